"""The signature in the words of NumPy and OpenCV: what the compiled one must equal, bit by bit."""

import cv2
import numpy as np
from numpy.typing import NDArray

GRID = 9
_CROP = (0.05, 0.95)
_SAME = 2.0

# Points that are compared: each with those to the right and below, in the order of the packed digits.
_PAIRS = [
    (row * GRID + column, (row + down) * GRID + column + across)
    for row in range(GRID)
    for column in range(GRID)
    for down, across in ((0, 1), (1, -1), (1, 0), (1, 1))
    if row + down < GRID and 0 <= column + across < GRID
]
_FROM, _TO = np.array(_PAIRS).T


def find_window(activity: NDArray[np.float64]) -> tuple[int, int]:
    """Give the lines between which the middle 90 % of the activity lies, as image-match's ``crop_image``.

    The numbers are sorted, so that a percentile is one interpolation.
    """
    cumulated = np.cumsum(activity)
    positions = np.arange(len(cumulated), dtype=np.float64)
    low, high = np.interp(np.array(_CROP) * (len(cumulated) - 1), positions, cumulated)
    first = int(np.searchsorted(cumulated, low, side="right"))
    last = int(np.searchsorted(cumulated, high, side="left"))
    if first > last:
        return int(_CROP[0] * len(activity)), int(_CROP[1] * len(activity))
    return first, last


def _grid_means(grey: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Mean grey around each grid point, shape (81,), row by row."""
    height, width = grey.shape
    across = cv2.absdiff(grey[:, 1:], grey[:, :-1])
    down = cv2.absdiff(grey[1:], grey[:-1])
    rows = find_window(across.sum(axis=1, dtype=np.float64))
    columns = find_window(down.sum(axis=0, dtype=np.float64))
    side = max(2.0, int(0.5 + min(height, width) / 20.0))
    # Truncated towards zero like image-match's, hence no rounding.
    y = np.linspace(*rows, GRID + 2).astype(int)[1:-1]
    x = np.linspace(*columns, GRID + 2).astype(int)[1:-1]
    top = np.maximum(y - side / 2, 0).astype(int)
    left = np.maximum(x - side / 2, 0).astype(int)
    bottom = np.minimum(top + side, height).astype(int)
    right = np.minimum(left + side, width).astype(int)
    sums = cv2.integral(grey)
    total = (
        sums[bottom[:, None], right]
        - sums[top[:, None], right]
        - sums[bottom[:, None], left]
        + sums[top[:, None], left]
    )
    means: NDArray[np.float64] = total / ((bottom - top)[:, None] * (right - left))
    return means.ravel()


def free_levels(grey: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Compute the 272 free levels of a grey picture of shape (height, width).

    They are all 0 for a picture without features and for one of fewer than three lines.
    """
    if min(grey.shape) < 3:
        return np.zeros(len(_FROM), np.int8)
    means = _grid_means(grey)
    differences = means[_FROM] - means[_TO]
    sizes = np.abs(differences)
    kept = sizes >= _SAME
    if not kept.any():
        return np.zeros(len(_FROM), np.int8)
    # image-match takes the median of the positive differences; those of the whole signature are all sizes, once each.
    strong = sizes > np.median(sizes[kept])
    levels = np.where(strong, 2, 1) * np.sign(differences) * kept
    return np.asarray(levels, np.int8)
