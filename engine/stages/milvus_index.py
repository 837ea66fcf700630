"""The index of the network's vectors where Milvus keeps it: found again, and brought in line with the library file.

The library file is the truth. A number that it holds says which collection is of it; the ids in the collection, and the
folders that each lies in, are compared with the library's and what differs is added or removed. That mends whatever
happened: a program killed amid an insert, a server restored from an old copy, photos scanned without the server.
"""

import hashlib
from pathlib import Path
from typing import Final

import numpy as np

from engine.core.domain import DescriptorSpec, Stage
from engine.core.errors import StaleIndexError
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.features.network.architecture import CHANNELS
from engine.index.milvus import MOST_FOLDERS, MilvusNeighbours
from engine.index.milvus_connection import MilvusConnection
from engine.stages.deep_describer import vector_of
from engine.store.connection import Store
from engine.store.database import Change

_BLOCK: Final = 2000
_SETTLED_FROM: Final = 2000
_SUFFIX: Final = ".milvus"


def milvus_neighbours(store: Store, spec: DescriptorSpec, place: MilvusPlace, monitor: Monitor) -> MilvusNeighbours:
    """Give the index of all present images under a spec; close it after use. The library must be held for scanning.

    Raises:
        IndexUnavailableError: Milvus is missing, away or refuses.
        Cancelled: the person stopped the work; the rest is done the next time.
    """
    connection = MilvusConnection(place, store.directory)
    try:
        index = _found_or_begun(store, spec, connection)
        _resynchronise(index, store, spec, monitor)
    except BaseException:
        connection.close()
        raise
    return index


def milvus_as_it_is(store: Store, spec: DescriptorSpec, place: MilvusPlace) -> MilvusNeighbours | None:
    """Give the index without a look at whether it is all of the library; None if there is none. Close it after use.

    Raises:
        IndexUnavailableError: Milvus is missing, away or refuses.
    """
    connection = MilvusConnection(place, store.directory)
    try:
        return _found(store, spec, connection)
    except StaleIndexError:
        connection.close()
        return None
    except BaseException:
        connection.close()
        raise


def note_path(directory: Path, spec: DescriptorSpec) -> Path:
    """Tell where it is noted which collection is of a spec."""
    return directory / f"{spec.name.replace('/', '-')}-{spec.version}{_SUFFIX}"


def folder_number(path: str) -> int:
    """Give the number by which the index knows a folder."""
    digest = hashlib.blake2b(path.encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _found_or_begun(store: Store, spec: DescriptorSpec, connection: MilvusConnection) -> MilvusNeighbours:
    try:
        return _found(store, spec, connection)
    except StaleIndexError:
        index = MilvusNeighbours(CHANNELS, connection)
        # noted before it is filled, so that a program killed amid that goes on with it
        index.save(note_path(store.directory, spec), store.calibrations.next_generation(_state_of(spec)))
        return index


def _found(store: Store, spec: DescriptorSpec, connection: MilvusConnection) -> MilvusNeighbours:
    generation = store.calibrations.generation(_state_of(spec))
    return MilvusNeighbours.load(note_path(store.directory, spec), CHANNELS, generation, connection)


def _resynchronise(index: MilvusNeighbours, store: Store, spec: DescriptorSpec, monitor: Monitor) -> None:
    revision = store.revision(Change.PHOTOS)
    if index.noted == (revision, len(index)):
        return
    described = np.intersect1d(store.images.live(), store.descriptors.holders(spec), assume_unique=True)
    lies_in = _folders_of(store)
    known = index.folders()
    gone = np.setdiff1d(np.fromiter(known, np.int64), described)
    index.remove(gone)
    wanted = [image for image in described.tolist() if known.get(image) != lies_in.get(image, ())]
    blocks = [wanted[start : start + _BLOCK] for start in range(0, len(wanted), _BLOCK)]
    for ids in monitor.track(blocks, Stage.MATCH, len(blocks)):
        vectors = np.stack([vector_of(data) for data in store.descriptors.load(spec, ids)])
        # A picture in which the network sees nothing has no direction and no neighbours.
        seen = np.flatnonzero(vectors.any(axis=1)).tolist()
        index.add(np.array(ids, np.int64)[seen], vectors[seen], [lies_in.get(ids[at], ()) for at in seen])
    if len(wanted) >= _SETTLED_FROM:
        index.settle()
    index.save(note_path(store.directory, spec), store.calibrations.generation(_state_of(spec)), revision)


def _folders_of(store: Store) -> dict[int, tuple[int, ...]]:
    """Give the numbers of the folders that hold each image, ascending."""
    numbers: dict[int, list[int]] = {}
    for path in sorted((folder.path for folder in store.folders.all()), key=folder_number):
        for image in np.unique(store.photos.image_ids([path])).tolist():
            numbers.setdefault(image, []).append(folder_number(path))
    return {image: tuple(found[:MOST_FOLDERS]) for image, found in numbers.items()}


def _state_of(spec: DescriptorSpec) -> DescriptorSpec:
    """Name the state of the collection; that of an index in a file changes whenever the file is written."""
    return DescriptorSpec(f"milvus/{spec.name}", spec.version)
