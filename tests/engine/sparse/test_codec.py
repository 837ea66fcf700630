"""What is compressed comes back exactly, and bytes that are damaged never come back as something else."""

import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.errors import SparseFormatError, VectorError
from engine.sparse.codec import (
    BYTES,
    HEADER,
    INTEGERS,
    MAX_DIMS,
    decode,
    dequantise,
    encode_activations,
    encode_bytes,
    encode_integers,
    quantise,
)

SHAPE_DIMS = 30_976
SHAPE_VALUES = 7_000


def sparse_vector(seed: int, dims: int, density: float, largest: int) -> np.ndarray:
    """Return integers of 0..largest, most of them small, int64 of shape (dims,)."""
    random = np.random.default_rng(seed)
    values = np.minimum(1 + random.exponential(largest / 6, dims), largest).astype(np.int64)
    return np.where(random.random(dims) < density, values, 0)


def published_shape(seed: int, mean: float) -> np.ndarray:
    """Return a vector of the published shape, with a few values beyond 16 bits; int32 of shape (30976,)."""
    random = np.random.default_rng(seed)
    vector = np.zeros(SHAPE_DIMS, np.int32)
    columns = random.choice(SHAPE_DIMS, SHAPE_VALUES, replace=False)
    vector[columns] = 1 + random.exponential(mean, SHAPE_VALUES)
    vector[columns[:20]] = random.integers(65_536, 2**31, 20)
    return vector


vectors = st.builds(
    sparse_vector,
    seed=st.integers(0, 2**32),
    dims=st.one_of(st.integers(1, 300), st.sampled_from([64, 128, 1024, 25_088])),
    density=st.sampled_from([0.0, 0.01, 0.1, 0.23, 0.5, 1.0]),
    largest=st.just(255),
)
INT32 = st.integers(-(2**31), 2**31 - 1)


@given(vectors)
@settings(deadline=None, max_examples=100)
def test_bytes_come_back(vector):
    row = decode(encode_bytes(vector.astype(np.uint8), 0.25))
    np.testing.assert_array_equal(row.dense(), vector)
    assert (row.kind, row.dims, row.scale) == (BYTES, len(vector), 0.25)
    assert row.squared_norm == int(np.square(vector).sum())


@given(st.lists(st.one_of(st.just(0), st.integers(0, 300), INT32), min_size=1, max_size=400))
@settings(deadline=None, max_examples=200)
def test_integers_come_back_whatever_they_are(numbers):
    vector = np.array(numbers, np.int64)
    row = decode(encode_integers(vector))
    np.testing.assert_array_equal(row.dense(), vector)
    assert (row.kind, row.dims, row.scale) == (INTEGERS, len(vector), 1.0)
    assert row.squared_norm == float(sum(number * number for number in numbers))


@given(st.integers(0, 2**32), st.integers(0, 31), st.sampled_from([0.0, 0.02, 0.3, 1.0]))
@settings(deadline=None, max_examples=60)
def test_integers_of_any_size_come_back(seed, bits, density):
    vector = sparse_vector(seed, 2000, density, 2**bits - 1)
    np.testing.assert_array_equal(decode(encode_integers(vector)).dense(), vector)


@given(st.integers(0, 2**32), st.floats(1e-30, 1e30))
@settings(deadline=None, max_examples=60)
def test_activations_come_back_as_near_as_bytes_allow(seed, size):
    random = np.random.default_rng(seed)
    activations = (np.maximum(random.normal(-1, 1, 25_088), 0) * size).astype(np.float32)
    row = decode(encode_activations(activations))
    quantised, scale = quantise(activations)
    np.testing.assert_array_equal(row.dense(), quantised)
    assert row.scale == scale
    np.testing.assert_allclose(dequantise(row), activations, rtol=0, atol=scale * 0.501)


def test_the_published_shape_takes_no_more_than_11_kilobytes_as_bytes():
    vector = np.minimum(published_shape(1, 60), 255).astype(np.uint8)
    assert np.count_nonzero(vector) == SHAPE_VALUES
    assert len(encode_bytes(vector)) <= 11_000


