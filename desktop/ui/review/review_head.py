"""The head of a review: how much goes and what stays after all, what happens to it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import FlatButton
from desktop.ui.controls.rule import Rule
from desktop.ui.controls.segmented import SegmentedControl
from desktop.ui.review.destination import DestinationPanel

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

ALL: Final = "all"
CAUTIONS: Final = "cautions"


class ReviewHead(QWidget):
    """Words and choices; what they do is up to the page.

    Signals:
        back_wanted(): the person wants to see the groups again.
        only_cautions_chosen(bool): whether only what should be looked at is wanted.
    """

    back_wanted = Signal()
    only_cautions_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.back_button = FlatButton(theme, self.tr("Back to the groups"))
        self.back_button.set_icon_name("previous")
        self.back_button.set_key(QKeySequence(Qt.Key.Key_Escape))
        self.back_button.clicked.connect(self.back_wanted)
        self.filter = SegmentedControl(theme)
        self.filter.setAccessibleName(self.tr("What is shown"))
        self.filter.add_segment(ALL, self.tr("All"))
        self.filter.add_segment(CAUTIONS, self.tr("To look at first"))
        self.filter.set_current(ALL)
        self.filter.chosen.connect(lambda name: self.only_cautions_chosen.emit(name == CAUTIONS))
        self._title, self._facts = QLabel(), QLabel()
        self._facts.setWordWrap(True)
        theme.dress(self._title, "title")
        theme.dress(self._facts, "dim")
        self.destination = DestinationPanel(theme)
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        top.addWidget(self.filter)
        words = QVBoxLayout()
        words.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        words.setSpacing(theme.space(1))
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addSpacing(theme.space(2))
        words.addWidget(self.destination)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(3))
        inner.setSpacing(theme.space(2))
        inner.addLayout(top)
        inner.addLayout(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))

    def show_words(self, title: str, facts: str) -> None:
        """Say how much goes, and what else there is to know."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))

    def words(self) -> tuple[str, str]:
        """Give what is said."""
        return self._title.text(), self._facts.text()

    def show_filter(self, only_cautions: bool, has_cautions: bool) -> None:
        """Show which part is shown, and offer another one only where there is one."""
        self.filter.set_current(CAUTIONS if only_cautions else ALL)
        self.filter.setVisible(has_cautions or only_cautions)
