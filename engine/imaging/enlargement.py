"""Whether a picture was enlarged from one of a certain size, told by traces that only enlarging leaves.

A soft photo has as little fine detail as an enlarged one, and what is reduced has more than either, so detail proves
nothing. What proves it is a rhythm: a picture that was a JPEG before it was enlarged was coded in blocks of 8 pixels,
which grew with it, and at their edges it changes otherwise than within them (Bianchi and Piva, "Reverse engineering of
double JPEG compression in the presence of image resizing", WIFS 2012). Averaged along whole columns and rows that shows
as peaks in the spectrum, at frequencies that follow from the two sizes alone; a picture that was not made of one of
that size has nothing there, be it soft, noisy, coded twice or reduced.

What was enlarged from anything but a JPEG is not found out.
"""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

LEAST_SCORE: Final = 12.0
"""How many times a peak must stand out of what is around it; ``docs/keeper-rules.md`` tells how that was found."""

_BLOCK: Final = 8
_OVERTONES: Final = (2, 3)
_ROUGHEST: Final = 8
"""Grey levels; edges are rougher, and would drown the rhythm."""
_TREND: Final = 31
"""Pixels over which roughness is taken to follow what the picture shows."""
_BINS: Final = 1 << 14
_NEAR: Final = 2
"""Bins on each side of where a peak is expected, for rounding."""
_AROUND: Final = 400
"""Bins on each side that tell what is usual at a frequency."""
_STEP: Final = 64
_OWN: Final = 8
"""Widths of a peak around those of the blocks of the present coding that say nothing."""
_STRIP: Final = 256
_LARGEST: Final = 8192
"""Columns or rows in the middle that are looked at."""
_SMALLEST: Final = 256

Grey = NDArray[np.uint8]
Size = tuple[int, int]


def enlarged_from(grey: Grey, sizes: Sequence[Size]) -> Size | None:
    """Return which of some sizes a picture was enlarged from.

    Args:
        grey: All of its pixels; uint8, shape (height, width).
        sizes: Widths and heights, upright or turned, of smaller pictures that show the same.

    Returns:
        The size whose traces are the strongest, or None where there is no proof.
    """
    height, width = grey.shape
    if not sizes or min(height, width) < _SMALLEST:
        return None
    columns, rows = _spectrum(_roughness(grey)), _spectrum(_roughness(np.ascontiguousarray(grey.T)))
    scores = [_score(columns, rows, (width, height), _alike(size, (width, height))) for size in sizes]
    best = int(np.argmax(scores))
    return sizes[best] if scores[best] >= LEAST_SCORE else None


def _alike(size: Size, other: Size) -> Size:
    """Turn a size so that it lies or stands as another does."""
    return size if (size[0] > size[1]) == (other[0] > other[1]) else size[::-1]


def _score(columns: NDArray[np.float64], rows: NDArray[np.float64], size: Size, smaller: Size) -> float:
    """Return how far the enlarged blocks stand out both across and down: in their pitch, and in an overtone of it."""
    across, down = smaller[0] / (_BLOCK * size[0]), smaller[1] / (_BLOCK * size[1])
    pitch, *overtones = (
        min(_peak(columns, k * across, size[0]), _peak(rows, k * down, size[1])) for k in (1, *_OVERTONES)
    )
    return min(pitch, max(overtones))


def _peak(spectrum: NDArray[np.float64], frequency: float, length: int) -> float:
    """Return how far a frequency stands out of those around it; 0 where the present coding has its own rhythm."""
    if abs(frequency - round(frequency * _BLOCK) / _BLOCK) < _OWN / min(length, _LARGEST):
        return 0.0
    at = round(frequency * _BINS)
    return float(spectrum[max(0, at - _NEAR) : at + _NEAR + 1].max())


def _roughness(grey: Grey) -> NDArray[np.float64]:
    """Return how rough the columns of a picture are on the average; float64, shape (width - 2,)."""
    spare = max(0, grey.shape[1] - _LARGEST) // 2
    total = np.zeros(min(grey.shape[1], _LARGEST) - 2)
    for top in range(0, len(grey), _STRIP):
        strip = grey[top : top + _STRIP, spare : spare + _LARGEST].astype(np.int16)
        rough = np.abs(2 * strip[:, 1:-1] - strip[:, :-2] - strip[:, 2:])
        total += np.minimum(rough, _ROUGHEST).sum(axis=0)
    return total / len(grey)


def _spectrum(roughness: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far each frequency stands out of those around it; float64, shape (``_BINS`` / 2 + 1,)."""
    trend = cv2.blur(roughness.reshape(1, -1), (_TREND, 1), borderType=cv2.BORDER_REFLECT).ravel()
    amplitudes = np.abs(np.fft.rfft((roughness - trend) * np.hanning(len(roughness)), _BINS))
    places = np.arange(0, len(amplitudes), _STEP)
    usual = [np.median(amplitudes[max(0, at - _AROUND) : at + _AROUND]) for at in places.tolist()]
    level = np.interp(np.arange(len(amplitudes)), places, usual)
    return np.asarray(amplitudes / (level + 1e-9), dtype=np.float64)
