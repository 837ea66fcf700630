"""One photo of those that are side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent

from desktop.ui.compare.caption import CaptionPainter, caption_of, showing_words, spoken
from desktop.ui.compare.pane_notice import PaneNotice
from desktop.ui.compare.picture_area import PictureArea
from desktop.ui.compare.picture_painting import outline_in_pane, paint_missing, paint_outline, paint_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.compare.light_table import LightTable
    from desktop.ui.theme import Theme


class PhotoPane(PictureArea):
    """A photo, with its name, what was decided about it, and where the others end in it."""

    def __init__(self, place: int, table: LightTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(table, theme, parent)
        self._place = place
        self._captions = CaptionPainter(theme)
        self._notice = PaneNotice(theme, self)
        self._notice.retry_asked.connect(self.on_retry_asked)
        table.arrived.connect(self.on_arrived)
        table.changed.connect(self.on_changed)
        self.on_arrived()
        self.on_changed()

    @property
    def place(self) -> int:
        """Place of the photo shown."""
        return self._place

    def place_at(self, position: QPointF) -> int:  # noqa: ARG002
        """Return the place of the one photo that is here."""
        return self._place

    def on_arrived(self) -> None:
        """Say why the photo cannot be shown, or no longer."""
        if self._place < len(self._table.photos):
            self._notice.show_failure(self._table.failure(self._place))
            self.update()

    def on_changed(self) -> None:
        """Tell screen readers what is here."""
        if self._place < len(self._table.photos) and self._table.scene is not None:
            self.setAccessibleName(spoken(caption_of(self._table.photos[self._place])))
            self.setAccessibleDescription(self._showing())

    def on_retry_asked(self) -> None:
        """Try once more to show the photo."""
        self._table.retry(self._place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make decisions be about the photo that has the focus."""
        super().focusInEvent(event)
        self._table.set_active(self._place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice in the middle."""
        super().resizeEvent(event)
        self._notice.resize_into(event.size())

    def paint_content(self, painter: QPainter) -> None:
        """Paint the photo, the edges of others and the words."""
        table, size = self._table, self.pane_size()
        if self._place >= len(table.photos):
            return
        is_there = paint_picture(painter, table, self._place, size)
        if not is_there and table.failure(self._place) is None:
            paint_missing(painter, outline_in_pane(table, self._place, size), self._theme.colour("placeholder"))
        if is_there and table.shows_outlines and table.is_aligned:
            self._paint_outlines(painter)
        caption = caption_of(table.photos[self._place])
        self._captions.paint(painter, self.rect(), caption, self.layoutDirection(), table.active == self._place)
        if is_there:
            self._captions.paint_note(painter, self.rect(), self._showing(), self.layoutDirection())

    def _paint_outlines(self, painter: QPainter) -> None:
        """Paint in the first photo where the others end, and in those where the first does."""
        table, scene = self._table, self._table.scene
        assert scene is not None
        others = range(1, scene.count) if self._place == 0 else (0,)
        for other in others:
            if table.is_known(other if self._place == 0 else self._place) and not scene.covers_same(self._place, other):
                kind = table.photos[other or self._place].kind or "edited"
                outline = outline_in_pane(table, other, self.pane_size())
                paint_outline(painter, outline, self._theme.kind_colour(kind), self._theme.colour("scrim"))

    def _showing(self) -> str:
        table, scene = self._table, self._table.scene
        assert scene is not None
        picture = table.picture(self._place)
        is_partial = picture is not None and picture.is_partial
        is_known = table.is_known(self._place) or not table.is_aligned
        return showing_words(table.zoom_of(self._place), scene.posture(self._place), is_known, is_partial)
