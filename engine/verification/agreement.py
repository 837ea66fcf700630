"""How well two pictures agree, pixel by pixel, once one is laid over the other.

Correlation over the whole overlap is easily fooled: any two photos with a bright sky correlate. So what counts here is
correlation in small windows, each normalised by its own contrast, averaged over the windows that show anything: two
unrelated pictures come out near 0 whatever their large shapes, while a caption or a sticker spoils only the windows
that it covers.
"""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.verification import _agreement

Affine = NDArray[np.float64]

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
    (a, b, _), (c, d, _) = transform.tolist()
    scale = abs(a * d - b * c) ** 0.5
    if not _FINEST < scale < _COARSEST:
        return NOTHING
    if scale < 1:
        # Sample the picture that has more pixels of the common part, on the grid of the one that has fewer.
        turned = _compare(thumb_b, thumb_a, invert(transform), 1 / scale)
        return replace(turned, overlap_a=turned.overlap_b, overlap_b=turned.overlap_a)
    return _compare(thumb_a, thumb_b, transform, scale)


def _compare(thumb_a: NDArray[np.uint8], thumb_b: NDArray[np.uint8], transform: Affine, scale: float) -> Agreement:
    """Compare on the grid of picture a, whose pixels are at least as large as those of b."""
    side = thumb_a.shape[0]
    # A pixel of the grid takes in several of picture b.
    sigma = 0.45 * float(np.sqrt(scale * scale - 1)) if scale > _BLURRED_FROM else 0.0
    covered, correlation, local, agreeing, contradicting, texture = _agreement.compare(
        thumb_a, thumb_b, side, np.ascontiguousarray(transform), sigma, _MIN_COVERED
    )
    if covered < _MIN_COVERED:
        return NOTHING
    overlap = covered / (side * side)
    return Agreement(correlation, local, agreeing, contradicting, texture, overlap, min(1.0, overlap * scale * scale))
