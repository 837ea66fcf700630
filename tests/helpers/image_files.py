"""Coded pictures, EXIF blocks and colour profiles for tests, made from a seed and never stored."""

import io
import struct
import zlib

import numpy as np
import numpy.typing as npt
import pillow_heif
import pillow_jxl  # noqa: F401  registers the format with Pillow
from PIL import ExifTags, Image

from engine.core.domain import ImageFormat

Pixels = npt.NDArray[np.uint8]

_PIL_NAMES = {
    ImageFormat.JPEG: "JPEG",
    ImageFormat.PNG: "PNG",
    ImageFormat.WEBP: "WEBP",
    ImageFormat.TIFF: "TIFF",
    ImageFormat.BMP: "BMP",
    ImageFormat.GIF: "GIF",
    ImageFormat.AVIF: "AVIF",
    ImageFormat.HEIF: "HEIF",
    ImageFormat.JPEG_XL: "JXL",
}


def colour_field(width: int, height: int, seed: int = 0) -> Pixels:
    """Return soft blobs of colour that no turn or mirror maps onto themselves; uint8, shape (height, width, 3)."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, (5, 7, 3), dtype=np.uint8)
    coarse[0, 0], coarse[0, -1], coarse[-1, 0] = (250, 10, 10), (10, 250, 10), (10, 10, 250)
    return np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC), dtype=np.uint8)


def coded(image: Image.Image | Pixels, image_format: ImageFormat, **options: object) -> bytes:
    """Return a picture as a file of the format; ``options`` go to the encoder."""
    if image_format is ImageFormat.HEIF:
        pillow_heif.register_heif_opener()
    if isinstance(image, np.ndarray):
        image = Image.fromarray(image)
    buffer = io.BytesIO()
    image.save(buffer, _PIL_NAMES[image_format], **options)
    return buffer.getvalue()


def exif_block(
    orientation: int | None = None, make: str = "", model: str = "", taken: str = "", subsec: str = ""
) -> bytes:
    """Return an EXIF block as Pillow's encoders want it."""
    exif = Image.Exif()
    for tag, value in (
        (ExifTags.Base.Orientation, orientation),
        (ExifTags.Base.Make, make),
        (ExifTags.Base.Model, model),
    ):
        if value:
            exif[tag] = value
    inner = exif.get_ifd(ExifTags.IFD.Exif) if taken or subsec else {}
    for tag, text in ((ExifTags.Base.DateTimeOriginal, taken), (ExifTags.Base.SubsecTimeOriginal, subsec)):
        if text:
            inner[tag] = text
    return exif.tobytes()


def matrix_profile(primaries: npt.NDArray[np.float64], gamma: float) -> bytes:
    """Return an ICC version 2 profile of a display with the given primaries and gamma.

    Args:
        primaries: XYZ of red, green and blue relative to D50, one a column; shape (3, 3).
        gamma: Exponent of all three channels.
    """

    def xyz(values: npt.NDArray[np.float64]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(float(v) * 65536)) for v in values)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    name = b"made for a test"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0" + b"\0" * 78
    described += b"\0" * (-len(described) % 4)
    tags = {
        b"desc": described,
        b"cprt": b"text\0\0\0\0none\0\0\0\0",
        b"wtpt": xyz(np.array([0.9642, 1.0, 0.8249])),
        b"rXYZ": xyz(primaries[:, 0]),
        b"gXYZ": xyz(primaries[:, 1]),
        b"bXYZ": xyz(primaries[:, 2]),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    offset = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for tag, content in tags.items():
        table += tag + struct.pack(">II", offset + len(body), len(content))
        body += content
    head = struct.pack(">I4sI4s4s4s", offset + len(body), b"test", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2025, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    head += struct.pack(">3i", round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    return head.ljust(128, b"\0") + table + body


# Display P3, relative to D50 (SMPTE EG 432-1 by way of ICC.1).
DISPLAY_P3 = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])


def bayer_dng(width: int, height: int, orientation: int = 1) -> bytes:
    """Return a DNG without preview: red on the left half, blue on the right."""
    raw = np.full((height, width), 2000, dtype="<u2")
    raw[0::2, 0 : width // 2 : 2] = 40000
    raw[1::2, width // 2 + 1 :: 2] = 40000
    return sensor_dng(raw, orientation)


def shot_dng(pixels: npt.NDArray[np.uint8]) -> bytes:
    """Return a DNG without preview of a scene, uint8, shape (even height, even width, 3)."""
    light = (np.asarray(pixels, np.float64) / 255) ** 2.2 * 60_000
    raw = light[..., 1].astype("<u2")
    raw[0::2, 0::2] = light[0::2, 0::2, 0]
    raw[1::2, 1::2] = light[1::2, 1::2, 2]
    return sensor_dng(raw)


def sensor_dng(raw: npt.NDArray[np.uint16], orientation: int = 1) -> bytes:
    """Return a DNG without preview of what a sensor saw as RGGB, uint16, shape (height, width)."""
    pixels = raw.tobytes()
    height, width = raw.shape
    matrix = struct.pack("<18i", *(v for d in (1, 0, 0, 0, 1, 0, 0, 0, 1) for v in (d, 1)))
    neutral = struct.pack("<6I", 1, 1, 1, 1, 1, 1)
    entries: list[tuple[int, int, int, bytes | int]] = [
        (254, 4, 1, 0), (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 16), (259, 3, 1, 1), (262, 3, 1, 32803),
        (271, 2, 5, b"Test\0"), (272, 2, 5, b"Test\0"), (273, 4, 1, -1), (274, 3, 1, orientation), (277, 3, 1, 1),
        (278, 4, 1, height), (279, 4, 1, len(pixels)), (33421, 3, 2, 2 | 2 << 16),
        (33422, 1, 4, 0 | 1 << 8 | 1 << 16 | 2 << 24), (50706, 1, 4, 1 | 4 << 8), (50708, 2, 5, b"Test\0"),
        (50721, 10, 9, matrix), (50728, 5, 3, neutral), (50778, 3, 1, 21),
    ]  # fmt: skip
    extra_at = 8 + 2 + 12 * len(entries) + 4
    extra = b"".join(value for *_, value in entries if isinstance(value, bytes))
    table, spent = b"", 0
    for tag, kind, count, value in entries:
        if isinstance(value, bytes):
            table += struct.pack("<HHII", tag, kind, count, extra_at + spent)
            spent += len(value)
        else:
            table += struct.pack("<HHII", tag, kind, count, extra_at + len(extra) if value == -1 else value)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + table + b"\0\0\0\0" + extra + pixels


def flat_png(width: int, height: int) -> bytes:
    """Return a white picture of one bit a pixel: of any size in a small file, and without one in memory here."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * -(-width // 8)
    pixels = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
