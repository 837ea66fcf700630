"""The system's own dialogs for folders, pictures and reports; none of them holds the window up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

REPORT_FORMATS: Final = ("html", "csv", "json")


def choose_folders(parent: QWidget, start: str, then: Callable[[list[str]], None]) -> QFileDialog:
    """Let a person choose a folder to search."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Choose a folder to search"), start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileDialogs", "Search"))
    dialog.filesSelected.connect(then)
    dialog.open()
    return dialog


def choose_target(parent: QWidget, start: str, then: Callable[[str], None]) -> QFileDialog:
    """Let a person choose the folder that photos go to."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Choose the folder that photos go to"), start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileDialogs", "Choose"))
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def choose_rule_folder(parent: QWidget, start: str, then: Callable[[str], None]) -> QFileDialog:
    """Let a person choose a folder whose photos stay."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Choose the folder whose photos stay"), start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileDialogs", "Choose"))
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def choose_pictures(parent: QWidget, start: str, then: Callable[[list[str]], None]) -> QFileDialog:
    """Let a person choose pictures that are to be found in the library."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Choose pictures to find"), start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    # what a picture is, its content says and not its name
    dialog.setNameFilter(QCoreApplication.translate("FileDialogs", "All files (*)"))
    dialog.filesSelected.connect(then)
    dialog.open()
    return dialog


def choose_report(parent: QWidget, start: str, then: Callable[[str, str], None]) -> QFileDialog:
    """Let a person say where a report is to be saved, and as what; both are handed on."""
    translate = QCoreApplication.translate
    dialog = _dialog(parent, translate("FileDialogs", "Save a report of the groups"), start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(
        [
            translate("FileDialogs", "Page with pictures (*.html)"),
            translate("FileDialogs", "Table (*.csv)"),
            translate("FileDialogs", "Data (*.json)"),
        ]
    )
    dialog.setDefaultSuffix(REPORT_FORMATS[0])
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(_suffix_of(words)))
    dialog.selectFile("lookalike")
    dialog.fileSelected.connect(lambda path: then(path, _format_of(path, dialog.selectedNameFilter())))
    dialog.open()
    return dialog


def pictures_folder() -> str:
    """Give the folder in which people keep pictures."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)


def _dialog(parent: QWidget, title: str, start: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, start or pictures_folder())
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _format_of(path: str, words: str) -> str:
    """Take the format that the name says, or else the one that was chosen."""
    suffix = PurePath(path).suffix.lstrip(".").lower()
    return suffix if suffix in REPORT_FORMATS else _suffix_of(words)


def _suffix_of(words: str) -> str:
    return next((each for each in REPORT_FORMATS if f".{each})" in words), REPORT_FORMATS[0])
