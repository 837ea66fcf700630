"""Photos with things written in them: IPTC-IIM, XMP and EXIF, in the files of all formats."""

import struct
import zlib

from PIL import ExifTags, Image

from engine.core.domain import ImageFormat
from tests.helpers.image_files import Pixels, coded

PHOTOSHOP = b"Photoshop 3.0\0"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION_HEAD = b"http://ns.adobe.com/xmp/extension/\0"


def iptc_data(datasets: list[tuple[int, bytes]], coding: bytes | None = b"\x1b%G") -> bytes:
    """Return IPTC-IIM: values of the second record by number, and how they are coded."""
    head = b"" if coding is None else struct.pack(">BBBH", 0x1C, 1, 90, len(coding)) + coding
    return head + b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in datasets)


def photoshop_resources(iptc: bytes) -> bytes:
    """Return resources of Photoshop with IPTC among others."""
    found = b""
    for number, name, data in ((0x03ED, b"\0\0", b"12345"), (0x0404, b"\3own", iptc), (0x0406, b"\0\0", b"9")):
        found += (
            b"8BIM" + struct.pack(">H", number) + name + struct.pack(">I", len(data)) + data + b"\0" * (len(data) & 1)
        )
    return found


def with_segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """Return a JPEG with segments put in front."""
    made = b"".join(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return jpeg[:2] + made + jpeg[2:]


def extended_segments(main: bytes, extension: bytes, name: bytes, part_bytes: int = 1000) -> list[tuple[int, bytes]]:
    """Return the segments of a packet that is cut in two."""
    found = [(0xE1, XMP_HEAD + main)]
    for offset in range(0, len(extension), part_bytes):
        head = EXTENSION_HEAD + name + struct.pack(">II", len(extension), offset)
        found.append((0xE1, head + extension[offset : offset + part_bytes]))
    return found


def gif_with_packet(gif: bytes, packet: bytes) -> bytes:
    """Return a GIF with a packet in the way of Adobe: bytes that lead readers of blocks out of it."""
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    return gif[:-1] + b"\x21\xff\x0bXMP DataXMP" + packet + trailer + b"\x3b"


def photo_with_packet(pixels: Pixels, image_format: ImageFormat, packet: bytes) -> bytes:
    """Return a photo with an XMP packet."""
    match image_format:
        case ImageFormat.JPEG:
            return with_segments(coded(pixels, image_format), (0xE1, XMP_HEAD + packet))
        case ImageFormat.GIF:
            return gif_with_packet(coded(pixels, image_format), packet)
        case ImageFormat.PNG:
            return _png_with_text(coded(pixels, image_format), packet)
        case ImageFormat.TIFF:
            return coded(pixels, image_format, tiffinfo={700: packet})
        case ImageFormat.JPEG_XL:
            whole = coded(pixels, image_format, exif=b"Exif\0\0" + Image.Exif().tobytes(), use_container=True)
            return whole + struct.pack(">I", 8 + len(packet)) + b"xml " + packet
        case _:
            return coded(pixels, image_format, xmp=packet)


def _png_with_text(png: bytes, packet: bytes, compressed: bool = False) -> bytes:
    text = zlib.compress(packet) if compressed else packet
    body = b"iTXt" + b"XML:com.adobe.xmp\0" + bytes((compressed, 0)) + b"\0\0" + text
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    # Behind the signature and the header.
    return png[:33] + chunk + png[33:]


def png_with_compressed_packet(pixels: Pixels, packet: bytes) -> bytes:
    """Return a PNG with a packet that is compressed."""
    return _png_with_text(coded(pixels, ImageFormat.PNG), packet, compressed=True)


def exif_with(
    first: dict[int, object] | None = None, inner: dict[int, object] | None = None, gps: dict[int, object] | None = None
) -> bytes:
    """Return an EXIF block with entries of its three directories."""
    exif = Image.Exif()
    for tag, value in (first or {}).items():
        exif[tag] = value
    exif.get_ifd(ExifTags.IFD.Exif).update(inner or {})
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    return exif.tobytes()
