"""Which pictures share local features: every two alike descriptors are one vote for their pair of pictures.

Locality-sensitive hashing by bit sampling (Indyk and Motwani 1998) over 256-bit descriptors: each of 16 tables sorts
the descriptors by a key of 16 of their bits and some more, the more the larger the library, and only descriptors of
equal key are compared. Two descriptors that differ in 30 of 256 bits meet in at least one table with a probability of
0.8 at half a million descriptors; a pair of pictures needs only a few votes out of about fifty common features, so
that hardly any is lost. Work and memory grow with the number of descriptors, not with its square: descriptors lie in
a temporary file and each table is joined in parts of bounded size.
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
MAX_DISTANCE: Final = 56
"""Bits of 256 by which two alike descriptors differ at most; unrelated ones differ by 128, give or take 20."""

_DESCRIPTOR_BYTES: Final = 32
_STEP: Final = 5
"""The extra bits of table t come from chunk t + 5, so that no two tables use the same two chunks."""

_WINDOW: Final = 48
"""A descriptor is compared with that many next ones of its bucket: what is common to thousands says little."""

_PART: Final = 3_000_000
_OUT: Final = 1 << 20
_COMPRESS_AT: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Votes:
    """Pairs of pictures with their votes: ``first < second`` int32 shape (n,), ``votes`` int32 shape (n,)."""

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    votes: NDArray[np.int32]


def count_votes(
    blocks: Iterable[list[NDArray[np.uint8]]], fresh: NDArray[np.bool_], min_votes: int, part: int = _PART
) -> Iterator[Votes]:
    """Find the pairs of pictures with enough alike descriptors.

    Args:
        blocks: The descriptors of all pictures in order, some pictures at a time, each uint8 of shape (n, 32).
        fresh: Shape (pictures,); pairs of two pictures that are both not fresh are passed over.
        min_votes: Pairs with fewer votes are dropped.
        part: Descriptors that are joined at a time; bounds the memory to about 60 bytes for each.

    Yields:
        After each table an empty result, so that a caller can count them and stop; last the pairs found.
    """
    with tempfile.TemporaryFile() as file:
        images = _spool(blocks, file)
        tally = _Tally()
        parts = max(1, math.ceil(len(images) / part))
        extra_bits = min(12, max(0, round(math.log2(len(images) + 1)) - 16))
        for table in range(TABLES):
            for number in range(parts):
                _join(file, images, fresh, table, extra_bits, number, parts, tally)
            yield Votes(*(np.zeros(0, np.int32) for _ in range(3)))
        yield tally.result(min_votes)


def _spool(blocks: Iterable[list[NDArray[np.uint8]]], file: IO[bytes]) -> NDArray[np.int32]:
    """Write all descriptors to a file; give the picture of each, shape (descriptors,)."""
    counts: list[int] = []
    for block in blocks:
        for descriptors in block:
            counts.append(len(descriptors))
            file.write(descriptors.tobytes())
    file.flush()
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


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
        self._compress()
        kept = self._counts >= min_votes
        codes = self._codes[kept]
        return Votes(
            (codes >> np.uint64(32)).astype(np.int32),
            (codes & np.uint64(0xFFFFFFFF)).astype(np.int32),
            self._counts[kept].astype(np.int32),
        )


def _join(
    file: IO[bytes],
    images: NDArray[np.int32],
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
        done += count
    if not rows:
        return
    keys = np.concatenate(row_keys)
    order = np.argsort(keys, kind="stable")
    descriptors = np.concatenate(rows)[order]
    part_images = np.concatenate(row_images)[order]
    part_fresh = fresh[part_images].astype(np.uint8)
    keys = keys[order]
    out = np.empty(_OUT, np.uint64)
    cursor = 0
    while cursor < len(keys):
        cursor, written = _local_votes.vote(
            descriptors, keys, part_images, part_fresh, table, _STEP, extra_mask, MAX_DISTANCE, _WINDOW, cursor, out
        )
        tally.add(out[:written].copy())
