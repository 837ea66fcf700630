"""The cards of a preview: in each the photo that stays and why, and those that go; to be looked at and compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.item_models.roles import PhotoRole
from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.card_painting import CardPainter
from desktop.ui.groups.faces import GroupFace, PhotoFace
from desktop.ui.groups.groups_view import GroupsView
from desktop.ui.groups.photo_painting import PhotoPainter, PhotoSigns

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from desktop.actions import Actions
    from desktop.item_models.auto_mark_model import AutoMarkModel
    from desktop.reveal import FileOpener
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.groups.looks import Looks
    from desktop.ui.groups.tiles import Tiles
    from desktop.ui.theme import Theme

_THUMBNAIL_WIDTH: Final = 104
_MOST_COMPARED: Final = 4
_BADGE_ROOM: Final = 38
_COMPARING: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PreviewPainter(PhotoPainter):
    """Paints the photos of a preview: what goes is to be looked at."""

    def _veils(self, face: PhotoFace) -> bool:
        return face.is_gone


class PreviewCardPainter(CardPainter):
    """Paints the cards of a preview: where there is little room, the sentence comes before all else."""

    def _paint_header(self, painter: QPainter, header: QRect, face: GroupFace) -> None:
        room = header.width() - self.buttons.width - self._looks.title.width(face.title)
        badges = []
        for badge in face.badges:
            room -= self._looks.small.width(badge[1]) + _BADGE_ROOM
            if room < 0:
                break
            badges.append(badge)
        super()._paint_header(painter, header, replace(face, badges=tuple(badges)))


class PreviewView(GroupsView):
    """Shows what an ``AutoMarkModel`` holds.

    Signals:
        compare_wanted(list): photos by id that the person wants to see side by side.
    """

    compare_wanted = Signal(list)

    def __init__(
        self,
        model: AutoMarkModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        opener: FileOpener,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, thumbnails, actions, theme, parent)
        self._previewed = model
        self._opener = opener
        # they are about the photos chosen in the window
        for action in actions.on_photos:
            self.removeAction(action)
        self.setAccessibleName(self.tr("Groups in which marks change"))
        self._compare = QAction(self.tr("Compare"), self)
        self._compare.triggered.connect(self.on_compare)
        self._open = QAction(self.tr("Open"), self)
        self._open.triggered.connect(lambda: self._with_path(self._opener.open))
        self._show = QAction(self.tr("Show in folder"), self)
        self._show.triggered.connect(lambda: self._with_path(self._opener.show))
        self.set_thumbnail_width(_THUMBNAIL_WIDTH)

    def make_painter(self, looks: Looks, tiles: Tiles) -> CardPainter:
        """Return what paints the cards with these looks."""
        photos = PreviewPainter(looks, tiles, self.photo_signs(), self.layoutDirection())
        return PreviewCardPainter(looks, photos, self.button_words(), self.layoutDirection())

    def photo_signs(self) -> PhotoSigns:
        """Return the words that may stand on a photo: here they say what would become of it."""
        return PhotoSigns(
            keep=self.tr("stays"),
            remove=self.tr("goes"),
            gone=self.tr("gone"),
            partial=self.tr("damaged"),
            reference=self.tr("reference"),
        )

    def button_words(self) -> ButtonWords:
        """Return what the button of a card says."""
        return ButtonWords("", self.tr("Compare"), super().button_words().compare_key)

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:
        """Return where the button of a card is."""
        return {CardButton.COMPARE: super().card_buttons(group)[CardButton.COMPARE]}

    def menu_actions(self) -> list[list[QAction]]:
        """Return what can be done with the current photo."""
        return [[self._compare], [self._open, self._show]]

    def press(self, group: int, button: CardButton) -> None:
        """Compare the photos of a card, or show all of them."""
        if button is CardButton.COMPARE:
            self.focus_group(group)
            self.on_compare()
        else:
            super().press(group, button)

    def on_compare(self) -> None:
        """Compare the current photo with those of its card, the one that stays first."""
        if self.state.current is None:
            return
        ids = self._previewed.ids_at(self.state.current.group)
        current = self.faces.photo_id(*self.state.current)
        others = [photo_id for photo_id in ids[1:] if photo_id != current]
        wanted = [ids[0], *([current] if current != ids[0] else []), *others]
        self.compare_wanted.emit(wanted[:_MOST_COMPARED])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare by Space or Enter."""
        if Qt.Key(event.key()) in _COMPARING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.state.focused_button is CardButton.MORE:
                super().keyPressEvent(event)
            else:
                self.on_compare()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Compare the photo that is double clicked."""
        self.mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.button_at(event.position().toPoint()) is None:
            self.on_compare()

    def _with_path(self, do: Callable[[str], None]) -> None:
        if self.state.current is not None:
            index = self.model.index(self.state.current.photo, 0, self.model.index(self.state.current.group, 0))
            do(self.model.data(index, PhotoRole.PATH))

    def _button_tip(self, button: CardButton) -> str:
        return "" if button is CardButton.MORE else self.tr("See these photos side by side")
