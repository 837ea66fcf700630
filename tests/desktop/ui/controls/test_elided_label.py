from PySide6.QtCore import Qt

from desktop.ui.controls.elided_label import ElidedLabel

PATH = "/photos/2018/Lucca/a very long folder name/IMG_2214-edited.jpg"


def test_what_is_cut_is_told_whole_as_a_tip(qtbot):
    label = ElidedLabel(PATH, Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.show()

    label.resize(120, 20)
    assert label.toolTip() == PATH

    label.resize(2000, 20)
    assert label.toolTip() == ""


def test_a_new_text_is_measured_anew(qtbot):
    label = ElidedLabel("short")
    qtbot.addWidget(label)
    label.resize(120, 20)
    assert label.toolTip() == ""

    label.setText(PATH)

    assert label.toolTip() == PATH


def test_a_label_can_be_narrower_than_its_text(qtbot):
    label = ElidedLabel(PATH)
    qtbot.addWidget(label)

    assert label.minimumSizeHint().width() < 40 < label.sizeHint().width()


def test_names_of_files_are_no_markup(qtbot):
    label = ElidedLabel("<b>bold</b>")
    qtbot.addWidget(label)
    label.resize(300, 20)
    plain = label.grab().toImage()

    label.setText("bold")

    assert label.grab().toImage() != plain
