"""Shrink arrays that a decoder hands out without Pillow between."""

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.imaging.pixels import reduction

Sample = TypeVar("Sample", np.uint8, np.uint16, np.float32)


def shrunk(pixels: NDArray[Sample], target_side: int) -> NDArray[Sample]:
    """Shrink by a whole number, averaging areas, while the long side stays at least ``target_side``.

    Args:
        pixels: uint8, uint16 or float32, shape (height, width) or (height, width, channels).
        target_side: The long side shrinks to at least this and less than twice this.
    """
    height, width = pixels.shape[:2]
    factor = reduction(width, height, target_side)
    if factor == 1:
        return pixels
    size = max(1, width // factor), max(1, height // factor)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=pixels.dtype)
