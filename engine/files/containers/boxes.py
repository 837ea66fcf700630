"""Boxes of the ISO base media family, and numbers of their fields.

Source of the layout: ISO/IEC 14496-12, 4.2.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from engine.files.containers.parts import MAX_PARTS, BrokenContainerError


class Box(NamedTuple):
    """A box by its four letters; ``start`` is where its content begins, ``stop`` where it ends."""

    name: bytes
    start: int
    stop: int


def iter_boxes(data: bytes, start: int, stop: int) -> Iterator[Box]:
    """Yield the boxes that lie one after the other between two positions.

    Raises:
        BrokenContainerError: a box that does not fit, or too many of them.
    """
    at = start
    for _ in range(MAX_PARTS):
        if at == stop:
            return
        if at + 8 > stop:
            break
        size, name = struct.unpack_from(">I4s", data, at)
        content = at + 8
        if size == 1 and at + 16 <= stop:
            (size,) = struct.unpack_from(">Q", data, content)
            content = at + 16
        elif size == 0:
            size = stop - at
        if size < content - at or at + size > stop:
            break
        yield Box(name, content, at + size)
        at += size
    raise BrokenContainerError("a box that does not fit")


class Fields:
    """Big-endian numbers read one after the other from a box."""

    def __init__(self, data: bytes, start: int, stop: int) -> None:
        self._data = data
        self._stop = stop
        self.at = start

    def number(self, size: int) -> int:
        """Return the unsigned number in the next ``size`` bytes; 0 bytes say 0.

        Raises:
            BrokenContainerError: the box ends before.
        """
        return int.from_bytes(self.raw(size), "big")

    def raw(self, size: int) -> bytes:
        """Return the next ``size`` bytes.

        Raises:
            BrokenContainerError: the box ends before.
        """
        end = self.at + size
        if end > self._stop:
            raise BrokenContainerError("a box that ends within a field")
        piece = self._data[self.at : end]
        self.at = end
        return piece

    def version_and_flags(self) -> tuple[int, int]:
        """Return what every full box begins with."""
        word = self.number(4)
        return word >> 24, word & 0xFFFFFF