@pytest.mark.parametrize(("mean", "limit"), [(60, 11_000), (300, 13_000), (900, 14_000)])
def test_the_published_shape_takes_no_more_than_14_kilobytes_without_loss(mean, limit):
    vector = published_shape(2, mean)
    row = encode_integers(vector)
    np.testing.assert_array_equal(decode(row).dense(), vector)
    assert len(row) <= limit


@pytest.mark.parametrize("row", [encode_bytes, encode_integers], ids=["bytes", "integers"])
def test_no_single_damaged_bit_goes_unnoticed(row):
    whole = row(sparse_vector(3, 200, 0.4, 255).astype(np.uint8))
    for position in range(len(whole) * 8):
        damaged = bytearray(whole)
        damaged[position // 8] ^= 1 << position % 8
        with pytest.raises(SparseFormatError):
            decode(bytes(damaged))


@pytest.mark.parametrize("row", [encode_bytes, encode_integers], ids=["bytes", "integers"])
def test_no_cut_goes_unnoticed(row):
    whole = row(sparse_vector(4, 200, 0.4, 255).astype(np.uint8))
    for length in range(len(whole)):
        with pytest.raises(SparseFormatError):
            decode(whole[:length])
    with pytest.raises(SparseFormatError):
        decode(whole + b"\0")


@given(data=st.binary(max_size=300), kind=st.sampled_from([1, 2]), fields=st.tuples(*[st.integers(0, 2**32 - 1)] * 3))
@settings(deadline=None, max_examples=200)
def test_a_forged_row_with_a_right_checksum_is_refused_or_true_to_itself(data, kind, fields):
    dims, count, extra = fields[0] % 400, fields[1] % 100, fields[2] % 2000
    head = HEADER.pack(b"SV", 1, kind, dims, count, 1.0, 0.0, extra, 0)[:-4]
    row = head + zlib.crc32(data, zlib.crc32(head)).to_bytes(4, "little") + data
    try:
        decoded = decode(row)
    except SparseFormatError:
        return
    assert len(decoded.columns) == count
    assert decoded.squared_norm == 0


@pytest.mark.parametrize(
    ("encode", "vector", "words"),
    [
        (encode_activations, np.array([1, np.nan, 2], np.float32), "not finite"),
        (encode_activations, np.array([1, np.inf], np.float32), "not finite"),
        (encode_activations, np.array([1, -1e-3], np.float32), "below zero"),
        (encode_activations, np.zeros(64, np.float32), "all zero"),
        (encode_activations, np.zeros((2, 2), np.float32), "one dimension"),
        (encode_activations, np.zeros(0, np.float32), "columns"),
        (encode_bytes, np.zeros(MAX_DIMS + 1, np.uint8), "columns"),
        (encode_bytes, np.zeros(3, np.int16), "int16"),
        (encode_integers, np.zeros(3, np.float64), "float64"),
        (encode_integers, np.array([2**31]), "32 bits"),
        (encode_integers, np.array([-(2**31) - 1]), "32 bits"),
        (encode_integers, np.array([2**63], np.uint64), "32 bits"),
    ],
)
def test_vectors_that_make_no_sense_are_refused(encode, vector, words):
    with pytest.raises(VectorError, match=words):
        encode(vector)


@pytest.mark.parametrize(
    ("encode", "kind", "values", "stored"),
    [
        (
            encode_bytes, BYTES, [1, 128, 255, 7],
            ("53560101 42000000 04000000 0000803f 00000000 30e3f340 00000000 da75e246"
            "2100000000000080 0200000000000000 0180ff07"),
        ),
        (
            encode_integers, INTEGERS, [1, 300, -2, 70000],
            ("53560102 42000000 04000000 0000803f 00005009 1741f241 0d010000 215255d7"
            "2100000000000080 0200000000000000 0180250000b80803004080feffffff"),
        ),
    ],
)  # fmt: skip
def test_the_layout_of_version_1_stays_readable(encode, kind, values, stored):
    vector = np.zeros(66, np.int64)
    vector[[0, 5, 63, 65]] = values
    row = encode(vector.astype(np.uint8) if kind == BYTES else vector)
    assert row.hex() == stored.replace(" ", "")
    np.testing.assert_array_equal(decode(row).dense(), vector)
