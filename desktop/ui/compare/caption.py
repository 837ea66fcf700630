"""Words on a picture: what it is called, what was decided about it, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from desktop.ui import wording
from desktop.ui.controls.shapes import paint_box

if TYPE_CHECKING:
    from desktop.item_models.compare_photos import ComparedPhoto
    from desktop.ui.compare.scene import Posture
    from desktop.ui.theme import Theme

translate = QCoreApplication.translate

_PADDING: Final = 10
_GAP: Final = 8
_EDGE: Final = 14


@dataclass(frozen=True, slots=True)
class Caption:
    """Words in a row: a name, a mark with the role of its colour, and the rest."""

    name: str
    mark: str
    mark_role: str
    rest: str


def caption_of(photo: ComparedPhoto) -> Caption:
    """Say what a photo is called, what was decided about it and how alike it is."""
    words = {
        "keep": translate("CompareCaption", "keep"),
        "remove": translate("CompareCaption", "remove"),
    }
    mark, role = words.get(photo.mark, ""), photo.mark
    if not mark and photo.is_reference:
        mark, role = translate("CompareCaption", "reference"), ""
    elif not mark and photo.is_best:
        mark, role = translate("CompareCaption", "best"), "keep"
    rest = ""
    if photo.similarity is not None:
        rest = translate("CompareCaption", "%1 alike").replace("%1", wording.percent(photo.similarity))
    return Caption(photo.name, mark, role, rest)


def showing_words(zoom: float, posture: Posture, is_known: bool, is_partial: bool) -> str:
    """Say how a picture is shown: its zoom, and what was done to lay it on the first."""
    words = [wording.in_percent(QLocale().toString(zoom * 100, "f", 0 if zoom >= 0.095 else 1))]
    if not is_known:
        words.append(translate("CompareCaption", "not aligned"))
    elif not posture.is_upright:
        if posture.is_mirrored:
            words.append(translate("CompareCaption", "shown mirrored"))
        degrees = QLocale().toString(abs(posture.degrees), "f", 0)
        if degrees != QLocale().toString(0):
            words.append(translate("CompareCaption", "shown turned by %1°").replace("%1", degrees))
    if is_partial:
        words.append(translate("CompareCaption", "only a part could be read"))
    return " · ".join(words)


def spoken(caption: Caption) -> str:
    """Return a caption for a screen reader."""
    return wording.listed((caption.name, caption.mark, caption.rest))


class CaptionPainter:
    """Paints captions in the corners of a pane."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        pane: QRect,
        caption: Caption,
        direction: Qt.LayoutDirection,
        is_active: bool = False,
        is_at_end: bool = False,
    ) -> None:
        """Paint a caption in the upper corner where reading begins, or ends; the active one has a coloured edge."""
        theme = self._theme
        strong, plain = theme.font("strong" if is_active else "body"), theme.font("body")
        metrics = QFontMetrics(strong)
        pieces = [(caption.name, "", strong), (caption.mark, caption.mark_role, plain), (caption.rest, "", plain)]
        pieces = [piece for piece in pieces if piece[0]]
        room = pane.width() - 2 * _EDGE - 2 * _PADDING - _GAP * (len(pieces) - 1)
        others = sum(self._width(text, role, font) for text, role, font in pieces[1:])
        name = metrics.elidedText(caption.name, Qt.TextElideMode.ElideMiddle, max(40, room - others))
        pieces[0] = (name, "", strong)
        width = sum(self._width(*piece) for piece in pieces) + _GAP * (len(pieces) - 1) + 2 * _PADDING
        box = QRect(pane.left() + _EDGE, pane.top() + _EDGE - 2, width, metrics.height() + 8)
        if is_at_end:
            box.moveRight(pane.right() - _EDGE)
        edge = theme.colour("accent") if is_active else None
        paint_box(painter, self._visual(box, pane, direction), 6, theme.colour("scrim"), edge, 1.5)
        left = box.left() + _PADDING
        for text, role, font in pieces:
            place = QRect(left, box.top(), self._width(text, role, font), box.height())
            self._paint_piece(painter, self._visual(place, pane, direction), text, role, font)
            left += place.width() + _GAP

    def paint_note(self, painter: QPainter, pane: QRect, text: str, direction: Qt.LayoutDirection) -> None:
        """Paint words in the lower corner where reading begins."""
        font = self._theme.font("secondary")
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, pane.width() - 2 * _EDGE - 2 * _PADDING)
        height = metrics.height() + 6
        box = QRect(
            pane.left() + _EDGE, pane.bottom() - _EDGE - height, metrics.horizontalAdvance(shown) + 2 * _PADDING, height
        )
        place = self._visual(box, pane, direction)
        paint_box(painter, place, 6, self._theme.colour("scrim"))
        painter.setFont(font)
        painter.setPen(self._theme.colour("on-scrim"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_piece(self, painter: QPainter, place: QRect, text: str, role: str, font: QFont) -> None:
        theme = self._theme
        painter.setFont(font)
        if role:
            # words in green or red are hard to read on any photo; on a ground of that colour they are not
            paint_box(painter, place.adjusted(0, 3, 0, -3), 4, theme.colour(role))
        painter.setPen(theme.colour(f"on-{role}" if role else "on-scrim"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _width(self, text: str, role: str, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(text) + (12 if role else 0) + 1

    def _visual(self, place: QRect, pane: QRect, direction: Qt.LayoutDirection) -> QRect:
        return QStyle.visualRect(direction, pane, place)
