"""Shapes painted once and stamped ever after: outlines with round corners cost too much to draw for each photo."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

Draw = Callable[[QPainter, QRectF], None]

_MOST: Final = 600
# Of the corners of a card, in logical pixels; what is painted there must not reach further.
_CORNER: Final = 16


class Stamps:
    """Pictures of shapes by what they are, how large, and how fine the screen is."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[Hashable, int, int, float], QPixmap] = {}

    def stamp(self, painter: QPainter, what: Hashable, rect: QRect, draw: Draw) -> None:
        """Paint a shape into a rectangle; ``draw`` is called the first time only, with a rectangle of that size."""
        painter.drawPixmap(rect.topLeft(), self._pixmap(painter, what, rect.size(), draw))

    def stamp_card(self, painter: QPainter, what: Hashable, rect: QRect, draw: Draw) -> None:
        """Paint a shape that is the same along its edges: its corners are stamped, what is between is drawn out."""
        corner = min(_CORNER, rect.width() // 2, rect.height() // 2)
        side = 2 * corner + 1
        pixmap = self._pixmap(painter, what, QSize(side, side), draw)
        ratio = pixmap.devicePixelRatio()
        columns = _thirds(rect.x(), rect.width(), corner)
        lines = _thirds(rect.y(), rect.height(), corner)
        for top, height, from_top, of_height in lines:
            for left, width, from_left, of_width in columns:
                source = QRectF(from_left * ratio, from_top * ratio, of_width * ratio, of_height * ratio)
                painter.drawPixmap(QRectF(left, top, width, height), pixmap, source)

    def _pixmap(self, painter: QPainter, what: Hashable, size: QSize, draw: Draw) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (what, size.width(), size.height(), ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            if len(self._pixmaps) >= _MOST:
                self._pixmaps.clear()
            pixmap = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            own = QPainter(pixmap)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            own.setLayoutDirection(painter.layoutDirection())
            draw(own, QRectF(QPoint(0, 0), size))
            own.end()
            self._pixmaps[key] = pixmap
        return pixmap


def _thirds(start: int, length: int, corner: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return (start, length, start in the stamp, length in the stamp) of the parts of an edge."""
    return (
        (start, corner, 0, corner),
        (start + corner, length - 2 * corner, corner, 1),
        (start + length - corner, corner, corner + 1, corner),
    )
