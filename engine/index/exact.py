"""Nearest neighbours by comparing with every vector: the truth for the approximate index, and its substitute."""

import io
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import StaleIndexError
from engine.index.neighbours import Distances, Ids, Vectors, check_page, checked_ids, ranked, unit_vectors
from engine.index.saved_index import read_index, write_index

KIND: Final = "exact"

# A block of queries against a block of rows takes 16 MB.
QUERY_BLOCK: Final = 256
ROW_BLOCK: Final = 1 << 14


class ExactNeighbours:
    """An index that finds just what is nearest, in time that grows with the number of vectors."""

    def __init__(self, dims: int) -> None:
        self._dims = dims
        self._ids = np.empty(0, np.int64)
        self._vectors = np.empty((0, dims), np.float32)
        self._lock = threading.Lock()

    @classmethod
    def load(cls, path: Path, dims: int, generation: int) -> Self:
        """Read an index that ``save`` wrote.

        Raises:
            StaleIndexError: there is none, it is damaged, or of another kind, length of vectors or generation.
        """
        saved = read_index(path, KIND, dims, generation)
        index = cls(dims)
        vectors = np.fromfile(saved.payload, np.float32)
        if vectors.size != len(saved.ids) * dims:
            raise StaleIndexError(path, "it does not hold as many vectors as it says")
        index._ids, index._vectors = saved.ids, vectors.reshape(-1, dims)
        return index

    @property
    def dims(self) -> int:
        """Number of columns of a vector."""
        return self._dims

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> Ids:
        """All ids, ascending."""
        return np.sort(self._ids)

    def add(self, ids: Ids, vectors: NDArray[Any]) -> None:
        """Add vectors; see ``Neighbours.add``."""
        fresh = unit_vectors(vectors, self._dims)
        new_ids = checked_ids(ids, len(fresh))
        with self._lock:
            kept = ~np.isin(self._ids, new_ids)
            # arrays are replaced, never written to, so that a search goes on with those that it began with
            self._vectors = np.concatenate([self._vectors[kept], fresh])
            self._ids = np.concatenate([self._ids[kept], new_ids])

    def remove(self, ids: Ids) -> None:
        """Forget vectors; see ``Neighbours.remove``."""
        with self._lock:
            kept = ~np.isin(self._ids, ids)
            self._vectors, self._ids = self._vectors[kept], self._ids[kept]

    def search(
        self, vectors: NDArray[Any], k: int, *, offset: int = 0, allowed: Ids | None = None
    ) -> tuple[Ids, Distances]:
        """Find the nearest neighbours; see ``Neighbours.search``."""
        check_page(k, offset)
        queries = unit_vectors(vectors, self._dims)
        with self._lock:
            ids, rows = self._ids, self._vectors
        if allowed is not None:
            chosen = np.flatnonzero(np.isin(ids, allowed))
            ids = ids[chosen]
            blocks = ((ids[at], rows[chosen[at]]) for at in _slices(len(chosen)))
        else:
            blocks = ((ids[at], rows[at]) for at in _slices(len(ids)))
        return nearest(queries, blocks, k, offset)

    def save(self, path: Path, generation: int) -> None:
        """Write the index to a file; see ``Neighbours.save``."""
        with self._lock:
            ids, rows = self._ids, self._vectors
        write_index(path, KIND, self._dims, generation, ids, lambda file: _write(file, rows))


def nearest(queries: Vectors, blocks: Iterable[tuple[Ids, Vectors]], k: int, offset: int) -> tuple[Ids, Distances]:
    """Compare unit vectors, shape (n, dims), with blocks of others; results are as of ``Neighbours.search``."""
    wanted = offset + k
    best = [
        (np.empty((len(part), 0), np.int64), np.empty((len(part), 0), np.float32)) for part in _query_blocks(queries)
    ]
    for ids, rows in blocks:
        for number, part in enumerate(_query_blocks(queries)):
            distances = np.clip(1 - part @ rows.T, 0, 1).astype(np.float32)
            found = np.hstack([best[number][0], np.broadcast_to(ids, distances.shape)])
            distances = np.hstack([best[number][1], distances])
            if wanted < distances.shape[1]:
                near = np.argpartition(distances, wanted - 1, axis=1)[:, :wanted]
                found = np.take_along_axis(found, near, axis=1)
                distances = np.take_along_axis(distances, near, axis=1)
            best[number] = (found, distances)
    results = [ranked(found, distances, k, offset) for found, distances in best]
    if not results:
        return np.empty((0, k), np.int64), np.empty((0, k), np.float32)
    return np.concatenate([found for found, _ in results]), np.concatenate([distances for _, distances in results])


def _query_blocks(queries: Vectors) -> Iterator[Vectors]:
    return (queries[start : start + QUERY_BLOCK] for start in range(0, len(queries), QUERY_BLOCK))


def _slices(count: int) -> Iterator[slice]:
    return (slice(start, start + ROW_BLOCK) for start in range(0, count, ROW_BLOCK))


def _write(path: Path, rows: Vectors) -> None:
    with io.FileIO(path, "w") as file:
        rows.tofile(file)
