"""Paint a rule in its list: its place, what wins by it, and a grip to drag it by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.rules_model import RuleRole
from desktop.ui.controls.shapes import paint_box
from desktop.wording import count

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

_PADDING: Final = 6
_NUMBER_WIDTH: Final = 22
_GRIP_WIDTH: Final = 18
_DOT: Final = 1.3
_RADIUS: Final = 6

_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


class RuleRows(QStyledItemDelegate):
    """Paints the rules of a ``RulesModel``."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def row_height(self) -> int:
        """Return how high a rule is."""
        return QFontMetrics(self._theme.font("body")).height() + 2 * _PADDING

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Be as high as a line of words."""
        return QSize(120, self.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, number, words and grip."""
        theme, rect = self._theme, option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            fill = theme.colour("accent-soft" if is_selected else "hover")
            paint_box(painter, rect, _RADIUS, fill, theme.colour("accent") if has_focus else None, 1.5)
        number, words, grip = self._parts(rect)
        direction = option.direction
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.colour("dim"))
        painter.drawText(QStyle.visualRect(direction, rect, number), _CENTRE, count(index.row() + 1))
        self._paint_words(painter, QStyle.visualRect(direction, rect, words), index)
        self._paint_grip(painter, QStyle.visualRect(direction, rect, grip))

    def _parts(self, rect: QRect) -> tuple[QRect, QRect, QRect]:
        number = QRect(rect.x() + 2, rect.y(), _NUMBER_WIDTH, rect.height())
        grip = QRect(rect.right() + 1 - _GRIP_WIDTH, rect.y(), _GRIP_WIDTH, rect.height())
        words = QRect(number.right() + 1 + _PADDING, rect.y(), grip.x() - number.right() - 1 - _PADDING, rect.height())
        return number, words, grip

    def _paint_words(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = self._theme
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour("text" if index.data(RuleRole.IS_COMPLETE) else "dim"))
        metrics = QFontMetrics(font)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(rect, _LEADING, metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width()))

    def _paint_grip(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line-strong"))
        middle = rect.center()
        for across in (-2.5, 2.5):
            for down in (-5, 0, 5):
                painter.drawEllipse(QPointF(middle.x() + across, middle.y() + 0.5 + down), _DOT, _DOT)
        painter.restore()
