"""The groups as cards, and what mouse and keys do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from desktop.item_models.roles import PhotoRole
from desktop.ui.groups.buttons import CardButton
from desktop.ui.groups.layout import Part, Position, Spot
from desktop.ui.groups.metrics import MIDDLE_WIDTH, next_width
from desktop.ui.groups.selectable_cards import SelectableCards

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.cards_model import CardsModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

Key = Qt.Key
_MOVES: Final = frozenset(
    {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}
)
_PRESSES: Final = frozenset({Key.Key_Space, Key.Key_Return, Key.Key_Enter})
_WHEEL_NOTCH: Final = 120


class GroupsView(SelectableCards):
    """The groups as cards, virtualised: the cost of a frame is that of what is in sight."""

    def __init__(
        self,
        model: CardsModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, thumbnails, actions, theme, parent)
        self._pressed_at: QPoint | None = None
        self._chosen_on_release: int | None = None
        self._wheel_rest = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Groups"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, press a card's buttons, or change the size of the thumbnails."""
        key = Qt.Key(event.key())
        if key in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by_key(key, event.modifiers())
        elif key in _PRESSES and self.state.focused_button is not None and self.state.current is not None:
            self.press(self.state.current.group, self.state.focused_button)
        elif key == Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggle_current()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._actions.compare.trigger()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_group()
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.set_thumbnail_width(next_width(self.thumbnail_width, 1))
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_thumbnail_width(next_width(self.thumbnail_width, -1))
        elif key == Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_thumbnail_width(MIDDLE_WIDTH)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter from shortcuts while a card's button has the keyboard; show tool tips."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.state.focused_button is not None
            and Qt.Key(event.key()) in _PRESSES
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go from the photos to the buttons of the current card and back before leaving the view."""
        stops = self.tab_stops()
        at = stops.index(self.state.focused_button) if self.state.focused_button in stops else 0
        following = at + (1 if is_next else -1)
        if not 0 <= following < len(stops):
            return super().focusNextPrevChild(is_next)
        self.state.focused_button = stops[following]
        self.viewport().update()
        self.focus_moved.emit()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; coming by the Tab key, begin at the end that one came from."""
        super().focusInEvent(event)
        self.state.has_focus = True
        if self.state.current is None and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            places = self.visible_places()
            if places:
                self.choose(places[0])
        self.state.focused_button = (
            self.tab_stops()[-1] if event.reason() == Qt.FocusReason.BacktabFocusReason else None
        )
        self.viewport().update()
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.state.has_focus = False
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the photo or the card that is pressed, or hold a button down."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.state.focused_button = None
        self._pressed_at = point
        self._chosen_on_release = None
        button = self.button_at(point)
        if button is not None:
            self.state.pressed_button = button
            self.viewport().update()
            return
        spot = self.spot_at(point)
        if spot is None:
            return
        place = Position(spot.group, max(spot.photo, 0))
        if spot.part is not Part.PHOTO:
            self._pressed_at = None
            self.focus_group(spot.group)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.extend_to(place, is_added=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggle(place)
        elif self.faces.photo_id(*place) in self.selection and len(self.selection.ids) > 1:
            # One of several may be the beginning of a drag of them all.
            self._chosen_on_release = self.faces.photo_id(*place)
        else:
            self.choose(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse, or begin to drag photos out."""
        point = event.position().toPoint()
        if (
            event.buttons() & Qt.MouseButton.LeftButton
            and self._pressed_at is not None
            and self.state.pressed_button is None
            and (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._pressed_at = self._chosen_on_release = None
            self.drag_out()
            return
        self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button that is let go of, or select the one photo that was pressed among several."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        pressed, self.state.pressed_button = self.state.pressed_button, None
        self._pressed_at = None
        if pressed is not None:
            self.viewport().update()
            if pressed == self.button_at(event.position().toPoint()):
                self.press(*pressed)
        elif self._chosen_on_release is not None:
            chosen, self._chosen_on_release = self._chosen_on_release, None
            place = self.place_of(chosen)
            if place is not None:
                self.choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Compare the photo that is double clicked."""
        spot = self.spot_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and spot.part is Part.PHOTO:
            self._actions.compare.trigger()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the thumbnails."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            self._hover(self.viewport().mapFromGlobal(QCursor.pos()))
            return
        steps, self._wheel_rest = divmod(self._wheel_rest + event.angleDelta().y(), 120)
        if steps:
            self.set_thumbnail_width(next_width(self.thumbnail_width, steps))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the photo below the mouse, or with the current one."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            spot = self.spot_at(at)
            if spot is None:
                return
            place = Position(spot.group, max(spot.photo, 0))
            if self.faces.photo_id(*place) not in self.selection:
                self.choose(place)
        elif self.state.current is not None:
            at = self.rect_of(self.state.current).center()
        else:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self.menu_actions():
            menu.addActions(part)
            menu.addSeparator()
        menu.popup(self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a photo is and why it is here; forget the mouse when it leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tool_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(QPoint(-1, -1))
        return super().viewportEvent(event)

    def _hover(self, point: QPoint) -> None:
        """Take note of what is below the mouse, and repaint what looks different for it."""
        button = self.button_at(point)
        spot = self.spot_at(point) if button is None else None
        photo = Position(spot.group, spot.photo) if spot is not None and spot.part is Part.PHOTO else None
        if (button, photo) == (self.state.hovered_button, self.state.hovered):
            return
        groups = {at[0] for at in (button, photo, self.state.hovered_button, self.state.hovered) if at is not None}
        self.state.hovered_button, self.state.hovered = button, photo
        shape = Qt.CursorShape.PointingHandCursor if button is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        for group in groups:
            self.update_group(group)

    def _show_tool_tip(self, event: QHelpEvent) -> None:
        button = self.button_at(event.pos())
        spot = self.spot_at(event.pos())
        if button is not None:
            text, rect = self._button_tip(button[1]), self.button_rects(button[0])[button[1]]
        elif spot is not None and spot.part is Part.PHOTO:
            text, rect = self._photo_tip(spot), self.rect_of(Position(spot.group, spot.photo))
        else:
            QToolTip.hideText()
            return
        QToolTip.showText(event.globalPos(), text, self.viewport(), rect)

    def _photo_tip(self, spot: Spot) -> str:
        index = self.model.index(spot.photo, 0, self.model.index(spot.group, 0))
        lines = [self.model.data(index, role) for role in (PhotoRole.PATH, PhotoRole.REASON)]
        return "\n".join(str(line) for line in lines if line)

    def _button_tip(self, button: CardButton) -> str:
        return {
            CardButton.DIFFERENT: self.tr("Never group these photos together again"),
            CardButton.COMPARE: self.tr("See these photos side by side"),
            CardButton.MORE: "",
        }[button]
