"""Find what is left of a picture without uniform borders: letterboxes, frames, the white around a scan.

A line belongs to a border if it is near-constant and of the colour of the outermost line. Lines are judged by the means
of short segments, so that the noise of a JPEG or a sensor averages out and a resized copy is judged alike.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

# Segments into which a line is divided.
_SEGMENTS = 24

# Largest step of 255 between a segment of a border line and the colour of the border.
_TOLERANCE = 10

# A frame that would keep less than this of a side is no frame but a picture of emptiness.
_MIN_KEPT = 0.3

# Frames within frames.
_MAX_ROUNDS = 4


def find_frame(rgb: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """Return the part within the borders as (left, top, right, bottom) in pixels, right and bottom exclusive.

    Args:
        rgb: uint8, shape (height, width, 3).

    Returns:
        The whole picture if there is no border, or if less than a third of a side would be left.
    """
    height, width = rgb.shape[:2]
    left, top, right, bottom = 0, 0, width, height
    for _ in range(_MAX_ROUNDS):
        before = left, top, right, bottom
        first, last = _trim(rgb[top:bottom, left:right])
        top, bottom = top + first, top + last
        if bottom - top < _MIN_KEPT * height:
            return 0, 0, width, height
        first, last = _trim(rgb[top:bottom, left:right].transpose(1, 0, 2))
        left, right = left + first, left + last
        if right - left < _MIN_KEPT * width:
            return 0, 0, width, height
        if (left, top, right, bottom) == before:
            break
    return left, top, right, bottom


def _trim(lines: NDArray[np.uint8]) -> tuple[int, int]:
    """Return (first, last) of the lines that are no border, last exclusive."""
    count, length = lines.shape[:2]
    means = cv2.resize(np.ascontiguousarray(lines), (min(_SEGMENTS, length), count), interpolation=cv2.INTER_AREA)
    steps = np.asarray(means, dtype=np.int16).reshape(count, -1, 3)
    return _leading(steps), count - _leading(steps[::-1])


def _leading(means: NDArray[np.int16]) -> int:
    """Count the border lines at the beginning; int16 means, shape (lines, segments, 3)."""
    colour = np.median(means[0], axis=0)
    off = np.abs(means - colour).max(axis=(1, 2)) > _TOLERANCE
    return int(off.argmax()) if off.any() else 0
