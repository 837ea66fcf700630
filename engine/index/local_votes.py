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

_DESCRIPTOR_BYTES: Final = 32
_STEP: Final = 5
"""The extra bits of table t come from chunk t + 5, so that no two tables use the same two chunks."""

_WINDOW: Final = 48
"""A descriptor is compared with that many next ones of its bucket: what is common to thousands says little."""

_PART: Final = 3_000_000
_OUT: Final = 1 << 20
_COMPRESS_AT: Final = 1 << 22
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
    blocks: Iterable[tuple[NDArray[np.int32], list[Corners]]],
    fresh: NDArray[np.bool_],
    min_votes: int,
    part: int = _PART,
) -> Iterator[Votes]:
    """Find the pairs of pictures with enough alike descriptors.

    Args:
        blocks: Some pictures at a time, in any order: their numbers in 0..pictures - 1 and their features.
        fresh: Shape (pictures,), by number; pairs of two pictures that are both not fresh are passed over.
        min_votes: Pairs with fewer votes are dropped.
        part: Descriptors that are joined at a time; bounds the memory to about 60 bytes for each.

    Yields:
        After each table an empty result, so that a caller can count them and stop; last the pairs found.
    """
    with tempfile.TemporaryFile() as file:
        images, poses = _spool(blocks, file)
        tally = _Tally()
        parts = max(1, math.ceil(len(images) / part))
        extra_bits = min(12, max(0, round(math.log2(len(images) + 1)) - 16))
        for table in range(TABLES):
            for number in range(parts):
                _join(file, images, poses, fresh, table, extra_bits, number, parts, tally)
            yield Votes(*(np.zeros(0, np.int32) for _ in range(3)))
        yield tally.result(min_votes)


def _spool(
    blocks: Iterable[tuple[NDArray[np.int32], list[Corners]]], file: IO[bytes]
) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    """Write all descriptors to a file; give the picture of each, shape (descriptors,), and the poses."""
    images: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
    poses: list[NDArray[np.uint8]] = [np.zeros((0, 2), np.uint8)]
    for numbers, block in blocks:
        for corners in block:
            file.write(corners.descriptors.tobytes())
        images.append(np.repeat(numbers, [len(corners.descriptors) for corners in block]))
        poses.extend(corners.poses for corners in block)
    file.flush()
    return np.concatenate(images), np.concatenate(poses)


class _Tally:
    """Counts equal codes, compressing them whenever many have gathered."""

    def __init__(self) -> None:
        self._raw: list[NDArray[np.uint64]] = []
        self._gathered = 0
        self._codes = np.zeros(0, np.uint64)
        self._counts = np.zeros(0, np.int64)

    def add(self, codes: NDArray[np.uint64]) -> None:
        self._raw.append(codes)
        self._gathered += len(codes)
        if self._gathered > max(_COMPRESS_AT, len(self._codes)):
            self._compress()

    def _compress(self) -> None:
        codes, counts = np.unique(np.concatenate([*self._raw, np.zeros(0, np.uint64)]), return_counts=True)
        merged, places = np.unique(np.concatenate([self._codes, codes]), return_inverse=True)
        self._counts = np.bincount(places, np.concatenate([self._counts, counts]), len(merged)).astype(np.int64)
        self._codes = merged
        self._raw = []
        self._gathered = 0

    def result(self, min_votes: int) -> Votes:
        """Give the pairs with enough votes that agree."""
        self._compress()
        pairs, best = best_window(self._codes, self._counts)
        kept = best >= min_votes
        codes = pairs[kept]
        return Votes(
            (codes >> np.uint64(28)).astype(np.int32),
            (codes & np.uint64((1 << 28) - 1)).astype(np.int32),
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
    images: NDArray[np.int32],
    poses: NDArray[np.uint8],
    fresh: NDArray[np.bool_],
    table: int,
    extra_bits: int,
    number: int,
    parts: int,
    tally: _Tally,
) -> None:
    """Join part ``number`` of one table: the descriptors whose key leaves that remainder."""
    extra_mask = (1 << extra_bits) - 1
    rows: list[NDArray[np.uint8]] = []
    row_keys: list[NDArray[np.uint32]] = []
    row_images: list[NDArray[np.int32]] = []
    row_poses: list[NDArray[np.uint8]] = []
    file.seek(0)
    done = 0
    while done < len(images):
        count = min(1 << 18, len(images) - done)
        block = np.frombuffer(file.read(count * _DESCRIPTOR_BYTES), np.uint8).reshape(count, _DESCRIPTOR_BYTES)
        chunks = block.view("<u2")
        keys = chunks[:, table].astype(np.uint32)
        keys |= (chunks[:, (table + _STEP) % TABLES].astype(np.uint32) & np.uint32(extra_mask)) << np.uint32(16)
        chosen = np.flatnonzero(keys % np.uint32(parts) == number) if parts > 1 else slice(None)
        rows.append(block[chosen])
        row_keys.append(keys[chosen])
        row_images.append(images[done : done + count][chosen])
        row_poses.append(poses[done : done + count][chosen])
        done += count
    if not rows:
        return
    keys = np.concatenate(row_keys)
    part_images = np.concatenate(row_images)
    # By number within a bucket, so that what a full window leaves out does not depend on the order of the blocks.
    order = np.argsort(keys.astype(np.uint64) << np.uint64(32) | part_images.astype(np.uint64), kind="stable")
    descriptors = np.concatenate(rows)[order]
    part_images = part_images[order]
    part_poses = np.concatenate(row_poses)[order]
    part_fresh = fresh[part_images].astype(np.uint8)
    keys = keys[order]
    out = np.empty(_OUT, np.uint64)
    cursor = 0
    while cursor < len(keys):
        cursor, written = _local_votes.vote(
            descriptors,
            keys,
            part_images,
            part_fresh,
            part_poses,
            table,
            _STEP,
            extra_mask,
            MAX_DISTANCE,
            _WINDOW,
            cursor,
            out,
        )
        tally.add(out[:written].copy())
