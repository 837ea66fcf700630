"""The actions that a view asks for, which do nothing but tell that they were asked for."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

_KEYS = {
    "compare": "Space",
    "keep": "K",
    "remove_mark": "X",
    "unmark": "U",
    "not_duplicates": "N",
    "accept": "A",
    "find_similar": "",
    "open_photo": "",
    "show_in_folder": "",
    "copy_path": "",
    "reference_folder": "",
}


class ViewActions(QObject):
    """Actions by their names, as attributes; ``triggered`` lists the names of those that were triggered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.triggered: list[str] = []
        self._actions = {name: self._make(name, key) for name, key in _KEYS.items()}

    @property
    def on_photos(self) -> list[QAction]:
        """Those that are about photos: all."""
        return list(self._actions.values())

    def __getattr__(self, name: str) -> QAction:
        try:
            return self.__dict__["_actions"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(name) from None

    def _make(self, name: str, key: str) -> QAction:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.triggered.append(name))
        return action
