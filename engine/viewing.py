"""What a window shows of a photo's file: a thumbnail, the picture, and what differs between copies."""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import FileStamp, ImageFormat
from engine.core.errors import DecodeError
from engine.files.formats import sniff_format
from engine.files.read import read_photo_file, sniff_file
from engine.imaging.alignment import refine_placement
from engine.imaging.coding import read_coding
from engine.imaging.decode import ALL_PIXELS, decode_what_fits
from engine.imaging.difference import Difference, UnitMap, difference
from engine.imaging.exif_details import read_exif_details
from engine.imaging.levels import Level, picture_levels
from engine.imaging.metadata import read_metadata
from engine.imaging.sharpness import detail_share, grey_of, sharpness
from engine.imaging.thumbnail import make_thumbnail
from engine.review.units import find_companions

__all__ = [
    "Difference",
    "Level",
    "PhotoDetails",
    "Picture",
    "UnitMap",
    "difference",
    "picture_levels",
    "read_details",
    "read_picture",
    "read_thumbnail",
    "refine_placement",
]

MAX_FILE_BYTES: Final = 1 << 29


@dataclass(frozen=True, slots=True)
class Picture:
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


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """What a photo's file tells, and what its pixels do.

    Attributes:
        width: Of the whole upright picture, in pixels.
        height: Likewise.
        size_bytes: Of the file.
        mtime_ns: When the file was last written; 0 if there is none.
        format: What the bytes are.
        is_partial: Some pixels could not be decoded.
        taken_ms: Capture time in milliseconds of the local epoch, or None.
        camera: Maker and model, or empty.
        lens: Or empty.
        gps: Latitude and longitude in degrees, north and east positive, or None.
        profile: Name of the colour profile, or empty.
        bits: Of a channel, or None where it is not known.
        jpeg_quality: Setting of libjpeg 1..100, or None for other formats.
        is_jpeg_quality_exact: The tables are libjpeg's own, not only near them.
        sharpness: See ``engine.imaging.sharpness``; copies of a picture can be compared by it.
        detail_side: Long side in pixels to which the picture could shrink without losing detail, or None.
        rating: Stars, 0..5, or None.
        orientation: EXIF orientation that was applied, 1..8.
        companions: Names of the files that belong to it, such as its RAW file or its sidecars, photos first.
    """

    width: int
    height: int
    size_bytes: int
    mtime_ns: int
    format: ImageFormat
    is_partial: bool
    taken_ms: int | None
    camera: str
    lens: str
    gps: tuple[float, float] | None
    profile: str
    bits: int | None
    jpeg_quality: int | None
    is_jpeg_quality_exact: bool
    sharpness: float
    detail_side: int | None
    rating: int | None
    orientation: int
    companions: tuple[str, ...] = ()


def read_thumbnail(source: str | bytes, side: int, max_pixels: int) -> bytes:
    """Return an upright JPEG of the picture at a path, or in the bytes of a file, at most ``side`` pixels long.

    Raises:
        DecodeError: it holds no picture that can be read, or one of more than ``max_pixels``.
        PhotoFileError: it is too large, or changes while it is read.
        OSError: it is gone or may not be read.
    """
    data, image_format, _ = _read(source)
    return make_thumbnail(data, image_format, side, max_pixels)


def read_picture(source: str | bytes, max_side: int | None, max_pixels: int) -> Picture:
    """Return the picture at a path, or in the bytes of a file, with a long side of at most ``max_side`` pixels.

    Without ``max_side`` all pixels are read, or where that would take too much memory, as many as can be.

    Raises:
        DecodeError: it holds no picture that can be read; ``PictureTooLargeError`` if that is for its size alone.
        PhotoFileError: it is too large, or changes while it is read.
        OSError: it is gone or may not be read.
    """
    data, image_format, _ = _read(source)
    found = decode_what_fits(data, image_format, ALL_PIXELS if max_side is None else max_side, max_pixels)
    rgb = found.rgb if max_side is None else _shrunk(found.rgb, max_side)
    return Picture(rgb, found.width, found.height, found.format, found.is_partial)


def read_details(source: str | bytes, max_pixels: int) -> PhotoDetails:
    """Return what differs between copies of a picture, given its path or the bytes of its file.

    Raises:
        DecodeError: it holds no picture that can be read.
        PhotoFileError: it is too large, or changes while it is read.
        OSError: it is gone or may not be read.
    """
    data, image_format, stamp = _read(source)
    metadata = read_metadata(data, image_format)
    more = read_exif_details(data, image_format)
    coding = read_coding(data, image_format)
    picture = decode_what_fits(data, image_format, ALL_PIXELS, max_pixels)
    grey = grey_of(picture.rgb)
    share = detail_share(grey)
    return PhotoDetails(
        width=picture.width,
        height=picture.height,
        size_bytes=stamp.size_bytes,
        mtime_ns=stamp.mtime_ns,
        format=image_format,
        is_partial=picture.is_partial,
        taken_ms=metadata.taken_ms,
        camera=metadata.camera,
        lens=more.lens,
        gps=more.gps,
        profile=coding.profile,
        bits=coding.bits,
        jpeg_quality=coding.quality.setting if coding.quality else None,
        is_jpeg_quality_exact=coding.quality is not None and coding.quality.is_exact,
        sharpness=sharpness(grey),
        detail_side=round(max(grey.shape) * share) if share else None,
        rating=more.rating,
        orientation=metadata.orientation,
        companions=_companions(source),
    )


def _companions(source: str | bytes) -> tuple[str, ...]:
    if isinstance(source, bytes):
        return ()
    with suppress(OSError):
        return tuple(Path(companion.path).name for companion in find_companions(source))
    return ()


def _read(source: str | bytes) -> tuple[bytes, ImageFormat, FileStamp]:
    """Read a file that a person asks to see; a link is followed."""
    if isinstance(source, bytes):
        told = sniff_format(source)
        if told is None:
            raise DecodeError("it holds no picture that is known here")
        return source, told, FileStamp("", len(source), 0, 0, 0)
    real = os.path.realpath(source)
    info = Path(real).stat()
    if stat.S_ISDIR(info.st_mode):
        raise DecodeError("it is a folder")
    image_format = sniff_file(real)
    if image_format is None:
        raise DecodeError("it holds no picture that is known here")
    stamp = FileStamp(real, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return read_photo_file(stamp, MAX_FILE_BYTES), image_format, stamp


def _shrunk(rgb: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    height, width = rgb.shape[:2]
    scale = side / max(width, height)
    if scale >= 1:
        return rgb
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
