"""The picture in a WebP: bitstream, alpha, frames and profile, with the orientation, without other metadata.

Source of the layout: WebP container specification (RFC 9649, section 2).
"""

import struct
from collections.abc import Iterator

from engine.files.containers.orientation import exif_orientation
from engine.files.containers.parts import MAX_PARTS, BrokenContainerError, Part

_HEADER_BYTES = 12
_STILL = frozenset({b"VP8 ", b"VP8L"})
_KEPT = _STILL | {b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04


def webp_parts(data: bytes) -> Iterator[Part]:
    """Yield the parts that decide the picture.

    The extended header is left out of still pictures: a writer puts it in front as soon as there is metadata to add,
    and all it says of a still picture is said again in the bitstream.

    Raises:
        BrokenContainerError: a chunk that does not fit, or no picture.
    """
    view = memoryview(data)
    if len(data) < _HEADER_BYTES:
        raise BrokenContainerError("the file ends within its header")
    stop = 8 + struct.unpack_from("<I", data, 4)[0]
    if stop > len(data):
        raise BrokenContainerError("the file is shorter than it says")
    extended: bytes = b""
    orientation = 1
    has_picture = False
    at = _HEADER_BYTES
    for _ in range(MAX_PARTS):
        # A last odd byte is filling that some writers count and others do not.
        if at + 1 >= stop:
            if not has_picture:
                raise BrokenContainerError("no picture")
            yield b"END " + bytes((orientation,)) + extended
            return
        if at + 8 > stop:
            raise BrokenContainerError("the file ends within a chunk")
        name = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        body = view[at + 8 : at + 8 + length]
        if at + 8 + length > stop:
            raise BrokenContainerError("a chunk that does not fit")
        if name in _KEPT:
            yield data[at : at + 8]
            yield body
            has_picture = has_picture or name == b"ANMF" or name in _STILL
        elif name == b"EXIF":
            orientation = exif_orientation(body)
        elif name == b"VP8X" and length >= 10 and body[0] & 0x02:
            extended = bytes((body[0] & ~(_EXIF_FLAG | _XMP_FLAG),)) + bytes(body[4:10])
        at += 8 + length + (length & 1)
    raise BrokenContainerError("too many chunks")
