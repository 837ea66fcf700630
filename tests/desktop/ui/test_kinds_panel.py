import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication

from desktop import wording
from desktop.item_models.roles import KindRole
from desktop.ui.kinds_panel import KindsPanel

COUNTS = {"identical-file": 1204, "identical-image": 318, "same-picture": 2377, "edited": 641, "similar-scene": 0}


@pytest.fixture
def model():
    """The five kinds, all of them chosen."""
    model = QStandardItemModel()
    for slug, count in COUNTS.items():
        item = QStandardItem()
        item.setData(slug, KindRole.SLUG)
        item.setData(wording.kind(slug), KindRole.NAME)
        item.setData(count, KindRole.COUNT)
        item.setCheckState(Qt.CheckState.Checked)
        model.appendRow(item)
    return model


@pytest.fixture
def panel(qtbot, theme, model):
    panel = KindsPanel(model, theme)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def chosen(model):
    rows = [model.item(row) for row in range(model.rowCount())]
    return [item.data(KindRole.SLUG) for item in rows if item.checkState() == Qt.CheckState.Checked]


def test_every_kind_has_its_word_and_number(panel):
    for check, (slug, count) in zip(panel.checks(), COUNTS.items(), strict=True):
        assert check.text() == wording.kind(slug)
        assert check.count_text() == wording.count(count)
        assert check.toolTip()


def test_a_click_leaves_a_kind_out_and_takes_it_back(qtbot, panel, model):
    edited = panel.checks()[3]

    qtbot.mouseClick(edited, Qt.MouseButton.LeftButton)
    assert "edited" not in chosen(model)
    assert not edited.isChecked()

    qtbot.mouseClick(edited, Qt.MouseButton.LeftButton)
    assert chosen(model) == list(COUNTS)


def test_keys_lead_through_the_kinds_and_toggle(qtbot, panel, model):
    first, second, *_ = panel.checks()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second

    qtbot.keyClick(second, Qt.Key.Key_Space)

    assert "identical-image" not in chosen(model)


def test_a_kind_of_which_nothing_is_there_is_dimmed_but_not_dead(qtbot, panel, model):
    *_, edited, scenes = panel.checks()
    assert scenes.is_dimmed()
    assert not edited.is_dimmed()

    qtbot.mouseClick(scenes, Qt.MouseButton.LeftButton)

    assert "similar-scene" not in chosen(model)


def test_what_the_model_says_is_shown(panel, model):
    model.item(2).setCheckState(Qt.CheckState.Unchecked)
    model.item(4).setData(7, KindRole.COUNT)

    assert [check.isChecked() for check in panel.checks()] == [True, True, False, True, True]
    assert panel.checks()[4].count_text() == "7"
    assert not panel.checks()[4].is_dimmed()


def test_one_kind_alone_can_be_asked_for_and_all_again(panel, model):
    only, everything = panel.make_menu(panel.checks()[3]).actions()

    only.trigger()
    assert chosen(model) == ["edited"]

    everything.trigger()
    assert chosen(model) == list(COUNTS)


def test_there_is_no_moment_without_any_kind(panel, model):
    panel.checks()[3].click()
    numbers = []
    model.dataChanged.connect(lambda: numbers.append(len(chosen(model))))

    panel.make_menu(panel.checks()[3]).actions()[0].trigger()

    assert numbers
    assert min(numbers) > 0
