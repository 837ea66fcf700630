"""JPEG at the scale that is needed: libjpeg-turbo directly, Pillow for what that refuses."""

import io

import numpy as np
import simplejpeg
from numpy.typing import NDArray
from PIL.JpegImagePlugin import JpegImageFile

from engine.core.errors import DecodeError
from engine.imaging.arrays import shrunk
from engine.imaging.colour import array_to_srgb, to_srgb
from engine.imaging.exif import read_exif
from engine.imaging.faults import DECODER_FAULTS, sentence
from engine.imaging.jpeg_header import JpegHeader, read_jpeg_header
from engine.imaging.memory import MemoryGate, check_pixels
from engine.imaging.pixels import reduced, reduction
from engine.imaging.stored import Stored

# A progressive JPEG keeps all coefficients, and every scan walks over all of them: a file of a few KB may hold
# thousands of scans over a huge picture.
_MAX_SCANNED_PIXELS = 4_000_000_000

# Remarks of libjpeg that leave the picture whole.
_HARMLESS = ("extraneous bytes", "Invalid SOS parameters", "Unknown Adobe color", "unknown JFIF revision")
_END_OF_IMAGE = b"\xff\xd9"


def decode_jpeg(data: bytes, target_side: int, max_pixels: int, gate: MemoryGate) -> Stored:
    """Decode to at least ``target_side`` on the long side.

    Raises:
        DecodeError: no pixel could be decoded.
    """
    header = read_jpeg_header(data)
    check_pixels(header.width, header.height, max_pixels)
    orientation = read_exif(header.exif).orientation if header.exif else 1
    with gate.hold(_cost_bytes(data, header, target_side)):
        pixels, is_partial = _pixels(data, header, target_side)
    return Stored(pixels, header.width, header.height, orientation, is_partial)


def _pixels(data: bytes, header: JpegHeader, target_side: int) -> tuple[NDArray[np.uint8], bool]:
    """Return (sRGB pixels, whether some are missing)."""
    if header.components in (1, 3) and header.precision == 8:
        found = _by_turbojpeg(data, header, target_side)
        if found is not None:
            pixels, is_partial = found
            return array_to_srgb(shrunk(pixels, target_side), header.icc), is_partial
    return _by_pillow(data, header, target_side)


def _by_turbojpeg(data: bytes, header: JpegHeader, target_side: int) -> tuple[NDArray[np.uint8], bool] | None:
    """Decode by libjpeg-turbo.

    Returns:
        The pixels and whether some are missing, or None if it refuses.
    """
    colours = "GRAY" if header.components == 1 else "RGB"
    side = min(target_side, max(header.width, header.height))
    least = {"min_width": side} if header.width >= header.height else {"min_height": side}
    try:
        height, width = simplejpeg.decode_jpeg_header(data, strict=False)[:2]
        if (width, height) != (header.width, header.height):
            return None
        return _two_or_three_dimensions(simplejpeg.decode_jpeg(data, colours, **least)), False
    except ValueError as fault:
        remark = str(fault)
    try:
        pixels = _two_or_three_dimensions(simplejpeg.decode_jpeg(data, colours, strict=False, **least))
    except ValueError:
        return None
    if any(words in remark for words in _HARMLESS) or _lacks_only_its_end(data, colours, least):
        return pixels, False
    return pixels, True


def _lacks_only_its_end(data: bytes, colours: str, least: dict[str, int]) -> bool:
    """Tell whether the picture is whole and nothing but the closing marker is missing."""
    try:
        simplejpeg.decode_jpeg(data + _END_OF_IMAGE, colours, **least)
    except ValueError:
        return False
    return True


def _by_pillow(data: bytes, header: JpegHeader, target_side: int) -> tuple[NDArray[np.uint8], bool]:
    """Decode by Pillow: CMYK, YCCK and codings that libjpeg-turbo's simple interface refuses."""
    reason = ""
    # the closing marker makes libjpeg hand out what it has of a truncated file
    for attempt, is_partial in ((data, False), (data + _END_OF_IMAGE, True)):
        try:
            with JpegImageFile(io.BytesIO(attempt)) as image:
                if image.size != (header.width, header.height):
                    raise DecodeError("two frame headers that contradict each other")
                side = min(target_side, max(image.size))
                image.draft(None, (side, side))
                image.load()
                small = to_srgb(reduced(image, target_side), header.icc)
                return np.asarray(small), is_partial
        except DECODER_FAULTS as fault:
            reason = reason or sentence(fault)
    raise DecodeError(reason)


def _two_or_three_dimensions(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return pixels[:, :, 0] if pixels.shape[2] == 1 else pixels


def _cost_bytes(data: bytes, header: JpegHeader, target_side: int) -> int:
    """Estimate what decoding takes, in bytes.

    Raises:
        DecodeError: the number of scans makes it a bomb.
    """
    whole = header.width * header.height
    shrink = max(1, min(8, reduction(header.width, header.height, target_side)))
    cost = (4 * whole * max(3, header.components)) // (3 * shrink * shrink)
    if header.is_progressive:
        scans = data.count(b"\xff\xda", header.scan_offset)
        if scans * whole > _MAX_SCANNED_PIXELS:
            raise DecodeError(f"{scans} scans over {whole / 1e6:.0f} megapixels would take minutes")
        cost += 2 * whole * header.components
    return cost
