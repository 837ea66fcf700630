"""XMP packets in the files of photos, as bytes; what is broken counts as absent, nothing is raised.

Source: XMP part 3 (Storage in Files), 1.1; for extended XMP 1.1.3.1; for HEIF ISO/IEC 23008-12, annex A.3.
"""

import zlib
from typing import Final

from engine.core.domain import ImageFormat
from engine.imaging.boxes import boxes, xmp_item
from engine.imaging.exif_blocks import raf_preview
from engine.imaging.jpeg_header import APP1, segments
from engine.imaging.png import chunks
from engine.imaging.riff import riff_chunk
from engine.imaging.tiff_entries import read_entries

MAX_PACKET: Final = 1 << 24

_MAIN: Final = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENSION: Final = b"http://ns.adobe.com/xmp/extension/\0"
_EXTENSION_HEAD: Final = len(_EXTENSION) + 40
_PNG_KEYWORD: Final = b"XML:com.adobe.xmp"
_GIF_HEAD: Final = b"\x21\xff\x0bXMP DataXMP"
_GIF_TAIL: Final = b"\x01\xff\xfe\xfd"
_CR3_PACKET: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_TIFF_PACKET: Final = 700


def xmp_packets(data: bytes, image_format: ImageFormat) -> list[bytes]:
    """Return the packets of a file: the main one first, what did not fit into it behind."""
    return [packet for packet in _packets(data, image_format) if 0 < len(packet) <= MAX_PACKET]


def _packets(data: bytes, image_format: ImageFormat) -> list[bytes]:
    match image_format:
        case ImageFormat.JPEG:
            return _of_jpeg(data)
        case ImageFormat.PNG:
            return _of_png(data)
        case ImageFormat.WEBP:
            return [riff_chunk(data, b"XMP ")]
        case ImageFormat.HEIF | ImageFormat.AVIF:
            return [xmp_item(data)]
        case ImageFormat.JPEG_XL:
            return [data[start:end] for kind, start, end in boxes(data, 0, len(data)) if kind == b"xml "][:1]
        case ImageFormat.GIF:
            return _of_gif(data)
        case ImageFormat.TIFF:
            return _of_tiff(data)
        case ImageFormat.RAW:
            return _of_raw(data)
        case _:
            return []


def _of_jpeg(data: bytes) -> list[bytes]:
    main = b""
    parts: dict[bytes, dict[int, bytes]] = {}
    lengths: dict[bytes, int] = {}
    for marker, start, end in segments(data):
        if marker != APP1:
            continue
        if not main and data.startswith(_MAIN, start):
            main = data[start + len(_MAIN) : end]
        elif data.startswith(_EXTENSION, start) and start + _EXTENSION_HEAD <= end:
            at = start + len(_EXTENSION)
            name = data[at : at + 32]
            lengths[name] = int.from_bytes(data[at + 32 : at + 36], "big")
            offset = int.from_bytes(data[at + 36 : at + 40], "big")
            parts.setdefault(name, {})[offset] = data[at + 40 : end]
    # The main packet names the one that goes with it; others are left over from before an edit.
    return [main, *(_joined(parts[name], lengths[name]) for name in parts if name in main)]


def _joined(parts: dict[int, bytes], length: int) -> bytes:
    """Join what was cut into segments; nothing if a part of it is missing."""
    pieces, at = [], 0
    for offset, piece in sorted(parts.items()):
        if offset != at:
            return b""
        pieces.append(piece)
        at += len(piece)
    return b"".join(pieces) if at == length else b""


def _of_png(data: bytes) -> list[bytes]:
    for kind, start, end in chunks(data):
        if kind == b"iTXt":
            keyword, _, rest = data[start + 8 : max(start + 8, end - 4)].partition(b"\0")
            if keyword == _PNG_KEYWORD and len(rest) > 2:
                is_compressed = rest[0] == 1
                # Two texts in between: a language, and the keyword in that language.
                text = rest[2:].split(b"\0", 2)[-1]
                return [_inflated(text) if is_compressed else text]
    return []


def _inflated(data: bytes) -> bytes:
    """Return what was compressed, unless that is far too long."""
    inflater = zlib.decompressobj()
    try:
        text = inflater.decompress(data, MAX_PACKET)
    except zlib.error:
        return b""
    return text if inflater.eof else b""


def _of_gif(data: bytes) -> list[bytes]:
    """A packet stands as it is between a head and bytes that lead a reader of blocks out of it."""
    start = data.find(_GIF_HEAD)
    if start < 0:
        return []
    start += len(_GIF_HEAD)
    end = data.find(_GIF_TAIL, start)
    return [data[start:end]] if end >= 0 else []


def _of_tiff(data: bytes) -> list[bytes]:
    found = read_entries(data, 0, frozenset({_TIFF_PACKET})).get(_TIFF_PACKET)
    return [found.data] if found else []


def _of_raw(data: bytes) -> list[bytes]:
    preview = raf_preview(data)
    if preview is not None:
        return _of_jpeg(preview)
    if data[4:8] != b"ftyp":
        return _of_tiff(data)
    return [
        data[start + 16 : end]
        for kind, start, end in boxes(data, 0, len(data))
        if kind == b"uuid" and data[start : start + 16] == _CR3_PACKET
    ][:1]
