"""Which pictures share local features: every two alike descriptors are one vote for their pair of pictures.

Locality-sensitive hashing by bit sampling (Indyk and Motwani 1998) over 256-bit descriptors: each of 16 tables sorts
the descriptors by a key of 16 of their bits and some more, the more the larger the library, and only descriptors of
equal key are compared. A vote says by how much the corner's direction and scale differ, and only votes that agree in
both count together: weak geometric consistency (Jegou, Douze and Schmid, ECCV 2008). Two descriptors that differ in 30
of 256 bits meet in at least one table with a probability of 0.8 at half a million descriptors; a pair of pictures needs
only a few votes out of about fifty common features, so that hardly any is lost. Work and memory grow with the number of
descriptors, not with its square: descriptors lie in a temporary file and each table is joined in parts of bounded size.
"""

import math
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from engine.index import _local_votes

TABLES: Final = 16
MAX_DISTANCE: Final = 40
"""Bits of 256 by which two alike descriptors differ at most; unrelated ones differ by 128, give or take 20."""

_TURNS: Final = 16
_SCALES: Final = 16

_ROW: Final = np.dtype([("descriptor", "u1", 32), ("picture", "<i4"), ("pose", "u1", 2), ("unused", "u1", 2)])
_ROWS_AT_A_TIME: Final = 1 << 17
_STEP: Final = 5
"""The extra bits of table t come from chunk t + 5, so that no two tables use the same two chunks."""

_WINDOW: Final = 48
"""A descriptor is compared with that many next ones of its bucket: what is common to thousands says little."""

_PART: Final = 1_500_000
_OUT: Final = 1 << 20
_PICTURES_PER_PART: Final = 4096
_MOST_PARTS: Final = 256
_POSE_BITS: Final = 8
_PICTURE_BITS: Final = 28
_FIRST_SHIFT: Final = _PICTURE_BITS + _POSE_BITS
_RESULT_BLOCK: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class Corners:
    """The local features of one picture.

    Attributes:
        descriptors: uint8, shape (n, 32).
        poses: uint8, shape (n, 2): direction in 256ths of a full turn, and octave of the pyramid 0..7.
    """

    descriptors: NDArray[np.uint8]
    poses: NDArray[np.uint8]


Block = tuple[NDArray[np.int32], list[Corners]]
"""The numbers of some pictures, int32 of shape (k,), and their features."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Pairs of pictures with their votes: ``first < second`` int32 shape (n,), ``votes`` int32 shape (n,)."""

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    votes: NDArray[np.int32]


def count_votes(
    blocks: Iterable[Block], fresh: NDArray[np.bool_], min_votes: int, part: int = _PART
) -> Iterator[Votes]:
    """Find the pairs of pictures with enough alike descriptors.

    Args:
        blocks: Some pictures at a time, in any order: their numbers in 0..pictures - 1 and their features.
        fresh: Shape (pictures,), by number; pairs of two pictures that are both not fresh are passed over.
        min_votes: Pairs with fewer votes are dropped.
        part: Descriptors that are joined at a time; bounds the memory to about 100 bytes for each.

    Yields:
        After each table an empty result, so that a caller can count them and stop; then ``parts_of_votes(pictures)``
        results, which are the pairs found, ascending.
    """
    with ExitStack() as stack:
        file = stack.enter_context(tempfile.TemporaryFile())
        count = _spool(blocks, file)
        waiting = parts_of_votes(len(fresh))
        tally = _Tally(len(fresh), [stack.enter_context(tempfile.TemporaryFile()) for _ in range(waiting)])
        parts = max(1, math.ceil(count / part))
        extra_bits = min(12, max(0, round(math.log2(count + 1)) - 16))
        for number in range(TABLES):
            table = _Table(number, (1 << extra_bits) - 1)
            keys = np.concatenate([np.zeros(0, np.uint32), *(table.keys(rows) for rows in _read(file, count))])
            for remainder in range(parts):
                _join(file, keys, keys % np.uint32(parts) == remainder, fresh, table, tally)
            yield Votes(*(np.zeros(0, np.int32) for _ in range(3)))
        yield from tally.results(min_votes)


