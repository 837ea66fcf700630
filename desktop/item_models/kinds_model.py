"""The kinds of matches, how many there are of each, and which of them make groups."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import wording
from desktop.item_models.histogram_model import HistogramModel
from desktop.item_models.roles import KindRole
from desktop.session import Session
from engine.core.domain import MatchKind

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class KindsModel(QAbstractListModel):
    """The five kinds, the most certain first; a check mark shows which make groups, and changes it."""

    def __init__(self, session: Session, histogram: HistogramModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._histogram = histogram
        self._kinds = tuple(MatchKind)
        histogram.changed.connect(self.on_changed)
        session.kinds_changed.connect(self.on_changed)

    def on_changed(self) -> None:
        """Show other numbers or choices."""
        self.dataChanged.emit(self.index(0), self.index(len(self._kinds) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """There are five."""
        return 0 if parent.isValid() else len(self._kinds)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a kind; see ``KindRole``."""
        if not index.isValid():
            return None
        kind = self._kinds[index.row()]
        match role:
            case KindRole.SLUG:
                return kind.slug
            case KindRole.NAME | Qt.ItemDataRole.DisplayRole:
                return wording.kind(kind.slug)
            case KindRole.COUNT:
                return self._count(kind)
            case Qt.ItemDataRole.CheckStateRole:
                is_chosen = kind in self._session.kinds
                return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.listed((wording.kind(kind.slug), self.tr("%Ln match(es)", "", self._count(kind))))
        return None

    def _count(self, kind: MatchKind) -> int:
        return self._histogram.kind_counts.get(kind.slug, 0)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Let a kind make groups, or no longer."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        kind = self._kinds[index.row()]
        is_chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        self._session.set_kinds(self._session.kinds | {kind} if is_chosen else self._session.kinds - {kind})
        return True
