"""What a person, or a camera, wrote down about a photo, apart from its pixels."""

import re
from dataclasses import dataclass
from typing import Final

Texts = tuple[tuple[str, str], ...]
"""One text in several languages: (language, text), where ``x-default`` stands for any."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a photo was taken, in degrees, north and east positive, and metres above the sea or None."""

    latitude: float
    longitude: float
    altitude_m: float | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a picture: its centre and size in parts of the width and height of the picture as stored."""

    name: str
    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Notes:
    """All that was written down about a photo; what is empty or None was not.

    Attributes:
        rating: 1..5 stars, or -1 for a photo that was rejected.
        label: Name of the coloured label.
        keywords: Flat ones.
        hierarchies: Keywords with those above them, joined by ``|``.
        title: In one or several languages.
        caption: Likewise.
        place: Where it was taken.
        taken: When it was taken, as XMP writes it: ``2019-05-01T10:11:12.34+02:00`` or only the first parts of that.
        people: Names of the people shown.
        regions: Where in the picture they are.
        creators: Who took it.
        rights: Whose it is, in one or several languages.
    """

    rating: int | None = None
    label: str = ""
    keywords: tuple[str, ...] = ()
    hierarchies: tuple[str, ...] = ()
    title: Texts = ()
    caption: Texts = ()
    place: Place | None = None
    taken: str = ""
    people: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    creators: tuple[str, ...] = ()
    rights: Texts = ()


NO_NOTES = Notes()

MAX_TEXT: Final = 1 << 15
"""Characters beyond which a text is taken for something else, and passed over."""

_NOT_WRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATE: Final = re.compile(
    r"(\d{4})(?:[-:](\d\d)(?:[-:](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)
_LOWEST: Final = (1, 1, 1, 0, 0, 0)
_HIGHEST: Final = (9999, 12, 31, 23, 59, 60)


def plain_text(text: str) -> str:
    """Return a text as it may be written into XML, without blanks around it; nothing if it is far too long.

    Lines end in one way, for they do in XML.
    """
    if len(text) > MAX_TEXT:
        return ""
    return _NOT_WRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def plain_date(text: str) -> str:
    """Return a date as XMP writes it, from that form or that of EXIF; nothing if it is no date."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return ""
    parts = [int(part) for part in found.groups() if part is not None]
    if not all(low <= part <= high for low, part, high in zip(_LOWEST, parts, _HIGHEST, strict=False)):
        return ""
    date, time = found[0][:10].replace(":", "-"), found[0][10:].replace(" ", "T")
    return date + time


def date_parts(text: str) -> tuple[int, ...]:
    """Return year, month, day, hour, minute and second of a plain date, as many as it has.

    Fractions and zones are left out: the time is the one on the camera's clock.
    """
    found = _DATE.fullmatch(text)
    return tuple(int(part) for part in found.groups() if part is not None) if found else ()


def stars(text: str) -> int | None:
    """Return what a rating written as a number means; none for 0, which programs write where there is none."""
    try:
        value = float(text)
    except ValueError:
        return None
    if not -1 <= value <= 5:
        return None
    return round(value) or None
