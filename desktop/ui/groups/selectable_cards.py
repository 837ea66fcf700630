"""Cards whose photos can be selected, moved among and dragged out, and whose buttons can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDrag
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.key_cap import key_text
from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.canvas import GroupsCanvas
from desktop.ui.groups.layout import Position
from desktop.ui.groups.navigation import position_after, positions_between

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.cards_model import CardsModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

# A range over whole groups ends here: no one means to select a library by a slip of the hand.
_MOST_SELECTED: Final = 20_000
_MOST_DRAGGED: Final = 1000


class SelectableCards(GroupsCanvas):
    """Selects by ids of photos, and acts through the actions of the window.

    Signals:
        selection_changed(object, object): A person selected photos: a tuple of ids, and the current one's id or None.
        focus_moved(): Another photo is the current one, or the keyboard went to a button of its card or back.
    """

    selection_changed = Signal(object, object)
    focus_moved = Signal()

    def __init__(
        self,
        model: CardsModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._actions = actions
        super().__init__(model, thumbnails, theme, parent)
        self.addActions(actions.on_photos)

    def button_words(self) -> ButtonWords:
        """Return what the buttons of the cards say, with the key that compares."""
        key = key_text(self._actions.compare.shortcut())
        return ButtonWords(self.tr("Not duplicates"), self.tr("Compare"), key)

    def menu_actions(self) -> list[list[QAction]]:
        """Return what can be done with the selected photos, in the parts of the context menu."""
        actions = self._actions
        return [
            [actions.compare],
            [actions.keep, actions.remove_mark, actions.unmark, actions.not_duplicates, actions.accept],
            [actions.find_similar, actions.open_photo, actions.show_in_folder, actions.copy_path],
            [actions.reference_folder],
        ]

    def show_selection(self, photo_ids: tuple[int, ...], current: int | None) -> None:
        """Show what was selected elsewhere, and bring the current photo into sight if it is another one."""
        is_other = current != self.selection.current
        if not self.selection.set(photo_ids, current):
            return
        if is_other:
            self.release_place()
        self.state.current = None if current is None else self.place_of(current)
        self.state.focused_button = None
        if is_other and self.state.current is not None:
            self.scroll_to(self.state.current)
        self.viewport().update()
        self.focus_moved.emit()

    def choose(self, place: Position) -> None:
        """Select one photo alone."""
        self.selection.choose(self.faces.photo_id(*place))
        self._tell(place)

    def toggle(self, place: Position) -> None:
        """Select a photo beside the others, or no longer."""
        self.selection.toggle(self.faces.photo_id(*place))
        self._tell(place)

    def toggle_current(self) -> None:
        """Select the current photo beside the others, or no longer."""
        if self.state.current is not None:
            self.toggle(self.state.current)

    def extend_to(self, place: Position, is_added: bool = False) -> None:
        """Select all photos from where the range began to a place; with ``is_added``, beside what is selected."""
        anchor = None if self.selection.anchor is None else self.place_of(self.selection.anchor)
        places = positions_between(self.layout_of_cards, anchor or place, place, _MOST_SELECTED)
        ids = [self.faces.photo_id(*each) for each in places]
        self.selection.extend(ids, self.faces.photo_id(*place), is_added)
        if anchor is None:
            self.selection.anchor = self.selection.current
        self._tell(place)

    def select_group(self) -> None:
        """Select all photos of the current group."""
        if self.state.current is None:
            return
        group = self.state.current.group
        ids = [self.faces.photo_id(group, photo) for photo in range(self.layout_of_cards.size(group))]
        self.selection.extend(ids, self.faces.photo_id(*self.state.current))
        self._tell(self.state.current)

    def focus_group(self, group: int) -> None:
        """Make the photo kept of a group the current one, unless another photo of it is."""
        if self.state.current is None or self.state.current.group != group:
            self.choose(Position(group, 0))

    def move_by_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Go where a key leads; Shift selects what lies between, Ctrl leaves the selection."""
        if not self.layout_of_cards.group_count:
            return
        if self.state.current is None:
            # What was current is in no group now: go on from what is seen.
            places = self.visible_places()
            self.choose(places[0] if places else Position(0, 0))
            return
        page = self.viewport().height() - self.layout_of_cards.metrics.card_gap
        place = position_after(self.layout_of_cards, self.state.current, key, page)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.extend_to(place)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.selection.move_to(self.faces.photo_id(*place))
            self._tell(place)
        else:
            self.choose(place)

    def press(self, group: int, button: CardButton) -> None:
        """Do what a button of a card offers."""
        if button is CardButton.MORE:
            self.set_whole(group, not self.layout_of_cards.is_whole(group))
            return
        # The actions mean the group of the current photo, and the selected photos of it if they are several.
        place, focused = self.state.current, self.state.focused_button
        self.choose(place if place is not None and place.group == group else Position(group, 0))
        self.state.focused_button = focused
        action = self._actions.compare if button is CardButton.COMPARE else self._actions.not_duplicates
        action.trigger()

    def tab_stops(self) -> list[CardButton | None]:
        """Return what the Tab key stops at: the photos (None), then the buttons of the current card."""
        current = self.state.current
        if current is None:
            return [None]
        return [None, *(button for button in CardButton if button in self.button_rects(current.group))]

    def button_rects(self, group: int) -> dict[CardButton, QRect]:
        """Return where in the viewport the buttons of a card are."""
        cards = self.layout_of_cards
        rects = self.card_buttons(group)
        if cards.is_long(group):
            rects[CardButton.MORE] = cards.footer(group)
        return {button: rect.translated(0, -self.verticalScrollBar().value()) for button, rect in rects.items()}

    def button_text(self, group: int, button: CardButton) -> str:
        """Return what a button of a card says."""
        words = self.button_words()
        if button is CardButton.MORE:
            return self.footer_words(group)
        return words.different if button is CardButton.DIFFERENT else words.compare

    def button_at(self, point: QPoint) -> tuple[int, CardButton] | None:
        """Return the group and the button at a point of the viewport."""
        spot = self.spot_at(point)
        if spot is None or spot.photo >= 0:
            return None
        rects = self.button_rects(spot.group)
        return next(((spot.group, button) for button, rect in rects.items() if rect.contains(point)), None)

    def drag_data(self) -> QMimeData | None:
        """Return the files of the selected photos as a drag carries them; None if none is shown."""
        found = (self.model.index_of_photo(photo_id) for photo_id in self.selection.ids[:_MOST_DRAGGED])
        indexes = [index for index in found if index.isValid()]
        return self.model.mimeData(indexes) if indexes else None

    def drag_out(self) -> None:
        """Let the files of the selected photos be dropped elsewhere; they are only ever copied."""
        data = self.drag_data()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        if self.state.current is not None:
            metrics = self.layout_of_cards.metrics
            face = self.faces.photo(*self.state.current)
            size = QSize(metrics.cell_width, metrics.thumbnail_height)
            picture = self.tile_of(face, size)
            if picture is not None:
                drag.setPixmap(picture)
                drag.setHotSpot(QPoint(size.width() // 2, size.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def _tell(self, place: Position) -> None:
        """Show and tell that a person selected something."""
        self.state.current = place
        self.state.focused_button = None
        # What is held through new cuts is what a person last chose.
        self.release_place()
        self.scroll_to(place)
        self.viewport().update()
        self.selection_changed.emit(self.selection.ids, self.selection.current)
        self.focus_moved.emit()
