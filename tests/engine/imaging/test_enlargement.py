import io

import numpy as np
import pytest
from PIL import Image, ImageFilter

from engine.imaging.enlargement import enlarged_from
from engine.imaging.sharpness import grey_of
from tests.helpers.scenes import scene

WIDTH, HEIGHT = 1200, 900
RESAMPLING = {
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
    "lanczos": Image.Resampling.LANCZOS,
}


def jpeg(image, quality=92):
    written = io.BytesIO()
    image.save(written, "JPEG", quality=quality)
    return Image.open(io.BytesIO(written.getvalue())).convert("RGB")


@pytest.fixture(scope="module")
def drawn():
    pixels = scene(5, 2 * WIDTH, 2 * HEIGHT)
    grain = np.random.default_rng(0).normal(0, 4, pixels.shape)
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))


@pytest.fixture(scope="module")
def original(drawn):
    return jpeg(drawn.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS), 80)


def look(image, *sizes):
    return enlarged_from(grey_of(np.asarray(image)), sizes or ((WIDTH, HEIGHT),))


def enlarged(original, factor, kernel):
    return original.resize((round(WIDTH * factor), round(HEIGHT * factor)), RESAMPLING[kernel])


@pytest.mark.parametrize("kernel", RESAMPLING)
@pytest.mark.parametrize("factor", [1.5, 1.77, 2.0, 3.0])
def test_an_enlarged_copy_is_found_out(original, factor, kernel):
    assert look(jpeg(enlarged(original, factor, kernel))) == (WIDTH, HEIGHT)


def test_sharpening_does_not_hide_it(original):
    sharpened = enlarged(original, 1.5, "lanczos").filter(ImageFilter.UnsharpMask(1.5, 100, 0))
    assert look(jpeg(sharpened)) == (WIDTH, HEIGHT)


def test_a_turned_copy_is_found_out(original):
    turned = enlarged(original, 1.6, "bicubic").transpose(Image.Transpose.ROTATE_90)
    assert look(jpeg(turned)) == (WIDTH, HEIGHT)


def test_the_size_that_it_was_made_of_is_told(original):
    others = (round(WIDTH * 0.7), round(HEIGHT * 0.7)), (WIDTH, HEIGHT), (WIDTH // 2, HEIGHT // 2)
    assert look(jpeg(enlarged(original, 1.4, "bicubic")), *others) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.62, 0.75])
def test_an_original_is_none_beside_its_reduced_copy(original, drawn, share):
    size = round(WIDTH * share), round(HEIGHT * share)
    soft = original.filter(ImageFilter.GaussianBlur(2))
    for picture in (original, jpeg(original, 50), jpeg(soft), soft):
        assert look(picture, size) is None


@pytest.mark.parametrize("kernel", RESAMPLING)
def test_what_was_reduced_is_not_taken_for_enlarged(original, kernel):
    reduced = original.resize((round(WIDTH * 0.77), round(HEIGHT * 0.77)), RESAMPLING[kernel], reducing_gap=None)
    sizes = [(round(reduced.width * share), round(reduced.height * share)) for share in (0.25, 0.4, 0.5, 0.65, 0.8)]
    assert look(jpeg(reduced), *sizes) is None


def test_plain_small_and_noisy_pictures_are_none():
    noise = np.random.default_rng(1).integers(0, 256, (600, 800), dtype=np.uint8)
    assert enlarged_from(noise, ((400, 300),)) is None
    assert enlarged_from(np.full((600, 800), 90, np.uint8), ((400, 300),)) is None
    assert enlarged_from(noise[:40, :60], ((30, 20),)) is None
    assert enlarged_from(noise, ()) is None
