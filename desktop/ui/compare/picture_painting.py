"""Paint a picture at the place and zoom that it is looked at: smooth from afar, its pixels sharp from near."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

if TYPE_CHECKING:
    from desktop.pictures import LoadedPicture
    from desktop.ui.compare.light_table import LightTable

_SHARP_FROM: Final = 2.0
"""Pixels of the screen for one of the picture from which that one is a square."""
_NEARLY: Final = 1e-3
_EXACTLY: Final = 1e-6


def paint_picture(painter: QPainter, table: LightTable, place: int, pane: QSizeF) -> bool:
    """Paint the picture at a place as it is seen in a pane; return False if it is not there."""
    picture, scene = table.picture(place), table.scene
    if picture is None or scene is None:
        return False
    on_screen = table.zoom_of(place) * max(table.photos[place].width, table.photos[place].height)
    image = _fitting(picture, on_screen)
    to_unit = QTransform.fromScale(1 / image.width(), 1 / image.height())
    whole = to_unit * scene.from_unit(place) * table.viewpoint.to_pane(pane)
    zoom = on_screen / max(image.width(), image.height())
    is_sharp = zoom >= _SHARP_FROM - _NEARLY or _is_pixel_for_pixel(whole, table.viewpoint.density)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_sharp)
    painter.setTransform(whole, combine=True)
    painter.drawImage(0, 0, image)
    painter.restore()
    return True


def _fitting(picture: LoadedPicture, on_screen: float) -> QImage:
    """Return the smallest image of a picture that has a pixel for each on the screen, or the largest."""
    enough = [image for image in picture.images if max(image.width(), image.height()) >= on_screen - 0.5]
    return enough[-1] if enough else picture.images[0]


def _is_pixel_for_pixel(whole: QTransform, density: float) -> bool:
    """Tell whether each pixel falls on one of the screen, turned or mirrored maybe; to smooth them would blur them."""
    sides = [abs(side) * density for side in (whole.m11(), whole.m12(), whole.m21(), whole.m22())]
    return all(min(side, abs(side - 1)) <= _EXACTLY for side in sides)


def outline_in_pane(table: LightTable, place: int, pane: QSizeF) -> QPolygonF:
    """Return the corners of a picture as they are seen in a pane."""
    scene = table.scene
    return QPolygonF() if scene is None else table.viewpoint.to_pane(pane).map(scene.outline(place))


def paint_outline(painter: QPainter, outline: QPolygonF, colour: QColor, ground: QColor) -> None:
    """Paint where another picture ends: dashes on a darker line, to be seen on any picture."""
    path = QPainterPath()
    path.addPolygon(outline)
    path.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ground, 1.5))
    painter.drawPath(path)
    dashes = QPen(colour, 1.5)
    dashes.setDashPattern([4, 3])
    painter.setPen(dashes)
    painter.drawPath(path)
    painter.restore()


def paint_missing(painter: QPainter, outline: QPolygonF, colour: QColor) -> None:
    """Paint the place that a picture will take."""
    path = QPainterPath()
    path.addPolygon(outline)
    path.closeSubpath()
    painter.fillPath(path, colour)


def whole_pane(pane: QSizeF) -> QRectF:
    """Return the rectangle of a pane."""
    return QRectF(0, 0, pane.width(), pane.height())
