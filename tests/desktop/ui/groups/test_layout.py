import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from desktop.ui.groups.layout import GroupLayout, Part
from desktop.ui.groups.metrics import Metrics, next_width

METRICS = Metrics(
    cell_width=148,
    thumbnail_height=104,
    cell_height=143,
    cell_gap=12,
    line_gap=12,
    header=24,
    header_gap=10,
    footer=28,
    padding=14,
    card_gap=12,
    margin=20,
    most_lines=3,
)
SIZES = st.lists(st.integers(1, 60), min_size=1, max_size=30)


def layout(sizes, width=900, expanded=(), is_mirrored=False):
    return GroupLayout(np.array(sizes, np.int32), METRICS, width, expanded, is_mirrored)


def test_cards_follow_each_other_and_photos_lie_within_them():
    cards = layout([2, 7, 3])
    assert cards.columns == 5
    assert cards.card(0).top() == METRICS.margin
    assert cards.card(1).top() == cards.card(0).bottom() + 1 + METRICS.card_gap
    # Two lines for seven photos.
    assert cards.cell(1, 5).top() == cards.cell(1, 0).top() + METRICS.cell_height + METRICS.line_gap
    assert cards.cell(1, 5).left() == cards.cell(1, 0).left()
    assert cards.card(1).contains(cards.cell(1, 6))
    assert cards.height == cards.card(2).bottom() + 1 + METRICS.margin


@given(SIZES, st.integers(200, 2000), st.booleans())
def test_what_is_at_the_middle_of_a_photo_is_that_photo(sizes, width, is_mirrored):
    cards = layout(sizes, width, is_mirrored=is_mirrored)
    for group in range(len(sizes)):
        for photo in range(cards.shown(group)):
            spot = cards.at(cards.cell(group, photo).center())
            assert spot is not None
            assert (spot.group, spot.part, spot.photo) == (group, Part.PHOTO, photo)


@given(SIZES, st.integers(0, 5000), st.integers(1, 900))
def test_groups_and_photos_in_sight_are_those_whose_places_touch_it(sizes, top, height):
    cards = layout(sizes)
    bottom = top + height
    touched = [g for g in range(len(sizes)) if cards.card(g).bottom() >= top and cards.card(g).top() < bottom]
    assert list(cards.groups_between(top, bottom)) == touched
    for group in touched:
        photos = [
            photo
            for photo in range(cards.shown(group))
            if cards.cell(group, photo).bottom() >= top and cards.cell(group, photo).top() < bottom
        ]
        assert list(cards.photos_between(group, top, bottom)) == photos


def test_a_long_group_shows_its_first_lines_until_it_is_expanded():
    short, whole = layout([1204]), layout([1204], expanded=[0])
    assert short.shown(0) == 3 * short.columns
    assert short.is_long(0)
    assert not short.is_whole(0)
    assert short.at(short.footer(0).center()).part is Part.FOOTER
    assert short.card(0).height() < 600
    assert whole.shown(0) == 1204
    assert whole.is_long(0)
    assert whole.is_whole(0)
    assert not whole.footer(0).intersects(whole.cell(0, 1203))
    assert layout([15]).footer(0).isEmpty()


def test_mirrored_cards_begin_at_the_right():
    plain, mirrored = layout([3]), layout([3], is_mirrored=True)
    assert mirrored.cell(0, 0).right() == plain.width - 1 - plain.cell(0, 0).left()
    assert mirrored.cell(0, 1).right() < mirrored.cell(0, 0).left()


def test_nothing_is_laid_out_for_no_groups():
    cards = layout([])
    assert cards.height == 0
    assert list(cards.groups_between(0, 1000)) == []
    assert cards.at(QPoint(10, 10)) is None


def test_a_view_narrower_than_a_photo_has_one_column():
    assert layout([4], width=100).columns == 1


def test_a_hundred_thousand_groups_are_laid_out_within_a_frame():
    sizes = np.random.default_rng(1).integers(2, 40, 100_000).astype(np.int32)
    best = min(_time(lambda: GroupLayout(sizes, METRICS, 900)) for _ in range(5))
    assert best < 0.016


@pytest.mark.parametrize(
    ("width", "steps", "expected"), [(148, 1, 176), (148, -1, 124), (320, 3, 320), (84, -1, 84), (150, 0, 148)]
)
def test_sizes_of_thumbnails_come_in_steps(width, steps, expected):
    assert next_width(width, steps) == expected


def _time(act):
    started = time.perf_counter()
    act()
    return time.perf_counter() - started
