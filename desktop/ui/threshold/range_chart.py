"""The face of the threshold slider: bars, track, handles and the words around them, without the hand that moves it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import wording
from desktop.ui.theme import Theme
from desktop.ui.threshold.axis import FIRST, LAST, Axis
from desktop.ui.threshold.bars import Bars
from desktop.ui.threshold.bubble import Bubbles
from desktop.ui.threshold.gliding import Gliding
from desktop.ui.threshold.handle import SIDE, RangeHandle
from desktop.ui.threshold.stops import StopLabel, place_labels

_MARGIN: Final = 16
_TOP: Final = 8
_BARS_FROM_BOTTOM: Final = 36
_TRACK_FROM_BOTTOM: Final = 29
_LABELS_FROM_BOTTOM: Final = 11
_TRACK: Final = 4
_GRAB: Final = 13
_LINE_GRAB: Final = 4


class RangeChart(QWidget):
    """Bars of matches by similarity above an axis with two handles; bars outside of their range are pale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars = Bars(theme)
        self._bubbles = Bubbles(theme)
        self._labels: list[StopLabel] = []
        self._dragged: RangeHandle | None = None
        self.lower_handle = RangeHandle(theme, 10, self)
        self.upper_handle = RangeHandle(theme, 8, self)
        self.upper_handle.setValue(LAST)
        # where the handles are seen: the edge of the first slot that is shown, and that of the first above
        self._glides = {
            self.lower_handle: Gliding(theme, FIRST, self),
            self.upper_handle: Gliding(theme, LAST + 1, self),
        }
        for handle, glide in self._glides.items():
            glide.moved.connect(self._place_handles)
            handle.focus_changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Be wide."""
        return QSize(720, 132)

    def minimumSizeHint(self) -> QSize:
        """Leave room for bars that can be told apart."""
        return QSize(260, 92)

    def changeEvent(self, event: QEvent) -> None:
        """Turn round with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_handles()
            self._place_labels()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place handles and words."""
        super().resizeEvent(event)
        self._place_handles()
        self._place_labels()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint bars, track and bubbles; the handles and words paint themselves."""
        ratio = self.devicePixelRatioF()
        axis, base, panel = self._axis(), self._base(), self._theme.colour("panel")
        ends = sorted(round(self._handle_x(handle) * ratio) / ratio for handle in self._glides)
        chosen = QRectF(ends[0], _TOP, ends[1] - ends[0], base - _TOP)
        painter = QPainter(self)
        full, pale = self._bars.pixmaps(QSize(self.width(), base - _TOP), ratio, axis)
        painter.drawPixmap(0, _TOP, pale)
        painter.save()
        painter.setClipRect(chosen)
        painter.fillRect(chosen, panel)
        painter.drawPixmap(0, _TOP, full)
        painter.restore()
        self._paint_track(painter, axis, chosen)
        texts = self._bubble_texts()
        rects = self._bubbles.rects([self._handle_x(handle) for handle in texts], list(texts.values()), self.width())
        for (handle, text), rect in zip(texts.items(), rects, strict=True):
            self._bubbles.paint(painter, rect, text, QPointF(self._handle_x(handle), self._track_y() - _GRAB))
        painter.end()

    def _paint_track(self, painter: QPainter, axis: Axis, chosen: QRectF) -> None:
        y = self._track_y()
        for label in self._labels:
            mark = QRect(round(axis.edge(label.percent)), y + _TRACK // 2 + 2, 1, 3)
            painter.fillRect(mark, self._theme.colour("line-strong"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for left, width, name in ((axis.left, axis.width, "line"), (chosen.left(), chosen.width(), "accent")):
            painter.setBrush(self._theme.colour(name))
            painter.drawRoundedRect(QRectF(left, y - _TRACK / 2, width, _TRACK), _TRACK / 2, _TRACK / 2)

    def _bubble_texts(self) -> dict[RangeHandle, str]:
        """Give the texts by handle: the threshold always, the upper bound while it bounds or is held."""
        upper = self.upper_handle
        texts = {self.lower_handle: wording.percent(self.lower_handle.value() / 100)}
        if upper.value() < LAST or upper is self._dragged or upper.shows_focus():
            texts[upper] = self.tr("to %1").replace("%1", wording.percent(upper.value() / 100))
        return texts

    def _axis(self) -> Axis:
        return Axis(_MARGIN, max(1, self.width() - 2 * _MARGIN), self.isRightToLeft())

    def _base(self) -> int:
        return self.height() - _BARS_FROM_BOTTOM

    def _track_y(self) -> int:
        return self.height() - _TRACK_FROM_BOTTOM

    def _handle_x(self, handle: RangeHandle) -> float:
        return self._axis().edge(self._glides[handle].place)

    def _grabbed(self, position: QPointF) -> RangeHandle | None:
        """Give the handle at a place: itself, the line above it or its bubble."""
        texts = self._bubble_texts()
        rects = self._bubbles.rects([self._handle_x(handle) for handle in texts], list(texts.values()), self.width())
        for handle, rect in zip(texts, rects, strict=True):
            if rect.contains(position):
                return handle
        reach = _GRAB if position.y() > self._base() - 4 else _LINE_GRAB
        nearest = min(self._glides, key=lambda handle: abs(self._handle_x(handle) - position.x()))
        return nearest if abs(self._handle_x(nearest) - position.x()) <= reach else None

    def _show_labels(self, stops: Sequence[tuple[int, str]]) -> None:
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = [StopLabel(self._theme, percent, text, self) for percent, text in stops]
        self._place_labels()

    def _place_handles(self) -> None:
        for handle in self._glides:
            handle.move(QPoint(round(self._handle_x(handle) - SIDE / 2), self._track_y() - SIDE // 2))
        self.update()

    def _place_labels(self) -> None:
        axis = self._axis()
        sizes = [label.sizeHint() for label in self._labels]
        centres = [axis.edge(label.percent) for label in self._labels]
        lefts = place_labels(centres, [size.width() for size in sizes], 2, self.width() - 2)
        for label, left, size in zip(self._labels, lefts, sizes, strict=True):
            label.setVisible(left is not None)
            if left is not None:
                top = self.height() - _LABELS_FROM_BOTTOM - size.height() // 2
                label.setGeometry(QRect(QPoint(round(left), top), size))

    def _on_theme_changed(self) -> None:
        self._bars.forget_pixmaps()
        for widget in (self, self.lower_handle, self.upper_handle, *self._labels):
            widget.update()
