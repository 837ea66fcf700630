"""A picture at halved sizes, so that it can be shown at any zoom without flicker or delay."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

LEAST_SIDE: Final = 512
"""Long side in pixels at and below which nothing is halved any more."""

Level = NDArray[np.uint8]
"""uint8, shape (height, width, 4): blue, green, red and 255, as screens have it."""


def picture_levels(rgb: NDArray[np.uint8]) -> tuple[Level, ...]:
    """Return the picture and its halves, the largest first; each covers the whole of it.

    Args:
        rgb: uint8, shape (height, width, 3).
    """
    levels = [np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), dtype=np.uint8)]
    while max(levels[-1].shape[:2]) > LEAST_SIDE:
        height, width = levels[-1].shape[:2]
        half = max(1, (width + 1) // 2), max(1, (height + 1) // 2)
        levels.append(np.asarray(cv2.resize(levels[-1], half, interpolation=cv2.INTER_AREA), dtype=np.uint8))
    return tuple(levels)


def best_level(levels: tuple[Level, ...], side: float) -> Level:
    """Return the smallest level whose long side is at least ``side``, or the largest."""
    enough = [level for level in levels if max(level.shape[:2]) >= side]
    return enough[-1] if enough else levels[0]
