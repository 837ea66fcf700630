"""All indices keep the protocol's promises: what is found, what is refused, what is saved and what is not loaded."""

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.errors import OutputError, StaleIndexError, VectorError
from engine.index.exact import ExactNeighbours
from engine.index.hnsw import HnswNeighbours
from engine.index.neighbours import NO_ID, Neighbours, unit_vectors
from tests.helpers.milvus import MilvusKind, milvus_kind, why_no_milvus

DIMS = 24


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(ExactNeighbours, id="exact"),
        pytest.param(HnswNeighbours, id="hnsw"),
        pytest.param(MilvusKind, id="milvus", marks=pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())),
    ],
)
def kind(request, tmp_path_factory):
    if request.param is not MilvusKind:
        yield request.param
        return
    with milvus_kind(tmp_path_factory.mktemp("milvus")) as made:
        yield made


def some_vectors(count: int, seed: int = 1) -> np.ndarray:
    """Return vectors of all directions and lengths; float32 of shape (count, DIMS)."""
    random = np.random.default_rng(seed)
    vectors = random.normal(0, 1, (count, DIMS)) * random.uniform(0.1, 50, (count, 1))
    return vectors.astype(np.float32)


def brute_force(stored: dict[int, np.ndarray], query: np.ndarray, k: int) -> list[tuple[int, float]]:
    """Return the ids and distances of the k nearest, by the definition."""
    query = query / np.linalg.norm(query)
    distances = {key: float(np.clip(1 - v @ query / np.linalg.norm(v), 0, 1)) for key, v in stored.items()}
    return sorted(distances.items(), key=lambda item: item[1])[:k]


def assert_finds(index: Neighbours, stored: dict[int, np.ndarray], queries: np.ndarray, k: int) -> None:
    found, distances = index.search(queries, k)
    assert found.dtype == np.int64
    assert distances.dtype == np.float32
    for row, query in enumerate(queries):
        expected = brute_force(stored, query, k)
        missing = k - len(expected)
        wanted = [distance for _, distance in expected] + [np.inf] * missing
        np.testing.assert_allclose(distances[row], wanted, atol=1e-5)
        # unrelated vectors all have the distance 1, in any order
        assert {key for key, distance in expected if distance < 0.99} <= set(found[row].tolist())
        assert (found[row] == NO_ID).sum() == missing


@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_it_finds_the_nearest_whatever_was_added_replaced_and_removed(kind, data):
    vectors = some_vectors(400, data.draw(st.integers(0, 999)))
    index, stored = kind(DIMS), {}
    taken = 0
    for _ in range(data.draw(st.integers(1, 6))):
        ids = np.random.default_rng(data.draw(st.integers(0, 999))).permutation(120)[: data.draw(st.integers(0, 60))]
        if data.draw(st.booleans()):
            index.add(ids, vectors[taken : taken + len(ids)])
            stored |= dict(zip(ids.tolist(), vectors[taken : taken + len(ids)], strict=True))
            taken += len(ids)
        else:
            index.remove(ids)
            stored = {key: vector for key, vector in stored.items() if key not in set(ids.tolist())}
        assert len(index) == len(stored)
        assert index.ids().tolist() == sorted(stored)
    assert_finds(index, stored, vectors[-5:], data.draw(st.integers(1, 30)))


def test_pages_follow_on_one_another(kind):
    index = kind(DIMS)
    index.add(np.arange(100), np.abs(some_vectors(100)))
    queries = np.abs(some_vectors(3, 2))
    whole, distances = index.search(queries, 100)
    pages = [index.search(queries, 30, offset=offset) for offset in (0, 30, 60, 90, 120)]
    np.testing.assert_array_equal(np.hstack([ids for ids, _ in pages])[:, :100], whole)
    np.testing.assert_allclose(np.hstack([d for _, d in pages])[:, :100], distances, atol=1e-6)
    assert (np.hstack([ids for ids, _ in pages])[:, 100:] == NO_ID).all()
    assert (np.diff(distances, axis=1) >= 0).all()


