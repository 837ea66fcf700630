import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from desktop.ui.controls.swatch_check import SwatchCheck


@pytest.fixture
def check(qtbot, theme):
    """A check box of a kind, 200 pixels wide."""
    check = SwatchCheck(theme, "edited", "Edited")
    check.setChecked(True)
    check.set_count("641", is_empty=False)
    qtbot.addWidget(check)
    check.resize(200, check.heightForWidth(200))
    return check


def pixels_of(widget, colour):
    image = widget.grab().toImage()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == colour]


def test_a_click_on_the_number_toggles_too(qtbot, check):
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(190, 10))

    assert not check.isChecked()


def test_space_toggles(qtbot, check):
    check.show()
    check.setFocus()

    qtbot.keyClick(check, Qt.Key.Key_Space)

    assert not check.isChecked()


def test_the_swatch_is_full_while_checked_and_a_frame_otherwise(theme, check):
    full = len(pixels_of(check, theme.kind_colour("edited")))

    check.setChecked(False)

    assert 0 < len(pixels_of(check, theme.kind_colour("edited"))) < full / 2


def test_the_swatch_leads_in_either_direction(theme, check):
    assert max(x for x, _ in pixels_of(check, theme.kind_colour("edited"))) < 40

    check.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert min(x for x, _ in pixels_of(check, theme.kind_colour("edited"))) > 160


def test_screen_readers_hear_word_number_and_state(check):
    interface = QAccessible.queryAccessibleInterface(check)

    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Edited, 641"
    assert interface.state().checked


def test_where_nothing_is_there_it_is_dimmed_yet_works(qtbot, check):
    check.set_count("0", is_empty=True)

    assert check.is_dimmed()
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert not check.isChecked()


@pytest.mark.parametrize("words", ["Same pixels, other metadata", "同じ画素、メタデータが異なる"])
def test_long_words_break_into_lines_where_it_is_narrow(qtbot, theme, words):
    check = SwatchCheck(theme, "identical-image", words)
    qtbot.addWidget(check)

    assert check.heightForWidth(150) > check.heightForWidth(400)
    assert check.minimumSizeHint().width() < check.sizeHint().width()
