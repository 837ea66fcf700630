import numpy as np
import pytest
from PIL import Image, ImageFilter

from engine.imaging.sharpness import detail_share, grey_of, sharpness
from tests.helpers.drawing import noise


def _scene(seed: int) -> Image.Image:
    """Return texture with the spectrum of natural scenes, as sharp as its pixels."""
    field = noise(np.random.default_rng(seed), 1400, 1000, 1.1)
    return Image.fromarray(np.clip(128 + 40 * field, 0, 255).astype(np.uint8)).convert("RGB")


SCENES = [_scene(seed) for seed in (1, 2, 3)]


def _grey(image: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return grey_of(np.asarray(image))


def _enlarged(image: Image.Image, factor: int) -> Image.Image:
    small = image.resize((image.width // factor, image.height // factor), Image.Resampling.LANCZOS)
    return small.resize(image.size, Image.Resampling.BICUBIC)


@pytest.mark.parametrize("scene", SCENES)
def test_the_more_a_picture_is_blurred_the_less_sharp_it_is(scene: Image.Image) -> None:
    blurred = [scene.filter(ImageFilter.GaussianBlur(radius)) for radius in (0, 1, 2, 4)]
    figures = [sharpness(_grey(image)) for image in blurred]
    assert figures == sorted(figures, reverse=True)
    assert figures[0] > 1.5 * figures[-1]


@pytest.mark.parametrize("scene", SCENES)
def test_a_copy_of_another_size_is_as_sharp_at_the_common_one(scene: Image.Image) -> None:
    large = scene.resize((2800, 2000), Image.Resampling.BICUBIC)
    assert sharpness(_grey(large)) == pytest.approx(sharpness(_grey(scene)), rel=0.15)


def test_an_even_picture_is_not_sharp() -> None:
    assert sharpness(np.full((300, 400), 90, dtype=np.uint8)) == 0.0


@pytest.mark.parametrize("scene", SCENES)
def test_an_enlarged_picture_has_less_detail_than_pixels(scene: Image.Image) -> None:
    own = detail_share(_grey(scene))
    twice = detail_share(_grey(_enlarged(scene, 2)))
    thrice = detail_share(_grey(_enlarged(scene, 3)))
    assert own == 1.0
    assert twice is not None
    assert thrice is not None
    assert 0.3 < twice < 0.75
    assert 0.15 < thrice < twice


@pytest.mark.parametrize("size", [(60, 60), (1, 1), (1, 3000), (3000, 1)])
def test_tiny_and_narrow_pictures_do_not_break_it(size: tuple[int, int]) -> None:
    grey = np.random.default_rng(0).integers(0, 256, size, dtype=np.uint8)
    sharpness(grey)
    share = detail_share(grey)
    assert share is None or 0 < share <= 1


def test_an_even_picture_says_nothing_about_detail() -> None:
    assert detail_share(np.full((900, 900), 90, dtype=np.uint8)) is None
