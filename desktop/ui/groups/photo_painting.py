"""Paint a photo in its place: thumbnail, frame, labels, name and caption."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop.ui.groups.faces import PhotoFace
from desktop.ui.groups.looks import Looks, Words
from desktop.ui.groups.tiles import RADIUS, Tiles

_BETWEEN = " · "
_LABEL_RADIUS = 5
_LABEL_INSET = 7
_RING = 4
_SELECTION = 5
OVERHANG = 8
"""How far what is painted around a photo may reach over its place."""

_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class PhotoSigns:
    """The words that may stand on a photo."""

    keep: str
    remove: str
    gone: str
    partial: str
    reference: str


@dataclass(slots=True)
class PhotoState:
    """What a person has to do with a photo just now."""

    is_selected: bool = False
    is_current: bool = False
    is_hovered: bool = False
    has_focus: bool = False


class PhotoPainter:
    """Paints photos with the looks of the theme; a painter of the view comes with each call."""

    def __init__(self, looks: Looks, tiles: Tiles, signs: PhotoSigns, direction: Qt.LayoutDirection) -> None:
        self._looks = looks
        self._tiles = tiles
        self._signs = signs
        self._direction = direction
        self._name_height = looks.small.metrics.height()

    def paint(self, painter: QPainter, face: PhotoFace, cell: QRect, thumbnail: QRect, state: PhotoState) -> None:
        """Paint a photo and its words into its place."""
        if state.is_selected or state.is_current:
            self._paint_selection(painter, cell, state)
        self._paint_picture(painter, face, thumbnail)
        self._paint_frame(painter, face, thumbnail, state)
        self._paint_labels(painter, face, thumbnail)
        self._paint_words(painter, face, cell, thumbnail)

    def _paint_selection(self, painter: QPainter, cell: QRect, state: PhotoState) -> None:
        around = cell.adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)
        what = ("selection", state.is_selected, state.is_current, state.has_focus)
        self._looks.stamps.stamp(painter, what, around, partial(self._draw_selection, state))

    def _draw_selection(self, state: PhotoState, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        painter.setPen(looks.accent_pen if state.is_current and state.has_focus else Qt.PenStyle.NoPen)
        if state.is_current and not state.is_selected and not state.has_focus:
            painter.setPen(looks.strong_line_pen)
        painter.setBrush(looks.selected if state.is_selected else Qt.BrushStyle.NoBrush)
        inset = OVERHANG - _SELECTION
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS + 3, RADIUS + 3)

    def _paint_picture(self, painter: QPainter, face: PhotoFace, rect: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        tile = self._tiles.tile(face.key, face.path, rect.size(), ratio)
        looks = self._looks
        if tile is not None:
            painter.drawPixmap(rect.topLeft(), tile)
            if self._veils(face):
                looks.stamps.stamp(painter, "veil", rect, partial(_draw_filled, looks.veil))
            return
        looks.stamps.stamp(painter, "placeholder", rect, partial(_draw_filled, QBrush(looks.placeholder)))
        reason = self._tiles.reason(face.key)
        if reason:
            self._paint_reason(painter, rect, reason)

    def _veils(self, face: PhotoFace) -> bool:
        return face.is_gone or face.mark == "remove"

    def _paint_reason(self, painter: QPainter, rect: QRect, reason: str) -> None:
        """Draw a picture crossed out, and why it cannot be shown."""
        looks = self._looks
        painter.setPen(looks.strong_line_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sign = QRectF(rect.center().x() - 14, rect.y() + rect.height() * 0.18, 28, 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(sign, 3, 3)
        painter.drawLine(sign.bottomLeft(), sign.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(looks.small.font)
        painter.setPen(looks.dim)
        words = rect.adjusted(8, round(rect.height() * 0.18) + 24, -8, -6)
        painter.drawText(words, _WRAPPED, looks.small.elided(reason, words.width() * 2, Qt.TextElideMode.ElideRight))

    def _paint_frame(self, painter: QPainter, face: PhotoFace, rect: QRect, state: PhotoState) -> None:
        looks = self._looks
        if face.mark == "remove":
            looks.stamps.stamp(painter, "remove", rect, partial(_draw_outline, looks.remove_pen, 1.0, RADIUS))
        elif face.is_keeper or face.mark == "keep":
            around = rect.adjusted(-_RING, -_RING, _RING, _RING)
            looks.stamps.stamp(painter, "keep", around, partial(_draw_outline, looks.keep_pen, 1.0, RADIUS + 3))
        elif state.is_hovered:
            around = rect.adjusted(-1, -1, 1, 1)
            looks.stamps.stamp(painter, "hover", around, partial(_draw_outline, looks.strong_line_pen, 0.5, RADIUS))

    def _paint_labels(self, painter: QPainter, face: PhotoFace, rect: QRect) -> None:
        looks, signs = self._looks, self._signs
        room = rect.width() - 12
        if face.mark == "keep":
            room -= self._label(painter, rect, signs.keep, looks.keep, looks.on_keep, is_top=True, is_leading=True)
        elif face.mark == "remove":
            room -= self._label(
                painter, rect, signs.remove, looks.remove, looks.on_remove, is_top=True, is_leading=True
            )
        scrim = looks.scrim.color()
        sign = signs.gone if face.is_gone else signs.partial if face.is_partial else ""
        sign = sign or (signs.reference if face.is_reference else "")
        if sign and looks.label.width(sign) + 2 * _LABEL_INSET <= room:
            self._label(painter, rect, sign, scrim, looks.on_scrim, is_top=True, is_leading=False)
        if face.badge:
            self._label(painter, rect, face.badge, scrim, looks.on_scrim, is_top=False, is_leading=False)

    def _label(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        ground: QColor,
        colour: QColor,
        is_top: bool,
        is_leading: bool,
    ) -> int:
        """Paint a word into a corner of a thumbnail; return how wide it is with what keeps others off."""
        words: Words = self._looks.label
        width = min(words.width(text) + 2 * _LABEL_INSET, rect.width() - 12)
        height = words.metrics.height() + 4
        x = rect.x() + 6 if is_leading else rect.x() + rect.width() - 6 - width
        y = rect.y() + 6 if is_top else rect.y() + rect.height() - 6 - height
        label = QStyle.visualRect(self._direction, rect, QRect(x, y, width, height))
        draw = partial(self._draw_label, words.elided(text, width - 4, Qt.TextElideMode.ElideRight), ground, colour)
        self._looks.stamps.stamp(painter, ("label", text, ground.rgba()), label, draw)
        return width + 6

    def _draw_label(self, text: str, ground: QColor, colour: QColor, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, _LABEL_RADIUS, _LABEL_RADIUS)
        painter.setPen(colour)
        painter.setFont(self._looks.label.font)
        painter.drawText(rect, _CENTRE, text)

    def _paint_words(self, painter: QPainter, face: PhotoFace, cell: QRect, thumbnail: QRect) -> None:
        looks = self._looks
        name = QRect(cell.x(), thumbnail.bottom() + 7, cell.width(), self._name_height)
        painter.setFont(looks.small.font)
        painter.setPen(looks.dim if face.is_gone else looks.text)
        painter.drawText(name, _LEADING, looks.small.elided(face.name, name.width()))
        painter.setPen(looks.dim)
        caption = name.translated(0, self._name_height)
        words = face.caption
        if looks.small.width(words) > name.width():
            # The first thing that it says, whole, rather than the halves of two.
            words = words.split(_BETWEEN)[0]
        painter.drawText(caption, _LEADING, looks.small.elided(words, name.width(), Qt.TextElideMode.ElideRight))


def _draw_filled(brush: QBrush, painter: QPainter, rect: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _draw_outline(pen: QPen, inset: float, radius: float, painter: QPainter, rect: QRectF) -> None:
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
