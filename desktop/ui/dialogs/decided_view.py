"""Decisions about groups as cards, each with a button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.item_models.roles import PhotoRole
from desktop.ui.groups.buttons import ButtonWords, CardButton
from desktop.ui.groups.groups_view import GroupsView

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.cards_model import CardsModel
    from desktop.reveal import FileOpener
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme


class DecidedView(GroupsView):
    """Shows what a ``DecidedModel`` holds; photos can be looked at, and nothing here is about marks.

    Signals:
        taking_back(int): position of a card whose decision the person takes back.
    """

    taking_back = Signal(int)

    def __init__(
        self,
        model: CardsModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        opener: FileOpener,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, thumbnails, actions, theme, parent)
        self._opener = opener
        # they are about the photos of the window
        for action in actions.on_photos:
            self.removeAction(action)
        self._show = QAction(self.tr("Show in folder"), self)
        self._show.triggered.connect(self.on_show)

    def button_words(self) -> ButtonWords:
        """Return what the button of a card says."""
        return ButtonWords("", self.tr("Take back"), "")

    def card_buttons(self, group: int) -> dict[CardButton, QRect]:
        """Return where the button of a card is."""
        return {CardButton.COMPARE: super().card_buttons(group)[CardButton.COMPARE]}

    def press(self, group: int, button: CardButton) -> None:
        """Take a decision back, or show all photos of a card."""
        if button is CardButton.COMPARE:
            self.focus_group(group)
            self.taking_back.emit(group)
        else:
            super().press(group, button)

    def menu_actions(self) -> list[list[QAction]]:
        """Return what can be done with the current photo."""
        return [[self._show]]

    def on_show(self) -> None:
        """Show the current photo where it lies."""
        if self.state.current is not None:
            index = self.model.index(self.state.current.photo, 0, self.model.index(self.state.current.group, 0))
            self._opener.show(self.model.data(index, PhotoRole.PATH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a decision back by Delete; there is nothing to compare."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.state.current is not None:
            self.taking_back.emit(self.state.current.group)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state.focused_button is None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick presses for two."""
        self.mousePressEvent(event)

    def _button_tip(self, button: CardButton) -> str:  # noqa: ARG002
        return ""
