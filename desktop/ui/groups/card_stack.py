"""Cards below one another in a scroll area: what is where, and what stays where it is while groups are cut anew.

A scroll area and no item view: the selection is one of photo ids, which survive every cut of the groups, while an item
view forgets its selection and its scroll position at each reset and would have to be given both back, photo by photo;
and it has no notion of cards. What is in sight is found in prefix sums: a frame costs the same for any number of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.ui.groups.anchor import ScrollAnchor, anchor_at
from desktop.ui.groups.card_painting import CardsState
from desktop.ui.groups.faces import Faces, PhotoFace
from desktop.ui.groups.layout import GroupLayout, Position, Spot
from desktop.ui.groups.metrics import MIDDLE_WIDTH, THUMBNAIL_WIDTHS, Metrics, card_metrics
from desktop.ui.groups.selection import PhotoSelection

if TYPE_CHECKING:
    from desktop.item_models.cards_model import CardsModel
    from desktop.ui.theme import Theme

_WHEEL_STEP: Final = 36


class CardStack(QAbstractScrollArea):
    """Knows the places of all cards of a ``CardsModel`` and keeps what is in sight in place.

    Signals:
        thumbnail_width_changed(int): A person chose another size of the thumbnails.
        cards_changed(): Groups were cut anew, or have other places.
    """

    thumbnail_width_changed = Signal(int)
    cards_changed = Signal()

    def __init__(self, model: CardsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.faces = self.make_faces()
        self.selection = PhotoSelection()
        self.state = CardsState(self.selection)
        self.theme = theme
        self._width = MIDDLE_WIDTH
        self._expanded: set[int] = set()
        self._anchor: ScrollAnchor | None = None
        self._is_restoring = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)
        self.relayout()
        model.modelAboutToBeReset.connect(self.on_about_to_be_cut)
        model.modelReset.connect(self.on_cut)
        model.dataChanged.connect(self.on_data_changed)

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

    def relayout(self) -> None:
        """Give each card its place for the groups, the width and the size of thumbnails as they are now."""
        places = [self.place_of(photo_id) for photo_id in self._expanded]
        self.layout_of_cards = GroupLayout(
            self.model.group_sizes(),
            self.measure_cards(),
            self.viewport().width(),
            [place.group for place in places if place is not None],
            self.isRightToLeft(),
        )
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(_WHEEL_STEP)
        bar.setRange(0, max(self.layout_of_cards.height - page, 0))
        self.state.current = None if self.selection.current is None else self.place_of(self.selection.current)

    def make_faces(self) -> Faces:
        """Return what reads from the model what is painted."""
        return Faces(self.model)

    def measure_cards(self) -> Metrics:
        """Return how large the parts of a card are."""
        return card_metrics(self.theme, self._width)

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

    def visible_groups(self) -> range:
        """Return the groups in sight."""
        top = self.verticalScrollBar().value()
        return self.layout_of_cards.groups_between(top, top + self.viewport().height())

    def visible_places(self) -> list[Position]:
        """Return the photos in sight."""
        top = self.verticalScrollBar().value()
        return self.layout_of_cards.places_between(top, top + self.viewport().height())

    def update_group(self, group: int) -> None:
        """Paint a card anew."""
        if 0 <= group < self.layout_of_cards.group_count:
            card = self.layout_of_cards.card(group)
            self.viewport().update(card.translated(0, -self.verticalScrollBar().value()).adjusted(-2, -2, 2, 3))

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

    def keys_in_sight(self) -> set[int]:
        """Return the ids of the photos kept of the groups in sight."""
        return {self.faces.photo_id(group, 0) for group in self.visible_groups()}

    def faces_in_sight(self) -> list[tuple[PhotoFace, QRect]]:
        """Return the photos in sight, and where in the viewport they are."""
        return [(self.faces.photo(*place), self.rect_of(place)) for place in self.visible_places()]

    def faces_ahead(self) -> list[PhotoFace]:
        """Return the photos that come into sight a page further down."""
        page = self.viewport().height()
        bottom = self.verticalScrollBar().value() + page
        return [self.faces.photo(*place) for place in self.layout_of_cards.places_between(bottom, bottom + page)]

    def on_about_to_be_cut(self) -> None:
        """Take hold of what is in sight."""
        self.hold_place()

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
        self.cards_changed.emit()

    def on_data_changed(self) -> None:
        """Ask the model anew for what is in sight."""
        self.faces.forget()
        self.viewport().update()

    def on_scrolled(self) -> None:
        """Let go of what was held: a person moved on."""
        if not self._is_restoring:
            self._anchor = None

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
