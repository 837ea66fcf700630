"""What is painted of a photo that is looked at before it goes: a box to leave it out, and what to look at first."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle

from desktop.item_models.roles import PhotoRole, ReviewRole
from desktop.ui import wording
from desktop.ui.controls.badge import BadgePainter
from desktop.ui.groups.buttons import CardButton
from desktop.ui.groups.card_painting import CardPainter, CardsState
from desktop.ui.groups.faces import Faces, PhotoFace
from desktop.ui.groups.metrics import Metrics, card_metrics
from desktop.ui.groups.photo_painting import PhotoPainter, PhotoSigns

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.groups.buttons import ButtonWords
    from desktop.ui.groups.looks import Looks
    from desktop.ui.groups.tiles import Tiles
    from desktop.ui.theme import Theme

_FIRST_GAP: Final = 7
_BADGE_GAP: Final = 4
_LINES: Final = 4
_BOX: Final = 22
_BOX_INSET: Final = 6
_SIGN: Final = 14
_TICK: Final = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.32))

_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class ReviewFace(PhotoFace):
    """What is shown of a photo that goes or stays."""

    kind: str
    folder: str
    caution: str
    along: str
    can_leave_out: bool
    has_caution: bool

    @property
    def is_going(self) -> bool:
        """Whether it is to go."""
        return self.mark == "remove"


class ReviewFaces(Faces):
    """Reads what is shown of photos of a review."""

    def _read_photo(self, index: QModelIndex) -> PhotoFace:
        face = super()._read_photo(index)
        plain = {field.name: getattr(face, field.name) for field in fields(PhotoFace)}
        return ReviewFace(
            **plain,
            kind=str(index.data(PhotoRole.KIND)),
            folder=str(index.data(PhotoRole.FOLDER)),
            caution=str(index.data(ReviewRole.CAUTION)),
            along=str(index.data(ReviewRole.ALONG)),
            can_leave_out=bool(index.data(ReviewRole.CAN_LEAVE_OUT)),
            has_caution=bool(index.data(ReviewRole.HAS_CAUTION)),
        )


def review_metrics(theme: Theme, thumbnail_width: int) -> Metrics:
    """Measure the card of a review: a badge and two more lines below each thumbnail."""
    metrics = card_metrics(theme, thumbnail_width)
    line = QFontMetrics(theme.font("secondary")).height()
    badge = BadgePainter(theme).size("").height()
    words = _FIRST_GAP + _LINES * line + badge + 2 * _BADGE_GAP
    return replace(metrics, cell_height=metrics.thumbnail_height + words, cell_gap=18, line_gap=14)


def box_rect(thumbnail: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Return where on a thumbnail the box is that leaves it out."""
    place = QRect(thumbnail.x() + _BOX_INSET, thumbnail.y() + thumbnail.height() - _BOX_INSET - _BOX, _BOX, _BOX)
    return QStyle.visualRect(direction, thumbnail, place)


