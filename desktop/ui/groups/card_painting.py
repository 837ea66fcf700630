"""Paint a card: its ground, title, badges and buttons, and the photos in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QStyle

from desktop.ui.groups.buttons import ButtonRow, ButtonWords, CardButton
from desktop.ui.groups.faces import Faces, GroupFace
from desktop.ui.groups.layout import GroupLayout, Position
from desktop.ui.groups.looks import Looks
from desktop.ui.groups.photo_painting import OVERHANG, PhotoPainter, PhotoState
from desktop.ui.groups.selection import PhotoSelection
from desktop.ui.groups.stamps import CORNER

_RADIUS = 12
_DOT = 7
_BADGE_INSET = 9
_BADGE_GAP = 8
_TITLE_GAP = 12
_LEAST_BADGE = 60

_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


@dataclass(slots=True)
class CardsState:
    """What a person has to do with the cards just now.

    Attributes:
        selection: The selected photos.
        current: Place of the current photo.
        hovered: Place of the photo below the mouse.
        hovered_button: Group and button below the mouse.
        pressed_button: Group and button that the mouse holds down.
        focused_button: Button of the current card that has the keyboard.
        has_focus: Whether the view has the keyboard.
    """

    selection: PhotoSelection
    current: Position | None = None
    hovered: Position | None = None
    hovered_button: tuple[int, CardButton] | None = None
    pressed_button: tuple[int, CardButton] | None = None
    focused_button: CardButton | None = None
    has_focus: bool = False


class CardPainter:
    """Paints cards with the looks of the theme, and only what is exposed of them."""

    def __init__(
        self,
        looks: Looks,
        photos: PhotoPainter,
        words: ButtonWords,
        direction: Qt.LayoutDirection,
    ) -> None:
        self._looks = looks
        self._photos = photos
        self._words = words
        self._direction = direction
        self.buttons = ButtonRow(words, looks.small.metrics, looks.key.metrics, direction)

    def paint(
        self,
        painter: QPainter,
        layout: GroupLayout,
        faces: Faces,
        group: int,
        exposed: QRegion,
        state: CardsState,
        footer: str,
    ) -> None:
        """Paint the exposed part of a card; ``footer`` are the words of its last line, if it has one."""
        card = layout.card(group)
        is_current = state.current is not None and state.current.group == group
        self._paint_ground(painter, card, is_current)
        header = layout.header(group)
        if exposed.intersects(header):
            self._paint_header(painter, header, faces.group(group))
            self._paint_buttons(painter, group, header, state, is_current)
        bounds = exposed.boundingRect().adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)
        for photo in layout.photos_between(group, bounds.top(), bounds.bottom() + 1):
            cell = layout.cell(group, photo)
            if not exposed.intersects(cell.adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)):
                continue
            face = faces.photo(group, photo)
            place = Position(group, photo)
            self._photos.paint(
                painter,
                face,
                cell,
                layout.thumbnail(cell),
                PhotoState(
                    is_selected=face.photo_id in state.selection,
                    is_current=place == state.current,
                    is_hovered=place == state.hovered,
                    has_focus=state.has_focus and state.focused_button is None,
                ),
            )
        if footer:
            self._paint_button(painter, group, CardButton.MORE, layout.footer(group), state, is_current)
            painter.drawText(layout.footer(group), _CENTRE, footer)

    def _paint_ground(self, painter: QPainter, card: QRect, is_current: bool) -> None:
        """Paint what a card lies on; by filling rectangles, which is faster by far than drawing an outline."""
        looks = self._looks
        around = card.adjusted(-1, -1, 1, 3)
        draw = self._draw_current_ground if is_current else self._draw_ground
        looks.stamps.stamp_corners(painter, ("card", is_current), around, draw)
        x, y, width, height = around.x(), around.y(), around.width(), around.height()
        long, high = width - 2 * CORNER, height - 2 * CORNER
        left, top = x + CORNER, y + CORNER
        ground = looks.card.color()
        # The border is within the card by its own width, or beside it by half of that; below, two pixels are free for
        # the shadow: an even number, which comes out whole where a logical pixel is one and a half.
        inset, line, colour = (0, 2, looks.accent) if is_current else (1, 1, looks.card_pen.color())
        painter.fillRect(left, y + inset, long, CORNER - inset, ground)
        painter.fillRect(x + inset, top, width - 2 * inset, high, ground)
        painter.fillRect(left, top + high, long, CORNER - inset - 2, ground)
        painter.fillRect(left, y + inset, long, line, colour)
        painter.fillRect(left, y + height - 2 - inset - line, long, line, colour)
        painter.fillRect(x + inset, top, line, high, colour)
        painter.fillRect(x + width - inset - line, top, line, high, colour)
        if not is_current:
            painter.fillRect(left, y + height - 3, long, 1, looks.shadow.color())

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        painter.setBrush(looks.card)
        painter.setPen(looks.shadow)
        painter.drawRoundedRect(rect.adjusted(1.5, 2.5, -1.5, -2.5), _RADIUS, _RADIUS)
        painter.setPen(looks.card_pen)
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -3.5), _RADIUS, _RADIUS)

    def _draw_current_ground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(self._looks.card)
        painter.setPen(self._looks.current_card_pen)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -3), _RADIUS, _RADIUS)

    def _paint_header(self, painter: QPainter, header: QRect, face: GroupFace) -> None:
        looks = self._looks
        room = header.width() - self.buttons.width - _TITLE_GAP
        badges = [
            looks.small.width(words) + 2 * _BADGE_INSET + (_DOT + 5 if slug else 0) for slug, words in face.badges
        ]
        # The title yields to the badges up to half of the line, then they yield to it.
        wanted = sum(badges) + _BADGE_GAP * len(badges)
        title_room = min(max(room - wanted - _TITLE_GAP, room // 2), room)
        title = looks.title.elided(face.title, title_room)
        width = min(looks.title.width(title) + 1, title_room)
        painter.setFont(looks.title.font)
        painter.setPen(looks.text)
        painter.drawText(self._visual(header, QRect(header.x(), header.y(), width, header.height())), _LEADING, title)
        x = header.x() + width + _TITLE_GAP
        end = header.x() + room
        for (slug, words), wide in zip(face.badges, badges, strict=True):
            if end - x < min(wide, _LEAST_BADGE):
                break
            badge = QRect(x, header.y() + 1, min(wide, end - x), header.height() - 2)
            self._paint_badge(painter, self._visual(header, badge), slug, words)
            x += badge.width() + _BADGE_GAP

    def _paint_badge(self, painter: QPainter, badge: QRect, slug: str, words: str) -> None:
        draw = partial(self._draw_badge, slug, words)
        self._looks.stamps.stamp(painter, ("badge", slug, words), badge, draw)

    def _draw_badge(self, slug: str, words: str, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        badge = rect.toRect()
        painter.setPen(looks.line_pen)
        half = badge.height() / 2 - 0.5
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        start = _BADGE_INSET
        if slug:
            dot = QRect(badge.x() + start, badge.y() + (badge.height() - _DOT) // 2, _DOT, _DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(looks.kind(slug))
            painter.drawEllipse(self._visual(badge, dot))
            start += _DOT + 5
        text = QRect(badge.x() + start, badge.y(), badge.width() - start - _BADGE_INSET + 2, badge.height())
        painter.setFont(looks.small.font)
        painter.setPen(looks.dim)
        painter.drawText(
            self._visual(badge, text), _LEADING, looks.small.elided(words, text.width(), Qt.TextElideMode.ElideRight)
        )

    def _paint_buttons(self, painter: QPainter, group: int, header: QRect, state: CardsState, is_current: bool) -> None:
        looks = self._looks
        rects = self.buttons.rects(header)
        different = rects[CardButton.DIFFERENT]
        self._paint_button(painter, group, CardButton.DIFFERENT, different, state, is_current)
        painter.drawText(different, _CENTRE, self._words.different)
        compare = rects[CardButton.COMPARE]
        self._paint_button(painter, group, CardButton.COMPARE, compare, state, is_current)
        painter.drawText(self.buttons.words_rect(compare), _LEADING, self._words.compare)
        key = self.buttons.key_rect(compare)
        if not key.isEmpty():
            looks.stamps.stamp(painter, "key", key, self._draw_key)

    def _draw_key(self, painter: QPainter, rect: QRectF) -> None:
        looks = self._looks
        painter.setPen(looks.line_pen)
        painter.setBrush(looks.raised)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(looks.key.font)
        painter.setPen(looks.dim)
        painter.drawText(rect, _CENTRE, self._words.compare_key)

    def _paint_button(
        self, painter: QPainter, group: int, button: CardButton, rect: QRect, state: CardsState, is_current: bool
    ) -> None:
        """Paint the ground of a button and leave the painter ready for its words."""
        looks = self._looks
        is_hovered = state.hovered_button == (group, button)
        is_pressed = state.pressed_button == (group, button) and is_hovered
        is_focused = is_current and state.has_focus and state.focused_button is button
        if is_hovered or is_focused:
            painter.setPen(looks.accent_pen if is_focused else Qt.PenStyle.NoPen)
            painter.setBrush(looks.pressed if is_pressed else looks.hover if is_hovered else Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(looks.small.font)
        painter.setPen(looks.text if is_hovered or is_focused else looks.dim)

    def _visual(self, around: QRect, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, around, rect)
