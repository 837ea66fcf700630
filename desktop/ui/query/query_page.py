"""The page of results: the pictures asked about, the photos that look like the one looked at, and those beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.query.asked_panel import AskedPanel
from desktop.ui.query.hits_view import HitsView
from desktop.ui.query.rest_bar import RestBar

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.asked_thumbnails import AskedThumbnails
    from desktop.item_models.query_model import QueryModel
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

# A result is said aloud once it stands, not at each step of a slider.
_REST_MS: Final = 400


class QueryPage(QWidget):
    """What was asked above, what was found below.

    Signals:
        back_wanted(): the person wants to see the groups again.
    """

    back_wanted = Signal()

    def __init__(
        self,
        hits: QueryModel,
        asked: QAbstractItemModel,
        asked_thumbnails: AskedThumbnails,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "window")
        self.asked = AskedPanel(theme, asked, asked_thumbnails, actions.find_picture)
        self.asked.back_wanted.connect(self.back_wanted)
        self.hits = HitsView(hits, thumbnails, actions, theme)
        self.rest = RestBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asked)
        column.addWidget(self.hits, 1)
        column.addWidget(self.rest)
        self._ways_back: list[QShortcut] = []
        self._said = ""
        self._to_say = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)

    def keys_back(self) -> list[QKeySequence]:
        """Return the keys that lead back to the groups."""
        return [QKeySequence(Qt.Key.Key_Escape), *QKeySequence.keyBindings(QKeySequence.StandardKey.Back)]

    def listen_for_back(self, host: QWidget) -> None:
        """Let the keys that lead back count wherever the keyboard is within a widget that the page is in."""
        for keys in self.keys_back():
            shortcut = QShortcut(keys, host, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.back_wanted)
            shortcut.setAutoRepeat(False)
            # elsewhere Escape has other meanings
            shortcut.setEnabled(self.isVisible())
            self._ways_back.append(shortcut)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys count."""
        super().showEvent(event)
        for shortcut in self._ways_back:
            shortcut.setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let them count no longer."""
        super().hideEvent(event)
        for shortcut in self._ways_back:
            shortcut.setEnabled(False)

    def say(self, words: str) -> None:
        """Have screen readers say what came of it, once it stands and if that was not said before."""
        self._to_say = words
        self._rest.start()

    def said(self) -> str:
        """Give what was said last."""
        return self._said

    def _on_rest(self) -> None:
        if self._to_say != self._said and self.isVisible():
            self._said = self._to_say
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said))
