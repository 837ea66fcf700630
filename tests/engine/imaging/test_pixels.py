import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.imaging.decode import decode
from engine.imaging.pixels import reduced, reduction
from tests.helpers.image_files import coded, colour_field

PIXELS = colour_field(60, 40)
COLOUR = Image.fromarray(PIXELS)
GREY = np.asarray(COLOUR.convert("L"))


def decoded(image: Image.Image, image_format: ImageFormat = ImageFormat.PNG, **options: object) -> np.ndarray:
    return decode(coded(image, image_format, **options), image_format, 320, 10**6).rgb


def assert_grey(found: np.ndarray, want: np.ndarray, tolerance: int) -> None:
    assert found.shape == (*want.shape, 3)
    assert np.abs(found.astype(int) - want[:, :, None]).max() <= tolerance


@pytest.mark.parametrize("image_format", [ImageFormat.PNG, ImageFormat.TIFF, ImageFormat.BMP])
def test_lossless_formats_give_the_pixels_back(image_format: ImageFormat) -> None:
    assert np.array_equal(decoded(COLOUR, image_format), PIXELS)


def test_grey_is_three_equal_channels() -> None:
    assert_grey(decoded(COLOUR.convert("L")), GREY, 0)


def test_black_and_white_is_black_and_white() -> None:
    assert set(np.unique(decoded(COLOUR.convert("1")))) == {0, 255}


@pytest.mark.parametrize("image_format", [ImageFormat.PNG, ImageFormat.GIF, ImageFormat.BMP, ImageFormat.TIFF])
def test_palettes_are_looked_up(image_format: ImageFormat) -> None:
    image = COLOUR.quantize(64)
    assert np.array_equal(decoded(image, image_format), np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("image_format", [ImageFormat.PNG, ImageFormat.GIF])
def test_a_transparent_colour_of_a_palette_is_neutral_grey(image_format: ImageFormat) -> None:
    image = COLOUR.quantize(16)
    found = decoded(image, image_format, transparency=0)
    hidden = np.asarray(image) == 0
    assert np.all(found[hidden] == 128)
    assert np.array_equal(found[~hidden], np.asarray(image.convert("RGB"))[~hidden])


@pytest.mark.parametrize(
    "image_format", [ImageFormat.PNG, ImageFormat.TIFF, ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.HEIF]
)
def test_alpha_lets_neutral_grey_shine_through(image_format: ImageFormat) -> None:
    image = COLOUR.copy()
    image.putalpha(Image.fromarray(np.repeat(np.array([0, 255], np.uint8), 30)[None].repeat(40, axis=0)))
    options: dict[str, object] = {"lossless": True} if image_format is ImageFormat.WEBP else {"quality": 100}
    found = decoded(image, image_format, **options).astype(int)
    assert np.abs(found[:, :28] - 128).max() <= 3
    assert np.abs(found[:, 32:] - PIXELS[:, 32:]).mean() < 8


def test_half_transparent_is_half_grey() -> None:
    image = Image.new("RGBA", (20, 20), (228, 28, 128, 128))
    assert np.abs(decoded(image).astype(int) - (178, 78, 128)).max() <= 1


def test_grey_with_alpha_is_laid_over_grey_too() -> None:
    image = Image.merge("LA", (Image.new("L", (20, 20), 250), Image.new("L", (20, 20), 0)))
    assert np.all(decoded(image) == 128)


def test_a_transparent_colour_of_true_colours_is_neutral_grey() -> None:
    image = Image.new("RGB", (20, 20), (10, 20, 30))
    assert np.all(decoded(image, transparency=(10, 20, 30)) == 128)


@pytest.mark.parametrize("image_format", [ImageFormat.PNG, ImageFormat.TIFF])
def test_sixteen_bit_grey_keeps_its_range(image_format: ImageFormat) -> None:
    numbers = GREY.astype(np.uint16) * 257
    assert_grey(decoded(Image.fromarray(numbers), image_format), GREY, 0)


def test_big_endian_sixteen_bit_grey_is_read_in_its_order() -> None:
    image = Image.frombytes("I;16B", (60, 40), (GREY.astype(">u2") * 257).tobytes())
    assert_grey(decoded(image, ImageFormat.TIFF), GREY, 0)


def test_sixteen_bit_colours_keep_their_range() -> None:
    rows = b"".join(b"\0" + (row.astype(">u2") * 257).tobytes() for row in PIXELS)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60, 40, 16, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    assert np.array_equal(decode(data, ImageFormat.PNG, 320, 10**6).rgb, PIXELS)


@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0])
def test_floats_are_scaled_by_the_range_they_fit(white: float) -> None:
    numbers = np.clip(GREY, 0, 254).astype(np.float32) / 255 * white
    numbers[0, 0] = white * 0.99
    assert_grey(decoded(Image.fromarray(numbers), ImageFormat.TIFF)[1:], np.clip(GREY, 0, 254)[1:], 1)


