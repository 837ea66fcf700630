"""How well two pictures agree, pixel by pixel, once one is laid over the other.

Correlation over the whole overlap is easily fooled: any two photos with a bright sky correlate. So what counts here is
correlation in small windows, each normalised by its own contrast, averaged over the windows that show anything: two
unrelated pictures come out near 0 whatever their large shapes, while a caption or a sticker spoils only the windows
that it covers.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Affine = NDArray[np.float64]

_WINDOW: Final = 9
_NOISE: Final = 3.0
"""Grey levels of contrast below which a window shows nothing."""
_CONTRAST_CAP: Final = 20.0
_MIN_OVERLAP: Final = 64
"""Pixels of the comparison grid below which nothing can be said."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What laying picture a over picture b shows.

    Attributes:
        correlation: of grey levels over the whole overlap, -1..1.
        local_correlation: mean over textured windows of the overlap, -1..1.
        agreeing: share of the textured windows that correlate above one half, 0..1.
        texture: mean contrast of the overlap in grey levels, the lesser of both.
        overlap_a: share of picture a that lies inside picture b, 0..1.
        overlap_b: share of picture b that lies inside picture a, 0..1.
    """

    correlation: float
    local_correlation: float
    agreeing: float
    texture: float
    overlap_a: float
    overlap_b: float


NOTHING: Final = Agreement(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def invert(transform: Affine) -> Affine:
    """Invert a 2 x 3 affine map."""
    return np.asarray(cv2.invertAffineTransform(transform), np.float64)


def agree(thumb_a: NDArray[np.uint8], thumb_b: NDArray[np.uint8], transform: Affine) -> Agreement:
    """Compare two thumbprints of the same square shape.

    Args:
        thumb_a: Grey, shape (side, side).
        thumb_b: Likewise.
        transform: 2 x 3 map from unit coordinates of picture a to those of picture b.
    """
    scale = float(np.sqrt(abs(np.linalg.det(transform[:, :2]))))
    if not 0.05 < scale < 20:
        return NOTHING
    if scale < 1:
        # Sample the picture that has more pixels of the common part, on the grid of the one that has fewer.
        turned = agree(thumb_b, thumb_a, invert(transform))
        return Agreement(
            turned.correlation,
            turned.local_correlation,
            turned.agreeing,
            turned.texture,
            turned.overlap_b,
            turned.overlap_a,
        )
    side = thumb_a.shape[0]
    if scale > 1.15:
        # A pixel of the grid takes in several of picture b.
        blurred = cv2.GaussianBlur(thumb_b, (0, 0), 0.45 * np.sqrt(scale * scale - 1))
        thumb_b = np.asarray(blurred, np.uint8)
    pixels = transform.copy()
    pixels[:, 2] = side * transform[:, 2] + 0.5 * transform[:, :2].sum(axis=1) - 0.5
    warped = cv2.warpAffine(
        thumb_b.astype(np.float32),
        pixels,
        (side, side),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=-1000.0,
    )
    mask = (warped >= 0).astype(np.float32)
    covered = float(mask.sum())
    if covered < _MIN_OVERLAP:
        return NOTHING
    overlap_a = covered / (side * side)
    result = _correlate(thumb_a.astype(np.float32), warped * mask, mask)
    return Agreement(*result, overlap_a, min(1.0, overlap_a * scale * scale))


def _correlate(
    a: NDArray[np.float32], b: NDArray[np.float32], mask: NDArray[np.float32]
) -> tuple[float, float, float, float]:
    """Correlate two aligned pictures where the mask is 1: whole, windowed, agreeing share and texture."""
    inside = mask > 0
    first, second = a[inside], b[inside]
    centred_a = first - first.mean()
    centred_b = second - second.mean()
    norm = float(np.sqrt((centred_a * centred_a).sum() * (centred_b * centred_b).sum()))
    correlation = float((centred_a * centred_b).sum()) / norm if norm > 0 else 0.0

    def window(values: NDArray[np.float32]) -> NDArray[np.float32]:
        means = cv2.boxFilter(values, -1, (_WINDOW, _WINDOW), borderType=cv2.BORDER_CONSTANT)
        return np.asarray(means, np.float32)

    weight = window(mask)
    usable = inside & (weight > 0.5)
    weight = np.maximum(weight, 1e-6)
    a = a * mask
    mean_a = window(a) / weight
    mean_b = window(b) / weight
    variance_a = np.maximum(window(a * a) / weight - mean_a * mean_a, 0)
    variance_b = np.maximum(window(b * b) / weight - mean_b * mean_b, 0)
    covariance = window(a * b) / weight - mean_a * mean_b
    noise = _NOISE * _NOISE
    local = covariance / np.sqrt((variance_a + noise) * (variance_b + noise))
    contrast = np.sqrt(np.minimum(variance_a, variance_b))
    importance = np.where(usable, np.minimum(contrast, _CONTRAST_CAP), 0)
    total = float(importance.sum())
    if total <= 0:
        return correlation, 0.0, 0.0, 0.0
    return (
        correlation,
        float((importance * local).sum()) / total,
        float((importance * (local > 0.5)).sum()) / total,
        total / float(usable.sum()),
    )
