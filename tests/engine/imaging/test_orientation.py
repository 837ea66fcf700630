import numpy as np
import pytest
from PIL import Image, ImageOps

from engine.core.domain import ImageFormat
from engine.imaging.decode import decode
from engine.imaging.orientation import upright, upright_size
from tests.helpers.image_files import coded, colour_field, exif_block

PIXELS = colour_field(96, 64)


def expected(orientation: int) -> np.ndarray:
    image = Image.fromarray(PIXELS)
    image.getexif()[274] = orientation
    return np.asarray(ImageOps.exif_transpose(image))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turns_are_those_of_pillow(orientation: int) -> None:
    turned = upright(PIXELS, orientation)
    assert np.array_equal(turned, expected(orientation))
    assert turned.flags.c_contiguous
    assert upright_size(96, 64, orientation) == (turned.shape[1], turned.shape[0])


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    "image_format",
    [
        ImageFormat.JPEG,
        ImageFormat.PNG,
        ImageFormat.WEBP,
        ImageFormat.TIFF,
        ImageFormat.HEIF,
        ImageFormat.AVIF,
    ],
)
def test_every_container_is_turned_once(image_format: ImageFormat, orientation: int) -> None:
    data = coded(PIXELS, image_format, exif=exif_block(orientation), quality=95)
    found = decode(data, image_format, 320, 10**6)
    want = expected(orientation)
    assert found.rgb.shape == want.shape
    assert (found.width, found.height) == (want.shape[1], want.shape[0])
    assert np.abs(found.rgb.astype(int) - want).mean() < 6


@pytest.mark.parametrize("orientation", range(1, 9))
def test_compressed_tiff_is_turned_once(orientation: int) -> None:
    data = coded(PIXELS, ImageFormat.TIFF, exif=exif_block(orientation), compression="tiff_lzw")
    assert np.array_equal(decode(data, ImageFormat.TIFF, 320, 10**6).rgb, expected(orientation))
