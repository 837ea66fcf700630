"""The bar at the bottom, and the marks in the left column."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel

from desktop.ui.bottom_bar import BottomBar
from desktop.ui.marked_panel import MarkedPanel


@pytest.fixture
def bar(qtbot, theme):
    undo, review = QAction("Undo: mark 3 photos"), QAction("Review and remove…")
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    bar = BottomBar(theme, undo, review, QLabel("Moving to the trash"))
    bar.kept = (undo, review)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_what_is_marked_is_told_with_its_size(bar):
    assert bar.marked_text() == "Nothing is marked"

    bar.show_marked(23, 61_000_000)

    assert bar.marked_text().startswith("23 photo")
    assert bar.marked_text().endswith("61\u00a0MB")


def test_undo_stays_a_short_word_and_tells_what_as_a_tip(qtbot, bar):
    undo, _ = bar.kept
    done = []
    undo.triggered.connect(lambda: done.append(1))

    assert bar.undo_button.text() == "Undo"
    assert bar.undo_button.toolTip() == "Undo: mark 3 photos"
    qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    undo.setEnabled(False)
    qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)

    assert done == [1]
    assert not bar.undo_button.isEnabled()


def test_what_is_marked_can_be_looked_at_before_it_goes(qtbot, bar):
    _, review = bar.kept
    done = []
    review.triggered.connect(lambda: done.append(1))

    qtbot.mouseClick(bar.review_button, Qt.MouseButton.LeftButton)
    review.setEnabled(False)
    qtbot.mouseClick(bar.review_button, Qt.MouseButton.LeftButton)

    assert done == [1]


def test_while_photos_go_it_tells_how_far_that_is_instead(bar):
    bar.show_working(is_working=True)
    shown = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Moving to the trash"]
    assert not bar.review_button.isVisible()

    bar.show_working(is_working=False)
    assert bar.review_button.isVisible()
    assert "Moving to the trash" not in [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def panel(qtbot, theme):
    panel = MarkedPanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_a_press_shows_marked_groups_alone_if_there_are_any(qtbot, panel):
    got = []
    panel.only_marked_toggled.connect(got.append)

    qtbot.mouseClick(panel.to_remove, Qt.MouseButton.LeftButton)
    assert got == []

    panel.show_counts(23, 112)
    qtbot.mouseClick(panel.to_remove, Qt.MouseButton.LeftButton)
    assert got == [True]

    # the last mark is gone, and the person must get out again
    panel.show_counts(0, 112)
    qtbot.mouseClick(panel.to_remove, Qt.MouseButton.LeftButton)
    assert got == [True, False]


def test_it_works_by_key(qtbot, panel):
    panel.show_counts(1, 0)

    qtbot.keyClick(panel.to_remove, Qt.Key.Key_Space)

    assert panel.to_remove.isChecked()


def test_numbers_are_read_out_and_what_was_declared_can_be_looked_at(qtbot, panel):
    wanted = []
    panel.decided_wanted.connect(lambda: wanted.append(True))
    panel.show_counts(1234, 0)
    assert panel.to_remove.accessibleName() == "To remove: 1,234"
    qtbot.mouseClick(panel.different, Qt.MouseButton.LeftButton)
    assert wanted == []

    panel.show_counts(1234, 112)
    qtbot.mouseClick(panel.different, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.different, Qt.Key.Key_Space)
    assert wanted == [True, True]
    assert not panel.different.isChecked()


def test_accepted_groups_are_a_row_only_where_there_are_any(qtbot, panel):
    got = []
    panel.accepted_toggled.connect(got.append)
    panel.show_accepted(0, are_shown=False)
    assert not panel.accepted.isVisible()
    panel.show_accepted(3, are_shown=False)
    assert panel.accepted.accessibleName() == "Accepted groups: 3"
    qtbot.mouseClick(panel.accepted, Qt.MouseButton.LeftButton)
    assert got == [True]
    # the last one is accepted no more, and who looks at them must get out again
    panel.show_accepted(0, are_shown=True)
    assert panel.accepted.isVisible()
    assert got == [True]


def test_a_filter_that_was_set_elsewhere_is_shown_without_asking_again(panel):
    got = []
    panel.show_counts(1, 0)
    panel.only_marked_toggled.connect(got.append)

    panel.show_only_marked(True)

    assert panel.to_remove.isChecked()
    assert got == []
