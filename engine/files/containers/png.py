"""The picture in a PNG: header, palette, pixels, frames, colour space and orientation, without texts and times.

Source of the layout: PNG (third edition), chapters 5 and 11.
"""

import struct
import zlib
from collections.abc import Iterator

from engine.files.containers.orientation import exif_orientation
from engine.files.containers.parts import MAX_PARTS, BrokenContainerError, Part

_SIGNATURE_BYTES = 8
_PIXELS, _END, _EXIF = b"IDAT", b"IEND", b"eXIf"
# Critical chunks, transparency, colour space, and the frames of a moving picture.
_KEPT = frozenset({
    b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI", b"sBIT",
    b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_IS_ANCILLARY = 0x20


def png_parts(data: bytes) -> Iterator[Part]:
    """Yield the parts that decide the picture; how the pixel data are cut into chunks is no matter.

    Raises:
        BrokenContainerError: no header, no pixels, no end, a wrong checksum of what decides the picture, or a critical
            chunk that the standard does not know.
    """
    view = memoryview(data)
    at = _SIGNATURE_BYTES
    orientation = 1
    previous = b""
    pixel_bytes = 0
    for _ in range(MAX_PARTS):
        if at + 12 > len(data):
            raise BrokenContainerError("the file ends within a chunk")
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data):
            raise BrokenContainerError("the file ends within a chunk")
        if not previous and name != b"IHDR":
            raise BrokenContainerError("no header")
        if name == _END:
            if not pixel_bytes:
                raise BrokenContainerError("no pixels")
            yield b"IEND" + bytes((orientation,)) + struct.pack(">Q", pixel_bytes)
            return
        body = view[at + 8 : end - 4]
        if name in _KEPT or name in (_PIXELS, _EXIF):
            if zlib.crc32(view[at + 4 : end - 4]) != struct.unpack_from(">I", data, end - 4)[0]:
                raise BrokenContainerError("a wrong checksum")
            if name == _PIXELS:
                if pixel_bytes and previous != _PIXELS:
                    raise BrokenContainerError("pixels in two places")
                pixel_bytes += length
            elif name == _EXIF:
                orientation = exif_orientation(body)
            else:
                yield data[at : at + 8]
            if name != _EXIF:
                yield body
        elif not name[0] & _IS_ANCILLARY:
            raise BrokenContainerError("an unknown critical chunk")
        previous = name
        at = end
    raise BrokenContainerError("too many chunks")
