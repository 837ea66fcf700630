"""Pooled vectors are unit vectors by their definitions, and robust to what a network should never give."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.features.network.pooling import POOLINGS, generalised_mean, maximum, mean, regional_maximum, unit

Pooling = Callable[[NDArray[np.float32]], NDArray[np.float32]]
EACH = pytest.mark.parametrize("pool", POOLINGS.values(), ids=POOLINGS.keys())


def draw(seed: int, count: int = 3, channels: int = 16) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    return np.maximum(rng.normal(-0.5, 1, (count, 7, 7, channels)), 0).astype(np.float32)


@EACH
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), gain=st.floats(1e-3, 1e4))
def test_vectors_have_length_one_whatever_the_scale(pool: Pooling, seed: int, gain: float) -> None:
    activations = draw(seed)
    pooled = pool(activations)
    assert (pooled.shape, pooled.dtype) == ((3, 16), np.float32)
    assert np.linalg.norm(pooled, axis=1) == pytest.approx(1, abs=1e-5)
    assert pool(activations * np.float32(gain)) == pytest.approx(pooled, abs=1e-5)


@EACH
def test_pictures_do_not_touch_each_other(pool: Pooling) -> None:
    activations = draw(1)
    assert pool(activations[1:2])[0] == pytest.approx(pool(activations)[1], abs=1e-6)


@EACH
def test_turning_the_grid_changes_nothing(pool: Pooling) -> None:
    activations = draw(2)
    assert pool(np.ascontiguousarray(activations[:, ::-1].swapaxes(1, 2))) == pytest.approx(pool(activations), abs=1e-6)


@EACH
def test_silence_and_nonsense_become_zero(pool: Pooling) -> None:
    activations = draw(3)
    activations[0] = 0
    activations[1, 2, 3, 4] = np.nan
    pooled = pool(activations)
    assert not pooled[:2].any()
    assert np.linalg.norm(pooled[2]) == pytest.approx(1, abs=1e-5)


@EACH
def test_no_pictures_give_no_vectors(pool: Pooling) -> None:
    assert pool(draw(4, count=0)).shape == (0, 16)


def test_the_definitions() -> None:
    activations = draw(5).astype(np.float64)
    flat = activations.reshape(3, 49, 16)
    assert maximum(activations) == pytest.approx(unit(flat.max(axis=1)))
    assert mean(activations) == pytest.approx(unit(flat.sum(axis=1)), abs=1e-6)
    assert generalised_mean(activations) == pytest.approx(unit((flat**3).mean(axis=1) ** (1 / 3)), abs=1e-6)


def test_regions_of_the_regional_maximum() -> None:
    activations = draw(6).astype(np.float64)
    corners = {7: (0,), 4: (0, 3), 3: (0, 2, 4)}
    total = np.zeros((3, 16))
    for side, starts in corners.items():
        for top in starts:
            for left in starts:
                total += unit(activations[:, top : top + side, left : left + side].max(axis=(1, 2)))
    assert regional_maximum(activations) == pytest.approx(unit(total), abs=1e-6)
