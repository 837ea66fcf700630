"""The thumbprint is the picture in small."""

import numpy as np
import pytest

from engine.features.describe import prepare
from engine.features.thumbprint import SIDE, thumbprint, unpack
from tests.helpers.scenes import odd_pictures, scene


def test_each_pixel_is_the_mean_of_its_part() -> None:
    grey = prepare(scene(0, 256, 192))
    small = thumbprint(grey)
    means = grey.reshape(SIDE, 3, SIDE, 4).mean(axis=(1, 3))
    assert np.abs(small - means).max() <= 1


@pytest.mark.parametrize("name", odd_pictures())
def test_any_picture_has_one_and_it_comes_back(name: str) -> None:
    grey = prepare(odd_pictures()[name])
    small = thumbprint(grey)
    assert (small.shape, small.dtype) == ((SIDE, SIDE), np.uint8)
    assert small.min() >= grey.min()
    assert small.max() <= grey.max()
    assert np.array_equal(unpack(small.tobytes()), small)


def test_bytes_of_another_size_are_refused() -> None:
    with pytest.raises(ValueError, match="reshape"):
        unpack(bytes(SIDE * SIDE - 1))
