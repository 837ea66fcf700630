"""Planted placements are found again, through outliers, and nothing is found where nothing is."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.verification import _registration
from engine.verification._registration import KERNELS
from engine.verification.agreement import invert
from engine.verification.registration import (
    MAX_DISTANCE,
    MIN_PLACES,
    TOLERANCE_PX,
    Corners,
    Placement,
    register,
    register_all,
)
from tests.helpers import reference_verification

WIDTH, HEIGHT = 320, 240


def made_up(count: int, seed: int, width: int = WIDTH, height: int = HEIGHT) -> Corners:
    """Corners spread over a picture, at least 9 pixels apart from each other."""
    rng = np.random.default_rng(seed)
    cells = np.array([(x, y) for x in range(8, width - 8, 14) for y in range(8, height - 8, 14)], np.float64)
    places = rng.permutation(cells)[:count] + rng.uniform(-2, 2, (count, 2))
    keypoints = np.column_stack([places, rng.choice([31, 44, 62], count), rng.uniform(0, 360, count)])
    return Corners(width, height, keypoints.astype(np.float32), rng.integers(0, 256, (count, 32), np.uint8))


def flipped(descriptors: np.ndarray, bits: int, rng: np.random.Generator) -> np.ndarray:
    """Change that many bits of each descriptor."""
    all_bits = np.unpackbits(descriptors, axis=1)
    for row in all_bits:
        row[rng.choice(256, bits, replace=False)] ^= 1
    return np.packbits(all_bits, axis=1)


def moved(
    corners: Corners, scale: float, degrees: float, x: float, y: float, noise: float = 0.5, bits: int = 20
) -> Corners:
    """Lay corners elsewhere: scaled and turned about the origin, then shifted by pixels, each a little off."""
    rng = np.random.default_rng(99)
    turn = math.radians(degrees)
    matrix = scale * np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    keypoints = corners.keypoints.copy()
    keypoints[:, :2] = corners.keypoints[:, :2] @ matrix.T + [x, y] + rng.uniform(-noise, noise, (len(keypoints), 2))
    keypoints[:, 2] *= scale
    keypoints[:, 3] = (keypoints[:, 3] + degrees + rng.uniform(-8, 8, len(keypoints))) % 360
    order = rng.permutation(len(keypoints))
    descriptors = flipped(corners.descriptors, bits, rng)
    return Corners(corners.width, corners.height, keypoints[order], descriptors[order])


def joined(one: Corners, other: Corners) -> Corners:
    return Corners(
        one.width,
        one.height,
        np.concatenate([one.keypoints, other.keypoints]),
        np.concatenate([one.descriptors, other.descriptors]),
    )


def some(corners: Corners, count: int) -> Corners:
    return Corners(corners.width, corners.height, corners.keypoints[:count], corners.descriptors[:count])


def in_pixels(placement: Placement, a: Corners, b: Corners, points: np.ndarray) -> np.ndarray:
    unit = np.column_stack([points / [a.width, a.height], np.ones(len(points))])
    return (unit @ placement.transform.T) * [b.width, b.height]


def outline(transform: np.ndarray, b: Corners) -> np.ndarray:
    unit = np.array([[0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]], float)
    return (unit @ transform.T) * [b.width, b.height]


CORNERS_OF_PICTURE = np.array([[0, 0], [WIDTH, 0], [0, HEIGHT], [WIDTH, HEIGHT]], float)


@settings(max_examples=60, deadline=None)
@given(
    scale=st.floats(0.35, 2.8),
    degrees=st.floats(-180, 180),
    x=st.floats(-150, 150),
    y=st.floats(-150, 150),
    count=st.integers(12, 60),
    seed=st.integers(0, 1000),
)
def test_a_planted_placement_is_found_within_a_pixel(
    scale: float, degrees: float, x: float, y: float, count: int, seed: int
) -> None:
    a = made_up(count, seed)
    b = moved(a, scale, degrees, x, y)
    found = register(a, b)
    assert found is not None
    assert found.inliers >= 0.9 * count
    assert found.scale == pytest.approx(scale, rel=0.02)
    assert abs((found.turn_degrees - degrees + 180) % 360 - 180) < 1
    turn = math.radians(degrees)
    matrix = scale * np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    inside = a.keypoints[:, :2].astype(float)
    error = np.linalg.norm(in_pixels(found, a, b, inside) - (inside @ matrix.T + [x, y]), axis=1)
    assert error.max() < 1


@pytest.mark.parametrize("outliers", [20, 60, 100])
def test_corners_that_belong_to_nothing_do_not_disturb(outliers: int) -> None:
    a = made_up(20, 1)
    b = moved(a, 0.7, 25, 40, -10)
    found = register(joined(a, made_up(outliers, 2)), joined(b, made_up(outliers, 3)))
    assert found is not None
    assert found.inliers >= 18
    assert found.scale == pytest.approx(0.7, rel=0.02)


def test_corners_that_look_alike_in_wrong_places_do_not_disturb() -> None:
    """As many pairs of equal descriptors again, each pair somewhere else."""
    a = made_up(24, 1)
    b = moved(a, 1.2, -15, 5, 9)
    liars_a, liars_b = made_up(24, 5), made_up(24, 6)
    liars_b = Corners(WIDTH, HEIGHT, liars_b.keypoints, liars_a.descriptors)
    found = register(joined(a, liars_a), joined(b, liars_b))
    assert found is not None
    assert found.scale == pytest.approx(1.2, rel=0.02)
    assert 22 <= found.inliers <= 28


def test_two_layouts_go_by_the_larger() -> None:
    a, extra = made_up(40, 1), made_up(15, 2)
    b = joined(moved(a, 1, 90, 240, 0), moved(extra, 1, 0, 30, 30))
    found = register(joined(a, extra), b)
    assert found is not None
    assert found.turn_degrees == pytest.approx(90, abs=1)


@pytest.mark.parametrize("seed", range(20))
def test_unrelated_corners_are_placed_nowhere(seed: int) -> None:
    assert register(made_up(140, seed), made_up(140, 1000 + seed)) is None


@pytest.mark.parametrize("count", range(MIN_PLACES))
def test_too_few_corners_are_no_evidence(count: int) -> None:
    a = made_up(count, 1)
    assert register(a, moved(a, 1, 0, 3, 3, noise=0, bits=0)) is None


def test_as_few_as_that_are_enough() -> None:
    a = made_up(MIN_PLACES, 4)
    found = register(a, moved(a, 1, 0, 3, 3, noise=0, bits=0))
    assert found is not None
    assert found.inliers == MIN_PLACES


def test_no_corners_at_all_are_no_evidence() -> None:
    nothing = made_up(0, 0)
    assert register(nothing, made_up(50, 1)) is None
    assert register(made_up(50, 1), nothing) is None
    assert register(nothing, nothing) is None


def test_descriptors_beyond_the_distance_are_no_pairs() -> None:
    a = made_up(40, 1)
    assert register(a, moved(a, 1, 0, 0, 0, bits=MAX_DISTANCE)) is not None
    assert register(a, moved(a, 1, 0, 0, 0, bits=MAX_DISTANCE + 1)) is None


def test_one_place_seen_at_many_scales_is_one_place() -> None:
    a = made_up(MIN_PLACES - 1, 1)
    rng = np.random.default_rng(3)
    again = Corners(
        WIDTH,
        HEIGHT,
        np.repeat(a.keypoints, 10, axis=0) + rng.uniform(-1, 1, (30, 4)).astype(np.float32) * [1, 1, 0, 3],
        rng.integers(0, 256, (30, 32), np.uint8),
    )
    many = Corners(WIDTH, HEIGHT, again.keypoints.astype(np.float32), again.descriptors)
    assert register(many, moved(many, 1, 0, 5, 5, noise=0.2)) is None


def test_everything_in_one_point_is_placed_nowhere() -> None:
    keypoints = np.tile(np.array([[100, 100, 31, 0]], np.float32), (30, 1))
    heap = Corners(WIDTH, HEIGHT, keypoints, np.random.default_rng(0).integers(0, 256, (30, 32), np.uint8))
    assert register(heap, heap) is None
    assert register(heap, Corners(WIDTH, HEIGHT, made_up(30, 1).keypoints, heap.descriptors)) is None


def test_a_mirrored_layout_is_no_similarity() -> None:
    a = made_up(60, 1)
    keypoints = a.keypoints.copy()
    keypoints[:, 0] = WIDTH - keypoints[:, 0]
    found = register(a, Corners(WIDTH, HEIGHT, keypoints, a.descriptors))
    assert found is None or found.inliers < 12  # of 60: what happens to lie on a line


def test_pictures_of_other_sizes_are_placed_in_their_own_units() -> None:
    a = made_up(40, 1, 200, 320)
    b = moved(a, 0.5, 90, 300, 20)
    b = Corners(320, 213, b.keypoints, b.descriptors)
    found = register(a, b)
    assert found is not None
    assert in_pixels(found, a, b, np.array([[0.0, 0.0]])) == pytest.approx(np.array([[300, 20]]), abs=1.5)
    assert in_pixels(found, a, b, np.array([[200.0, 320.0]])) == pytest.approx(np.array([[140, 120]]), abs=1.5)


@pytest.mark.parametrize("seed", range(6))
def test_swapped_roles_give_the_inverse(seed: int) -> None:
    a = made_up(40, seed)
    b = joined(moved(a, 0.6 + 0.2 * seed, 31 * seed, 20, 10), made_up(40, 77))
    there, back = register(a, b), register(b, a)
    assert there is not None
    assert back is not None
    assert abs(there.inliers - back.inliers) <= 2
    assert there.scale * back.scale == pytest.approx(1, abs=0.02)
    error = in_pixels(there, a, b, CORNERS_OF_PICTURE) - outline(invert(back.transform), b)
    assert np.abs(error).max() < 1.5


def test_the_same_pictures_get_the_same_answer() -> None:
    a = joined(made_up(30, 1), made_up(60, 2))
    b = joined(moved(made_up(30, 1), 0.8, 10, 5, 5), made_up(60, 3))
    answers = [register(a, b) for _ in range(5)]
    assert answers[0] is not None
    assert all(answer is not None and np.array_equal(answer.transform, answers[0].transform) for answer in answers)


def test_512_corners_are_taken_and_more_refused() -> None:
    rng = np.random.default_rng(0)

    def crowd(count: int) -> Corners:
        keypoints = rng.uniform((0, 0, 31, 0), (WIDTH, HEIGHT, 90, 360), (count, 4)).astype(np.float32)
        return Corners(WIDTH, HEIGHT, keypoints, rng.integers(0, 256, (count, 32), np.uint8))

    full = crowd(512)
    found = register(full, full)
    assert found is not None
    assert found.transform == pytest.approx(np.array([[1, 0, 0], [0, 1, 0]]), abs=1e-6)
    for a, b in ((crowd(513), full), (full, crowd(513))):
        with pytest.raises(ValueError, match="too many"):
            register(a, b)


def test_arrays_that_do_not_fit_together_are_refused() -> None:
    a, b = made_up(10, 1), made_up(10, 2)
    for corners, descriptors in ((a.keypoints, a.descriptors[:9]), (a.keypoints[:9], a.descriptors)):
        with pytest.raises(ValueError, match="fit"):
            _registration.place([(corners, descriptors, b.keypoints, b.descriptors)], 72, 4.0, KERNELS[0])
    for cases in ([()], [None], [(1, 2, 3, 4)], ()):
        with pytest.raises(TypeError):
            _registration.place(cases, 72, 4.0, KERNELS[0])


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e30, -1e9])
@pytest.mark.parametrize("column", range(4))
def test_numbers_that_no_picture_has_do_no_harm(column: int, value: float) -> None:
    a = made_up(30, 1)
    b = moved(a, 1, 0, 0, 0)
    keypoints = b.keypoints.copy()
    keypoints[::3, column] = value
    broken = Corners(WIDTH, HEIGHT, keypoints, b.descriptors)
    for found in (register(a, broken), register(broken, a), register(broken, broken)):
        if found is not None:
            assert np.isfinite(found.transform).all()


@settings(max_examples=60, deadline=None)
@given(
    scale=st.floats(0.4, 2.5),
    degrees=st.floats(-180, 180),
    counts=st.tuples(st.integers(1, 60), st.integers(0, 60)),
    bits=st.integers(0, 80),
    seed=st.integers(0, 1000),
    kernel=st.sampled_from(KERNELS),
)
def test_every_placement_is_that_of_plain_arithmetic(
    scale: float, degrees: float, counts: tuple[int, int], bits: int, seed: int, kernel: str
) -> None:
    shared, others = counts
    a = made_up(shared, seed)
    b = joined(moved(a, scale, degrees, 30, 20, noise=3, bits=bits), made_up(others, seed + 1))
    a = joined(a, made_up(others // 2, seed + 2))
    case = (a.keypoints, a.descriptors, b.keypoints, b.descriptors)
    ((places, cosine, sine, x, y, _),) = _registration.place([case], MAX_DISTANCE, TOLERANCE_PX, kernel)
    expected, turned, shift = reference_verification.place(*case, MAX_DISTANCE, TOLERANCE_PX)
    assert places == expected
    assert complex(cosine, sine) == pytest.approx(turned, abs=1e-6)
    assert complex(x, y) == pytest.approx(shift, abs=1e-3)


def test_several_cases_get_the_answer_that_each_gets_alone() -> None:
    pictures = [made_up(count, count) for count in (0, 3, 17, 40, 64)]
    cases = [(one, moved(other, 1.2, 30, 5, 5)) for one in pictures for other in pictures]
    together = register_all(cases)
    assert register_all([]) == []
    for (a, b), found in zip(cases, together, strict=True):
        alone = register(a, b)
        assert (found is None) == (alone is None)
        if found is not None and alone is not None:
            assert np.array_equal(found.transform, alone.transform)
            assert (found.inliers, found.extent) == (alone.inliers, alone.extent)
