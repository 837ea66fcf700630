"""The rules of an automatic marking as a list whose lines can be added, removed, moved and changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import wording
from desktop.rule_words import advice_words, rule_words
from desktop.session.auto_marking import AutoMarking
from desktop.session.rule_lines import RuleLine

Index = QModelIndex | QPersistentModelIndex
MIME_TYPE: Final = "application/x-lookalike-rule"
_ROOT: Final = QModelIndex()
_FIRST: Final = int(Qt.ItemDataRole.UserRole) + 1


class RuleRole(IntEnum):
    """Of a rule in ``RulesModel``.

    Attributes:
        CRITERION: Slug of what decides.
        ARGUMENT: What it is about, as it is written; empty for most.
        ADVICE: What it goes by, more exactly; often empty.
        IS_COMPLETE: Whether nothing is left to be filled in.
    """

    CRITERION = _FIRST
    ARGUMENT = _FIRST + 1
    ADVICE = _FIRST + 2
    IS_COMPLETE = _FIRST + 3


class RulesModel(QAbstractListModel):
    """The rules of an ``AutoMarking``, the one that decides first first."""

    def __init__(self, marking: AutoMarking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        self._lines: list[RuleLine] = list(marking.lines)
        marking.rules_changed.connect(self.on_rules_changed)

    def on_rules_changed(self) -> None:
        """Show other rules, unless they were changed here."""
        if tuple(self._lines) != self._marking.lines:
            self.beginResetModel()
            self._lines = list(self._marking.lines)
            self.endResetModel()

    def add(self, criterion: str, argument: str = "", before: int = -1) -> int:
        """Add a rule before the one of a row, or behind all others; return its row, or that of one that is the same."""
        line = RuleLine(criterion, argument)
        if line in self._lines:
            return self._lines.index(line)
        row = before if 0 <= before < len(self._lines) else len(self._lines)
        self.beginInsertRows(_ROOT, row, row)
        self._lines.insert(row, line)
        self.endInsertRows()
        self._tell()
        return row

    def set_argument(self, row: int, argument: str) -> None:
        """Let a rule be about something else."""
        if 0 <= row < len(self._lines) and self._lines[row].argument != argument:
            self._lines[row] = replace(self._lines[row], argument=argument)
            self.dataChanged.emit(self.index(row), self.index(row))
            self._tell()

    def removeRows(self, row: int, count: int, parent: Index = _ROOT) -> bool:
        """Take rules away."""
        if parent.isValid() or count < 1 or not 0 <= row <= len(self._lines) - count:
            return False
        self.beginRemoveRows(_ROOT, row, row + count - 1)
        del self._lines[row : row + count]
        self.endRemoveRows()
        self._tell()
        return True

    def moveRows(self, source: Index, first: int, count: int, parent: Index, child: int) -> bool:
        """Let rules decide sooner or later: before the one that is at ``child`` now."""
        if source.isValid() or parent.isValid() or not 0 <= first <= len(self._lines) - count:
            return False
        if not self.beginMoveRows(_ROOT, first, first + count - 1, _ROOT, child):
            return False
        moved = self._lines[first : first + count]
        del self._lines[first : first + count]
        at = child if child < first else child - count
        self._lines[at:at] = moved
        self.endMoveRows()
        self._tell()
        return True

    def can_move(self, row: int, step: int) -> bool:
        """Tell whether a rule can go a place up, for -1, or down, for 1."""
        return 0 <= row < len(self._lines) and 0 <= row + step < len(self._lines)

    def move(self, row: int, step: int) -> bool:
        """Let a rule go a place up or down."""
        return self.can_move(row, step) and self.moveRows(_ROOT, row, 1, _ROOT, row - 1 if step < 0 else row + 2)

    def _tell(self) -> None:
        # each tells its number
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
        self._marking.set_lines(self._lines)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rules."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a rule; see ``RuleRole``."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return rule_words(line.criterion, line.argument)
            case Qt.ItemDataRole.ToolTipRole | RuleRole.ADVICE:
                return self._advice(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                number = wording.count(index.row() + 1)
                return wording.told_of(number, rule_words(line.criterion, line.argument))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._advice(line)
            case RuleRole.CRITERION:
                return line.criterion
            case RuleRole.ARGUMENT:
                return line.argument
            case RuleRole.IS_COMPLETE:
                return line.is_complete
        return None

    def _advice(self, line: RuleLine) -> str:
        if not line.is_complete:
            return self.tr("Say what the path is to hold")
        return advice_words(line.criterion, line.argument)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rules can be selected and dragged, and dropped between others but not upon them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        common = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return common | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rules are moved; what moved them says that they were copied, or the view would take them away."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Rules leave for nowhere but another place here."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the number of the rule that is dragged."""
        mime = QMimeData()
        mime.setData(MIME_TYPE, str(indexes[0].row()).encode())
        return mime

    def dragged_row(self, mime: QMimeData) -> int | None:
        """Return the row of the rule that is dragged, or None if it is none of those that there are."""
        number = mime.data(MIME_TYPE).toStdString()
        row = int(number) if number.isdecimal() else -1
        return row if 0 <= row < len(self._lines) else None
