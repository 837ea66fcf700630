import numpy as np
import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode
from engine.imaging.memory import MemoryGate
from tests.helpers.image_files import DISPLAY_P3, coded, colour_field, exif_block, matrix_profile

# Above the size from which OpenCV decodes instead of Pillow.
WIDTH, HEIGHT = 4000, 2600


def test_a_large_picture_is_turned_and_in_srgb_like_a_small_one() -> None:
    pixels = colour_field(WIDTH // 10, HEIGHT // 10)
    options = {"exif": exif_block(6), "icc_profile": matrix_profile(DISPLAY_P3, 2.2), "quality": 90, "method": 0}
    large = np.asarray(Image.fromarray(pixels).resize((WIDTH, HEIGHT)))
    found = decode(coded(large, ImageFormat.WEBP, **options), ImageFormat.WEBP, 400, 10**8)
    small = decode(coded(pixels, ImageFormat.WEBP, **options), ImageFormat.WEBP, 400, 10**8)
    assert (found.width, found.height) == (HEIGHT, WIDTH)
    assert found.rgb.shape == small.rgb.shape == (400, 260, 3)
    assert np.abs(found.rgb.astype(int) - small.rgb).mean() < 6


def test_a_large_transparent_picture_is_laid_over_grey() -> None:
    image = Image.new("RGBA", (WIDTH, HEIGHT), (200, 100, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, WIDTH // 2, HEIGHT))
    found = decode(coded(image, ImageFormat.WEBP, lossless=True, method=0), ImageFormat.WEBP, 400, 10**8).rgb
    assert np.all(found[:, :190] == 128)
    assert np.abs(found[:, 210:].astype(int) - (200, 100, 0)).max() <= 1


def test_the_bound_on_pixels_holds_before_anything_is_decoded() -> None:
    data = coded(colour_field(64, 48), ImageFormat.WEBP)
    with pytest.raises(DecodeError, match="pixels"):
        decode(data, ImageFormat.WEBP, 320, 1000, MemoryGate())
