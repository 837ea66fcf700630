"""How well pictures agree when one is laid over the other."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.core import orientation
from engine.features.describe import prepare
from engine.features.thumbprint import SIDE, thumbprint
from engine.verification import _agreement
from engine.verification._agreement import KERNELS
from engine.verification.agreement import NOTHING, Affine, Agreement, agree, invert
from tests.helpers import reference_verification
from tests.helpers.scenes import scene

IDENTITY = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
RECTANGLES = [
    (0.1, 0.1, 0.9, 0.9),
    (0.0, 0.0, 0.6, 0.6),
    (0.3, 0.25, 0.9, 0.85),
    (0.2, 0.0, 1.0, 0.5),
    (0.4, 0.4, 0.7, 0.7),
]


def thumb(rgb: np.ndarray) -> np.ndarray:
    return thumbprint(prepare(np.ascontiguousarray(rgb)))


def cut(rgb: np.ndarray, box: tuple[float, float, float, float]) -> np.ndarray:
    height, width = rgb.shape[:2]
    left, top, right, bottom = box
    return rgb[round(top * height) : round(bottom * height), round(left * width) : round(right * width)]


def crop_map(box: tuple[float, float, float, float]) -> Affine:
    """From unit coordinates of the crop to those of the whole picture."""
    left, top, right, bottom = box
    return np.array([[right - left, 0, left], [0, bottom - top, top]])


def rotation(degrees: float) -> Affine:
    """Turn about the centre."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[cosine, -sine, 0.5 - 0.5 * cosine + 0.5 * sine], [sine, cosine, 0.5 - 0.5 * sine - 0.5 * cosine]])


@pytest.mark.parametrize("seed", range(4))
def test_a_picture_agrees_with_itself_in_everything(seed: int) -> None:
    own = thumb(scene(seed))
    found = agree(own, own, IDENTITY)
    assert found.correlation == pytest.approx(1, abs=1e-4)
    # The noise that is allowed for keeps even perfect windows a little below 1.
    assert found.local_correlation > 0.9
    assert found.agreeing == pytest.approx(1, abs=0.02)
    assert (found.overlap_a, found.overlap_b) == (1, 1)
    assert found.texture > 5


def test_a_negative_disagrees_completely() -> None:
    own = thumb(scene(0))
    found = agree(own, 255 - own, IDENTITY)
    assert found.correlation == pytest.approx(-1, abs=1e-4)
    assert found.local_correlation < -0.9
    assert found.agreeing == 0


@pytest.mark.parametrize(("one", "other"), [(0, 1), (2, 3), (4, 5), (0, 5), (6, 7)])
def test_unrelated_pictures_do_not_agree(one: int, other: int) -> None:
    found = agree(thumb(scene(one)), thumb(scene(other)), IDENTITY)
    assert abs(found.local_correlation) < 0.15
    assert found.agreeing < 0.2


def test_a_common_slope_of_light_is_no_agreement() -> None:
    slope = np.linspace(0, 150, SIDE)[:, None]
    rng = np.random.default_rng(0)
    one, other = ((slope + rng.normal(50, 12, (SIDE, SIDE))).clip(0, 255).astype(np.uint8) for _ in range(2))
    found = agree(one, other, IDENTITY)
    assert found.correlation > 0.8
    assert found.local_correlation < 0.45


def test_light_and_contrast_do_not_count() -> None:
    own = thumb(scene(1))
    other = (own * 0.5 + 60).astype(np.uint8)
    found = agree(own, other, IDENTITY)
    assert found.correlation > 0.99
    assert found.agreeing > 0.9


def test_a_sticker_spoils_only_what_it_covers() -> None:
    own = thumb(scene(1))
    covered = own.copy()
    covered[20:36, 20:36] = np.random.default_rng(0).integers(0, 256, (16, 16))
    assert 0.7 < agree(own, covered, IDENTITY).agreeing < 0.97


@pytest.mark.parametrize("number", range(orientation.COUNT))
def test_a_laid_picture_agrees_in_its_orientation_and_in_no_other(number: int) -> None:
    own = thumb(scene(2, 300, 300))
    laid = np.ascontiguousarray(orientation.apply(own, number))
    for other in range(orientation.COUNT):
        found = agree(own, laid, orientation.unit_map(other))
        assert (found.overlap_a, found.overlap_b) == (1, 1)
        if other == number:
            assert found.correlation == pytest.approx(1, abs=1e-4)
        else:
            assert found.local_correlation < 0.4


