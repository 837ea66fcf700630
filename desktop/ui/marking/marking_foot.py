"""The foot of marking by rules: what is promised, and the button that marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.rule import Rule

if TYPE_CHECKING:
    from desktop.ui.theme import Theme


class MarkingFoot(QWidget):
    """A promise and two buttons.

    Signals:
        wanted(): the photos are to be marked.
        cancelled(): none are.
    """

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        promise = QLabel(self.tr("Marks alone are set: nothing is removed before you have looked at it."))
        promise.setWordWrap(True)
        theme.dress(promise, "secondary")
        self.cancel_button = QuietButton(theme, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)
        self.button = PrimaryButton(theme)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        row.setSpacing(theme.space(3))
        row.addWidget(promise, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))
        column.addLayout(row)
        self.offer("", is_possible=False)

    def offer(self, words: str, is_possible: bool) -> None:
        """Offer to mark, in these words."""
        self.button.setText(words)
        self.button.setEnabled(is_possible)
