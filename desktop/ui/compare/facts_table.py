"""The table of what the compared photos differ in, the better one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.item_models.compare_table import FactRole
from desktop.ui.controls.shapes import paint_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.item_models.compare_table import FactsModel
    from desktop.ui.theme import Theme

_PADDING: Final = 8
_ICON: Final = 14
_GAP: Final = 6


class FactsTable(QTableView):
    """Shows facts; what is better has a tick and a colour, what is equal stands back."""

    def __init__(self, model: FactsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.dress(self, "facts")
        self.setModel(model)
        self.setItemDelegate(_FactDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("What the photos differ in"))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(150)
        across.setHighlightSections(False)
        down.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._take_fonts()
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Be as high as all lines, so that the pictures get the rest."""
        lines = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(640, self.horizontalHeader().sizeHint().height() + lines + 8)

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few lines."""
        return QSize(320, self.horizontalHeader().sizeHint().height() + 3 * self.verticalHeader().defaultSectionSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the window: there is nothing to search for here."""
        if event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_theme"):
            self._take_fonts()

    def _take_fonts(self) -> None:
        self.horizontalHeader().setFont(self._theme.font("strong"))
        self.verticalHeader().setFont(self._theme.font("body"))
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(self._theme.font("body")).height() + 9)


class _FactDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        rect: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        state: QStyle.StateFlag = option.state
        font = theme.font("body")
        is_better = bool(index.data(FactRole.IS_BETTER))
        ink = "keep" if is_better else "dim" if index.data(FactRole.IS_EQUAL) else "text"
        painter.save()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        place = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if is_better:
            icon = QRect(place.left(), place.top() + (place.height() - _ICON) // 2, _ICON, _ICON)
            theme.icons.paint(painter, QStyle.visualRect(direction, rect, icon), "check", theme.colour("keep"))
            place.adjust(_ICON + _GAP, 0, 0, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideMiddle, place.width()
        )
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, rect, place), alignment, text)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, rect.adjusted(1, 1, -1, -2), 4, None, theme.colour("accent"), 1.5)
        painter.restore()
