"""Which pictures share local features: every two alike descriptors are one vote for their pair of pictures.

Locality-sensitive hashing by bit sampling (Indyk and Motwani 1998) over 256-bit descriptors: each of 16 tables sorts
the descriptors by a key of 16 of their bits and some more, the more the larger the library, and only descriptors of
equal key are compared. A vote says by how much the corner's direction and scale differ, and only votes that agree in
both count together: weak geometric consistency (Jegou, Douze and Schmid, ECCV 2008). Two descriptors that differ in 30
of 256 bits meet in at least one table with a probability of 0.8 at half a million descriptors; a pair of pictures needs
only a few votes out of about fifty common features, so that hardly any is lost. Work grows with the number of
descriptors, not with its square: they lie in a temporary file, and each table is joined in a few parts of bounded size,
for each of which the file is read through once.
"""

import math
import mmap
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.settings import usable_cores
from engine.index import _local_rows, _local_votes
from engine.index.local_rows import FEATURES, ROW, STEP, TABLES, Block, filter_of, spool

MAX_DISTANCE: Final = 40
"""Bits of 256 by which two alike descriptors differ at most; unrelated ones differ by 128, give or take 20."""

_TURNS: Final = 16
_SCALES: Final = 16

_MAPPED: Final = mmap.ALLOCATIONGRANULARITY * ROW.itemsize * 16
"""Bytes of the temporary file that are looked at at a time: whole rows, beginning where a file may be mapped."""

_WINDOW: Final = 48
"""A descriptor is compared with that many next ones of its bucket: what is common to thousands says little."""

_CROWDED_BITS, _CROWDED_WINDOW = 7, 4
"""With each extra bit more than these, half as many next ones of a bucket that is longer than the window, and so many
at least: chance votes grow with the square of the library."""

_LEAST_ROWS, _MOST_ROWS = 16_000_000, 48_000_000
"""Descriptors that are in memory at a time; of so many as there are, a third, within these bounds."""

_OUT: Final = 1 << 20
_PICTURES_PER_PART: Final = 2048
_MOST_PARTS: Final = 128
"""Files that are open at a time; some systems allow a program no more than 256 of all kinds."""

_POSE_BITS: Final = 8
_PICTURE_BITS: Final = 28
_FIRST_SHIFT: Final = _PICTURE_BITS + _POSE_BITS
_RESULT_BLOCK: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class Votes:
    """Pairs of pictures with their votes: ``first < second`` int32 shape (n,), ``votes`` int32 shape (n,)."""

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    votes: NDArray[np.int32]


