"""An area that pictures are looked at in: dragged, pinched and zoomed at the point under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputDevice,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from desktop.ui.compare.viewpoint import STEP
from desktop.ui.controls.shapes import paint_box, shows_focus

if TYPE_CHECKING:
    from desktop.ui.compare.light_table import LightTable
    from desktop.ui.theme import Theme

_NOTCH: Final = 120.0
_STILL_PX: Final = 4
_DRAGGING: Final = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)


class PictureArea(QWidget):
    """Base of the panes: what they show is theirs, how one moves about in it is here."""

    def __init__(self, table: LightTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self._grip: QPointF | None = None
        self._pressed_at = QPointF()
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(96, 96)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grabGesture(Qt.GestureType.PinchGesture)
        table.changed.connect(self.update)
        theme.changed.connect(self.update)

    def place_at(self, position: QPointF) -> int:  # noqa: ARG002  a pane with several pictures asks
        """Return the place of the photo under a point of the pane."""
        return self._table.active

    def paint_content(self, painter: QPainter) -> None:
        """Paint what the pane shows."""
        raise NotImplementedError

    def pane_size(self) -> QSizeF:
        """Return the size of the pane."""
        return QSizeF(self.size())

    def sizeHint(self) -> QSize:
        """Take what room there is."""
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground, what the pane shows, and the focus."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground())
        if self._table.scene is not None:
            self.paint_content(painter)
        if self.hasFocus() and self._shows_focus:
            paint_box(painter, self.rect(), 0, None, self._theme.colour("accent"), 2)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look from where as much is seen as before."""
        super().resizeEvent(event)
        self.tell_size()

    def tell_size(self) -> None:
        """Tell the viewpoint how large the panes are, if this one is in sight."""
        if self.isVisible():
            self._table.viewpoint.set_pane(self.pane_size(), self.devicePixelRatioF())

    def event(self, event: QEvent) -> bool:
        """Zoom by a pinch on a pad or a screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1.0 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self._zoom(pinch.scaleFactor(), centre)
                self._table.viewpoint.pan(pinch.centerPoint() - pinch.lastCenterPoint())
                return True
        elif event.type() in (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange):
            self.tell_size()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom by a wheel; two fingers on a pad move the pictures."""
        is_pad = event.device().type() == QInputDevice.DeviceType.TouchPad and not event.pixelDelta().isNull()
        if is_pad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._table.viewpoint.pan(QPointF(event.pixelDelta()))
        else:
            self._zoom(STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the pictures."""
        if event.button() in _DRAGGING:
            self._grip = self._pressed_at = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the pictures."""
        if self._grip is not None:
            self._table.viewpoint.pan(event.position() - self._grip)
            self._grip = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click without a drag chooses the photo."""
        if self._grip is None:
            super().mouseReleaseEvent(event)
            return
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if (event.position() - self._pressed_at).manhattanLength() < _STILL_PX:
            self._table.set_active(self.place_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the pixels as they are at that point, or all of the picture again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._table.set_active(self.place_at(event.position()))
            if self._table.shows_pixels:
                self._table.viewpoint.fit()
            else:
                self._table.show_pixels(self._from_middle(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _ground(self) -> QColor:
        return self._theme.colour("canvas")

    def _zoom(self, factor: float, position: QPointF) -> None:
        if factor > 0:
            self._table.viewpoint.zoom(factor, self._from_middle(position))

    def _from_middle(self, position: QPointF) -> QPointF:
        return position - QPointF(self.width() / 2, self.height() / 2)
