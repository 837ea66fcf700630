"""Paint a picture asked about: whole within its place, or a sign where it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.groups.tiles import cut_tile

if TYPE_CHECKING:
    from desktop.asked_thumbnails import AskedThumbnails, Source
    from desktop.ui.theme import Theme

_RADIUS: Final = 6
_SIGN: Final = 24


class AskedFacePainter:
    """Paints such pictures, for views that paint themselves."""

    def __init__(self, theme: Theme, thumbnails: AskedThumbnails) -> None:
        self._theme = theme
        self._thumbnails = thumbnails

    def paint(self, painter: QPainter, place: QRect, key: str, source: Source, state: str) -> None:
        """Paint the picture of a key; ``state`` as in ``AskedRole``."""
        pixmap = self._thumbnails.pixmap(key, source)
        ground = self._theme.colour("placeholder")
        if pixmap is not None:
            painter.drawPixmap(place.topLeft(), self._tile(pixmap, place.size(), painter.device().devicePixelRatioF()))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(place), _RADIUS, _RADIUS)
        painter.restore()
        side = min(_SIGN, place.height() * 2 // 3)
        sign = QRect(0, 0, side, side)
        sign.moveCenter(place.center())
        name = "broken-picture" if state == "failed" else "picture"
        self._theme.icons.paint(painter, sign, name, self._theme.colour("dim"))

    def _tile(self, pixmap: QPixmap, size: QSize, ratio: float) -> QPixmap:
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        tile = cut_tile(pixmap, pixels, _RADIUS * ratio, self._theme.colour("placeholder"))
        tile.setDevicePixelRatio(ratio)
        return tile


class AskedFace(QWidget):
    """The picture that is looked at."""

    def __init__(self, theme: Theme, thumbnails: AskedThumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = AskedFacePainter(theme, thumbnails)
        self._key, self._state = "", ""
        self._source: Source = ""
        thumbnails.loaded.connect(self.on_loaded)
        theme.changed.connect(self.update)

    def show_picture(self, key: str, source: Source, state: str, name: str) -> None:
        """Show another picture, or what became of it."""
        self._key, self._source, self._state = key, source, state
        self.setAccessibleName(self.tr("Picture asked about: %1").replace("%1", name))
        self.update()

    def on_loaded(self, key: str) -> None:
        """Show the thumbnail that came."""
        if key == self._key:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture."""
        if self._key:
            painter = QPainter(self)
            self._painter.paint(painter, self.rect(), self._key, self._source, self._state)
            painter.end()
