"""The bars of the histogram, kept as pictures.

The height of a bar grows with the square root of its count, so that a few matches stay visible beside thousands. Copies
can be so many that all else would lie flat below them, and the line is not drawn between copies: what is higher than
the highest bar without copies shares the uppermost part, where more is still higher, but ever less so. Within a bar
the kinds share the height as they share the count, each of them at least a sliver high.
"""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from desktop.ui.theme import Theme
from desktop.ui.threshold.axis import FIRST, LAST, SLOTS, Axis
from desktop.ui.tokens import KIND_SLUGS, blend

Counts = tuple[tuple[int, ...], ...]
"""Matches by percent and kind, the most certain kind first."""

NOTHING: Final[Counts] = tuple((0,) * len(KIND_SLUGS) for _ in range(SLOTS))

_COPIES: Final = 2
_LEAST: Final = 2.0
_HIGH: Final = 0.7
_GAP: Final = 2.0
_ROUNDING: Final = 2.0
_PALE: Final = 0.3


def slot_counts(histogram: Sequence[Sequence[int]]) -> Counts:
    """Turn counts by kind and hundredth, from 0.50 to 1, into counts by slot and kind.

    The last hundredth holds copies and what is nearly one; the copies move into the slot of 100 %.
    """
    if not len(histogram):
        return NOTHING
    rows = [[int(number) for number in row] for row in histogram]
    slots = [tuple(row[bin_] for row in rows) for bin_ in range(SLOTS - 1)]
    last = slots[-1]
    slots[-1] = (*(0 for _ in last[:_COPIES]), *last[_COPIES:])
    return (*slots, (*last[:_COPIES], *(0 for _ in last[_COPIES:])))


def bar_shares(rows: Sequence[Sequence[int]]) -> list[float]:
    """Give the height of each bar as a share of the highest there can be."""
    totals = [sum(row) for row in rows]
    most = max(totals)
    usual = max(sum(row[_COPIES:]) for row in rows) or most or 1
    high = 1.0 if most <= usual else _HIGH
    return [
        high * (total / usual) ** 0.5 if total <= usual else high + (1 - high) * (1 - (usual / total) ** 0.5)
        for total in totals
    ]


class Bars:
    """Paints the bars once in full colour and once pale, and anew only when something has changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._counts: Counts = NOTHING
        self._shown = [True] * len(KIND_SLUGS)
        self._pixmaps: tuple[QPixmap, QPixmap] | None = None
        self._made_for: tuple[QSize, float, Axis] | None = None

    def set_counts(self, counts: Counts) -> None:
        """Show other counts."""
        self._counts = counts
        self.forget_pixmaps()

    def set_kinds(self, kinds: Collection[str]) -> None:
        """Leave out the kinds that are not among these."""
        self._shown = [slug in kinds for slug in KIND_SLUGS]
        self.forget_pixmaps()

    def forget_pixmaps(self) -> None:
        """Paint anew next time, in other colours maybe."""
        self._pixmaps = None

    def numbers(self, percent: int) -> dict[str, int]:
        """Give how many matches of each kind shown are in a slot, none left out that is not 0."""
        row = self._counts[percent - FIRST]
        shown = zip(KIND_SLUGS, row, self._shown, strict=True)
        return {slug: number for slug, number, is_shown in shown if is_shown and number}

    def pixmaps(self, size: QSize, ratio: float, axis: Axis) -> tuple[QPixmap, QPixmap]:
        """Give the bars in full colour and pale, for an area of this size on a screen of this density."""
        if self._pixmaps is None or self._made_for != (size, ratio, axis):
            panel = self._theme.colour("panel")
            full = [self._theme.kind_colour(slug) for slug in KIND_SLUGS]
            pale = [blend(colour, panel, _PALE) for colour in full]
            self._pixmaps = (self._painted(size, ratio, axis, full), self._painted(size, ratio, axis, pale))
            self._made_for = (size, ratio, axis)
        return self._pixmaps

    def _painted(self, size: QSize, ratio: float, axis: Axis, colours: Sequence[QColor]) -> QPixmap:
        # in device pixels throughout, so that no edge falls between two of them
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shares = bar_shares([self._of_shown(row) for row in self._counts])
        for percent in range(FIRST, LAST + 1):
            row = self._of_shown(self._counts[percent - FIRST])
            if any(row):
                edges = sorted(round(axis.edge(p) * ratio) for p in (percent, percent + 1))
                gap = max(1, round(_GAP * ratio)) if edges[1] - edges[0] > 3 * ratio else 0
                bar = QRect(edges[0] + gap // 2, 0, max(1, edges[1] - edges[0] - gap), 0)
                height = shares[percent - FIRST] * pixmap.height()
                _paint_bar(painter, bar, _heights(row, height, _LEAST * ratio), pixmap.height(), colours, ratio)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _of_shown(self, row: Sequence[int]) -> list[int]:
        return [number if is_shown else 0 for number, is_shown in zip(row, self._shown, strict=True)]


def _heights(row: Sequence[int], height: float, least: float) -> list[int]:
    """Share a bar's height among its kinds, in whole device pixels, none that is there below the least."""
    total = sum(row)
    heights = [max(round(height * number / total), round(least)) if number else 0 for number in row]
    largest = max(range(len(row)), key=row.__getitem__)
    # who has most gives what the others were helped with
    heights[largest] = max(round(least), heights[largest] - max(0, sum(heights) - max(round(height), round(least))))
    return heights


def _paint_bar(
    painter: QPainter, bar: QRect, heights: Sequence[int], base: int, colours: Sequence[QColor], ratio: float
) -> None:
    """Paint a bar from the base up, the least certain kind lowest, its top corners a little round."""
    top = base - sum(heights)
    rounding = min(_ROUNDING * ratio, bar.width() / 2, (base - top) / 2)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(bar.left(), top, bar.width(), base - top + rounding), rounding, rounding)
    bottom = base
    for height, colour in reversed(list(zip(heights, colours, strict=True))):
        part = QRectF(bar.left(), bottom - height, bar.width(), height)
        bottom -= height
        if height and bottom > top:
            painter.fillRect(part, colour)
        elif height:
            piece = QPainterPath()
            piece.addRect(part)
            painter.fillPath(shape.intersected(piece), colour)
