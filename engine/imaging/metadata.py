"""When and with what a photo was taken, from its EXIF."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging import exif
from engine.imaging.boxes import boxes, exif_item
from engine.imaging.exif import ExifTags, read_exif
from engine.imaging.jpeg_header import read_jpeg_header
from engine.imaging.png import exif_chunk
from engine.imaging.riff import riff_chunk

_DATE = re.compile(r"(\d{4})\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)(?:\D(\d\d))?")
# The time of the last change is none of these: programs write it anew, and an edit would pass for another shot.
_TIMES = (
    (exif.DATE_TIME_ORIGINAL, exif.SUBSEC_TIME_ORIGINAL),
    (exif.DATE_TIME_DIGITIZED, exif.SUBSEC_TIME_DIGITIZED),
)
_CR3_BOXES = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_RAF = b"FUJIFILMCCD-RAW"
_NO_TAGS = ExifTags({}, {}, {})


@dataclass(frozen=True, slots=True)
class PhotoMetadata:
    """What a photo tells about its making.

    ``taken_ms`` is the time on the camera's clock, in milliseconds of the local epoch, to the sub-second where the
    camera wrote it. ``camera`` is maker and model, or empty. ``orientation`` is the EXIF orientation that decoding
    applies, 1..8; it is 1 where the container turns the picture by other means.
    """

    taken_ms: int | None
    camera: str
    orientation: int


def read_metadata(data: bytes, image_format: ImageFormat) -> PhotoMetadata:
    """Read the metadata of a file; what is broken counts as absent, nothing is raised."""
    tags = read_tags(data, image_format)
    turned_by_container = image_format in (ImageFormat.HEIF, ImageFormat.AVIF, ImageFormat.JPEG_XL)
    return PhotoMetadata(
        taken_ms=_taken_ms(tags),
        camera=_camera(tags.texts.get(exif.MAKE, ""), tags.texts.get(exif.MODEL, "")),
        orientation=1 if turned_by_container else tags.orientation,
    )


def read_tags(data: bytes, image_format: ImageFormat) -> ExifTags:
    """Read the EXIF of a file, wherever its container keeps it."""
    match image_format:
        case ImageFormat.JPEG:
            return _jpeg_tags(data)
        case ImageFormat.PNG:
            return read_exif(exif_chunk(data))
        case ImageFormat.WEBP:
            return read_exif(riff_chunk(data, b"EXIF"))
        case ImageFormat.HEIF | ImageFormat.AVIF:
            return read_exif(exif_item(data))
        case ImageFormat.JPEG_XL:
            return _jxl_tags(data)
        case ImageFormat.TIFF:
            return read_exif(data)
        case ImageFormat.RAW:
            return _raw_tags(data)
        case _:
            return _NO_TAGS


def _jpeg_tags(data: bytes) -> ExifTags:
    try:
        return read_exif(read_jpeg_header(data).exif)
    except DecodeError:
        return _NO_TAGS


def _jxl_tags(data: bytes) -> ExifTags:
    """Read the Exif box; some encoders leave out the offset that should stand before the TIFF header."""
    for kind, start, _ in boxes(data, 0, len(data)):
        if kind == b"Exif":
            has_offset = data[start : start + 2] not in (b"II", b"MM")
            return read_exif(data, start + 4 + int.from_bytes(data[start : start + 4], "big") if has_offset else start)
    return _NO_TAGS


def _raw_tags(data: bytes) -> ExifTags:
    """Most RAW files are TIFF structures; Fuji's and Canon's newer ones are not."""
    if data.startswith(_RAF):
        start = int.from_bytes(data[84:88], "big")
        return _jpeg_tags(data[start : start + int.from_bytes(data[88:92], "big")])
    if data[4:8] != b"ftyp":
        return read_exif(data)
    found = ExifTags({}, {}, {})
    for kind, start, end in boxes(data, 0, len(data)):
        if kind != b"moov":
            continue
        for inner, body, stop in boxes(data, start, end):
            if inner == b"uuid" and data[body : body + 16] == _CR3_BOXES:
                for name, part, _ in boxes(data, body + 16, stop):
                    if name in (b"CMT1", b"CMT2"):
                        tags = read_exif(data, part)
                        found.texts.update(tags.texts)
                        found.numbers.update(tags.numbers)
                        found.ratios.update(tags.ratios)
    return found


def _taken_ms(tags: ExifTags) -> int | None:
    """Take the first date that is a date: original, then digitised."""
    for date_tag, fraction_tag in _TIMES:
        found = _DATE.match(tags.texts.get(date_tag, ""))
        if not found:
            continue
        try:
            moment = datetime(*(int(part or 0) for part in found.groups()), tzinfo=UTC)  # type: ignore[arg-type,misc]
        except ValueError:
            continue
        digits = re.match(r"\d*", tags.texts.get(fraction_tag, ""))
        milliseconds = int((digits.group() if digits else "")[:3].ljust(3, "0"))
        return int(moment.timestamp()) * 1000 + milliseconds
    return None


def _camera(make: str, model: str) -> str:
    """Join maker and model, and say the maker once: ``NIKON CORPORATION`` and ``NIKON D90`` make ``NIKON D90``."""
    make, model = (" ".join("".join(c for c in text if c.isprintable()).split()) for text in (make, model))
    if not model or not make:
        return model or make
    if model.casefold().startswith(make.split()[0].casefold()):
        return model
    return f"{make} {model}"
