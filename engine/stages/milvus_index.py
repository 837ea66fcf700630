"""What Milvus keeps of a library, vectors and hashes: found again, and brought in line with the library file.

The library file is the truth. A number that it holds says which collection is of it; the ids in the collection, and the
folders that each lies in, are compared with the library's and what differs is added or removed. That mends whatever
happened: a program killed amid an insert, a server restored from an old copy, photos scanned without the server.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.domain import DescriptorSpec, Stage
from engine.core.errors import StaleIndexError, StoreLockedError, StoreUnwritableError
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.features import perceptual
from engine.features.network.architecture import CHANNELS
from engine.index.milvus import MilvusNeighbours
from engine.index.milvus_collection import MOST_FOLDERS, Folders, MilvusCollection
from engine.index.milvus_connection import MilvusConnection
from engine.index.milvus_hashes import MilvusHashes
from engine.index.neighbours import Ids
from engine.index.segments import HASH_BITS
from engine.stages.deep_describer import vector_of
from engine.store.connection import Store
from engine.store.database import Change

_BLOCK: Final = 2000
_SETTLED_FROM: Final = 2000
_SUFFIX: Final = ".milvus"

_C = TypeVar("_C", bound=MilvusCollection)


@dataclass(frozen=True, slots=True)
class Content(Generic[_C]):
    """What a collection holds of a library.

    Attributes:
        kind: Of the collection.
        spec: The descriptor that it is made of.
        dims: Columns of a row.
        rows: How many each image has; their ids are ``rows`` times the image's, and those that follow.
        add: Adds images, of which ids, descriptors and folders are given.
    """

    kind: type[_C]
    spec: DescriptorSpec
    dims: int
    rows: int
    add: Callable[[_C, Ids, list[bytes], list[Folders]], None]


def vectors_of(spec: DescriptorSpec) -> Content[MilvusNeighbours]:
    """Describe the collection of the network's vectors."""
    return Content(MilvusNeighbours, spec, CHANNELS, 1, _add_vectors)


def _add_vectors(index: MilvusNeighbours, ids: Ids, data: list[bytes], lies_in: list[Folders]) -> None:
    vectors = np.stack([vector_of(one) for one in data])
    # A picture in which the network sees nothing has no direction and no neighbours.
    seen = np.flatnonzero(vectors.any(axis=1)).tolist()
    index.add(ids[seen], vectors[seen], [lies_in[at] for at in seen])


def _add_hashes(index: MilvusHashes, ids: Ids, data: list[bytes], lies_in: list[Folders]) -> None:
    rows = ids[:, None] * orientation.COUNT + np.arange(orientation.COUNT)
    hashes = perceptual.unpack(b"".join(data), 1)[:, :, 0]
    index.add(rows.ravel(), hashes.ravel(), [where for where in lies_in for _ in range(orientation.COUNT)])


HASHES: Final = Content(MilvusHashes, perceptual.PHASH_64, HASH_BITS, orientation.COUNT, _add_hashes)
"""An image's hashes in each orientation, in the order of these."""


def milvus_index(store: Store, content: Content[_C], place: MilvusPlace, monitor: Monitor) -> _C:
    """Give the index of all present images; close it after use. The library must be held for scanning.

    Raises:
        IndexUnavailableError: Milvus is missing, away or refuses.
        Cancelled: the person stopped the work; the rest is done the next time.
    """
    connection = MilvusConnection(place, store.directory, check=monitor.check)
    try:
        index = _found_or_begun(store, content, connection)
        _resynchronise(index, store, content, monitor)
    except BaseException:
        connection.close()
        raise
    return index


@contextmanager
def asked_index(
    store: Store, content: Content[_C], place: MilvusPlace, here: Ids | None, monitor: Monitor
) -> Iterator[_C]:
    """Give the index, or the part of it that is in the current folders, to answer a question from.

    Args:
        store: The library.
        content: What the index is of.
        place: Where it is kept.
        here: The images in the current folders, int64, shape (n,); None if they are all that are present.
        monitor: Told about progress.

    Raises:
        IndexUnavailableError, Cancelled: as ``milvus_index``.
        StoreLockedError, StoreUnwritableError: it cannot be brought in line, and there was none before.
    """
    try:
        with store.scanning(wait_s=0):
            index = milvus_index(store, content, place, monitor)
    except (StoreLockedError, StoreUnwritableError):
        # a scan is under way, which will do it
        left = _as_it_is(store, content, place, monitor)
        if left is None:
            raise
        index = left
    with closing(index):
        yield index if here is None else index.within([folder_number(path) for path in store.folders.current_paths()])


