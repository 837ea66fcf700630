"""From the bytes of a file to an upright sRGB picture that is only as large as needed."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError, PictureTooLargeError
from engine.imaging.faults import DECODER_FAULTS, sentence
from engine.imaging.heif import decode_heif
from engine.imaging.jpeg import decode_jpeg
from engine.imaging.jxl import decode_jxl
from engine.imaging.memory import MemoryGate
from engine.imaging.orientation import upright, upright_size
from engine.imaging.raster import decode_raster
from engine.imaging.raw import decode_raw
from engine.imaging.stored import Stored
from engine.imaging.webp import decode_webp

# A picture of which less than this could be decoded is none.
_MIN_DECODED = 0.05

ALL_PIXELS: Final = 1 << 24
"""A side that no picture has."""
_LESSER_SIDES: Final = (8192, 4096, 2048)

# The memory that is shared out belongs to the process, and so does its gate.
PROCESS_GATE = MemoryGate()


@dataclass(frozen=True, slots=True)
class DecodedImage:
    """A picture as a person sees it.

    Attributes:
        rgb: uint8, shape (h, w, 3), C-contiguous, upright, sRGB, perhaps reduced.
        width: Of the whole upright picture, in pixels.
        height: Likewise.
        format: What the bytes were.
        is_partial: Some pixels could not be decoded.
    """

    rgb: NDArray[np.uint8]
    width: int
    height: int
    format: ImageFormat
    is_partial: bool


def decode(
    data: bytes, image_format: ImageFormat, target_side: int, max_pixels: int, gate: MemoryGate = PROCESS_GATE
) -> DecodedImage:
    """Decode a picture to the size that is needed. May be called from any number of threads.

    Args:
        data: The whole file.
        image_format: What its first bytes say.
        target_side: The long side of the result is at least this, or that of the whole picture if it is smaller, and
            less than twice this where the picture is larger.
        max_pixels: A picture that claims more is refused by its header.
        gate: Where a large picture waits until there is memory for it.

    Raises:
        DecodeError: it cannot be decoded; the text is the reason, for a person.
    """
    try:
        stored = _decode_stored(data, image_format, target_side, max_pixels, gate)
    except DECODER_FAULTS as fault:
        raise DecodeError(sentence(fault)) from fault
    if stored.is_partial and _is_nearly_empty(stored.rgb):
        raise DecodeError("next to nothing of the picture could be decoded")
    width, height = upright_size(stored.width, stored.height, stored.orientation)
    return DecodedImage(upright(stored.rgb, stored.orientation), width, height, image_format, stored.is_partial)


def decode_what_fits(data: bytes, image_format: ImageFormat, target_side: int, max_pixels: int) -> DecodedImage:
    """Decode to that side as ``decode`` does, or to a lesser one where it would take too much memory.

    Raises:
        DecodeError: it cannot be decoded; ``PictureTooLargeError`` if that is for its size alone.
    """
    for lesser in _LESSER_SIDES:
        try:
            return decode(data, image_format, target_side, max_pixels)
        except PictureTooLargeError:
            if lesser >= target_side:
                raise
            target_side = lesser
    return decode(data, image_format, target_side, max_pixels)


def _decode_stored(
    data: bytes, image_format: ImageFormat, target_side: int, max_pixels: int, gate: MemoryGate
) -> Stored:
    """Choose the decoder."""
    match image_format:
        case ImageFormat.JPEG:
            return decode_jpeg(data, target_side, max_pixels, gate)
        case ImageFormat.HEIF:
            return decode_heif(data, target_side, max_pixels, gate)
        case ImageFormat.JPEG_XL:
            return decode_jxl(data, target_side, max_pixels, gate)
        case ImageFormat.WEBP:
            return decode_webp(data, target_side, max_pixels, gate)
        case ImageFormat.RAW:
            return decode_raw(data, target_side, max_pixels, gate)
        case _:
            return decode_raster(data, image_format, target_side, max_pixels, gate)


def _is_nearly_empty(rgb: NDArray[np.uint8]) -> bool:
    """Tell whether a partial picture is all but filled with what stands for missing pixels, at its end or its start."""
    return any((rgb == rgb[corner, corner]).all(axis=2).mean() > 1 - _MIN_DECODED for corner in (0, -1))
