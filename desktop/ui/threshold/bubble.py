"""Bubbles above the handles that tell their values."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.ui.controls.shapes import paint_box
from desktop.ui.theme import Theme

_TOP: Final = 3.0
_PADDING: Final = 9.0
_GAP: Final = 6.0
_RADIUS: Final = 5.0


class Bubbles:
    """Measures and paints bubbles."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.font("secondary-strong")
        self._metrics = QFontMetricsF(self._font)

    def rects(self, anchors: Sequence[float], texts: Sequence[str], width: float) -> list[QRectF]:
        """Place one or two bubbles above their handles, within the width, side by side where they would meet."""
        height = self._metrics.height() + 6
        rects = []
        for x, text in zip(anchors, texts, strict=True):
            wide = self._metrics.horizontalAdvance(text) + 2 * _PADDING
            rects.append(QRectF(min(max(x - wide / 2, 2.0), width - wide - 2.0), _TOP, wide, height))
        if len(rects) == 2:
            first, second = rects if anchors[0] <= anchors[1] else reversed(rects)
            overlap = first.right() + _GAP - second.left()
            if overlap > 0:
                first.translate(-overlap / 2, 0)
                second.translate(overlap / 2, 0)
                shift = min(0.0, width - 2.0 - second.right()) or max(0.0, 2.0 - first.left())
                first.translate(shift, 0)
                second.translate(shift, 0)
        return rects

    def paint(self, painter: QPainter, rect: QRectF, text: str, foot: QPointF) -> None:
        """Paint a bubble and the dashed line down to the foot."""
        theme = self._theme
        painter.save()
        pen = QPen(theme.colour("accent"), 1)
        pen.setDashPattern([3, 3])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        x = round(foot.x())
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, foot.y()))
        # a rim of the ground keeps it apart from bars behind it
        paint_box(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), _RADIUS + 1.5, theme.colour("panel"))
        paint_box(painter, rect, _RADIUS, theme.colour("accent"))
        painter.setFont(self._font)
        painter.setPen(theme.colour("on-accent"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()
