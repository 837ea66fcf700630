import io

import numpy as np
import pytest
from PIL import ImageCms

from engine.imaging.colour import array_to_srgb
from engine.imaging.display_profile import D65, SRGB, Curve, display_profile

_P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))


@pytest.mark.parametrize("curve", [*Curve, 2.2])
@pytest.mark.parametrize("is_grey", [False, True])
def test_a_colour_engine_takes_it(curve: Curve | float, is_grey: bool) -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(display_profile(D65, _P3, curve, is_grey=is_grey)))
    assert profile.profile.xcolor_space.strip() == ("GRAY" if is_grey else "RGB")


def test_srgb_by_number_is_srgb() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (20, 20, 3), dtype=np.uint8)
    found = array_to_srgb(pixels, display_profile(D65, SRGB, Curve.SRGB, is_grey=False))
    assert np.abs(found.astype(int) - pixels).max() <= 1


@pytest.mark.parametrize("curve", [*Curve, 1.8])
def test_more_light_stays_more_light(curve: Curve | float) -> None:
    ramp = np.arange(256, dtype=np.uint8)[None, :]
    found = array_to_srgb(ramp, display_profile(D65, SRGB, curve, is_grey=True))[0, :, 0].astype(int)
    assert (np.diff(found) >= 0).all()
    assert (found[0], found[-1]) == (0, 255)


def test_white_stays_white_in_every_space() -> None:
    white = np.full((2, 2, 3), 255, np.uint8)
    for primaries in (SRGB, _P3):
        profile = display_profile((0.314, 0.351), primaries, 2.6, is_grey=False)
        assert array_to_srgb(white, profile).min() >= 254


def test_it_says_that_it_is_one() -> None:
    profile = display_profile(D65, SRGB, Curve.LINEAR, is_grey=False)
    assert len(profile) == int.from_bytes(profile[:4], "big")
