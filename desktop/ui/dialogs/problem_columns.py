"""The list of problems as a table: file, reason, where it arose, folder."""

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.item_models.roles import ProblemRole

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
COLUMNS: Final = (ProblemRole.NAME, ProblemRole.REASON, ProblemRole.STAGE, ProblemRole.FOLDER)


class ProblemColumns(QAbstractTableModel):
    """Shows a list with ``ProblemRole`` in columns."""

    def __init__(self, source: QAbstractItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self.endResetModel)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the problems."""
        return 0 if parent.isValid() else self._source.rowCount()

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There are as many columns as things to tell."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with what the column is about; other roles are those of the list."""
        if not index.isValid():
            return None
        source = self._source.index(index.row(), 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return source.data(COLUMNS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return source.data(COLUMNS[index.column()] if index.column() else role)
        return source.data(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        return (self.tr("File"), self.tr("Why"), self.tr("While"), self.tr("Folder"))[section]
