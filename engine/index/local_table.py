"""Local features of many pictures, sorted so that a question reads a few thousand short runs of them and not all.

A descriptor of 256 bits is kept as a key of 17 of them and a signature of 64 others, chosen on real photos and their
edited copies (those of tests/quality) for being balanced, unlike one another and seldom changed by an edit. Features
lie by key, 12 bytes each: signature, picture and pose. A question looks up every key within two bits of its own, which
costs no memory where several tables would (Norouzi, Punjani and Fleet, CVPR 2012), and compares signatures. The nearest
feature that a picture has for each of the question's is one vote, which counts the more the nearer it is, and votes
count together that agree in turn and scale, as between photos in ``engine.index.local_votes``. All of 453 edited copies
that only local features give away are found beside a hundred thousand other pictures, with fewer than 64 before them.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import combinations
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.index import _local_search
from engine.index.local_rows import Block, Corners
from engine.index.local_votes import best_window

_KEY: Final = bytes((89, 217, 179, 78, 87, 165, 173, 9, 11, 231, 79, 29, 36, 225, 56, 75, 221))
_SIGNATURE: Final = bytes(
    (
        150, 72, 234, 238, 248, 25, 200, 42, 170, 176, 70, 46, 251, 148, 40, 194, 224, 177, 160, 181, 182, 185,
        233, 209, 142, 204, 197, 59, 27, 167, 32, 155, 174, 215, 118, 145, 152, 26, 114, 163, 69, 252, 147, 18,
        169, 14, 247, 140, 34, 95, 193, 195, 85, 48, 63, 104, 232, 110, 33, 202, 122, 223, 157, 102,
    )
)  # fmt: skip
_KEYS: Final = 1 << len(_KEY)
_PROBED_BITS: Final = 2
_MAX_DISTANCE: Final = 14
"""Bits of key and signature together by which two alike features differ at most; a vote counts 15 less its distance."""


MIN_FEATURES: Final = 3
"""Features that a picture must share for it to be looked at."""

_POSED: Final = 1024
"""Pictures whose poses are looked at: those that share the most, agreeing or not."""

# Bounds for what everything in a library has in common, such as the letters of screenshots; ordinary questions to a
# hundred thousand photos read four million entries and find a hundred thousand near ones. The rarest keys come first.
_MOST_READ: Final = 1 << 26
_MOST_NEAR: Final = 1 << 20

MAX_PICTURES: Final = 1 << 23
_POSE_BITS: Final = 9
_PICTURES_PER_PART: Final = 8192
_MOST_PARTS: Final = 64
_SPOOLED_BYTES: Final = 1 << 20
_ROW: Final = np.dtype([("key", "<u4"), ("place", "<u4"), ("signature", "<u8")])
_ENTRY_BYTES: Final = 12
_STARTS_BYTES: Final = 4 * (_KEYS + 1)

Codes = NDArray[np.uint64]


def _masks() -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    """Give the bits to flip in a key for each look-up, and how many these are."""
    flips = [flip for bits in range(_PROBED_BITS + 1) for flip in combinations(range(len(_KEY)), bits)]
    masks = [sum(1 << bit for bit in flip) for flip in flips]
    return np.array(masks, np.uint32), np.array([len(flip) for flip in flips], np.uint8)


@dataclass(frozen=True, slots=True)
class LocalTable:
    """Features by key.

    Attributes:
        signatures: uint64, shape (n,), by key, then by picture.
        places: uint32, shape (n,): number of the picture, direction in 64ths of a turn (6 bits), octave (3 bits).
        starts: uint32, shape (keys + 1,): where the features of each key begin.
    """

    signatures: NDArray[np.uint64]
    places: NDArray[np.uint32]
    starts: NDArray[np.uint32]

    def find(self, asked: Corners, allowed: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Find the pictures that share features with one.

        Args:
            asked: Features of the one.
            allowed: Shape (pictures,), by number: which may be found.

        Returns:
            Their numbers, ascending, and how much speaks for each, both int64 of shape (k,).
        """
        keys, signatures = _split(asked.descriptors)
        masks, bits = _masks()
        probed = (keys[:, None] ^ masks).ravel()
        begins, ends = self.starts[probed], self.starts[probed + 1]
        order = np.argsort(ends - begins, kind="stable")
        lengths = (ends - begins)[order]
        order = order[(lengths > 0) & (np.cumsum(lengths, dtype=np.int64) <= _MOST_READ)]
        out = np.empty(_MOST_NEAR, np.uint64)
        written = _local_search.scan(
            self.signatures,
            self.places,
            begins[order],
            ends[order],
            (order // len(masks)).astype(np.uint16),
            np.tile(bits, len(keys))[order],
            signatures,
            np.ascontiguousarray(asked.poses),
            _MAX_DISTANCE,
            out,
        )
        codes = out[:written]
        return _scores(np.sort(codes[allowed[codes >> np.uint64(32)]]))


def _split(descriptors: NDArray[np.uint8]) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
    """Cut keys and signatures, both of shape (n,), out of descriptors of shape (n, 32)."""
    keys, signatures = np.empty(len(descriptors), np.uint32), np.empty(len(descriptors), np.uint64)
    _local_search.split(np.ascontiguousarray(descriptors), _KEY + _SIGNATURE, keys, signatures)
    return keys, signatures


def _scores(codes: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count the votes of near features, given as picture << 32 | feature << 16 | distance << 8 | pose, ascending."""
    votes = codes[_is_first(codes >> np.uint64(16))]
    starts = np.flatnonzero(_is_first(votes >> np.uint64(32)))
    features = np.diff(starts, append=len(votes))
    weights = _MAX_DISTANCE + 1 - (votes >> np.uint64(8) & np.uint64(0xFF)).astype(np.int64)
    totals = np.add.reduceat(weights, starts) if len(starts) else np.zeros(0, np.int64)
    totals[features < MIN_FEATURES] = 0
    most = np.sort(np.argsort(-totals, kind="stable")[:_POSED])
    kept = np.zeros(len(starts), np.bool_)
    kept[most] = totals[most] > 0
    is_kept = np.repeat(kept, features)
    votes, weights = votes[is_kept], weights[is_kept]
    posed, inverse = np.unique(votes >> np.uint64(32) << np.uint64(8) | votes & np.uint64(0xFF), return_inverse=True)
    pictures, best = best_window(posed, np.bincount(inverse, weights, len(posed)).astype(np.int64))
    enough = best >= MIN_FEATURES
    return pictures[enough].astype(np.int64), best[enough]


def _is_first(values: Codes) -> NDArray[np.bool_]:
    """Mark the first of each run of equal values."""
    first = np.ones(len(values), np.bool_)
    first[1:] = values[1:] != values[:-1]
    return first


def write_table(blocks: Iterable[Block], file: IO[bytes], pictures: int) -> None:
    """Write a table of features into an empty file that can be read by ``read_table``.

    Features wait in temporary files by range of their key, and each range is sorted by itself, so that memory does not
    grow with the library.

    Args:
        blocks: Some pictures at a time, in any order: their numbers and their features.
        file: Written and sought in.
        pictures: How many there are, about; at most ``MAX_PICTURES``.
    """
    parts = min(_MOST_PARTS, 1 + pictures // _PICTURES_PER_PART)
    with ExitStack() as stack:
        spools = [stack.enter_context(tempfile.SpooledTemporaryFile(_SPOOLED_BYTES)) for _ in range(parts)]
        counts = np.zeros(_KEYS, np.int64)
        for numbers, corners in blocks:
            rows = _rows(numbers, corners)
            counts += np.bincount(rows["key"], minlength=_KEYS)
            owner = (rows["key"].astype(np.int64) * parts // _KEYS).astype(np.uint8)
            rows = rows[np.argsort(owner, kind="stable")]
            stops = np.cumsum(np.bincount(owner, minlength=parts))
            for spool, part in zip(spools, np.split(rows, stops[:-1]), strict=True):
                spool.write(part.tobytes())
        count, done = int(counts.sum()), 0
        for spool in spools:
            spool.seek(0)
            rows = np.frombuffer(spool.read(), _ROW)
            rows = rows[np.argsort(rows["key"].astype(np.uint64) << np.uint64(32) | rows["place"], kind="stable")]
            file.seek(8 * done)
            file.write(rows["signature"].tobytes())
            file.seek(8 * count + 4 * done)
            file.write(rows["place"].tobytes())
            done += len(rows)
        file.seek(_ENTRY_BYTES * count)
        file.write(np.concatenate([[0], np.cumsum(counts)]).astype("<u4").tobytes())


def _rows(numbers: NDArray[np.int32], corners: list[Corners]) -> NDArray[np.void]:
    """Put the features of some pictures into rows."""
    rows = np.empty(sum(len(one.descriptors) for one in corners), _ROW)
    if not len(rows):
        return rows
    rows["key"], rows["signature"] = _split(np.concatenate([one.descriptors for one in corners]))
    poses = np.concatenate([one.poses for one in corners]).astype(np.uint32)
    owners = np.repeat(numbers.astype(np.uint32), [len(one.descriptors) for one in corners])
    rows["place"] = owners << np.uint32(_POSE_BITS) | poses[:, 0] >> 2 << 3 | poses[:, 1] & 7
    return rows


def read_table(data: NDArray[np.uint8]) -> LocalTable:
    """Look at bytes that ``write_table`` wrote, such as a mapped file, as a table; they are not copied.

    Raises:
        ValueError: they are no table.
    """
    count, rest = divmod(len(data) - _STARTS_BYTES, _ENTRY_BYTES)
    if count < 0 or rest:
        raise ValueError("this is no table of features")
    starts: NDArray[Any] = data[_ENTRY_BYTES * count :].view("<u4")
    if starts[0] != 0 or starts[-1] != count or (starts[1:] < starts[:-1]).any():
        raise ValueError("this is no table of features")
    return LocalTable(data[: 8 * count].view("<u8"), data[8 * count : _ENTRY_BYTES * count].view("<u4"), starts)


def blocks_of(corners: Iterable[list[Corners]]) -> Iterator[Block]:
    """Number pictures from 0 in the order in which they come."""
    number = 0
    for some in corners:
        yield np.arange(number, number + len(some), dtype=np.int32), some
        number += len(some)
