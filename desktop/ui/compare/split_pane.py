"""Two pictures at the same place, parted by a line that can be moved across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider

from desktop.ui.compare.caption import Caption, CaptionPainter, caption_of, spoken
from desktop.ui.compare.picture_area import PictureArea
from desktop.ui.compare.picture_painting import paint_picture
from desktop.ui.controls.shapes import paint_box, shows_focus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.compare.light_table import LightTable
    from desktop.ui.theme import Theme

_STEPS: Final = 1000
_WIDTH: Final = 32
_GRIP: Final = QSizeF(14, 44)


class SplitDivider(QAbstractSlider):
    """The line between two pictures; dragged, or moved by arrow keys, from 0 to 1000 of the width."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pane = parent
        self._shows_focus = False
        self.setOrientation(Qt.Orientation.Horizontal)
        # the pictures do not swap sides where writing runs the other way
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setRange(0, _STEPS)
        self.setSingleStep(_STEPS // 100)
        self.setPageStep(_STEPS // 10)
        self.setValue(_STEPS // 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(self.tr("Line between the two photos"))
        theme.changed.connect(self.update)

    @property
    def share(self) -> float:
        """Where the line is, 0..1 of the width."""
        return self.value() / _STEPS

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)
        self.setSliderDown(event.isAccepted())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line."""
        if self.isSliderDown():
            across = self.mapToParent(event.position()).x()
            self.setValue(round(across / max(1, self._pane.width()) * _STEPS))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Let go of the line."""
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Put the line into the middle."""
        self.setValue(_STEPS // 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line and what to hold it by."""
        theme = self._theme
        painter = QPainter(self)
        middle = self.width() / 2
        painter.fillRect(QRectF(middle - 1.5, 0, 3, self.height()), theme.colour("scrim"))
        painter.fillRect(QRectF(middle - 0.5, 0, 1, self.height()), theme.colour("on-scrim"))
        grip = QRectF(middle - _GRIP.width() / 2, (self.height() - _GRIP.height()) / 2, _GRIP.width(), _GRIP.height())
        is_marked = self.hasFocus() and self._shows_focus
        ring = theme.colour("accent" if is_marked else "on-scrim")
        paint_box(painter, grip, 7, theme.colour("scrim"), ring, 3 if is_marked else 1.5)
        for dot in (-7, 0, 7):
            painter.fillRect(QRectF(middle - 3, self.height() / 2 + dot - 0.5, 6, 1.5), theme.colour("on-scrim"))
        painter.end()


class SplitPane(PictureArea):
    """The first photo on one side of a line, another on the other."""

    def __init__(self, table: LightTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(table, theme, parent)
        self._captions = CaptionPainter(theme)
        self.divider = SplitDivider(theme, self)
        self.divider.valueChanged.connect(self.on_divider_moved)
        table.changed.connect(self.on_changed)

    def place_at(self, position: QPointF) -> int:
        """Return the place of the photo on that side."""
        return 0 if position.x() < self._line else self._table.other

    def on_divider_moved(self) -> None:
        """Move the line."""
        self._place_divider()
        self.update()

    def on_changed(self) -> None:
        """Tell screen readers what is here."""
        table = self._table
        if table.scene is not None:
            left, right = (spoken(caption_of(table.photos[place])) for place in (0, table.other))
            words = self.tr("Left of the line: %1. Right of it: %2.")
            self.setAccessibleName(words.replace("%1", left).replace("%2", right))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at its share of the width."""
        super().resizeEvent(event)
        self._place_divider()

    def event(self, event: QEvent) -> bool:
        """Put the line in its place before it is seen."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Show:
            self._place_divider()
        return handled

    def paint_content(self, painter: QPainter) -> None:
        """Paint both photos, each on its side."""
        line = self._line
        left = QRect(0, 0, line, self.height())
        right = QRect(line, 0, self.width() - line, self.height())
        for place, side in ((0, left), (self._table.other, right)):
            painter.save()
            painter.setClipRect(side)
            paint_picture(painter, self._table, place, self.pane_size())
            caption: Caption = caption_of(self._table.photos[place])
            is_active = self._table.active == place
            # each name in the outer corner of its side
            direction = self.layoutDirection()
            is_at_end = (place != 0) == (direction == Qt.LayoutDirection.LeftToRight)
            self._captions.paint(painter, self.rect(), caption, direction, is_active, is_at_end)
            painter.restore()

    @property
    def _line(self) -> int:
        return round(self.width() * self.divider.share)

    def _place_divider(self) -> None:
        self.divider.setGeometry(self._line - _WIDTH // 2, 0, _WIDTH, self.height())
