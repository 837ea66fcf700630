"""A line of the left column: words at its start, a number at its end; a switch, or a button."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.ui.controls.shapes import paint_box, shows_focus
from desktop.ui.theme import CONTROL_RADIUS, Theme
from desktop.wording import count

_HEIGHT = 32
_PADDING = 8


class Use(Enum):
    """What a press on a row does."""

    SWITCH = auto()
    BUTTON = auto()


class CountRow(QAbstractButton):
    """Words and a number that can be pressed."""

    def __init__(self, theme: Theme, text: str, use: Use, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = 0
        self._shows_focus = False
        self.setText(text)
        self.setCheckable(use is Use.SWITCH)
        self.setFont(theme.font("body"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_number(0)
        theme.changed.connect(self.update)

    def number(self) -> int:
        """Give the number shown."""
        return self._number

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.setAccessibleName(f"{self.text()}: {count(number)}")
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as words and number want."""
        metrics = QFontMetrics(self.font())
        words = metrics.horizontalAdvance(f"{self.text()}  {count(self._number)}")
        return QSize(words + 3 * _PADDING, max(_HEIGHT, metrics.height() + _PADDING))

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters."""
        return QSize(80, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take another font's size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, words and number."""
        painter = QPainter(self)
        theme = self._theme
        if self.isChecked():
            paint_box(painter, self.rect(), CONTROL_RADIUS, theme.colour("accent-soft"))
        elif self.isEnabled() and self.underMouse():
            paint_box(painter, self.rect(), CONTROL_RADIUS, theme.colour("hover"))
        if self.hasFocus() and self._shows_focus:
            paint_box(painter, self.rect(), CONTROL_RADIUS, None, theme.colour("accent"), 2)
        metrics = QFontMetrics(self.font())
        number = count(self._number)
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        end = QRect(inner.right() - metrics.horizontalAdvance(number), 0, metrics.horizontalAdvance(number) + 1, 0)
        end.setHeight(self.height())
        words = QRect(inner.left(), 0, end.left() - inner.left() - _PADDING, self.height())
        direction = self.layoutDirection()
        alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self.font())
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(QStyle.visualRect(direction, self.rect(), words), alignment, shown)
        painter.setPen(theme.colour("dim" if self.isEnabled() else "disabled"))
        painter.drawText(QStyle.visualRect(direction, self.rect(), end), Qt.AlignmentFlag.AlignCenter, number)
        painter.end()
