"""How large the parts of a card are, in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

# Widths of a thumbnail that Ctrl+wheel steps through; the fourth is the middle one.
THUMBNAIL_WIDTHS = (84, 104, 124, 148, 176, 212, 256, 320)
MIDDLE_WIDTH = 148
_HEIGHT_OF_WIDTH = 104 / 148


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes of a card's parts.

    Attributes:
        cell_width: A photo with its words; as wide as its thumbnail.
        thumbnail_height: The thumbnail.
        cell_height: The thumbnail and two lines of words below it.
        cell_gap: Between photos side by side.
        line_gap: Between lines of photos.
        header: The line of the title.
        header_gap: Between that line and the photos.
        footer: The line that offers to show all of a long group.
        padding: From a card's border to what is in it.
        card_gap: Between cards.
        margin: From the view's edges to the cards.
        most_lines: Lines of photos that a group is shown in before a person asks for all of them.
    """

    cell_width: int
    thumbnail_height: int
    cell_height: int
    cell_gap: int
    line_gap: int
    header: int
    header_gap: int
    footer: int
    padding: int
    card_gap: int
    margin: int
    most_lines: int


def card_metrics(theme: Theme, thumbnail_width: int) -> Metrics:
    """Measure a card whose thumbnails are that wide, with the fonts of the theme."""
    name = QFontMetrics(theme.font("secondary")).height()
    title = QFontMetrics(theme.font("strong")).height()
    thumbnail_height = round(thumbnail_width * _HEIGHT_OF_WIDTH)
    return Metrics(
        cell_width=thumbnail_width,
        thumbnail_height=thumbnail_height,
        cell_height=thumbnail_height + 7 + 2 * name + 2,
        cell_gap=12,
        line_gap=12,
        header=max(24, title + 6),
        header_gap=10,
        footer=28,
        padding=14,
        card_gap=12,
        margin=20,
        most_lines=3 if thumbnail_width <= MIDDLE_WIDTH else 2,
    )


def next_width(width: int, steps: int) -> int:
    """Return the thumbnail width so many steps larger (or smaller, if negative), within bounds."""
    nearest = min(range(len(THUMBNAIL_WIDTHS)), key=lambda at: abs(THUMBNAIL_WIDTHS[at] - width))
    return THUMBNAIL_WIDTHS[min(max(nearest + steps, 0), len(THUMBNAIL_WIDTHS) - 1)]
