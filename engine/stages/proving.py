"""Prove that the bytes of a photo that stays can be decoded."""

from functools import partial
from typing import Final

from engine.core.domain import Photo
from engine.core.errors import DecodeError
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.imaging.decode import decode
from engine.review.check import IsPicture

_SIDE: Final = 64
"""Pixels are all decoded whatever their number; so few are kept as can be."""


def prover(max_pixels: int) -> IsPicture:
    """Return what tells whether bytes can be decoded as a photo at least as whole as another one."""
    return partial(_decodes, max_pixels)


def _decodes(max_pixels: int, data: bytes, photo: Photo) -> bool:
    image_format = sniff_format(data[:HEAD_BYTES])
    if image_format is None:
        return False
    try:
        picture = decode(data, image_format, _SIDE, max_pixels)
    except (DecodeError, MemoryError):
        return False
    return photo.info.is_partial or not picture.is_partial
