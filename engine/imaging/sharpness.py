"""How sharp a picture is, and how many of its pixels carry detail.

Two figures, since pixels alone say little: a copy that was enlarged has more of them, and a blurred one as many.

*Sharpness* is the standard deviation of the Laplacian, in grey levels, of the picture at a common size: the measure
LAP4 of Pertuz, Puig and Garcia, "Analysis of focus measure operators for shape-from-focus" (Pattern Recognition 46,
2013), after Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy" (ICPR 2000); its root, so that twice
the contrast of the detail is twice the figure. It compares pictures of the same content.

*Detail* is the long side to which the picture could be shrunk without losing anything to see. In photos the contrast
is much alike in all octaves of detail (Field, "Relations between the statistics of natural images and the response
properties of cortical cells", JOSA A 4, 1987), so a size whose finest detail is weak beside that of two octaves below
has more pixels than detail.
"""

from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

COMMON_SIDE: Final = 1024
"""Long side in pixels at which sharpness is measured; smaller pictures are enlarged to it."""

_STEP: Final = 2**-0.5
_OCTAVES_BELOW: Final = 4
"""Steps to the band that a band is held against: two octaves."""
_HOLDS_DETAIL: Final = 0.6
"""Calibrated on photos enlarged twice and three times, whose own size must fall below and whose true one above."""
_LEAST_CONTRAST: Final = 0.05
"""Grey levels; less is rounding."""
_SMALLEST_SIDE: Final = 96
_LARGEST_SIDE: Final = 2048
"""Of a larger picture the middle is looked at, to bound time and memory."""

Grey = NDArray[np.uint8]


def grey_of(rgb: NDArray[np.uint8]) -> Grey:
    """Return the lightness of a picture; uint8, shape (height, width)."""
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def sharpness(grey: Grey) -> float:
    """Return the standard deviation of the Laplacian at the common size, in grey levels."""
    height, width = grey.shape
    scale = COMMON_SIDE / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    filtering = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return float(cv2.Laplacian(cv2.resize(grey, size, interpolation=filtering), cv2.CV_32F).std())


def detail_share(grey: Grey) -> float | None:
    """Return the share of the long side, up to 1, to which the picture could shrink without losing detail.

    Returns:
        None where the picture is too small, or too plain, to tell.
    """
    contrasts = _contrasts(grey)
    ratios = [
        contrasts[at] / contrasts[at + _OCTAVES_BELOW] if contrasts[at + _OCTAVES_BELOW] > _LEAST_CONTRAST else 0.0
        for at in range(len(contrasts) - _OCTAVES_BELOW)
    ]
    if not ratios:
        return None
    if ratios[0] >= _HOLDS_DETAIL:
        return 1.0
    for at, (finer, coarser) in enumerate(pairwise(ratios)):
        if coarser >= _HOLDS_DETAIL:
            part = (_HOLDS_DETAIL - finer) / (coarser - finer)
            return float(_STEP ** (at + part))
    return None


def _contrasts(grey: Grey) -> list[float]:
    """Return what each step to a smaller size takes away: root mean square in grey levels, the finest first."""
    levels: list[float] = []
    top, left = (max(0, (side - _LARGEST_SIDE) // 2) for side in grey.shape)
    picture = grey[top : top + _LARGEST_SIDE, left : left + _LARGEST_SIDE].astype(np.float32)
    while max(picture.shape) >= _SMALLEST_SIDE:
        height, width = picture.shape
        size = max(1, round(width * _STEP)), max(1, round(height * _STEP))
        smaller = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
        picture -= cv2.resize(smaller, (width, height), interpolation=cv2.INTER_CUBIC)
        levels.append(float(cv2.norm(picture, cv2.NORM_L2)) / (width * height) ** 0.5)
        picture = smaller
    return levels
