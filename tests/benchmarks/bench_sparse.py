"""Size of compressed vectors and time of a distance, on a shape that was published and on activations."""

import time
from collections.abc import Callable

import numpy as np
from scipy import sparse

from engine.sparse.codec import encode_activations, encode_bytes, encode_integers
from engine.sparse.distance import (
    KERNELS,
    REFERENCE,
    SparseQuery,
    SparseRows,
    pack_rows,
    query_of_row,
    squared_distances,
)
from tests.benchmarks.measurement import Measurement

DIMS = 30_976
VALUES = 7_000
ACTIVATION_DIMS = 7 * 7 * 512
ROWS = 500
REPEATS = 15
# by engineers of Alibaba, for this shape
PUBLISHED_US = 9.0
PUBLISHED_BYTES = 13_000.0
TARGETS_US = {"avx512-vbmi2": "<= 2.5", "avx2": "<= 5", "portable": "<= 7"}
# of the integers; with 20 of 7,000 beyond 16 bits
MEAN = 900


def published_shape(rng: np.random.Generator) -> np.ndarray:
    """Return 7,000 integers in 30,976 columns that fall off exponentially, a few of them large; int32."""
    vector = np.zeros(DIMS, np.int32)
    columns = rng.choice(DIMS, VALUES, replace=False)
    vector[columns] = 1 + rng.exponential(MEAN, VALUES)
    vector[columns[:20]] = rng.integers(65_536, 1 << 24, 20)
    return vector


def activations(rng: np.random.Generator, share: float = 0.15) -> np.ndarray:
    """Return what block5_pool gives: channels that fire in few places and differ in strength; float32 of (25088,)."""
    strengths = rng.gamma(0.5, 40, 512)
    fires = rng.random((49, 512)) < np.clip(rng.beta(1, 4, 512) * share * 5, 0, 1)
    return (rng.gamma(1.2, 1, (49, 512)) * strengths * fires).astype(np.float32).ravel()


def best_us(work: Callable[[], object], rows: int) -> float:
    """Time a piece of work a few times; return microseconds a row of the best, which other work disturbed least."""
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times) / rows * 1e6


def scipy_us(vectors: np.ndarray) -> float:
    """Time the same dot products by SciPy's compressed rows."""
    rows, query = sparse.csr_matrix(vectors.astype(np.float32)), vectors[0].astype(np.float32)
    return best_us(lambda: rows @ query, len(vectors))


def measure_kernels(name: str, query: SparseQuery, rows: SparseRows, peers: dict[str, float]) -> list[Measurement]:
    """Time every kernel that this machine has."""
    results = []
    for kernel in KERNELS:
        if kernel != REFERENCE:
            time_us = best_us(lambda kernel=kernel: squared_distances(query, rows, kernel=kernel), len(rows))
            results.append(Measurement(f"{name}, {kernel}", time_us, "us", TARGETS_US.get(kernel, ""), peers))
    return results


def measure_sparse() -> list[Measurement]:
    """Measure both kinds of rows on the published shape, and bytes on activations."""
    rng = np.random.default_rng(17)
    integers = np.stack([published_shape(rng) for _ in range(ROWS)])
    quantised = np.minimum(np.ceil(integers / 12), 255).astype(np.uint8)
    stored = [encode_bytes(vector) for vector in quantised]
    lossless = [encode_integers(vector) for vector in integers]
    published = {"published": PUBLISHED_US, "SciPy CSR": scipy_us(quantised)}
    size = {"published": PUBLISHED_BYTES}
    results = [
        Measurement(f"{DIMS:,} columns, {VALUES:,} values: a row as bytes", len(stored[0]), "B", "<= 11000", size),
        Measurement("... a row without loss", float(np.mean([len(r) for r in lossless])), "B", "<= 14000", size),
        *measure_kernels("... a distance, bytes", query_of_row(stored[0]), pack_rows(stored), published),
    ]
    rows, query = pack_rows(lossless), query_of_row(lossless[0])
    time_us = best_us(lambda: squared_distances(query, rows), len(rows))
    results.append(Measurement("... a distance, without loss", time_us, "us", "", published))
    shaped = np.stack([activations(rng) for _ in range(ROWS)])
    stored = [encode_activations(vector) for vector in shaped]
    name = f"activations 7x7x512, {np.count_nonzero(shaped) / shaped.size:.0%} not zero"
    results.append(Measurement(f"{name}: a row", float(np.mean([len(row) for row in stored])), "B"))
    query = query_of_row(stored[0])
    return results + measure_kernels("... a distance", query, pack_rows(stored), {"SciPy CSR": scipy_us(shaped)})
