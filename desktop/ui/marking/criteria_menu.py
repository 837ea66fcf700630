"""The menu of all that may decide; formats and folders have menus of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.file_names import printable
from desktop.rule_words import FOLDER, FORMAT, FORMATS, ORDERED, PATH, criterion_words, format_words, rule_words
from desktop.wording import isolated


def criteria_menu(
    parent: QWidget, folders: Sequence[str], add: Callable[[str, str], None], choose_folder: Callable[[], None]
) -> QMenu:
    """Make the menu.

    Args:
        parent: Owns it.
        folders: Paths of the folders that are searched.
        add: Called with the slug of a criterion and what it is about.
        choose_folder: Called where another folder is wanted.
    """
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for part in ORDERED:
        for criterion in part:
            if criterion == FORMAT:
                _fill_formats(menu.addMenu(_translated_format()), add)
            elif criterion == FOLDER:
                _fill_folders(menu.addMenu(_translated_folder()), folders, add, choose_folder)
            else:
                _offer(menu, criterion_words(criterion), criterion, "", add)
        if part is not ORDERED[-1]:
            menu.addSeparator()
    return menu


def _translated_format() -> str:
    return QCoreApplication.translate("CriteriaMenu", "Format")


def _translated_folder() -> str:
    return QCoreApplication.translate("CriteriaMenu", "Folder")


def _fill_formats(menu: QMenu, add: Callable[[str, str], None]) -> None:
    _offer(menu, criterion_words(FORMAT), FORMAT, "", add)
    menu.addSeparator()
    for name in FORMATS:
        _offer(menu, format_words(name), FORMAT, name, add)


def _fill_folders(
    menu: QMenu, folders: Sequence[str], add: Callable[[str, str], None], choose_folder: Callable[[], None]
) -> None:
    _offer(menu, criterion_words(FOLDER), FOLDER, "", add)
    menu.addSeparator()
    for path in folders:
        _offer(menu, rule_words(FOLDER, path).replace("&", "&&"), FOLDER, path, add)
    another = menu.addAction(QCoreApplication.translate("CriteriaMenu", "In another folder…"))
    another.triggered.connect(lambda: choose_folder())


def _offer(menu: QMenu, text: str, criterion: str, argument: str, add: Callable[[str, str], None]) -> None:
    action = menu.addAction(f"{text}…" if criterion == PATH else text)
    action.setData((criterion, argument))
    if criterion == FOLDER and argument:
        action.setToolTip(isolated(printable(argument)))
    action.triggered.connect(lambda: add(criterion, argument))
