"""What every index of nearest neighbours does, whichever way it finds them."""

from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import VectorError

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]
Distances = NDArray[np.float32]

# Stands in results where there are fewer neighbours than asked for; its distance is infinite.
NO_ID: Final = -1


class Neighbours(Protocol):
    """Vectors under ids, and the nearest of them to others.

    Vectors are compared by direction alone. The distance is 1 - cosine, 0 for equal directions and 1 for all that have
    nothing in common or are opposed. Any thread may search at any time, also while another one adds or removes.
    """

    @property
    def dims(self) -> int:
        """Number of columns of a vector."""

    def __len__(self) -> int:
        """Vectors in the index."""

    def ids(self) -> Ids:
        """All ids, ascending; int64, shape (n,)."""

    def add(self, ids: Ids, vectors: NDArray[Any]) -> None:
        """Add vectors, shape (n, dims), under ids >= 0; those under an id that is already there are replaced.

        Raises:
            VectorError: a vector that is not finite or is all zero, another shape, a negative id or one given twice;
                nothing is added then.
        """

    def remove(self, ids: Ids) -> None:
        """Forget the vectors under these ids; ids that are not there are passed over."""

    def search(
        self, vectors: NDArray[Any], k: int, *, offset: int = 0, allowed: Ids | None = None
    ) -> tuple[Ids, Distances]:
        """Find the nearest neighbours of each of some vectors, nearest first.

        Args:
            vectors: Shape (n, dims).
            k: How many to find for each.
            offset: How many of the nearest to leave out, to turn over pages.
            allowed: Ids among which to search, such as those of a folder; None for all.

        Returns:
            Their ids, int64, and distances, float32 in 0..1, both of shape (n, k). Where there are fewer, NO_ID and
            infinity stand.

        Raises:
            VectorError: as in ``add``.
            ValueError: k below one, or an offset below zero.
        """

    def save(self, path: Path, generation: int) -> None:
        """Write the index to a file, whole or not at all; ``generation`` is the number of the library's state in it.

        Raises:
            OutputError: the disk is full or read-only.
        """


def unit_vectors(vectors: NDArray[Any], dims: int) -> Vectors:
    """Check vectors and scale them to unit length; float32, shape (n, dims).

    Raises:
        VectorError: a vector that is not finite or is all zero, or another shape.
    """
    given = np.ascontiguousarray(vectors, dtype=np.float32)
    if given.ndim != 2 or given.shape[1] != dims:
        raise VectorError(f"vectors of {dims} columns are asked for, not the shape {given.shape}")
    # by the largest first: squares of tiny or huge numbers would leave the range of float32
    largest = np.abs(given).max(axis=1, initial=0, keepdims=True)
    if not np.isfinite(largest).all():
        raise VectorError(f"vector {int(np.flatnonzero(~np.isfinite(largest))[0])} has numbers that are not finite")
    if not largest.all():
        raise VectorError(f"vector {int(np.flatnonzero(largest == 0)[0])} is all zero and has no direction")
    scaled = given / largest
    unit: Vectors = scaled / np.linalg.norm(scaled, axis=1, keepdims=True)
    return unit


def checked_ids(ids: NDArray[Any], count: int) -> Ids:
    """Check the ids of so many vectors; int64, shape (count,).

    Raises:
        VectorError: another number of them, a negative one, or one given twice.
    """
    given = np.asarray(ids)
    if given.shape != (count,) or not (np.issubdtype(given.dtype, np.integer) or count == 0):
        raise VectorError(f"{count} vectors need as many ids")
    given = given.astype(np.int64)
    if (given < 0).any() or len(np.unique(given)) != count:
        raise VectorError("ids must not be negative, and none may be given twice")
    return given


def check_page(k: int, offset: int) -> None:
    """Raise ValueError for a page of no results, or one before the first."""
    if k < 1 or offset < 0:
        raise ValueError(f"one result at least must be asked for, from 0 on: not {k} from {offset} on")


def ranked(ids: Ids, distances: Distances, k: int, offset: int) -> tuple[Ids, Distances]:
    """Sort what was found, shape (n, m), by distance and then id, and cut out ``k`` from ``offset`` on; fill up."""
    order = np.lexsort((ids, distances), axis=1)[:, offset : offset + k]
    found = np.full((len(ids), k), NO_ID, np.int64)
    found_distances = np.full((len(ids), k), np.inf, np.float32)
    found[:, : order.shape[1]] = np.take_along_axis(ids, order, axis=1)
    found_distances[:, : order.shape[1]] = np.take_along_axis(distances, order, axis=1)
    return found, found_distances
