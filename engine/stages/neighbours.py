"""The index of the network's vectors: loaded if it is of this library's state, brought up to date, saved."""

from pathlib import Path
from typing import Final

import numpy as np

from engine.core.cpu import CpuFeatures
from engine.core.domain import DescriptorSpec, Stage
from engine.core.errors import OutputError, StaleIndexError
from engine.core.progress import Monitor
from engine.features.network.architecture import CHANNELS
from engine.index.hnsw import HnswNeighbours, load_neighbours, new_neighbours
from engine.index.neighbours import Neighbours
from engine.stages.deep_describer import vector_of
from engine.store.connection import Store

_BLOCK: Final = 1024


def neighbours_of(store: Store, spec: DescriptorSpec, cpu: CpuFeatures, monitor: Monitor) -> Neighbours:
    """Give the index of all present images under a spec.

    The library file is the truth: a file of another state, or a damaged one, is built anew from it.

    Raises:
        Cancelled: the person stopped the work; the index is brought up to date the next time.
    """
    path = index_path(store.directory, spec)
    try:
        index, _ = load_neighbours(path, CHANNELS, store.calibrations.generation(spec), cpu)
    except StaleIndexError:
        index, _ = new_neighbours(CHANNELS, cpu)
    live = store.images.live()
    known = index.ids()
    gone = np.setdiff1d(known, live, assume_unique=True)
    wanted = set(np.setdiff1d(live, known, assume_unique=True).tolist())
    index.remove(gone)
    added = 0
    if wanted:
        for ids, data in monitor.track(store.descriptors.iter_blocks(spec, _BLOCK), Stage.MATCH):
            # A picture in which the network sees nothing has no direction and no neighbours.
            rows = [(i, v) for i, v in zip(ids.tolist(), map(vector_of, data), strict=True) if i in wanted and v.any()]
            if rows:
                index.add(np.array([i for i, _ in rows], np.int64), np.stack([v for _, v in rows]))
                added += len(rows)
    if isinstance(index, HnswNeighbours) and index.is_worn:
        index.rebuild()
    if added or len(gone):
        _save(index, path, store, spec)
    return index


def index_path(directory: Path, spec: DescriptorSpec) -> Path:
    """Tell where the index of a spec is kept."""
    return directory / f"{spec.name.replace('/', '-')}-{spec.version}.index"


def _save(index: Neighbours, path: Path, store: Store, spec: DescriptorSpec) -> None:
    """Save the index; one that cannot be saved is built again the next time."""
    try:
        index.save(path, store.calibrations.next_generation(spec))
    except OutputError:
        path.unlink(missing_ok=True)
