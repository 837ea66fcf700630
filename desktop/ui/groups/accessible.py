"""What a screen reader is told of the groups: a list of cards, in each its photos and its buttons.

Qt knows no cards, and makes nothing of a view that paints itself; so these objects say what there is. They are made
when something asks, for what it asks about alone.
"""

from __future__ import annotations

from typing import Any, Final

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from desktop.ui.groups.buttons import CardButton
from desktop.ui.groups.layout import Position
from desktop.ui.groups.selectable_cards import SelectableCards

Role = QAccessible.Role
_MOST_KEPT: Final = 2000


class AccessibleGroups(QAccessibleWidget):
    """The view: its children are the cards."""

    def __init__(self, view: SelectableCards) -> None:
        super().__init__(view, Role.List, view.accessibleName())
        self.view = view
        self._parts: dict[tuple[int, int], AccessiblePart] = {}
        view.cards_changed.connect(self.on_cards_changed)
        view.focus_moved.connect(self.on_focus_moved)

    def on_cards_changed(self) -> None:
        """Say that the cards were cut anew, and let go of what stood for those before."""
        self._forget()
        QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))

    def on_focus_moved(self) -> None:
        """Say where the keyboard is now."""
        focus = self.focusChild()
        if focus is not None and self.view.state.has_focus:
            QAccessible.updateAccessibility(QAccessibleEvent(focus, QAccessible.Event.Focus))

    def childCount(self) -> int:
        """Count the cards, in sight or not."""
        return self.view.layout_of_cards.group_count if shiboken6.isValid(self.view) else 0

    def child(self, index: int) -> Any:
        """Return a card."""
        return self.part(index, -1) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which card that is."""
        return child.group if isinstance(child, AccessiblePart) and child.at < 0 else -1

    def childAt(self, x: int, y: int) -> Any:
        """Return the card at a point of the screen."""
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        spot = self.view.spot_at(point)
        return None if spot is None else self.part(spot.group, -1)

    def focusChild(self) -> Any:
        """Return the current photo, or the button that has the keyboard."""
        state = self.view.state
        if state.current is None:
            return None
        if state.focused_button is None:
            return self.part(*state.current)
        card = self.part(state.current.group, -1)
        return card.child(card.photo_count + list(card.buttons).index(state.focused_button))

    def part(self, group: int, at: int) -> AccessiblePart:
        """Return a card (-1), or what is at a place within it; the same object as long as it stands."""
        found = self._parts.get((group, at))
        if found is None:
            if len(self._parts) >= _MOST_KEPT:
                self._forget()
            found = self._parts[group, at] = AccessiblePart(self, group, at)
            QAccessible.registerAccessibleInterface(found)
        return found

    def _forget(self) -> None:
        parts, self._parts = self._parts, {}
        for part in parts.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


class AccessiblePart(QAccessibleInterface):
    """A card, a photo of it, or a button of it: the photos come first, then the buttons."""

    def __init__(self, groups: AccessibleGroups, group: int, at: int) -> None:
        super().__init__()
        self._groups = groups
        self.group = group
        self.at = at

    @property
    def view(self) -> SelectableCards:
        """The view that it is painted in."""
        return self._groups.view

    @property
    def photo_count(self) -> int:
        """Photos of the card that have a place."""
        return self.view.layout_of_cards.shown(self.group)

    @property
    def buttons(self) -> dict[CardButton, QRect]:
        """Buttons of the card and where they are in the viewport."""
        return self.view.button_rects(self.group)

    @property
    def button(self) -> CardButton | None:
        """The button that it is, or None."""
        place = self.at - self.photo_count
        return list(self.buttons)[place] if place >= 0 else None

    def isValid(self) -> bool:
        """Tell whether there still is such a thing."""
        if not shiboken6.isValid(self.view) or self.group >= self.view.layout_of_cards.group_count:
            return False
        return self.at < self.photo_count + len(self.buttons)

    def object(self) -> Any:
        """There is no widget."""
        return None

    def window(self) -> Any:
        """Return the window that the view is in."""
        return self.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the view of a card, or the card of what is in it."""
        return self._groups if self.at < 0 else self._groups.part(self.group, -1)

    def childCount(self) -> int:
        """Count the photos and the buttons of a card."""
        return self.photo_count + len(self.buttons) if self.at < 0 else 0

    def child(self, index: int) -> Any:
        """Return a photo or a button of a card."""
        return self._groups.part(self.group, index) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return at which place of the card something is."""
        return child.at if isinstance(child, AccessiblePart) and child.group == self.group else -1

    def childAt(self, x: int, y: int) -> Any:
        """Return what of a card is at a point of the screen."""
        point = QPoint(x, y)
        places = range(self.childCount())
        return next((self.child(place) for place in places if self.child(place).rect().contains(point)), None)

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        button = self.button if self.at >= 0 else None
        if button is not None:
            rect = self.buttons[button]
        elif self.at >= 0:
            rect = self.view.rect_of(Position(self.group, self.at))
        else:
            rect = self.view.layout_of_cards.card(self.group).translated(0, -self.view.verticalScrollBar().value())
        return QRect(self.view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        """Tell what it is."""
        if self.at < 0:
            return Role.Grouping
        return Role.ListItem if self.button is None else Role.Button

    def state(self) -> QAccessible.State:
        """Tell whether it is selected, has the keyboard, or is out of sight."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = 1
            return state
        view, current = self.view, self.view.state.current
        state.focusable = 1
        if not self.rect().intersects(QRect(view.viewport().mapToGlobal(QPoint(0, 0)), view.viewport().size())):
            state.offscreen = 1
        if self.at >= 0 and self.button is None:
            state.selectable = state.multiSelectable = 1
            state.selected = int(view.faces.photo_id(self.group, self.at) in view.selection)
            state.focused = int(view.state.has_focus and current == (self.group, self.at))
        elif self.button is not None and self.at >= 0:
            is_current = current is not None and current.group == self.group
            state.focused = int(view.state.has_focus and is_current and view.state.focused_button is self.button)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Tell it in words."""
        if not self.isValid():
            return ""
        button = self.button if self.at >= 0 else None
        if button is not None:
            return self.view.button_text(self.group, button) if kind == QAccessible.Text.Name else ""
        model = self.view.model
        index = model.index(self.group, 0)
        if self.at >= 0:
            index = model.index(self.at, 0, index)
        roles = {
            QAccessible.Text.Name: Qt.ItemDataRole.AccessibleTextRole,
            QAccessible.Text.Description: Qt.ItemDataRole.AccessibleDescriptionRole,
        }
        role = roles.get(kind)
        return "" if role is None else str(model.data(index, role) or "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing here can be written."""


def install_accessible_groups() -> None:
    """Let Qt ask here for what a screen reader is told of the groups; once in a program, before its views."""
    QAccessible.installFactory(_make)


def _make(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    return AccessibleGroups(thing) if isinstance(thing, SelectableCards) else None
