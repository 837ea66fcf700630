"""Buttons: the one main thing, the other things, and things said in passing; each can show its key."""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from desktop.ui.controls.key_cap import KeyCapPainter, key_text
from desktop.ui.controls.shapes import paint_box, shows_focus
from desktop.ui.theme import CONTROL_RADIUS, Theme

_GAP = 8
_ICON = 18


class Weight(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    QUIET = "quiet"
    FLAT = "flat"

    @property
    def padding(self) -> QSize:
        """Room around the content."""
        return QSize(6, 4) if self is Weight.FLAT else QSize(14, 7)

    @property
    def font_role(self) -> str:
        """The theme's font."""
        return "secondary" if self is Weight.FLAT else "button"


class Button(QPushButton):
    """A button that paints itself, with an icon, a text and a key cap, each if there is one."""

    def __init__(self, theme: Theme, weight: Weight, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._weight = weight
        self._key = ""
        self._icon = ""
        self._action: QAction | None = None
        self._shows_focus = False
        self._caps = KeyCapPainter(theme)
        self.setFont(theme.font(weight.font_role))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def key(self) -> str:
        """Give the text of the key cap, empty where there is none."""
        return self._key

    def set_key(self, keys: QKeySequence | str) -> None:
        """Show a key; an empty one takes the cap away. The key itself belongs to an action."""
        self._key = key_text(keys)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show an icon of the theme before the text; an empty name takes it away."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def follow(self, action: QAction) -> None:
        """Do what an action does, and show its text, key, state and tip from now on."""
        self._action = action
        action.changed.connect(self._on_action_changed)
        self.clicked.connect(action.trigger)
        self._on_action_changed()

    def sizeHint(self) -> QSize:
        """Be as large as icon, text and key want."""
        metrics = QFontMetrics(self.font())
        parts = []
        if self._icon:
            parts.append(_ICON)
        if self.text():
            parts.append(metrics.horizontalAdvance(self._words()))
        if self._key:
            parts.append(self._caps.size(self._key).width())
        return QSize(sum(parts) + _GAP * (len(parts) - 1), metrics.height()) + self._weight.padding * 2

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take another font's size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, icon, text and key."""
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        metrics = QFontMetrics(self.font())
        content = self.sizeHint().width() - 2 * self._weight.padding.width()
        left = (self.width() - content) // 2
        if self._icon:
            place = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
            self._theme.icons.paint(painter, self._visual(place), self._icon, ink)
            left += _ICON + _GAP
        if self.text():
            place = QRect(left, 0, metrics.horizontalAdvance(self._words()), self.height())
            painter.setPen(ink)
            painter.setFont(self.font())
            # wider by a hair, for a text is never cut by its own rounding
            painter.drawText(self._visual(place.adjusted(-1, 0, 1, 0)), Qt.AlignmentFlag.AlignCenter, self._words())
            left += place.width() + _GAP
        if self._key:
            place = QRect(left, 0, self._caps.size(self._key).width(), self.height())
            is_plain = self._weight is not Weight.PRIMARY and self.isEnabled() and not self.isChecked()
            self._caps.paint(painter, self._visual(place), self._key, None if is_plain else ink)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> QColor:
        """Paint what lies below the words and give the colour for these."""
        theme, box = self._theme, self.rect()
        is_hot = self.isEnabled() and self.underMouse()
        has_ring = self.hasFocus() and self._shows_focus
        if self._weight is Weight.PRIMARY and self.isEnabled():
            paint_box(painter, box, CONTROL_RADIUS, theme.colour("accent-hover" if is_hot else "accent"))
            if has_ring:
                inner = box.adjusted(2, 2, -2, -2)
                paint_box(painter, inner, CONTROL_RADIUS - 2, None, theme.colour("on-accent"), 1.5)
            return theme.colour("on-accent")
        if self.isChecked():
            fill, edge, ink = "accent-soft", "accent", "accent-text"
        elif self.isDown():
            fill, edge, ink = "pressed", "line-strong", "text"
        elif is_hot:
            fill, edge, ink = "hover", "line-strong", "text"
        else:
            fill, edge, ink = "raised", "line", "dim" if self._weight is Weight.FLAT else "text"
        if not self.isEnabled():
            fill, edge, ink = "panel", "line", "disabled"
        if self._weight is not Weight.FLAT:
            paint_box(painter, box, CONTROL_RADIUS, theme.colour(fill), theme.colour(edge))
        elif is_hot or self.isChecked():
            paint_box(painter, box, 6, theme.colour(fill))
        if has_ring:
            paint_box(painter, box, CONTROL_RADIUS, None, theme.colour("accent"), 2)
        return theme.colour(ink)

    def _visual(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _on_action_changed(self) -> None:
        action = self._action
        if action is None:
            return
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        if action.isCheckable():
            self.setCheckable(True)
            self.setChecked(action.isChecked())
        # an action without a tip of its own gives its text, which is on the button already
        is_own = action.toolTip().rstrip("….") != self._words().rstrip("….")
        self.setToolTip(action.toolTip() if is_own else "")
        self.setAccessibleDescription(action.statusTip())
        self.set_key(action.shortcut())


class PrimaryButton(Button):
    """The one main thing to do in a view."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, Weight.PRIMARY, text, parent)


class QuietButton(Button):
    """Something else to do."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, Weight.QUIET, text, parent)


class FlatButton(Button):
    """Something to do in passing, as a word without a ground."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, Weight.FLAT, text, parent)
