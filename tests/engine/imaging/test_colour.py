import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.core.domain import ImageFormat
from engine.imaging.colour import array_to_srgb, to_srgb
from engine.imaging.decode import decode
from tests.helpers.image_files import DISPLAY_P3, coded, colour_field, matrix_profile

PIXELS = colour_field(64, 48)
GENTLE = (PIXELS // 2 + 60).astype(np.uint8)
P3 = matrix_profile(DISPLAY_P3, 2.2)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

# Of sRGB, relative to D50 (ICC.1 sRGB profiles).
SRGB_PRIMARIES = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]])


def from_p3(rgb: np.ndarray) -> np.ndarray:
    """Convert by the definition: linearise, change primaries, encode; uint8 in and out."""
    linear = (rgb / 255.0) ** 2.2 @ (np.linalg.inv(SRGB_PRIMARIES) @ DISPLAY_P3).T
    linear = np.clip(linear, 0, 1)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return (encoded * 255).round().astype(np.uint8)


def test_display_p3_is_converted_as_its_definition_says() -> None:
    found = array_to_srgb(GENTLE, P3).astype(int)
    assert np.abs(found - from_p3(GENTLE)).max() <= 4
    assert np.abs(found - GENTLE).max() > 8


@pytest.mark.parametrize(
    "image_format",
    [
        ImageFormat.JPEG,
        ImageFormat.PNG,
        ImageFormat.WEBP,
        ImageFormat.TIFF,
        ImageFormat.HEIF,
        ImageFormat.AVIF,
    ],
)
def test_a_profile_in_any_container_is_used(image_format: ImageFormat) -> None:
    data = coded(GENTLE, image_format, icc_profile=P3, quality=95)
    found = decode(data, image_format, 320, 10**6).rgb.astype(int)
    assert np.abs(found - from_p3(GENTLE)).mean() < np.abs(found - GENTLE).mean() / 2


def test_srgb_itself_changes_nothing() -> None:
    assert array_to_srgb(GENTLE, SRGB) is GENTLE


def test_a_gamma_curve_near_that_of_srgb_still_counts() -> None:
    other = matrix_profile(SRGB_PRIMARIES, 1.8)
    assert np.abs(array_to_srgb(GENTLE, other).astype(int) - GENTLE).max() > 5


@pytest.mark.parametrize("icc", [b"x", b"\0" * 200, P3[:150], P3[:16] + b"CMYK" + P3[20:], P3 + b"\0" * 9_000_000])
def test_broken_or_foreign_profiles_are_passed_over(icc: bytes) -> None:
    if icc[:20] == P3[:20] and len(icc) < 9_000_000:
        assert array_to_srgb(GENTLE, icc).shape == GENTLE.shape
    else:
        assert np.array_equal(array_to_srgb(GENTLE, icc), GENTLE)


def test_a_grey_profile_serves_a_grey_jpeg() -> None:
    linear_grey = _grey_profile(1.0)
    data = coded(
        Image.fromarray(np.full((40, 40), 128, np.uint8)), ImageFormat.JPEG, icc_profile=linear_grey, quality=95
    )
    assert decode(data, ImageFormat.JPEG, 320, 10**6).rgb.mean() == pytest.approx(188, abs=2)


def test_grey_and_cmyk_without_profile_become_rgb() -> None:
    grey = Image.new("L", (4, 4), 77)
    assert np.all(np.asarray(to_srgb(grey, b"")) == 77)
    assert to_srgb(Image.new("CMYK", (4, 4)), b"").mode == "RGB"


def _grey_profile(gamma: float) -> bytes:
    """Return a profile of colour space GRAY: the tags of the display profile, of which readers take the curve."""
    made = matrix_profile(DISPLAY_P3, gamma)
    return made[:16] + b"GRAY" + made[20:].replace(b"rTRC", b"kTRC", 1)
