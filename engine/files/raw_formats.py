"""Tell camera RAW files, most of which are TIFF files of a kind, from plain pictures.

Sources: TIFF 6.0; TIFF/EP (ISO 12234-2); Adobe DNG 1.7; the notes on makers' files kept by the LibRaw and ExifTool
projects.
"""

import struct

_MAGICS = (
    b"FUJIFILMCCD-RAW",
    b"FOVb",  # Sigma X3F
    b"\0MRM",  # Minolta MRW
    b"II\x1a\0\0\0HEAPCCDR",  # Canon CRW
    b"IIRO",  # Olympus ORF, in three spellings
    b"IIRS",
    b"MMOR",
    b"IIU\0",  # Panasonic RW2
)

_NEW_SUBFILE_TYPE, _COMPRESSION, _PHOTOMETRIC, _MAKE, _SUB_DIRECTORIES = 254, 259, 262, 271, 330
_DNG_VERSION = 0xC612
_CFA, _LINEAR_RAW = 32803, 34892
# Sony, Samsung, Nikon, Kodak, Pentax.
_RAW_COMPRESSIONS = frozenset({32767, 32770, 32772, 34713, 65000, 65535})
_NUMBERS = {3: "H", 4: "I", 13: "I"}
_MAX_ENTRIES = 256


def is_untiff_raw(head: bytes) -> bool:
    """Tell whether the file begins like a RAW file that no reader of TIFF would take for its own."""
    return head.startswith(_MAGICS)


def is_raw_tiff(head: bytes) -> bool:
    """Tell whether a file that begins like a TIFF holds sensor data.

    It does if its maker says so in a magic (Canon CR2, Phase One IIQ), if its first directory is of sensor data or
    has a DNG version, or if that directory is a camera's preview with the main picture in a sub-directory (Nikon NEF,
    Sony ARW, Samsung SRW and their like). A directory beyond the head is not followed: RAW files begin with it.
    """
    if head.startswith((b"II*\0", b"MM\0*")) and (head[8:10] == b"CR" or head[8:12] in (b"IIII", b"MMMM")):
        return True
    if head.startswith(b"II*\0"):
        order = "<"
    elif head.startswith(b"MM\0*"):
        order = ">"
    else:
        return False
    tags = _first_directory(head, order)
    if (
        _DNG_VERSION in tags
        or tags.get(_PHOTOMETRIC) in (_CFA, _LINEAR_RAW)
        or tags.get(_COMPRESSION) in _RAW_COMPRESSIONS
    ):
        return True
    return _MAKE in tags and _SUB_DIRECTORIES in tags and tags.get(_NEW_SUBFILE_TYPE) == 1


def _first_directory(head: bytes, order: str) -> dict[int, int]:
    """Return the tags of the first directory with their first value where that is a number in place, otherwise 0."""
    if len(head) < 8:
        return {}
    (at,) = struct.unpack_from(order + "I", head, 4)
    if at < 8 or at + 2 > len(head):
        return {}
    (count,) = struct.unpack_from(order + "H", head, at)
    tags: dict[int, int] = {}
    for entry in range(at + 2, min(at + 2 + 12 * min(count, _MAX_ENTRIES), len(head) - 11), 12):
        tag, kind, length = struct.unpack_from(order + "HHI", head, entry)
        code = _NUMBERS.get(kind) if length == 1 else None
        tags.setdefault(tag, struct.unpack_from(order + code, head, entry + 8)[0] if code else 0)
    return tags