def count_votes(
    blocks: Iterable[Block],
    fresh: NDArray[np.bool_],
    min_votes: int,
    part: int | None = None,
    fresh_blocks: Iterable[Block] | None = None,
    directory: Path | None = None,
    check: Callable[[], None] = lambda: None,
) -> Iterator[Votes]:
    """Find the pairs of pictures with enough alike descriptors.

    Args:
        blocks: Some pictures at a time, in any order: their numbers in 0..pictures - 1 and their features.
        fresh: Shape (pictures,), by number; pairs of two pictures that are both not fresh are passed over.
        min_votes: Pairs with fewer votes are dropped.
        part: Descriptors that are in memory at a time, 40 bytes each; unless given, what suits their number.
        fresh_blocks: Those of the fresh pictures alone. Given, features that share no bucket with theirs are passed
            over as they are read, which finds the same in much less time where fresh pictures are few.
        directory: Where the temporary files are, which take 5 KB a picture and as much again; that of the system
            unless given, which may lie in memory.
        check: Called every now and then, on any thread; what it raises ends the work.

    Yields:
        After each table an empty result, so that a caller can count them and stop; then ``parts_of_votes(pictures)``
        results, which are the pairs found, ascending.

    Raises:
        OSError: the temporary files cannot be written.
    """
    with ExitStack() as stack:
        file = stack.enter_context(tempfile.TemporaryFile(dir=directory))
        extra_bits = min(12, max(0, round(math.log2(len(fresh) * FEATURES + 1)) - 16))
        extra_mask = (1 << extra_bits) - 1
        wanted = None if fresh_blocks is None else filter_of(fresh_blocks, fresh, extra_mask)
        counts = spool(blocks, fresh, file, wanted)
        count = int(counts[0].sum())
        waiting = parts_of_votes(len(fresh))
        files = [stack.enter_context(tempfile.TemporaryFile(dir=directory)) for _ in range(waiting)]
        tally = _Tally(len(fresh), files)
        workers = usable_cores()
        at_a_time = (part or min(max(_LEAST_ROWS, count // 3), _MOST_ROWS)) // workers
        tables = [_Table(number, extra_mask, counts[number]) for number in range(TABLES)]
        spans = [table.spans(at_a_time, workers) for table in tables]
        rooms = _rooms(workers, tables, spans)
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        for table, parts in zip(tables, spans, strict=True):
            deque(pool.map(partial(_join, file, table, tally, rooms, check), parts), maxlen=0)
            yield Votes(*(np.zeros(0, np.int32) for _ in range(3)))
        yield from pool.map(partial(tally.result, min_votes), range(waiting))


def parts_of_votes(pictures: int) -> int:
    """Tell in how many parts the votes on so many pictures are counted, to bound the memory that it takes."""
    return min(_MOST_PARTS, 1 + pictures // _PICTURES_PER_PART)


@dataclass(frozen=True, slots=True)
class _Table:
    """One hash table: its number, which is that of the chunk it goes by, and which bits of another chunk it adds.

    ``counts`` are the descriptors by value of the chunk, int64, shape (65536,).
    """

    number: int
    extra_mask: int
    counts: NDArray[np.int64]

    def spans(self, rows: int, parts: int) -> list[tuple[int, int]]:
        """Divide the values into ranges of about as many rows each: so many ranges at least, of about so many rows."""
        stops = np.cumsum(self.counts)
        total = int(stops[-1])
        parts = min(max(parts, -(-total // max(1, rows))), total)
        wanted = np.arange(1, parts + 1) * total // max(1, parts)
        highs = np.unique(np.searchsorted(stops, wanted) + 1).tolist()
        return list(zip([0, *highs], highs, strict=False))


@dataclass(frozen=True, slots=True)
class _Room:
    """Memory that one join works in after the other: to get it anew from the system each time costs a quarter more."""

    rows: NDArray[np.void]
    votes: NDArray[np.uint64]


def _rooms(count: int, tables: list[_Table], spans: list[list[tuple[int, int]]]) -> SimpleQueue[_Room]:
    """Make so many rooms, in each of which any of the ranges of any table fits."""
    sizes = [
        int(table.counts[low:high].sum()) for table, parts in zip(tables, spans, strict=True) for low, high in parts
    ]
    rooms: SimpleQueue[_Room] = SimpleQueue()
    for _ in range(count):
        rooms.put(_Room(np.empty(max(sizes, default=0), ROW), np.empty(_OUT, np.uint64)))
    return rooms


class _Tally:
    """Counts equal codes: they wait in temporary files by range of the first picture, and are counted file by file."""

    def __init__(self, pictures: int, files: Sequence[IO[bytes]]) -> None:
        self._files = files
        self._lock = threading.Lock()
        bounds = np.linspace(0, pictures, len(files) + 1)[1:-1].astype(np.uint64)
        self._bounds = bounds << np.uint64(_FIRST_SHIFT)

    def add(self, codes: NDArray[np.uint64]) -> None:
        ordered = np.sort(codes)
        stops = np.searchsorted(ordered, self._bounds)
        with self._lock:
            for file, part in zip(self._files, np.split(ordered, stops), strict=True):
                file.write(part.tobytes())

    def result(self, min_votes: int, number: int) -> Votes:
        """Give the pairs of one file with enough votes that agree, ascending."""
        file = self._files[number]
        file.seek(0)
        votes = _of_many(np.frombuffer(file.read(), np.uint64), min_votes)
        pairs, best = best_window(*np.unique(votes, return_counts=True))
        kept = best >= min_votes
        return Votes(
            (pairs[kept] >> np.uint64(_FIRST_SHIFT - _POSE_BITS)).astype(np.int32),
            (pairs[kept] & np.uint64((1 << _PICTURE_BITS) - 1)).astype(np.int32),
            best[kept].astype(np.int32),
        )


def _of_many(codes: NDArray[np.uint64], least: int) -> NDArray[np.uint64]:
    """Give the votes, ascending, of the pairs that have enough of them, whether they agree or not: most have one.

    Pairs share counters, of which there are several for each; what comes along by that is few enough to be sorted.
    """
    counters = np.zeros(2 << max(0, len(codes) - 1).bit_length(), np.uint8)
    kept = np.empty(len(codes), np.uint64)
    ordered = np.sort(kept[: _local_votes.repeated(codes, min(least, 255), counters, kept)])
    pairs = ordered >> np.uint64(_POSE_BITS)
    starts = np.flatnonzero(np.concatenate([[True], pairs[1:] != pairs[:-1]])) if len(pairs) else np.zeros(0, np.intp)
    sizes = np.diff(starts, append=len(pairs))
    return ordered[np.repeat(sizes >= least, sizes)]


def best_window(codes: NDArray[np.uint64], counts: NDArray[np.int64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Add up the votes that agree: of two neighbouring turns and three neighbouring scales, the best such window.

    Args:
        codes: Ascending, shape (n,): what is voted for, shifted by 8 bits, then turn and scale, 4 bits each.
        counts: Votes for each code, shape (n,).

    Returns:
        What is voted for, ascending, and the votes of its best window.
    """
    voted, starts = np.unique(codes >> np.uint64(8), return_index=True)
    stops = np.append(starts[1:], len(codes))
    best = np.zeros(len(voted), np.int64)
    for begin in range(0, len(voted), _RESULT_BLOCK):
        end = min(begin + _RESULT_BLOCK, len(voted))
        span = slice(starts[begin], stops[end - 1])
        rows = np.repeat(np.arange(end - begin), stops[begin:end] - starts[begin:end])
        pose = (codes[span] & np.uint64(0xFF)).astype(np.intp)
        table = np.zeros((end - begin, _TURNS, _SCALES + 2), np.int64)
        table[rows, pose >> 4, (pose & 15) + 1] = counts[span]
        table += np.roll(table, -1, axis=1)
        best[begin:end] = (table[..., :-2] + table[..., 1:-1] + table[..., 2:]).max(axis=(1, 2))
    return voted, best


def _join(
    file: IO[bytes],
    table: _Table,
    tally: _Tally,
    rooms: SimpleQueue[_Room],
    check: Callable[[], None],
    span: tuple[int, int],
) -> None:
    """Compare the features of a range of values, which are whole buckets of the table."""
    low, high = span
    stops = np.cumsum(table.counts[low:high])
    room = rooms.get()
    rows = room.rows[: stops[-1]]
    cursors = stops - table.counts[low:high]
    size = int(table.counts.sum()) * ROW.itemsize
    for start in range(0, size, _MAPPED):
        check()
        # A window of its own for each: what is mapped counts as memory of this process.
        with (
            mmap.mmap(file.fileno(), min(_MAPPED, size - start), access=mmap.ACCESS_READ, offset=start) as mapped,
            memoryview(mapped) as view,
        ):
            _local_rows.scatter(view, table.number, low, cursors, rows)
    crowded = max(_CROWDED_WINDOW, _WINDOW >> max(0, table.extra_mask.bit_length() - _CROWDED_BITS))
    cursor = 0
    while cursor < len(rows):
        check()
        cursor, written = _local_votes.vote(
            rows, stops, table.number, STEP, table.extra_mask, MAX_DISTANCE, _WINDOW, crowded, cursor, room.votes
        )
        tally.add(room.votes[:written])
    rooms.put(room)
