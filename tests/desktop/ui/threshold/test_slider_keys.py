import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

TRACK = 103


@pytest.mark.parametrize(
    ("key", "modifier", "percent"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 75),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 75),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 73),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 73),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 79),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 69),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 50),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 100),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 90),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, 72),
    ],
)
def test_keys_step(qtbot, slider, key, modifier, percent):
    slider.setFocus()

    with qtbot.waitSignals([slider.lower_moved, slider.moved_finished]):
        qtbot.keyClick(slider.lower_handle, key, modifier)

    assert slider.threshold() == (0.999 if percent == 100 else percent / 100)


def test_keys_that_mean_nothing_here_are_left_to_others(qtbot, slider):
    slider.setFocus()

    with qtbot.assertNotEmitted(slider.lower_moved):
        qtbot.keyClick(slider.lower_handle, Qt.Key.Key_K)


def test_tab_leads_from_handle_to_handle_and_shows_where(qtbot, slider):
    slider.setFocus()

    qtbot.keyClick(slider.lower_handle, Qt.Key.Key_Tab)

    assert slider.upper_handle.hasFocus()
    assert not slider.lower_handle.shows_focus()
    assert slider.upper_handle.shows_focus()
    qtbot.keyClick(slider.upper_handle, Qt.Key.Key_Left)
    assert slider.upper_bound() == pytest.approx(0.998998)


def test_no_ring_is_shown_to_who_clicks(qtbot, slider):
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(16 + 24 * 16, TRACK))

    assert slider.lower_handle.hasFocus()
    assert not slider.lower_handle.shows_focus()


def test_screen_readers_hear_role_value_and_words(slider):
    slider.set_group_count(4128)
    interface = QAccessible.queryAccessibleInterface(slider.lower_handle)

    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Similarity from, in percent"
    assert interface.text(QAccessible.Text.Value) == "74"
    words = interface.text(QAccessible.Text.Description)
    assert words.startswith("74 percent: edited and more certain; 4,128 group")
    values = interface.valueInterface()
    assert (values.minimumValue(), values.currentValue(), values.maximumValue()) == (50, 74, 100)


def test_screen_readers_can_move_the_line(qtbot, slider):
    interface = QAccessible.queryAccessibleInterface(slider.lower_handle)

    with qtbot.waitSignal(slider.lower_moved) as moved:
        interface.valueInterface().setCurrentValue(80)

    assert moved.args == [0.80]


def test_the_result_is_said_aloud_to_who_listens(qtbot, slider):
    QAccessible.setActive(True)
    try:
        slider.setFocus()
        with qtbot.waitSignal(slider.moved_finished):
            qtbot.keyClick(slider.lower_handle, Qt.Key.Key_PageUp)
    finally:
        QAccessible.setActive(False)

    assert slider.lower_handle.accessibleDescription().startswith("79 percent")
