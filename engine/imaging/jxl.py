"""JPEG XL by libjxl."""

import numpy as np
from imagecodecs import jpegxl_decode, jpegxl_decode_jpeg
from numpy.typing import NDArray
from PIL import Image

from engine.core.errors import DecodeError
from engine.imaging.arrays import shrunk
from engine.imaging.boxes import boxes
from engine.imaging.colour import array_to_srgb, to_srgb
from engine.imaging.jpeg import decode_jpeg
from engine.imaging.jxl_colour import pixel_profile
from engine.imaging.jxl_header import read_jxl_size
from engine.imaging.memory import MemoryGate, check_pixels
from engine.imaging.pixels import reduced
from engine.imaging.stored import Stored

# Measured on 24 megapixels of lossy RGB: 6.2 bytes; lossless pictures, alpha and 16 bits take more.
_BYTES_PER_PIXEL = 12


def decode_jxl(data: bytes, target_side: int, max_pixels: int, gate: MemoryGate) -> Stored:
    """Decode the first frame; libjxl turns it upright itself.

    Raises:
        DecodeError: the header is broken or asks for too much.
    """
    width, height = read_jxl_size(data)
    check_pixels(width, height, max_pixels)
    with gate.hold(_BYTES_PER_PIXEL * width * height):
        found = _decoded(data, target_side)
    # a JPEG that was packed into it is decoded outside the gate, which nobody may enter twice
    return decode_jpeg(found, target_side, max_pixels, gate) if isinstance(found, bytes) else found


def _decoded(data: bytes, target_side: int) -> Stored | bytes:
    """Return the shrunk picture, or the JPEG that was packed into the file."""
    # one thread: the photos beside it keep the other cores busy
    if any(kind == b"jbrd" for kind, _, _ in boxes(data, 0, len(data))):
        return bytes(jpegxl_decode_jpeg(data, numthreads=1))
    samples = jpegxl_decode(data, 0, numthreads=1)
    height, width = samples.shape[:2]
    return Stored(np.array(_rgb(samples, pixel_profile(data), target_side)), width, height, 1, is_partial=False)


def _rgb(samples: NDArray[np.generic], icc: bytes, target_side: int) -> NDArray[np.uint8]:
    """Shrink samples of 8, 16 or 32 bits and bring them to 8-bit sRGB."""
    channels = samples.shape[2] if samples.ndim == 3 else 1
    if samples.dtype not in (np.uint8, np.uint16, np.float16, np.float32) or channels > 4 or samples.ndim > 3:
        raise DecodeError(f"JPEG XL samples of an unknown kind ({samples.dtype}, {channels} channels)")
    if channels in (1, 3):
        plain = samples.reshape(samples.shape[:2]) if channels == 1 else samples
        if plain.dtype == np.float16:
            plain = plain.astype(np.float32)
        return array_to_srgb(_eight_bits(np.ascontiguousarray(shrunk(np.ascontiguousarray(plain), target_side))), icc)
    image = Image.fromarray(_eight_bits(samples), "LA" if channels == 2 else "RGBA")
    return np.asarray(to_srgb(reduced(image, target_side), icc))


def _eight_bits(samples: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Scale whole numbers of 16 bits, or floats of 0..1, to 0..255."""
    if samples.dtype == np.uint8:
        return samples.astype(np.uint8, copy=False)
    white = 65535.0 if samples.dtype == np.uint16 else 1.0
    numbers = np.nan_to_num(samples.astype(np.float32), nan=0.0, posinf=white, neginf=0.0)
    scaled: NDArray[np.float32] = np.clip(numbers / np.float32(white), 0, 1) * np.float32(255)
    return (scaled + np.float32(0.5)).astype(np.uint8)
