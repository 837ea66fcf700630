import io

import numpy as np
import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.thumbnail import make_thumbnail, thumbnail_of
from tests.helpers.image_files import coded, colour_field, exif_block


@pytest.mark.parametrize("size", [(640, 480), (300, 900), (50, 30), (2000, 3), (1, 1)])
def test_the_long_side_is_the_side_asked_for_but_never_enlarged(size: tuple[int, int]) -> None:
    image = Image.open(io.BytesIO(thumbnail_of(colour_field(*size), 160)))
    assert image.format == "JPEG"
    assert max(image.size) == min(160, max(size))


def test_it_shows_the_picture_upright() -> None:
    pixels = colour_field(600, 400)
    data = coded(pixels, ImageFormat.JPEG, exif=exif_block(6), quality=95)
    found = Image.open(io.BytesIO(make_thumbnail(data, ImageFormat.JPEG, 120, 10**7)))
    want = Image.fromarray(pixels).rotate(270, expand=True).resize((80, 120), Image.Resampling.BOX)
    assert found.size == (80, 120)
    assert np.abs(np.asarray(found, dtype=int) - np.asarray(want)).mean() < 6


def test_what_is_no_picture_has_no_thumbnail() -> None:
    with pytest.raises(DecodeError):
        make_thumbnail(b"no", ImageFormat.JPEG, 120, 10**7)