def note_path(directory: Path, spec: DescriptorSpec) -> Path:
    """Tell where it is noted which collection is of a spec."""
    return directory / f"{spec.name.replace('/', '-')}-{spec.version}{_SUFFIX}"


def folder_number(path: str) -> int:
    """Give the number by which the index knows a folder."""
    digest = hashlib.blake2b(path.encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _found_or_begun(store: Store, content: Content[_C], connection: MilvusConnection) -> _C:
    try:
        return _found(store, content, connection)
    except StaleIndexError:
        index = content.kind(content.dims, connection)
        # noted before it is filled, so that a program killed amid that goes on with it
        generation = store.calibrations.next_generation(_state_of(content.spec))
        index.save(note_path(store.directory, content.spec), generation)
        return index


def _as_it_is(store: Store, content: Content[_C], place: MilvusPlace, monitor: Monitor) -> _C | None:
    """Give the index without a look at whether it is all of the library; None if there is none."""
    connection = MilvusConnection(place, store.directory, check=monitor.check)
    try:
        return _found(store, content, connection)
    except StaleIndexError:
        connection.close()
        return None
    except BaseException:
        connection.close()
        raise


def _found(store: Store, content: Content[_C], connection: MilvusConnection) -> _C:
    generation = store.calibrations.generation(_state_of(content.spec))
    return content.kind.load(note_path(store.directory, content.spec), content.dims, generation, connection)


def _resynchronise(index: _C, store: Store, content: Content[_C], monitor: Monitor) -> None:
    revision = store.revision(Change.PHOTOS)
    if index.noted == (revision, len(index)):
        return
    spec = content.spec
    lies = _Lies(store, np.intersect1d(store.images.live(), store.descriptors.holders(spec), assume_unique=True))
    pages = index.compared(lambda rows, folders: lies.compare(rows, content.rows, folders))
    right = np.zeros(len(lies.images), np.int64)
    for at, _ in pages:
        right += np.bincount(at, minlength=len(right))
    index.remove(np.concatenate([np.empty(0, np.int64), *(gone for _, gone in pages)]))
    wanted = np.flatnonzero(right < content.rows)
    blocks = [wanted[start : start + _BLOCK] for start in range(0, len(wanted), _BLOCK)]
    for places in monitor.track(blocks, Stage.MATCH, len(blocks)):
        ids = lies.images[places]
        content.add(index, ids, store.descriptors.load(spec, ids.tolist()), lies.folders(places))
    if len(wanted) >= _SETTLED_FROM:
        index.settle()
    index.save(note_path(store.directory, spec), store.calibrations.generation(_state_of(spec)), revision)
    for other in store.descriptors.others(spec):
        index.supersede(note_path(store.directory, other))


class _Lies:
    """Which folders images lie in: ``images``, int64 of shape (n,), ascending."""

    def __init__(self, store: Store, images: Ids) -> None:
        self.images = images
        # Few combinations of folders stand for many images.
        self._combinations: list[Folders] = [()]
        self._which = np.zeros(len(images), np.int64)
        for path in sorted((folder.path for folder in store.folders.all()), key=folder_number):
            is_inside = np.isin(images, store.photos.image_ids([path]), assume_unique=True)
            for which in np.unique(self._which[is_inside]).tolist():
                if len(self._combinations[which]) < MOST_FOLDERS:
                    self._combinations.append((*self._combinations[which], folder_number(path)))
                    self._which[is_inside & (self._which == which)] = len(self._combinations) - 1
        self._numbers = {combination: which for which, combination in enumerate(self._combinations)}

    def folders(self, places: NDArray[np.intp]) -> list[Folders]:
        """Give the numbers of the folders of some images, ascending."""
        return [self._combinations[which] for which in self._which[places].tolist()]

    def compare(self, rows: Ids, per_image: int, folders: list[Folders]) -> tuple[NDArray[np.intp], Ids]:
        """Tell, of rows of an index, the places of the images that have a right one, and rows that must go."""
        images = rows // per_image
        at = np.searchsorted(self.images, images)
        is_known = at < len(self.images)
        is_known[is_known] = self.images[at[is_known]] == images[is_known]
        which = np.array([self._numbers.get(combination, -1) for combination in folders], np.int64)
        is_right = is_known.copy()
        is_right[is_known] = self._which[at[is_known]] == which[is_known]
        return at[is_right], rows[~is_known]


def _state_of(spec: DescriptorSpec) -> DescriptorSpec:
    """Name the state of the collection; that of an index in a file changes whenever the file is written."""
    return DescriptorSpec(f"milvus/{spec.name}", spec.version)
