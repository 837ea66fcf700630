"""The system's dialogs for folders, pictures and reports."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.file_dialogs import choose_folders, choose_pictures, choose_report


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_a_folder_is_chosen_and_files_are_not_offered(parent, tmp_path):
    got = []
    dialog = choose_folders(parent, str(tmp_path), got.append)

    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    assert dialog.testOption(QFileDialog.Option.ShowDirsOnly)
    assert dialog.directory().path() == str(tmp_path)
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.close()

    assert got == [[str(tmp_path)]]


def test_several_pictures_are_chosen_whatever_they_are_called(parent, tmp_path):
    got = []
    dialog = choose_pictures(parent, str(tmp_path), got.append)

    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit(["/a.jpg", "/b"])
    dialog.close()

    assert got == [["/a.jpg", "/b"]]


@pytest.mark.parametrize(
    ("path", "chosen", "report_format"),
    [
        ("/reports/groups.csv", 0, "csv"),
        ("/reports/groups.JSON", 0, "json"),
        ("/reports/groups", 0, "html"),
        ("/reports/groups.of.2019", 2, "json"),
    ],
)
def test_a_report_is_what_its_name_says_or_else_what_was_chosen(parent, tmp_path, path, chosen, report_format):
    got = []
    dialog = choose_report(parent, str(tmp_path), lambda *values: got.append(values))

    dialog.selectNameFilter(dialog.nameFilters()[chosen])
    dialog.fileSelected.emit(path)
    dialog.close()

    assert got == [(path, report_format)]


def test_it_does_not_outlive_its_closing(qtbot, parent, tmp_path):
    dialog = choose_pictures(parent, str(tmp_path), print)

    dialog.reject()

    qtbot.waitUntil(lambda: not parent.findChildren(QFileDialog))
