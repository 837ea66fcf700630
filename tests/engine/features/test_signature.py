"""The signature is image-match's: held against a plain reading of its definition, and packed without loss."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.features import _shapes, signature
from engine.features.describe import prepare
from tests.helpers import reference_signature as reference
from tests.helpers.scenes import odd_pictures, scene

NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
ODD = {name: grey for name, rgb in odd_pictures().items() if min((grey := prepare(rgb)).shape) >= 3}
DIGITS = st.lists(st.integers(-2, 2), min_size=272, max_size=272).map(lambda digits: np.array(digits, np.int8))


def window_by_definition(activity: np.ndarray) -> tuple[int, int]:
    cumulated = np.cumsum(activity)
    upper = int(np.searchsorted(cumulated, np.percentile(cumulated, 95), side="left"))
    lower = int(np.searchsorted(cumulated, np.percentile(cumulated, 5), side="right"))
    return (lower, upper) if lower <= upper else (int(0.05 * len(activity)), int(0.95 * len(activity)))


def differences_by_definition(grey: np.ndarray) -> np.ndarray:
    """The 648 differences of mean grey, "self minus neighbour", NaN off the grid."""
    grey = grey.astype(np.float64)
    rows = window_by_definition(np.abs(np.diff(grey, axis=1)).sum(axis=1))
    columns = window_by_definition(np.abs(np.diff(grey, axis=0)).sum(axis=0))
    side = max(2.0, int(0.5 + min(grey.shape) / 20))
    mean = np.zeros((9, 9))
    for i, y in enumerate(np.linspace(*rows, 11, dtype=int)[1:-1]):
        for j, x in enumerate(np.linspace(*columns, 11, dtype=int)[1:-1]):
            top, left = int(max(y - side / 2, 0)), int(max(x - side / 2, 0))
            bottom, right = int(min(top + side, grey.shape[0])), int(min(left + side, grey.shape[1]))
            mean[i, j] = grey[top:bottom, left:right].mean()
    differences = np.full((9, 9, 8), np.nan)
    for i in range(9):
        for j in range(9):
            for k, (down, across) in enumerate(NEIGHBOURS):
                if 0 <= i + down < 9 and 0 <= j + across < 9:
                    differences[i, j, k] = mean[i, j] - mean[i + down, j + across]
    return differences.ravel()


def levels_by_definition(differences: np.ndarray) -> np.ndarray:
    """Put each sign on two levels of as many values each."""
    values = np.nan_to_num(differences)
    values[np.abs(values) < 2.0] = 0
    levels = np.zeros(len(values), int)
    for sign in (1, -1):
        of_sign = values * sign > 0
        if of_sign.any():
            middle = np.percentile(values[of_sign] * sign, 50)
            levels[of_sign] = np.where(values[of_sign] * sign <= middle, sign, 2 * sign)
    return levels


def undecided(differences: np.ndarray) -> np.ndarray:
    """Tell which values lie on a limit, where the last bit of the arithmetic decides."""
    sizes = np.abs(np.nan_to_num(differences))
    kept = sizes[sizes >= 2.0 - 1e-9]
    middle = np.percentile(kept, 50) if len(kept) else np.inf
    return (np.abs(sizes - 2.0) < 1e-9) | (np.abs(sizes - middle) < 1e-9)


def assert_as_defined(grey: np.ndarray) -> None:
    differences = differences_by_definition(grey)
    ours = signature.expand(signature.free_levels(grey))
    wrong = ours != levels_by_definition(differences)
    assert not (wrong & ~undecided(differences)).any()
    assert np.count_nonzero(wrong) <= 8


@pytest.mark.parametrize("seed", range(9))
def test_a_picture_has_the_signature_of_the_definition(seed: int) -> None:
    rgb = scene(seed, *((320, 240), (213, 320), (317, 61))[seed % 3])
    grey = prepare(rgb)
    assert_as_defined(grey)
    assert np.abs(signature.free_levels(grey)).max() == 2


@pytest.mark.parametrize("name", ODD)
def test_odd_pictures_have_the_signature_of_the_definition(name: str) -> None:
    assert_as_defined(ODD[name])


@settings(max_examples=60, deadline=None)
@given(st.integers(3, 120), st.integers(3, 120), st.integers(0, 2**32 - 1), st.integers(2, 256))
def test_any_grey_picture_has_the_signature_of_the_definition(height: int, width: int, seed: int, levels: int) -> None:
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, levels, (height // 7 + 1, width // 7 + 1))
    assert_as_defined(np.kron(coarse, np.ones((7, 7), int))[:height, :width].astype(np.uint8))


@settings(max_examples=200, deadline=None)
@given(st.integers(3, 320), st.integers(3, 320), st.integers(0, 2**32 - 1), st.integers(1, 256), st.integers(1, 9))
def test_the_compiled_levels_are_those_of_numpy(height: int, width: int, seed: int, levels: int, block: int) -> None:
    coarse = np.random.default_rng(seed).integers(0, levels, (height // block + 1, width // block + 1))
    grey = np.kron(coarse, np.ones((block, block), int))[:height, :width].astype(np.uint8)
    assert np.array_equal(signature.free_levels(grey), reference.free_levels(grey))


@pytest.mark.parametrize("name", odd_pictures())
def test_the_compiled_levels_of_odd_pictures_are_those_of_numpy(name: str) -> None:
    grey = prepare(odd_pictures()[name])
    assert np.array_equal(signature.free_levels(grey), reference.free_levels(grey))


def test_the_compiled_levels_are_of_whole_lines_alone() -> None:
    with pytest.raises(ValueError, match="grey"):
        _shapes.signature(np.zeros((2, 9), np.uint8))
    with pytest.raises(ValueError, match="grey"):
        _shapes.signature(np.zeros((9, 9, 3), np.uint8))
    with pytest.raises(ValueError, match="contiguous"):
        _shapes.signature(np.zeros((9, 18), np.uint8)[:, ::2])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 4) | st.integers(0, 100_000), min_size=2, max_size=400))
def test_the_window_is_that_of_the_percentiles(activity: list[int]) -> None:
    assert reference.find_window(np.array(activity, float)) == window_by_definition(np.array(activity, float))


def test_a_quarter_of_the_picture_has_its_known_levels() -> None:
    """A picture of four grey squares differs only across their seams, and knows the sign."""
    grey = np.zeros((200, 200), np.uint8)
    grey[:100, 100:], grey[100:, :100], grey[100:, 100:] = 50, 100, 200
    grey[::2] ^= 1  # so that every line counts alike
    grey[:, ::2] ^= 1
    levels = signature.expand(signature.free_levels(grey)).reshape(9, 9, 8)
    assert not levels[1:3, 1:3].any()
    assert set(levels[:, 4:6, 3:5].ravel()) >= {-1, 0, 1}
    assert (levels[0, :, 6] == 0).all()
    seam = np.flatnonzero(levels[:, 0, 6])
    assert len(seam) in {1, 2}
    assert (levels[seam, 0, 6] < 0).all()
    assert np.array_equal(levels[seam, 0, 6], -levels[seam + 1, 0, 1])


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (2, 2), (300, 2)])
def test_a_sliver_has_no_features(shape: tuple[int, int]) -> None:
    assert not signature.free_levels(np.random.default_rng(0).integers(0, 256, shape, np.uint8)).any()


@pytest.mark.parametrize("level", [0, 90, 255])
def test_a_flat_picture_has_no_features(level: int) -> None:
    assert not signature.free_levels(np.full((50, 70), level, np.uint8)).any()


def test_of_648_values_104_are_off_the_grid_and_the_others_come_in_opposite_pairs() -> None:
    numbered = signature.expand((np.arange(272) % 5 - 2).astype(np.int8)).reshape(9, 9, 8)
    off = 0
    for i in range(9):
        for j in range(9):
            for k, (down, across) in enumerate(NEIGHBOURS):
                if 0 <= i + down < 9 and 0 <= j + across < 9:
                    assert numbered[i, j, k] == -numbered[i + down, j + across, 7 - k]
                else:
                    off += 1
                    assert numbered[i, j, k] == 0
    assert off == 104
    assert np.count_nonzero(signature.expand(np.full(272, 1, np.int8))) == 544


@given(DIGITS)
@example(np.full(272, -2, np.int8))
@example(np.full(272, 2, np.int8))
@example(np.zeros(272, np.int8))
def test_packing_loses_nothing(free: np.ndarray) -> None:
    data = signature.pack(free)
    assert len(data) == signature.SIZE_BYTES == 79
    back = signature.unpack(data)
    assert back.dtype == np.int8
    assert np.array_equal(back, free)


@pytest.mark.parametrize("value", [-3, 3, 100])
def test_levels_that_no_signature_has_are_not_packed(value: int) -> None:
    free = np.zeros(272, np.int8)
    free[100] = value
    with pytest.raises(ValueError, match="base 5"):
        signature.pack(free)


@pytest.mark.parametrize("count", [0, 1, 271, 273, 1000])
def test_another_number_of_levels_is_not_packed(count: int) -> None:
    with pytest.raises(ValueError, match="272"):
        signature.pack(np.full(count, 1, np.int8))


@pytest.mark.parametrize(
    "data", [b"", bytes(78), bytes(80), b"\xff" * 79, (5**272).to_bytes(79, "big")], ids=lambda d: f"{len(d)}-{d[:1]!r}"
)
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="signature"):
        signature.unpack(data)


@settings(max_examples=20, deadline=None)
@given(st.lists(DIGITS, max_size=3))
def test_several_signatures_are_read_and_compared_as_each_alone(several: list[np.ndarray]) -> None:
    packed = [signature.pack(free) for free in several]
    levels = signature.unpack_all(packed)
    assert levels.shape == (len(several), 272)
    assert all(np.array_equal(*rows) for rows in zip(levels, several, strict=True))
    alone = [signature.distance(one, other) for one, other in zip(several, several[::-1], strict=True)]
    assert signature.distances(levels, levels[::-1]).tolist() == alone
    with pytest.raises(ValueError, match="signature"):
        signature.unpack_all([*packed, bytes(78)])


def test_the_largest_number_is_still_read() -> None:
    assert (signature.unpack((5**272 - 1).to_bytes(79, "big")) == 2).all()


def distance_by_definition(one: np.ndarray, other: np.ndarray) -> float:
    a, b = signature.expand(one).astype(int), signature.expand(other).astype(int)
    return float(np.linalg.norm(b - a) / (np.linalg.norm(a) + np.linalg.norm(b)))


@given(DIGITS, DIGITS)
def test_the_distance_is_that_of_all_648_values(one: np.ndarray, other: np.ndarray) -> None:
    if one.any() or other.any():
        assert signature.distance(one, other) == pytest.approx(distance_by_definition(one, other), abs=1e-12)
    assert signature.distance(one, other) == signature.distance(other, one)
    assert 0 <= signature.distance(one, other) <= 1


def test_distances_of_known_pairs() -> None:
    nothing, something = np.zeros(272, np.int8), np.full(272, 2, np.int8)
    assert signature.distance(nothing, nothing) == 0
    assert signature.distance(something, something) == 0
    assert signature.distance(something, -something) == 1
    assert signature.distance(nothing, something) == 1


def test_a_re_encoded_picture_is_near_and_another_far() -> None:
    grey = prepare(scene(0))
    noisy = np.clip(grey + np.random.default_rng(0).normal(0, 4, grey.shape), 0, 255).astype(np.uint8)
    own = signature.free_levels(grey)
    assert signature.distance(own, signature.free_levels(noisy)) < 0.2
    assert signature.distance(own, signature.free_levels(prepare(scene(1)))) > 0.5
