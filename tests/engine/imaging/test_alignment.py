import io
import random

import numpy as np
import pytest
from PIL import Image

from engine.imaging.alignment import WHOLE, Frame, refine_placement
from engine.imaging.difference import UnitMap, difference
from engine.imaging.levels import picture_levels
from tests.helpers.drawing import draw_image
from tests.helpers.edit_frame import bordered, resized
from tests.helpers.edits import encode

WIDTH, HEIGHT = 1600, 1200
SCENE = draw_image(11, WIDTH, HEIGHT)
LEFT, TOP, RIGHT, BOTTOM = 203, 151, 1391, 1094
CROP = (
    WIDTH / (RIGHT - LEFT), 0.0, -LEFT / (RIGHT - LEFT), 0.0, HEIGHT / (BOTTOM - TOP), -TOP / (BOTTOM - TOP),
)  # fmt: skip
CHANCE = random.Random(3)
EDGE = round(HEIGHT * 0.06)
FRAMED = bordered(SCENE, CHANCE, 0.06, (0, 0, 0))
BORDER = (
    WIDTH / FRAMED.width, 0.0, EDGE / FRAMED.width, 0.0, HEIGHT / FRAMED.height, EDGE / FRAMED.height,
)  # fmt: skip
INSIDE: Frame = (EDGE / FRAMED.width, EDGE / FRAMED.height, 1 - EDGE / FRAMED.width, 1 - EDGE / FRAMED.height)

# what was done, how it truly lies, and by how many of its pixels it may be off
CASES = {
    "cut": (SCENE.crop((LEFT, TOP, RIGHT, BOTTOM)), CROP, WHOLE, 1e-6),
    "cut and shrunk": (resized(SCENE.crop((LEFT, TOP, RIGHT, BOTTOM)), CHANCE, 0.5), CROP, WHOLE, 0.15),
    "mirrored": (SCENE.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (-1.0, 0.0, 1.0, 0.0, 1.0, 0.0), WHOLE, 1e-6),
    "turned": (SCENE.transpose(Image.Transpose.ROTATE_90), (0.0, 1.0, 0.0, -1.0, 0.0, 1.0), WHOLE, 1e-6),
    "shrunk": (resized(SCENE, CHANCE, 0.5), (1.0, 0.0, 0.0, 0.0, 1.0, 0.0), WHOLE, 1e-6),
    "bordered": (FRAMED, BORDER, INSIDE, 1e-6),
}


def _farthest_px(found: UnitMap, truth: UnitMap, size: tuple[int, int]) -> float:
    """Return by how many pixels of the second picture a corner of the first is off."""
    corners = np.array([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0]])
    off = np.abs((np.array(found) - np.array(truth)).reshape(2, 3) @ corners)
    return float((off * np.array(size)[:, None]).max())


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("quality", [90, 60])
def test_a_rough_placement_becomes_exact(name: str, quality: int) -> None:
    copy, truth, frame, tolerance_px = CASES[name]
    saved = Image.open(io.BytesIO(encode(copy, ".jpg", quality))).convert("RGB")
    rng = np.random.default_rng(5)
    rough: UnitMap = tuple(np.array(truth) + rng.uniform(-0.006, 0.006, 6))  # type: ignore[assignment]
    first, second = picture_levels(np.asarray(SCENE)), picture_levels(np.asarray(saved))
    found = refine_placement(first, SCENE.size, second, saved.size, rough, (WHOLE, frame))
    assert _farthest_px(rough, truth, saved.size) > 3
    assert _farthest_px(found, truth, saved.size) <= tolerance_px


@pytest.mark.parametrize("name", CASES)
def test_pixels_laid_so_coincide(name: str) -> None:
    copy, truth, frame, _ = CASES[name]
    rng = np.random.default_rng(8)
    rough: UnitMap = tuple(np.array(truth) + rng.uniform(-0.006, 0.006, 6))  # type: ignore[assignment]
    first, second = picture_levels(np.asarray(SCENE)), picture_levels(np.asarray(copy))
    found = refine_placement(first, SCENE.size, second, copy.size, rough, (WHOLE, frame))
    width, height = 800, 600
    to_grid = np.diag([width, height, 1.0])
    grid: UnitMap = tuple((to_grid @ np.eye(3))[:2].ravel())
    means = []
    for placement in (rough, found):
        back = np.linalg.inv(np.vstack([np.array(placement).reshape(2, 3), [0.0, 0.0, 1.0]]))
        laid: UnitMap = tuple((to_grid @ back)[:2].ravel())
        means.append(difference(first, grid, second, laid, width, height).mean)
    before, after = means
    assert after < 2.5
    assert after < before / 3


def test_pictures_that_show_nothing_alike_are_left_where_they_are() -> None:
    first, second = (picture_levels(np.asarray(draw_image(seed, 640, 480))) for seed in (20, 21))
    placement: UnitMap = (0.8, 0.0, 0.1, 0.0, 0.8, 0.1)
    assert refine_placement(first, (640, 480), second, (640, 480), placement) == placement


@pytest.mark.parametrize("size", [(1, 1), (2, 500), (40, 30)])
def test_tiny_and_even_pictures_are_left_where_they_are(size: tuple[int, int]) -> None:
    even = picture_levels(np.full((size[1], size[0], 3), 128, dtype=np.uint8))
    placement: UnitMap = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
    assert refine_placement(even, size, even, size, placement) == placement


def test_a_map_that_squeezes_a_picture_to_nothing_is_left_alone() -> None:
    levels = picture_levels(np.asarray(SCENE))
    nothing: UnitMap = (0.0, 0.0, 0.5, 0.0, 0.0, 0.5)
    assert refine_placement(levels, SCENE.size, levels, SCENE.size, nothing) == nothing


def test_another_brightness_does_not_matter() -> None:
    brighter = Image.fromarray(np.clip(np.asarray(SCENE) * 1.25 + 12, 0, 255).astype(np.uint8))
    cut = brighter.crop((LEFT, TOP, RIGHT, BOTTOM))
    first, second = picture_levels(np.asarray(SCENE)), picture_levels(np.asarray(cut))
    rough: UnitMap = tuple(np.array(CROP) + 0.004)  # type: ignore[assignment]
    assert _farthest_px(refine_placement(first, SCENE.size, second, cut.size, rough), CROP, cut.size) < 1e-6
