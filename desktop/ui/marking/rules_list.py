"""The rules as a list that is put in order by dragging, or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.marking.rule_rows import RuleRows

if TYPE_CHECKING:
    from desktop.item_models.rules_model import RulesModel
    from desktop.ui.theme import Theme

_LEAST_ROWS: Final = 3
_MOST_ROWS: Final = 12


class RulesList(QListView):
    """Shows a ``RulesModel``; as high as it needs to be, up to a bound.

    Ctrl with an arrow key moves the current rule, Delete takes it away.
    """

    def __init__(self, model: RulesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "raised")
        self._rules = model
        self._rows = RuleRows(theme, self)
        self.setItemDelegate(self._rows)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._fit)
        # rules of another name begin at their first
        model.modelReset.connect(lambda: self.choose(0))
        theme.changed.connect(self.viewport().update)
        self._fit()

    def current_row(self) -> int:
        """Return the row of the current rule, -1 if there is none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Make a rule the current one."""
        if self._rules.rowCount():
            row = min(max(row, 0), self._rules.rowCount() - 1)
            self.setCurrentIndex(self._rules.index(row))

    def move_current(self, step: int) -> None:
        """Let the current rule decide sooner, for -1, or later, for 1."""
        row = self.current_row()
        if self._rules.move(row, step):
            self.choose(row + step)
            self.scrollTo(self.currentIndex())

    def remove_current(self) -> None:
        """Take the current rule away; the one behind it is the current one then."""
        row = self.current_row()
        if row >= 0 and self._rules.removeRows(row, 1):
            self.choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or take away the current rule; the other keys go on to the list."""
        key, has_ctrl = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_current()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the rule that is dragged where it is let go: before the rule there, or behind it in its lower half."""
        row = self._rules.dragged_row(event.mimeData())
        if row is not None:
            point = event.position().toPoint()
            at = self.indexAt(point)
            is_behind = at.isValid() and point.y() > self.visualRect(at).center().y()
            to = at.row() + is_behind if at.isValid() else self._rules.rowCount()
            if self._rules.moveRow(QModelIndex(), row, QModelIndex(), to):
                self.choose(to if to < row else to - 1)
        # after any other the view would take away what was moved
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Show every row, within bounds."""
        rows = min(max(self._rules.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        return QSize(200, rows * self._rows.row_height() + 2 * self.frameWidth() + 2)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
