"""Thumbnails cut to the rounded rectangle that they are painted in, a bounded number of them kept."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Final, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

RADIUS: Final = 6
_MEMORY_BYTES: Final = 48 << 20
# Time of a frame that may go into cutting; what is left over is cut for the next one.
_FRAME_BUDGET_S: Final = 0.005
# Least share of a picture that must be seen for it to fill its rectangle; else all of it is shown, with bars.
_LEAST_SHARE: Final = 0.78
_MOST_ENLARGED: Final = 2.0


class Thumbnails(Protocol):
    """What is asked of the loader of thumbnails."""

    def pixmap(self, key: str, path: str, side_px: int, viewer: str = "") -> QPixmap | None:
        """Return a thumbnail, or None if it is on its way."""

    def reason(self, key: str) -> str:
        """Return why a thumbnail cannot be read, or nothing."""


class Tiles:
    """Thumbnails ready to be painted without scaling or clipping.

    ``behind`` are the keys of those that the last frame had no time for, ``viewer`` names who asks for thumbnails.
    """

    def __init__(self, thumbnails: Thumbnails) -> None:
        self._thumbnails = thumbnails
        # of its own for each view: what one has out of sight another may show
        self.viewer = f"tiles-{id(self):x}"
        self._tiles: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._bytes = 0
        self._end = 0.0
        self._background = QColor()
        self.behind: set[str] = set()

    @property
    def used_bytes(self) -> int:
        """Bytes of what is kept."""
        return self._bytes

    def set_background(self, colour: QColor) -> None:
        """Fill what a picture leaves free of its rectangle with a colour."""
        self._background = colour
        self.clear()

    def clear(self) -> None:
        """Cut all anew."""
        self._tiles.clear()
        self._bytes = 0

    def forget(self, key: str) -> None:
        """Cut a picture anew, as a better thumbnail of it came."""
        for entry in [entry for entry in self._tiles if entry[0] == key]:
            self._bytes -= _bytes_of(self._tiles.pop(entry))

    def begin_frame(self) -> None:
        """Allow a new frame its time for cutting."""
        self._end = time.perf_counter() + _FRAME_BUDGET_S
        self.behind = set()

    def reason(self, key: str) -> str:
        """Return why a picture cannot be shown, or nothing."""
        return self._thumbnails.reason(key)

    def tile(self, key: str, path: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return the picture in a rectangle of that size, or None if it is not there yet.

        Args:
            key: Same for equal pictures.
            path: A file of that picture.
            size: In logical pixels.
            ratio: Pixels of the screen per logical pixel.
        """
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        entry = (key, pixels.width(), pixels.height())
        tile = self._tiles.get(entry)
        if tile is not None:
            self._tiles.move_to_end(entry)
            return tile
        if time.perf_counter() > self._end:
            self.behind.add(key)
            return None
        source = self._thumbnails.pixmap(key, path, _side_for(pixels.width()), self.viewer)
        if source is None:
            return None
        tile = self._tiles[entry] = cut_tile(source, pixels, RADIUS * ratio, self._background)
        tile.setDevicePixelRatio(ratio)
        self._bytes += _bytes_of(tile)
        while self._bytes > _MEMORY_BYTES and len(self._tiles) > 1:
            self._bytes -= _bytes_of(self._tiles.popitem(last=False)[1])
        return tile

    def ask(self, key: str, path: str, size: QSize, ratio: float) -> None:
        """Have a thumbnail loaded that will soon be in sight."""
        self._thumbnails.pixmap(key, path, _side_for(round(size.width() * ratio)), self.viewer)


def cut_tile(source: QPixmap, size: QSize, radius: float, background: QColor) -> QPixmap:
    """Lay a picture into a rounded rectangle: filling it where little is lost, else whole between bars."""
    tile = QPixmap(size)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(0, 0, size.width(), size.height())
    outline = QPainterPath()
    outline.addRoundedRect(area, radius, radius)
    across = size.width() / source.width()
    down = size.height() / source.height()
    fill, fit = max(across, down), min(across, down)
    # fit / fill is the share that is seen when the picture fills the rectangle.
    scale = fill if fit / fill >= _LEAST_SHARE else fit
    scale = min(scale, _MOST_ENLARGED)
    width, height = source.width() * scale, source.height() * scale
    target = QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)
    if not target.contains(area):
        painter.fillPath(outline, background)
    painter.setClipPath(outline)
    painter.drawPixmap(target, source, QRectF(source.rect()))
    painter.end()
    return tile


def _side_for(width: int) -> int:
    # A panorama that fills its rectangle is longer than it.
    return round(width * 1.25)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
