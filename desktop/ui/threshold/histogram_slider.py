"""The threshold slider, which is a histogram of all matches: what lies on either side of the line is seen."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop import wording
from desktop.ui.theme import Theme
from desktop.ui.threshold.axis import FIRST, LAST, lower_percent, threshold_of, upper_of, upper_percent
from desktop.ui.threshold.bars import slot_counts
from desktop.ui.threshold.handle import RangeHandle
from desktop.ui.threshold.range_chart import RangeChart
from desktop.ui.threshold.spoken import Spoken
from desktop.ui.threshold.stops import StopLabel

_NOTCH: Final = 120
_SETTLED_MS: Final = 250


class HistogramSlider(RangeChart):
    """Two handles below bars of matches by similarity, coloured by kind; bars outside of the range are pale.

    The lower handle is the threshold, the upper one leaves out what is more alike, such as equal files. Both go by
    whole percents. A click on the bars draws the line there, one on a named stop at the stop.

    Signals:
        lower_moved: the threshold, with each step while it is moved.
        upper_moved: the upper bound, with each step while it is moved.
        moved_finished: a handle was let go, or keys and wheel have come to rest.
    """

    lower_moved = Signal(float)
    upper_moved = Signal(float)
    moved_finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drag_offset = 0.0
        self._wheel = 0
        self._last_moved = self.lower_handle
        self._spoken = Spoken(self.lower_handle, self.upper_handle, self)
        self.lower_handle.valueChanged.connect(self._on_lower_changed)
        self.upper_handle.valueChanged.connect(self._on_upper_changed)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)
        self.setFocusProxy(self.lower_handle)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("How alike photos must be"))

    def set_histogram(self, counts: Sequence[Sequence[int]]) -> None:
        """Show matches by kind, the most certain first, and by hundredths of similarity from 0.50 to 1, or none."""
        self._bars.set_counts(slot_counts(counts))
        self.update()

    def set_kinds(self, kinds: Collection[str]) -> None:
        """Show bars of these kinds only."""
        self._bars.set_kinds(kinds)
        self.update()

    def set_stops(self, stops: Sequence[tuple[float, str]]) -> None:
        """Name similarities, the least first."""
        self._show_labels([(lower_percent(similarity), text) for similarity, text in stops])
        for label in self._labels:
            tip = self.tr("Show what is at least %1 alike").replace("%1", wording.percent(threshold_of(label.percent)))
            label.setToolTip(tip)
            label.clicked.connect(self._on_stop_clicked)
        percents = sorted({label.percent for label in self._labels})
        self.lower_handle.set_stops(percents)
        self.upper_handle.set_stops(percents)
        self._spoken.set_stops([(label.percent, label.text()) for label in self._labels])
        self._tell_values()

    def set_range(self, lower: float, upper: float) -> None:
        """Move both handles at once, without a signal."""
        first = lower_percent(lower)
        last = max(first, upper_percent(upper))
        if (first, last) == (self.lower_handle.value(), self.upper_handle.value()):
            return
        for handle, value, bounds in (
            (self.lower_handle, first, (FIRST, last)),
            (self.upper_handle, last, (first, LAST)),
        ):
            with QSignalBlocker(handle):
                handle.setRange(*bounds)
                handle.setValue(value)
        self._glides[self.lower_handle].jump_to(first)
        self._glides[self.upper_handle].jump_to(last + 1)
        self._tell_values()

    def set_group_count(self, groups: int | None) -> None:
        """Set how many groups there are in the range, for those who hear them; None where there are no groups."""
        self._spoken.set_groups(groups)

    def threshold(self) -> float:
        """Give the threshold."""
        return threshold_of(self.lower_handle.value())

    def upper_bound(self) -> float:
        """Give the upper bound."""
        return upper_of(self.upper_handle.value())

    def bar_tip(self, percent: int) -> str:
        """Give the words for a bar, such as ``92 %: 120 same picture, 4 edited``."""
        numbers = self._bars.numbers(percent)
        parts = [wording.matches_of_kind(slug, number) for slug, number in numbers.items()]
        words = wording.listed(parts) if parts else self.tr("no matches")
        return self.tr("%1: %2").replace("%1", wording.percent(percent / 100)).replace("%2", words)

    def event(self, event: QEvent) -> bool:
        """Tell what a bar holds where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            percent = int(self._axis().percent(event.pos().x()))
            if FIRST <= percent <= LAST and event.pos().y() < self._base():
                QToolTip.showText(event.globalPos(), self.bar_tip(percent), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move a handle by one percent a notch: that below the pointer, or else the one in use."""
        turned = event.angleDelta()
        self._wheel += turned.y() or turned.x()
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        in_use = self.upper_handle if self.upper_handle.hasFocus() else self.lower_handle
        handle = self._grabbed(event.position()) or in_use
        handle.setValue(handle.value() + steps)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, or draw the line where the press is."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        handle = self._grabbed(event.position())
        if handle is not None:
            self._drag_offset = x - self._handle_x(handle)
        else:
            self._drag_offset = 0.0
            is_above = self._axis().percent(x) > self.upper_handle.value() + 1
            handle = self.upper_handle if is_above else self.lower_handle
        handle.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drag_to(handle, x)
        self._dragged = handle

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle that was taken."""
        if self._dragged is not None:
            self._drag_to(self._dragged, event.position().x())
        elif self._grabbed(event.position()) is not None:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragged is not None:
            self._dragged = None
            self._settling.stop()
            self._on_settled()
            self.update()

    def _drag_to(self, handle: RangeHandle, x: float) -> None:
        edge = round(self._axis().percent(x - self._drag_offset))
        handle.setValue(edge if handle is self.lower_handle else edge - 1)

    def _tell_values(self) -> None:
        for label in self._labels:
            label.set_current(label.percent == self.lower_handle.value())
        self._spoken.describe()
        self.update()

    def _on_lower_changed(self, value: int) -> None:
        self.upper_handle.setMinimum(value)
        self._on_moved(self.lower_handle, value)
        self.lower_moved.emit(self.threshold())

    def _on_upper_changed(self, value: int) -> None:
        self.lower_handle.setMaximum(value)
        self._on_moved(self.upper_handle, value + 1)
        self.upper_moved.emit(self.upper_bound())

    def _on_moved(self, handle: RangeHandle, edge: int) -> None:
        self._last_moved = handle
        self._glides[handle].glide_to(edge, is_dragged=self._dragged is not None)
        self._tell_values()
        if self._dragged is None:
            self._settling.start()

    def _on_settled(self) -> None:
        self._spoken.announce(self._last_moved)
        self.moved_finished.emit()

    def _on_stop_clicked(self) -> None:
        label = self.sender()
        if isinstance(label, StopLabel):
            self.lower_handle.setValue(label.percent)
