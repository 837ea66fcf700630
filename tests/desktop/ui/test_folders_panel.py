"""The folders in the left column."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QMenu

from desktop.item_models.roles import FolderRole
from desktop.ui.folders_panel import FoldersPanel


def folder(path, number, status="", is_offline=False, is_reference=False):
    item = QStandardItem()
    item.setText(path)
    for role, value in (
        (FolderRole.PATH, path),
        (FolderRole.NAME, path.rpartition("/")[2]),
        (FolderRole.COUNT, number),
        (FolderRole.STATUS, status),
        (FolderRole.IS_OFFLINE, is_offline),
        (FolderRole.IS_REFERENCE, is_reference),
    ):
        item.setData(value, role)
    return item


@pytest.fixture
def model(qapp):
    model = QStandardItemModel()
    model.appendRow(folder("/home/a/Pictures", 38412))
    model.appendRow(folder("/media/usb", 12, "offline", is_offline=True))
    return model


@pytest.fixture
def panel(qtbot, theme, model):
    panel = FoldersPanel(theme, model, QAction("Add folders…", model))
    qtbot.addWidget(panel)
    panel.resize(224, 300)
    panel.show()
    return panel


def heard(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def test_the_list_is_as_high_as_its_folders(panel, model):
    before = panel.list.height()

    model.appendRow(folder("/b", 1))
    assert panel.list.height() > before
    one_line = panel.list.height() - before

    model.setData(model.index(2, 0), "reference", FolderRole.STATUS)
    assert panel.list.height() > before + one_line

    for number in range(40):
        model.appendRow(folder(f"/{number}", 1))
    assert panel.list.height() < 12 * one_line


def test_the_sign_at_the_end_of_a_row_opens_its_menu(qtbot, panel, model):
    row = panel.list.visualRect(model.index(0, 0))
    got = heard(panel.list.menu_asked)

    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, row.center().y()))
    assert got == []

    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 8, row.top() + 12))
    assert [index.row() for index, _ in got] == [0]
    for menu in panel.findChildren(QMenu):
        menu.close()


def test_delete_takes_the_current_folder_off(qtbot, panel, model):
    got = heard(panel.removal_wanted)

    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert got == []

    panel.list.setCurrentIndex(model.index(1, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert got == [("/media/usb",)]


def test_the_menu_shows_removes_and_makes_a_reference(panel, model):
    shown, removed, references = heard(panel.place_wanted), heard(panel.removal_wanted), heard(panel.reference_wanted)
    menu = panel.menu_for(model.index(0, 0))
    by_words = {action.text().split(":")[0]: action for action in menu.actions()}

    by_words["Show in file manager"].trigger()
    by_words["Reference"].trigger()
    by_words["Search this folder no more"].trigger()

    assert shown == [("/home/a/Pictures",)]
    assert references == [("/home/a/Pictures", True)]
    assert removed == [("/home/a/Pictures",)]


def test_a_folder_that_is_offline_cannot_be_shown(panel, model):
    menu = panel.menu_for(model.index(1, 0))

    assert not menu.actions()[0].isEnabled()


def test_a_reference_folder_is_checked_and_can_be_freed(panel, model):
    model.setData(model.index(0, 0), True, FolderRole.IS_REFERENCE)
    got = heard(panel.reference_wanted)
    reference = panel.menu_for(model.index(0, 0)).actions()[1]

    assert reference.isChecked()
    reference.trigger()

    assert got == [("/home/a/Pictures", False)]


def test_the_button_adds_folders(qtbot, theme, model):
    add = QAction("Add folders…")
    done = heard(add.triggered)
    panel = FoldersPanel(theme, model, add)
    qtbot.addWidget(panel)

    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)

    assert len(done) == 1
