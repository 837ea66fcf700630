"""The name that a colour profile gives itself.

Source of the layout: ICC.1:2022, 7.3 (tag table) and 10.15 (multiLocalizedUnicodeType); ICC.1:2001-04, 6.5.17
(textDescriptionType).
"""

import struct
from typing import Final

_MAX_TAGS: Final = 256
_MAX_NAME: Final = 120


def profile_name(icc: bytes) -> str:
    """Return the description in an ICC profile on one line; empty where there is none or it is broken."""
    try:
        (count,) = struct.unpack_from(">I", icc, 128)
        for at in range(132, 132 + 12 * min(count, _MAX_TAGS), 12):
            tag, start, size = struct.unpack_from(">4sII", icc, at)
            if tag == b"desc":
                text = _description(icc[start : start + size])
                return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_MAX_NAME]
    except struct.error:
        # cut off or made up: a profile without a name is still applied
        return ""
    return ""


def _description(tag: bytes) -> str:
    """Decode the body of the tag, in English where there is a choice."""
    if tag.startswith(b"desc"):
        (length,) = struct.unpack_from(">I", tag, 8)
        return tag[12 : 12 + length].split(b"\0", 1)[0].decode("latin-1")
    if not tag.startswith(b"mluc"):
        return ""
    count, width = struct.unpack_from(">II", tag, 8)
    names: dict[bytes, str] = {}
    for at in range(16, 16 + width * min(count, _MAX_TAGS), max(width, 12)):
        language, _, length, offset = struct.unpack_from(">2s2sII", tag, at)
        names.setdefault(language, tag[offset : offset + length].decode("utf-16-be", "replace"))
    return names.get(b"en") or next(iter(names.values()), "")
