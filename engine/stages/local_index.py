"""The table of all local features: a file beside the library once there are many photos, for quick questions."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Stage
from engine.core.errors import OutputError, StaleIndexError, StoreLockedError, StoreUnwritableError
from engine.core.progress import Monitor
from engine.features import local
from engine.index.local_rows import Block, Corners
from engine.index.local_table import LocalTable, read_table, write_table
from engine.index.saved_index import read_ids, read_index, write_index
from engine.store.connection import Store

KIND: Final = "local-features"
VERSION: Final = 1
"""Raise it when what the file holds changes."""

FEW: Final = 4096
"""Photos that a question may put into a table by itself, in a fraction of a second; some more in a large library."""

_SHARE: Final = 32
_BLOCK: Final = 1024


@dataclass(frozen=True, slots=True)
class IndexedFeatures:
    """A table, and the images that it numbers: ``ids`` is int64, shape (n,), ascending."""

    ids: NDArray[np.int64]
    table: LocalTable


def local_index_path(directory: Path) -> Path:
    """Tell where the table is kept."""
    return directory / f"{local.LOCAL.name}-{local.LOCAL.version}.features"


def keep_local_index(store: Store, monitor: Monitor) -> None:
    """Make the file anew if it lacks more than a few of the present images; the library must be held for scanning.

    Raises:
        Cancelled: the person stopped the work; the old file stays.
    """
    generation = store.calibrations.generation(local.LOCAL)
    try:
        known = read_ids(local_index_path(store.directory), KIND, VERSION, generation)
    except StaleIndexError:
        known = np.zeros(0, np.int64)
    present = described_images(store)
    if is_outgrown(known, present):
        _save(store, present, monitor)


def described_images(store: Store) -> NDArray[np.int64]:
    """Give the images with local features that a present photo shows, int64, shape (n,), ascending."""
    return np.intersect1d(store.images.live(), store.descriptors.holders(local.LOCAL), assume_unique=True)


def is_outgrown(known: NDArray[np.int64], present: NDArray[np.int64]) -> bool:
    """Tell whether a table of some images, ids ascending, should be replaced by one of those present."""
    common = len(np.intersect1d(known, present, assume_unique=True))
    return len(present) - common > FEW + len(known) // _SHARE or len(known) > 2 * max(common, FEW)


def load_local_index(store: Store) -> IndexedFeatures | None:
    """Map the file into memory, if there is a whole one of the library's state."""
    generation = store.calibrations.generation(local.LOCAL)
    with suppress(StaleIndexError, OSError, ValueError):
        saved = read_index(local_index_path(store.directory), KIND, VERSION, generation)
        return IndexedFeatures(saved.ids, read_table(np.memmap(saved.payload, np.uint8, "r")))
    return None


def new_local_index(store: Store, present: NDArray[np.int64], monitor: Monitor) -> IndexedFeatures:
    """Make the table of many images and keep it as the file, or as a temporary one while a scan is under way.

    Raises:
        Cancelled: the person stopped the work.
    """
    with suppress(StoreLockedError, StoreUnwritableError), store.scanning(wait_s=0):
        _save(store, present, monitor)
        saved = load_local_index(store)
        if saved is not None:
            return saved
    with tempfile.TemporaryFile() as file:
        _write(store, present, file, monitor)
        return IndexedFeatures(present, read_table(np.memmap(file, np.uint8, "r")))


def small_local_index(store: Store, images: NDArray[np.int64], monitor: Monitor) -> IndexedFeatures:
    """Make a table of some images, ids ascending, in memory.

    Raises:
        Cancelled: the person stopped the work.
    """
    file = BytesIO()
    _write(store, images, file, monitor)
    return IndexedFeatures(images, read_table(np.frombuffer(file.getbuffer(), np.uint8)))


def _save(store: Store, images: NDArray[np.int64], monitor: Monitor) -> None:
    """Make the file; one that cannot be written is made the next time."""

    def write(path: Path) -> None:
        with path.open("wb") as file:
            _write(store, images, file, monitor)

    generation = store.calibrations.next_generation(local.LOCAL)
    with suppress(OutputError):
        write_index(local_index_path(store.directory), KIND, VERSION, generation, images, write)


def _write(store: Store, images: NDArray[np.int64], file: IO[bytes], monitor: Monitor) -> None:
    def blocks() -> Iterator[Block]:
        for start in monitor.track(range(0, len(images), _BLOCK), Stage.MATCH, -(-len(images) // _BLOCK)):
            data = store.descriptors.load(local.LOCAL, images[start : start + _BLOCK].tolist())
            poses = local.poses_of_all(data)
            corners = [Corners(local.descriptors_of(d), pose) for d, pose in zip(data, poses, strict=True)]
            yield np.arange(start, start + len(corners), dtype=np.int32), corners

    write_table(blocks(), file, len(images))
    file.flush()
