import numpy as np
import pytest

from engine.imaging.levels import best_level, picture_levels
from tests.helpers.image_files import colour_field


def test_each_level_is_half_of_the_one_before_down_to_a_small_one() -> None:
    levels = picture_levels(colour_field(2100, 1400))
    assert [level.shape[:2] for level in levels] == [(1400, 2100), (700, 1050), (350, 525), (175, 263)]


def test_levels_are_as_screens_have_them_and_show_the_same() -> None:
    pixels = colour_field(1200, 800)
    levels = picture_levels(pixels)
    assert (levels[0][:, :, 2::-1] == pixels).all()
    for level in levels:
        assert (level[:, :, 3] == 255).all()
        assert level.flags.c_contiguous
        middle = level[level.shape[0] // 2, level.shape[1] // 2, 2::-1].astype(int)
        assert np.abs(middle - pixels[400, 600]).max() < 8


@pytest.mark.parametrize(("side", "found"), [(100, 300), (300, 300), (301, 600), (1200, 1200), (9999, 1200)])
def test_the_smallest_level_with_enough_pixels_is_taken(side: int, found: int) -> None:
    assert best_level(picture_levels(colour_field(1200, 800)), side).shape[1] == found


def test_a_picture_of_one_pixel_has_one_level() -> None:
    assert len(picture_levels(np.zeros((1, 1, 3), dtype=np.uint8))) == 1
