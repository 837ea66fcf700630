"""One picture after the other at the same place, so that the eye catches what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter

from desktop.ui.compare.caption import CaptionPainter, caption_of, showing_words, spoken
from desktop.ui.compare.picture_area import PictureArea
from desktop.ui.compare.picture_painting import paint_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.compare.light_table import LightTable
    from desktop.ui.theme import Theme

INTERVALS_MS: Final = (1000, 700, 400)
"""From slow to fast; never three times a second or more, which can harm (WCAG 2, 2.3.1)."""


class FlickerPane(PictureArea):
    """Shows one of the photos, and the next one at each flip.

    Signals:
        flipped(): another photo is shown.
        automatic_changed(bool): it flips by itself, or no longer.
    """

    flipped = Signal()
    automatic_changed = Signal(bool)

    def __init__(self, table: LightTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(table, theme, parent)
        self._shown = 0
        self._captions = CaptionPainter(theme)
        self._timer = QTimer(self, interval=INTERVALS_MS[1])
        self._timer.timeout.connect(self.flip)
        table.changed.connect(self.on_changed)

    @property
    def shown(self) -> int:
        """Place of the photo that is shown."""
        return self._shown if self._shown < len(self._table.photos) else 0

    @property
    def is_automatic(self) -> bool:
        """Whether it flips by itself."""
        return self._timer.isActive()

    def place_at(self, position: QPointF) -> int:  # noqa: ARG002
        """Return the place of the photo that is shown."""
        return self.shown

    def flip(self) -> None:
        """Show the next photo that can be."""
        count = len(self._table.photos)
        following = [(self.shown + step) % count for step in range(1, count)] if count else []
        self._shown = next((place for place in following if self._table.picture(place) is not None), self.shown)
        self.on_changed()
        self.update()
        self.flipped.emit()

    def set_automatic(self, is_automatic: bool) -> None:
        """Flip by itself, or no longer."""
        if is_automatic == self._timer.isActive():
            return
        if is_automatic:
            self._timer.start()
        else:
            self._timer.stop()
        self.automatic_changed.emit(is_automatic)

    def set_interval(self, interval_ms: int) -> None:
        """Flip by itself at other intervals."""
        self._timer.setInterval(interval_ms)

    def on_changed(self) -> None:
        """Tell screen readers what is here."""
        if self._table.scene is not None:
            self.setAccessibleName(spoken(caption_of(self._table.photos[self.shown])))

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest out of sight."""
        self.set_automatic(False)
        super().hideEvent(event)

    def paint_content(self, painter: QPainter) -> None:
        """Paint the photo whose turn it is, and its name."""
        table, scene = self._table, self._table.scene
        assert scene is not None
        if paint_picture(painter, table, self.shown, self.pane_size()):
            is_known = table.is_known(self.shown) or not table.is_aligned
            words = showing_words(table.zoom_of(self.shown), scene.posture(self.shown), is_known, is_partial=False)
            self._captions.paint_note(painter, self.rect(), words, self.layoutDirection())
        caption = caption_of(table.photos[self.shown])
        self._captions.paint(painter, self.rect(), caption, self.layoutDirection(), table.active == self.shown)
