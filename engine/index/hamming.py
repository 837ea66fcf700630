"""Find all pairs of 64-bit hashes within a Hamming radius, exactly.

Method: the hashes are sorted into buckets by each of a few 16-bit segments; buckets whose keys differ in few enough
bits are compared hash by hash with population counts, and a pair is told in the first segment that finds it. Which
segments, and how many bits in each, is chosen in ``engine.index.segments``; few hashes are simply all compared.

Relation to the classic rule: UPYUN's first generation, and many who use Elasticsearch, cut a pHash into 8 segments of
8 bits and ask for at least 5 equal ones (``minimum_should_match``). A pair that differs in d bits spoils at most d
segments, so at least 8 - d are equal: the rule finds every pair for d <= 3 and, above that, only those whose bits
happen to fall together (4 bits in 4 different segments leave 4 equal ones, and the pair is lost); on the other side it
lets in pairs that differ in up to 24 bits, since equal segments say nothing of the rest. Here segments only propose,
radii inside the segments follow from the radius asked for, and the distance itself decides: what is found is what
brute force finds.
"""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.core.settings import usable_cores
from engine.index import _hamming
from engine.index.segments import HASH_BITS, KEYS, Segment, choose_segments, segment_keys, segment_masks

Pairs = NDArray[np.int32]
Distances = NDArray[np.uint8]

# The names of the kernels that this machine can run, the fastest first; the first one is used.
KERNELS: tuple[str, ...] = _hamming.KERNELS
KERNEL: str = KERNELS[0]

# A block of pairs takes 9 bytes a pair.
PAIRS_PER_BLOCK = 1 << 18
# Parts of a join that are handed out to threads and reported one by one.
PARTS = 64
# Below this many comparisons a second thread costs more than it saves.
PAIRS_WORTH_THREADS = 1 << 22


def iter_pairs_within(
    hashes: NDArray[np.uint64], radius: int, *, threads: int | None = None, kernel: str = KERNEL
) -> Iterator[tuple[Pairs, Distances]]:
    """Yield every pair i < j whose hashes differ in at most ``radius`` bits, exactly once.

    Blocks may be empty: one comes at least for each part of the work, so that a caller can stop between them. Their
    order depends on the hashes alone, not on threads or kernel.

    Args:
        hashes: uint64, shape (n,).
        radius: Bits in 0..64.
        threads: Threads to share the work; by default one for each usable core.
        kernel: One of KERNELS.

    Yields:
        Pairs as int32, shape (m, 2), and their distances in bits as uint8, shape (m,), with m <= PAIRS_PER_BLOCK.

    Raises:
        ValueError: a radius outside 0..64, an array of another type or shape, or an unknown kernel.
    """
    _check(hashes, radius, kernel)
    yield from _run(_joins(hashes, hashes, radius, kernel, symmetric=True), threads)


def iter_pairs_between(
    hashes_a: NDArray[np.uint64],
    hashes_b: NDArray[np.uint64],
    radius: int,
    *,
    threads: int | None = None,
    kernel: str = KERNEL,
) -> Iterator[tuple[Pairs, Distances]]:
    """Yield every pair (i, j) where hash i of a and hash j of b differ in at most ``radius`` bits, exactly once.

    Everything else is as in ``iter_pairs_within``.
    """
    _check(hashes_a, radius, kernel)
    _check(hashes_b, radius, kernel)
    yield from _run(_joins(hashes_a, hashes_b, radius, kernel, symmetric=False), threads)


@dataclass(frozen=True, slots=True)
class _Buckets:
    """Hashes sorted by key: those of key k, and their ids, stand at starts[k] to starts[k + 1]."""

    hashes: NDArray[np.uint64]
    ids: NDArray[np.int32]
    starts: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Join:
    """All there is to know for joining two sets of buckets."""

    a: _Buckets
    b: _Buckets
    masks: NDArray[np.uint16]
    earlier: NDArray[np.int32]
    radius: int
    symmetric: bool
    kernel: str

    def advance(self, cursor: NDArray[np.int64], last_key: int) -> tuple[Pairs, Distances]:
        """Find the next block of pairs and move the cursor on; it is through when it stands at ``last_key``."""
        pairs = np.empty((PAIRS_PER_BLOCK, 2), np.int32)
        distances = np.empty(PAIRS_PER_BLOCK, np.uint8)
        a, b = self.a, self.b
        count = _hamming.join(
            a.hashes, a.ids, a.starts, b.hashes, b.ids, b.starts, self.masks, self.earlier, self.radius, last_key,
            self.symmetric, cursor, pairs, distances, self.kernel,
        )  # fmt: skip
        if count < PAIRS_PER_BLOCK // 2:
            return pairs[:count].copy(), distances[:count].copy()
        return pairs[:count], distances[:count]

    def parts(self) -> list[tuple[int, int]]:
        """Ranges of keys with about equally many hashes each."""
        starts = self.a.starts
        bounds = np.searchsorted(starts, np.linspace(0, starts[-1], PARTS + 1)[1:-1], side="right")
        edges = np.unique(np.concatenate([[0], bounds, [len(starts) - 1]]))
        return [(int(low), int(high)) for low, high in pairwise(edges)]


