"""The list of what could not be used."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel

from desktop.item_models.roles import ProblemRole
from desktop.reveal import FileOpener
from desktop.ui.dialogs.problems_dialog import ProblemsDialog


class ShownFiles(FileOpener):
    """Notes what is to be shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def show(self, path):
        self.shown.append(path)


def problem(path, stage, reason):
    item = QStandardItem()
    folder, _, name = path.rpartition("/")
    for role, value in (
        (ProblemRole.PATH, path),
        (ProblemRole.NAME, name),
        (ProblemRole.FOLDER, folder),
        (ProblemRole.STAGE, stage),
        (ProblemRole.REASON, reason),
    ):
        item.setData(value, role)
    return item


@pytest.fixture
def model(qapp):
    model = QStandardItemModel()
    model.appendRow(problem("/photos/b.jpg", "decoding", "It is cut off."))
    model.appendRow(problem("/photos/a.heic", "reading", "It may not be read."))
    return model


@pytest.fixture
def dialog(qtbot, theme, model):
    opener = ShownFiles()
    dialog = ProblemsDialog(theme, model, opener)
    dialog.opener = opener
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def cells(dialog):
    shown = dialog.table.model()
    return [
        [shown.index(row, column).data() for column in range(shown.columnCount())] for row in range(shown.rowCount())
    ]


def test_each_is_told_with_reason_stage_and_folder_by_name(dialog):
    assert cells(dialog) == [
        ["a.heic", "It may not be read.", "reading", "/photos"],
        ["b.jpg", "It is cut off.", "decoding", "/photos"],
    ]
    header = dialog.table.model()
    assert [header.headerData(n, Qt.Orientation.Horizontal) for n in range(4)] == ["File", "Why", "While", "Folder"]


def test_the_filter_looks_into_every_column(qtbot, dialog):
    qtbot.keyClicks(dialog.filter, "CUT OFF")

    assert [row[0] for row in cells(dialog)] == ["b.jpg"]
    assert dialog.count_text().startswith("1 problem")


def test_what_is_selected_is_shown_in_its_folder(qtbot, dialog):
    assert not dialog.show_button.isEnabled()

    dialog.table.selectRow(1)
    qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)

    assert dialog.opener.shown == ["/photos/b.jpg"]


def test_rows_are_copied_by_button_and_key(qtbot, dialog):
    clipboard = QGuiApplication.clipboard()
    dialog.table.selectAll()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert clipboard.text() == "/photos/a.heic\tIt may not be read.\n/photos/b.jpg\tIt is cut off."

    clipboard.clear()
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().startswith("/photos/a.heic")


def test_a_later_scan_is_followed(dialog, model):
    model.clear()

    assert cells(dialog) == []
    assert not dialog.copy_button.isEnabled()


def test_it_is_sorted_by_a_press_on_a_head(qtbot, dialog):
    header = dialog.table.horizontalHeader()
    place = header.sectionViewportPosition(1) + 20

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))

    assert [row[0] for row in cells(dialog)] == ["b.jpg", "a.heic"]
