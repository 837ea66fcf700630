"""Lens, place and rating of a photo, from its EXIF and XMP."""

import math
import re
from dataclasses import dataclass
from typing import Final

from engine.core.domain import ImageFormat
from engine.imaging import exif
from engine.imaging.exif import ExifTags
from engine.imaging.metadata import read_tags

# Adobe XMP part 1, table 8: xmp:Rating, as an attribute or as an element.
_XMP_NAME: Final = b"xmp:Rating"
_XMP_VALUE: Final = re.compile(rb"xmp:Rating(?:=[\"']|>)\s*(-?\d)")
MAX_RATING: Final = 5


@dataclass(frozen=True, slots=True)
class ExifDetails:
    """What a person may want to keep of a photo's metadata.

    ``gps`` is (latitude, longitude) in degrees, north and east positive. ``rating`` is 0..5 stars, or None.
    """

    lens: str
    gps: tuple[float, float] | None
    rating: int | None
    orientation: int


def read_exif_details(data: bytes, image_format: ImageFormat) -> ExifDetails:
    """Read the details of a file; what is broken counts as absent, nothing is raised."""
    tags = read_tags(data, image_format)
    return ExifDetails(_lens(tags), place_of(tags), _rating(data, tags), tags.orientation)


def _lens(tags: ExifTags) -> str:
    """Take the lens by name, else by its range of focal lengths and apertures (EXIF 2.32, 4.6.6)."""
    name = tags.texts.get(exif.LENS_MODEL, "")
    name = " ".join("".join(c for c in name if c.isprintable()).split())
    if name.strip("-"):
        return name
    lens = tags.ratios.get(exif.LENS_SPECIFICATION, ())
    if len(lens) != 4 or not all(0 < focal < 10_000 for focal in lens[:2]):
        return ""
    words = f"{lens[0]:g} mm" if lens[0] == lens[1] else f"{lens[0]:g}-{lens[1]:g} mm"
    return f"{words} f/{lens[2]:g}" if 0 < lens[2] < 100 else words


def place_of(tags: ExifTags) -> tuple[float, float] | None:
    """Return degrees; cameras without a fix write zeros for both, which lie in the sea and are no place."""
    latitude = _degrees(tags, exif.GPS_LATITUDE, exif.GPS_LATITUDE_REF, "S", 90.0)
    longitude = _degrees(tags, exif.GPS_LONGITUDE, exif.GPS_LONGITUDE_REF, "W", 180.0)
    if latitude is None or longitude is None or latitude == longitude == 0:
        return None
    return latitude, longitude


def _degrees(tags: ExifTags, tag: int, reference: int, negative: str, limit: float) -> float | None:
    parts = tags.ratios.get(tag, ())
    if not parts:
        return None
    # some write degrees with a fraction and leave out minutes or seconds, as 0/0 too
    degrees: float = sum(part / 60**power for power, part in enumerate(parts[:3]) if not math.isnan(part))
    if math.isnan(parts[0]) or not degrees <= limit:
        return None
    return -degrees if tags.texts.get(reference, "").upper().startswith(negative) else degrees


def _rating(data: bytes, tags: ExifTags) -> int | None:
    """Take the stars of the EXIF, else of the XMP, which more programs write."""
    found = tags.numbers.get(exif.RATING)
    if found is None:
        # first by a plain search, which is over a hundred times as fast and holds up no other thread
        at = data.find(_XMP_NAME)
        match = _XMP_VALUE.match(data, at) if at >= 0 else None
        found = int(match[1]) if match else None
    return found if found is not None and 0 <= found <= MAX_RATING else None
