import numpy as np
import pytest
from PySide6.QtCore import Qt

from desktop.ui.groups.layout import GroupLayout, Position
from desktop.ui.groups.navigation import position_after, positions_between
from tests.desktop.ui.groups.test_layout import METRICS

Key = Qt.Key
# Five columns; the group of 40 shows 15.
SIZES = [3, 7, 40, 2]


def cards(is_mirrored=False):
    return GroupLayout(np.array(SIZES, np.int32), METRICS, 900, is_mirrored=is_mirrored)


@pytest.mark.parametrize(
    ("at", "key", "expected"),
    [
        ((0, 0), Key.Key_Right, (0, 1)),
        ((0, 2), Key.Key_Right, (1, 0)),
        ((1, 0), Key.Key_Left, (0, 2)),
        ((0, 0), Key.Key_Left, (0, 0)),
        ((3, 1), Key.Key_Right, (3, 1)),
        ((2, 14), Key.Key_Right, (3, 0)),
        ((3, 0), Key.Key_Left, (2, 14)),
        ((0, 1), Key.Key_Down, (1, 1)),
        ((1, 1), Key.Key_Down, (1, 6)),
        ((1, 4), Key.Key_Down, (1, 6)),
        ((1, 6), Key.Key_Down, (2, 1)),
        ((2, 13), Key.Key_Down, (3, 1)),
        ((3, 1), Key.Key_Down, (3, 1)),
        ((2, 4), Key.Key_Up, (1, 6)),
        ((1, 6), Key.Key_Up, (1, 1)),
        ((1, 2), Key.Key_Up, (0, 2)),
        ((1, 4), Key.Key_Up, (0, 2)),
        ((0, 1), Key.Key_Up, (0, 1)),
        ((2, 3), Key.Key_Home, (0, 0)),
        ((0, 0), Key.Key_End, (3, 1)),
    ],
)
def test_keys_lead_through_lines_and_on_to_other_groups(at, key, expected):
    assert position_after(cards(), Position(*at), key, 600) == Position(*expected)


def test_arrows_go_the_way_they_point_where_writing_begins_at_the_right():
    mirrored = cards(is_mirrored=True)
    assert position_after(mirrored, Position(0, 0), Key.Key_Left, 600) == (0, 1)
    assert position_after(mirrored, Position(0, 1), Key.Key_Right, 600) == (0, 0)


def test_pages_move_by_what_is_seen_and_come_back():
    layout = GroupLayout(np.full(100, 3, np.int32), METRICS, 900)
    start = Position(10, 1)
    down = position_after(layout, start, Key.Key_PageDown, 650)
    assert down == (13, 1)
    assert position_after(layout, down, Key.Key_PageUp, 650) == start
    assert position_after(layout, Position(99, 0), Key.Key_PageDown, 650) == (99, 0)
    assert position_after(layout, Position(0, 1), Key.Key_PageUp, 650) == (0, 1)


def test_pages_move_within_a_card_taller_than_a_page():
    layout = GroupLayout(np.array([400], np.int32), METRICS, 900, expanded=[0])
    at = Position(0, 2)
    for _ in range(3):
        following = position_after(layout, at, Key.Key_PageDown, 400)
        assert following.photo > at.photo
        assert following.photo % layout.columns == 2
        at = following


def test_a_range_runs_through_whole_groups_in_either_direction():
    found = positions_between(cards(), Position(0, 2), Position(2, 1), 100)
    assert found == [(0, 2), *((1, photo) for photo in range(7)), (2, 0), (2, 1)]
    assert positions_between(cards(), Position(2, 1), Position(0, 2), 100) == found
    assert len(positions_between(cards(), Position(0, 0), Position(3, 1), 9)) == 9
