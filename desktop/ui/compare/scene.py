"""Where compared pictures lie, all on the plane of the first: its pixels, from its upper left corner."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF, QTransform

UnitMap = tuple[float, float, float, float, float, float]

_UNIT: Final = QRectF(0.0, 0.0, 1.0, 1.0)
_SAME_SHARE: Final = 0.004
_SQUARE_DEGREES: Final = 0.75


@dataclass(frozen=True, slots=True)
class Posture:
    """How a picture is laid to lie on the first: turned clockwise by ``degrees``, after being mirrored or not."""

    degrees: float
    is_mirrored: bool

    @property
    def is_upright(self) -> bool:
        """Whether it lies as it is."""
        return not self.is_mirrored and abs(self.degrees) < _SQUARE_DEGREES


class Scene:
    """Pictures on the plane of the first."""

    def __init__(self, sizes: Sequence[tuple[int, int]], to_first: Sequence[UnitMap]) -> None:
        """Lay pictures out.

        Args:
            sizes: Width and height of each whole picture in pixels.
            to_first: How each lies in the first, from its unit coordinates to those of the first.
        """
        width, height = sizes[0]
        self._sizes = tuple(sizes)
        self._from_unit = tuple(
            QTransform(a * width, d * height, b * width, e * height, c * width, f * height)
            for a, b, c, d, e, f in to_first
        )

    @property
    def count(self) -> int:
        """Number of pictures."""
        return len(self._sizes)

    def from_unit(self, place: int) -> QTransform:
        """Return the map from unit coordinates of a picture to the plane."""
        return self._from_unit[place]

    def outline(self, place: int) -> QPolygonF:
        """Return the four corners of a picture on the plane."""
        return self._from_unit[place].map(QPolygonF([QPointF(0, 0), QPointF(1, 0), QPointF(1, 1), QPointF(0, 1)]))

    def bounds(self) -> QRectF:
        """Return the rectangle that all pictures are in."""
        whole = QRectF()
        for transform in self._from_unit:
            whole = whole.united(transform.mapRect(_UNIT))
        return whole

    def pixel(self, place: int) -> float:
        """Return the side of a pixel of a picture on the plane: 2 for a copy of half the size."""
        width, height = self._sizes[place]
        return math.sqrt(abs(self._from_unit[place].determinant()) / (width * height))

    def posture(self, place: int) -> Posture:
        """Return how a picture is turned and mirrored to lie there."""
        along = self._from_unit[place]
        is_mirrored = along.determinant() < 0
        # where its upper edge points to; that of a mirrored one runs the other way
        across, down = along.m11(), along.m12()
        if is_mirrored:
            across, down = -across, -down
        return Posture(math.degrees(math.atan2(down, across)), is_mirrored)

    def covers_same(self, one: int, other: int) -> bool:
        """Tell whether two pictures show the same part of the scene."""
        mine, theirs = self.outline(one).boundingRect(), self.outline(other).boundingRect()
        tolerance = _SAME_SHARE * max(mine.width(), mine.height())
        gaps = (
            mine.left() - theirs.left(),
            mine.top() - theirs.top(),
            mine.right() - theirs.right(),
            mine.bottom() - theirs.bottom(),
        )
        return all(abs(gap) <= tolerance for gap in gaps)

    def share_within(self, one: int, other: int) -> float:
        """Return the share of one picture's area that lies within another, 0..1."""
        mine = self.outline(one)
        whole = _area(mine)
        return min(1.0, _area(mine.intersected(self.outline(other))) / whole) if whole > 0 else 0.0


def _area(outline: QPolygonF) -> float:
    points = outline.toList()
    around = zip(points, [*points[1:], *points[:1]], strict=True)
    return abs(sum(a.x() * b.y() - b.x() * a.y() for a, b in around)) / 2
