"""Chunks of a RIFF file, the container of WebP.

Source of the layout: the WebP container specification (RFC 9649, section 2).
"""

from engine.core.errors import DecodeError


def riff_chunk(data: bytes, wanted: bytes) -> bytes:
    """Return the body of the first chunk of a kind, or empty bytes."""
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] == wanted:
            return data[at + 8 : at + 8 + size]
        at += 8 + size + (size & 1)
    return b""


def read_webp_size(data: bytes) -> tuple[int, int]:
    """Return (width, height) of the canvas in pixels.

    Raises:
        DecodeError: the first chunk is none that may stand there, or is cut off.
    """
    kind, body = data[12:16], data[20:30]
    if kind == b"VP8X" and len(body) == 10:
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if kind == b"VP8L" and len(body) >= 5 and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and len(body) == 10 and body[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    raise DecodeError("the header of the WebP file is damaged")
