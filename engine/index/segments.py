"""Choose segments of a hash and the radius searched in each, so that no pair can slip through.

A 64-bit hash is cut into four segments of 16 bits. If every segment s of a pair differed in more than t_s bits, the
pair would differ in at least sum(t_s + 1) bits; so with sum(t_s + 1) = radius + 1 each pair within the radius agrees
within t_s bits in some segment (the generalised pigeonhole principle of Qin et al., "GPH: Similarity Search in Hamming
Space", ICDE 2018). A segment with t_s = -1 takes no part.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SEGMENT_BITS = 16
SEGMENTS = 4
HASH_BITS = SEGMENTS * SEGMENT_BITS
KEYS = 1 << SEGMENT_BITS

SAMPLE_PAIRS = 200_000
# Costs in the unit of one dense comparison of two hashes, as measured with the middle one of the kernels; they are the
# same for every kernel, so that the order of what is found is the same on every machine.
LOOKUP_COST = 40.0
SORT_COST = 100.0
# With fewer comparisons than this in all, comparing everything is done before segments are even chosen.
PAIRS_WORTH_SEGMENTS = 50e6


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment that is joined: bits ``shift`` to ``shift + 15``, keys that differ in at most ``radius`` bits."""

    shift: int
    radius: int


def segment_keys(hashes: NDArray[np.uint64], shift: int) -> NDArray[np.uint16]:
    """Cut one segment out of uint64 hashes of shape (n,), as uint16 of shape (n,)."""
    return (hashes >> np.uint64(shift)).astype(np.uint16)


def segment_masks(radius: int) -> NDArray[np.uint16]:
    """All XOR masks of at most ``radius`` bits of a segment, rising: uint16, shape (k,)."""
    values = np.arange(KEYS, dtype=np.uint16)
    return values[np.bitwise_count(values) <= radius]


def choose_segments(hashes_a: NDArray[np.uint64], hashes_b: NDArray[np.uint64], radius: int) -> tuple[Segment, ...]:
    """Find the cheapest segments that together miss no pair within ``radius``.

    The cost of each choice is estimated from how often random pairs of these hashes agree in a segment, so a segment
    that is nearly constant in this collection is searched in few bits or not at all. The choice decides the time, never
    the result.

    Args:
        hashes_a: uint64, shape (n,).
        hashes_b: uint64, shape (m,).
        radius: Bits in 0..64.

    Returns:
        Segments in the order in which they should be joined, or none where comparing everything is cheaper.
    """
    pairs = float(len(hashes_a)) * len(hashes_b)
    if pairs < PAIRS_WORTH_SEGMENTS:
        return ()
    agreement = _agreement(hashes_a, hashes_b)
    masks = np.cumsum(_binomials())
    lookups = min(len(hashes_a), KEYS) * masks
    cost = pairs * agreement + LOOKUP_COST * lookups + SORT_COST * (len(hashes_a) + len(hashes_b))
    radii = np.full(SEGMENTS, -1)
    # Each step up costs more than the one before it, so taking the cheapest step each time ends at the optimum.
    for _ in range(radius + 1):
        steps = [
            cost[s, r + 1] - (cost[s, r] if r >= 0 else 0.0) if r < SEGMENT_BITS else np.inf
            for s, r in enumerate(radii)
        ]
        radii[int(np.argmin(steps))] += 1
    chosen = [s for s in range(SEGMENTS) if radii[s] >= 0]
    if sum(cost[s, radii[s]] for s in chosen) >= pairs:
        return ()
    return tuple(Segment(SEGMENT_BITS * s, int(radii[s])) for s in chosen)


def _agreement(hashes_a: NDArray[np.uint64], hashes_b: NDArray[np.uint64]) -> NDArray[np.float64]:
    """Share of pairs that differ in at most r bits of segment s: float64, shape (SEGMENTS, SEGMENT_BITS + 1)."""
    random = np.random.default_rng(0)
    first = random.integers(0, len(hashes_a), SAMPLE_PAIRS)
    second = random.integers(0, len(hashes_b), SAMPLE_PAIRS)
    different = hashes_a[first] ^ hashes_b[second]
    uniform = np.cumsum(_binomials()) / KEYS
    rows = []
    for s in range(SEGMENTS):
        bits = np.bitwise_count(segment_keys(different, SEGMENT_BITS * s))
        seen = np.cumsum(np.bincount(bits, minlength=SEGMENT_BITS + 1)) / SAMPLE_PAIRS
        # A sample says little about rare agreement; independent bits are the least that can be expected.
        rows.append(np.maximum(seen, uniform))
    return np.stack(rows)


def _binomials() -> NDArray[np.int64]:
    """How many keys differ from a key in exactly r bits: int64, shape (SEGMENT_BITS + 1,)."""
    return np.bincount(np.bitwise_count(np.arange(KEYS, dtype=np.uint16)))
