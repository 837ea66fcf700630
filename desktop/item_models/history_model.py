"""What was taken away and when, and what became of each photo of it, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import removal_words, rescue_words, wording
from desktop.file_names import file_name, place, printable
from desktop.jobs import Job
from desktop.session import Session
from desktop.session.cleaning import Cleaner
from engine.core.removal import ActOutcome, ActState, CarriedOutcome, HistoryBatch

Index = QModelIndex | QPersistentModelIndex
_Outcome = ActOutcome | CarriedOutcome
_ROOT: Final = QModelIndex()
_NUMBERS: Final = (2, 3)
_FIRST: Final = int(Qt.ItemDataRole.UserRole) + 1


class BatchRole(IntEnum):
    """Of a batch in ``HistoryModel``.

    Attributes:
        ID: Its number.
        CAN_UNDO: Whether something of it can be undone still.
        DONE: How many of its photos are away.
    """

    ID = _FIRST
    CAN_UNDO = _FIRST + 1
    DONE = _FIRST + 2


class ActRole(IntEnum):
    """Of a photo in ``ActsModel``.

    Attributes:
        ID: Number of what was done with it.
        CAN_UNDO: Whether that can be undone.
        PLACE: Path of the file as far as is known where it is now.
    """

    ID = _FIRST
    CAN_UNDO = _FIRST + 1
    PLACE = _FIRST + 2


class HistoryModel(QAbstractTableModel):
    """The batches, the latest first: when, where to, how many photos, their size, and where that stands."""

    def __init__(self, cleaner: Cleaner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cleaner = cleaner
        self._batches: tuple[HistoryBatch, ...] = cleaner.history
        self._columns: tuple[Callable[[HistoryBatch], str], ...] = (
            lambda batch: wording.file_time(batch.started_ms * 1_000_000),
            lambda batch: removal_words.where_words(batch.action.value, batch.target),
            lambda batch: wording.count(_attempted(batch)),
            lambda batch: wording.size(batch.bytes) if batch.bytes else "",
            self._state,
        )
        cleaner.history_changed.connect(self.on_history_changed)

    def on_history_changed(self) -> None:
        """Show what was read."""
        self.beginResetModel()
        self._batches = self._cleaner.history
        self.endResetModel()

    def batch_at(self, row: int) -> HistoryBatch:
        """Return a batch by its row."""
        return self._batches[row]

    def row_of(self, batch_id: int) -> int | None:
        """Return the row of a batch, or None; that of the latest for 0."""
        if batch_id == 0:
            return 0 if self._batches else None
        return next((row for row, batch in enumerate(self._batches) if batch.id == batch_id), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the batches."""
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There are as many columns as things to tell."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a batch; see ``BatchRole``."""
        if not index.isValid():
            return None
        batch = self._batches[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[index.column()](batch)
            case Qt.ItemDataRole.ToolTipRole:
                return printable(batch.target) if batch.target else self._columns[index.column()](batch)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case BatchRole.ID:
                return batch.id
            case BatchRole.CAN_UNDO:
                return batch.can_undo
            case BatchRole.DONE:
                return batch.done
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in _NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        titles = (self.tr("When"), self.tr("What"), self.tr("Photos"), self.tr("Size"), self.tr("State"))
        return titles[section]

    def _state(self, batch: HistoryBatch) -> str:
        parts = []
        if batch.done:
            parts.append(self.tr("%Ln can be undone", "", batch.done))
        if batch.undone:
            parts.append(self.tr("%Ln undone", "", batch.undone))
        stayed = batch.skipped + batch.failed
        if stayed:
            parts.append(self.tr("%Ln stayed", "", stayed))
        return wording.listed(parts)


class ActsModel(QAbstractTableModel):
    """The photos of a batch: the name, where it is now, why if it stayed, and the folder that it was in.

    Behind them stand the sidecars and photos that what only those had was written to.
    """

    def __init__(self, session: Session, cleaner: Cleaner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cleaner = cleaner
        self._job: Job | None = None
        self._acts: Sequence[_Outcome] = ()
        self._action = ""
        self._columns: tuple[Callable[[_Outcome], str], ...] = (
            lambda act: file_name(act.path),
            self._state,
            self._why,
            self._folder,
        )

    def show_batch(self, batch: HistoryBatch) -> None:
        """Show the photos of another batch, or of the same as they are now; soon, once they are read."""
        self.drop()

        def show(acts: tuple[_Outcome, ...]) -> None:
            self.beginResetModel()
            self._acts, self._action = acts, batch.action.value
            self.endResetModel()

        self._job = self._cleaner.load_acts(batch.id, show)

    def drop(self) -> None:
        """Read no more for nobody."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the photos."""
        return 0 if parent.isValid() else len(self._acts)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There are as many columns as things to tell."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a photo; see ``ActRole``."""
        if not index.isValid():
            return None
        act = self._acts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[index.column()](act)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(act) if index.column() != 2 else self._why(act)
            case ActRole.ID:
                return act.act_id if isinstance(act, ActOutcome) else None
            case ActRole.CAN_UNDO:
                return isinstance(act, ActOutcome) and act.state is ActState.DONE
            case ActRole.PLACE:
                return self._place(act)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        return (self.tr("File"), self.tr("Now"), self.tr("Why"), self.tr("Was in"))[section]

    def _state(self, act: _Outcome) -> str:
        if isinstance(act, CarriedOutcome):
            return rescue_words.carried_state_words(act)
        return removal_words.state_words(act.state, self._action)

    def _place(self, act: _Outcome) -> str:
        return act.path if isinstance(act, CarriedOutcome) else act.where or act.path

    def _tip(self, act: _Outcome) -> str:
        now = self._place(act)
        if now == act.path:
            return printable(act.path)
        words = self.tr("{path}\nnow {place}", "where a file was, and where it is")
        return words.format(path=printable(act.path), place=printable(now))

    def _why(self, act: _Outcome) -> str:
        if isinstance(act, CarriedOutcome):
            return rescue_words.carried_reason_words(act)
        if act.reason is not None:
            return removal_words.refusal_words(act.reason, act.detail)
        if act.state is ActState.UNDONE and act.where is not None:
            return self.tr("Its name was taken: it is {name} now").format(name=wording.isolated(file_name(act.where)))
        return ""

    def _folder(self, act: _Outcome) -> str:
        return place(str(PurePath(act.path).parent), [state.path for state in self._session.folders])


def _attempted(batch: HistoryBatch) -> int:
    return batch.done + batch.undone + batch.skipped + batch.failed
