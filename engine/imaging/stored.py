"""What every decoder hands on: the picture as stored, before it is turned upright."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Stored:
    """A decoded picture that may still lie on its side.

    Attributes:
        rgb: uint8, shape (h, w, 3), sRGB, perhaps reduced.
        width: Of the whole picture as stored, in pixels.
        height: Likewise.
        orientation: EXIF orientation that is still to be applied, 1..8.
        is_partial: Some pixels could not be decoded.
    """

    rgb: NDArray[np.uint8]
    width: int
    height: int
    orientation: int
    is_partial: bool
