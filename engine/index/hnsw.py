"""Nearest neighbours by HNSW: approximate, and fast enough for a hundred thousand vectors while a person waits.

Method: hierarchical navigable small worlds (Malkov and Yashunin, 2016) in hnswlib, inner product of unit vectors.
hnswlib knows vectors by a label; here labels are slots, numbered without gaps, and ``_ids`` holds the id in each. A
slot whose vector was removed is marked deleted and used again, so labels never clash, which hnswlib's own replacement
of deleted elements does not prevent.

Writing into a used slot mends the links of all of its old neighbours and takes ten times as long as a new slot; many
vectors at once therefore get new slots, and once too many slots are empty the index is worn and should be rebuilt.

hnswlib does not save ``ef``, must not search while it adds, counts a write that failed as done, and, compiled on the
user's machine, may hold instructions that another machine does not have: each is seen to here.
"""

import importlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.core.cpu import CpuFeatures
from engine.core.errors import StaleIndexError
from engine.core.settings import usable_cores
from engine.index.exact import ExactNeighbours, nearest
from engine.index.neighbours import (
    NO_ID,
    Distances,
    Ids,
    Neighbours,
    Vectors,
    check_page,
    checked_ids,
    ranked,
    unit_vectors,
)
from engine.index.saved_index import read_index, write_index
from engine.index.turns import Turns

KIND: Final = "hnsw"

# Chosen by measurement at 100,000 x 512: recall@20 above 0.99 with room to spare, 2.2 KB a vector.
LINKS: Final = 16
EF_CONSTRUCTION: Final = 100
EF: Final = 64
# A search looks at this many times as many candidates as results are asked for, at least.
EF_PER_RESULT: Final = 2
SEED: Final = 100

# Empty slots are used again by additions of at most so many vectors.
REUSED_AT_ONCE: Final = 64
# The share of empty slots from which an index is worn.
WORN_SHARE: Final = 0.3
# Vectors added in one turn, so that a question waits a fraction of a second.
STEP: Final = 512
FIRST_CAPACITY: Final = 1024
GROWTH: Final = 1.25
# So few allowed vectors are compared one by one, and so is everything if more than this share of it is asked for.
FEW_ALLOWED: Final = 256
LARGE_SHARE: Final = 0.25


def why_not_hnsw(cpu: CpuFeatures) -> str:
    """Say in a sentence why HNSW cannot be used on this processor; empty if it can.

    hnswlib must not even be imported on an x86 processor without AVX2: a build of it that holds such instructions would
    end the program.
    """
    if cpu.machine.lower() in {"x86_64", "amd64", "i386", "i686", "x86"} and not cpu.avx2:
        return "the processor has no AVX2, so neighbours are found by exact search, which is slower"
    try:
        importlib.import_module("hnswlib")
    except ImportError as error:
        return f"hnswlib cannot be loaded ({error}), so neighbours are found by exact search, which is slower"
    return ""


def new_neighbours(dims: int, cpu: CpuFeatures) -> tuple[Neighbours, str]:
    """Make an empty index, and a note for the person if it is not the fast one."""
    note = why_not_hnsw(cpu)
    return (ExactNeighbours(dims) if note else HnswNeighbours(dims)), note


def load_neighbours(path: Path, dims: int, generation: int, cpu: CpuFeatures) -> tuple[Neighbours, str]:
    """Read a saved index of the kind that this processor can use, and a note if that is not the fast one.

    Raises:
        StaleIndexError: it must be built anew; see ``HnswNeighbours.load``.
    """
    note = why_not_hnsw(cpu)
    kind = ExactNeighbours if note else HnswNeighbours
    return kind.load(path, dims, generation), note


