"""The one EXIF tag that decides what is shown: orientation.

Source of the layout: TIFF 6.0, section 2; EXIF 2.32, 4.6.4 (274).
"""

import struct

_ORIENTATION, _SHORT, _LONG = 0x0112, 3, 4
_MAX_ENTRIES = 1024


def exif_orientation(exif: bytes | memoryview) -> int:
    r"""Return the orientation 1..8 of an EXIF block, 1 where it has none or cannot be read.

    Args:
        exif: The TIFF structure, with or without ``Exif\0\0`` in front.
    """
    block = exif[6:] if exif[:5] == b"Exif\0" else exif
    order = {b"II": "<", b"MM": ">"}.get(bytes(block[:2]))
    if order is None or len(block) < 8:
        return 1
    (at,) = struct.unpack_from(order + "I", block, 4)
    if at < 2 or at + 2 > len(block):
        return 1
    (count,) = struct.unpack_from(order + "H", block, at)
    readable = min(count, _MAX_ENTRIES, (len(block) - at - 2) // 12)
    for entry in range(at + 2, at + 2 + 12 * readable, 12):
        tag, kind, length = struct.unpack_from(order + "HHI", block, entry)
        if tag == _ORIENTATION and kind in (_SHORT, _LONG) and length == 1:
            value: int = struct.unpack_from(order + ("H" if kind == _SHORT else "I"), block, entry + 8)[0]
            return value if 1 <= value <= 8 else 1
    return 1
