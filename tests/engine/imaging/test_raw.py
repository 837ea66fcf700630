import numpy as np
import pytest

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode
from engine.imaging.raw import _preview_orientation
from engine.imaging.stored import Stored
from tests.helpers.image_files import bayer_dng


@pytest.mark.parametrize(("orientation", "red_side"), [(1, "left"), (3, "right"), (6, "top"), (8, "bottom")])
def test_sensor_data_are_developed_and_turned_upright(orientation: int, red_side: str) -> None:
    found = decode(bayer_dng(256, 128, orientation), ImageFormat.RAW, 100, 10**6)
    assert (found.width, found.height) == ((128, 256) if orientation in (6, 8) else (256, 128))
    height, width = found.rgb.shape[:2]
    sides = {
        "left": found.rgb[height // 2, width // 6],
        "right": found.rgb[height // 2, -width // 6],
        "top": found.rgb[height // 6, width // 2],
        "bottom": found.rgb[-height // 6, width // 2],
    }
    red, _, blue = sides[red_side].astype(int)
    assert red > blue + 40
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[red_side]
    red, _, blue = sides[opposite].astype(int)
    assert blue > red + 40


def test_the_bound_on_pixels_holds() -> None:
    with pytest.raises(DecodeError, match="pixels"):
        decode(bayer_dng(256, 128), ImageFormat.RAW, 100, 1000)


def test_truncated_sensor_data_are_refused_with_a_reason() -> None:
    with pytest.raises(DecodeError, match=r"\w+ \w+"):
        decode(bayer_dng(256, 128)[:2000], ImageFormat.RAW, 100, 10**6)


@pytest.mark.parametrize(
    ("stored_size", "own", "turn", "want"),
    [
        ((160, 120), 6, 6, 6),
        ((160, 120), 1, 6, 6),
        ((120, 160), 1, 6, 1),
        ((160, 120), 1, 1, 1),
        ((120, 160), 6, 6, 1),
        ((160, 120), 3, 3, 3),
    ],
)
def test_a_preview_is_never_left_lying_across(stored_size: tuple[int, int], own: int, turn: int, want: int) -> None:
    preview = Stored(np.zeros((1, 1, 3), np.uint8), *stored_size, own, is_partial=False)
    upright = (4000, 6000) if turn in (6, 8) else (6000, 4000)
    assert _preview_orientation(preview, upright, turn) == want
