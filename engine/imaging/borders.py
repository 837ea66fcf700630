"""Find what is left of a picture without uniform borders: letterboxes, frames, the white around a scan or a product.

A line belongs to a border if it is near-constant and of the colour of the outermost lines. Lines are judged by the
means of segments, so that the noise of a JPEG or a sensor averages out and a copy of another size is judged alike. A
sky or a dark wall is near-constant too, but it drifts; so the border must end at an edge, or be constant to the last
step.
"""

import numpy as np
from numpy.typing import NDArray

from engine.imaging import _borders


def find_frame(rgb: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """Return the part within the borders as (left, top, right, bottom) in pixels, right and bottom exclusive.

    Args:
        rgb: uint8, shape (height, width, 3).

    Returns:
        The whole picture if there is no border, or if less than three tenths of a side would be left.
    """
    return _borders.find_frame(np.ascontiguousarray(rgb))
