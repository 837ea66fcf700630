"""The index of the network's vectors: loaded if it is of this library's state, brought up to date, saved, kept."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

import numpy as np

from engine.core.cpu import CpuFeatures
from engine.core.domain import DescriptorSpec, Stage
from engine.core.errors import OutputError, StaleIndexError, StoreLockedError, StoreUnwritableError
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.features.network.architecture import CHANNELS
from engine.index.hnsw import HnswNeighbours, load_neighbours, new_neighbours
from engine.index.neighbours import Ids, Neighbours
from engine.stages.deep_describer import vector_of
from engine.stages.milvus_index import asked_index, milvus_index, vectors_of
from engine.store.connection import Store
from engine.store.database import Change

_BLOCK: Final = 1024
_SUFFIX: Final = ".index"


def neighbours_of(store: Store, spec: DescriptorSpec, cpu: CpuFeatures, monitor: Monitor) -> Neighbours:
    """Give the index of all present images under a spec; the library must be held for scanning.

    The library file is the truth: a file of another state, or a damaged one, is built anew from it.

    Raises:
        Cancelled: the person stopped the work; the index is brought up to date the next time.
    """
    index, is_changed = _up_to_date(store, spec, cpu, monitor)
    if is_changed:
        _save(index, store, spec)
    return index


@contextmanager
def opened_neighbours(
    store: Store, spec: DescriptorSpec, cpu: CpuFeatures, place: MilvusPlace | None, monitor: Monitor
) -> Iterator[Neighbours]:
    """Give the index from where it is kept, for a while; the library must be held for scanning.

    Raises:
        IndexUnavailableError: it is to be kept by Milvus, which is missing, away or refuses.
        Cancelled: as ``neighbours_of``.
    """
    if place is None:
        yield neighbours_of(store, spec, cpu, monitor)
        return
    with closing(milvus_index(store, vectors_of(spec), place, monitor)) as index:
        yield index


def index_path(directory: Path, spec: DescriptorSpec) -> Path:
    """Tell where the index of a spec is kept."""
    return directory / f"{spec.name.replace('/', '-')}-{spec.version}{_SUFFIX}"


class KeptNeighbours:
    """The index that questions are answered from: it stays in memory until something is committed to the library.

    One that Milvus keeps stays nowhere: other processes want to use the folder that it lies in.
    """

    def __init__(self, store: Store, spec: DescriptorSpec, cpu: CpuFeatures, place: MilvusPlace | None = None) -> None:
        self._store = store
        self._spec = spec
        self._cpu = cpu
        self._place = place
        self._lock = threading.Lock()
        self._kept: tuple[int, Neighbours] | None = None

    @contextmanager
    def opened(self, here: Ids | None, monitor: Monitor) -> Iterator[tuple[Neighbours, Ids | None]]:
        """Give the index of the library's present state, to search in the images of the current folders.

        Args:
            here: These images, int64, shape (n,); None if they are all that are present.
            monitor: Told about progress.

        Yields:
            The index or the part of it that lies in these folders, and the ids to search among; None for all of it.

        Raises:
            IndexUnavailableError, StoreLockedError: as ``asked_index``.
            Cancelled: the person stopped the work.
        """
        if self._place is None:
            yield self.get(monitor), here
            return
        with asked_index(self._store, vectors_of(self._spec), self._place, here, monitor) as index:
            yield index, None

    def get(self, monitor: Monitor) -> Neighbours:
        """Give the index of the library's present state.

        An index that had to be changed is saved, unless the disk is full or a scan is under way, which will do it.

        Raises:
            Cancelled: the person stopped the work.
        """
        with self._lock:
            revision = self._store.revision(Change.PHOTOS)
            if self._kept is not None and self._kept[0] == revision:
                return self._kept[1]
            index, is_changed = _up_to_date(self._store, self._spec, self._cpu, monitor)
            self._kept = (revision, index)
            if is_changed:
                with suppress(StoreLockedError, StoreUnwritableError), self._store.scanning(wait_s=0):
                    _save(index, self._store, self._spec)
            return index


def _up_to_date(store: Store, spec: DescriptorSpec, cpu: CpuFeatures, monitor: Monitor) -> tuple[Neighbours, bool]:
    """Load the index or begin one, remove what is gone and add what is new; tell whether there was any of it."""
    try:
        index, _ = load_neighbours(
            index_path(store.directory, spec), CHANNELS, store.calibrations.generation(spec), cpu
        )
    except StaleIndexError:
        index, _ = new_neighbours(CHANNELS, cpu)
    described = np.intersect1d(store.images.live(), store.descriptors.holders(spec), assume_unique=True)
    known = index.ids()
    gone = np.setdiff1d(known, described, assume_unique=True)
    wanted = np.setdiff1d(described, known, assume_unique=True)
    index.remove(gone)
    added = 0
    blocks = [wanted[start : start + _BLOCK] for start in range(0, len(wanted), _BLOCK)]
    for ids in monitor.track(blocks, Stage.MATCH, len(blocks)):
        vectors = np.stack([vector_of(data) for data in store.descriptors.load(spec, ids.tolist())])
        # A picture in which the network sees nothing has no direction and no neighbours.
        is_seen = vectors.any(axis=1)
        index.add(ids[is_seen], vectors[is_seen])
        added += int(is_seen.sum())
    if isinstance(index, HnswNeighbours) and index.is_worn:
        index.rebuild()
    return index, bool(added or len(gone))


def _save(index: Neighbours, store: Store, spec: DescriptorSpec) -> None:
    """Save the index and drop those of other weights; one that cannot be saved is built again the next time."""
    path = index_path(store.directory, spec)
    with suppress(OutputError):
        index.save(path, store.calibrations.next_generation(spec))
    for other in store.descriptors.others(spec):
        old = index_path(store.directory, other)
        with suppress(OSError):
            for part in (old, *old.parent.glob(f"{old.name}.*")):
                part.unlink(missing_ok=True)
