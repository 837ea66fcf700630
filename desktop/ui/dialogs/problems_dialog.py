"""The files and folders that could not be used: why, where they are, and a way to them."""

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.file_names import file_url, printable
from desktop.item_models.roles import ProblemRole
from desktop.reveal import FileOpener
from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.search_field import SearchField
from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.dialogs.problem_columns import ProblemColumns
from desktop.ui.theme import Theme

_WIDTHS = (170, 400, 110)


class ProblemsDialog(QDialog):
    """A table that can be filtered and sorted, with what can be done about the rows selected."""

    def __init__(
        self, theme: Theme, model: QAbstractItemModel, opener: FileOpener, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("Problems"))
        self._opener = opener
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(ProblemColumns(model, self))
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortLocaleAware(True)
        self.filter = SearchField(theme)
        self.filter.setPlaceholderText(self.tr("Filter: file, folder, reason"))
        self.filter.setAccessibleName(self.tr("Filter the problems"))
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self._count = QLabel()
        theme.dress(self._count, "secondary")
        self.table = self._make_table()
        self.show_button = QuietButton(theme, self.tr("Show in folder"))
        self.show_button.clicked.connect(self._show_in_folder)
        self.copy_button = QuietButton(theme, self.tr("Copy"))
        self.copy_button.set_key(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_button.clicked.connect(self._copy)
        self._lay_out(theme)
        self.table.selectionModel().selectionChanged.connect(self._on_changed)
        for changed in (self._shown.rowsInserted, self._shown.rowsRemoved, self._shown.modelReset):
            changed.connect(self._on_changed)
        self._on_changed()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Problems"))
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._show_in_folder)
        return table

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(*[theme.space(3)] * 4)
        head.setSpacing(theme.space(3))
        head.addWidget(self.filter, 1)
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.show_button)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(960, 520)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by key; the rest is the dialog's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def count_text(self) -> str:
        """Give what is said of how many there are."""
        return self._count.text()

    def _rows(self) -> list[QModelIndex]:
        return self.table.selectionModel().selectedRows()

    def _show_in_folder(self) -> None:
        for index in self._rows()[:1]:
            self._opener.show(index.data(ProblemRole.PATH))

    def _copy(self) -> None:
        """Put the paths and reasons of the rows selected on the clipboard, one a line."""
        rows = self._rows()
        if not rows:
            return
        paths = [index.data(ProblemRole.PATH) for index in rows]
        reasons = [index.data(ProblemRole.REASON) for index in rows]
        mime = QMimeData()
        mime.setText("\n".join(f"{printable(path)}\t{why}" for path, why in zip(paths, reasons, strict=True)))
        mime.setUrls([file_url(path) for path in paths])
        QGuiApplication.clipboard().setMimeData(mime)

    def _on_changed(self) -> None:
        has_rows = bool(self._rows())
        self.show_button.setEnabled(has_rows)
        self.copy_button.setEnabled(has_rows)
        self._count.setText(self.tr("%Ln problem(s)", "", self._shown.rowCount()))
