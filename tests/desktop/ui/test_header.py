"""The bar at the top: filter, order, buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.ui.header import Header


@pytest.fixture
def header(qtbot, theme):
    scan, find, menu = QAction("Scan"), QAction("Find a picture…"), QMenu()
    scan.setShortcut(QKeySequence("F5"))
    header = Header(theme, scan, find, menu)
    header.kept = (scan, find, menu)
    qtbot.addWidget(header)
    header.resize(1200, 48)
    header.show()
    return header


def heard(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def test_typing_is_followed_once_it_rests(qtbot, header):
    got = heard(header.filter_changed)

    qtbot.keyClicks(header.filter, "lucca")
    assert got == []

    qtbot.waitUntil(lambda: got == [("lucca",)])


def test_return_takes_it_at_once_and_goes_back_to_the_photos(qtbot, header):
    got, left = heard(header.filter_changed), heard(header.filter_left)

    qtbot.keyClicks(header.filter, "a")
    qtbot.keyClick(header.filter, Qt.Key.Key_Return)

    assert got == [("a",)]
    assert left == [()]


def test_escape_empties_first_and_leaves_then(qtbot, header):
    header.filter.setText("lucca")
    got, left = heard(header.filter_changed), heard(header.filter_left)

    qtbot.keyClick(header.filter, Qt.Key.Key_Escape)
    assert (header.filter.text(), got, left) == ("", [("",)], [])

    qtbot.keyClick(header.filter, Qt.Key.Key_Escape)
    assert left == [()]


def test_what_is_wrong_is_said_beside_the_box_and_to_screen_readers(header):
    header.show_fault("“x” is no size")
    assert (header.fault_text(), header.filter.accessibleDescription()) == ("“x” is no size", "“x” is no size")

    header.show_fault("")
    assert (header.fault_text(), header.filter.accessibleDescription()) == ("", "")


def test_words_that_the_person_writes_are_not_replaced(qtbot, header):
    header.activateWindow()
    header.filter.setFocus()
    qtbot.waitUntil(header.filter.hasFocus)
    qtbot.keyClicks(header.filter, "mine")

    header.show_filter("yours")

    assert header.filter.text() == "mine"


def test_buttons_do_their_actions_and_follow_their_state(qtbot, header):
    scan, find, _ = header.kept
    done = []
    scan.triggered.connect(lambda: done.append("scan"))
    find.triggered.connect(lambda: done.append("find"))

    qtbot.mouseClick(header.scan_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(header.find_button, Qt.MouseButton.LeftButton)
    scan.setEnabled(False)
    qtbot.mouseClick(header.scan_button, Qt.MouseButton.LeftButton)

    assert done == ["scan", "find"]
    assert not header.scan_button.isEnabled()


def test_an_order_is_chosen_from_the_menu(header):
    got = heard(header.order_chosen)
    actions = {action.text(): action for action in header.sort.menu().actions()}

    actions["Date taken"].trigger()
    header.sort.show_order("date", True)
    actions = {action.text(): action for action in header.sort.menu().actions()}
    actions["Oldest first"].trigger()

    assert got == [("date", True), ("date", False)]
    header.sort.show_order("date", False)
    assert header.sort.text() == "Date taken"
    assert header.sort.accessibleName() == "Sorted by: Date taken, Oldest first"


def test_the_filter_begins_where_the_column_below_ends(qtbot, header):
    header.align_with(300)

    qtbot.waitUntil(lambda: abs(header.filter.x() - 300) <= 12)


def test_it_fits_a_small_window(qtbot, header):
    header.align_with(0)

    assert header.minimumSizeHint().width() <= 800
