"""Every kernel gives what NumPy gives, to the last bit, and refuses what is damaged."""

import dataclasses
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.cpu import detect_cpu, limit_cpu, linux_features, macos_features
from engine.core.errors import SparseFormatError, VectorError
from engine.sparse import distance
from engine.sparse.codec import BYTES, HEADER, INTEGERS, bitmap_size, encode_activations, encode_bytes, encode_integers
from engine.sparse.distance import (
    KERNELS,
    REFERENCE,
    SparseRows,
    choose_kernel,
    cosine_similarities,
    dot_products,
    pack_rows,
    query_of_activations,
    query_of_integers,
    query_of_row,
    squared_distances,
)

COMPILED = [name for name in KERNELS if name != REFERENCE]
DIMS = st.one_of(st.integers(1, 400), st.sampled_from([64, 128, 192, 256, 320, 1024, 25_088]))


def sparse_vectors(seed: int, count: int, dims: int, density: float, largest: int = 255) -> np.ndarray:
    """Return vectors of integers of 0..largest; int64 of shape (count, dims)."""
    random = np.random.default_rng(seed)
    values = np.minimum(1 + random.exponential(largest / 3, (count, dims)), largest).astype(np.int64)
    return np.where(random.random((count, dims)) < density, values, 0)


def packed(vectors: np.ndarray, kind: int) -> SparseRows:
    if kind == BYTES:
        return pack_rows([encode_bytes(vector.astype(np.uint8)) for vector in vectors])
    return pack_rows([encode_integers(vector) for vector in vectors])


def test_the_compiled_kernels_are_there_and_the_fastest_is_live():
    assert KERNELS[-2:] == ("portable", REFERENCE)
    assert KERNELS[0] == distance.KERNEL


@given(
    seed=st.integers(0, 2**32),
    dims=DIMS,
    densities=st.tuples(*[st.sampled_from([0.0, 0.02, 0.1, 0.23, 0.5, 0.9, 1.0])] * 2),
    kind=st.sampled_from([BYTES, INTEGERS]),
    kernel=st.sampled_from(KERNELS),
)
@settings(deadline=None, max_examples=200)
def test_dot_products_are_exact(seed, dims, densities, kind, kernel):
    largest = 255 if kind == BYTES else 3000
    vectors = sparse_vectors(seed, 5, dims, densities[0], largest)
    asked = sparse_vectors(seed + 1, 1, dims, densities[1], largest)[0]
    query = query_of_row(encode_bytes(asked.astype(np.uint8)) if kind == BYTES else encode_integers(asked))
    np.testing.assert_array_equal(dot_products(query, packed(vectors, kind), kernel=kernel), vectors @ asked)


@pytest.mark.parametrize("kernel", KERNELS)
def test_the_largest_sums_do_not_overflow(kernel):
    vectors = np.full((2, 1 << 18), 255)
    query = query_of_row(encode_bytes(vectors[0].astype(np.uint8)))
    products = dot_products(query, packed(vectors, BYTES), kernel=kernel)
    assert products.tolist() == [255 * 255 << 18] * 2


@pytest.mark.parametrize("kernel", KERNELS)
def test_integers_of_all_sizes_and_signs(kernel):
    random = np.random.default_rng(5)
    vectors = random.integers(-(2**31), 2**31, (4, 100)) >> random.integers(0, 31, (4, 100))
    query = query_of_integers(vectors[0] >> 8)
    products = dot_products(query, packed(vectors, INTEGERS), kernel=kernel)
    assert products.tolist() == [sum(int(a) * int(b) for a, b in zip(v, vectors[0] >> 8, strict=True)) for v in vectors]


def test_integers_too_large_to_multiply_are_refused():
    vectors = np.full((2, 3000), 2**31 - 1)
    with pytest.raises(VectorError, match="too large"):
        dot_products(query_of_integers(vectors[0]), packed(vectors, INTEGERS))


@given(seed=st.integers(0, 2**32), kernel=st.sampled_from(KERNELS))
@settings(deadline=None, max_examples=40)
def test_distances_of_activations_are_those_of_the_stored_ones(seed, kernel):
    random = np.random.default_rng(seed)
    sizes = random.uniform(0.1, 10, (6, 1))
    activations = (np.maximum(random.normal(-0.7, 1, (6, 3136)), 0) * sizes).astype(np.float32)
    rows = pack_rows([encode_activations(vector) for vector in activations])
    query = query_of_activations(activations[0])
    distances = squared_distances(query, rows, kernel=kernel)
    cosines = cosine_similarities(query, rows, kernel=kernel)
    assert distances[0] == 0
    assert cosines[0] == pytest.approx(1, abs=1e-12)
    wide = activations.astype(np.float64)
    lengths = np.linalg.norm(wide, axis=1)
    np.testing.assert_allclose(cosines, wide @ wide[0] / lengths / lengths[0], atol=0.003)
    np.testing.assert_allclose(distances, np.square(wide - wide[0]).sum(axis=1), rtol=0.02, atol=1e-9)


