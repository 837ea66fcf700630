"""Paint the cards that are in sight, with the thumbnails that have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.card_painting import CardPainter
from desktop.ui.groups.card_stack import CardStack
from desktop.ui.groups.empty_results import EmptyResults
from desktop.ui.groups.faces import PhotoFace
from desktop.ui.groups.fading import Fading
from desktop.ui.groups.looks import Looks
from desktop.ui.groups.photo_painting import OVERHANG, PhotoPainter, PhotoSigns
from desktop.ui.groups.sight import Sight
from desktop.ui.groups.tiles import Tiles

if TYPE_CHECKING:
    from desktop.item_models.cards_model import CardsModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme


class GroupsCanvas(CardStack):
    """Paints cards, and nothing but what is exposed of them.

    Signals:
        offer_taken(): The button of the empty state was pressed.
    """

    offer_taken = Signal()

    def __init__(
        self, model: CardsModel, thumbnails: ThumbnailLoader, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self._seen: set[int] = set()
        self._tiles = Tiles(thumbnails)
        self._sight = Sight(thumbnails, self._tiles, self.faces_in_sight, self.faces_ahead, self)
        self._sight.outdated.connect(self.on_outdated)
        self._fading = Fading(theme.animation_ms, self)
        self._fading.stepped.connect(self.on_faded)
        # All of it is painted here, so that scrolling may move what is there.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._empty = EmptyResults(theme, self.viewport())
        self._empty.offer_taken.connect(self.offer_taken)
        self.dress()
        theme.changed.connect(self.dress)

    def set_empty_words(self, headline: str, advice: str = "", offer: str = "") -> None:
        """Say what stands in the view when there is no group, and what its button offers."""
        self._empty.say(headline, advice, offer)

    def dress(self) -> None:
        """Take over the looks of the theme, the language and the direction of writing."""
        self._looks = Looks(self.theme)
        self._tiles.set_background(self._looks.placeholder)
        self._cards = self.make_painter(self._looks, self._tiles)
        self.on_cut()

    def make_painter(self, looks: Looks, tiles: Tiles) -> CardPainter:
        """Return what paints the cards with these looks."""
        photos = PhotoPainter(looks, tiles, self.photo_signs(), self.layoutDirection())
        return CardPainter(looks, photos, self.button_words(), self.layoutDirection())

    def photo_signs(self) -> PhotoSigns:
        """Return the words that may stand on a photo."""
        return PhotoSigns(
            keep=self.tr("keep"),
            remove=self.tr("remove"),
            gone=self.tr("gone"),
            partial=self.tr("damaged"),
            reference=self.tr("reference"),
        )

    def button_words(self) -> ButtonWords:
        """Return what the buttons of the cards say."""
        return ButtonWords(self.tr("Not duplicates"), self.tr("Compare"), "")

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:
        """Return where in the content the buttons at the edge of a card are."""
        return self._cards.buttons.rects(self.layout_of_cards.header(group))

    def tile_of(self, face: PhotoFace, size: QSize) -> QPixmap | None:
        """Return the picture of a photo as it is painted."""
        return self._tiles.tile(face.key, face.path, size, self.devicePixelRatioF())

    def on_about_to_be_cut(self) -> None:
        """Remember which cards are in sight."""
        super().on_about_to_be_cut()
        self._seen = self.keys_in_sight()

    def on_cut(self) -> None:
        """Let new cards appear among those that were seen; say why if there is none at all."""
        super().on_cut()
        self._empty.setVisible(self.layout_of_cards.group_count == 0)
        self._empty.setGeometry(self.viewport().rect())
        if self._seen:
            self._fading.appear(self.keys_in_sight() - self._seen)
        self._seen = set()
        self._sight.moved()

    def on_scrolled(self) -> None:
        """Have the thumbnails fetched that came into sight."""
        super().on_scrolled()
        self._sight.moved()

    def on_faded(self) -> None:
        """Paint the cards that are appearing."""
        for group in self.visible_groups():
            if self.faces.photo_id(group, 0) in self._fading.keys:
                self.update_group(group)

    def on_outdated(self, rect: QRect) -> None:
        """Paint a part of the view anew."""
        self.viewport().update(rect)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the fonts and the direction of writing."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        # A little more than is exposed: where a logical pixel is one and a half, edges lie within pixels.
        painter.fillRect(event.rect().adjusted(-1, -1, 1, 1), self._looks.background)
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
                self._cards.paint(painter, cards, self.faces, group, exposed, self.state, self.footer_words(group))
                self._paint_veil(painter, group)
        painter.end()
        metrics = cards.metrics
        self._sight.painted(QSize(metrics.cell_width, metrics.thumbnail_height), self.devicePixelRatioF())

    def _paint_veil(self, painter: QPainter, group: int) -> None:
        """Let a card that is appearing show through the ground; one fill costs less than painting all of it faintly."""
        opacity = self._fading.opacity(self.faces.photo_id(group, 0))
        if opacity < 1:
            ground = QColor(self._looks.background)
            ground.setAlphaF(1 - opacity)
            painter.fillRect(self.layout_of_cards.card(group).adjusted(-1, -1, 1, 2), ground)

    def footer_words(self, group: int) -> str:
        """Return what the last line of a card offers; nothing if it has no such line."""
        cards = self.layout_of_cards
        if not cards.is_long(group):
            return ""
        if cards.is_whole(group):
            return self.tr("Show fewer")
        return self.tr("Show all %1").replace("%1", self.locale().toString(cards.size(group)))
