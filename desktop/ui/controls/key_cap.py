"""Key caps: the key that does it, shown where the action is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.shapes import paint_box
from desktop.ui.theme import Theme

_PADDING = 5


class KeyCapPainter:
    """Measures and paints key caps, for views that paint themselves."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.font("key")
        self._metrics = QFontMetrics(self._font)

    def size(self, text: str) -> QSize:
        """Tell the size of a cap with this text."""
        height = self._metrics.height() + 4
        return QSize(max(height, self._metrics.horizontalAdvance(text) + 2 * _PADDING), height)

    def paint(self, painter: QPainter, rect: QRect, text: str, ink: QColor | None = None) -> None:
        """Paint a cap, upright in the middle of a rectangle as wide as it; ``ink`` is for coloured grounds."""
        size = self.size(text)
        box = QRect(rect.left(), rect.top() + (rect.height() - size.height()) // 2, rect.width(), size.height())
        painter.save()
        # keys are pressed in the order in which they are written, in Arabic too
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(self._font)
        if ink is None:
            # a second edge below makes it a key rather than a field
            paint_box(painter, box, 4, self._theme.colour("line-strong"))
            face = box.adjusted(0, 0, 0, -1)
            paint_box(painter, face, 4, self._theme.colour("panel"), self._theme.colour("line"))
            painter.setPen(self._theme.colour("dim"))
        else:
            face = box
            edge = QColor(ink)
            edge.setAlphaF(0.5)
            paint_box(painter, face, 4, None, edge)
            painter.setPen(ink)
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class KeyCap(QWidget):
    """A key cap; screen readers are told the key by the action itself, so it is silent."""

    def __init__(self, theme: Theme, keys: QKeySequence | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = KeyCapPainter(theme)
        self._text = key_text(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Give what the cap shows."""
        return self._text

    def set_keys(self, keys: QKeySequence | str) -> None:
        """Show another key."""
        self._text = key_text(keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as the text wants."""
        return self._painter.size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the cap."""
        painter = QPainter(self)
        self._painter.paint(painter, self.rect(), self._text)
        painter.end()


def key_text(keys: QKeySequence | str) -> str:
    """Give the name of a key as the platform writes it."""
    if isinstance(keys, str):
        keys = QKeySequence(keys)
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
