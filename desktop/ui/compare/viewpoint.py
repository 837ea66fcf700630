"""From where compared pictures are looked at: one zoom and one place for all of them."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

STEP: Final = 1.25
_MARGIN: Final = 0.98
_FARTHEST: Final = 0.25
"""Of the scale at which all pictures fit."""
_CLOSEST: Final = 64.0
"""Pixels of the screen for one of the finest picture."""


class Viewpoint(QObject):
    """Zoom and place; scale is in logical pixels of the screen for one of the plane.

    Signals:
        changed(): it is another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bounds = QRectF(0, 0, 1, 1)
        self._finest = 1.0
        self._pane = QSizeF(1, 1)
        self._density = 1.0
        self._scale = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._is_fitted = True

    @property
    def scale(self) -> float:
        """Logical pixels of the screen for one of the plane."""
        return self._scale

    @property
    def density(self) -> float:
        """Pixels of the screen in a logical one."""
        return self._density

    @property
    def centre(self) -> QPointF:
        """Point of the plane in the middle of each pane."""
        return self._centre

    @property
    def is_fitted(self) -> bool:
        """Whether all pictures are seen whole, also when the window grows."""
        return self._is_fitted

    def look_at(self, bounds: QRectF, finest: float, keep: bool = False) -> None:
        """Look at other pictures.

        Args:
            bounds: The rectangle on the plane that they are in.
            finest: Side of the smallest pixel of any of them on the plane.
            keep: Stay where it is, as these are the same ones, laid better.
        """
        self._bounds, self._finest = bounds, finest
        if not keep:
            self._is_fitted = True
        self._settle()

    def set_pane(self, size: QSizeF, density: float) -> None:
        """Tell how large a pane is and how many pixels of the screen a logical one has."""
        if (size, density) != (self._pane, self._density) and not size.isEmpty():
            self._pane, self._density = size, density
            self._settle()

    def fit(self) -> None:
        """See all pictures whole."""
        self._is_fitted = True
        self._settle()

    def show_pixels(self, side: float, at: QPointF | None = None) -> None:
        """Show the pixels of a picture as they are, each on one of the screen.

        Args:
            side: Of such a pixel on the plane.
            at: From the middle of a pane, the point that stays where it is.
        """
        self._zoom_to(1.0 / (side * self._density), at or QPointF(0, 0))

    def shows_pixels(self, side: float) -> bool:
        """Tell whether pixels of that side on the plane are shown each on one of the screen."""
        return not self._is_fitted and math.isclose(self._scale * side * self._density, 1.0, rel_tol=1e-6)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Come closer by a factor, the point ``at``, told from the middle of a pane, staying where it is."""
        self._zoom_to(self._scale * factor, at or QPointF(0, 0))

    def pan(self, by: QPointF) -> None:
        """Move the pictures by so many logical pixels of the screen."""
        if not by.isNull():
            self._is_fitted = False
            self._centre = self._kept_in_sight(self._centre - by / self._scale)
            self.changed.emit()

    def to_pane(self, size: QSizeF) -> QTransform:
        """Return the map from the plane to a pane; the plane's corner lies on a whole pixel of the screen."""
        across = size.width() / 2 - self._centre.x() * self._scale
        down = size.height() / 2 - self._centre.y() * self._scale
        across, down = (round(offset * self._density) / self._density for offset in (across, down))
        return QTransform(self._scale, 0, 0, self._scale, across, down)

    def visible_part(self) -> float:
        """Return the share of the width or height of all pictures that is in sight, whichever is less, 0..1."""
        across = self._pane.width() / (self._bounds.width() * self._scale)
        down = self._pane.height() / (self._bounds.height() * self._scale)
        return min(1.0, across, down)

    def _fitting_scale(self) -> float:
        room = self._pane * _MARGIN
        return min(room.width() / self._bounds.width(), room.height() / self._bounds.height())

    def _zoom_to(self, scale: float, at: QPointF) -> None:
        fitting = self._fitting_scale()
        closest = max(fitting, _CLOSEST / (self._finest * self._density))
        scale = min(max(scale, fitting * _FARTHEST), closest)
        fixed = self._centre + at / self._scale
        self._is_fitted = False
        self._scale = scale
        self._centre = self._kept_in_sight(fixed - at / scale)
        self.changed.emit()

    def _kept_in_sight(self, centre: QPointF) -> QPointF:
        bounds = self._bounds
        return QPointF(
            min(max(centre.x(), bounds.left()), bounds.right()), min(max(centre.y(), bounds.top()), bounds.bottom())
        )

    def _settle(self) -> None:
        if self._is_fitted:
            self._scale = self._fitting_scale()
            self._centre = self._bounds.center()
        else:
            self._centre = self._kept_in_sight(self._centre)
        self.changed.emit()