@pytest.mark.parametrize("share", [0, 1, 5, 400, 900, 1000])
def test_only_allowed_ids_are_found(kind, share):
    vectors = np.abs(some_vectors(1000))
    index = kind(DIMS)
    index.add(np.arange(1000) * 7, vectors)
    index.remove(np.arange(0, 100) * 7)
    allowed = np.random.default_rng(3).permutation(1000)[:share] * 7
    left = {int(key): vectors[key // 7] for key in allowed if key >= 700}
    found, distances = index.search(vectors[:4], 10, allowed=np.append(allowed, 123_456_789))
    for row in range(4):
        expected = brute_force(left, vectors[row], 10)
        assert set(found[row].tolist()) - {NO_ID} == {key for key, _ in expected}
        np.testing.assert_allclose(distances[row, : len(expected)], [d for _, d in expected], atol=1e-5)


def test_distances_run_from_0_for_the_same_to_1_for_what_has_nothing_in_common(kind):
    index = kind(4)
    index.add(np.array([5, 6, 7]), np.array([[1, 0, 0, 0], [0, 3, 0, 0], [-2, 0, 0, 0]]))
    found, distances = index.search(np.array([[100, 0, 0, 0], [1, 1, 0, 0]]), 3)
    assert found[0, 0] == 5
    np.testing.assert_allclose(distances, [[0, 1, 1], [1 - 0.5**0.5, 1 - 0.5**0.5, 1]], atol=1e-6)


def test_tiny_and_huge_vectors_have_a_direction_too(kind):
    index = kind(2)
    index.add(np.array([1, 2]), np.array([[1e-38, 0], [0, 3e38]], np.float32))
    found, _ = index.search(np.array([[0, 1e-40], [2e38, 1e37]], np.float32), 1)
    assert found.tolist() == [[2], [1]]


def test_an_empty_index_finds_nothing(kind):
    index = kind(DIMS)
    index.remove(np.array([1, 2]))
    found, distances = index.search(some_vectors(2), 3)
    assert found.tolist() == [[NO_ID] * 3] * 2
    assert np.isinf(distances).all()
    assert index.search(np.empty((0, DIMS), np.float32), 3)[0].shape == (0, 3)
    index.add(np.empty(0, np.int64), np.empty((0, DIMS), np.float32))
    assert len(index) == 0


@pytest.mark.parametrize(
    ("ids", "vectors", "words"),
    [
        ([1, 2], [[1, 0], [np.nan, 1]], "vector 1 has numbers that are not finite"),
        ([1, 2], [[np.inf, 0], [1, 1]], "vector 0 has numbers that are not finite"),
        ([1, 2], [[1, 0], [0, 0]], "vector 1 is all zero"),
        ([1, 2], [[1, 0, 0], [0, 1, 0]], "2 columns"),
        ([1], [[1, 0], [0, 1]], "as many ids"),
        ([1, 1], [[1, 0], [0, 1]], "twice"),
        ([-1, 1], [[1, 0], [0, 1]], "negative"),
        ([0.5, 1], [[1, 0], [0, 1]], "ids"),
    ],
)
def test_what_cannot_be_compared_is_refused_and_nothing_of_it_added(kind, ids, vectors, words):
    index = kind(2)
    with pytest.raises(VectorError, match=words):
        index.add(np.array(ids), np.array(vectors, np.float32))
    assert len(index) == 0


def test_questions_that_make_no_sense_are_refused(kind):
    index = kind(2)
    with pytest.raises(VectorError, match="not finite"):
        index.search(np.array([[np.nan, 1]]), 1)
    for k, offset in ((0, 0), (1, -1)):
        with pytest.raises(ValueError, match="one result"):
            index.search(np.ones((1, 2)), k, offset=offset)


def test_what_was_saved_comes_back_and_goes_on(kind, tmp_path):
    vectors = some_vectors(300)
    index = kind(DIMS)
    index.add(np.arange(300), vectors)
    index.remove(np.arange(50))
    path = tmp_path / "not there yet, ü" / "neighbours.index"
    index.save(path, 41)
    index.save(path, 42)
    loaded = kind.load(path, DIMS, 42)
    assert loaded.ids().tolist() == list(range(50, 300))
    loaded.add(np.arange(20), vectors[:20])
    stored = {key: vectors[key] for key in [*range(20), *range(50, 300)]}
    assert_finds(loaded, stored, vectors[:5], 10)
    # of every generation but the last nothing is left behind
    assert len(list(path.parent.iterdir())) == 2


@pytest.mark.parametrize(
    ("dims", "generation", "words"), [(DIMS, 6, "generation 7"), (DIMS + 1, 7, "length of vectors")]
)
def test_an_index_of_another_state_of_the_library_is_stale(kind, tmp_path, dims, generation, words):
    index = kind(DIMS)
    index.add(np.arange(9), some_vectors(9))
    index.save(tmp_path / "index", 7)
    with pytest.raises(StaleIndexError, match=words):
        kind.load(tmp_path / "index", dims, generation)


def test_an_index_of_the_other_kind_is_stale(kind, tmp_path):
    kind(DIMS).save(tmp_path / "index", 1)
    for other in {ExactNeighbours, HnswNeighbours} - {kind}:
        with pytest.raises(StaleIndexError, match="kind"):
            other.load(tmp_path / "index", DIMS, 1)


def saved_files(kind, folder: Path) -> list[Path]:
    index = kind(DIMS)
    index.add(np.arange(30), some_vectors(30))
    index.save(folder / "index", 1)
    return sorted(folder.iterdir())


def test_damage_anywhere_makes_an_index_stale(kind, tmp_path):
    for file in saved_files(kind, tmp_path):
        whole = file.read_bytes()
        for position in np.linspace(0, len(whole) - 1, 40).astype(int):
            damaged = bytearray(whole)
            damaged[position] ^= 16
            file.write_bytes(damaged)
            with pytest.raises(StaleIndexError):
                kind.load(tmp_path / "index", DIMS, 1)
        for length in (0, 5, 100, len(whole) - 1):
            file.write_bytes(whole[:length])
            with pytest.raises(StaleIndexError):
                kind.load(tmp_path / "index", DIMS, 1)
        file.write_bytes(whole)
    assert len(kind.load(tmp_path / "index", DIMS, 1)) == 30


def test_a_missing_file_makes_an_index_stale(kind, tmp_path):
    with pytest.raises(StaleIndexError, match="no saved index"):
        kind.load(tmp_path / "index", DIMS, 1)
    for file in saved_files(kind, tmp_path):
        whole = file.read_bytes()
        file.unlink()
        with pytest.raises(StaleIndexError):
            kind.load(tmp_path / "index", DIMS, 1)
        file.write_bytes(whole)


def test_a_write_that_fails_leaves_the_old_index(kind, tmp_path, monkeypatch):
    files = saved_files(kind, tmp_path)

    def no_space(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    index = kind(DIMS)
    index.add(np.arange(60), some_vectors(60))
    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(OutputError, match="No space left"):
        index.save(tmp_path / "index", 2)
    assert sorted(tmp_path.iterdir()) == files
    assert len(kind.load(tmp_path / "index", DIMS, 1)) == 30


def test_threads_search_while_one_adds_and_removes(kind):
    vectors = np.abs(some_vectors(3000))
    index = kind(DIMS)
    index.add(np.arange(100), vectors[:100])
    failures, is_over = [], threading.Event()

    def search() -> None:
        while not is_over.is_set():
            found, distances = index.search(vectors[:3], 5)
            if found[:, 0].tolist() != [0, 1, 2] or (distances[:, 0] > 1e-5).any():
                failures.append(found)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for start in range(100, 3000, 290):
        index.add(np.arange(start, start + 290), vectors[start : start + 290])
        index.remove(np.arange(start, start + 100))
    is_over.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(index) == 2000


def test_unit_vectors_are_those_of_the_definition(kind):
    vectors = some_vectors(20)
    expected = vectors / np.linalg.norm(vectors.astype(np.float64), axis=1, keepdims=True)
    np.testing.assert_allclose(unit_vectors(vectors[::-1], DIMS)[::-1], expected, atol=1e-6)
