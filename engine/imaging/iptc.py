"""What IPTC-IIM says about a photo, the way of writing before XMP; the reader never raises.

Source: IPTC-NAA Information Interchange Model 4.2, chapters 3 and 6; Adobe Photoshop File Formats, image resources.
"""

import re
from collections import defaultdict
from typing import Final

from engine.core.domain import ImageFormat
from engine.core.notes import NO_NOTES, Notes, Texts, plain_date, plain_text
from engine.imaging.jpeg_header import APP13, segments
from engine.imaging.tiff_entries import read_entries

_PHOTOSHOP: Final = b"Photoshop 3.0\0"
_RESOURCE: Final = b"8BIM"
_IPTC_RESOURCE: Final = 0x0404
_TIFF_IPTC, _TIFF_PHOTOSHOP = 33723, 34377

_CODING: Final = (1, 90)
_UTF_8: Final = b"\x1b%G"
_TITLE, _KEYWORD, _DATE, _TIME, _CREATOR, _RIGHTS, _CAPTION = 5, 25, 55, 60, 80, 116, 120
_WANTED: Final = frozenset({_TITLE, _KEYWORD, _DATE, _TIME, _CREATOR, _RIGHTS, _CAPTION})
_MAX_VALUES: Final = 2000
_DAY: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_CLOCK: Final = re.compile(r"(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?", re.ASCII)


def read_iptc_notes(data: bytes, image_format: ImageFormat) -> Notes:
    """Return what the IPTC-IIM of a file says."""
    match image_format:
        case ImageFormat.JPEG:
            resources = b"".join(
                data[start + len(_PHOTOSHOP) : end]
                for marker, start, end in segments(data)
                if marker == APP13 and data.startswith(_PHOTOSHOP, start)
            )
            return _notes(_iptc_resource(resources))
        case ImageFormat.TIFF | ImageFormat.RAW:
            entries = read_entries(data, 0, frozenset({_TIFF_IPTC, _TIFF_PHOTOSHOP}))
            if _TIFF_IPTC in entries:
                return _notes(entries[_TIFF_IPTC].data)
            return _notes(_iptc_resource(entries[_TIFF_PHOTOSHOP].data)) if _TIFF_PHOTOSHOP in entries else NO_NOTES
        case _:
            return NO_NOTES


def _iptc_resource(data: bytes) -> bytes:
    """Find the IPTC among Photoshop's resources."""
    at = 0
    while at + 12 <= len(data) and data.startswith(_RESOURCE, at):
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        # A name with its length in front; each part is filled up to an even number of bytes.
        size_at = at + 6 + (data[at + 6] + 2 & ~1)
        start = size_at + 4
        size = int.from_bytes(data[size_at:start], "big")
        if number == _IPTC_RESOURCE:
            return data[start : start + size]
        at = start + size + (size & 1)
    return b""


def _notes(data: bytes) -> Notes:
    values, is_utf_8 = _values(data)

    def texts(number: int) -> list[str]:
        return [text for text in (plain_text(_decoded(value, is_utf_8)) for value in values[number]) if text]

    def said(number: int) -> Texts:
        return tuple(("x-default", text) for text in texts(number)[:1])

    return Notes(
        title=said(_TITLE),
        caption=said(_CAPTION),
        rights=said(_RIGHTS),
        keywords=tuple(dict.fromkeys(texts(_KEYWORD))),
        creators=tuple(dict.fromkeys(texts(_CREATOR))),
        taken=_taken("".join(texts(_DATE)[:1]), "".join(texts(_TIME)[:1])),
    )


def _values(data: bytes) -> tuple[dict[int, list[bytes]], bool]:
    """Return the values by number, and whether they are declared to be UTF-8."""
    values: dict[int, list[bytes]] = defaultdict(list)
    is_utf_8 = False
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, number = data[at + 1], data[at + 2]
        size = data[at + 3] << 8 | data[at + 4]
        if size & 0x8000:
            # A length of lengths: for pictures within, never for texts.
            break
        value = data[at + 5 : at + 5 + size]
        at += 5 + size
        if (record, number) == _CODING:
            is_utf_8 = value == _UTF_8
        elif record == 2 and number in _WANTED and len(values[number]) < _MAX_VALUES:
            values[number].append(value)
    return values, is_utf_8


def _decoded(value: bytes, is_utf_8: bool) -> str:
    """Read a text; without a declaration most are UTF-8 as well, and the others of Western Europe."""
    value = value.split(b"\0", 1)[0]
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace") if is_utf_8 else value.decode("cp1252", "replace")


def _taken(day: str, clock: str) -> str:
    found = _DAY.fullmatch(day)
    if found is None:
        return ""
    date = "-".join(found.groups())
    time = _CLOCK.fullmatch(clock)
    if time is None:
        return plain_date(date)
    zone = f"{time[4]}:{time[5]}" if time[4] else ""
    return plain_date(f"{date}T{time[1]}:{time[2]}:{time[3]}{zone}") or plain_date(date)