@given(seed=st.integers(0, 2**32), kind=st.sampled_from([BYTES, INTEGERS]), kernel=st.sampled_from(KERNELS))
@settings(deadline=None, max_examples=60)
def test_distances_of_integers_are_exact(seed, kind, kernel):
    vectors = sparse_vectors(seed, 4, 500, 0.3)
    query = query_of_row(encode_bytes(vectors[0].astype(np.uint8)) if kind == BYTES else encode_integers(vectors[0]))
    distances = squared_distances(query, packed(vectors, kind), kernel=kernel)
    assert distances.tolist() == np.square(vectors - vectors[0]).sum(axis=1).tolist()


def test_a_row_of_zeros_is_like_nothing():
    rows = packed(np.array([[0, 0, 0], [0, 2, 0]]), INTEGERS)
    assert cosine_similarities(query_of_integers(np.array([0, 5, 0])), rows).tolist() == [0, 1]


@given(data=st.data(), kind=st.sampled_from([BYTES, INTEGERS]), kernel=st.sampled_from(COMPILED or [REFERENCE]))
@settings(deadline=None, max_examples=300)
def test_a_damaged_row_is_refused_or_multiplied_within_its_bounds(data, kind, kernel):
    rows = packed(sparse_vectors(data.draw(st.integers(0, 99)), 3, 300, 0.4, 255), kind)
    head = HEADER.size + bitmap_size(300)
    damaged = rows.data.copy()
    # without the magic, which would stop all work
    positions = st.one_of(st.integers(4, head - 1), st.integers(0, len(damaged) - 1))
    for position in data.draw(st.lists(positions, min_size=1, max_size=6)):
        damaged[position] = data.draw(st.integers(0, 255))
    # the copy ends where the last row does, so that an address sanitizer sees any step beyond
    broken = dataclasses.replace(rows, data=damaged)
    query = (
        query_of_integers(np.arange(300)) if kind == INTEGERS else query_of_row(encode_bytes(np.ones(300, np.uint8)))
    )
    try:
        products = dot_products(query, broken, kernel=kernel)
    except SparseFormatError:
        return
    assert products.shape == (3,)


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("kind", [BYTES, INTEGERS])
def test_a_damaged_row_is_told_by_its_number(kind, kernel):
    rows = packed(sparse_vectors(1, 4, 300, 0.4), kind)
    damaged = rows.data.copy()
    damaged[rows.offsets[2] + HEADER.size] ^= 1
    query = (
        query_of_integers(np.arange(300)) if kind == INTEGERS else query_of_row(encode_bytes(np.ones(300, np.uint8)))
    )
    with pytest.raises(SparseFormatError, match="vector 2 of 4 is damaged"):
        dot_products(query, dataclasses.replace(rows, data=damaged), kernel=kernel)


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize(
    "offsets", [[0, 10, 20], [0, -1, 5], [0, 1 << 60, 5], [5, 0, 1], [-(1 << 63), (1 << 63) - 1, 0], [0, 0, 0]]
)
def test_offsets_that_lead_elsewhere_are_refused(offsets, kernel):
    rows = packed(sparse_vectors(1, 2, 300, 0.4), BYTES)
    query = query_of_row(encode_bytes(np.ones(300, np.uint8)))
    with pytest.raises(SparseFormatError, match="vector 0"):
        dot_products(query, dataclasses.replace(rows, offsets=np.array(offsets, np.int64)), kernel=kernel)


def test_rows_that_do_not_belong_together_are_refused():
    short, long = encode_bytes(np.ones(10, np.uint8)), encode_bytes(np.ones(11, np.uint8))
    for rows in ([short, long], [short, encode_integers(np.ones(10, np.int32))], [], [short, long[:-1]]):
        with pytest.raises(SparseFormatError):
            pack_rows(rows)
    with pytest.raises(VectorError, match="another kind or length"):
        dot_products(query_of_row(long), pack_rows([short]))


def test_a_kernel_that_is_not_there_is_refused():
    row = encode_bytes(np.ones(10, np.uint8))
    with pytest.raises(ValueError, match="abacus"):
        dot_products(query_of_row(row), pack_rows([row]), kernel="abacus")


def test_the_processor_decides_which_kernel_runs():
    assert choose_kernel(detect_cpu("native")) == KERNELS[0]
    assert choose_kernel(limit_cpu(detect_cpu("native"), "baseline")) in ("portable", REFERENCE)
    only_avx2 = linux_features("flags : avx2 fma\n", "x86_64")
    assert choose_kernel(only_avx2) == ("avx2" if "avx2" in KERNELS else "portable")
    apple = macos_features(lambda key: b"", "arm64")
    assert choose_kernel(apple) == ("neon" if "neon" in KERNELS else "portable")


def test_many_threads_share_rows():
    vectors = sparse_vectors(6, 64, 3136, 0.2)
    rows = packed(vectors, BYTES)
    query = query_of_row(encode_bytes(vectors[0].astype(np.uint8)))
    results = []
    threads = [threading.Thread(target=lambda: results.append(dot_products(query, rows))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    for products in results:
        np.testing.assert_array_equal(products, vectors @ vectors[0])
