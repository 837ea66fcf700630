"""Where and by how much two pictures differ, once both are laid on the same grid."""

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.imaging.levels import Level, best_level

UnitMap = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f) of the affine map of (x, y) to (a x + b y + c, d x + e y + f)."""

ALIKE_STEPS: Final = 4
"""Steps of 255 that nobody sees, and that saving as JPEG changes."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two pictures differ by on a grid.

    Attributes:
        steps: uint8, shape (height, width): the most that any colour differs by, 0 where not both pictures are.
        is_shared: bool, shape (height, width): both pictures are there.
        mean: Mean of ``steps`` where both are, 0..255.
        alike: Share of that area that differs by no more than ``ALIKE_STEPS``.
    """

    steps: NDArray[np.uint8]
    is_shared: NDArray[np.bool_]
    mean: float
    alike: float


def laid_out(levels: tuple[Level, ...], placement: UnitMap, width: int, height: int) -> Level:
    """Draw a picture on a grid; where it is not, all four values are 0.

    Args:
        levels: See ``picture_levels``.
        placement: From unit coordinates of the picture to pixels of the grid, whose corner is (0, 0).
        width: Of the grid.
        height: Likewise.
    """
    a, b, c, d, e, f = placement
    level = best_level(levels, max(math.hypot(a, d), math.hypot(b, e)))
    rows, columns = level.shape[:2]
    a, b, d, e = a / columns, b / rows, d / columns, e / rows
    # OpenCV puts the middle of the first pixel at (0, 0), which lies at (0.5, 0.5)
    matrix = np.array([[a, b, c + 0.5 * (a + b) - 0.5], [d, e, f + 0.5 * (d + e) - 0.5]])
    grid = cv2.warpAffine(level, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return np.asarray(grid, dtype=np.uint8)


def difference(
    first: tuple[Level, ...],
    first_placement: UnitMap,
    second: tuple[Level, ...],
    second_placement: UnitMap,
    width: int,
    height: int,
) -> Difference:
    """Compare two pictures on a grid of ``width`` x ``height`` pixels; see ``laid_out`` for the placements."""
    one = laid_out(first, first_placement, width, height)
    other = laid_out(second, second_placement, width, height)
    shared = cv2.threshold(cv2.min(one[:, :, 3], other[:, :, 3]), 254, 255, cv2.THRESH_BINARY)[1]
    blue, green, red = cv2.split(cv2.absdiff(one, other))[:3]
    steps = np.asarray(cv2.bitwise_and(cv2.max(cv2.max(blue, green), red), shared), dtype=np.uint8)
    count = int(cv2.countNonZero(shared))
    if count == 0:
        return Difference(steps, shared > 0, 0.0, 0.0)
    differing = int(cv2.countNonZero(cv2.threshold(steps, ALIKE_STEPS, 255, cv2.THRESH_BINARY)[1]))
    return Difference(steps, shared > 0, float(cv2.sumElems(steps)[0]) / count, 1.0 - differing / count)
