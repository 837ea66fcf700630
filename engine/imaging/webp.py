"""WebP: by Pillow as a rule, by OpenCV where the picture is large."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.arrays import shrunk
from engine.imaging.colour import array_to_srgb, to_srgb
from engine.imaging.exif import read_exif
from engine.imaging.memory import MemoryGate, check_pixels
from engine.imaging.pixels import reduced
from engine.imaging.raster import decode_raster
from engine.imaging.riff import read_webp_size, riff_chunk
from engine.imaging.stored import Stored

# Pillow decodes every WebP as an animation, with 16 bytes per pixel; OpenCV takes 6, but prints what it does not like.
_LARGE_PIXELS = 10_000_000
_BYTES_PER_PIXEL = 8


def decode_webp(data: bytes, target_side: int, max_pixels: int, gate: MemoryGate) -> Stored:
    """Decode the first frame.

    Raises:
        DecodeError: it is broken or too large.
    """
    width, height = read_webp_size(data)
    check_pixels(width, height, max_pixels)
    if width * height <= _LARGE_PIXELS:
        return decode_raster(data, ImageFormat.WEBP, target_side, max_pixels, gate)
    with gate.hold(_BYTES_PER_PIXEL * width * height):
        rgb = _decoded_large(data, (height, width), target_side)
    return Stored(rgb, width, height, read_exif(riff_chunk(data, b"EXIF")).orientation, is_partial=False)


def _decoded_large(data: bytes, shape: tuple[int, int], target_side: int) -> NDArray[np.uint8]:
    """Decode by OpenCV and shrink; uint8, shape (height, width, 3), sRGB."""
    icc = riff_chunk(data, b"ICCP")
    flags = cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION
    pixels = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), flags)
    if pixels is None or pixels.shape[:2] != shape:
        raise DecodeError("the coded pixels are damaged")
    if pixels.shape[2] == 3:
        small = shrunk(np.asarray(pixels, dtype=np.uint8), target_side)
        return array_to_srgb(np.array(small[:, :, ::-1], order="C"), icc)
    cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGBA, dst=pixels)
    image = Image.frombuffer("RGBA", (shape[1], shape[0]), pixels, "raw", "RGBA", 0, 1)
    return np.array(to_srgb(reduced(image, target_side), icc))
