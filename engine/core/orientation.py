"""The eight ways to lay a picture: four turns, each as it is or mirrored.

An orientation is a number 0..7 made of three bits, applied in this order to a picture: bit 2 swaps rows and columns
(transposes), bit 0 mirrors left to right, bit 1 mirrors top to bottom.
"""

from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

Scalar = TypeVar("Scalar", bound=np.generic)

COUNT: Final = 8
UPRIGHT: Final = 0
MIRROR_X: Final = 1
MIRROR_Y: Final = 2
TRANSPOSE: Final = 4

NAMES: Final = (
    "upright",
    "mirrored",
    "upside down, mirrored",
    "upside down",
    "turned and mirrored",
    "turned right",
    "turned left",
    "turned and mirrored",
)


def apply(picture: NDArray[Scalar], orientation: int) -> NDArray[Scalar]:
    """Lay a picture of shape (height, width, ...) in an orientation; a view, not a copy."""
    if orientation & TRANSPOSE:
        picture = picture.swapaxes(0, 1)
    if orientation & MIRROR_X:
        picture = picture[:, ::-1]
    if orientation & MIRROR_Y:
        picture = picture[::-1]
    return picture


def inverse(orientation: int) -> int:
    """Give the orientation that undoes this one: only the two quarter turns are not their own."""
    if orientation == TRANSPOSE | MIRROR_X:
        return TRANSPOSE | MIRROR_Y
    if orientation == TRANSPOSE | MIRROR_Y:
        return TRANSPOSE | MIRROR_X
    return orientation


def unit_map(orientation: int) -> NDArray[np.float64]:
    """Give the 2 x 3 affine map from unit coordinates of a picture to those of the picture laid in an orientation."""
    x_row = [1.0, 0.0, 0.0]
    y_row = [0.0, 1.0, 0.0]
    if orientation & TRANSPOSE:
        x_row, y_row = y_row, x_row
    if orientation & MIRROR_X:
        x_row = [-x_row[0], -x_row[1], 1.0 - x_row[2]]
    if orientation & MIRROR_Y:
        y_row = [-y_row[0], -y_row[1], 1.0 - y_row[2]]
    return np.array([x_row, y_row])
