"""The menus of the window: every action in its place; a bar of the system on macOS, one button elsewhere."""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from desktop.actions import Actions
from desktop.marking_actions import MarkingActions
from desktop.removal_actions import RemovalActions
from desktop.ui.theme import Theme

_SEPARATOR: Final = None
# Icons that are called otherwise than what they are for.
_DRAWINGS: Final = {"preferences": "settings", "quit": ""}


class Menus(QObject):
    """Makes the menus of all actions."""

    def __init__(
        self,
        actions: Actions,
        removal: RemovalActions,
        marking: MarkingActions,
        own: Sequence[QAction],
        parent: QWidget,
    ) -> None:
        """Take the actions of the session, and those of the window itself: paste, and columns to be shown."""
        super().__init__(parent)
        self._actions = actions
        self._removal = removal
        self._marking = marking
        self._paste, *self._columns = own

    def titled(self) -> list[tuple[str, list[QAction | None]]]:
        """Give the menus in their order: the title, and the actions, with None for a line between two parts."""
        a, r, line = self._actions, self._removal, _SEPARATOR
        of_scans = [a.add_folders, a.scan, a.pause, a.cancel_scan]
        of_files = [a.open_photo, a.show_in_folder, a.copy_path, a.reference_folder]
        of_marks = [a.compare, a.keep, a.remove_mark, a.unmark, a.not_duplicates, a.accept]
        of_search = [a.find_picture, self._paste]
        return [
            (self.tr("File"), [*of_scans, line, *of_search, line, a.export, a.problems, line, a.preferences, a.quit]),
            (self.tr("Photo"), [*of_marks, line, a.find_similar, line, *of_files]),
            (self.tr("Remove", "a menu"), [self._marking.auto_mark, r.review, line, r.history, r.decided]),
            (self.tr("Edit"), [a.undo, a.redo, line, a.focus_filter]),
            (self.tr("View"), [a.next_group, a.previous_group, line, *self._columns, line, a.full_screen]),
            (self.tr("Help"), [a.manual, a.shortcuts, a.about]),
        ]

    def fill_bar(self, window: QMainWindow) -> None:
        """Fill the menu bar of a window."""
        for title, actions in self.titled():
            _fill(window.menuBar().addMenu(title), actions)

    def fill(self, menu: QMenu) -> None:
        """Fill one menu with all of them."""
        for title, actions in self.titled():
            _fill(menu.addMenu(title), actions)


def has_bar() -> bool:
    """Tell whether the system has a place for the menus of a program, outside of its window."""
    return sys.platform == "darwin"


def dress_actions(actions: Sequence[QAction], theme: Theme) -> None:
    """Give actions the icons that they name, now and whenever they name another."""
    for action in actions:
        _Dresser(action, theme)


class _Dresser(QObject):
    """Keeps the icon of an action to its name."""

    def __init__(self, action: QAction, theme: Theme) -> None:
        super().__init__(action)
        self._action = action
        self._theme = theme
        self._shown = ""
        action.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        name = str(self._action.property("icon_name") or "")
        name = _DRAWINGS.get(name, name)
        if name and name != self._shown:
            self._shown = name
            self._action.setIcon(self._theme.icons.icon(name))


def _fill(menu: QMenu, actions: Sequence[QAction | None]) -> None:
    menu.setToolTipsVisible(True)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
