import re

import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.threshold.summary_panel import SummaryPanel


@pytest.fixture
def panel(qtbot, theme):
    panel = SummaryPanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def words(panel):
    """What is seen, without its looks."""
    return [re.sub("<[^>]*>", "", label.text()) for label in panel.findChildren(QLabel) if label.isVisible()]


def test_the_result_is_told_in_numbers(panel):
    panel.show_totals(4128, 9736, 5608, 18_400_000_000, 4540)

    groups, photos, space, hidden = words(panel)
    assert groups.startswith("4,128 group")
    assert photos.startswith("9,736 photo")
    assert photos.endswith(", 5,608 more than needed")
    assert space == "18.4\u00a0GB could be freed"
    assert hidden.startswith("4,540 match")
    assert hidden.endswith("below the threshold are hidden")


def test_only_the_number_is_big(panel):
    panel.show_totals(4128, 9736, 5608, 18_400_000_000, 4540)

    markup = panel.findChildren(QLabel)[0].text()

    assert re.search(r"<span [^>]*>4,128</span>", markup)


def test_nothing_hidden_is_said_so(panel):
    panel.show_totals(12, 30, 18, 1_000_000, 0)

    assert words(panel)[-1] == "Nothing is hidden"


def test_without_anything_it_says_no_more_than_that(panel):
    panel.show_totals(0, 0, 0, 0, 0)

    assert len(words(panel)) == 3


def test_screen_readers_hear_all_of_it(panel):
    panel.show_totals(4128, 9736, 5608, 18_400_000_000, 4540)

    heard = panel.accessibleDescription()

    for part in ("4,128 group", "9,736 photo", "5,608 more", "18.4", "4,540 match"):
        assert part in heard
    assert "<" not in heard