@pytest.mark.parametrize(("box", "seed"), list(product(RECTANGLES, (0, 3))))
def test_a_crop_agrees_where_it_was_cut_out(box: tuple[float, float, float, float], seed: int) -> None:
    whole, part = thumb(scene(seed)), thumb(cut(scene(seed), box))
    share = (box[2] - box[0]) * (box[3] - box[1])
    found = agree(part, whole, crop_map(box))
    assert found.local_correlation > 0.75
    assert found.overlap_a > 0.93
    assert found.overlap_b == pytest.approx(share, abs=0.03)
    aside = crop_map((box[0] - 0.08, box[1] + 0.08, box[2] - 0.08, box[3] + 0.08))
    assert agree(part, whole, aside).local_correlation < found.local_correlation - 0.3


@pytest.mark.parametrize(
    "transform",
    [
        *(crop_map(box) for box in RECTANGLES),
        crop_map((-0.2, 0.1, 0.7, 1.3)),
        rotation(20) @ np.vstack([crop_map((0.1, 0.1, 0.8, 0.8)), [0, 0, 1]]),
    ],
    ids=str,
)
def test_swapping_the_pictures_swaps_only_the_overlaps(transform: Affine) -> None:
    one, other = thumb(scene(0)), thumb(scene(1))
    there, back = agree(one, other, transform), agree(other, one, invert(transform))
    assert (there.overlap_a, there.overlap_b) == pytest.approx((back.overlap_b, back.overlap_a), abs=0.02)
    for name in ("correlation", "local_correlation", "agreeing", "texture"):
        assert getattr(there, name) == pytest.approx(getattr(back, name), abs=0.02, rel=0.05)


@pytest.mark.parametrize("degrees", np.linspace(0, 360, 73).tolist())
def test_a_turn_without_change_of_scale_is_compared_either_way(degrees: float) -> None:
    """Rounding puts its scale now below 1 and now above, for the turn and for its inverse alike."""
    own = thumb(scene(0))
    there = agree(own, own, rotation(degrees))
    back = agree(own, own, invert(rotation(degrees)))
    assert there.overlap_a == pytest.approx(there.overlap_b, abs=1e-9)
    assert there.overlap_a == pytest.approx(back.overlap_a, abs=0.02)
    assert there.overlap_a > 0.75


def test_a_turned_picture_agrees_when_turned_back() -> None:
    rgb = scene(4, 300, 300)
    turned = np.asarray(Image.fromarray(rgb).rotate(-10, Image.Resampling.BICUBIC))
    found = agree(thumb(rgb), thumb(turned), rotation(10))
    assert found.local_correlation > 0.7
    assert agree(thumb(rgb), thumb(turned), rotation(-10)).local_correlation < 0.4


@pytest.mark.parametrize(
    "transform",
    [
        np.zeros((2, 3)),
        np.array([[1.0, 2.0, 0.0], [2.0, 4.0, 0.0]]),
        IDENTITY * 0.01,
        IDENTITY * 1000,
        np.array([[1.0, 0, 5], [0, 1, 0]]),
        np.array([[1.0, 0, 0.95], [0, 1, 0.95]]),
        np.full((2, 3), np.nan),
        np.full((2, 3), np.inf),
        np.array([[1.0, 0, np.nan], [0, 1, 0]]),
        np.array([[1.0, 0, np.inf], [0, 1, 0]]),
        np.array([[1.0, 0, 1e300], [0, 1, -1e300]]),
    ],
    ids=str,
)
def test_a_placement_without_common_ground_shows_nothing(transform: Affine) -> None:
    own = thumb(scene(0))
    assert agree(own, own, transform) == NOTHING


@pytest.mark.parametrize("scale", [0.06, 0.3, 1 / 1.16, 1.0, 1.1, 1.16, 3.0, 19.0])
def test_every_scale_gives_finite_numbers_within_their_ranges(scale: float) -> None:
    own = thumb(scene(0))
    centred = np.array([[scale, 0, 0.5 - 0.5 * scale], [0, scale, 0.5 - 0.5 * scale]])
    found = agree(own, own, centred)
    assert -1.0001 <= found.correlation <= 1.0001
    assert -1.0001 <= found.local_correlation <= 1.0001
    assert 0 <= found.agreeing <= 1.0001
    assert 0 <= found.overlap_a <= 1
    assert 0 <= found.overlap_b <= 1
    if scale > 8:
        assert found == NOTHING


