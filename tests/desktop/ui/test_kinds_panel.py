import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import wording
from desktop.ui.kinds_panel import KindsPanel
from desktop.ui.tokens import KIND_SLUGS

COUNTS = {"identical-file": 1204, "identical-image": 318, "same-picture": 2377, "edited": 641, "similar-scene": 0}
ALL = frozenset(KIND_SLUGS)


@pytest.fixture
def panel(qtbot, theme):
    panel = KindsPanel(theme)
    panel.set_counts(COUNTS)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_every_kind_has_its_word_and_number(panel):
    for slug in KIND_SLUGS:
        check = panel.check(slug)
        assert check.text() == wording.kind(slug)
        assert check.count_text() == wording.count(COUNTS[slug])
        assert check.toolTip()


def test_a_click_leaves_a_kind_out_and_takes_it_back(qtbot, panel):
    with qtbot.waitSignal(panel.kinds_changed) as changed:
        qtbot.mouseClick(panel.check("edited"), Qt.MouseButton.LeftButton)
    assert changed.args == [ALL - {"edited"}]

    with qtbot.waitSignal(panel.kinds_changed) as changed:
        qtbot.mouseClick(panel.check("edited"), Qt.MouseButton.LeftButton)
    assert changed.args == [ALL]


def test_keys_lead_through_the_kinds_and_toggle(qtbot, panel):
    panel.check("identical-file").setFocus()
    qtbot.keyClick(panel.check("identical-file"), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is panel.check("identical-image")

    with qtbot.waitSignal(panel.kinds_changed) as changed:
        qtbot.keyClick(focused, Qt.Key.Key_Space)

    assert changed.args == [ALL - {"identical-image"}]


def test_a_kind_of_which_nothing_is_there_is_dimmed_but_not_dead(qtbot, panel):
    scenes = panel.check("similar-scene")
    assert scenes.is_dimmed()
    assert not panel.check("edited").is_dimmed()

    with qtbot.waitSignal(panel.kinds_changed):
        qtbot.mouseClick(scenes, Qt.MouseButton.LeftButton)


def test_kinds_set_by_program_are_silent(qtbot, panel):
    with qtbot.assertNotEmitted(panel.kinds_changed):
        panel.set_kinds({"edited", "same-picture"})

    assert panel.kinds() == {"edited", "same-picture"}
    assert not panel.check("identical-file").isChecked()


def test_one_kind_alone_can_be_asked_for_and_all_again(qtbot, panel):
    only, everything = panel.make_menu("edited").actions()

    with qtbot.waitSignal(panel.kinds_changed) as changed:
        only.trigger()
    assert changed.args == [frozenset({"edited"})]
    assert panel.check("edited").isChecked()

    with qtbot.waitSignal(panel.kinds_changed) as changed:
        everything.trigger()
    assert changed.args == [ALL]
