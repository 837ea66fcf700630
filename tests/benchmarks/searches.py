"""Speed of the searches that have no photo in them: all pairs of hashes, and a cut of the hierarchy."""

import statistics
import time

import numpy as np

from engine.clustering.cut import cut
from engine.clustering.hierarchy import build_hierarchy
from engine.index.hamming import iter_pairs_within
from tests.benchmarks.measurement import Measurement

PLANTED = 20_000
SUBJECT_SIZE = 8
CUTS = 41


def some_hashes(count: int) -> np.ndarray:
    """Return hashes as a library has them: chance, and some near neighbours; uint64 of shape (count,)."""
    rng = np.random.default_rng(11)
    hashes = rng.integers(0, 2**64, count, dtype=np.uint64)
    copies = rng.choice(count, PLANTED, replace=False)
    flips = np.zeros(PLANTED, dtype=np.uint64)
    for _ in range(6):
        bit = np.uint64(1) << rng.integers(0, 64, PLANTED).astype(np.uint64)
        flips |= np.where(rng.random(PLANTED) < 0.5, bit, np.uint64(0))
    hashes[copies] = hashes[rng.integers(0, count, PLANTED)] ^ flips
    return hashes


def measure_hashes(count: int = 1_000_000) -> list[Measurement]:
    """Find all pairs of hashes within two radii."""
    hashes = some_hashes(count)
    results = []
    for radius, target in ((3, "<= 3"), (10, "<= 60")):
        started = time.perf_counter()
        pairs = sum(len(block) for block, _ in iter_pairs_within(hashes, radius))
        elapsed_s = time.perf_counter() - started
        name = f"{count:,} hashes, all pairs within {radius} ({pairs:,})"
        results.append(Measurement(name, elapsed_s, "s", target))
    return results


def measure_cut(photos: int = 100_000, matches: int = 1_000_000) -> list[Measurement]:
    """Build a hierarchy of matches among look-alikes, then cut it at thresholds all along the slider."""
    rng = np.random.default_rng(13)
    first = rng.integers(0, photos, matches)
    # four of five matches lie within a subject, the rest join strangers, as weak matches do
    near = first // SUBJECT_SIZE * SUBJECT_SIZE + rng.integers(0, SUBJECT_SIZE, matches)
    second = np.where(rng.random(matches) < 0.8, np.minimum(near, photos - 1), rng.integers(0, photos, matches))
    apart = first != second
    first, second = np.minimum(first, second)[apart], np.maximum(first, second)[apart]
    similarity = np.where(first // SUBJECT_SIZE == second // SUBJECT_SIZE, rng.uniform(0.6, 1, len(first)), 0.55)
    started = time.perf_counter()
    hierarchy = build_hierarchy(photos, first.astype(np.int32), second.astype(np.int32), similarity.astype(np.float32))
    built_s = time.perf_counter() - started
    cuts = []
    for threshold in np.linspace(0.5, 0.99, CUTS):
        started = time.perf_counter()
        cut(hierarchy, float(threshold))
        cuts.append(time.perf_counter() - started)
    name = f"{photos:,} photos, {matches:,} matches"
    return [
        Measurement(f"{name}: build the hierarchy", built_s, "s"),
        Measurement(f"{name}: cut, median of {CUTS}", statistics.median(cuts) * 1000, "ms", "<= 16"),
        Measurement(f"{name}: cut, slowest", max(cuts) * 1000, "ms", "<= 16"),
    ]
