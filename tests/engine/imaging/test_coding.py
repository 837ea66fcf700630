import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.core.domain import ImageFormat
from engine.imaging.coding import Coding, read_coding
from tests.helpers.image_files import DISPLAY_P3, coded, colour_field, matrix_profile

PIXELS = colour_field(40, 30)
PROFILE = matrix_profile(DISPLAY_P3, 2.2)


@pytest.mark.parametrize(
    "image_format",
    [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF, ImageFormat.HEIF, ImageFormat.AVIF],
)
def test_bits_and_profile_are_told_of_each_container(image_format: ImageFormat) -> None:
    found = read_coding(coded(PIXELS, image_format, icc_profile=PROFILE), image_format)
    assert (found.bits, found.profile) == (8, "made for a test")


def test_a_jpeg_tells_its_quality() -> None:
    found = read_coding(coded(PIXELS, ImageFormat.JPEG, quality=83), ImageFormat.JPEG)
    assert found.quality == (83, True)


def test_sixteen_bits_are_told() -> None:
    deep = Image.fromarray(np.arange(1200, dtype=np.uint16).reshape(30, 40))
    assert read_coding(coded(deep, ImageFormat.PNG), ImageFormat.PNG).bits == 16
    assert read_coding(coded(deep, ImageFormat.TIFF), ImageFormat.TIFF).bits == 16


def test_colour_primaries_stand_in_for_a_profile() -> None:
    plain = coded(PIXELS, ImageFormat.AVIF)
    assert read_coding(plain, ImageFormat.AVIF).profile == "sRGB"


@pytest.mark.parametrize("image_format", list(ImageFormat))
def test_what_is_broken_counts_as_absent(image_format: ImageFormat) -> None:
    for data in (b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n\0\0", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x20ftypheic"):
        found = read_coding(data, image_format)
        assert found.profile == ""
        assert found.quality is None


def test_a_png_profile_that_swells_too_much_is_cut_off() -> None:
    data = coded(PIXELS, ImageFormat.PNG, icc_profile=PROFILE[:200] + b"\0" * 9_000_000)
    assert read_coding(data, ImageFormat.PNG) != Coding()


def test_srgb_by_a_chunk_of_its_own_is_told() -> None:
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert read_coding(coded(PIXELS, ImageFormat.PNG, icc_profile=icc), ImageFormat.PNG).profile == "sRGB built-in"
