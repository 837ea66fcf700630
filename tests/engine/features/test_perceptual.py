"""The hashes are ImageHash's, bit by bit, and those of the other orientations are as good."""

import imagehash
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.core import orientation
from engine.features import _shapes, perceptual
from engine.features.describe import prepare
from engine.features.thumbprint import SIDE, thumbprint
from tests.helpers.scenes import odd_pictures, scene

SIDES = (8, 16)
ODD = odd_pictures()


def theirs(grey: np.ndarray, side: int) -> np.ndarray:
    return imagehash.phash(Image.fromarray(np.ascontiguousarray(grey)), hash_size=side).hash.ravel()


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("seed", range(12))
def test_the_upright_hash_is_that_of_imagehash(seed: int, side: int) -> None:
    rgb = scene(seed, *((320, 240), (213, 320), (317, 61))[seed % 3])
    grey = prepare(rgb)
    ours = perceptual.phash(grey, side)[orientation.UPRIGHT]
    assert np.array_equal(ours, theirs(grey, side))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", ODD)
def test_odd_pictures_are_hashed_as_imagehash_does(name: str, side: int) -> None:
    grey = prepare(ODD[name])
    assert np.array_equal(perceptual.phash(grey, side)[orientation.UPRIGHT], theirs(grey, side))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2**32 - 1), st.sampled_from(SIDES), st.integers(1, 256))
def test_any_grey_picture_is_hashed_as_imagehash_does(
    height: int, width: int, seed: int, side: int, levels: int
) -> None:
    grey = np.random.default_rng(seed).integers(0, levels, (height, width)).astype(np.uint8)
    assert np.array_equal(perceptual.phash(grey, side)[orientation.UPRIGHT], theirs(grey, side))


def assert_hashed_as_defined(small: np.ndarray) -> None:
    assert perceptual.hashes(small) == tuple(perceptual.pack(perceptual.phash(small, side)) for side in SIDES)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 256), st.sampled_from((1, 2, 4, 8, 16)))
def test_the_compiled_hashes_of_a_thumbprint_are_those_of_the_libraries(seed: int, levels: int, block: int) -> None:
    coarse = np.random.default_rng(seed).integers(0, levels, (SIDE // block, SIDE // block))
    assert_hashed_as_defined(np.kron(coarse, np.ones((block, block), int)).astype(np.uint8))


@pytest.mark.parametrize("name", ODD)
def test_odd_thumbprints_are_hashed_as_the_libraries_do(name: str) -> None:
    assert_hashed_as_defined(thumbprint(prepare(ODD[name])))


def test_most_photos_are_hashed_without_the_libraries() -> None:
    found = [_shapes.hashes(thumbprint(prepare(scene(seed)))) for seed in range(12)]
    assert sum(bits is None for both in found for bits in both) <= 2


def test_where_rounding_could_decide_the_compiled_hash_says_nothing() -> None:
    assert _shapes.hashes(np.full((SIDE, SIDE), 90, np.uint8)) == (None, None)


@pytest.mark.parametrize("shape", [(64, 63), (1, 1), (128, 64)])
def test_what_is_no_thumbprint_is_refused(shape: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="64 x 64"):
        _shapes.hashes(np.zeros(shape, np.uint8))


@pytest.mark.parametrize(("side", "bits"), [(8, 2), (16, 8)])
@pytest.mark.parametrize("seed", range(6))
def test_every_orientation_is_the_hash_of_the_picture_laid_so(seed: int, side: int, bits: int) -> None:
    grey = prepare(scene(seed, *((320, 240), (200, 320))[seed % 2]))
    hashes = perceptual.phash(grey, side)
    for number in range(orientation.COUNT):
        laid = theirs(orientation.apply(grey, number), side)
        assert np.count_nonzero(hashes[number] != laid) <= bits, orientation.NAMES[number]
        others = [np.count_nonzero(hashes[other] != laid) for other in range(orientation.COUNT) if other != number]
        assert min(others) > side * side / 8


def test_a_squeezed_picture_keeps_its_hash() -> None:
    grey = prepare(scene(1))
    squeezed = np.asarray(Image.fromarray(grey).resize((320, 120), Image.Resampling.LANCZOS))
    distance = np.count_nonzero(perceptual.phash(grey, 8)[0] != perceptual.phash(squeezed, 8)[0])
    assert distance <= 4


@pytest.mark.parametrize(("side", "words"), [(8, 1), (16, 4)])
def test_packed_hashes_come_back(side: int, words: int) -> None:
    many = [perceptual.phash(prepare(scene(seed)), side) for seed in range(3)]
    data = b"".join(perceptual.pack(bits) for bits in many)
    back = perceptual.unpack(data, words)
    assert (back.shape, back.dtype) == ((3, 8, words), np.uint64)
    for bits, hashes in zip(many, back, strict=True):
        for number in range(orientation.COUNT):
            value = int("".join("01"[int(bit)] for bit in bits[number]), 2)
            assert [int(word) for word in hashes[number]] == [value >> 64 * k & (1 << 64) - 1 for k in range(words)][
                ::-1
            ]


@pytest.mark.parametrize("side", SIDES)
def test_a_distance_of_packed_hashes_is_that_of_their_bits(side: int) -> None:
    one, other = (perceptual.phash(prepare(scene(seed)), side) for seed in (0, 1))
    first, second = (perceptual.unpack(perceptual.pack(bits), side * side // 64)[0] for bits in (one, other))
    assert np.array_equal(np.bitwise_count(first ^ second).sum(axis=1), (one != other).sum(axis=1))


@pytest.mark.parametrize("side", SIDES)
def test_the_text_of_a_hash_is_that_of_imagehash(side: int) -> None:
    grey = prepare(scene(4))
    printed = perceptual.hex_digest(perceptual.pack(perceptual.phash(grey, side)))
    assert printed == str(imagehash.phash(Image.fromarray(grey), hash_size=side))
