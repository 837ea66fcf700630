"""Where the pictures are: side by side, or one upon the other in one of three ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.compare.difference_pane import DifferencePane
from desktop.ui.compare.flicker_pane import FlickerPane
from desktop.ui.compare.mode_bar import DifferenceBar, FlickerBar
from desktop.ui.compare.photo_pane import PhotoPane
from desktop.ui.compare.split_pane import SplitPane

if TYPE_CHECKING:
    from desktop.pictures import PictureLoader
    from desktop.ui.compare.light_table import LightTable
    from desktop.ui.compare.picture_area import PictureArea
    from desktop.ui.theme import Theme

BESIDE: Final = "beside"
FLICKER: Final = "flicker"
SPLIT: Final = "split"
DIFFERENCE: Final = "difference"
MODES: Final = (BESIDE, FLICKER, SPLIT, DIFFERENCE)

_GAP: Final = 2


class Stage(QWidget):
    """Shows the photos on the light table in one of four ways.

    Signals:
        mode_changed(str): it is another way.
    """

    mode_changed = Signal(str)

    def __init__(self, table: LightTable, pictures: PictureLoader, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self._mode = BESIDE
        self._panes: list[PhotoPane] = []
        self._beside = QWidget(self)
        self._grid = QGridLayout(self._beside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.flicker = FlickerPane(table, theme)
        self.split = SplitPane(table, theme)
        self.difference = DifferencePane(table, pictures, theme)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._beside)
        self._stack.addWidget(_over(self.flicker, FlickerBar(self.flicker, theme)))
        self._stack.addWidget(self.split)
        self._stack.addWidget(_over(self.difference, DifferenceBar(self.difference, theme)))
        table.arrived.connect(self.on_arrived)
        self.on_arrived()

    @property
    def mode(self) -> str:
        """How photos are shown: ``beside``, ``flicker``, ``split`` or ``difference``."""
        return self._mode

    @property
    def panes(self) -> tuple[PhotoPane, ...]:
        """The panes of photos that are side by side."""
        return tuple(self._panes)

    def set_mode(self, mode: str) -> None:
        """Show the photos in another way; the focus goes along."""
        if mode == self._mode:
            return
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._mode = mode
        self._stack.setCurrentIndex(MODES.index(mode))
        self._current().tell_size()
        if had_focus:
            self.take_focus()
        self.mode_changed.emit(mode)

    def take_focus(self) -> None:
        """Give the focus to what keys are for in this way of comparing."""
        (self.split.divider if self._mode == SPLIT else self._current()).setFocus()

    def on_arrived(self) -> None:
        """Have a pane for each photo."""
        count = len(self._table.photos)
        if count == len(self._panes):
            return
        had_focus = any(pane.hasFocus() for pane in self._panes)
        while len(self._panes) > count:
            pane = self._panes.pop()
            self._grid.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        while len(self._panes) < count:
            self._panes.append(PhotoPane(len(self._panes), self._table, self._theme, self._beside))
        columns = 2 if count == 4 else max(1, count)
        for place, pane in enumerate(self._panes):
            self._grid.addWidget(pane, place // columns, place % columns)
            # now, and not when the layout finds the time: only what is shown can have the focus
            pane.show()
        for line in range(4):
            self._grid.setColumnStretch(line, 1 if line < columns else 0)
            self._grid.setRowStretch(line, 1 if line < -(-count // columns) else 0)
        if had_focus and count:
            self.take_focus()

    def _current(self) -> PictureArea:
        active = min(self._table.active, len(self._panes) - 1)
        panes: dict[str, PictureArea] = {
            FLICKER: self.flicker,
            SPLIT: self.split,
            DIFFERENCE: self.difference,
        }
        return panes.get(self._mode) or self._panes[active]


def _over(pane: QWidget, bar: QWidget) -> QWidget:
    """Put a pane over its bar."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(pane, 1)
    column.addWidget(bar)
    return both
