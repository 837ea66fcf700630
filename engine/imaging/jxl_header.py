"""The size of a JPEG XL picture, read before anything is decoded.

Source of the layout: ISO/IEC 18181-1:2024, annex D.2 (SizeHeader); 18181-2, clause 9 (boxes).
"""

from engine.core.errors import DecodeError
from engine.imaging.boxes import boxes

CODESTREAM = b"\xff\x0a"
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_SIDE_BITS = (9, 13, 18, 30)


def read_jxl_size(data: bytes) -> tuple[int, int]:
    """Return (width, height) in pixels, before the orientation that the codestream may ask for.

    Raises:
        DecodeError: no codestream, or it ends within the size.
    """
    head = _codestream_head(data)
    if not head.startswith(CODESTREAM) or len(head) < 14:
        raise DecodeError("a JPEG XL file without a codestream")
    bits = _Bits(int.from_bytes(head[2:], "little"))
    is_small = bits.take(1)
    height = _side(bits, bool(is_small))
    ratio = bits.take(3)
    if ratio == 0:
        return _side(bits, bool(is_small)), height
    over, under = _RATIOS[ratio - 1]
    return height * over // under, height


class _Bits:
    """Bits of a number, the lowest first."""

    def __init__(self, value: int) -> None:
        self._value = value

    def take(self, count: int) -> int:
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken


def _side(bits: _Bits, is_small: bool) -> int:
    if is_small:
        return (bits.take(5) + 1) * 8
    return bits.take(_SIDE_BITS[bits.take(2)]) + 1


def _codestream_head(data: bytes) -> bytes:
    """Return the first 32 bytes of the codestream, padded with zeros so that tiny pictures can be read too."""
    if data.startswith(CODESTREAM):
        return data[:32].ljust(32, b"\0")
    for kind, start, end in boxes(data, 0, len(data)):
        if kind == b"jxlc":
            return data[start : min(end, start + 32)].ljust(32, b"\0")
        if kind == b"jxlp":
            return data[start + 4 : min(end, start + 36)].ljust(32, b"\0")
    return b""
