"""What EXIF says about a photo that a person would miss; the reader never raises.

Source: EXIF 2.32, 4.6; for the tags of Windows, XPTitle and following, Microsoft's Windows Imaging Component.
"""

from typing import Final

from engine.core.domain import ImageFormat
from engine.core.notes import NO_NOTES, Notes, Place, Texts, plain_date, plain_text, stars
from engine.imaging.exif_blocks import exif_blocks
from engine.imaging.tiff_entries import Entry, read_entries

_DESCRIPTION, _ARTIST, _COPYRIGHT, _RATING = 0x010E, 0x013B, 0x8298, 0x4746
_TITLE, _KEYWORDS = 0x9C9B, 0x9C9E
_FIRST: Final = frozenset({_DESCRIPTION, _ARTIST, _COPYRIGHT, _RATING, _TITLE, _KEYWORDS})
_EXIF, _GPS = 0x8769, 0x8825
_ORIGINAL, _DIGITIZED = 0x9003, 0x9004
_TIMES: Final = ((_ORIGINAL, 0x9291, 0x9011), (_DIGITIZED, 0x9292, 0x9012))
_INNER: Final = frozenset(tag for tags in _TIMES for tag in tags)
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE, _ALTITUDE_REF, _ALTITUDE = 1, 2, 3, 4, 5, 6
_OF_GPS: Final = frozenset(range(_LATITUDE_REF, _ALTITUDE + 1))

# Written by cameras into every photo.
_NO_CAPTIONS: Final = frozenset({
    "sony dsc", "dcim", "exif_jpeg_picture", "samsung", "digitalcamera", "untitled", "dav",
    "default", "jpeg", "cof", "hdr", "sdr", "nor", "oznor", "hdrpl", "rhdr", "rpt", "mde", "smart", "dig",
})  # fmt: skip
_NO_COPYRIGHTS: Final = frozenset({"copyright", "(c)", "none", "unknown"})


def read_exif_notes(data: bytes, image_format: ImageFormat) -> Notes:
    """Return what the EXIF of a file says."""
    first: dict[int, Entry] = {}
    inner: dict[int, Entry] = {}
    place: dict[int, Entry] = {}
    for block, start in exif_blocks(data, image_format):
        # In CR3 each directory is a structure of its own.
        found = read_entries(block, start, _FIRST | _INNER | _OF_GPS)
        first |= {tag: entry for tag, entry in found.items() if tag in _FIRST}
        inner |= {tag: entry for tag, entry in found.items() if tag in _INNER}
        place |= {tag: entry for tag, entry in found.items() if tag in _OF_GPS}
        inner |= read_entries(block, start, _INNER, _EXIF)
        place |= read_entries(block, start, _OF_GPS, _GPS)
    if not (first or inner or place):
        return NO_NOTES
    rating = first.get(_RATING)
    return Notes(
        rating=stars(str(rating.number)) if rating and rating.number is not None else None,
        keywords=tuple(dict.fromkeys(filter(None, map(plain_text, _wide(first.get(_KEYWORDS)).split(";"))))),
        title=_said(_wide(first.get(_TITLE))),
        caption=_caption(first.get(_DESCRIPTION)),
        place=_place(place),
        taken=_taken(inner),
        creators=_creators(first.get(_ARTIST)),
        rights=_rights(first.get(_COPYRIGHT)),
    )


def _said(text: str) -> Texts:
    plain = plain_text(text)
    return (("x-default", plain),) if plain else ()


def _wide(entry: Entry | None) -> str:
    """Read a text of Windows."""
    return entry.data.decode("utf-16-le", "replace").split("\0", 1)[0] if entry else ""


def _caption(entry: Entry | None) -> Texts:
    text = entry.text if entry else ""
    words = text.casefold()
    return () if words in _NO_CAPTIONS or words.endswith("digital camera") else _said(text)


def _creators(entry: Entry | None) -> tuple[str, ...]:
    if entry is None:
        return ()
    return tuple(dict.fromkeys(filter(None, map(plain_text, entry.text.split(";")))))


def _rights(entry: Entry | None) -> Texts:
    """Take the photographer's, else the editor's: they stand one behind the other with a zero between."""
    if entry is None:
        return ()
    for part in entry.data.split(b"\0"):
        text = plain_text(part.decode("utf-8", "replace"))
        if text and text.casefold() not in _NO_COPYRIGHTS:
            return _said(text)
    return ()


def _taken(tags: dict[int, Entry]) -> str:
    for tag, fraction_tag, zone_tag in _TIMES:
        date = plain_date(tags[tag].text) if tag in tags else ""
        if not date:
            continue
        fraction = tags[fraction_tag].text if fraction_tag in tags else ""
        zone = tags[zone_tag].text if zone_tag in tags else ""
        exact = f"{date}.{fraction}" if fraction.isascii() and fraction.isdigit() else date
        return plain_date(exact + zone) or plain_date(exact) or date
    return ""


def _place(tags: dict[int, Entry]) -> Place | None:
    """Return degrees; cameras without a fix write zeros for both, which lie in the sea and are no place."""
    latitude = _degrees(tags, _LATITUDE, _LATITUDE_REF, "S", 90.0)
    longitude = _degrees(tags, _LONGITUDE, _LONGITUDE_REF, "W", 180.0)
    if latitude is None or longitude is None or latitude == longitude == 0:
        return None
    heights = tags[_ALTITUDE].ratios if _ALTITUDE in tags else ()
    height = heights[0] if len(heights) == 1 else None
    if height is not None and _ALTITUDE_REF in tags and tags[_ALTITUDE_REF].number == 1:
        height = -height
    return Place(latitude, longitude, height)


def _degrees(tags: dict[int, Entry], tag: int, reference: int, negative: str, limit: float) -> float | None:
    parts = tags[tag].ratios if tag in tags else ()
    if not 0 < len(parts) <= 3 or parts[0] is None:
        return None
    # Some write degrees with a fraction and leave out minutes or seconds, as 0/0 too.
    degrees: float = sum((part or 0.0) / 60**power for power, part in enumerate(parts))
    if degrees > limit:
        return None
    is_negative = reference in tags and tags[reference].text.upper().startswith(negative)
    return -degrees if is_negative else degrees
