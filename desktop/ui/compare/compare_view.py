"""Compare two to four photos: one zoom and place for all, four ways of looking, and what they differ in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.ui.compare.compare_menu import COUNTS, CompareMenu
from desktop.ui.compare.facts_table import FactsTable
from desktop.ui.compare.footer import CompareFooter
from desktop.ui.compare.header import FIT, PIXELS, CompareHeader
from desktop.ui.compare.light_table import LightTable
from desktop.ui.compare.stage import BESIDE, DIFFERENCE, FLICKER, SPLIT, Stage
from desktop.ui.compare.viewpoint import STEP
from desktop.ui.controls.rule import Rule

if TYPE_CHECKING:
    from desktop.item_models.compare_model import CompareModel
    from desktop.pictures import PictureLoader
    from desktop.ui.theme import Theme

_PAN_PX: Final = 64.0
_TABLE_SHARE: Final = 0.36


class CompareView(QWidget):
    """Photos of a group, or a picture asked about and what was found, looked at together.

    While the focus is in it, keys of the comparison are its own, whatever the window does with them elsewhere.

    Signals:
        closed(): the person is done; the model has let go of the photos.
    """

    closed = Signal()

    def __init__(
        self, model: CompareModel, pictures: PictureLoader, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "window")
        self._model = model
        self._is_held = False
        self._is_table_sized = False
        self.table = LightTable(model, pictures, self)
        self.header = CompareHeader(theme, self)
        self.stage = Stage(self.table, pictures, theme, self)
        self.facts = FactsTable(model.facts, theme, self)
        self.footer = CompareFooter(theme, self)
        self.menu = CompareMenu(self.header.menu, self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.addWidget(self.stage)
        self._splitter.addWidget(self.facts)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.splitterMoved.connect(self.on_splitter_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal, self))
        column.addWidget(self._splitter, 1)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal, self))
        column.addWidget(self.footer)
        self._keys = self._make_keys()
        self._connect()

    def open(self, photo_ids: list[int]) -> None:
        """Compare photos of one group; a single one is compared with the first of its group."""
        self.stage.set_mode(BESIDE)
        self._model.open(photo_ids)
        self.stage.take_focus()

    def finish(self) -> None:
        """Let go of the photos and say so."""
        self.stage.set_mode(BESIDE)
        self._model.close()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the comparison before the window's shortcuts get them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._name(event) in self._keys
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for; F, when it is held, goes on by itself."""
        name = self._name(event)
        if name not in self._keys or not self._model.photos:
            super().keyPressEvent(event)
        elif name == "F" and event.isAutoRepeat():
            self._is_held = self._is_held or not self.stage.flicker.is_automatic
            self.stage.flicker.set_automatic(True)
        else:
            self._keys[name]()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop what went on while a key was held."""
        if self._is_held and self._name(event) == "F" and not event.isAutoRepeat():
            self._is_held = False
            self.stage.flicker.set_automatic(False)
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the room to the photos until the person says how much."""
        super().resizeEvent(event)
        self._size_table()

    def on_splitter_moved(self) -> None:
        """Leave the table as high as the person made it."""
        self._is_table_sized = True

    def on_photos_changed(self) -> None:
        """Show what is told of other photos."""
        self.on_state_changed()
        self._size_table()

    def on_state_changed(self) -> None:
        """Show what is told of the active photo and what can be done."""
        if self._model.photos:
            self.header.show_group(self._model.group, self._model.photos[self._model.active])
            self.footer.show_state(self._model)
            self.menu.show_state(self._model)

    def on_viewpoint_changed(self) -> None:
        """Show whether all is seen, or pixels as they are."""
        is_fitted = self.table.viewpoint.is_fitted
        self.header.zoom.set_current(FIT if is_fitted else PIXELS if self.table.shows_pixels else "")

    def on_flicker(self) -> None:
        """Show the photos one after the other; once that is on, the next of them."""
        if self.stage.mode == FLICKER:
            self.stage.flicker.flip()
        else:
            self.stage.set_mode(FLICKER)

    def on_zoom_chosen(self, name: str) -> None:
        """Show all, or pixels as they are."""
        if name == FIT:
            self.table.viewpoint.fit()
        else:
            self.table.show_pixels()
        self.on_viewpoint_changed()

    def _make_keys(self) -> dict[str, Callable[[], None]]:
        model, viewpoint = self._model, self.table.viewpoint
        keys: dict[str, Callable[[], None]] = {
            "B": partial(self.stage.set_mode, BESIDE),
            "F": self.on_flicker,
            "S": partial(self._toggle_mode, SPLIT),
            "D": partial(self._toggle_mode, DIFFERENCE),
            "0": viewpoint.fit,
            "1": self.table.show_pixels,
            "+": partial(viewpoint.zoom, STEP),
            "=": partial(viewpoint.zoom, STEP),
            "-": partial(viewpoint.zoom, 1 / STEP),
            "A": self.menu.aligned.trigger,
            "C": self.menu.outlines.trigger,
            "I": self.menu.facts.trigger,
            "E": self.menu.equal.trigger,
            "K": self.footer.keep.click,
            "X": self.footer.remove.click,
            "N": self.footer.different.click,
            "Ctrl+Z": model.undo,
            "Ctrl+Shift+Z": model.redo,
            "Ctrl+Y": model.redo,
            "Right": partial(self._step_aside, 1),
            "Left": partial(self._step_aside, -1),
            "Down": partial(model.step_group, 1),
            "Up": partial(model.step_group, -1),
            "Esc": self.finish,
        }
        steps = {"Left": (1, 0), "Right": (-1, 0), "Up": (0, 1), "Down": (0, -1)}
        for name, (across, down) in steps.items():
            keys[f"Shift+{name}"] = partial(viewpoint.pan, QPointF(across, down) * _PAN_PX)
        for count in COUNTS:
            keys[str(count)] = self.menu.counts[count].trigger
        return keys

    def _connect(self) -> None:
        model, header, footer, menu = self._model, self.header, self.footer, self.menu
        model.photos_changed.connect(self.on_photos_changed)
        model.active_changed.connect(self.on_state_changed)
        model.marks_changed.connect(self.on_state_changed)
        model.facts.modelReset.connect(self._size_table)
        model.ended.connect(self.finish)
        self.table.viewpoint.changed.connect(self.on_viewpoint_changed)
        self.stage.mode_changed.connect(header.modes.set_current)
        header.modes.set_current(self.stage.mode)
        header.modes.chosen.connect(self.stage.set_mode)
        header.zoom.chosen.connect(self.on_zoom_chosen)
        footer.keep.clicked.connect(partial(self._mark, "keep"))
        footer.remove.clicked.connect(partial(self._mark, "remove"))
        footer.different.clicked.connect(model.declare_different)
        footer.next_photo.clicked.connect(partial(model.step_photo, 1))
        footer.next_group.clicked.connect(partial(model.step_group, 1))
        footer.undo.clicked.connect(model.undo)
        footer.close_button.clicked.connect(self.finish)
        menu.aligned.toggled.connect(self.table.set_aligned)
        menu.outlines.toggled.connect(self.table.set_shows_outlines)
        menu.facts.toggled.connect(self.facts.setVisible)
        menu.equal.toggled.connect(model.facts.set_shows_equal)
        for count, action in menu.counts.items():
            action.triggered.connect(partial(model.set_count, count))

    def _mark(self, mark: str) -> None:
        self._model.mark(mark)
        # a mark that was refused must not stay on the button
        self.on_state_changed()

    def _step_aside(self, step: int) -> None:
        """Go to the photo on that side: the next one is where reading goes on."""
        self._model.step_photo(-step if self.isRightToLeft() else step)

    def _toggle_mode(self, mode: str) -> None:
        self.stage.set_mode(BESIDE if self.stage.mode == mode else mode)

    def _size_table(self) -> None:
        if self._is_table_sized or not self.isVisible():
            return
        room = self._splitter.height()
        wanted = min(self.facts.sizeHint().height(), round(room * _TABLE_SHARE))
        self._splitter.setSizes([room - wanted, wanted])

    def _name(self, event: QKeyEvent) -> str:
        # the same key counts on the pad of numbers
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            # which of them needs Shift depends on the keyboard
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier
        return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
