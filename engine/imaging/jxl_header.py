"""The size of a JPEG XL picture, read before anything is decoded.

Source of the layout: ISO/IEC 18181-1:2024, annex D.2 (SizeHeader); 18181-2, clause 9 (boxes).
"""

from typing import Final

from engine.core.errors import DecodeError
from engine.imaging.boxes import boxes

CODESTREAM: Final = b"\xff\x0a"
# The size takes 14 bytes at most, a header with all that may be in it rarely a hundred.
_HEAD_BYTES: Final = 1024
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_SIDE_BITS = (9, 13, 18, 30)


class Bits:
    """Bits of a header, the lowest of each byte first; behind its end come zeros."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        """Return the next ``count`` bits as a number."""
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken

    def choose(self, *choices: tuple[int, int]) -> int:
        """Return a number of one of four kinds, each told as (what is added, number of bits)."""
        base, count = choices[self.take(2)]
        return base + self.take(count)


def read_jxl_size(data: bytes) -> tuple[int, int]:
    """Return (width, height) in pixels, before the orientation that the codestream may ask for.

    Raises:
        DecodeError: no codestream, or it ends within the size.
    """
    return take_size(open_header(data))


def open_header(data: bytes) -> Bits:
    """Return the bits of the codestream from its size on.

    Raises:
        DecodeError: there is no codestream.
    """
    head = _codestream_head(data)
    if not head.startswith(CODESTREAM):
        raise DecodeError("a JPEG XL file without a codestream")
    return Bits(head[len(CODESTREAM) :])


def take_size(bits: Bits) -> tuple[int, int]:
    """Take (width, height)."""
    is_small = bool(bits.take(1))
    height = _side(bits, is_small)
    ratio = bits.take(3)
    if ratio == 0:
        return _side(bits, is_small), height
    over, under = _RATIOS[ratio - 1]
    return height * over // under, height


def _side(bits: Bits, is_small: bool) -> int:
    if is_small:
        return (bits.take(5) + 1) * 8
    return bits.choose(*((1, count) for count in _SIDE_BITS))


def _codestream_head(data: bytes) -> bytes:
    """Return the first bytes of the codestream, which a container may hold in parts; none where there is no stream."""
    if data.startswith(CODESTREAM):
        return data[:_HEAD_BYTES]
    parts = bytearray()
    for kind, start, end in boxes(data, 0, len(data)):
        skipped = {b"jxlc": 0, b"jxlp": 4}.get(kind)
        if skipped is not None:
            parts += data[start + skipped : min(end, start + skipped + _HEAD_BYTES)]
        if kind == b"jxlc" or len(parts) >= _HEAD_BYTES:
            break
    return bytes(parts)