def parts_of_votes(pictures: int) -> int:
    """Tell in how many parts the votes on so many pictures are counted, to bound the memory that it takes."""
    return min(_MOST_PARTS, 1 + pictures // _PICTURES_PER_PART)


def _spool(blocks: Iterable[Block], file: IO[bytes]) -> int:
    """Write all features to a file; give how many there are."""
    count = 0
    for numbers, block in blocks:
        rows = np.zeros(sum(len(corners.descriptors) for corners in block), _ROW)
        rows["picture"] = np.repeat(numbers, [len(corners.descriptors) for corners in block])
        start = 0
        for corners in block:
            part = slice(start, start + len(corners.descriptors))
            rows["descriptor"][part] = corners.descriptors
            rows["pose"][part] = corners.poses
            start = part.stop
        file.write(rows.tobytes())
        count += len(rows)
    return count


def _read(file: IO[bytes], count: int) -> Iterator[NDArray[np.void]]:
    """Read the rows of the file, some at a time."""
    file.seek(0)
    for done in range(0, count, _ROWS_AT_A_TIME):
        yield np.frombuffer(file.read(min(_ROWS_AT_A_TIME, count - done) * _ROW.itemsize), _ROW)


@dataclass(frozen=True, slots=True)
class _Table:
    """One hash table: its number, which is that of the chunk it goes by, and which bits of another chunk it adds."""

    number: int
    extra_mask: int

    def keys(self, rows: NDArray[np.void]) -> NDArray[np.uint32]:
        chunks = np.ascontiguousarray(rows["descriptor"]).view("<u2")
        extra = chunks[:, (self.number + _STEP) % TABLES].astype(np.uint32) & np.uint32(self.extra_mask)
        return chunks[:, self.number].astype(np.uint32) | extra << np.uint32(16)


class _Tally:
    """Counts equal codes: they wait in temporary files by range of the first picture, and are counted file by file."""

    def __init__(self, pictures: int, files: list[IO[bytes]]) -> None:
        self._files = files
        bounds = np.linspace(0, pictures, len(files) + 1)[1:-1].astype(np.uint64)
        self._bounds = bounds << np.uint64(_FIRST_SHIFT)

    def add(self, codes: NDArray[np.uint64]) -> None:
        ordered = np.sort(codes)
        stops = np.searchsorted(ordered, self._bounds)
        for file, part in zip(self._files, np.split(ordered, stops), strict=True):
            file.write(part.tobytes())

    def results(self, min_votes: int) -> Iterator[Votes]:
        """Give the pairs with enough votes that agree, ascending."""
        for file in self._files:
            file.seek(0)
            codes, counts = np.unique(np.frombuffer(file.read(), np.uint64), return_counts=True)
            pairs, best = best_window(codes, counts)
            kept = best >= min_votes
            yield Votes(
                (pairs[kept] >> np.uint64(_FIRST_SHIFT - _POSE_BITS)).astype(np.int32),
                (pairs[kept] & np.uint64((1 << _PICTURE_BITS) - 1)).astype(np.int32),
                best[kept].astype(np.int32),
            )


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
    keys: NDArray[np.uint32],
    chosen: NDArray[np.bool_],
    fresh: NDArray[np.bool_],
    table: _Table,
    tally: _Tally,
) -> None:
    """Compare the chosen features, which are whole buckets of the table."""
    keys = keys[chosen]
    part = np.empty(len(keys), _ROW)
    read = kept = 0
    for rows in _read(file, len(chosen)):
        some = rows[chosen[read : read + len(rows)]]
        part[kept : kept + len(some)] = some
        read += len(rows)
        kept += len(some)
    # By picture within a bucket, so that what a full window leaves out does not depend on the order of the blocks.
    order = np.argsort(keys.astype(np.uint64) << np.uint64(32) | part["picture"].astype(np.uint64), kind="stable")
    keys = keys[order]
    descriptors, pictures, poses = part["descriptor"][order], part["picture"][order], part["pose"][order]
    del part, order
    is_fresh = fresh[pictures].astype(np.uint8)
    out = np.empty(_OUT, np.uint64)
    cursor = 0
    while cursor < len(keys):
        cursor, written = _local_votes.vote(
            descriptors,
            keys,
            pictures,
            is_fresh,
            poses,
            table.number,
            _STEP,
            table.extra_mask,
            MAX_DISTANCE,
            _WINDOW,
            cursor,
            out,
        )
        tally.add(out[:written])
