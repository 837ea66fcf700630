"""Where each card and each photo of it stands: prefix sums over the sizes of the groups, no widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect

from desktop.ui.groups.metrics import Metrics


class Position(NamedTuple):
    """A photo by its place: the group, and in it the photo, counted from the keeper."""

    group: int
    photo: int


class Part(Enum):
    """What of a card is at a point."""

    CARD = auto()
    PHOTO = auto()
    FOOTER = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the card of a group; ``photo`` counts from the keeper and is -1 where there is none."""

    group: int
    part: Part
    photo: int = -1


class GroupLayout:
    """Cards below one another, the photos of each in lines; in content coordinates, 0 at the very top.

    A group that needs more lines than ``metrics.most_lines`` is shown in so many, with a line below that offers the
    rest, unless it is in ``expanded``.
    """

    def __init__(
        self,
        sizes: NDArray[np.int32] | Sequence[int],
        metrics: Metrics,
        width: int,
        expanded: Iterable[int] = (),
        is_mirrored: bool = False,
    ) -> None:
        self.metrics = metrics
        self.width = width
        self.is_mirrored = is_mirrored
        self._card_width = max(width - 2 * metrics.margin, metrics.cell_width + 2 * metrics.padding)
        inner = self._card_width - 2 * metrics.padding
        self.columns = max(1, (inner + metrics.cell_gap) // (metrics.cell_width + metrics.cell_gap))
        self._sizes: NDArray[np.int64] = np.asarray(sizes, dtype=np.int64)
        lines = -(-self._sizes // self.columns)
        self._is_long = lines > metrics.most_lines
        self._is_whole = ~self._is_long
        whole = [group for group in expanded if 0 <= group < len(self._sizes)]
        self._is_whole[whole] = True
        self._lines = np.where(self._is_whole, lines, metrics.most_lines)
        frame = 2 * metrics.padding + metrics.header + metrics.header_gap - metrics.line_gap
        heights = self._lines * (metrics.cell_height + metrics.line_gap) + frame + self._is_long * metrics.footer
        ends = np.cumsum(heights + metrics.card_gap)
        self._tops = ends - heights - metrics.card_gap + metrics.margin
        self._heights = heights
        self.height = int(ends[-1]) - metrics.card_gap + 2 * metrics.margin if len(ends) else 0

    @property
    def group_count(self) -> int:
        """Number of cards."""
        return len(self._sizes)

    def size(self, group: int) -> int:
        """Number of photos of a group, shown or not."""
        return int(self._sizes[group])

    def shown(self, group: int) -> int:
        """Number of photos of a group that have a place."""
        return int(min(self._sizes[group], self._lines[group] * self.columns))

    def is_long(self, group: int) -> bool:
        """Tell whether a group has a footer."""
        return bool(self._is_long[group])

    def is_whole(self, group: int) -> bool:
        """Tell whether all photos of a group have a place."""
        return bool(self._is_whole[group])

    def groups_between(self, top: int, bottom: int) -> range:
        """Return the groups whose cards touch the heights from ``top`` up to ``bottom``."""
        if bottom <= top or not len(self._sizes):
            return range(0)
        first = int(np.searchsorted(self._tops, top, side="right")) - 1
        if first < 0 or self._tops[first] + self._heights[first] <= top:
            first += 1
        return range(first, max(first, int(np.searchsorted(self._tops, bottom, side="left"))))

    def photos_between(self, group: int, top: int, bottom: int) -> range:
        """Return the photos of a group whose places touch the heights from ``top`` up to ``bottom``."""
        pitch = self.metrics.cell_height + self.metrics.line_gap
        start = self._photos_top(group)
        first = max((top - start + self.metrics.line_gap) // pitch, 0)
        last = max(-((start - bottom) // pitch), 0)
        shown = self.shown(group)
        return range(min(first * self.columns, shown), min(last * self.columns, shown))

    def places_between(self, top: int, bottom: int) -> list[Position]:
        """Return the photos of all groups whose places touch the heights from ``top`` up to ``bottom``."""
        return [
            Position(group, photo)
            for group in self.groups_between(top, bottom)
            for photo in self.photos_between(group, top, bottom)
        ]

    def card(self, group: int) -> QRect:
        """Return where the card of a group is."""
        return self._mirror(
            QRect(self.metrics.margin, int(self._tops[group]), self._card_width, int(self._heights[group]))
        )

    def header(self, group: int) -> QRect:
        """Return the line of a card's title."""
        padding = self.metrics.padding
        card = self.card(group)
        return QRect(card.x() + padding, card.y() + padding, card.width() - 2 * padding, self.metrics.header)

    def footer(self, group: int) -> QRect:
        """Return the line that offers all photos of a long group, or fewer; empty if the group is short."""
        if not self._is_long[group]:
            return QRect()
        card = self.card(group)
        height = self.metrics.footer
        inset = self.metrics.padding
        top = card.bottom() + 1 - height - inset // 2
        return QRect(card.x() + inset, top, card.width() - 2 * inset, height)

    def cell(self, group: int, photo: int) -> QRect:
        """Return where a photo and its words are; the place it would have if it were shown."""
        line, column = divmod(photo, self.columns)
        metrics = self.metrics
        return self._mirror(
            QRect(
                metrics.margin + metrics.padding + column * (metrics.cell_width + metrics.cell_gap),
                self._photos_top(group) + line * (metrics.cell_height + metrics.line_gap),
                metrics.cell_width,
                metrics.cell_height,
            )
        )

    def thumbnail(self, cell: QRect) -> QRect:
        """Return the part of a photo's place that its thumbnail takes."""
        return QRect(cell.x(), cell.y(), cell.width(), self.metrics.thumbnail_height)

    def at(self, point: QPoint) -> Spot | None:
        """Return what is at a point, or None between the cards."""
        for group in self.groups_between(point.y(), point.y() + 1):
            if not self.card(group).contains(point):
                continue
            for photo in self.photos_between(group, point.y(), point.y() + 1):
                if self.cell(group, photo).contains(point):
                    return Spot(group, Part.PHOTO, photo)
            return Spot(group, Part.FOOTER if self.footer(group).contains(point) else Part.CARD)
        return None

    def _photos_top(self, group: int) -> int:
        return int(self._tops[group]) + self.metrics.padding + self.metrics.header + self.metrics.header_gap

    def _mirror(self, rect: QRect) -> QRect:
        if self.is_mirrored:
            rect.moveLeft(self.width - rect.x() - rect.width())
        return rect
