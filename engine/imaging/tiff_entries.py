"""Single entries of a TIFF structure as raw bytes: the reader never raises, whatever the bytes.

Source of the layout: TIFF 6.0, section 2; EXIF 2.32, 4.6.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_MAX_ENTRIES = 1024
_MAX_VALUE = 1 << 24
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_WHOLE = {1: "B", 3: "H", 4: "I", 13: "I"}
_RATIO = 5
_ORDERS = {b"II": "<", b"MM": ">"}


class Entry(NamedTuple):
    """The value of one tag: its type, and its bytes in the byte order ``<`` or ``>``."""

    kind: int
    data: bytes
    order: str

    @property
    def number(self) -> int | None:
        """The value, if it is one whole number."""
        code = _WHOLE.get(self.kind)
        if code is None or len(self.data) != _SIZES[self.kind]:
            return None
        value: int = struct.unpack(self.order + code, self.data)[0]
        return value

    @property
    def text(self) -> str:
        """The value as a text that ends at the first zero."""
        return self.data.split(b"\0", 1)[0].decode("utf-8", "replace").strip()

    @property
    def ratios(self) -> tuple[float | None, ...]:
        """The value as ratios; None for one with a zero below the line."""
        if self.kind != _RATIO:
            return ()
        parts = struct.unpack(f"{self.order}{len(self.data) // 4}I", self.data)
        return tuple(over / under if under else None for over, under in zip(parts[::2], parts[1::2], strict=True))


def read_entries(data: bytes, start: int, wanted: frozenset[int], pointer: int | None = None) -> dict[int, Entry]:
    r"""Return the wanted entries of one directory; the first of two equal ones counts.

    Args:
        data: Bytes in which a TIFF structure begins at ``start``, with or without ``Exif\0\0`` in front.
        start: See above.
        wanted: Numbers of tags.
        pointer: Tag of the first directory that leads to the one meant; the first one itself if None.
    """
    if data.startswith(b"Exif\0\0", start):
        start += 6
    order = _ORDERS.get(bytes(data[start : start + 2]))
    if order is None or start + 8 > len(data):
        return {}
    (first,) = struct.unpack_from(order + "I", data, start + 4)
    if pointer is None:
        return dict(_entries(data, start, first, order, wanted))
    found = dict(_entries(data, start, first, order, frozenset({pointer}))).get(pointer)
    if found is None or found.number is None or found.number == first:
        return {}
    return dict(_entries(data, start, found.number, order, wanted))


def _entries(data: bytes, start: int, offset: int, order: str, wanted: frozenset[int]) -> Iterator[tuple[int, Entry]]:
    at = start + offset
    if offset < 2 or at + 2 > len(data):
        return
    (count,) = struct.unpack_from(order + "H", data, at)
    readable = min(count, _MAX_ENTRIES, (len(data) - at - 2) // 12)
    seen: set[int] = set()
    for position in range(at + 2, at + 2 + 12 * readable, 12):
        tag, kind, length = struct.unpack_from(order + "HHI", data, position)
        size = length * _SIZES.get(kind, 0)
        if tag not in wanted or tag in seen or not 0 < size <= _MAX_VALUE:
            continue
        value_at = position + 8 if size <= 4 else start + struct.unpack_from(order + "I", data, position + 8)[0]
        value = data[value_at : value_at + size]
        if len(value) == size:
            seen.add(tag)
            yield tag, Entry(kind, bytes(value), order)
