"""Choose what the groups are sorted by."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.controls.button import FlatButton
from desktop.ui.theme import Theme


class SortButton(FlatButton):
    """Names the present order and opens a menu with the others.

    Signals:
        order_chosen(str, bool): slug of what to sort by, and whether the greatest comes first.
    """

    order_chosen = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.set_icon_name("sort")
        self._menu = QMenu(self)
        self._keys = QActionGroup(self)
        self._directions = QActionGroup(self)
        names = self._names()
        for slug, (name, _, _) in names.items():
            self._add(self._keys, name).setData(slug)
        self._menu.addSeparator()
        for is_descending in (True, False):
            self._add(self._directions, "").setData(is_descending)
        self.setMenu(self._menu)
        for group in (self._keys, self._directions):
            group.triggered.connect(self._on_chosen)
        self.show_order("space", True)

    def show_order(self, slug: str, is_descending: bool) -> None:
        """Show the present order."""
        name, greatest, least = self._names()[slug]
        for action in self._keys.actions():
            action.setChecked(action.data() == slug)
        for action, words in zip(self._directions.actions(), (greatest, least), strict=True):
            action.setText(words)
            action.setChecked(action.data() is is_descending)
        self.setText(name)
        told = greatest if is_descending else least
        self.setAccessibleName(self.tr("Sorted by: %1, %2").replace("%1", name).replace("%2", told))
        self.setToolTip(self.accessibleName())

    def _add(self, group: QActionGroup, text: str) -> QAction:
        action = self._menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _on_chosen(self) -> None:
        key, direction = self._keys.checkedAction(), self._directions.checkedAction()
        self.order_chosen.emit(key.data(), direction.data())

    def _names(self) -> dict[str, tuple[str, str, str]]:
        """Give by slug the name of an order and of its two directions."""
        large, small = self.tr("Largest first"), self.tr("Smallest first")
        return {
            "space": (self.tr("Space to free"), large, small),
            "size": (self.tr("Photos in the group"), large, small),
            "date": (self.tr("Date taken"), self.tr("Newest first"), self.tr("Oldest first")),
            "folder": (self.tr("Folder"), self.tr("Z to A"), self.tr("A to Z")),
            "similarity": (self.tr("Similarity"), self.tr("Most alike first"), self.tr("Least alike first")),
        }
