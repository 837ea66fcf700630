"""The picture in a JPEG: tables, frame and scans, with what decides colour and orientation, without other metadata.

Source of the layout: ITU-T T.81 annex B. What decides the colour follows libjpeg (``default_decompress_parms``), which
all decoders used here are built on.
"""

import re
import struct
from collections.abc import Iterator

from engine.files.containers.orientation import exif_orientation
from engine.files.containers.parts import MAX_PARTS, BrokenContainerError, Part

_EOI, _SOS, _COM = 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_LOSSLESS_FRAMES = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
_NOT_SEGMENTS = frozenset(range(0xD0, 0xD9)) | {0x00, 0x01}

# In coded data 0xFF is followed by 0x00; restart markers belong to the data, and 0xFF repeated is filling.
_END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_FILLING = re.compile(rb"\xff+")

_YCC, _RGB, _NOTHING = 1, 0, 255


class _Header:
    """What the segments before the first scan say, gathered until the scan begins."""

    def __init__(self) -> None:
        self.frame_marker = 0
        self.component_ids = b""
        self.has_jfif = False
        self.adobe_transform = _NOTHING
        self.exif: bytes | memoryview | None = None
        self.profile: dict[int, memoryview] = {}

    def note(self, marker: int, body: memoryview) -> None:
        """Take in one segment; ``body`` is what follows its length."""
        head = bytes(body[:12])
        if marker in _FRAMES and not self.frame_marker and len(body) >= 6:
            self.frame_marker = marker
            self.component_ids = bytes(body[6 : 6 + 3 * body[5] : 3])
        elif marker == _APP0 and len(body) >= 14 and head.startswith(b"JFIF\0"):
            self.has_jfif = True
        elif marker == _APP14 and len(body) >= 12 and head.startswith(b"Adobe"):
            self.adobe_transform = body[11]
        elif marker == _APP1 and self.exif is None and head.startswith(b"Exif\0"):
            self.exif = body
        elif marker == _APP2 and len(body) >= 14 and head == b"ICC_PROFILE\0":
            self.profile.setdefault(body[12], body[14:])

    def summary(self) -> bytes:
        """Return what of the metadata decides how the coded picture is shown."""
        orientation = 1 if self.exif is None else exif_orientation(self.exif)
        profile = b"".join(self.profile[number] for number in sorted(self.profile))
        return struct.pack(">BBBI", len(self.component_ids), self._colour(), orientation, len(profile)) + profile

    def _colour(self) -> int:
        """Return one number per way in which a decoder may read the components.

        Writers add and drop the JFIF and Adobe segments freely where both say the same, so it is their sense that
        counts for the usual three components.
        """
        if len(self.component_ids) == 1:
            return _NOTHING
        if len(self.component_ids) != 3:
            return self.adobe_transform
        if self.frame_marker in _LOSSLESS_FRAMES:
            return 2 + self.has_jfif if self.adobe_transform == _NOTHING else 4 + self.has_jfif
        if self.has_jfif:
            return _YCC
        if self.adobe_transform != _NOTHING:
            return _RGB if self.adobe_transform == 0 else _YCC
        return _RGB if self.component_ids == b"RGB" else _YCC


def jpeg_parts(data: bytes) -> Iterator[Part]:
    """Yield the parts that decide the picture; what lies behind its end, such as a second picture or a film, is left.

    Raises:
        BrokenContainerError: garbage between segments, no frame, no scan, or no end.
    """
    view = memoryview(data)
    header = _Header()
    in_header = True
    at = 2
    for _ in range(MAX_PARTS):
        marker, at = _next_marker(data, at)
        if marker == _EOI:
            if in_header:
                raise BrokenContainerError("the picture ends before its first scan")
            return
        if marker in _NOT_SEGMENTS or at + 2 > len(data):
            raise BrokenContainerError("a marker that does not belong here")
        end = at + (data[at] << 8 | data[at + 1])
        if end < at + 2 or end > len(data):
            raise BrokenContainerError("a segment that does not fit")
        if in_header:
            header.note(marker, view[at + 2 : end])
        if not (_APP0 <= marker <= _APP15 or marker == _COM):
            if marker == _SOS:
                if in_header:
                    if not header.frame_marker:
                        raise BrokenContainerError("a scan without a frame")
                    yield header.summary()
                    in_header = False
                found = _END_OF_SCAN.search(data, end)
                if found is None:
                    raise BrokenContainerError("the scan does not end")
                end = found.start()
            yield bytes((marker,))
            yield view[at:end]
        at = end
    raise BrokenContainerError("too many segments")


def _next_marker(data: bytes, at: int) -> tuple[int, int]:
    """Return the marker at ``at``, filling skipped, and the position behind it."""
    filling = _FILLING.match(data, at)
    if filling is None:
        raise BrokenContainerError("garbage between segments")
    at = filling.end()
    if at == len(data):
        raise BrokenContainerError("the file ends within a marker")
    return data[at], at + 1
