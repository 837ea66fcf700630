"""Where in a file of any format its EXIF is: TIFF structures, most often one."""

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.boxes import boxes, exif_item
from engine.imaging.jpeg_header import read_jpeg_header
from engine.imaging.png import exif_chunk
from engine.imaging.riff import riff_chunk

CR3_BOXES = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_RAF = b"FUJIFILMCCD-RAW"


def exif_blocks(data: bytes, image_format: ImageFormat) -> list[tuple[bytes, int]]:
    """Return the TIFF structures that hold the EXIF: bytes, and where in them each begins."""
    match image_format:
        case ImageFormat.JPEG:
            return _of_jpeg(data)
        case ImageFormat.PNG:
            return [(exif_chunk(data), 0)]
        case ImageFormat.WEBP:
            return [(riff_chunk(data, b"EXIF"), 0)]
        case ImageFormat.HEIF | ImageFormat.AVIF:
            return [(exif_item(data), 0)]
        case ImageFormat.JPEG_XL:
            return _of_jxl(data)
        case ImageFormat.TIFF:
            return [(data, 0)]
        case ImageFormat.RAW:
            return _of_raw(data)
        case _:
            return []


def raf_preview(data: bytes) -> bytes | None:
    """Return the JPEG in a RAW file of Fuji's, which holds its metadata; None for other files."""
    if not data.startswith(_RAF):
        return None
    start = int.from_bytes(data[84:88], "big")
    return data[start : start + int.from_bytes(data[88:92], "big")]


def _of_jpeg(data: bytes) -> list[tuple[bytes, int]]:
    try:
        return [(read_jpeg_header(data).exif, 0)]
    except DecodeError:
        return []


def _of_jxl(data: bytes) -> list[tuple[bytes, int]]:
    """Find the Exif box; some encoders leave out the offset that should stand before the TIFF header."""
    for kind, start, _ in boxes(data, 0, len(data)):
        if kind == b"Exif":
            has_offset = data[start : start + 2] not in (b"II", b"MM")
            return [(data, start + 4 + int.from_bytes(data[start : start + 4], "big") if has_offset else start)]
    return []


def _of_raw(data: bytes) -> list[tuple[bytes, int]]:
    """Most RAW files are TIFF structures; Fuji's and Canon's newer ones are not."""
    preview = raf_preview(data)
    if preview is not None:
        return _of_jpeg(preview)
    if data[4:8] != b"ftyp":
        return [(data, 0)]
    return [
        (data, part)
        for kind, start, end in boxes(data, 0, len(data))
        if kind == b"moov"
        for inner, body, stop in boxes(data, start, end)
        if inner == b"uuid" and data[body : body + 16] == CR3_BOXES
        for name, part, _ in boxes(data, body + 16, stop)
        if name in (b"CMT1", b"CMT2", b"CMT4")
    ]
