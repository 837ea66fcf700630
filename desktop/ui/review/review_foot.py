"""The foot of a review: what is promised, the button that does it, and how far it is while it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.rule import Rule

if TYPE_CHECKING:
    from desktop.ui.clean_strip import CleanStrip
    from desktop.ui.theme import Theme


class ReviewFoot(QWidget):
    """A promise and a button, or how far it is.

    Signals:
        wanted(): the person wants it done; or, once it is done, to go on.
        undo_wanted(): what was done is to be taken back.
    """

    wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, strip: CleanStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.strip = strip
        self._promise = QLabel()
        self._promise.setWordWrap(True)
        theme.dress(self._promise, "secondary")
        self.undo_button = QuietButton(theme, self.tr("Undo"))
        self.undo_button.clicked.connect(self.undo_wanted)
        self.button = PrimaryButton(theme)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        row.setSpacing(theme.space(3))
        row.addWidget(self._promise, 1)
        row.addWidget(strip, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))
        column.addLayout(row)
        self.offer("", "", is_possible=False)

    def offer(self, words: str, promise: str, is_possible: bool) -> None:
        """Offer to do it: the words of the button, and what is promised."""
        self._show_parts(self._promise, self.button)
        self._promise.setText(promise)
        self.button.setText(words)
        self.button.setEnabled(is_possible)

    def show_progress(self) -> None:
        """Show how far it is."""
        self._show_parts(self.strip)

    def show_end(self, words: str, can_undo: bool) -> None:
        """Say what came of it, and offer to take it back or to go on."""
        self._show_parts(self._promise, self.button, *([self.undo_button] if can_undo else []))
        self._promise.setText(words)
        self.button.setText(self.tr("Back to the groups"))
        self.button.setEnabled(True)

    def promise_text(self) -> str:
        """Give what is promised."""
        return self._promise.text()

    def _show_parts(self, *shown: QWidget) -> None:
        for part in (self._promise, self.strip, self.undo_button, self.button):
            part.setVisible(part in shown)
