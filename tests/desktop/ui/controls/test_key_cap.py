from PySide6.QtGui import QKeySequence

from desktop.ui.controls.key_cap import KeyCap, key_text


def test_keys_are_named_as_the_platform_does():
    assert key_text("Ctrl+Z") == QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText)
    assert key_text("") == ""


def test_a_cap_grows_with_its_name_and_is_never_narrower_than_high(qtbot, theme):
    cap = KeyCap(theme, "K")
    qtbot.addWidget(cap)
    one = cap.sizeHint()
    assert one.width() >= one.height()

    cap.set_keys("Space")

    assert cap.text() == "Space"
    assert cap.sizeHint().width() > one.width()
    assert cap.sizeHint().height() == one.height()
