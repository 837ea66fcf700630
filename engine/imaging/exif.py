"""The few EXIF tags this program needs, read without a library: the reader never raises and never warns.

Source of the layout: TIFF 6.0, section 2; EXIF 2.32, 4.6.
"""

import math
import struct
from typing import NamedTuple

MAKE, MODEL, ORIENTATION, EXIF_IFD = 0x010F, 0x0110, 0x0112, 0x8769
DATE_TIME_ORIGINAL, DATE_TIME_DIGITIZED = 0x9003, 0x9004
SUBSEC_TIME_ORIGINAL, SUBSEC_TIME_DIGITIZED = 0x9291, 0x9292
SOFTWARE = 0x0131
RATING, GPS_IFD, LENS_SPECIFICATION, LENS_MODEL = 0x4746, 0x8825, 0xA432, 0xA434
GPS_LATITUDE_REF, GPS_LATITUDE, GPS_LONGITUDE_REF, GPS_LONGITUDE = 1, 2, 3, 4

_WANTED = frozenset({
    MAKE, MODEL, ORIENTATION, EXIF_IFD, DATE_TIME_ORIGINAL, DATE_TIME_DIGITIZED,
    SUBSEC_TIME_ORIGINAL, SUBSEC_TIME_DIGITIZED, SOFTWARE, RATING, GPS_IFD, LENS_SPECIFICATION, LENS_MODEL,
})  # fmt: skip
_WANTED_OF_GPS = frozenset({GPS_LATITUDE_REF, GPS_LATITUDE, GPS_LONGITUDE_REF, GPS_LONGITUDE})

_ASCII, _SHORT, _LONG, _RATIONAL, _IFD = 2, 3, 4, 5, 13
_MAX_ENTRIES, _MAX_TEXT, _MAX_RATIOS = 1024, 256, 4


class ExifTags(NamedTuple):
    """Tags by number: text without padding, whole numbers, or ratios. The first of two equal tags counts.

    A ratio with a zero below the line is not a number.
    """

    texts: dict[int, str]
    numbers: dict[int, int]
    ratios: dict[int, tuple[float, ...]]

    @property
    def orientation(self) -> int:
        """EXIF orientation 1..8; 1 where it is absent or out of range."""
        value = self.numbers.get(ORIENTATION, 1)
        return value if 1 <= value <= 8 else 1


def read_exif(data: bytes, start: int = 0) -> ExifTags:
    """Read the first directory, and those of EXIF and GPS, from the TIFF structure that begins at ``start``.

    The number after the byte order is not looked at, since camera makers put their own there. Whatever is broken is
    left out.
    """
    tags = ExifTags({}, {}, {})
    if data.startswith(b"Exif\0\0", start):
        start += 6
    order = {b"II": "<", b"MM": ">"}.get(bytes(data[start : start + 2]))
    if order is None or start + 8 > len(data):
        return tags
    (first,) = struct.unpack_from(order + "I", data, start + 4)
    _read_directory(data, start, first, order, tags, _WANTED)
    for pointer, wanted in ((EXIF_IFD, _WANTED), (GPS_IFD, _WANTED_OF_GPS)):
        sub = tags.numbers.get(pointer)
        if sub is not None and sub != first:
            _read_directory(data, start, sub, order, tags, wanted)
    return tags


def _read_directory(data: bytes, start: int, offset: int, order: str, tags: ExifTags, wanted: frozenset[int]) -> None:
    """Add the wanted tags of one directory to ``tags``."""
    at = start + offset
    if offset < 2 or at + 2 > len(data):
        return
    (count,) = struct.unpack_from(order + "H", data, at)
    readable = min(count, _MAX_ENTRIES, (len(data) - at - 2) // 12)
    entry = struct.Struct(order + "HHI")
    for position in range(at + 2, at + 2 + 12 * readable, 12):
        tag, kind, length = entry.unpack_from(data, position)
        if tag not in wanted:
            continue
        if kind == _ASCII:
            value_at = position + 8 if length <= 4 else start + struct.unpack_from(order + "I", data, position + 8)[0]
            raw = bytes(data[value_at : value_at + min(length, _MAX_TEXT)])
            text = raw.split(b"\0", 1)[0].decode("utf-8", "replace").strip()
            if text:
                tags.texts.setdefault(tag, text)
        elif kind in (_SHORT, _LONG, _IFD) and length == 1:
            code = "H" if kind == _SHORT else "I"
            tags.numbers.setdefault(tag, struct.unpack_from(order + code, data, position + 8)[0])
        elif kind == _RATIONAL and 0 < length <= _MAX_RATIOS:
            value_at = start + struct.unpack_from(order + "I", data, position + 8)[0]
            if value_at + 8 * length <= len(data):
                parts = struct.unpack_from(f"{order}{2 * length}I", data, value_at)
                pairs = zip(parts[::2], parts[1::2], strict=True)
                tags.ratios.setdefault(tag, tuple(over / under if under else math.nan for over, under in pairs))
