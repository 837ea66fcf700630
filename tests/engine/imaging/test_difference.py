import numpy as np
import pytest

from engine.imaging.difference import difference, laid_out
from engine.imaging.levels import picture_levels
from tests.helpers.drawing import draw_photo
from tests.helpers.image_files import colour_field

GRID = (400.0, 0.0, 0.0, 0.0, 300.0, 0.0)


def test_a_picture_laid_on_its_own_pixels_is_itself() -> None:
    pixels = draw_photo(4, 640, 480)
    grid = laid_out(picture_levels(pixels), (640.0, 0.0, 0.0, 0.0, 480.0, 0.0), 640, 480)
    assert (grid[:, :, 2::-1] == pixels).all()
    assert (grid[:, :, 3] == 255).all()


def test_a_picture_is_moved_turned_and_mirrored_to_its_place() -> None:
    pixels = colour_field(300, 200)
    levels = picture_levels(pixels)
    turned = laid_out(levels, (0.0, -200.0, 200.0, 300.0, 0.0, 0.0), 200, 300)
    assert np.abs(turned[:, :, 2::-1].astype(int) - np.rot90(pixels, -1)).max() <= 1
    mirrored = laid_out(levels, (-300.0, 0.0, 310.0, 0.0, 200.0, 5.0), 320, 210)
    assert np.abs(mirrored[5:205, 10:310, 2::-1].astype(int) - pixels[:, ::-1]).max() <= 1
    assert (mirrored[:5] == 0).all()


def test_equal_pictures_do_not_differ() -> None:
    levels = picture_levels(draw_photo(5, 900, 700))
    found = difference(levels, GRID, levels, GRID, 400, 300)
    assert found.steps.max() == 0
    assert (found.mean, found.alike) == (0.0, 1.0)
    assert found.is_shared.all()


def test_a_change_shows_where_it_is_and_nowhere_else() -> None:
    pixels = draw_photo(6, 800, 600)
    changed = pixels.copy()
    changed[200:240, 400:480] ^= 0x80
    found = difference(picture_levels(pixels), GRID, picture_levels(changed), GRID, 400, 300)
    rows, columns = np.nonzero(found.steps > 20)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (100, 119, 200, 239)
    assert found.alike == pytest.approx(1 - 40 * 20 / (400 * 300), abs=1e-3)
    assert found.mean == pytest.approx(128 * 40 * 20 / (400 * 300), rel=0.05)


def test_only_what_both_show_is_compared() -> None:
    levels = picture_levels(draw_photo(7, 800, 600))
    half = (200.0, 0.0, 0.0, 0.0, 150.0, 0.0)
    found = difference(levels, GRID, levels, half, 400, 300)
    assert found.is_shared[:149, :199].all()
    assert not found.is_shared[151:].any()
    assert (found.steps[~found.is_shared] == 0).all()


def test_pictures_apart_have_nothing_in_common() -> None:
    levels = picture_levels(colour_field(100, 100))
    found = difference(levels, (50.0, 0.0, 0.0, 0.0, 50.0, 0.0), levels, (50.0, 0.0, 99.0, 0.0, 50.0, 0.0), 150, 50)
    assert not found.is_shared.any()
    assert (found.mean, found.alike) == (0.0, 0.0)
