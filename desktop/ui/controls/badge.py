"""Badges: a dot of colour and a word that says what it means."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop.ui.controls.shapes import paint_box
from desktop.ui.theme import Theme

_PADDING = 9
_DOT = 7
_GAP = 5


class BadgePainter:
    """Measures and paints badges, for views that paint themselves."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.font("secondary")
        self._metrics = QFontMetrics(self._font)

    def size(self, text: str, has_dot: bool = True) -> QSize:
        """Tell the size of a badge with this text."""
        width = self._metrics.horizontalAdvance(text) + 1 + 2 * _PADDING + (_DOT + _GAP if has_dot else 0)
        return QSize(width, self._metrics.height() + 7)

    def paint(
        self, painter: QPainter, rect: QRect, text: str, dot: QColor | None, direction: Qt.LayoutDirection
    ) -> None:
        """Paint a badge into a rectangle; words that do not fit end in an ellipsis."""
        theme = self._theme
        painter.save()
        paint_box(painter, rect, rect.height() / 2, theme.colour("panel"), theme.colour("line"))
        words = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if dot is not None:
            place = QRect(words.left(), rect.top() + (rect.height() - _DOT) // 2, _DOT, _DOT)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dot)
            painter.drawEllipse(QRectF(QStyle.visualRect(direction, rect, place)))
            words.adjust(_DOT + _GAP, 0, 0, 0)
        painter.setFont(self._font)
        painter.setPen(theme.colour("dim"))
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, rect, words), alignment, shown)
        painter.restore()


class Badge(QWidget):
    """A badge for a kind of match, or without a dot for another word such as ``offline``."""

    def __init__(self, theme: Theme, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = BadgePainter(theme)
        self._text = text
        self._kind = kind
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Give the badge's words."""
        return self._text

    def set_badge(self, text: str, kind: str = "") -> None:
        """Show other words, with the dot of a kind of match or none."""
        self._text = text
        self._kind = kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as the words want."""
        return self._painter.size(self._text, bool(self._kind))

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters where there is no room."""
        return QSize(min(48, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the badge."""
        painter = QPainter(self)
        dot = self._theme.kind_colour(self._kind) if self._kind else None
        self._painter.paint(painter, self.rect(), self._text, dot, self.layoutDirection())
        painter.end()
