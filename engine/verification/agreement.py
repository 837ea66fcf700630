"""How well two pictures agree, pixel by pixel, once one is laid over the other.

Correlation over the whole overlap is easily fooled: any two photos with a bright sky correlate. So what counts here is
correlation in small windows, each normalised by its own contrast, averaged over the windows that show anything: two
unrelated pictures come out near 0 whatever their large shapes, while a caption or a sticker spoils only the windows
that it covers.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.verification import _agreement

Affine = NDArray[np.float64]
_Case = tuple[NDArray[np.uint8], NDArray[np.uint8], Affine, float]

_MIN_COVERED: Final = 64
"""Pixels of the comparison grid below which nothing can be said."""

_BLURRED_FROM: Final = 1.15

_FINEST, _COARSEST = 0.05, 20.0
"""Scales beyond which one picture is a speck in the other."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What laying picture a over picture b shows.

    Attributes:
        correlation: of grey levels over the whole overlap, -1..1.
        local_correlation: mean over textured windows of the overlap, -1..1.
        agreeing: share of the textured windows that correlate above one half, 0..1.
        contradicting: share of the windows in which either picture shows something that correlate below 0.3, 0..1.
        texture: mean contrast of the overlap in grey levels, the lesser of both.
        overlap_a: share of picture a that lies inside picture b, 0..1.
        overlap_b: share of picture b that lies inside picture a, 0..1.
    """

    correlation: float
    local_correlation: float
    agreeing: float
    contradicting: float
    texture: float
    overlap_a: float
    overlap_b: float


NOTHING: Final = Agreement(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def invert(transform: Affine) -> Affine:
    """Invert a 2 x 3 affine map."""
    return np.asarray(cv2.invertAffineTransform(transform), np.float64)


def six_numbers(transform: Affine) -> tuple[float, float, float, float, float, float]:
    """Return the numbers of a 2 x 3 affine map, row by row."""
    (a, b, c), (d, e, f) = transform.tolist()
    return float(a), float(b), float(c), float(d), float(e), float(f)


def agree(thumb_a: NDArray[np.uint8], thumb_b: NDArray[np.uint8], transform: Affine) -> Agreement:
    """Compare two thumbprints of the same square shape.

    Args:
        thumb_a: Grey, C-contiguous, shape (side, side), side <= 64.
        thumb_b: Likewise.
        transform: 2 x 3 map from unit coordinates of picture a to those of picture b.
    """
    return agree_all([(thumb_a, thumb_b, transform)])[0]


def agree_all(pairs: Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8], Affine]]) -> list[Agreement]:
    """Compare pairs as ``agree`` does, all of one shape, in one call during which other threads go on."""
    found = [NOTHING] * len(pairs)
    cases: list[_Case] = []
    laid: list[tuple[int, float, bool]] = []
    for number, (thumb_a, thumb_b, transform) in enumerate(pairs):
        (a, b, _), (c, d, _) = transform.tolist()
        scale = abs(a * d - b * c) ** 0.5
        if not _FINEST < scale < _COARSEST:
            continue
        if scale < 1:
            # Sample the picture that has more pixels of the common part, on the grid of the one that has fewer.
            cases.append(_case(thumb_b, thumb_a, invert(transform), 1 / scale))
            laid.append((number, 1 / scale, True))
        else:
            cases.append(_case(thumb_a, thumb_b, transform, scale))
            laid.append((number, scale, False))
    if not cases:
        return found
    side = cases[0][0].shape[0]
    compared = _agreement.compare(cases, side, _MIN_COVERED, _agreement.KERNELS[0])
    for (number, scale, is_turned), numbers in zip(laid, compared, strict=True):
        covered, correlation, local, agreeing, contradicting, texture = numbers
        if covered < _MIN_COVERED:
            continue
        here = covered / (side * side)
        there = min(1.0, here * scale * scale)
        overlap_a, overlap_b = (there, here) if is_turned else (here, there)
        found[number] = Agreement(correlation, local, agreeing, contradicting, texture, overlap_a, overlap_b)
    return found


def _case(thumb_a: NDArray[np.uint8], thumb_b: NDArray[np.uint8], transform: Affine, scale: float) -> _Case:
    """Compare on the grid of picture a, whose pixels are at least as large as those of b."""
    # A pixel of the grid takes in several of picture b.
    sigma = 0.45 * math.sqrt(scale * scale - 1) if scale > _BLURRED_FROM else 0.0
    return thumb_a, thumb_b, np.ascontiguousarray(transform), sigma
