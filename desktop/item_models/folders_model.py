"""The folders that are searched, as a list."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import wording
from desktop.file_names import printable
from desktop.item_models.roles import FolderRole
from desktop.session import FolderState, Session

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class FoldersModel(QAbstractListModel):
    """The folders of a session, by name; what stays in the list keeps its row's selection."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states: list[FolderState] = list(session.folders)
        session.folders_changed.connect(self.on_folders_changed)

    def on_folders_changed(self) -> None:
        """Take over the folders: rows that went, rows that came, then what else is told of those that stayed."""
        news = list(self._session.folders)
        paths = {state.path for state in news}
        for row in reversed(range(len(self._states))):
            if self._states[row].path not in paths:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._states[row]
                self.endRemoveRows()
        kept = [state.path for state in self._states]
        if [state.path for state in news if state.path in kept] != kept:
            self.beginResetModel()
            self._states = news
            self.endResetModel()
            return
        for row, state in enumerate(news):
            if row >= len(self._states) or self._states[row].path != state.path:
                self.beginInsertRows(QModelIndex(), row, row)
                self._states.insert(row, state)
                self.endInsertRows()
            elif self._states[row] != state:
                self._states[row] = state
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the folders."""
        return 0 if parent.isValid() else len(self._states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a folder; see ``FolderRole``."""
        if not index.isValid():
            return None
        state = self._states[index.row()]
        match role:
            case FolderRole.PATH:
                return state.path
            case FolderRole.NAME | Qt.ItemDataRole.DisplayRole:
                return printable(state.name)
            case FolderRole.COUNT:
                return state.photo_count
            case FolderRole.IS_REFERENCE:
                return state.is_reference
            case FolderRole.IS_OFFLINE:
                return state.is_offline
            case FolderRole.STATUS:
                return self._status(state)
            case Qt.ItemDataRole.ToolTipRole:
                return printable(state.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._accessible_text(state)
        return None

    def _status(self, state: FolderState) -> str:
        if state.is_offline:
            return self.tr("offline")
        return self.tr("reference") if state.is_reference else ""

    def _accessible_text(self, state: FolderState) -> str:
        said = [printable(state.name), self.tr("%Ln photo(s)", "", state.photo_count)]
        if state.is_reference:
            said.append(self.tr("reference folder: compared, never touched"))
        if state.is_offline:
            said.append(self.tr("not there at the moment"))
        return wording.listed(said)
