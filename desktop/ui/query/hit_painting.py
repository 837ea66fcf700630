"""What is painted of a photo that was found, and how: as in a group, with more words below it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from desktop.item_models.roles import PhotoRole
from desktop.ui import wording
from desktop.ui.controls.badge import BadgePainter
from desktop.ui.groups.card_painting import CardPainter, CardsState
from desktop.ui.groups.faces import Faces, PhotoFace
from desktop.ui.groups.metrics import Metrics, card_metrics, next_width
from desktop.ui.groups.photo_painting import PhotoPainter, PhotoSigns

if TYPE_CHECKING:
    from desktop.ui.groups.looks import Looks
    from desktop.ui.groups.tiles import Tiles
    from desktop.ui.theme import Theme

_FIRST_GAP: Final = 7
_BADGE_GAP: Final = 4
_CELL_GAP: Final = 18
_LINES: Final = 4
_ALL_LINES: Final = 1 << 20

_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class HitFace(PhotoFace):
    """What is shown of a photo that was found; ``detail`` is what its kind does not say."""

    kind: str
    detail: str
    folder: str


class HitFaces(Faces):
    """Reads what is shown of hits."""

    def _read_photo(self, index: QModelIndex) -> PhotoFace:
        face = super()._read_photo(index)
        plain = {field.name: getattr(face, field.name) for field in fields(PhotoFace)}
        return HitFace(
            **plain,
            kind=str(index.data(PhotoRole.KIND)),
            detail=str(index.data(PhotoRole.DETAIL)),
            folder=str(index.data(PhotoRole.FOLDER)),
        )


def hit_metrics(theme: Theme, thumbnail_width: int) -> Metrics:
    """Measure the card of hits: thumbnails a step larger than in groups, a badge and two more lines below each."""
    metrics = card_metrics(theme, next_width(thumbnail_width, 1))
    line = QFontMetrics(theme.font("secondary")).height()
    badge = BadgePainter(theme).size("").height()
    words = _FIRST_GAP + _LINES * line + badge + 2 * _BADGE_GAP
    return replace(
        metrics,
        cell_height=metrics.thumbnail_height + words,
        cell_gap=_CELL_GAP,
        line_gap=_CELL_GAP,
        most_lines=_ALL_LINES,
    )


class HitPainter(PhotoPainter):
    """Paints a hit: below its thumbnail name, pixels and size, the kind as a badge, what differs, and the folder."""

    def __init__(
        self, looks: Looks, tiles: Tiles, signs: PhotoSigns, direction: Qt.LayoutDirection, theme: Theme
    ) -> None:
        super().__init__(looks, tiles, signs, direction)
        self._theme = theme
        self._badges = BadgePainter(theme)

    def _paint_words(self, painter: QPainter, face: PhotoFace, cell: QRect, thumbnail: QRect) -> None:
        super()._paint_words(painter, face, cell, thumbnail)
        if not isinstance(face, HitFace):
            return
        looks, line = self._looks, self._name_height
        words = wording.kind(face.kind)
        size = self._badges.size(words)
        top = thumbnail.bottom() + _FIRST_GAP + 2 * line + _BADGE_GAP
        badge = QRect(cell.x(), top, min(size.width(), cell.width()), size.height())
        badge = QStyle.visualRect(self._direction, cell, badge)
        looks.stamps.stamp(painter, ("kind", face.kind), badge, partial(self._draw_kind, face.kind, words))
        painter.setFont(looks.small.font)
        painter.setPen(looks.dim)
        place = QRect(cell.x(), top + size.height() + _BADGE_GAP, cell.width(), line)
        for text in filter(None, (face.detail, face.folder)):
            painter.drawText(place, _LEADING, looks.small.elided(text, place.width()))
            place.translate(0, line)

    def _draw_kind(self, kind: str, words: str, painter: QPainter, rect: QRectF) -> None:
        self._badges.paint(painter, rect.toRect(), words, self._theme.kind_colour(kind), self._direction)


class HitCardPainter(CardPainter):
    """Paints a card of hits: it is no group, so there is nothing to decide about all of it."""

    def _paint_ground(self, painter: QPainter, card: QRect, is_current: bool) -> None:  # noqa: ARG002
        super()._paint_ground(painter, card, is_current=False)

    def _paint_buttons(
        self,
        painter: QPainter,
        group: int,
        header: QRect,
        state: CardsState,
        is_current: bool,
    ) -> None:
        """Paint none."""
