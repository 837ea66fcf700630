"""The files and folders that could not be used, as a list."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.file_names import file_name, place, printable
from desktop.item_models.roles import ProblemRole
from desktop.problem_words import problem_words
from desktop.session import Session
from desktop.wording import told_of
from engine.core.domain import Problem, Stage

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class ProblemsModel(QAbstractListModel):
    """The problems of a session's latest scan, by path."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problems: tuple[Problem, ...] = session.problems
        session.problems_changed.connect(self.on_problems_changed)

    def on_problems_changed(self) -> None:
        """Show others."""
        self.beginResetModel()
        self._problems = self._session.problems
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count them."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a problem; see ``ProblemRole``."""
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        match role:
            case ProblemRole.PATH:
                return problem.path
            case ProblemRole.NAME | Qt.ItemDataRole.DisplayRole:
                return file_name(problem.path)
            case ProblemRole.FOLDER:
                folder = str(PurePath(problem.path).parent)
                return place(folder, [state.path for state in self._session.folders])
            case ProblemRole.STAGE:
                return self._stage(problem.stage)
            case ProblemRole.REASON:
                return problem_words(problem.reason)
            case Qt.ItemDataRole.ToolTipRole:
                return printable(problem.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return told_of(file_name(problem.path), problem_words(problem.reason))
        return None

    def _stage(self, stage: Stage) -> str:
        """Say in which part of the work it arose, as far as that tells anything."""
        match stage:
            case Stage.WALK:
                return self.tr("looking through folders")
            case Stage.READ:
                return self.tr("reading")
            case Stage.DECODE | Stage.DESCRIBE | Stage.EMBED | Stage.MEASURE:
                return self.tr("decoding")
        return self.tr("comparing")
