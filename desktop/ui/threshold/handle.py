"""A handle of the histogram slider: a slider of its own to keys and screen readers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from desktop.ui.controls.shapes import shows_focus
from desktop.ui.theme import Theme
from desktop.ui.threshold.axis import FIRST, LAST

SIDE: Final = 32
_PAGE: Final = 5
_STROKE: Final = 2.5
_HALO: Final = 4.0


class RangeHandle(QSlider):
    """One end of the range in whole percent.

    The slider widget below it gives Tab order, the role, the value and its bounds to screen readers; the histogram
    slider places it, and moves it by mouse.

    Signals:
        focus_changed: the handle gained or lost the focus.
    """

    focus_changed = Signal()

    def __init__(self, theme: Theme, radius: float, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._radius = radius
        self._stops: Sequence[int] = ()
        self._shows_focus = False
        self.setRange(FIRST, LAST)
        self.setSingleStep(1)
        self.setPageStep(_PAGE)
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_stops(self, percents: Sequence[int]) -> None:
        """Set where Ctrl and an arrow lead; in order."""
        self._stops = percents

    def shows_focus(self) -> bool:
        """Tell whether a ring is shown."""
        return self.hasFocus() and self._shows_focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by arrows, page keys, Home and End; with Ctrl from stop to stop."""
        more = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        less = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        to_stop = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in (more, Qt.Key.Key_Up):
            value = self._next_stop() if to_stop else self.value() + 1
        elif key in (less, Qt.Key.Key_Down):
            value = self._previous_stop() if to_stop else self.value() - 1
        elif key == Qt.Key.Key_PageUp:
            value = self.value() + _PAGE
        elif key == Qt.Key.Key_PageDown:
            value = self.value() - _PAGE
        elif key == Qt.Key.Key_Home:
            value = self.minimum()
        elif key == Qt.Key.Key_End:
            value = self.maximum()
        else:
            event.ignore()
            return
        self._shows_focus = True
        self.setValue(value)
        self.update()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus has gone."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a ring, with a halo where the focus is."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        if self.shows_focus():
            halo = QColor(theme.colour("accent"))
            halo.setAlphaF(0.35)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(centre, self._radius + _HALO, self._radius + _HALO)
        painter.setPen(QPen(theme.colour("accent"), _STROKE))
        painter.setBrush(theme.colour("panel"))
        radius = self._radius - _STROKE / 2
        painter.drawEllipse(centre, radius, radius)
        painter.end()

    def _next_stop(self) -> int:
        index = bisect_right(self._stops, self.value())
        return self._stops[index] if index < len(self._stops) else self.maximum()

    def _previous_stop(self) -> int:
        index = bisect_left(self._stops, self.value()) - 1
        return self._stops[index] if index >= 0 else self.minimum()
