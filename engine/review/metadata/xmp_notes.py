"""What an XMP packet says about a photo, as notes."""

import math
import re
from collections.abc import Iterable
from typing import Final

from engine.core.notes import Notes, Place, Region, Texts, plain_date, plain_text, stars
from engine.review.metadata import xmp_names as names
from engine.review.metadata.xmp_properties import Packet, Property, fields_of, items_of

_MAX_ITEMS: Final = 2000
_COORDINATE: Final = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,15})?")
_RATIO: Final = re.compile(r"([+-]?\d{1,10})/(\d{1,10})")
_OLD_PERCENT: Final = {1: 1, 25: 2, 50: 3, 75: 4, 99: 5}


def notes_of(packet: Packet) -> Notes:
    """Return the notes in a packet; what is broken counts as absent."""
    return _Reader(packet.properties).notes()


class _Reader:
    def __init__(self, properties: dict[str, Property]) -> None:
        self._properties = properties

    def notes(self) -> Notes:
        regions = self._regions() or self._microsoft_regions()
        return Notes(
            rating=self._rating(),
            label=self._text(names.LABEL),
            keywords=self._keywords(),
            hierarchies=self._hierarchies(),
            title=self._texts(names.TITLE),
            caption=self._texts(names.CAPTION),
            place=self._place(),
            taken=self._taken(),
            people=self._items(names.PEOPLE),
            regions=regions,
            creators=self._items(names.CREATOR),
            rights=self._texts(names.RIGHTS),
        )

    def _text(self, name: str) -> str:
        found = self._properties.get(name)
        return plain_text(found.text) if found else ""

    def _items(self, name: str) -> tuple[str, ...]:
        found = self._properties.get(name)
        return _distinct(plain_text(item) for item in found.items[:_MAX_ITEMS]) if found else ()

    def _texts(self, name: str) -> Texts:
        found = self._properties.get(name)
        if found is None:
            return ()
        texts: dict[str, str] = {}
        for language, text in found.texts[:_MAX_ITEMS]:
            if plain_text(text) and plain_text(language):
                texts.setdefault(plain_text(language), plain_text(text))
        return tuple(texts.items())

    def _keywords(self) -> tuple[str, ...]:
        """Take the flat ones, or single words among the others, which are flat ones as a rule."""
        return self._items(names.KEYWORDS) or tuple(one for one in self._all_hierarchies() if "|" not in one)

    def _hierarchies(self) -> tuple[str, ...]:
        return tuple(one for one in self._all_hierarchies() if "|" in one)

    def _all_hierarchies(self) -> tuple[str, ...]:
        """Take those of Lightroom and those of digiKam."""
        tags = (tag.replace("/", "|") for tag in self._items(names.TAGS))
        return _distinct([*self._items(names.HIERARCHIES), *tags])

    def _rating(self) -> int | None:
        found = stars(self._text(names.RATING))
        if found is None and names.RATING not in self._properties:
            percent = self._text(names.STARS_IN_PERCENT)
            return _OLD_PERCENT.get(int(percent)) if percent.isascii() and percent.isdigit() else None
        return found

    def _place(self) -> Place | None:
        latitude = _degrees(self._text(names.LATITUDE), "S", 90.0)
        longitude = _degrees(self._text(names.LONGITUDE), "W", 180.0)
        # Zeros for both lie in the sea, and are written where there was no fix.
        if latitude is None or longitude is None or latitude == longitude == 0:
            return None
        altitude = _ratio(self._text(names.ALTITUDE))
        if altitude is not None and self._text(names.ALTITUDE_SIDE) == "1":
            altitude = -altitude
        return Place(latitude, longitude, altitude)

    def _taken(self) -> str:
        for name in (names.TAKEN, names.DATE_CREATED, names.CREATED):
            date = plain_date(self._text(name))
            if date:
                return date
        return ""

    def _regions(self) -> tuple[Region, ...]:
        info = self._properties.get(names.REGION_INFO)
        listed = None if info is None or info.is_attribute else fields_of(info.holder).get(names.REGION_LIST)
        if listed is None or listed.array is None:
            return ()
        return tuple(filter(None, (_region(fields_of(item)) for item in items_of(listed.array)[:_MAX_ITEMS])))

    def _microsoft_regions(self) -> tuple[Region, ...]:
        info = self._properties.get(names.OLD_REGION_INFO)
        listed = None if info is None or info.is_attribute else fields_of(info.holder).get(names.OLD_REGIONS)
        if listed is None or listed.array is None:
            return ()
        return tuple(filter(None, (_microsoft_region(fields_of(item)) for item in items_of(listed.array)[:_MAX_ITEMS])))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _degrees(text: str, negative: str, limit: float) -> float | None:
    """Read degrees and minutes, perhaps seconds, and a letter; or degrees as a plain number, as some write them."""
    found = _COORDINATE.fullmatch(text)
    if found:
        degrees = int(found[1]) + float(found[2]) / 60 + float(found[3] or 0) / 3600
        degrees = -degrees if found[4].upper() == negative else degrees
    elif _NUMBER.fullmatch(text):
        degrees = float(text)
    else:
        return None
    return degrees if abs(degrees) <= limit else None


def _ratio(text: str) -> float | None:
    found = _RATIO.fullmatch(text)
    if found:
        return int(found[1]) / int(found[2]) if int(found[2]) else None
    return float(text) if _NUMBER.fullmatch(text) else None


def _region(fields: dict[str, Property]) -> Region | None:
    name = fields.get(names.REGION_NAME)
    area = fields.get(names.REGION_AREA)
    if name is None or area is None or area.is_attribute or not plain_text(name.text):
        return None
    sides = fields_of(area.holder)
    unit = sides.get(names.AREA_UNIT)
    if unit is not None and unit.text != "normalized":
        return None
    numbers = [
        _share(sides[side].text) if side in sides else None
        for side in (names.AREA_X, names.AREA_Y, names.AREA_WIDTH, names.AREA_HEIGHT)
    ]
    kind = fields.get(names.REGION_TYPE)
    return _made(plain_text(name.text), plain_text(kind.text) if kind else "Face", numbers)


def _microsoft_region(fields: dict[str, Property]) -> Region | None:
    """Read a person and a rectangle, told by its corner."""
    name, area = fields.get(names.OLD_REGION_NAME), fields.get(names.OLD_REGION_AREA)
    if name is None or area is None or not plain_text(name.text):
        return None
    numbers = [_share(part.strip()) for part in area.text.split(",")]
    if len(numbers) != 4 or None in numbers:
        return None
    left, top, width, height = (number or 0.0 for number in numbers)
    return _made(plain_text(name.text), "Face", [left + width / 2, top + height / 2, width, height])


def _made(name: str, kind: str, numbers: list[float | None]) -> Region | None:
    x, y, width, height = numbers
    if x is None or y is None or width is None or height is None:
        return None
    return Region(name, kind, x, y, width, height)


def _share(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 <= value <= 1 else None
