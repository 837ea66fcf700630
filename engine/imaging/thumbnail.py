"""Small pictures for reports and windows."""

import cv2
import numpy as np
import simplejpeg
from numpy.typing import NDArray

from engine.core.domain import ImageFormat
from engine.imaging.decode import decode

_QUALITY = 85


def make_thumbnail(data: bytes, image_format: ImageFormat, side: int, max_pixels: int) -> bytes:
    """Return an upright JPEG whose long side is at most ``side`` pixels.

    Raises:
        DecodeError: the file cannot be decoded.
    """
    return thumbnail_of(decode(data, image_format, side, max_pixels).rgb, side)


def thumbnail_of(rgb: NDArray[np.uint8], side: int) -> bytes:
    """Return a JPEG of a picture, shrunk to a long side of at most ``side``; never enlarged.

    Args:
        rgb: uint8, shape (height, width, 3).
        side: Pixels.
    """
    height, width = rgb.shape[:2]
    scale = side / max(width, height)
    if scale < 1:
        size = max(1, round(width * scale)), max(1, round(height * scale))
        rgb = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    coded: bytes = simplejpeg.encode_jpeg(np.ascontiguousarray(rgb), quality=_QUALITY, colorsubsampling="420")
    return coded
