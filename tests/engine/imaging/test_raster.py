import struct
import zlib

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode
from tests.helpers.image_files import coded, colour_field

PIXELS = colour_field(200, 150)
RNG = np.random.default_rng(5)
NOISY = np.clip(PIXELS + RNG.normal(0, 20, PIXELS.shape), 0, 255).astype(np.uint8)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_claiming(width: int, height: int, bits: int, colour: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("image_format", [ImageFormat.PNG, ImageFormat.TIFF, ImageFormat.BMP, ImageFormat.GIF])
@pytest.mark.parametrize("kept", [0.4, 0.7])
def test_the_rows_before_the_end_of_a_truncated_file_are_kept(image_format: ImageFormat, kept: float) -> None:
    options: dict[ImageFormat, dict[str, object]] = {
        ImageFormat.TIFF: {"tiffinfo": {278: 10}},
        ImageFormat.GIF: {"interlace": 0},
    }
    data = coded(NOISY, image_format, **options.get(image_format, {}))
    whole = decode(data, image_format, 320, 10**6).rgb
    if image_format is ImageFormat.TIFF:
        # Pillow writes the directory before the strips
        assert data[4:8] == struct.pack("<I", 8)
    found = decode(data[: int(len(data) * kept)], image_format, 320, 10**6)
    assert found.is_partial
    rows = slice(0, 10) if image_format is not ImageFormat.BMP else slice(140, 150)
    assert np.array_equal(found.rgb[rows], whole[rows])


def test_a_truncated_compressed_tiff_keeps_its_strips_or_is_refused() -> None:
    data = coded(NOISY, ImageFormat.TIFF, compression="tiff_lzw", strip_size=2000)
    for kept in (0.3, 0.6, 0.9):
        try:
            found = decode(data[: int(len(data) * kept)], ImageFormat.TIFF, 320, 10**6)
        except DecodeError:
            continue
        assert found.is_partial


@pytest.mark.parametrize("image_format", [ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.HEIF, ImageFormat.JPEG_XL])
def test_truncated_files_of_video_codecs_are_refused_with_a_reason(image_format: ImageFormat) -> None:
    data = coded(NOISY, image_format)
    with pytest.raises(DecodeError, match=r"\w+ \w+"):
        decode(data[: len(data) // 2], image_format, 320, 10**6)


@pytest.mark.parametrize("image_format", [f for f in ImageFormat if f is not ImageFormat.RAW])
@pytest.mark.parametrize("size", [(1, 1), (1, 300), (900, 2)])
def test_pictures_of_any_shape_are_decoded(image_format: ImageFormat, size: tuple[int, int]) -> None:
    found = decode(coded(colour_field(*size), image_format), image_format, 100, 10**6)
    assert (found.width, found.height) == size
    assert min(100, max(size)) <= max(found.rgb.shape[:2]) < 200


@pytest.mark.parametrize("image_format", [f for f in ImageFormat if f is not ImageFormat.RAW])
def test_every_format_reduces_to_the_same_picture(image_format: ImageFormat) -> None:
    pixels = colour_field(1500, 1200)
    found = decode(coded(pixels, image_format, quality=95), image_format, 320, 10**7)
    assert 320 <= max(found.rgb.shape[:2]) < 640
    size = found.rgb.shape[1], found.rgb.shape[0]
    want = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BOX), dtype=int)
    assert np.abs(found.rgb - want).mean() < (8 if image_format is ImageFormat.GIF else 4)


@pytest.mark.parametrize(
    ("width", "height", "bits", "colour", "reason"),
    [
        (20000, 20000, 8, 2, "400 megapixels"),
        (30000, 30000, 1, 0, "900 megapixels"),
        (2**31 - 1, 2**31 - 1, 8, 2, "megapixels"),
        (16000, 16000, 8, 2, "memory"),
        (0, 5, 8, 2, r"\w+"),
    ],
)
def test_bombs_are_refused_before_they_are_decoded(
    width: int, height: int, bits: int, colour: int, reason: str
) -> None:
    with pytest.raises(DecodeError, match=reason):
        decode(png_claiming(width, height, bits, colour), ImageFormat.PNG, 320, 300_000_000)


def test_a_bmp_that_claims_too_much_is_refused() -> None:
    data = coded(PIXELS, ImageFormat.BMP)
    bomb = data[:18] + struct.pack("<ii", 60000, 60000) + data[26:]
    with pytest.raises(DecodeError, match="megapixels"):
        decode(bomb, ImageFormat.BMP, 320, 300_000_000)


def test_a_tiff_that_claims_too_much_is_refused() -> None:
    data = bytearray(coded(PIXELS, ImageFormat.TIFF))
    for tag in (256, 257):
        at = data.index(struct.pack("<HHI", tag, 3, 1)) if struct.pack("<HHI", tag, 3, 1) in data else -1
        if at < 0:
            at = data.index(struct.pack("<HHI", tag, 4, 1))
        data[at : at + 12] = struct.pack("<HHII", tag, 4, 1, 70000)
    with pytest.raises(DecodeError, match="megapixels"):
        decode(bytes(data), ImageFormat.TIFF, 320, 300_000_000)


def test_texts_that_swell_do_not_cost_a_png_its_picture() -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("workflow", "x" * 3_000_000, zip=True)
    found = decode(coded(PIXELS, ImageFormat.PNG, pnginfo=texts), ImageFormat.PNG, 320, 10**6)
    assert np.array_equal(found.rgb, PIXELS)
    assert not found.is_partial


def test_the_first_frame_of_an_animation_is_taken() -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "lime")]
    for image_format in (ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.PNG, ImageFormat.AVIF):
        data = coded(frames[0], image_format, save_all=True, append_images=frames[1:], duration=100)
        red, green, _ = decode(data, image_format, 320, 10**6).rgb[15, 20]
        assert red > 240
        assert green < 30


@pytest.mark.parametrize("image_format", list(ImageFormat))
@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 64, b"not a picture at all, but words" * 20])
def test_what_is_no_picture_is_refused_with_a_reason(image_format: ImageFormat, data: bytes) -> None:
    with pytest.raises(DecodeError, match=r"\w+ \w+"):
        decode(data, image_format, 320, 10**6)
