"""Icons drawn as SVG, tinted by a colour of the theme at the very moment and size that they are painted."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

_CACHED_PIXMAPS: Final = 512
# Drawn for reading from left to right; turned round where one reads the other way.
_DIRECTED: Final = frozenset(
    {"collapse-end", "collapse-start", "next", "open", "previous", "redo", "sort", "undo"},
)


class Icons:
    """The icons of a folder by name; one drawing serves every size, density and theme."""

    def __init__(self, folder: Path, colour: Callable[[str], QColor]) -> None:
        """Take drawings from ``folder`` and the colours of tokens from ``colour``."""
        self._folder = folder
        self._colour = colour
        self._drawings: dict[str, QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, int, int, int, bool], QPixmap] = {}
        self.clones: list[QIconEngine] = []

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Give an icon for buttons and menus; it follows the theme by itself."""
        self._drawing(name)
        return QIcon(_TintedEngine(self, name, colour))

    def pixmap(self, name: str, colour: str, side: int, device_pixel_ratio: float) -> QPixmap:
        """Give an icon ``side`` logical pixels wide, sharp at this density."""
        pixels = round(side * device_pixel_ratio)
        pixmap = QPixmap(self.tinted(name, self._colour(colour), QSize(pixels, pixels)))
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
        """Paint an icon into a rectangle of a view that paints itself."""
        ratio = painter.device().devicePixelRatioF()
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        painter.drawPixmap(rect, self.tinted(name, colour, size))

    def tinted(self, name: str, colour: QColor, size: QSize) -> QPixmap:
        """Give a drawing in one colour, ``size`` device pixels large; its own opacity is kept."""
        if size.isEmpty():
            # Qt asks so for a button that a layout has not given any room yet
            return QPixmap()
        is_mirrored = name in _DIRECTED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = (name, colour.rgba(), size.width(), size.height(), is_mirrored)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self._drawing(name).render(painter, QRectF(0, 0, size.width(), size.height()))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), colour)
            painter.end()
            if is_mirrored:
                pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
            if len(self._pixmaps) >= _CACHED_PIXMAPS:
                self._pixmaps.clear()
            self._pixmaps[key] = pixmap
        return pixmap

    def token_colour(self, name: str) -> QColor:
        """Give the colour of a token as it is now."""
        return self._colour(name)

    def _drawing(self, name: str) -> QSvgRenderer:
        drawing = self._drawings.get(name)
        if drawing is None:
            path = self._folder / f"{name}.svg"
            drawing = QSvgRenderer(path.read_bytes())
            if not drawing.isValid():
                raise ValueError(f"no drawing: {path}")
            drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            self._drawings[name] = drawing
        return drawing


class _TintedEngine(QIconEngine):
    """Paints one icon in the colour that its token has now."""

    def __init__(self, icons: Icons, name: str, colour: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        self._icons.paint(painter, rect, self._name, self._tint(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        return self._icons.tinted(self._name, self._tint(mode), size)

    def clone(self) -> QIconEngine:
        # Qt owns the copy, yet Python would free what nobody here refers to
        copy = _TintedEngine(self._icons, self._name, self._colour)
        self._icons.clones.append(copy)
        return copy

    def _tint(self, mode: QIcon.Mode) -> QColor:
        return self._icons.token_colour("disabled" if mode == QIcon.Mode.Disabled else self._colour)