@pytest.mark.parametrize("level", [0, 128, 255])
def test_flat_pictures_say_nothing_whatever_they_are_compared_with(level: int) -> None:
    flat = np.full((SIDE, SIDE), level, np.uint8)
    for other in (flat, thumb(scene(0)), 255 - flat):
        for one, two in ((flat, other), (other, flat)):
            found = agree(one, two, IDENTITY)
            assert replace(found, contradicting=0.0) == Agreement(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0)


def test_inverting_a_transform_undoes_it() -> None:
    transform = np.array([[0.3, -0.8, 0.2], [0.7, 0.4, -0.1]])
    product_ = np.vstack([invert(transform), [0, 0, 1]]) @ np.vstack([transform, [0, 0, 1]])
    assert product_ == pytest.approx(np.eye(3), abs=1e-12)


@pytest.mark.parametrize(
    ("case", "side"),
    [
        ((bytes(64), bytes(64), bytes(48), 0.0), 9),
        ((bytes(64), bytes(49), bytes(48), 0.0), 8),
        ((bytes(65 * 65), bytes(65 * 65), bytes(48), 0.0), 65),
        ((bytes(64), bytes(64), bytes(40), 0.0), 8),
        ((bytes(64), bytes(64), bytes(48), -1.0), 8),
        ((bytes(64), bytes(64), bytes(48), float("nan")), 8),
        ((b"", b"", bytes(48), 0.0), 0),
        ((b"", b"", bytes(48), 0.0), -1),
    ],
)
def test_arrays_that_do_not_fit_together_are_refused(case: tuple[bytes, bytes, bytes, float], side: int) -> None:
    fine = (bytes(64), bytes(64), bytes(48), 0.0)
    for cases in ([case], [fine, case], [case, fine]):
        with pytest.raises(ValueError, match="needed"):
            _agreement.compare(cases, side, 1, KERNELS[0])


@pytest.mark.parametrize("cases", [[()], [None], [(1, 2, 3, 4)], ((bytes(64), bytes(64), bytes(48), 0.0),)])
def test_what_is_no_case_is_refused(cases: object) -> None:
    with pytest.raises(TypeError):
        _agreement.compare(cases, 8, 1, KERNELS[0])


def test_windows_in_which_one_picture_shows_what_the_other_does_not_contradict() -> None:
    picture = thumb(scene(0))
    half = picture.copy()
    half[:, :32] = thumb(scene(1))[:, :32]
    assert agree(picture, picture, IDENTITY).contradicting == 0.0
    assert agree(picture, half, IDENTITY).contradicting == pytest.approx(0.5, abs=0.2)


@settings(max_examples=80, deadline=None)
@given(
    side=st.sampled_from([2, 9, 33, 63, 64]),
    scale=st.floats(1, 3),
    degrees=st.sampled_from([0.0, 90.0]) | st.floats(-180, 180),
    shift=st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4)),
    is_alike=st.booleans(),
    seed=st.integers(0, 3),
    kernel=st.sampled_from(KERNELS),
)
def test_every_number_is_that_of_plain_arithmetic(
    side: int, scale: float, degrees: float, shift: tuple[float, float], is_alike: bool, seed: int, kernel: str
) -> None:
    one, other = thumb(scene(seed)), thumb(scene(seed if is_alike else seed + 1))
    one, other = (np.ascontiguousarray(picture[:side, :side]) for picture in (one, other))
    transform = rotation(degrees) * scale
    transform[:, 2] += (1 - scale) / 2 + np.array(shift)
    sigma = 0.45 * (scale * scale - 1) ** 0.5 if scale > 1.15 else 0.0
    found, again = _agreement.compare([(one, other, transform, sigma)] * 2, side, 1, kernel)
    assert found == again
    covered, correlation, local, agreeing, contradicting, texture = reference_verification.compare(
        one, other, transform, sigma
    )
    assert found[0] == covered
    if covered:
        assert found[1] == pytest.approx(correlation, abs=1e-3)
        assert (found[2], found[5]) == pytest.approx((local, texture), abs=1e-3)
        # One window in doubt is one of a thousand in a whole picture.
        assert (found[3], found[4]) == pytest.approx((agreeing, contradicting), abs=0.01)
