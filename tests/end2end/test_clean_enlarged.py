"""A copy with more pixels that were made up does not take the place of the photo that it was made of."""

import json

import numpy as np
import pytest
from PIL import Image

from tests.helpers.command import Command
from tests.helpers.scenes import scene


@pytest.fixture
def enlarged(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    pixels = scene(5, 1200, 900)
    grain = np.random.default_rng(0).normal(0, 4, pixels.shape)
    Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8)).save(folder / "taken.jpg", quality=80)
    with Image.open(folder / "taken.jpg") as taken:
        taken.resize((2400, 1800), Image.Resampling.BICUBIC).save(folder / "made larger.jpg", quality=95)
        taken.resize((600, 450), Image.Resampling.LANCZOS).save(folder / "sent.jpg", quality=85)
    command = Command(tmp_path / "library")
    assert command("scan", folder, "--quiet").code == 0
    return command


def test_what_an_enlarged_copy_was_made_of_stays(enlarged):
    result = enlarged("clean", "--json", "-")

    assert result.code == 0
    acts = json.loads(result.stdout)["removed"]
    assert {act["kept"].rpartition("/")[2] for act in acts} == {"taken.jpg"}
    assert "Measured sharpness, and traces of enlarging, of 2 photos" in result.stderr
    again = enlarged("clean", "--json", "-")
    assert json.loads(again.stdout)["removed"] == acts
    assert "Measured" not in again.stderr


def test_rules_that_go_by_sharpness_have_all_photos_measured(enlarged):
    result = enlarged("groups", "--keep", "sharper")

    assert result.code == 0
    assert "of 3 photos, as the rules go by it" in result.stderr
    assert "Measured" not in enlarged("groups", "--keep", "sharper").stderr
