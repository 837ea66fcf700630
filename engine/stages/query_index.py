"""What questions are answered from: hashes and local features of the photos here, kept from question to question."""

import threading
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.progress import Monitor
from engine.features import local, perceptual
from engine.index.local_rows import Corners
from engine.stages.companions import find_companions
from engine.stages.local_index import (
    IndexedFeatures,
    described_images,
    is_outgrown,
    load_local_index,
    new_local_index,
    small_local_index,
)
from engine.store.connection import Store
from engine.store.database import Change

HASH_RADIUS: Final = 16
"""Bits of 64: wider than between photos, for a query is judged against one picture and not all against all."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A table of features, and which of its images, by number, are here; bool, shape (n,)."""

    features: IndexedFeatures
    is_here: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class QueryView:
    """The images in the current folders at one moment.

    Attributes:
        here: int64, shape (n,), ascending ids.
        is_all: Whether these are all images of the library that are present.
        hashed: int64, shape (m,): those that have a hash.
        hashes: uint64, shape (8, m): their 64-bit hashes in each orientation.
        sections: Tables of features that hold each of them once.
        companions: (photo id, id of the photo that stands for it), shape (k, 2).
    """

    here: NDArray[np.int64]
    is_all: bool
    hashed: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    sections: tuple[_Section, ...]
    companions: NDArray[np.int64]

    @property
    def allowed(self) -> NDArray[np.int64] | None:
        """The images among which a search is to find something; None if that is no restriction."""
        return None if self.is_all else self.here

    def sharing_features(self, asked: Corners, most: int) -> list[int]:
        """Give the images that share local features with a picture, those that share most first."""
        images, scores = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for section in self.sections:
            numbers, found = section.features.table.find(asked, section.is_here)
            images.append(section.features.ids[numbers])
            scores.append(found)
        ids, score = np.concatenate(images), np.concatenate(scores)
        return [int(image) for image in ids[np.lexsort((ids, -score))][:most]]

    def looking_alike(self, upright: np.uint64, most: int) -> list[tuple[int, int]]:
        """Give the images whose hash is near to a picture's, nearest first, and the orientation in which it is."""
        # Distance and orientation in one number, of which the least is sought.
        best = np.full(len(self.hashed), np.iinfo(np.uint16).max, np.uint16)
        for tag, hashes in enumerate(self.hashes):
            distances = np.bitwise_count(hashes ^ upright).astype(np.uint16)
            np.minimum(best, distances * np.uint16(orientation.COUNT) + np.uint16(tag), out=best)
        near = np.flatnonzero(best < (HASH_RADIUS + 1) * orientation.COUNT)
        near = near[np.argsort(best[near] // orientation.COUNT, kind="stable")][:most]
        return list(zip(self.hashed[near].tolist(), (best[near] % orientation.COUNT).tolist(), strict=True))


class QueryIndex:
    """Keeps the view of a library until something is committed to it, and its table of features for longer."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: tuple[int, QueryView] | None = None
        self._table: tuple[int, IndexedFeatures] | None = None

    def view(self, monitor: Monitor) -> QueryView:
        """Give the view of the library's present state.

        Raises:
            Cancelled: the person stopped the work.
        """
        with self._lock:
            if self._kept is not None and self._kept[0] == self._store.revision(Change.PHOTOS):
                return self._kept[1]
            revision = self._store.revision(Change.PHOTOS)
            present = described_images(self._store)
            if self._renew_table(present, monitor):
                # Keeping the new table is a commit, and the file may hold more than what was present before.
                revision = self._store.revision(Change.PHOTOS)
                present = described_images(self._store)
            # What others commit from here on makes the next view.
            view = self._new_view(present, monitor)
            self._kept = (revision, view)
            return view

    def _renew_table(self, present: NDArray[np.int64], monitor: Monitor) -> bool:
        """Make the large table anew if it lacks too many of the images present; tell whether it was.

        A small library has none. As ids are never given again, a table holds for as long as descriptors are not
        replaced.
        """
        generation = self._store.calibrations.generation(local.LOCAL)
        if self._table is None or self._table[0] != generation:
            loaded = load_local_index(self._store)
            self._table = None if loaded is None else (generation, loaded)
        known = np.zeros(0, np.int64) if self._table is None else self._table[1].ids
        if not is_outgrown(known, present):
            return False
        made = new_local_index(self._store, present, monitor)
        self._table = (self._store.calibrations.generation(local.LOCAL), made)
        return True

    def _new_view(self, present: NDArray[np.int64], monitor: Monitor) -> QueryView:
        store = self._store
        folders = [folder.path for folder in store.folders.current()]
        here = store.photos.image_ids(folders)
        sections = []
        missing = np.intersect1d(here, present, assume_unique=True)
        if self._table is not None:
            table = self._table[1]
            sections.append(_Section(table, np.isin(table.ids, here, assume_unique=True)))
            missing = np.setdiff1d(missing, table.ids, assume_unique=True)
        if len(missing):
            sections.append(_Section(small_local_index(store, missing, monitor), np.ones(len(missing), np.bool_)))
        ids, hashes = [np.zeros(0, np.int64)], [np.zeros((0, orientation.COUNT), np.uint64)]
        for some, data in store.descriptors.iter_blocks(perceptual.PHASH_64, images=here):
            ids.append(some)
            hashes.append(perceptual.unpack(b"".join(data), 1)[:, :, 0])
        return QueryView(
            here,
            not len(np.setdiff1d(store.images.live(), here, assume_unique=True)),
            np.concatenate(ids),
            np.ascontiguousarray(np.concatenate(hashes).T),
            tuple(sections),
            find_companions(store, folders),
        )
