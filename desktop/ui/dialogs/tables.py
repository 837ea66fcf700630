"""Tables of dialogs: rows are selected whole, and read in one's own direction."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


class RowTable(QTableView):
    """A table without a grid; the last column takes what room is left."""

    def __init__(self, model: QAbstractItemModel, name: str, widths: Sequence[int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        header.setSectionResizeMode(len(widths), QHeaderView.ResizeMode.Stretch)

    def rows(self) -> list[QModelIndex]:
        """Give the rows selected, by their first cells."""
        return self.selectionModel().selectedRows()
