"""The scrolled surface that the cards are painted on: layout, painting and the place of things through changes.

A scroll area and no item view: the selection is one of photo ids, which survive every cut of the groups, while an item
view forgets its selection and its scroll position at each reset and would have to be given both back, photo by photo;
and it has no notion of cards. What is in sight is found in prefix sums, so neither a reset nor a frame costs more for
a hundred thousand groups than for ten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.ui.groups.anchor import ScrollAnchor, anchor_at
from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.card_painting import CardPainter, CardsState
from desktop.ui.groups.empty_results import EmptyResults
from desktop.ui.groups.faces import Faces, PhotoFace
from desktop.ui.groups.layout import GroupLayout, Spot
from desktop.ui.groups.looks import Looks
from desktop.ui.groups.metrics import MIDDLE_WIDTH, THUMBNAIL_WIDTHS, card_metrics
from desktop.ui.groups.navigation import Position
from desktop.ui.groups.photo_painting import OVERHANG, PhotoPainter, PhotoSigns
from desktop.ui.groups.selection import PhotoSelection
from desktop.ui.groups.sight import Sight
from desktop.ui.groups.tiles import Tiles

if TYPE_CHECKING:
    from desktop.item_models.groups_model import GroupsModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

_WHEEL_STEP: Final = 36


class GroupsCanvas(QAbstractScrollArea):
    """Paints the cards of a ``GroupsModel`` and keeps them in place.

    Signals:
        thumbnail_width_changed(int): A person chose another size of the thumbnails.
        offer_taken(): The button of the empty state was pressed.
    """

    thumbnail_width_changed = Signal(int)
    offer_taken = Signal()

    def __init__(
        self,
        model: GroupsModel,
        thumbnails: ThumbnailLoader,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.faces = Faces(model)
        self.selection = PhotoSelection()
        self.state = CardsState(self.selection)
        self._theme = theme
        self._width = MIDDLE_WIDTH
        self._expanded: set[int] = set()
        self._anchor: ScrollAnchor | None = None
        self._is_restoring = False
        self._tiles = Tiles(thumbnails)
        self._sight = Sight(thumbnails, self._tiles, self._faces_in_sight, self._faces_ahead, self)
        self._sight.outdated.connect(self.on_outdated)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # All of it is painted here, so that scrolling may move what is there.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)
        self._empty = EmptyResults(theme, self.viewport())
        self._empty.offer_taken.connect(self.offer_taken)
        self.dress()
        model.modelAboutToBeReset.connect(self.hold_place)
        model.modelReset.connect(self.on_cut)
        model.dataChanged.connect(self.on_data_changed)
        theme.changed.connect(self.dress)

    @property
    def thumbnail_width(self) -> int:
        """Width of the thumbnails in logical pixels."""
        return self._width

    def set_thumbnail_width(self, width: int) -> None:
        """Show thumbnails of another size; what is in sight stays there."""
        width = min(max(width, THUMBNAIL_WIDTHS[0]), THUMBNAIL_WIDTHS[-1])
        if width == self._width:
            return
        self.hold_place()
        self._width = width
        self.on_cut()
        self.thumbnail_width_changed.emit(width)

    def set_empty_words(self, headline: str, advice: str = "", offer: str = "") -> None:
        """Say what stands in the view when there is no group, and what its button offers."""
        self._empty.say(headline, advice, offer)

    def dress(self) -> None:
        """Take over the looks of the theme, the language and the direction of writing."""
        self._looks = Looks(self._theme)
        self._tiles.set_background(self._looks.placeholder)
        signs = PhotoSigns(
            keep=self.tr("keep"),
            remove=self.tr("remove"),
            gone=self.tr("gone"),
            partial=self.tr("damaged"),
            reference=self.tr("reference"),
        )
        photos = PhotoPainter(self._looks, self._tiles, signs, self.layoutDirection())
        self._cards = CardPainter(self._looks, photos, self.button_words(), self.layoutDirection())
        self.relayout()
        self.viewport().update()

    def button_words(self) -> ButtonWords:
        """Return what the buttons of the cards say."""
        return ButtonWords(self.tr("Not duplicates"), self.tr("Compare"), "")

    def relayout(self) -> None:
        """Give each card its place for the groups, the width and the size of thumbnails as they are now."""
        places = [self.place_of(photo_id) for photo_id in self._expanded]
        self.layout_of_cards = GroupLayout(
            self.model.group_sizes(),
            card_metrics(self._theme, self._width),
            self.viewport().width(),
            [place.group for place in places if place is not None],
            self.isRightToLeft(),
        )
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(_WHEEL_STEP)
        bar.setRange(0, max(self.layout_of_cards.height - page, 0))
        self._empty.setVisible(self.layout_of_cards.group_count == 0)
        self._empty.setGeometry(self.viewport().rect())
        self.state.current = None if self.selection.current is None else self.place_of(self.selection.current)

    def place_of(self, photo_id: int) -> Position | None:
        """Return where a photo is, or None if it is in no group."""
        index = self.model.index_of_photo(photo_id)
        return Position(index.parent().row(), index.row()) if index.isValid() else None

    def spot_at(self, point: QPoint) -> Spot | None:
        """Return what is at a point of the viewport."""
        return self.layout_of_cards.at(point + QPoint(0, self.verticalScrollBar().value()))

    def rect_of(self, place: Position) -> QRect:
        """Return where in the viewport a photo is."""
        return self.layout_of_cards.cell(*place).translated(0, -self.verticalScrollBar().value())

    def visible_places(self) -> list[Position]:
        """Return the photos in sight."""
        top = self.verticalScrollBar().value()
        return self._places_between(top, top + self.viewport().height())

    def scroll_to(self, place: Position) -> None:
        """Bring a photo into sight, with its card's title where it is in the first line; no further than needed."""
        cards = self.layout_of_cards
        cell = cards.cell(*place)
        top = cards.card(place.group).top() if place.photo < cards.columns else cell.top()
        bottom = cell.bottom() + cards.metrics.padding
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top - cards.metrics.card_gap < bar.value():
            bar.setValue(top - cards.metrics.card_gap)
        elif bottom + cards.metrics.card_gap > bar.value() + page:
            bar.setValue(bottom + cards.metrics.card_gap - page)

    def set_whole(self, group: int, is_whole: bool) -> None:
        """Show all photos of a long group, or its first lines again."""
        self.hold_place()
        if is_whole:
            self._expanded.add(self.faces.photo_id(group, 0))
        else:
            places = {photo_id: self.place_of(photo_id) for photo_id in self._expanded}
            self._expanded = {photo_id for photo_id, at in places.items() if at is None or at.group != group}
        self.on_cut()
        self._anchor = None

    def hold_place(self) -> None:
        """Take hold of what is in sight before it changes, once for many changes in a row."""
        if self._anchor is None:
            bar = self.verticalScrollBar()
            self._anchor = anchor_at(
                self.layout_of_cards,
                self.faces,
                bar.value(),
                self.viewport().height(),
                self.state.current,
                bool(self.selection.ids),
            )

    def release_place(self) -> None:
        """Let go of what was held, so that the next change takes hold of what is in sight then."""
        self._anchor = None

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:
        """Return where in the content the buttons at the edge of a card are."""
        return self._cards.buttons.rects(self.layout_of_cards.header(group))

    def tile_of(self, face: PhotoFace, size: QSize) -> QPixmap | None:
        """Return the picture of a photo as it is painted."""
        return self._tiles.tile(face.key, face.path, size, self.devicePixelRatioF())

    def on_cut(self) -> None:
        """Show the groups as they are after a change, with what was in sight where it was."""
        self.faces.forget()
        self._is_restoring = True
        self.relayout()
        if self._anchor is not None:
            value = self._anchor.value_in(self.layout_of_cards, self.place_of, self.viewport().height())
            self.verticalScrollBar().setValue(value)
        self._is_restoring = False
        self.state.hovered = self.state.hovered_button = self.state.pressed_button = None
        self.viewport().update()
        self._sight.moved()

    def on_data_changed(self) -> None:
        """Ask the model anew for what is in sight."""
        self.faces.forget()
        self.viewport().update()

    def on_outdated(self, rect: QRect) -> None:
        """Paint a part of the view anew."""
        self.viewport().update(rect)

    def on_scrolled(self) -> None:
        """Let go of what was held: a person moved on."""
        if not self._is_restoring:
            self._anchor = None
        self._sight.moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Move what is painted, and paint no more than what came into sight."""
        if self._is_restoring or abs(dy) >= self.viewport().height():
            self.viewport().update()
        else:
            self.viewport().scroll(0, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards their places for the new width, with what was in sight where it was."""
        super().resizeEvent(event)
        self.hold_place()
        self.on_cut()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the fonts and the direction of writing."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), self._looks.background)
        offset = self.verticalScrollBar().value()
        painter.translate(0, -offset)
        # Not the bounds of it: thumbnails come all over the view while a strip of it is scrolled in.
        exposed = event.region().translated(0, offset)
        bounds = exposed.boundingRect()
        self._tiles.begin_frame()
        cards = self.layout_of_cards
        # From the end: the thumbnail asked for last is read first, and the first ones are looked at first.
        for group in reversed(cards.groups_between(bounds.top() - OVERHANG, bounds.bottom() + OVERHANG)):
            if exposed.intersects(cards.card(group).adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)):
                self._cards.paint(painter, cards, self.faces, group, exposed, self.state, self._footer_words(group))
        painter.end()
        metrics = cards.metrics
        self._sight.painted(QSize(metrics.cell_width, metrics.thumbnail_height), self.devicePixelRatioF())

    def _faces_in_sight(self) -> list[tuple[PhotoFace, QRect]]:
        return [(self.faces.photo(*place), self.rect_of(place)) for place in self.visible_places()]

    def _faces_ahead(self) -> list[PhotoFace]:
        page = self.viewport().height()
        bottom = self.verticalScrollBar().value() + page
        return [self.faces.photo(*place) for place in self._places_between(bottom, bottom + page)]

    def _footer_words(self, group: int) -> str:
        cards = self.layout_of_cards
        if not cards.is_long(group):
            return ""
        if cards.is_whole(group):
            return self.tr("Show fewer")
        return self.tr("Show all %1").replace("%1", self.locale().toString(cards.size(group)))

    def _places_between(self, top: int, bottom: int) -> list[Position]:
        cards = self.layout_of_cards
        return [
            Position(group, photo)
            for group in cards.groups_between(top, bottom)
            for photo in cards.photos_between(group, top, bottom)
        ]
