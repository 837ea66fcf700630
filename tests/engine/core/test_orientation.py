"""The eight orientations form a group, and what they do to pixels agrees with what they do to coordinates."""

from itertools import product

import numpy as np
import pytest
from PIL import Image

from engine.core import orientation
from engine.core.orientation import COUNT, apply, inverse, unit_map

EVERY = range(COUNT)


@pytest.fixture
def picture() -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (5, 7, 3), np.uint8)


def whole_map(number: int) -> np.ndarray:
    return np.vstack([unit_map(number), [0, 0, 1]])


def test_upright_changes_nothing(picture: np.ndarray) -> None:
    assert np.array_equal(apply(picture, orientation.UPRIGHT), picture)
    assert np.array_equal(whole_map(orientation.UPRIGHT), np.eye(3))


def test_the_eight_are_all_different(picture: np.ndarray) -> None:
    assert len({(apply(picture, number).shape, apply(picture, number).tobytes()) for number in EVERY}) == COUNT
    assert len({unit_map(number).tobytes() for number in EVERY}) == COUNT


@pytest.mark.parametrize("number", EVERY)
def test_the_inverse_undoes_it_from_either_side(picture: np.ndarray, number: int) -> None:
    assert np.array_equal(apply(apply(picture, number), inverse(number)), picture)
    assert np.array_equal(apply(apply(picture, inverse(number)), number), picture)
    assert np.array_equal(whole_map(inverse(number)) @ whole_map(number), np.eye(3))
    assert inverse(inverse(number)) == number


@pytest.mark.parametrize(("one", "other"), list(product(EVERY, EVERY)))
def test_one_after_the_other_is_one_of_the_eight(picture: np.ndarray, one: int, other: int) -> None:
    laid = apply(apply(picture, one), other)
    (same,) = (number for number in EVERY if np.array_equal(apply(picture, number), laid))
    assert np.array_equal(whole_map(other) @ whole_map(one), whole_map(same))


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (6, 4), (5, 7, 3)])
@pytest.mark.parametrize("number", EVERY)
def test_pixels_lie_where_the_map_of_coordinates_says(shape: tuple[int, ...], number: int) -> None:
    picture = np.arange(np.prod(shape)).reshape(shape)
    laid = apply(picture, number)
    for row, column in product(range(shape[0]), range(shape[1])):
        x, y = unit_map(number) @ [(column + 0.5) / shape[1], (row + 0.5) / shape[0], 1]
        to_column, to_row = x * laid.shape[1] - 0.5, y * laid.shape[0] - 0.5
        assert (to_row, to_column) == pytest.approx((round(to_row), round(to_column)))
        assert np.array_equal(laid[round(to_row), round(to_column)], picture[row, column])


def test_nothing_is_copied(picture: np.ndarray) -> None:
    assert all(np.shares_memory(apply(picture, number), picture) for number in EVERY)


@pytest.mark.parametrize(
    ("name", "transposes"),
    [
        ("upright", ()),
        ("mirrored", (Image.Transpose.FLIP_LEFT_RIGHT,)),
        ("upside down, mirrored", (Image.Transpose.FLIP_TOP_BOTTOM,)),
        ("upside down", (Image.Transpose.ROTATE_180,)),
        ("turned right", (Image.Transpose.ROTATE_270,)),  # Pillow turns against the clock
        ("turned left", (Image.Transpose.ROTATE_90,)),
        ("turned and mirrored", (Image.Transpose.TRANSPOSE, Image.Transpose.TRANSVERSE)),
    ],
)
def test_names_say_what_a_person_sees(picture: np.ndarray, name: str, transposes: tuple[Image.Transpose, ...]) -> None:
    named = [number for number in EVERY if orientation.NAMES[number] == name]
    assert len(named) == max(1, len(transposes))
    seen = {np.ascontiguousarray(apply(picture, number)).tobytes() for number in named}
    asked = {np.asarray(Image.fromarray(picture).transpose(t)).tobytes() for t in transposes} or {picture.tobytes()}
    assert seen == asked
