"""Speed, size and recall of the index of nearest neighbours, beside exact search in the same run."""

import tempfile
import time
from pathlib import Path

import numpy as np

from engine.core.cpu import detect_cpu
from engine.core.settings import usable_cores
from engine.index.exact import ExactNeighbours
from engine.index.hnsw import load_neighbours, new_neighbours
from tests.benchmarks.measurement import Measurement

DIMS = 512
QUERIES = 2000
NEIGHBOURS = 20
BATCH = 1000
PHOTOS_PER_SUBJECT = 12
SUBJECTS_PER_THEME = 33
LATENT = 48


def pooled_activations(count: int, seed: int = 7) -> np.ndarray:
    """Return vectors as pooled activations are: none below zero, subjects of a dozen within themes; float32."""
    rng = np.random.default_rng(seed)
    basis = rng.gamma(0.5, 1, (LATENT, DIMS)).astype(np.float32)
    subjects = count // PHOTOS_PER_SUBJECT + 1
    themes = rng.gamma(0.4, 1, (subjects // SUBJECTS_PER_THEME + 1, LATENT))
    centres = themes[rng.integers(0, len(themes), subjects)] * rng.gamma(2, 0.5, (subjects, LATENT))
    vectors = np.empty((count, DIMS), np.float32)
    for start in range(0, count, BATCH):
        part = vectors[start : start + BATCH]
        photos = centres[rng.integers(0, subjects, len(part))] * rng.gamma(8, 1 / 8, (len(part), LATENT))
        part[:] = photos.astype(np.float32) @ basis + rng.gamma(0.3, 1, part.shape).astype(np.float32)
    return vectors


def measure_hnsw(count: int = 100_000) -> list[Measurement]:
    """Fill an index, ask it, save and load it; rates by processor time are those of a machine that is idle else."""
    vectors = pooled_activations(count + QUERIES)
    stored, queries = vectors[:count], vectors[count:]
    cpu = detect_cpu()
    index, note = new_neighbours(DIMS, cpu)
    started, cpu_started = time.perf_counter(), time.process_time()
    for start in range(0, count, BATCH):
        index.add(np.arange(start, start + len(stored[start : start + BATCH])), stored[start : start + BATCH])
    inserted_s, inserted_cpu_s = time.perf_counter() - started, time.process_time() - cpu_started
    exact = ExactNeighbours(DIMS)
    exact.add(np.arange(count), stored)
    started = time.perf_counter()
    truth, _ = exact.search(queries, NEIGHBOURS)
    exact_s = time.perf_counter() - started
    started, cpu_started = time.perf_counter(), time.process_time()
    found, _ = index.search(queries, NEIGHBOURS)
    searched_s, cpu_s = time.perf_counter() - started, time.process_time() - cpu_started
    shares = [len(np.intersect1d(one, true)) / NEIGHBOURS for one, true in zip(found, truth, strict=True)]
    singles = []
    for query in queries[:200]:
        started = time.perf_counter()
        index.search(query[None], NEIGHBOURS)
        singles.append(time.perf_counter() - started)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "neighbours.index"
        index.save(path, 1)
        size = sum(file.stat().st_size for file in path.parent.iterdir())
        started = time.perf_counter()
        load_neighbours(path, DIMS, 1, cpu)
        loaded_s = time.perf_counter() - started
    name = f"{count:,} x {DIMS}" + (f" ({note})" if note else "")
    cores = usable_cores()
    return [
        Measurement(f"{name}: recall@{NEIGHBOURS}", float(np.mean(shares)), "", ">= 0.99"),
        Measurement("... added", count / inserted_s, "/s", ">= 2500"),
        Measurement("... added, by processor time", count * cores / inserted_cpu_s, "/s"),
        Measurement("... searched", QUERIES / searched_s, "/s", ">= 5000", {"exact": QUERIES / exact_s}),
        Measurement("... searched, by processor time", QUERIES * cores / cpu_s, "/s"),
        Measurement("... one search, 95th percentile", float(np.percentile(singles, 95)) * 1000, "ms"),
        Measurement("... on disk", size / count, "B", "<= 2300"),
        Measurement("... load", loaded_s, "s", "<= 1.5"),
    ]
