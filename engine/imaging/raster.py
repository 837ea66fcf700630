"""PNG, WebP, TIFF, BMP, GIF and AVIF by Pillow's own decoders."""

import io

import numpy as np
from PIL import ExifTags, ImageFile, _imaging
from PIL.AvifImagePlugin import AvifImageFile
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.colour import to_srgb
from engine.imaging.exif import read_exif
from engine.imaging.faults import DECODER_FAULTS, sentence
from engine.imaging.memory import MemoryGate, check_pixels
from engine.imaging.pixels import reduced
from engine.imaging.png import without_text
from engine.imaging.quiet import PillowSilence
from engine.imaging.stored import Stored

# Opened by their classes and not by Image.open: that would try every plug-in on the bytes, and would measure the
# picture against a bound that is one for the whole process.
_FILES: dict[ImageFormat, type[ImageFile.ImageFile]] = {
    ImageFormat.PNG: PngImageFile,
    ImageFormat.WEBP: WebPImageFile,
    ImageFormat.TIFF: TiffImageFile,
    ImageFormat.BMP: BmpImageFile,
    ImageFormat.GIF: GifImageFile,
    ImageFormat.AVIF: AvifImageFile,
}

# Bytes per pixel that a decoder takes beside the image it fills, measured on 24 megapixels.
_BESIDE = {ImageFormat.WEBP: 12, ImageFormat.AVIF: 7, ImageFormat.TIFF: 4}

# glibc keeps freed blocks of less than 32 MB for the thread that used them, and Pillow's own are of 16 MB; larger ones
# go back to the system, which a scan by several threads needs to stay within its memory.
_imaging.set_block_size(64 * 2**20)

_ONE_BYTE_MODES = frozenset({"1", "L", "P"})

_SILENCE = PillowSilence()


def decode_raster(
    data: bytes, image_format: ImageFormat, target_side: int, max_pixels: int, gate: MemoryGate
) -> Stored:
    """Decode the first picture of a file.

    Raises:
        DecodeError: no pixel could be decoded.
    """
    with _SILENCE.hold():
        opened = [_open(data, image_format)]
        width, height = opened[0].size
        check_pixels(width, height, max_pixels)
        per_pixel = (1 if opened[0].mode in _ONE_BYTE_MODES else 4) + _BESIDE.get(image_format, 0)
        with gate.hold(per_pixel * width * height):
            # handed over and not kept, so that its memory is free before the gate lets the next one in
            return _decoded(opened.pop(), target_side)


def _decoded(image: ImageFile.ImageFile, target_side: int) -> Stored:
    """Decode, shrink and close an opened image."""
    with image:
        is_partial = _load(image)
        orientation = _orientation(image)
        icc = image.info.get("icc_profile")
        small = to_srgb(reduced(image, target_side), icc if isinstance(icc, bytes) else b"")
        return Stored(np.array(small), image.width, image.height, orientation, is_partial)


def _open(data: bytes, image_format: ImageFormat) -> ImageFile.ImageFile:
    """Read the header."""
    try:
        return _FILES[image_format](io.BytesIO(data))
    except DECODER_FAULTS:
        if image_format is not ImageFormat.PNG:
            raise
        # Pillow refuses a picture for texts beside it that are broken or swell too much
        return PngImageFile(io.BytesIO(without_text(data)))


def _load(image: ImageFile.ImageFile) -> bool:
    """Decode the pixels; True if they end early.

    Raises:
        DecodeError: the decoder did not even begin.
    """
    try:
        image.load()
    except DECODER_FAULTS as fault:
        # the rows before the fault are in the image already, and without tiles nothing is decoded again
        image.tile = []
        try:
            image.load()
        except DECODER_FAULTS:
            raise DecodeError(sentence(fault)) from fault
        return True
    return False


def _orientation(image: ImageFile.ImageFile) -> int:
    """Return the EXIF orientation that is still to be applied; Pillow turns a whole TIFF by itself."""
    if isinstance(image, TiffImageFile):
        value = image.tag_v2.get(ExifTags.Base.Orientation, 1)
        return value if isinstance(value, int) and 1 <= value <= 8 else 1
    exif = image.info.get("exif")
    return read_exif(exif).orientation if isinstance(exif, bytes) else 1
