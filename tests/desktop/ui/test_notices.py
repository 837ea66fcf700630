"""What is told in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.session.notices import Notice, NoticeAction, NoticeLevel
from desktop.ui.notices import NoticeBar


@pytest.fixture
def bar(qtbot, theme):
    window = QWidget()
    bar = NoticeBar(theme)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addStretch()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    bar.kept = window
    return bar


def keys(bar):
    return [row.notice.key for row in bar.rows()]


def test_it_is_out_of_the_way_until_there_is_something_and_after(qtbot, bar):
    assert not bar.isVisible()

    bar.show_notice(Notice("a", "Nothing works", NoticeLevel.ERROR))
    assert bar.isVisible()

    qtbot.mouseClick(bar.rows()[0].close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_later_notice_of_the_same_matter_takes_the_place_of_the_earlier(bar):
    bar.show_notice(Notice("a", "one"))
    bar.show_notice(Notice("b", "two"))
    bar.show_notice(Notice("a", "three"))

    assert [(row.notice.key, row.notice.text) for row in bar.rows()] == [("a", "three"), ("b", "two")]


def test_of_too_many_the_one_that_matters_least_goes(bar):
    for key, level in (("e", NoticeLevel.ERROR), ("i", NoticeLevel.INFO), ("w", NoticeLevel.WARNING)):
        bar.show_notice(Notice(key, key, level))

    bar.show_notice(Notice("new", "new"))

    assert keys(bar) == ["new", "w", "e"]


def test_an_action_is_done_and_the_notice_goes(qtbot, bar):
    done = []
    bar.show_notice(Notice("a", "Gone", actions=(NoticeAction("scan", "Scan again", lambda: done.append(keys(bar))),)))
    button = bar.rows()[0].buttons[0]

    assert button.text() == "Scan again"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    # gone already when it is done, for what is done may raise it again
    assert done == [[]]


def test_a_notice_can_be_withdrawn(bar):
    bar.show_notice(Notice("a", "one"))
    bar.close_notice("b")
    assert keys(bar) == ["a"]

    bar.close_notice("a")
    assert keys(bar) == []


def test_escape_closes_it(qtbot, bar):
    bar.show_notice(Notice("a", "one"))

    qtbot.keyClick(bar.rows()[0].close_button, Qt.Key.Key_Escape)

    assert keys(bar) == []


def test_its_level_is_told_in_a_word_not_by_colour_alone(bar):
    for level, word in ((NoticeLevel.INFO, "Note"), (NoticeLevel.WARNING, "Attention"), (NoticeLevel.ERROR, "Failed")):
        bar.show_notice(Notice("a", "text", level))
        assert bar.rows()[0].accessibleName() == f"{word}: text"


def test_what_only_informs_goes_by_itself_and_what_asks_stays(qtbot, theme):
    window, elsewhere, bar = QWidget(), QLineEdit(), NoticeBar(theme, patience_ms=50)
    column = QVBoxLayout(window)
    column.addWidget(elsewhere)
    column.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    elsewhere.setFocus()
    bar.show_notice(Notice("says", "one"))
    bar.show_notice(Notice("asks", "two", actions=(NoticeAction("x", "Do", lambda: None),)))
    bar.show_notice(Notice("warns", "three", NoticeLevel.WARNING))

    qtbot.waitUntil(lambda: "says" not in keys(bar))
    assert keys(bar) == ["warns", "asks"]


def test_what_is_being_read_stays(qtbot, theme):
    bar = NoticeBar(theme, patience_ms=30)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_notice(Notice("says", "one"))
    bar.rows()[0].close_button.setFocus()

    qtbot.wait(150)

    assert keys(bar) == ["says"]


def test_names_in_it_are_no_mark_up(bar):
    bar.show_notice(Notice("a", "<b>evil</b>.jpg is a file"))

    labels = [label for label in bar.rows()[0].findChildren(QWidget) if getattr(label, "text", str)() != ""]
    shown = next(label for label in labels if "evil" in label.text())
    assert shown.textFormat() == Qt.TextFormat.PlainText
