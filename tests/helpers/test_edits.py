"""The labelled edits are what their names say, or every figure measured with them means nothing."""

import io
import re

import numpy as np
import pytest
from PIL import Image, ImageOps

from tests.helpers.drawing import draw_image
from tests.helpers.edits import EDITS, STRESS, Edit

PHOTO = draw_image(3, 300, 200)
BY_NAME = {edit.name: edit for edit in EDITS + STRESS}


def _opened(edit: Edit, seed: int = 0) -> Image.Image:
    return ImageOps.exif_transpose(Image.open(io.BytesIO(edit.apply(PHOTO, seed)))).convert("RGB")


def _difference(one: Image.Image, other: Image.Image) -> float:
    return float(np.abs(np.asarray(one, dtype=float) - np.asarray(other, dtype=float)).mean())


def test_names_are_unique_and_fit_every_file_system() -> None:
    assert len(BY_NAME) == len(EDITS) + len(STRESS)
    assert not [name for name in BY_NAME if re.search(r'[<>:"/\\|?*]', name)]


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit.suffix != ".avif"], ids=lambda edit: edit.name)
def test_an_edit_is_the_same_every_time(edit: Edit) -> None:
    assert edit.apply(PHOTO, 5) == edit.apply(PHOTO, 5)


@pytest.mark.parametrize("name", ["exif-turn-3", "exif-turn-6"])
def test_an_exif_turn_shows_the_same_picture_from_turned_pixels(name: str) -> None:
    data = BY_NAME[name].apply(PHOTO, 0)
    assert Image.open(io.BytesIO(data)).getexif()[0x0112] == int(name[-1])
    assert _difference(_opened(BY_NAME[name]), PHOTO) < 6
    assert _difference(Image.open(io.BytesIO(data)).resize(PHOTO.size), PHOTO) > 15


@pytest.mark.parametrize("share", [5, 10, 20, 30, 40])
@pytest.mark.parametrize("place", ["", "-off"])
def test_a_crop_cuts_away_the_share_in_its_name(share: int, place: str) -> None:
    width, height = _opened(BY_NAME[f"crop-{share}%{place}"]).size
    assert width * height / (300 * 200) == pytest.approx(1 - share / 100, abs=0.01)
    assert width / height == pytest.approx(1.5, abs=0.02)


def test_a_crop_off_centre_lies_elsewhere_for_another_seed() -> None:
    edit = BY_NAME["crop-30%-off"]
    assert edit.apply(PHOTO, 1) != edit.apply(PHOTO, 2)


@pytest.mark.parametrize(("name", "size"), [("letterbox-16x9", (356, 200)), ("screenshot-dark", (1080, 2340))])
def test_a_picture_put_on_a_larger_ground_has_that_size(name: str, size: tuple[int, int]) -> None:
    assert _opened(BY_NAME[name]).size == size


def test_drawn_photos_of_two_seeds_have_nothing_in_common() -> None:
    small = [np.asarray(draw_image(seed, 300, 200).convert("L").resize((16, 16)), float).ravel() for seed in range(12)]
    alike = np.corrcoef(np.stack(small)) - np.eye(12)
    assert np.abs(alike).max() < 0.95
    assert np.median(np.abs(alike)) < 0.4
