"""The menu of the comparison: what is shown besides the photos, and how many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop.item_models.compare_model import CompareModel

COUNTS = (2, 3, 4)


class CompareMenu(QObject):
    """Fills a menu with choices. Their keys are shown only: the view claims them where it has the focus."""

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        self.aligned = self._add(self.tr("Lay photos on the same content"), "A", is_checked=True)
        self.outlines = self._add(self.tr("Show where the others end"), "C", is_checked=True)
        self.facts = self._add(self.tr("Table of differences"), "I", is_checked=True)
        self.equal = self._add(self.tr("Lines in which all are equal"), "E", is_checked=True)
        menu.addSeparator()
        group = QActionGroup(self)
        self.counts: dict[int, QAction] = {}
        for count in COUNTS:
            action = self._add(self.tr("%Ln photo(s) at a time", "", count), str(count), is_checked=False)
            group.addAction(action)
            self.counts[count] = action

    def show_state(self, model: CompareModel) -> None:
        """Check how many photos are shown, and enable how many could be."""
        for count, action in self.counts.items():
            action.setChecked(count == len(model.photos))
            action.setEnabled(count <= model.most)

    def _add(self, text: str, key: str, is_checked: bool) -> QAction:
        action = self._menu.addAction(f"{text}\t{key}")
        action.setCheckable(True)
        action.setChecked(is_checked)
        return action
