from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.imaging import _borders
from engine.imaging.borders import find_frame
from engine.imaging.decode import decode
from tests.helpers import reference_borders as reference
from tests.helpers.drawing import draw_photo
from tests.helpers.image_files import coded
from tests.helpers.scenes import odd_pictures

Box = tuple[int, int, int, int]

WEB = Path(__file__).parents[4] / "shared" / "photos" / "web"
SCENES = [draw_photo(seed, 320, 240) for seed in range(6)]


def recoded(pixels: np.ndarray, quality: int, side: int = 320) -> np.ndarray:
    return decode(
        coded(np.ascontiguousarray(pixels), ImageFormat.JPEG, quality=quality), ImageFormat.JPEG, side, 10**8
    ).rgb


def framed(
    pixels: np.ndarray, left: int, top: int, right: int, bottom: int, colour: tuple[int, int, int]
) -> np.ndarray:
    return cv2.copyMakeBorder(pixels, top, bottom, left, right, cv2.BORDER_CONSTANT, value=colour)


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Return intersection over union of two rectangles."""
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, wide) * max(0.0, high)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def unit_frame(pixels: np.ndarray) -> tuple[float, ...]:
    height, width = pixels.shape[:2]
    left, top, right, bottom = find_frame(pixels)
    return left / width, top / height, right / width, bottom / height


@pytest.mark.parametrize("scene", SCENES)
def test_a_photo_without_border_is_left_whole(scene: np.ndarray) -> None:
    assert overlap(find_frame(scene), (0, 0, 320, 240)) > 0.97


@pytest.mark.parametrize("quality", [30, 50, 90])
@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (50, 50, 50), (180, 60, 90)])
@pytest.mark.parametrize("widths", [(0, 40, 0, 40), (60, 0, 60, 0), (20, 20, 20, 20), (12, 12, 12, 50), (0, 30, 0, 0)])
def test_uniform_borders_are_found_to_a_few_pixels(widths: Box, colour: tuple[int, int, int], quality: int) -> None:
    left, top, right, bottom = widths
    picture = recoded(framed(SCENES[0], left, top, right, bottom, colour), quality, side=1000)
    found = find_frame(picture)
    want = left, top, left + 320, top + 240
    assert all(abs(f - w) <= 6 for f, w in zip(found, want, strict=True)), (found, want)


def test_frames_within_frames_are_all_removed() -> None:
    picture = framed(framed(SCENES[1], 20, 20, 20, 20, (255, 255, 255)), 15, 30, 15, 30, (0, 0, 0))
    assert overlap(find_frame(recoded(picture, 85, 1000)), (35, 50, 355, 290)) > 0.95


def test_rows_and_columns_of_different_colours_are_removed() -> None:
    picture = framed(framed(SCENES[2], 30, 0, 30, 0, (255, 255, 255)), 0, 40, 0, 40, (0, 0, 0))
    assert overlap(find_frame(recoded(picture, 85, 1000)), (30, 40, 350, 280)) > 0.95


def test_a_noisy_grey_scan_is_trimmed() -> None:
    picture = framed(SCENES[3], 30, 30, 30, 30, (200, 200, 200)).astype(float)
    picture += np.random.default_rng(0).normal(0, 4, picture.shape)
    assert overlap(find_frame(np.clip(picture, 0, 255).astype(np.uint8)), (30, 30, 350, 270)) > 0.95


def test_the_white_around_a_product_is_trimmed() -> None:
    picture = np.full((240, 320, 3), 255, np.uint8)
    cv2.ellipse(picture, (160, 120), (90, 70), 0, 0, 360, (60, 90, 40), -1)
    assert overlap(find_frame(recoded(picture, 80)), (70, 50, 250, 190)) > 0.93


def test_a_sky_that_slopes_is_no_border() -> None:
    slope = np.linspace(180, 235, 150)[:, None, None] * np.array([0.7, 0.85, 1.0])
    picture = SCENES[4].copy()
    picture[:150] = slope.astype(np.uint8)
    assert find_frame(recoded(picture, 85))[1] <= 4


def test_a_dark_wall_that_fades_is_no_border() -> None:
    fade = np.linspace(0, 1, 320)[None, :, None]
    picture = (SCENES[5] * fade * 0.5 + 6).astype(np.uint8)
    assert find_frame(recoded(picture, 85))[0] <= 10


@pytest.mark.parametrize("colour", [0, 128, 255])
def test_an_empty_picture_is_left_whole(colour: int) -> None:
    assert find_frame(np.full((90, 120, 3), colour, np.uint8)) == (0, 0, 120, 90)


def test_a_speck_on_emptiness_is_left_whole() -> None:
    picture = np.full((240, 320, 3), 255, np.uint8)
    picture[100:120, 100:130] = 0
    assert find_frame(picture) == (0, 0, 320, 240)


@pytest.mark.parametrize("size", [(1, 1), (1, 200), (200, 1), (2, 2), (3, 500), (7, 7)])
def test_tiny_pictures_are_left_alone(size: Box) -> None:
    height, width = size
    assert find_frame(np.zeros((height, width, 3), np.uint8)) == (0, 0, width, height)


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255)])
def test_what_is_left_has_no_border_any_more(scene: np.ndarray, colour: tuple[int, int, int]) -> None:
    picture = recoded(framed(scene, 25, 25, 25, 25, colour), 75, 1000)
    left, top, right, bottom = find_frame(picture)
    rest = picture[top:bottom, left:right]
    assert overlap(find_frame(rest), (0, 0, right - left, bottom - top)) > 0.97


@pytest.mark.shared
@pytest.mark.skipif(not WEB.is_dir(), reason="no shared/photos/web beside the checkout")
def test_copies_of_real_photos_have_the_same_frame() -> None:
    strayed: dict[str, int] = {"quality 50": 0, "half size": 0, "black frame": 0, "white frame": 0}
    paths = sorted(WEB.iterdir())[::4]
    for path in paths:
        photo = decode(path.read_bytes(), ImageFormat.JPEG, 400, 10**8).rgb
        height, width = photo.shape[:2]
        frame = unit_frame(photo)
        copies = {
            "quality 50": unit_frame(recoded(photo, 50, 400)),
            "half size": unit_frame(
                recoded(cv2.resize(photo, (width // 2, height // 2), interpolation=cv2.INTER_AREA), 85)
            ),
        }
        for name, colour in (("black frame", 0), ("white frame", 255)):
            left, top, right, bottom = find_frame(recoded(framed(photo, 30, 30, 30, 30, (colour,) * 3), 85, 1000))
            copies[name] = (left - 30) / width, (top - 30) / height, (right - 30) / width, (bottom - 30) / height
        for name, other in copies.items():
            strayed[name] += overlap(frame, other) < 0.9
    assert all(count <= 0.04 * len(paths) for count in strayed.values()), strayed


FRAMES = st.lists(
    st.tuples(*[st.integers(0, 40) | st.just(0)] * 4, st.tuples(*[st.integers(0, 255)] * 3)), min_size=0, max_size=3
)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(range(len(SCENES))),
    st.tuples(st.integers(1, 320), st.integers(1, 240)),
    FRAMES,
    st.sampled_from((None, 20, 60, 90)),
    st.floats(0, 8),
)
def test_any_picture_has_the_frame_that_numpy_finds(
    number: int,
    size: tuple[int, int],
    frames: list[tuple[int, int, int, int, tuple[int, int, int]]],
    quality: int | None,
    noise: float,
) -> None:
    picture = SCENES[number][: size[1], : size[0]]
    for left, top, right, bottom, colour in frames:
        picture = framed(picture, left, top, right, bottom, colour)
    noisy = picture + np.random.default_rng(number).normal(0, noise, picture.shape)
    picture = np.clip(noisy, 0, 255).astype(np.uint8)
    if quality is not None:
        picture = recoded(picture, quality, 1000)
    assert find_frame(picture) == reference.find_frame(picture)


@pytest.mark.parametrize("name", odd_pictures())
def test_odd_pictures_have_the_frame_that_numpy_finds(name: str) -> None:
    picture = odd_pictures()[name]
    assert find_frame(picture) == reference.find_frame(picture)


def test_a_part_of_a_picture_is_searched_like_a_copy() -> None:
    picture = framed(SCENES[0], 30, 20, 10, 40, (0, 0, 0))
    assert find_frame(picture[:, ::-1]) == find_frame(np.ascontiguousarray(picture[:, ::-1]))


def test_the_compiled_search_takes_three_bytes_a_pixel() -> None:
    for shape in ((4, 4), (4, 4, 4), (0, 4, 3)):
        with pytest.raises(ValueError, match="three bytes"):
            _borders.find_frame(np.zeros(shape, np.uint8))
