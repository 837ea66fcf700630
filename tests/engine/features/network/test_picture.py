"""Pictures of any size become what VGG16 was trained on."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.features.network.architecture import SIDE
from engine.features.network.picture import MEANS, SCALE, ZERO, centred, centred_bytes, fit
from tests.helpers.drawing import draw_photo


@pytest.mark.parametrize("size", [(224, 224), (1, 1), (100, 4000), (4000, 100), (300, 223), (2000, 1500), (17, 9)])
def test_every_size_is_brought_to_the_same(size: tuple[int, int]) -> None:
    picture = np.full((*size, 3), (200, 100, 7), np.uint8)
    fitted = fit(picture)
    assert (fitted.shape, fitted.dtype) == ((SIDE, SIDE, 3), np.uint8)
    assert (fitted == (200, 100, 7)).all()


def test_shrinking_averages() -> None:
    stripes = np.zeros((SIDE * 4, SIDE * 4, 3), np.uint8)
    stripes[:, ::2] = 200
    assert (fit(stripes) == 100).all()


def test_half_a_size_more_or_less_hardly_matters() -> None:
    photo = draw_photo(3, 960, 720)
    smaller = photo.reshape(360, 2, 480, 2, 3).mean(axis=(1, 3)).round().astype(np.uint8)
    assert np.abs(fit(photo).astype(int) - fit(smaller)).mean() < 1


def test_red_green_and_blue_are_centred_in_the_order_of_keras() -> None:
    fitted = np.full((SIDE, SIDE, 3), (10, 20, 30), np.uint8)
    assert centred(fitted)[0, 5, 5] == pytest.approx([30 - 103.939, 20 - 116.779, 10 - 123.68], abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_bytes_are_the_centred_values_to_half_a_step(seed: int) -> None:
    fitted = np.random.default_rng(seed).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    steps = centred_bytes(fitted)
    assert (steps.dtype, steps.shape) == (np.int8, (1, SIDE, SIDE, 3))
    real = (steps.astype(np.float64) - ZERO) * SCALE
    # the zero is rounded to a whole step too, so that the ends may lie a whole one off
    assert np.abs(real - centred(fitted)).max() <= SCALE


def test_no_level_falls_off_the_end() -> None:
    ends = np.zeros((SIDE, SIDE, 3), np.uint8)
    ends[0] = 255
    low, high = centred_bytes(ends)[0, 1, 0], centred_bytes(ends)[0, 0, 0]
    assert (high.astype(int) - low == round(255 / SCALE)).all() or np.abs(
        high.astype(int) - low - 255 / SCALE
    ).max() < 1
    assert ZERO in range(-128, 128)
    assert len(MEANS) == 3
