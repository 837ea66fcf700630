"""What stands in the place of the groups when there is none: why, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.ui.theme import Theme


class EmptyResults(QWidget):
    """A headline, a piece of advice, and a button that follows it.

    Signals:
        offer_taken(): The button was pressed.
    """

    offer_taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.dress(self._headline, "strong")
        self._advice = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.dress(self._advice, "dim")
        self._offer = QPushButton(autoDefault=False)
        self._offer.clicked.connect(self.offer_taken)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        column.addStretch(2)
        column.addWidget(self._headline)
        column.addWidget(self._advice)
        column.addSpacing(theme.space(2))
        column.addWidget(self._offer, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "", "")

    def say(self, headline: str, advice: str, offer: str) -> None:
        """Say why there is nothing and what would help; what is empty is not shown."""
        for widget, text in ((self._headline, headline), (self._advice, advice), (self._offer, offer)):
            widget.setText(text)
            widget.setVisible(bool(text))
