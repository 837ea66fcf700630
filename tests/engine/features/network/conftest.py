"""Drawn photos for the network, made once a run."""

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.helpers.drawing import draw_photo


@pytest.fixture(scope="session")
def photos() -> list[NDArray[np.uint8]]:
    return [draw_photo(seed, 320, 240) for seed in range(12)]
