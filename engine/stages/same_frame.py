"""Tell whether two pictures show the same in the same places: neither turned, nor mirrored, nor cut."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode

_SIDE: Final = 32
_DECODED_SIDE: Final = 128
_ALIKE: Final = 0.95


def shows_same_frame(
    one: tuple[bytes, ImageFormat], other: tuple[bytes, ImageFormat], max_pixels: int = 300_000_000
) -> bool:
    """Tell so of two files, each given with its format; False if one cannot be decoded."""
    try:
        first, second = (_normalised(data, image_format, max_pixels) for data, image_format in (one, other))
    except DecodeError:
        return False
    upright = float((first * second).mean())
    turned = (np.rot90(mirrored, turns) for mirrored in (first, first[:, ::-1]) for turns in range(4))
    return upright >= _ALIKE and all(float((shown * second).mean()) <= upright + 1e-6 for shown in turned)


def _normalised(data: bytes, image_format: ImageFormat, max_pixels: int) -> NDArray[np.float64]:
    """Return a small upright grey picture of mean 0 and deviation 1; float64, shape (32, 32)."""
    rgb = decode(data, image_format, _DECODED_SIDE, max_pixels).rgb
    grey = cv2.resize(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    levels = np.asarray(grey, dtype=np.float64)
    return np.asarray((levels - levels.mean()) / max(float(levels.std()), 1e-3))
