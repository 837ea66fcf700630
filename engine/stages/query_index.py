"""What questions are answered from: hashes and local features of the photos here, kept from question to question."""

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.milvus_place import MilvusPlace
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
from engine.stages.near_hashes import HeldHashes, MilvusHashesHere, NearHashes
from engine.store.connection import Store
from engine.store.database import Change


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
        hashes: Looks for their 64-bit hashes.
        sections: Tables of features that hold each of them once.
        companions: (photo id, id of the photo that stands for it), shape (k, 2).
    """

    here: NDArray[np.int64]
    is_all: bool
    hashes: NearHashes
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


class QueryIndex:
    """Keeps the view of a library until something is committed to it, and its table of features for longer.

    Args:
        store: The library.
        place: Where Milvus keeps the hashes; without it they are kept in memory.
    """

    def __init__(self, store: Store, place: MilvusPlace | None = None) -> None:
        self._store = store
        self._place = place
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
        is_all = not len(np.setdiff1d(store.images.live(), here, assume_unique=True))
        if self._place is None:
            hashes: NearHashes = _held_hashes(store, here)
        else:
            hashes = MilvusHashesHere(store, self._place, here, is_all)
        return QueryView(here, is_all, hashes, tuple(sections), find_companions(store, folders))


def _held_hashes(store: Store, here: NDArray[np.int64]) -> HeldHashes:
    ids, hashes = [np.zeros(0, np.int64)], [np.zeros((0, orientation.COUNT), np.uint64)]
    for some, data in store.descriptors.iter_blocks(perceptual.PHASH_64, images=here):
        ids.append(some)
        hashes.append(perceptual.unpack(b"".join(data), 1)[:, :, 0])
    return HeldHashes(np.concatenate(ids), np.ascontiguousarray(np.concatenate(hashes).T))
