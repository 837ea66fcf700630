"""A check box in the colour of what it stands for, with its word and a number."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

from desktop.ui.controls.shapes import paint_box, shows_focus
from desktop.ui.theme import Theme
from desktop.ui.tokens import contrast
from desktop.ui.wording import listed

_SWATCH = 14
_GAP = 9
_PADDING = QSize(8, 8)


class SwatchCheck(QCheckBox):
    """A kind of match that can be shown or not: its colour, its word and how many there are."""

    def __init__(self, theme: Theme, kind: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._kind = kind
        self._count = ""
        self._is_empty = False
        self._shows_focus = False
        self.setFont(theme.font("body"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def set_count(self, words: str, is_empty: bool) -> None:
        """Show how many there are; where there is nothing, dimly."""
        self._count = words
        self._is_empty = is_empty
        self.setAccessibleName(listed((self.text(), words)))
        self.update()

    def count_text(self) -> str:
        """Give the number as it is shown."""
        return self._count

    def is_dimmed(self) -> bool:
        """Tell whether it stands for nothing at the moment."""
        return self._is_empty

    def sizeHint(self) -> QSize:
        """Be one line, if there is room."""
        metrics = QFontMetrics(self.font())
        content = _SWATCH + 2 * _GAP + metrics.horizontalAdvance(self.text()) + self._count_width()
        return QSize(content, metrics.height()) + _PADDING * 2

    def minimumSizeHint(self) -> QSize:
        """Leave room for a word beside the number."""
        # as Qt breaks lines: Chinese and Japanese have no spaces, and need none for that
        narrow = QRect(0, 0, 1, 1 << 16)
        widest = QFontMetrics(self.font()).boundingRect(narrow, Qt.TextFlag.TextWordWrap, self.text()).width()
        return QSize(_SWATCH + 2 * _GAP + widest + self._count_width(), self.sizeHint().height()) + QSize(16, 0)

    def heightForWidth(self, width: int) -> int:
        """Break the words into lines where it is narrow."""
        words = self._words(width)
        bounds = QFontMetrics(self.font()).boundingRect(
            QRect(0, 0, words.width(), 1 << 16), Qt.TextFlag.TextWordWrap, self.text()
        )
        return max(bounds.height(), _SWATCH) + 2 * _PADDING.height()

    def hitButton(self, position: QPoint) -> bool:
        """Toggle by a click anywhere."""
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint swatch, word and number."""
        theme = self._theme
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            paint_box(painter, self.rect(), 6, theme.colour("hover"))
        if self.hasFocus() and self._shows_focus:
            paint_box(painter, self.rect(), 6, None, theme.colour("accent"), 2)
        line = QFontMetrics(self.font()).height()
        is_wrapped = self.height() >= 2 * line + 2 * _PADDING.height()
        top = _PADDING.height() + (line - _SWATCH) // 2 if is_wrapped else (self.height() - _SWATCH) // 2
        self._paint_swatch(painter, self._visual(QRect(_PADDING.width(), top, _SWATCH, _SWATCH)))
        is_dim = self._is_empty or not self.isChecked()
        painter.setFont(self.font())
        painter.setPen(theme.colour("dim" if is_dim else "text"))
        leading = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        words = self._visual(self._words(self.width()).adjusted(0, 0, 0, self.height()))
        painter.drawText(words, int(leading | Qt.TextFlag.TextWordWrap), self.text())
        painter.setPen(theme.colour("dim"))
        trailing = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        place = self.rect().adjusted(_PADDING.width(), 0, -_PADDING.width(), 0)
        painter.drawText(place, int(trailing), self._count)
        painter.end()

    def _paint_swatch(self, painter: QPainter, place: QRect) -> None:
        colour = self._theme.kind_colour(self._kind)
        if not self.isChecked():
            paint_box(painter, place, 4, None, colour, 1.5)
            return
        if self._is_empty:
            colour.setAlphaF(0.45)
        paint_box(painter, place, 4, colour)
        inks = (self._theme.colour("panel"), self._theme.colour("text"))
        ink = max(inks, key=lambda ink: contrast(ink, colour)) if not self._is_empty else self._theme.colour("panel")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        box = QRectF(place)
        tick = [(0.24, 0.53), (0.43, 0.71), (0.77, 0.32)]
        painter.drawPolyline(
            QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in tick])
        )
        painter.restore()

    def _count_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self._count)

    def _words(self, width: int) -> QRect:
        """Where the words are, of no height yet, read from left to right."""
        left = _PADDING.width() + _SWATCH + _GAP
        return QRect(left, 0, max(1, width - left - _GAP - self._count_width() - _PADDING.width()), 0)

    def _visual(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
