"""What was taken away, batch by batch, what became of each photo, and the way back; after days too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.item_models.history_model import ActRole, ActsModel, BatchRole, HistoryModel
from desktop.ui.clean_strip import CleanStrip
from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.search_field import SearchField
from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.dialogs.tables import RowTable

if TYPE_CHECKING:
    from desktop.reveal import FileOpener
    from desktop.session.cleaning import Cleaner
    from desktop.ui.theme import Theme

_BATCH_WIDTHS = (180, 230, 80, 90)
_ACT_WIDTHS = (200, 160, 260)


class HistoryDialog(QDialog):
    """Two tables, one of batches and one of the photos of the batch that is selected."""

    def __init__(
        self,
        theme: Theme,
        batches: HistoryModel,
        acts: ActsModel,
        cleaner: Cleaner,
        opener: FileOpener,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("What was removed"))
        self._batches = batches
        self._acts = acts
        self._cleaner = cleaner
        self._opener = opener
        self._wanted = 0
        self._shown: int | None = None
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(acts)
        self._found.setFilterKeyColumn(-1)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setSortLocaleAware(True)
        self.batches = RowTable(batches, self.tr("Batches"), _BATCH_WIDTHS)
        self.batches.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.acts = RowTable(self._found, self.tr("Photos of the batch"), _ACT_WIDTHS)
        self.acts.setSortingEnabled(True)
        self.acts.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.acts.doubleClicked.connect(self._show_in_folder)
        self.filter = SearchField(theme)
        self.filter.setPlaceholderText(self.tr("Filter: file, folder, state, reason"))
        self.filter.setAccessibleName(self.tr("Filter the photos"))
        self.filter.textChanged.connect(self._found.setFilterFixedString)
        self._empty = QLabel(self.tr("Nothing was removed yet."), alignment=Qt.AlignmentFlag.AlignCenter)
        theme.dress(self._empty, "dim")
        self.strip = CleanStrip(theme, cleaner)
        self.undo_button = PrimaryButton(theme)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self._undo)
        self.undo_some_button = QuietButton(theme)
        self.undo_some_button.setAutoDefault(False)
        self.undo_some_button.clicked.connect(self._undo_some)
        self.show_button = QuietButton(theme, self.tr("Show in folder"))
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._show_in_folder)
        self._lay_out(theme)
        self.batches.selectionModel().selectionChanged.connect(self._on_batch_selected)
        self.acts.selectionModel().selectionChanged.connect(self._update)
        self._found.modelReset.connect(self._update)
        batches.modelReset.connect(self._on_history)
        cleaner.changed.connect(self._update)
        cleaner.load_history()
        self._on_history()

    def _lay_out(self, theme: Theme) -> None:
        below = QWidget()
        photos = QVBoxLayout(below)
        photos.setContentsMargins(0, theme.space(2), 0, 0)
        photos.setSpacing(theme.space(2))
        search = QHBoxLayout()
        search.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        search.addWidget(self.filter)
        photos.addLayout(search)
        photos.addWidget(self.acts, 1)
        self._tables = QSplitter(Qt.Orientation.Vertical)
        self._tables.setChildrenCollapsible(False)
        self._tables.addWidget(self.batches)
        self._tables.addWidget(below)
        self._tables.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.undo_button)
        foot.addWidget(self.undo_some_button)
        foot.addWidget(self.show_button)
        foot.addWidget(self.strip, 1)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._tables, 1)
        layout.addLayout(foot)
        self.resize(900, 600)

    def show_batch(self, batch_id: int) -> None:
        """Show the photos of a batch; of the latest for 0."""
        self._wanted = batch_id
        self._shown = None
        self._on_history()

    def _on_history(self) -> None:
        has_batches = self._batches.rowCount() > 0
        self._empty.setVisible(not has_batches)
        self._tables.setVisible(has_batches)
        row = self._batches.row_of(self._wanted)
        if row is not None:
            self.batches.selectRow(row)
            # the same batch may stand otherwise by now
            self._load()
        self._update()

    def _on_batch_selected(self) -> None:
        rows = self.batches.rows()
        if rows and rows[0].data(BatchRole.ID) != self._shown:
            self._wanted = rows[0].data(BatchRole.ID)
            self._load()
        self._update()

    def _load(self) -> None:
        rows = self.batches.rows()
        if not rows:
            return
        batch = self._batches.batch_at(rows[0].row())
        self._shown = batch.id
        self._acts.show_batch(batch)

    def _update(self) -> None:
        is_active = self._cleaner.state.is_active
        self.strip.setVisible(is_active)
        rows = self.batches.rows()
        done = rows[0].data(BatchRole.DONE) if rows else 0
        self.undo_button.setText(self.tr("Bring %Ln photo(s) back", "", done))
        self.undo_button.setEnabled(done > 0 and not is_active)
        some = len(self._undoable())
        self.undo_some_button.setText(self.tr("Bring the %Ln selected back", "", some))
        self.undo_some_button.setEnabled(some > 0 and not is_active)
        self.undo_some_button.setVisible(some > 0 and some < done and not is_active)
        self.show_button.setEnabled(bool(self.acts.rows()))

    def _undoable(self) -> list[int]:
        return [index.data(ActRole.ID) for index in self.acts.rows() if index.data(ActRole.CAN_UNDO)]

    def _undo(self) -> None:
        for index in self.batches.rows():
            self._cleaner.undo(index.data(BatchRole.ID), total=index.data(BatchRole.DONE))

    def _undo_some(self) -> None:
        acts = self._undoable()
        for index in self.batches.rows():
            self._cleaner.undo(index.data(BatchRole.ID), acts, len(acts))

    def _show_in_folder(self) -> None:
        for index in self.acts.rows()[:1]:
            self._opener.show(index.data(ActRole.PLACE))

    def done(self, result: int) -> None:
        """Forget what is being read for nobody any more."""
        self._acts.drop()
        super().done(result)