class HnswNeighbours:
    """An approximate index; make it by ``new_neighbours`` or ``load_neighbours``, which look at the processor first."""

    def __init__(self, dims: int) -> None:
        self._dims = dims
        self._turns = Turns()
        # held by whatever changes the index, from its first turn to its last
        self._changing = threading.Lock()
        self._take(_new_graph(dims, FIRST_CAPACITY), np.empty(0, np.int64))

    def _take(self, graph: Any, ids: Ids) -> None:
        """Go over to a graph whose slots hold these ids."""
        self._graph = graph
        self._ids = ids
        self._slots = {int(number): slot for slot, number in enumerate(ids) if number != NO_ID}
        self._empty = np.flatnonzero(ids == NO_ID).tolist()

    @classmethod
    def load(cls, path: Path, dims: int, generation: int) -> Self:
        """Read an index that ``save`` wrote.

        Raises:
            StaleIndexError: there is none, it is damaged, or of another kind, length of vectors or generation.
        """
        saved = read_index(path, KIND, dims, generation)
        index = cls(dims)
        graph = _bare_graph(dims)
        try:
            graph.load_index(_native_name(saved.payload), max_elements=max(len(saved.ids), FIRST_CAPACITY))
        except RuntimeError as error:
            raise StaleIndexError(path, str(error)) from error
        if graph.element_count != len(saved.ids):
            raise StaleIndexError(path, "it does not hold as many vectors as it says")
        index._take(_tuned(graph), saved.ids)
        return index

    @property
    def dims(self) -> int:
        """Number of columns of a vector."""
        return self._dims

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def is_worn(self) -> bool:
        """Whether so many vectors were removed that ``rebuild`` would pay."""
        return len(self._empty) > WORN_SHARE * len(self._ids)

    def ids(self) -> Ids:
        """All ids, ascending."""
        with self._turns.question():
            return np.sort(self._ids[self._ids != NO_ID])

    def add(self, ids: Ids, vectors: NDArray[Any]) -> None:
        """Add vectors; see ``Neighbours.add``."""
        fresh = unit_vectors(vectors, self._dims)
        new_ids = checked_ids(ids, len(fresh))
        with self._changing:
            known = np.array([int(number) in self._slots for number in new_ids], bool)
            reused = int((~known).sum()) if (~known).sum() <= REUSED_AT_ONCE else 0
            for at in _steps(len(fresh)):
                with self._turns.change():
                    self._add_step(new_ids[at], fresh[at], known[at], reused)

    def _add_step(self, ids: Ids, vectors: Vectors, known: NDArray[np.bool_], reused: int) -> None:
        for number, vector in zip(ids[known], vectors[known], strict=True):
            self._graph.add_items(vector[None], [self._slots[int(number)]], num_threads=1)
        ids, vectors = ids[~known], vectors[~known]
        into_empty = min(reused, len(self._empty), len(ids))
        for number, vector in zip(ids[:into_empty], vectors[:into_empty], strict=True):
            slot = self._empty.pop()
            self._graph.add_items(vector[None], [slot], num_threads=1)
            self._ids[slot] = number
            self._slots[int(number)] = slot
        ids, vectors = ids[into_empty:], vectors[into_empty:]
        if not len(ids):
            return
        first = len(self._ids)
        slots = np.arange(first, first + len(ids))
        if slots[-1] >= self._graph.max_elements:
            self._graph.resize_index(int((slots[-1] + 1) * GROWTH))
        self._graph.add_items(vectors, slots)
        self._ids = np.concatenate([self._ids, ids])
        self._slots.update(zip(ids.tolist(), slots.tolist(), strict=True))

    def remove(self, ids: Ids) -> None:
        """Forget vectors; see ``Neighbours.remove``."""
        with self._changing, self._turns.change():
            for number in np.unique(np.asarray(ids, np.int64)).tolist():
                slot = self._slots.pop(number, None)
                if slot is not None:
                    self._graph.mark_deleted(slot)
                    self._ids[slot] = NO_ID
                    self._empty.append(slot)

    def rebuild(self) -> None:
        """Build the graph anew out of the vectors that are left; searches go on in the old one meanwhile."""
        with self._changing:
            slots = np.flatnonzero(self._ids != NO_ID)
            graph = _new_graph(self._dims, max(len(slots), FIRST_CAPACITY))
            for at in _steps(len(slots)):
                with self._turns.question():
                    vectors = self._graph.get_items(slots[at])
                graph.add_items(vectors, np.arange(at.start, at.start + len(vectors)))
            with self._turns.change():
                self._take(graph, self._ids[slots])

    def search(
        self, vectors: NDArray[Any], k: int, *, offset: int = 0, allowed: Ids | None = None
    ) -> tuple[Ids, Distances]:
        """Find the nearest neighbours; see ``Neighbours.search``."""
        check_page(k, offset)
        queries = unit_vectors(vectors, self._dims)
        with self._turns.question():
            is_allowed = None if allowed is None else np.isin(self._ids, allowed) & (self._ids != NO_ID)
            available = len(self._slots) if is_allowed is None else int(is_allowed.sum())
            wanted = min(offset + k, available)
            found = None
            if len(queries) and wanted and not self._is_better_exact(wanted, available, is_allowed is not None):
                found = self._search_graph(queries, wanted, is_allowed)
            if found is None:
                return nearest(queries, self._blocks(is_allowed), k, offset)
        return ranked(*found, k, offset)

    def _is_better_exact(self, wanted: int, available: int, is_filtered: bool) -> bool:
        few = is_filtered and available <= FEW_ALLOWED
        return few or (wanted > EF and wanted > LARGE_SHARE * available)

    def _search_graph(
        self, queries: Vectors, wanted: int, is_allowed: NDArray[np.bool_] | None
    ) -> tuple[Ids, Distances] | None:
        """Search approximately; None if the graph, cut into pieces by removals or a filter, does not lead to enough."""
        self._graph.set_ef(max(EF, EF_PER_RESULT * wanted))
        try:
            if is_allowed is None:
                slots, distances = self._graph.knn_query(queries, wanted)
            else:
                # a filter in Python is called under the GIL, where a second thread would only wait
                slots, distances = self._graph.knn_query(
                    queries, wanted, num_threads=1, filter=is_allowed.tobytes().__getitem__
                )
        except RuntimeError:
            return None
        return self._ids[slots.astype(np.int64)], np.clip(distances, 0, 1)

    def _blocks(self, is_allowed: NDArray[np.bool_] | None) -> Iterator[tuple[Ids, Vectors]]:
        """Yield the vectors that may be found with their ids, some at a time."""
        slots = np.flatnonzero(self._ids != NO_ID if is_allowed is None else is_allowed)
        for at in _steps(len(slots)):
            yield self._ids[slots[at]], self._graph.get_items(slots[at])

    def save(self, path: Path, generation: int) -> None:
        """Write the index to a file; see ``Neighbours.save``."""
        with self._changing:
            write_index(path, KIND, self._dims, generation, self._ids, self._write)

    def _write(self, path: Path) -> None:
        self._graph.save_index(_native_name(path))
        if path.stat().st_size != self._graph.index_file_size():
            raise OSError("not all of it could be written; the disk may be full")


def _bare_graph(dims: int) -> Any:
    return importlib.import_module("hnswlib").Index(space="ip", dim=dims)


def _tuned(graph: Any) -> Any:
    # hnswlib saves neither
    graph.set_ef(EF)
    graph.set_num_threads(usable_cores())
    return graph


def _new_graph(dims: int, capacity: int) -> Any:
    graph = _bare_graph(dims)
    graph.init_index(max_elements=capacity, M=LINKS, ef_construction=EF_CONSTRUCTION, random_seed=SEED)
    return _tuned(graph)


def _steps(count: int) -> Iterator[slice]:
    return (slice(start, min(start + STEP, count)) for start in range(0, count, STEP))


def _native_name(path: Path) -> bytes:
    """Give the name as hnswlib hands it to the system: in the ANSI code page on Windows, as it is elsewhere.

    Raises:
        OSError: a name that the code page does not have.
    """
    if os.name != "nt":
        return os.fsencode(path)
    try:
        return str(path).encode("mbcs", "strict")
    except UnicodeEncodeError as error:
        raise OSError("the folder has a name that hnswlib cannot open") from error
