"""The eight EXIF orientations as turns of an array."""

import numpy as np
from numpy.typing import NDArray


def upright(rgb: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Turn a picture as its EXIF orientation asks.

    Args:
        rgb: uint8, shape (height, width, channels), as stored.
        orientation: 1..8 as in EXIF 2.32, 4.6.4 (274); anything else is taken as 1.

    Returns:
        uint8, C-contiguous; width and height are swapped for 5..8.
    """
    if orientation in (5, 6, 7, 8):
        rgb = rgb.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        rgb = rgb[:, ::-1]
    if orientation in (3, 4, 7, 8):
        rgb = rgb[::-1]
    return np.ascontiguousarray(rgb)


def upright_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    """Return (width, height) once upright."""
    return (height, width) if orientation in (5, 6, 7, 8) else (width, height)
