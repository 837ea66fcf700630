"""The photos found, as cards like those of groups: all that mouse, keys and drags do there, they do here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.faces import Faces
from desktop.ui.groups.groups_view import GroupsView
from desktop.ui.groups.metrics import Metrics
from desktop.ui.query.hit_painting import HitCardPainter, HitFaces, HitPainter, hit_metrics

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.query_model import QueryModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.groups.card_painting import CardPainter
    from desktop.ui.groups.looks import Looks
    from desktop.ui.groups.tiles import Tiles
    from desktop.ui.theme import Theme


class HitsView(GroupsView):
    """Shows what a ``QueryModel`` holds; at most a few hundred photos, of which what is in sight costs anything."""

    def __init__(
        self,
        model: QueryModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, thumbnails, actions, theme, parent)
        self.setAccessibleName(self.tr("Photos found"))

    def make_faces(self) -> Faces:
        """Return what reads hits."""
        return HitFaces(self.model)

    def measure_cards(self) -> Metrics:
        """Return how large the parts of a card of hits are."""
        return hit_metrics(self.theme, self.thumbnail_width)

    def make_painter(self, looks: Looks, tiles: Tiles) -> CardPainter:
        """Return what paints hits with these looks."""
        photos = HitPainter(looks, tiles, self.photo_signs(), self.layoutDirection(), self.theme)
        return HitCardPainter(looks, photos, self.button_words(), self.layoutDirection())

    def button_words(self) -> ButtonWords:
        """Return nothing: these cards have no buttons."""
        return ButtonWords("", "", "")

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:  # noqa: ARG002
        """Return none: what was found is no group that something could be decided about."""
        return {}

    def menu_actions(self) -> list[list[QAction]]:
        """Return what can be done with the selected photos, in the parts of the context menu."""
        actions = self._actions
        return [
            [actions.compare, actions.find_similar],
            [actions.keep, actions.remove_mark, actions.unmark],
            [actions.open_photo, actions.show_in_folder, actions.copy_path],
            [actions.reference_folder],
        ]
