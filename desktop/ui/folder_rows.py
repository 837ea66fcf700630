"""Paint the folders of the left column: name, number of photos, and below them a word on their state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.item_models.roles import FolderRole
from desktop.ui.controls.shapes import paint_box
from desktop.ui.theme import CONTROL_RADIUS, Theme
from desktop.wording import count

ROW_HEIGHT = 32
_PADDING = 8
_LEADING = 1
_ICON = 16


class FolderRows(QStyledItemDelegate):
    """Paints one folder; where the mouse is, a sign for its menu takes the number's place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = theme.font("body")
        self._small = theme.font("secondary")

    def row_height(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Give the height of a row, for the text as large as it is."""
        line = max(ROW_HEIGHT, QFontMetrics(self._font).height() + _PADDING)
        if index.data(FolderRole.STATUS):
            line += QFontMetrics(self._small).height() + _LEADING
        return line

    def menu_place(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Give the place of the sign for the menu in a row."""
        side = min(row.height(), ROW_HEIGHT)
        return QStyle.visualRect(direction, row, QRect(row.right() + 1 - side, row.top(), side, side))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Be one line high, or two with a state."""
        return QSize(80, self.row_height(index))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, name, state, and number or sign."""
        theme = self._theme
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        is_hot = bool(state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        is_offline = bool(index.data(FolderRole.IS_OFFLINE))
        painter.save()
        if is_hot or has_focus:
            paint_box(painter, row, CONTROL_RADIUS, theme.colour("hover"))
        if has_focus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            paint_box(painter, row, CONTROL_RADIUS, None, theme.colour("accent"), 2)

        status = str(index.data(FolderRole.STATUS) or "")
        small_height = QFontMetrics(self._small).height() + _LEADING if status else 0
        line = QRect(row.left(), row.top(), row.width(), row.height() - small_height)
        start, end = row.left() + _PADDING, row.right() + 1 - _PADDING

        def place(left: int, width: int) -> QRect:
            return QStyle.visualRect(direction, row, QRect(left, line.top(), width, line.height()))

        alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if is_hot:
            sign = self.menu_place(row, direction)
            inset = (sign.height() - _ICON) // 2
            theme.icons.paint(painter, sign.adjusted(inset, inset, -inset, -inset), "more", theme.colour("dim"))
            end -= sign.width() - _PADDING
        else:
            number = count(int(index.data(FolderRole.COUNT) or 0))
            width = QFontMetrics(self._font).horizontalAdvance(number) + 1
            painter.setFont(self._font)
            painter.setPen(theme.colour("dim"))
            painter.drawText(place(end - width, width), Qt.AlignmentFlag.AlignCenter, number)
            end -= width + _PADDING
        name = QFontMetrics(self._font).elidedText(
            str(index.data(FolderRole.NAME)), Qt.TextElideMode.ElideMiddle, end - start
        )
        painter.setFont(self._font)
        painter.setPen(theme.colour("dim" if is_offline else "text"))
        painter.drawText(place(start, end - start), alignment, name)
        if status:
            below = QRect(start, line.bottom() + 1 - _PADDING // 2, row.width() - 2 * _PADDING, small_height)
            painter.setFont(self._small)
            painter.setPen(theme.colour("dim"))
            painter.drawText(QStyle.visualRect(direction, row, below), alignment, status)
        painter.restore()
