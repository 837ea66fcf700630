"""The table of what compared photos differ in: a line for each fact, a column for each photo."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.item_models.compare_facts import Fact

_FIRST = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class FactRole(IntEnum):
    """Of a cell of the table.

    Attributes:
        IS_BETTER: Whether this photo has the better of it.
        IS_EQUAL: Whether all photos are alike in it.
        KEY: What the line is about, such as ``pixels``.
    """

    IS_BETTER = _FIRST
    IS_EQUAL = _FIRST + 1
    KEY = _FIRST + 2


class FactsModel(QAbstractTableModel):
    """Facts about compared photos; those in which all are alike can be left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._facts: tuple[Fact, ...] = ()
        self._shown: tuple[Fact, ...] = ()
        self._shows_equal = True

    @property
    def shows_equal(self) -> bool:
        """Whether lines in which all photos are alike are there."""
        return self._shows_equal

    @property
    def equal_count(self) -> int:
        """Lines in which all photos are alike, shown or not."""
        return sum(fact.is_equal for fact in self._facts)

    def set_shows_equal(self, shows: bool) -> None:
        """Show lines in which all photos are alike, or leave them out."""
        if shows != self._shows_equal:
            self._shows_equal = shows
            self.set_facts(self._names, self._facts)

    def set_facts(self, names: Sequence[str], facts: Sequence[Fact]) -> None:
        """Show other facts, under the names of other photos."""
        shown = tuple(fact for fact in facts if self._shows_equal or not fact.is_equal)
        is_same_shape = len(names) == len(self._names) and [f.key for f in shown] == [f.key for f in self._shown]
        if not is_same_shape:
            self.beginResetModel()
        self._names, self._facts, self._shown = tuple(names), tuple(facts), shown
        if not is_same_shape:
            self.endResetModel()
        elif shown and names:
            # lines stay where they are, and so does the cell that a person is in
            self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(names) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(names) - 1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the photos."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell what there is to say of a photo in a line."""
        fact, place = self._shown[index.row()], index.column()
        is_better = place in fact.better
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return fact.texts[place]
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("%1: %2, better") if is_better else self.tr("%1: %2")
                return words.replace("%1", fact.title).replace("%2", fact.texts[place])
            case FactRole.IS_BETTER:
                return is_better
            case FactRole.IS_EQUAL:
                return fact.is_equal
            case FactRole.KEY:
                return fact.key
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell the name of a photo, or what a line is about."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._names[section] if orientation == Qt.Orientation.Horizontal else self._shown[section].title
