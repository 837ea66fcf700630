"""What the bytes of a file tell that helps to choose between copies, without a look at any pixel."""

import re
from functools import lru_cache
from typing import Final

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.core.facts import PhotoFacts
from engine.imaging import exif
from engine.imaging.exif import ExifTags
from engine.imaging.exif_details import MAX_RATING, place_of
from engine.imaging.jpeg_header import read_jpeg_header
from engine.imaging.metadata import read_tags
from engine.imaging.quantisation import jpeg_quality
from engine.imaging.xmp_packets import xmp_packets

# Programs that change pictures; those that only take, sort or convert them are none.
_EDITORS: Final = re.compile(
    rb"photoshop|lightroom|camera raw|gimp|snapseed|affinity|darktable|rawtherapee|capture one|luminar|photolab"
    rb"|dxo |nik collection|picasa|acdsee|paint|pixelmator|vsco|picsart|polarr|krita|on1 |photoscape|facetune|pixlr"
    rb"|canva|aperture|instagram|photo editor|photodirector|zoner|topaz|digikam|showfoto|photoworks|fotor|meitu",
    re.IGNORECASE,
)
# XMP part 2, 3.2 and 3.8 (crs): what wrote the file, what it changed, and whether settings were applied to pixels.
_CREATOR: Final = re.compile(rb"xmp:CreatorTool(?:=[\"']|>)([^\"'<]{1,200})")
_CHANGED: Final = re.compile(
    rb"stEvt:changed(?:=[\"']|>)/(?!metadata)|crs:(?:HasSettings|AlreadyApplied)(?:=[\"']|>)True"
)
_RATING: Final = re.compile(rb"xmp:Rating(?:=[\"']|>)\s*(-?\d)")
_PLACE: Final = b"exif:GPSLatitude"


def read_facts(data: bytes, image_format: ImageFormat) -> PhotoFacts:
    """Read the facts of a file; what is broken counts as absent, nothing is raised."""
    tags = read_tags(data, image_format)
    packets = xmp_packets(data, image_format)
    return PhotoFacts(
        has_gps=place_of(tags) is not None or any(_PLACE in packet for packet in packets),
        rating=_rating(tags, packets),
        is_edited=_is_edited(tags, packets),
        jpeg_quality=_quality(data) if image_format is ImageFormat.JPEG else None,
    )


def _rating(tags: ExifTags, packets: list[bytes]) -> int | None:
    """Take the stars of the EXIF, else of the XMP."""
    found = tags.numbers.get(exif.RATING)
    if found is None:
        match = next(filter(None, map(_RATING.search, packets)), None)
        found = int(match[1]) if match else None
    return found if found is not None and 0 <= found <= MAX_RATING else None


def _is_edited(tags: ExifTags, packets: list[bytes]) -> bool:
    if _EDITORS.search(tags.texts.get(exif.SOFTWARE, "").encode()):
        return True
    for packet in packets:
        creator = _CREATOR.search(packet)
        if (creator and _EDITORS.search(creator[1])) or _CHANGED.search(packet):
            return True
    return False


def _quality(data: bytes) -> int | None:
    try:
        found = _quality_of(read_jpeg_header(data).quantisation)
    except DecodeError:
        return None
    return found.setting if found else None


# A library has few kinds of tables, and to try them against all settings costs more than all else here.
_quality_of = lru_cache(maxsize=256)(jpeg_quality)
