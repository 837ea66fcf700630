import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible

from desktop.ui.threshold.stops import GAP, StopLabel, place_labels


def test_labels_stand_below_their_marks():
    assert place_labels([100, 300], [40, 60], 0, 400) == [80, 270]


def test_labels_at_the_ends_stay_within():
    assert place_labels([2, 399], [40, 60], 0, 400) == [0, 340]


def test_labels_that_would_touch_are_moved_apart():
    left, right = place_labels([100, 130], [40, 40], 0, 400)

    assert left + 40 + GAP <= right
    assert abs(left - 80) <= 20 + GAP / 2


def test_what_has_no_room_goes_and_the_ends_stay():
    places = place_labels([100, 120, 140, 160], [70, 70, 70, 70], 0, 400)

    assert places[1] is None
    assert places[2] is None
    assert places[0] is not None
    assert places[3] is not None


def test_order_does_not_matter():
    assert place_labels([300, 100], [60, 40], 0, 400) == [270, 80]


@given(
    st.lists(st.tuples(st.floats(0, 500), st.integers(10, 120)), max_size=6),
    st.integers(40, 500),
)
def test_labels_never_touch_and_never_leave(labels, width):
    centres, widths = [c for c, _ in labels], [w for _, w in labels]

    places = place_labels(centres, widths, 0, width)

    shown = sorted((place, w) for place, w in zip(places, widths, strict=True) if place is not None)
    for (place, w), (following, _) in itertools.pairwise(shown):
        assert place + w + GAP <= following + 1e-6
    for place, w in shown:
        assert place >= -1e-6
        assert place + w <= width + 1e-6


def test_a_stop_is_a_button_to_screen_readers(qtbot, theme):
    label = StopLabel(theme, 74, "edited", None)
    qtbot.addWidget(label)

    interface = QAccessible.queryAccessibleInterface(label)

    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "edited"


@pytest.mark.parametrize("is_current", [True, False])
def test_the_stop_of_the_line_is_the_darker_one(qtbot, theme, is_current):
    label = StopLabel(theme, 74, "edited", None)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.set_current(is_current)

    image = label.grab().toImage()

    darkest = min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
    limit = theme.colour("dim").lightness() - 20
    assert (darkest < limit) == is_current
