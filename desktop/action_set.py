"""What sets of Qt actions share: how an action is made, and where its keys are valid."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

Keys = str | QKeySequence.StandardKey | None


class ActionSet(QObject):
    """Actions in two lists: those about photos, whose keys are valid in views of photos, and those for the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on_photos: list[QAction] = []
        self.on_window: list[QAction] = []

    def make_on_photos(self, icon: str, keys: Keys, do: Callable[[], None]) -> QAction:
        """Make an action about photos; ``icon`` is its name in the theme."""
        action = self._make(icon, keys, do)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.on_photos.append(action)
        return action

    def make_on_window(self, icon: str, keys: Keys, do: Callable[[], None]) -> QAction:
        """Make an action for the window."""
        action = self._make(icon, keys, do)
        self.on_window.append(action)
        return action

    def _make(self, icon: str, keys: Keys, do: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setProperty("icon_name", icon)
        # a key that is held down must not mark a whole library
        action.setAutoRepeat(False)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys is not None:
            action.setShortcut(keys)
        action.triggered.connect(lambda: do())
        return action
