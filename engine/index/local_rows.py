"""Local features as rows of equal size in a temporary file, and which of them share a bucket with some others.

Buckets are those of ``engine.index.local_votes``: descriptors of equal key in one of 16 tables.
"""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from engine.index import _local_rows

TABLES: Final = 16
STEP: Final = 5
"""The extra bits of table t come from chunk t + 5, so that no two tables use the same two chunks."""

FEATURES: Final = 140
"""Of a picture, about; how many there are in all is told from this before they are read."""

ROW: Final = np.dtype(
    [("descriptor", "u1", 32), ("picture", "<i4"), ("pose", "u1", 2), ("fresh", "u1"), ("unused", "u1")]
)
_VALUES: Final = 1 << 16
"""Of a chunk of 16 bits."""

_BITS_A_BUCKET: Final = 64
"""Of a filter: one in four features then passes by chance, as it is looked up in 16 tables."""
_MOST_BITS: Final = 1 << 30


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
class BucketFilter:
    """The buckets in which some features lie, as bits of a Bloom filter, uint8: few others seem to be among them."""

    bits: NDArray[np.uint8]
    extra_mask: int

    def pick(self, rows: NDArray[np.void]) -> NDArray[np.void]:
        """Give the rows that lie in one of the buckets, and a few others."""
        picked = np.empty_like(rows)
        return picked[: _local_rows.pick(rows, STEP, self.extra_mask, self.bits, picked)]


def filter_of(blocks: Iterable[Block], fresh: NDArray[np.bool_], extra_mask: int) -> BucketFilter | None:
    """Note the buckets of the features of the fresh pictures; None if they are too many for that to help."""
    bits = _BITS_A_BUCKET * TABLES * FEATURES * max(1, int(fresh.sum()))
    if bits > _MOST_BITS:
        return None
    made = BucketFilter(np.zeros(1 << (bits.bit_length() - 3), np.uint8), extra_mask)
    for numbers, block in blocks:
        _local_rows.mark(_rows_of(numbers, block, fresh), STEP, extra_mask, made.bits)
    return made


def spool(
    blocks: Iterable[Block], fresh: NDArray[np.bool_], file: IO[bytes], wanted: BucketFilter | None = None
) -> NDArray[np.int64]:
    """Write features to a file; give how many have each value of each chunk, shape (16, 65536)."""
    counts = np.zeros((TABLES, _VALUES), np.int64)

    def write(numbers: NDArray[np.int32], block: list[Corners]) -> None:
        rows = _rows_of(numbers, block, fresh)
        if wanted:
            rows = wanted.pick(rows)
        file.write(rows.data)
        _local_rows.count(rows, counts)

    # One block is written while the next is read.
    with ThreadPoolExecutor(1) as writer:
        written: Future[None] | None = None
        for block in blocks:
            if written:
                written.result()
            written = writer.submit(write, *block)
        if written:
            written.result()
    file.flush()
    return counts


def _rows_of(numbers: NDArray[np.int32], block: list[Corners], fresh: NDArray[np.bool_]) -> NDArray[np.void]:
    rows = np.zeros(sum(len(corners.descriptors) for corners in block), ROW)
    if len(rows):
        rows["picture"] = np.repeat(numbers, [len(corners.descriptors) for corners in block])
        rows["fresh"] = fresh[rows["picture"]]
        rows["descriptor"] = np.concatenate([corners.descriptors for corners in block])
        rows["pose"] = np.concatenate([corners.poses for corners in block])
    return rows
