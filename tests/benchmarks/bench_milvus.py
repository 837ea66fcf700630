"""Recall and speed of the index that Milvus keeps, beside exact search and HNSW in the library, in the same run."""

import os
import tempfile
import time
from pathlib import Path

import numpy as np

from engine.core.cpu import detect_cpu
from engine.index.exact import ExactNeighbours
from engine.index.hnsw import new_neighbours
from engine.index.milvus import MilvusNeighbours
from engine.index.milvus_connection import MilvusConnection
from tests.benchmarks.bench_hnsw import BATCH, DIMS, NEIGHBOURS, pooled_activations
from tests.benchmarks.measurement import Measurement
from tests.helpers.milvus import SERVER_VARIABLE, milvus_place, why_no_milvus

QUERIES = 500
READDED_SHARE = 10


def measure_milvus(count: int = 50_000) -> list[Measurement]:
    """Fill a collection, ask it, take a tenth away and add it again, and find it all once more; none without Milvus."""
    if why_no_milvus():
        return []
    vectors = pooled_activations(count + QUERIES)
    stored, queries = vectors[:count], vectors[count:]
    exact, (graph, _) = ExactNeighbours(DIMS), new_neighbours(DIMS, detect_cpu())
    exact.add(np.arange(count), stored)
    graph.add(np.arange(count), stored)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        connection = MilvusConnection(milvus_place(folder), folder)
        index = MilvusNeighbours(DIMS, connection)
        try:
            where = os.environ.get(SERVER_VARIABLE, "Milvus Lite")
            added_s, settled_s = _fill(index, stored)
            index.save(folder / "note", 1)
            # as the next command finds it: Milvus Lite links what is new while nobody waits, or when it is opened
            connection.close()
            connection = MilvusConnection(milvus_place(folder), folder)
            started = time.perf_counter()
            index = MilvusNeighbours.load(folder / "note", DIMS, 1, connection)
            opened_s = time.perf_counter() - started
            return [
                *_measured(f"{where}, {count:,} x {DIMS}", index, exact, graph, stored, queries, folder),
                Measurement("... added", count / added_s, "/s"),
                Measurement("... settled", settled_s, "s"),
                Measurement("... opened for the first time after that", opened_s, "s"),
            ]
        finally:
            connection.call("drop_collection", collection_name=index.collection)
            connection.close()


def _fill(index, stored) -> tuple[float, float]:
    started = time.perf_counter()
    for start in range(0, len(stored), BATCH):
        index.add(np.arange(start, start + len(stored[start : start + BATCH])), stored[start : start + BATCH])
    added_s = time.perf_counter() - started
    started = time.perf_counter()
    index.settle()
    return added_s, time.perf_counter() - started


def _measured(name, index, exact, graph, stored, queries, folder) -> list[Measurement]:
    count = len(stored)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    index.search(queries[:1], NEIGHBOURS)
    truth = exact.search(queries, NEIGHBOURS)[0]
    rates = {}
    for kind, one in (("milvus", index), ("exact", exact), ("hnsw", graph)):
        started = time.perf_counter()
        found = one.search(queries, NEIGHBOURS)[0]
        rates[kind] = len(queries) / (time.perf_counter() - started)
        if kind == "milvus":
            recall = _recall(found, truth)
    singles = []
    for query in queries[:100]:
        started = time.perf_counter()
        index.search(query[None], NEIGHBOURS)
        singles.append(time.perf_counter() - started)
    gone = np.random.default_rng(5).permutation(count)[: count // READDED_SHARE]
    index.remove(gone)
    exact.remove(gone)
    found = index.search(queries, NEIGHBOURS)[0]
    without, wrong = _recall(found, exact.search(queries, NEIGHBOURS)[0]), int(np.isin(found, gone).sum())
    for start in range(0, len(gone), BATCH):
        some = gone[start : start + BATCH]
        index.add(some, stored[some])
    again = _recall(index.search(queries, NEIGHBOURS)[0], truth)
    started = time.perf_counter()
    is_whole = np.array_equal(index.ids(), np.arange(count))
    read_s = time.perf_counter() - started
    return [
        Measurement(f"{name}: recall@{NEIGHBOURS}", recall, "", ">= 0.99"),
        Measurement("... without a removed tenth", without, "", ">= 0.99"),
        Measurement("... removed ones found", float(wrong), "", "<= 0"),
        Measurement("... with the tenth added again", again, "", ">= 0.99"),
        Measurement("... ids missing, twice or too many", float(not is_whole), "", "<= 0"),
        Measurement("... searched", rates["milvus"], "/s", "", {kind: rates[kind] for kind in ("exact", "hnsw")}),
        Measurement("... one search, 95th percentile", float(np.percentile(singles, 95)) * 1000, "ms"),
        Measurement("... all ids read", count / read_s, "/s"),
        Measurement("... on disk", size / count, "B"),
    ]


def _recall(found: np.ndarray, truth: np.ndarray) -> float:
    shares = [len(np.intersect1d(one, true)) / NEIGHBOURS for one, true in zip(found, truth, strict=True)]
    return float(np.mean(shares))
