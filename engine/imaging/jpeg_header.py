"""What a JPEG says about itself before its first scan: shape, coding, EXIF and colour profile.

Source of the layout: ITU-T T.81 annex B; EXIF 2.32, 4.5.4; ICC.1:2022, annex B.4.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.core.errors import DecodeError

_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_STANDALONE = frozenset(range(0xD0, 0xD9)) | {0x01}
APP1, APP13 = 0xE1, 0xED
_SOS, _EOI, _DQT, _APP2 = 0xDA, 0xD9, 0xDB, 0xE2
_EXIF, _ICC = b"Exif\0", b"ICC_PROFILE\0"


@dataclass(frozen=True, slots=True)
class JpegHeader:
    """Shape in pixels as stored, how it is coded, and its metadata (empty bytes where there is none).

    ``exif`` begins with the TIFF header; ``quantisation`` is the bodies of the DQT segments in a row.
    """

    width: int
    height: int
    components: int
    precision: int
    is_progressive: bool
    exif: bytes
    icc: bytes
    scan_offset: int
    quantisation: bytes = b""


def read_jpeg_header(data: bytes) -> JpegHeader:
    """Walk the segments up to the first scan.

    Raises:
        DecodeError: there is no frame header before the first scan.
    """
    exif = b""
    quantisation = b""
    profile_parts: dict[int, bytes] = {}
    frame: tuple[int, int, int, int, bool] | None = None
    marker, body, stop = 0, 0, 2
    for marker, body, stop in segments(data):
        if marker in _SOF and frame is None and body + 6 <= len(data):
            height, width = data[body + 1] << 8 | data[body + 2], data[body + 3] << 8 | data[body + 4]
            frame = width, height, data[body + 5], data[body], marker in _PROGRESSIVE
        elif marker == _DQT:
            quantisation += data[body:stop]
        elif marker == APP1 and not exif and data.startswith(_EXIF, body):
            exif = data[body + 6 : stop]
        elif marker == _APP2 and data.startswith(_ICC, body) and body + 14 <= len(data):
            profile_parts.setdefault(data[body + 12], data[body + 14 : stop])
    if frame is None:
        raise DecodeError("a JPEG without a frame header")
    icc = b"".join(profile_parts[number] for number in sorted(profile_parts))
    scan_offset = body - 4 if marker in (_SOS, _EOI) else stop
    return JpegHeader(*frame, exif=exif, icc=icc, scan_offset=min(scan_offset, len(data)), quantisation=quantisation)


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (marker, start of the body, end of the body) of the segments up to the first scan or the end, with it."""
    at, end = 2, len(data)
    while at + 4 <= end:
        if data[at] != 0xFF:
            # decoders skip garbage between segments, so do the same
            at = data.find(b"\xff", at)
            if at < 0:
                return
            continue
        marker = data[at + 1]
        if marker in (0xFF, 0x00):
            at += 1
            continue
        if marker in _STANDALONE:
            at += 2
            continue
        stop = at + 2 + max(data[at + 2] << 8 | data[at + 3], 2)
        yield marker, at + 4, stop
        if marker in (_SOS, _EOI):
            return
        at = stop
