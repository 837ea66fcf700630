import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.item_models.placement import (
    STILL,
    WHOLE,
    UnitMap,
    by_shape,
    chained,
    is_usable,
    of_pictures,
    then,
    undone,
)

NUMBERS = st.floats(-4, 4)
MAPS = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)


def _at(placement: UnitMap, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = placement
    return a * x + b * y + c, d * x + e * y + f


@given(MAPS, MAPS, NUMBERS, NUMBERS)
def test_one_map_after_the_other(first: UnitMap, second: UnitMap, x: float, y: float) -> None:
    assert _at(then(first, second), x, y) == pytest.approx(_at(second, *_at(first, x, y)), abs=1e-9)


@given(MAPS, NUMBERS, NUMBERS)
def test_the_way_back_leads_back(placement: UnitMap, x: float, y: float) -> None:
    a, b, _, d, e, _ = placement
    if abs(a * e - b * d) > 0.01:
        assert _at(undone(placement), *_at(placement, x, y)) == pytest.approx((x, y), abs=1e-6)


def test_a_map_that_squeezes_to_a_line_is_not_usable() -> None:
    assert is_usable(STILL)
    assert not is_usable((0.0, 0.0, 0.0, 0.0, 0.0, 0.0))
    assert not is_usable((1.0, 1.0, 0.0, 2.0, 2.0, 0.0))


def test_frames_are_taken_into_account() -> None:
    # what is within the black bars of the first is the whole of the second
    letterboxed = (0.0, 0.125, 1.0, 0.875)
    placement = of_pictures(STILL, letterboxed, WHOLE)
    assert _at(placement, 0.0, 0.125) == pytest.approx((0.0, 0.0))
    assert _at(placement, 1.0, 0.875) == pytest.approx((1.0, 1.0))
    back = of_pictures(STILL, WHOLE, letterboxed)
    assert then(placement, back) == pytest.approx(STILL)


def test_pictures_of_which_nothing_is_known_are_centred() -> None:
    assert by_shape((4000, 3000), (2000, 1500)) == pytest.approx(STILL)
    upright = by_shape((3000, 4000), (4000, 3000))
    assert _at(upright, 0.5, 0.5) == pytest.approx((0.5, 0.5))
    corner, far = _at(upright, 0, 0), _at(upright, 1, 1)
    assert (corner[1], far[1]) == pytest.approx((0.0, 1.0))
    # as wide as high pixels: its shape is kept
    assert (far[0] - corner[0]) * 4000 / ((far[1] - corner[1]) * 3000) == pytest.approx(3 / 4)


HALF: UnitMap = (0.5, 0.0, 0.0, 0.0, 0.5, 0.0)
MIRRORED: UnitMap = (-1.0, 0.0, 1.0, 0.0, 1.0, 0.0)


def test_a_chain_of_links_leads_to_the_first() -> None:
    links = {(2, 1): HALF, (1, 0): MIRRORED}
    first, second, third = chained(3, links, list(links))
    assert first == STILL
    assert second == MIRRORED
    assert third == pytest.approx(then(HALF, MIRRORED))


def test_a_link_leads_both_ways() -> None:
    assert chained(2, {(0, 1): HALF}, [(0, 1)])[1] == pytest.approx(undone(HALF))


def test_the_shorter_way_is_taken_and_of_equal_ones_the_first() -> None:
    links = {(2, 1): HALF, (1, 0): HALF, (2, 0): MIRRORED}
    assert chained(3, links, list(links))[2] == MIRRORED


def test_what_no_link_leads_to_stays_unknown() -> None:
    assert chained(3, {(1, 0): HALF}, [(1, 0)])[2] is None
    assert chained(2, {(1, 0): (0.0,) * 6}, [(1, 0)])[1] is None  # type: ignore[dict-item]
    assert chained(1, {}, []) == [STILL]
