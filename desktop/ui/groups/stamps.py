"""Shapes painted once and stamped ever after: outlines with round corners cost too much to draw for each photo."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

Draw = Callable[[QPainter, QRectF], None]

_MOST: Final = 600
CORNER: Final = 16
"""Of a card, in logical pixels; what is round about it must not reach further."""


class Stamps:
    """Pictures of shapes by what they are, how large, and how fine the screen is."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[Hashable, int, int, float], QPixmap] = {}

    def stamp(self, painter: QPainter, what: Hashable, rect: QRect, draw: Draw) -> None:
        """Paint a shape into a rectangle; ``draw`` is called the first time only, with a rectangle of that size."""
        painter.drawPixmap(rect.topLeft(), self._pixmap(painter, what, rect.size(), draw))

    def stamp_corners(self, painter: QPainter, what: Hashable, rect: QRect, draw: Draw) -> None:
        """Paint the corners alone of a shape, ``CORNER`` long each; what is between is to be filled."""
        side = 2 * CORNER
        pixmap = self._pixmap(painter, what, QSize(side, side), draw)
        pixels = CORNER * pixmap.devicePixelRatio()
        for is_right in (False, True):
            for is_bottom in (False, True):
                x = rect.x() + (rect.width() - CORNER if is_right else 0)
                y = rect.y() + (rect.height() - CORNER if is_bottom else 0)
                source = QRectF(pixels * is_right, pixels * is_bottom, pixels, pixels)
                painter.drawPixmap(QRectF(x, y, CORNER, CORNER), pixmap, source)

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
