"""The cards of a review: what mouse and keys do with groups, and a box on each photo that leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.item_models.roles import GroupRole
from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.faces import Faces
from desktop.ui.groups.groups_view import GroupsView
from desktop.ui.groups.layout import Part, Position
from desktop.ui.groups.metrics import Metrics
from desktop.ui.groups.photo_painting import PhotoSigns
from desktop.ui.review.review_painting import (
    ReviewCardPainter,
    ReviewFace,
    ReviewFaces,
    ReviewPainter,
    box_rect,
    review_metrics,
)

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.review_model import ReviewModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.groups.card_painting import CardPainter
    from desktop.ui.groups.looks import Looks
    from desktop.ui.groups.tiles import Tiles
    from desktop.ui.theme import Theme


class ReviewView(GroupsView):
    """Shows what a ``ReviewModel`` holds.

    Signals:
        leaving_out(list, bool): photos by id that the person leaves out, or lets go after all.
    """

    leaving_out = Signal(list, bool)

    def __init__(
        self,
        model: ReviewModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._cards_model = model
        self._is_locked = False
        super().__init__(model, thumbnails, actions, theme, parent)
        self.setAccessibleName(self.tr("Photos that go, beside those that stay"))

    def set_locked(self, is_locked: bool) -> None:
        """Let nothing be left out, for it is happening already, or did."""
        self._is_locked = is_locked
        self.viewport().update()

    def make_faces(self) -> Faces:
        """Return what reads photos of a review."""
        return ReviewFaces(self.model)

    def measure_cards(self) -> Metrics:
        """Return how large the parts of a card are."""
        return review_metrics(self.theme, self.thumbnail_width)

    def make_painter(self, looks: Looks, tiles: Tiles) -> CardPainter:
        """Return what paints the cards with these looks."""
        photos = ReviewPainter(looks, tiles, self.photo_signs(), self.layoutDirection(), self.theme)
        return ReviewCardPainter(
            looks, photos, self.button_words(), self.layoutDirection(), self.button_text, self.card_buttons
        )

    def photo_signs(self) -> PhotoSigns:
        """Return the words that may stand on a photo: here they say what happens to it."""
        return PhotoSigns(
            keep=self.tr("stays"),
            remove=self.tr("goes"),
            gone=self.tr("gone"),
            partial=self.tr("damaged"),
            reference=self.tr("reference"),
        )

    def button_words(self) -> ButtonWords:
        """Return what the buttons may say, the longest there is room for."""
        words = super().button_words()
        texts = (self.tr("Leave all out"), self.tr("Let all go"), self.tr("Show in folder"))
        return ButtonWords(max(texts, key=len), words.compare, words.compare_key)

    def button_text(self, group: int, button: CardButton) -> str:
        """Return what a button of a card says; nothing where the card has no such button."""
        if button is not CardButton.DIFFERENT:
            return super().button_text(group, button)
        if self._cards_model.stays(group):
            return self.tr("Show in folder")
        is_going = bool(self.model.data(self.model.index(group, 0), GroupRole.MARKED))
        return self.tr("Leave all out") if is_going else self.tr("Let all go")

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:
        """Return where the buttons of a card are; photos that stay are not compared, but can be looked for."""
        rects = super().card_buttons(group)
        if self._cards_model.stays(group):
            different, compare = rects[CardButton.DIFFERENT], rects[CardButton.COMPARE]
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            different.moveLeft(compare.left() if is_mirrored else compare.right() + 1 - different.width())
            return {CardButton.DIFFERENT: different}
        if self._is_locked:
            del rects[CardButton.DIFFERENT]
        return rects

    def menu_actions(self) -> list[list[QAction]]:
        """Return what can be done with the selected photos, in the parts of the context menu."""
        actions = self._actions
        decisions = [] if self._is_locked else [actions.remove_mark]
        return [[actions.compare], decisions, [actions.open_photo, actions.show_in_folder, actions.copy_path]]

    def press(self, group: int, button: CardButton) -> None:
        """Leave all photos of a card out, or let all of them go; the rest is as with groups."""
        if button is not CardButton.DIFFERENT:
            super().press(group, button)
            return
        if self._cards_model.stays(group):
            self.focus_group(group)
            self._actions.show_in_folder.trigger()
            return
        going = self._cards_model.going_ids(group, are_left_out=False)
        self.focus_group(group)
        self.leaving_out.emit(going or self._cards_model.going_ids(group, are_left_out=True), bool(going))

    def box_at(self, point: QPoint) -> Position | None:
        """Return the photo whose box is at a point of the viewport."""
        spot = self.spot_at(point)
        if self._is_locked or spot is None or spot.part is not Part.PHOTO:
            return None
        place = Position(spot.group, spot.photo)
        face = self.faces.photo(*place)
        thumbnail = self.layout_of_cards.thumbnail(self.rect_of(place))
        is_box = isinstance(face, ReviewFace) and face.can_leave_out
        return place if is_box and box_rect(thumbnail, self.layoutDirection()).contains(point) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick a box, or do what a press does with groups."""
        place = self.box_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        if place is None:
            super().mousePressEvent(event)
            return
        face = self.faces.photo(*place)
        self.choose(place)
        self.leaving_out.emit([face.photo_id], face.mark == "remove")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick presses on a box for two."""
        if self.box_at(event.position().toPoint()) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)