class ReviewPainter(PhotoPainter):
    """Paints a photo of a review: below its thumbnail name, size, kind, and of the rest what fits.

    That is what to look at, what goes along, and the folder, in this order.
    """

    def __init__(
        self, looks: Looks, tiles: Tiles, signs: PhotoSigns, direction: Qt.LayoutDirection, theme: Theme
    ) -> None:
        super().__init__(looks, tiles, signs, direction)
        self._theme = theme
        self._badges = BadgePainter(theme)

    def _veils(self, face: PhotoFace) -> bool:
        # what goes is to be looked at
        return face.is_gone

    def _paint_labels(self, painter: QPainter, face: PhotoFace, rect: QRect) -> None:
        super()._paint_labels(painter, face, rect)
        if isinstance(face, ReviewFace) and face.can_leave_out:
            draw = self._draw_ticked if face.is_going else self._draw_empty
            self._looks.stamps.stamp(painter, ("box", face.is_going), box_rect(rect, self._direction), draw)

    def _draw_ticked(self, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(looks.remove)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(
            QPen(looks.on_remove, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPolyline(QPolygonF([QPointF(x * rect.width(), y * rect.height()) for x, y in _TICK]))

    def _draw_empty(self, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        painter.setPen(QPen(looks.on_scrim, 1.6))
        painter.setBrush(looks.scrim)
        painter.drawRoundedRect(rect.adjusted(1.8, 1.8, -1.8, -1.8), 4, 4)

    def _paint_words(self, painter: QPainter, face: PhotoFace, cell: QRect, thumbnail: QRect) -> None:
        super()._paint_words(painter, face, cell, thumbnail)
        if not isinstance(face, ReviewFace):
            return
        line = self._name_height
        place = QRect(cell.x(), thumbnail.bottom() + _FIRST_GAP + 2 * line + _BADGE_GAP, cell.width(), line)
        if face.kind:
            words = wording.kind(face.kind)
            size = self._badges.size(words)
            badge = QRect(cell.x(), place.y(), min(size.width(), cell.width()), size.height())
            badge.setWidth(min(badge.width(), cell.width() - (_SIGN + _BADGE_GAP if face.has_caution else 0)))
            visual = QStyle.visualRect(self._direction, cell, badge)
            self._looks.stamps.stamp(painter, ("kind", face.kind), visual, partial(self._draw_kind, face.kind, words))
            if face.has_caution:
                # a sign and not a colour, for colours have other jobs
                sign = QRect(badge.right() + 1 + _BADGE_GAP, badge.center().y() - _SIGN // 2, _SIGN, _SIGN)
                self._looks.stamps.stamp(
                    painter, "caution", QStyle.visualRect(self._direction, cell, sign), self._draw_sign
                )
            place.translate(0, size.height() + _BADGE_GAP)
        # where no badge stands there is room for one more line
        room = _LINES - 2 if face.kind else _LINES - 1
        lines = [(face.caution, self._looks.text), (face.along, self._looks.dim), (face.folder, self._looks.dim)]
        for text, colour in [each for each in lines if each[0]][:room]:
            at = QRect(place)
            if text is face.caution and face.has_caution and not face.kind:
                sign = QRect(at.x(), at.center().y() - _SIGN // 2, _SIGN, _SIGN)
                self._looks.stamps.stamp(
                    painter, "caution", QStyle.visualRect(self._direction, cell, sign), self._draw_sign
                )
                at.setX(at.x() + _SIGN + _BADGE_GAP)
            # names end in what tells them apart, of sentences the beginning tells most
            is_name = face.is_going or text is face.folder
            mode = Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
            painter.setFont(self._looks.small.font)
            painter.setPen(colour)
            words = self._looks.small.elided(text, at.width(), mode)
            painter.drawText(QStyle.visualRect(self._direction, cell, at), _LEADING, words)
            place.translate(0, line)

    def _draw_sign(self, painter: QPainter, rect: QRectF) -> None:
        self._theme.icons.paint(painter, rect.toRect(), "warning", self._looks.text)

    def _draw_kind(self, kind: str, words: str, painter: QPainter, rect: QRectF) -> None:
        self._badges.paint(painter, rect.toRect(), words, self._theme.kind_colour(kind), self._direction)


class ReviewCardPainter(CardPainter):
    """Paints a card of a review; its first button leaves all of it out, or lets it go after all."""

    def __init__(
        self,
        looks: Looks,
        photos: PhotoPainter,
        words: ButtonWords,
        direction: Qt.LayoutDirection,
        button_text: Callable[[int, CardButton], str],
        button_rects: Callable[[int], dict[CardButton, QRect]],
    ) -> None:
        super().__init__(looks, photos, words, direction)
        self._button_text = button_text
        self._button_rects = button_rects

    def _paint_buttons(
        self,
        painter: QPainter,
        group: int,
        header: QRect,  # noqa: ARG002
        state: CardsState,
        is_current: bool,
    ) -> None:
        rects = self._button_rects(group)
        different, compare = rects.get(CardButton.DIFFERENT), rects.get(CardButton.COMPARE)
        if different is not None:
            self._paint_button(painter, group, CardButton.DIFFERENT, different, state, is_current)
            painter.drawText(different, _CENTRE, self._button_text(group, CardButton.DIFFERENT))
        if compare is None:
            return
        self._paint_button(painter, group, CardButton.COMPARE, compare, state, is_current)
        painter.drawText(self.buttons.words_rect(compare), _LEADING, self._words.compare)
        key = self.buttons.key_rect(compare)
        if not key.isEmpty():
            self._looks.stamps.stamp(painter, "key", key, self._draw_key)