def test_floats_of_any_range_are_stretched_over_theirs() -> None:
    numbers = np.linspace(-7000, 90000, 2400, dtype=np.float32).reshape(40, 60)
    found = decoded(Image.fromarray(numbers), ImageFormat.TIFF)
    assert (found.min(), found.max()) == (0, 255)


def test_numbers_that_are_none_are_black_and_do_not_disturb() -> None:
    numbers = GREY.astype(np.float32) / 255
    numbers[0, :3] = np.nan, np.inf, -np.inf
    found = decoded(Image.fromarray(numbers), ImageFormat.TIFF)
    assert found[0, :3, 0].tolist() == [0, 255, 0]
    assert_grey(found[1:], GREY[1:], 1)


def test_a_picture_of_nothing_but_nan_is_decoded() -> None:
    assert decoded(Image.fromarray(np.full((4, 4), np.nan, np.float32)), ImageFormat.TIFF).shape == (4, 4, 3)


def test_lab_comes_out_in_its_colours() -> None:
    lab = Image.merge("LAB", [Image.new("L", (20, 20), v) for v in (136, 80 + 128, 67 + 128)])
    buffer = io.BytesIO()
    lab.save(buffer, "TIFF")
    red, green, blue = decode(buffer.getvalue(), ImageFormat.TIFF, 320, 10**6).rgb[10, 10].astype(int)
    assert red > 240
    assert max(green, blue) < 40


def test_ycbcr_tiff_comes_out_in_its_colours() -> None:
    assert np.abs(decoded(COLOUR.convert("YCbCr"), ImageFormat.TIFF).astype(int) - PIXELS).max() <= 4


@pytest.mark.parametrize("image_format", [ImageFormat.TIFF, ImageFormat.JPEG])
def test_cmyk_comes_out_in_its_colours(image_format: ImageFormat) -> None:
    found = decoded(COLOUR.convert("CMYK"), image_format, quality=95)
    assert np.abs(found.astype(int) - PIXELS).mean() < 6


@pytest.mark.parametrize(("side", "factor"), [(320, 1), (160, 1), (159, 1), (80, 2), (30, 5), (1, 160), (0, 160)])
def test_the_reduction_never_goes_below_the_target(side: int, factor: int) -> None:
    assert reduction(160, 100, side) == factor


def test_bands_give_what_one_piece_gives() -> None:
    image = Image.fromarray(colour_field(1700, 1500))
    whole = np.asarray(image.reduce(5))
    assert image.width * image.height > 2_000_000
    assert np.array_equal(np.asarray(reduced(image, 320)), whole)


def test_bands_of_numbers_share_one_scale() -> None:
    ramp = np.linspace(0, 1000, 1600 * 1600, dtype=np.float32).reshape(1600, 1600)
    found = np.asarray(reduced(Image.fromarray(ramp * 100), 320), dtype=int)
    assert found.shape == (320, 320)
    assert (np.diff(found[:, 0]) >= 0).all()
    assert found[-1, -1] >= 254
