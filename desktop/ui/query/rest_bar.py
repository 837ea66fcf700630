"""The line below the hits: how many more there are outside of the line drawn, and a way to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import FlatButton
from desktop.ui.controls.rule import Rule

if TYPE_CHECKING:
    from desktop.ui.theme import Theme


class RestBar(QWidget):
    """Words and a button; out of the way while there are no more.

    Signals:
        toggled(bool): the person wants to see the rest, or no longer.
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._shows_rest = False
        self._words = QLabel()
        theme.dress(self._words, "secondary")
        self.button = FlatButton(theme)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), theme.space(1), theme.space(5), theme.space(1))
        row.setSpacing(theme.space(2))
        row.addWidget(self._words)
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))
        column.addLayout(row)

    def show_rest(self, found: int, below: int, others: int, shows_rest: bool) -> None:
        """Say how many hits are below the line, and how many are hidden for other reasons, beside those found."""
        self._shows_rest = shows_rest
        self.setVisible(bool(below or others))
        if others:
            words = self.tr("%Ln outside of the line and the kinds chosen", "", below + others)
        elif found:
            words = self.tr("%Ln more below the line", "", below)
        else:
            words = self.tr("%Ln below the line", "", below)
        self._words.setText(words)
        self.button.setText(self.tr("Hide them") if shows_rest else self.tr("Show them"))
        self.button.setAccessibleDescription(words)

    def words(self) -> str:
        """Give what is said."""
        return self._words.text()

    def _on_clicked(self) -> None:
        self.toggled.emit(not self._shows_rest)
