"""When and with what a photo was taken, from its EXIF."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.core.domain import ImageFormat
from engine.imaging import exif
from engine.imaging.exif import ExifTags, read_exif
from engine.imaging.exif_blocks import exif_blocks

_DATE = re.compile(r"(\d{4})\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)(?:\D(\d\d))?")
# The time of the last change is none of these: programs write it anew, and an edit would pass for another shot.
_TIMES = (
    (exif.DATE_TIME_ORIGINAL, exif.SUBSEC_TIME_ORIGINAL),
    (exif.DATE_TIME_DIGITIZED, exif.SUBSEC_TIME_DIGITIZED),
)


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
    found = ExifTags({}, {}, {})
    for block, start in exif_blocks(data, image_format):
        tags = read_exif(block, start)
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
