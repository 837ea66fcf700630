"""How a picture is coded: bits of a channel, colour profile, and the quality of a JPEG."""

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL.TiffImagePlugin import TiffImageFile

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.boxes import boxes
from engine.imaging.faults import DECODER_FAULTS
from engine.imaging.jpeg_header import read_jpeg_header
from engine.imaging.png import chunks
from engine.imaging.profile_name import profile_name
from engine.imaging.quantisation import Quality, jpeg_quality
from engine.imaging.quiet import PillowSilence
from engine.imaging.riff import riff_chunk

_MAX_PROFILE_BYTES: Final = 8_000_000
_BITS_PER_SAMPLE: Final = 258

# Colour primaries of ISO/IEC 23091-2, table 2, that pictures come with.
_PRIMARIES: Final = {1: "sRGB", 9: "BT.2020", 11: "DCI-P3", 12: "Display P3"}

_SILENCE = PillowSilence()


@dataclass(frozen=True, slots=True)
class Coding:
    """How a picture is coded.

    Attributes:
        bits: Of a channel, or None where the file does not say it in a way that is read here.
        profile: The name of the embedded colour profile, or empty.
        quality: Of a JPEG.
    """

    bits: int | None = None
    profile: str = ""
    quality: Quality | None = None


def read_coding(data: bytes, image_format: ImageFormat) -> Coding:
    """Read what the header of a file says; what is broken counts as absent, nothing is raised."""
    try:
        match image_format:
            case ImageFormat.JPEG:
                header = read_jpeg_header(data)
                return Coding(header.precision, profile_name(header.icc), jpeg_quality(header.quantisation))
            case ImageFormat.PNG:
                return Coding(data[24], _png_profile(data))
            case ImageFormat.WEBP:
                return Coding(8, profile_name(riff_chunk(data, b"ICCP")))
            case ImageFormat.TIFF:
                return _tiff_coding(data)
            case ImageFormat.HEIF | ImageFormat.AVIF:
                return _item_coding(data)
            case ImageFormat.GIF | ImageFormat.BMP:
                return Coding(8)
            case _:
                return Coding()
    except DecodeError:
        return Coding()
    except DECODER_FAULTS:
        return Coding()


def _png_profile(data: bytes) -> str:
    for kind, start, end in chunks(data):
        if kind == b"sRGB":
            return "sRGB"
        if kind == b"iCCP":
            name, _, packed = data[start + 8 : end - 4].partition(b"\0")
            # the byte between says how it is compressed, and there is but one way
            icc = zlib.decompressobj().decompress(packed[1:], _MAX_PROFILE_BYTES)
            return profile_name(icc) or name.decode("latin-1")
        if kind == b"IDAT":
            break
    return ""


def _tiff_coding(data: bytes) -> Coding:
    with _SILENCE.hold(), TiffImageFile(io.BytesIO(data)) as image:
        bits = image.tag_v2.get(_BITS_PER_SAMPLE, (1,))
        icc = image.info.get("icc_profile")
        return Coding(bits[0] if isinstance(bits, tuple) else int(bits), profile_name(icc) if icc else "")


def _item_coding(data: bytes) -> Coding:
    """Read the properties of the items in a HEIF or AVIF file (ISO/IEC 23008-12, 6.5): those of the first of a kind."""
    bits: int | None = None
    profile = primaries = ""
    for kind, start, end in _properties(data):
        if kind == b"hvcC" and bits is None:
            bits = (data[start + 17] & 7) + 8
        elif kind == b"av1C" and bits is None:
            bits = (8, 8, 10, 12)[data[start + 2] >> 5 & 3]
        elif kind == b"colr" and data[start : start + 4] in (b"prof", b"rICC"):
            profile = profile or profile_name(data[start + 4 : end])
        elif kind == b"colr" and data[start : start + 4] == b"nclx":
            primaries = primaries or _PRIMARIES.get(int.from_bytes(data[start + 4 : start + 6], "big"), "")
    return Coding(bits, profile or primaries)


def _properties(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield the boxes of meta / iprp / ipco."""
    for kind, start, end in boxes(data, 0, len(data)):
        if kind == b"meta":
            for inner, body, stop in boxes(data, start + 4, end):
                if inner == b"iprp":
                    for name, first, last in boxes(data, body, stop):
                        if name == b"ipco":
                            yield from boxes(data, first, last)
