"""Put the program's icon in all its sizes into one file, as Windows and macOS want it.

Source of the layouts: Microsoft's ICO with entries in PNG (Windows Vista and later); Apple's Icon Image format.
"""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Final

Draw = Callable[[Path, int], bytes]

_ICO_SIDES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
# Names of the entries by their sides in pixels; those of twice the density have names of their own.
_ICNS_ENTRIES: Final = (
    (b"icp4", 16), (b"ic11", 32), (b"icp5", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256),
    (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024),
)  # fmt: skip


def windows_icon(drawing: Path, draw: Draw) -> bytes:
    """Give an ICO file; ``draw`` makes a PNG of a side in pixels."""
    pictures = [(side, draw(drawing, side)) for side in _ICO_SIDES]
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<3H", 0, 1, len(pictures))
    body = b""
    for side, picture in pictures:
        # a side of 256 is written as 0
        head += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    return head + body


def mac_icon(drawing: Path, draw: Draw) -> bytes:
    """Give an ICNS file."""
    drawn = {side: draw(drawing, side) for _, side in _ICNS_ENTRIES}
    body = b"".join(name + struct.pack(">I", 8 + len(drawn[side])) + drawn[side] for name, side in _ICNS_ENTRIES)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
