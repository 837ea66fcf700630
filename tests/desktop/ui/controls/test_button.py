import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.controls.button import FlatButton, PrimaryButton, QuietButton


@pytest.fixture
def window(qtbot):
    """A window, kept alive during the test."""
    window = QWidget()
    QHBoxLayout(window)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def row(qtbot, theme, window):
    """Two buttons in a window that is shown."""
    first, second = QuietButton(theme, "One"), PrimaryButton(theme, "Two")
    window.layout().addWidget(first)
    window.layout().addWidget(second)
    with qtbot.waitExposed(window):
        window.show()
    return first, second


def test_a_click_does_what_the_action_does(qtbot, theme):
    action = QAction("&Keep this…")
    button = QuietButton(theme)
    qtbot.addWidget(button)
    button.follow(action)

    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_button_shows_text_key_and_state_of_its_action(qtbot, theme):
    action = QAction("Keep")
    button = QuietButton(theme)
    qtbot.addWidget(button)
    button.follow(action)
    bare = button.sizeHint().width()

    action.setShortcut(QKeySequence("K"))
    action.setEnabled(False)

    assert button.key() == "K"
    assert button.sizeHint().width() > bare
    assert not button.isEnabled()
    assert button.toolTip() == ""
    action.setToolTip("Keep this photo")
    assert button.toolTip() == "Keep this photo"


def test_a_button_of_a_disabled_action_does_nothing(qtbot, theme):
    action = QAction("Keep")
    action.setEnabled(False)
    button = QuietButton(theme)
    qtbot.addWidget(button)
    button.follow(action)

    with qtbot.assertNotEmitted(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_button_of_an_action_that_is_on_is_on(qtbot, theme):
    action = QAction("Full screen")
    action.setCheckable(True)
    button = FlatButton(theme)
    qtbot.addWidget(button)
    button.follow(action)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    assert button.isChecked()

    action.setChecked(False)
    assert not button.isChecked()


def test_the_focus_is_shown_to_who_came_by_key_only(qtbot, theme, row):
    first, second = row
    plain = second.grab().toImage()

    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(first)
    assert second.hasFocus()
    ring = second.grab().toImage().pixelColor(second.width() // 2, 2)
    assert ring != theme.colour("on-accent")

    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.grab().toImage() != plain
    assert second.grab().toImage().pixelColor(second.width() // 2, 2).lightness() > ring.lightness()


def test_space_presses_the_button_that_has_the_focus(qtbot, row):
    first, _ = row
    first.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(first.clicked):
        qtbot.keyClick(first, Qt.Key.Key_Space)


def test_no_word_is_cut(qtbot, theme):
    short, long = QuietButton(theme, "Go"), QuietButton(theme, "Review and remove…")
    for button in (short, long):
        qtbot.addWidget(button)

    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()


def test_the_key_cap_lies_behind_the_text_in_either_direction(qtbot, theme):
    button = QuietButton(theme, "Keep")
    button.set_key("K")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    left_to_right = button.grab().toImage()

    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    right_to_left = button.grab().toImage()
    edge = theme.colour("line-strong")

    def cap_columns(image):
        # the lower edge of a cap is the only thing of its colour
        y_range = range(image.height())
        return [x for x in range(image.width()) if any(image.pixelColor(x, y) == edge for y in y_range)]

    assert min(cap_columns(left_to_right)) > button.width() / 2
    assert max(cap_columns(right_to_left)) < button.width() / 2
