import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from desktop.ui.controls.segmented import SegmentedControl


@pytest.fixture
def control(qtbot, theme):
    """Three segments, the first chosen."""
    control = SegmentedControl(theme)
    control.add_segment("side", "Side by side")
    control.add_segment("flicker", "Flicker", "F")
    control.add_segment("split", "Split", "S")
    control.set_current("side")
    qtbot.addWidget(control)
    with qtbot.waitExposed(control):
        control.show()
    return control


def segment(control, text):
    return next(each for each in control.findChildren(QRadioButton) if each.text() == text)


def test_a_click_anywhere_on_a_segment_chooses_it(qtbot, control):
    split = segment(control, "Split")

    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.mouseClick(split, Qt.MouseButton.LeftButton, pos=split.rect().bottomRight() / 1.1)

    assert chosen.args == ["split"]
    assert control.current() == "split"


def test_arrow_keys_choose_the_next(qtbot, control):
    first = segment(control, "Side by side")
    first.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)

    assert chosen.args == ["flicker"]
    assert segment(control, "Flicker").hasFocus()


def test_a_choice_by_program_is_silent_and_may_be_none(qtbot, control):
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("split")
        assert control.current() == "split"
        control.set_current("")

    assert control.current() == ""


def test_what_cannot_be_chosen_is_not(qtbot, control):
    control.set_segment_enabled("split", False)

    with qtbot.assertNotEmitted(control.chosen):
        qtbot.mouseClick(segment(control, "Split"), Qt.MouseButton.LeftButton)


def test_segments_are_radio_buttons_to_screen_readers(control):
    interface = QAccessible.queryAccessibleInterface(segment(control, "Flicker"))

    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "Flicker"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_corners_of_the_control_are_round_and_those_between_are_not(theme, control, direction):
    control.setLayoutDirection(direction)
    control.layout().activate()
    first, last = segment(control, "Side by side"), segment(control, "Split")
    outer_left, outer_right = (first, last) if direction == Qt.LayoutDirection.LeftToRight else (last, first)
    line = theme.colour("line")

    left, right = outer_left.grab().toImage(), outer_right.grab().toImage()

    assert left.pixelColor(0, 0) != line
    assert left.pixelColor(left.width() - 1, 0) == line
    assert right.pixelColor(right.width() - 1, 0) != line
    assert right.pixelColor(0, 0) == line