def _check(hashes: NDArray[np.uint64], radius: int, kernel: str) -> None:
    if hashes.dtype != np.uint64 or hashes.ndim != 1:
        raise ValueError(f"hashes must be uint64 of one dimension, not {hashes.dtype} of {hashes.ndim}")
    if len(hashes) > np.iinfo(np.int32).max:
        raise ValueError("more hashes than fit 32-bit indices")
    if not 0 <= radius <= HASH_BITS:
        raise ValueError(f"the radius must lie between 0 and {HASH_BITS}, not at {radius}")
    if kernel not in KERNELS:
        raise ValueError(f"this machine has no kernel {kernel!r}, but {', '.join(KERNELS)}")


def _joins(
    hashes_a: NDArray[np.uint64], hashes_b: NDArray[np.uint64], radius: int, kernel: str, *, symmetric: bool
) -> Iterator[_Join]:
    """Yield the joins that together find every pair once."""
    if not len(hashes_a) or not len(hashes_b):
        return
    segments = choose_segments(hashes_a, hashes_b, radius)
    if not segments:
        rows = _rows_per_key(max(len(hashes_a), len(hashes_b)))
        a = _by_position(hashes_a, rows)
        b = a if symmetric else _by_position(hashes_b, rows)
        # XOR leads from a key to every other one only if their number is a power of two.
        keys = 1 << (max(len(a.starts), len(b.starts)) - 2).bit_length()
        a, b = _padded(a, keys), _padded(b, keys)
        yield _Join(a, b, np.arange(keys, dtype=np.uint16), np.empty((0, 2), np.int32), radius, symmetric, kernel)
    for done, segment in enumerate(segments):
        a = _by_segment(hashes_a, segment)
        b = a if symmetric else _by_segment(hashes_b, segment)
        earlier = np.array([(s.shift, s.radius) for s in segments[:done]], np.int32).reshape(-1, 2)
        yield _Join(a, b, segment_masks(segment.radius), earlier, radius, symmetric, kernel)


def _by_segment(hashes: NDArray[np.uint64], segment: Segment) -> _Buckets:
    keys = segment_keys(hashes, segment.shift)
    ids = np.argsort(keys, kind="stable").astype(np.int32)
    starts = np.zeros(KEYS + 1, np.int32)
    np.cumsum(np.bincount(keys, minlength=KEYS), out=starts[1:])
    return _Buckets(hashes[ids], ids, starts)


def _rows_per_key(hashes: int) -> int:
    """Size of the buckets by which hashes that are all compared are handed out; at most KEYS buckets."""
    return max(1024, -(-hashes // KEYS))


def _by_position(hashes: NDArray[np.uint64], rows: int) -> _Buckets:
    """Put neighbours into one bucket; joined over all masks, every bucket meets every other."""
    starts = np.minimum(np.arange(0, len(hashes) + rows, rows), len(hashes)).astype(np.int32)
    return _Buckets(np.ascontiguousarray(hashes), np.arange(len(hashes), dtype=np.int32), starts)


def _padded(buckets: _Buckets, keys: int) -> _Buckets:
    """Add empty buckets until there are ``keys`` of them."""
    starts = np.full(keys + 1, len(buckets.hashes), np.int32)
    starts[: len(buckets.starts)] = buckets.starts
    return _Buckets(buckets.hashes, buckets.ids, starts)


def _run(joins: Iterator[_Join], threads: int | None) -> Iterator[tuple[Pairs, Distances]]:
    """Run joins part by part, several at a time, and yield their blocks in the order of the parts."""
    threads = usable_cores() if threads is None else threads
    for join in joins:
        steps = [(np.array([low, 0, 0, 0], np.int64), high) for low, high in join.parts()]
        if threads > 1 and len(join.a.hashes) * len(join.b.hashes) >= PAIRS_WORTH_THREADS:
            yield from _run_threaded(join, steps, threads)
            continue
        for cursor, high in steps:
            while cursor[0] < high:
                yield join.advance(cursor, high)


def _run_threaded(
    join: _Join, steps: list[tuple[NDArray[np.int64], int]], threads: int
) -> Iterator[tuple[Pairs, Distances]]:
    waiting = deque(steps)
    running: deque[tuple[NDArray[np.int64], int, Future[tuple[Pairs, Distances]]]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            while waiting or running:
                # Two for each thread: one at work and one ready, so that blocks held in memory stay few.
                while waiting and len(running) < 2 * threads:
                    cursor, high = waiting.popleft()
                    running.append((cursor, high, pool.submit(join.advance, cursor, high)))
                cursor, high, future = running.popleft()
                block = future.result()
                if cursor[0] < high:
                    running.appendleft((cursor, high, pool.submit(join.advance, cursor, high)))
                yield block
        finally:
            for _, _, future in running:
                future.cancel()
