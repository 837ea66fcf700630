"""The approximate index stays near the exact one, through wear and rebuilding, and never meets a wrong processor."""

import subprocess
import sys

import numpy as np
import pytest

from engine.core.cpu import detect_cpu, linux_features, macos_features
from engine.core.errors import OutputError
from engine.index import hnsw
from engine.index.exact import ExactNeighbours
from engine.index.hnsw import HnswNeighbours, load_neighbours, new_neighbours, why_not_hnsw
from engine.index.neighbours import NO_ID

DIMS = 128


def pooled_activations(count: int, seed: int = 7) -> np.ndarray:
    """Return vectors as pooled activations are: none below zero, subjects of a dozen within themes."""
    random = np.random.default_rng(seed)
    basis = random.gamma(0.5, 1, (32, DIMS))
    themes = random.gamma(0.4, 1, (count // 200 + 1, 32))
    subjects = themes[random.integers(0, len(themes), count // 12 + 1)] * random.gamma(2, 0.5, (count // 12 + 1, 32))
    photos = subjects[random.integers(0, len(subjects), count)] * random.gamma(8, 1 / 8, (count, 32))
    return (photos @ basis + random.gamma(0.3, 1, (count, DIMS))).astype(np.float32)


def recall(index: HnswNeighbours, exact: ExactNeighbours, queries: np.ndarray, k: int = 20, **where) -> float:
    """Return the share of the true neighbours that are found."""
    pairs = zip(index.search(queries, k, **where)[0], exact.search(queries, k, **where)[0], strict=True)
    shares = [len(set(found) & set(true)) / k for found, true in pairs]
    return float(np.mean(shares))


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    return pooled_activations(6200)


def filled(vectors: np.ndarray) -> tuple[HnswNeighbours, ExactNeighbours]:
    index, exact = HnswNeighbours(DIMS), ExactNeighbours(DIMS)
    for one in (index, exact):
        one.add(np.arange(6000), vectors[:6000])
    return index, exact


def test_recall_is_high_everywhere(vectors, tmp_path):
    index, exact = filled(vectors)
    queries = vectors[6000:]
    assert recall(index, exact, queries) >= 0.99
    assert recall(index, exact, queries, offset=40) >= 0.97
    assert recall(index, exact, queries, 200) >= 0.99
    assert recall(index, exact, queries[:50], allowed=np.arange(0, 6000, 10)) >= 0.99
    index.save(tmp_path / "index", 1)
    # ef is set again: with hnswlib's own 10 this would be far lower
    assert recall(HnswNeighbours.load(tmp_path / "index", DIMS, 1), exact, queries) >= 0.99


def test_recall_outlives_removal_reuse_and_rebuilding(vectors):
    index, exact = filled(vectors)
    queries = vectors[6000:]
    for start in range(0, 2000, 200):
        for one in (index, exact):
            one.remove(np.arange(start, start + 200))
            one.add(np.arange(10_000 + start, 10_030 + start), vectors[start : start + 30])
    assert not index.is_worn
    assert recall(index, exact, queries) >= 0.98
    for one in (index, exact):
        one.remove(np.arange(2000, 4000))
    assert index.is_worn
    index.rebuild()
    assert not index.is_worn
    assert index.ids().tolist() == exact.ids().tolist()
    assert recall(index, exact, queries) >= 0.99


def test_few_vectors_go_where_others_were_removed(vectors):
    index, _ = filled(vectors)
    size = len(index._ids)
    index.remove(np.arange(100))
    index.add(np.arange(50), vectors[:50])
    assert len(index._ids) == size
    index.add(np.arange(20_000, 20_200), vectors[6000:])
    assert len(index._ids) == size + 200
    index.add(np.arange(10), vectors[10:20])
    found, distances = index.search(vectors[10:20], 2)
    assert [set(row) for row in found.tolist()] == [{i, i + 10} for i in range(10)]
    assert (distances < 1e-5).all()


def test_everything_may_be_removed_and_come_back(vectors):
    index, _ = filled(vectors)
    index.remove(np.arange(6000))
    assert len(index) == 0
    assert (index.search(vectors[:3], 5)[0] == NO_ID).all()
    index.rebuild()
    index.add(np.arange(50), vectors[:50])
    assert index.search(vectors[:50], 1)[0].ravel().tolist() == list(range(50))


def test_a_write_that_hnswlib_takes_for_done_is_found_out(vectors, tmp_path, monkeypatch):
    index = HnswNeighbours(DIMS)
    index.add(np.arange(100), vectors[:100])

    class FullDisk:
        def save_index(self, name: bytes) -> None:
            graph.save_index(name)
            with open(name, "r+b") as file:
                file.truncate(1000)

        def index_file_size(self) -> int:
            return graph.index_file_size()

    graph = index._graph
    monkeypatch.setattr(index, "_graph", FullDisk())
    with pytest.raises(OutputError, match="disk may be full"):
        index.save(tmp_path / "index", 1)
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_not_unicode_is_saved_and_loaded(vectors, tmp_path):
    folder = tmp_path / "pict\udcffures"
    try:
        folder.mkdir()
    except OSError as error:
        pytest.skip(f"this file system has no such names: {error}")
    index = HnswNeighbours(DIMS)
    index.add(np.arange(100), vectors[:100])
    index.save(folder / "index", 1)
    assert len(HnswNeighbours.load(folder / "index", DIMS, 1)) == 100


OLD_PROCESSOR = linux_features("model name : Old\nflags : sse2 avx\n", "x86_64")


def test_without_avx2_exact_search_takes_over_with_a_note(tmp_path):
    index, note = new_neighbours(DIMS, OLD_PROCESSOR)
    assert isinstance(index, ExactNeighbours)
    assert "no AVX2" in note
    index.save(tmp_path / "index", 3)
    loaded, note = load_neighbours(tmp_path / "index", DIMS, 3, OLD_PROCESSOR)
    assert isinstance(loaded, ExactNeighbours)
    assert "no AVX2" in note


def test_without_avx2_hnswlib_is_not_even_imported():
    code = (
        "import sys\n"
        "from engine.core.cpu import detect_cpu\n"
        "from engine.index import exact, hnsw, hamming\n"
        "hnsw.new_neighbours(8, detect_cpu('baseline'))\n"
        "sys.exit('hnswlib' in sys.modules)"
    )
    if detect_cpu("native").machine.lower() not in ("x86_64", "amd64"):
        pytest.skip("only x86 processors may lack AVX2")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_hnswlib_is_a_note_too(monkeypatch):
    monkeypatch.setitem(sys.modules, "hnswlib", None)
    index, note = new_neighbours(DIMS, macos_features(lambda key: b"", "arm64"))
    assert isinstance(index, ExactNeighbours)
    assert "hnswlib cannot be loaded" in note


def test_on_this_machine_the_fast_index_is_live(tmp_path):
    cpu = detect_cpu("native")
    if OLD_PROCESSOR.machine == cpu.machine and not cpu.avx2:
        pytest.skip("this processor has no AVX2")
    assert why_not_hnsw(cpu) == ""
    index, note = new_neighbours(DIMS, cpu)
    assert (type(index), note) == (HnswNeighbours, "")
    index.save(tmp_path / "index", 1)
    assert isinstance(load_neighbours(tmp_path / "index", DIMS, 1, cpu)[0], HnswNeighbours)


def test_many_additions_grow_the_graph_in_steps(vectors, monkeypatch):
    monkeypatch.setattr(hnsw, "FIRST_CAPACITY", 16)
    monkeypatch.setattr(hnsw, "STEP", 7)
    index = HnswNeighbours(DIMS)
    for start in range(0, 300, 20):
        index.add(np.arange(start, start + 20), vectors[start : start + 20])
    assert index.search(vectors[:300], 1)[0].ravel().tolist() == list(range(300))
