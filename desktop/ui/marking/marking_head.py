"""The head of marking by rules: how much would be marked, which groups are shown, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import FlatButton
from desktop.ui.controls.rule import Rule
from desktop.ui.controls.segmented import SegmentedControl

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

ALL: Final = "all"
OTHERS: Final = "others"


class MarkingHead(QWidget):
    """Words and a choice.

    Signals:
        back_wanted(): the person wants to see the groups again.
        only_others_chosen(bool): whether only groups are wanted in which another photo stays than the one suggested.
    """

    back_wanted = Signal()
    only_others_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.back_button = FlatButton(theme, self.tr("Back to the groups"))
        self.back_button.set_icon_name("previous")
        self.back_button.set_key(QKeySequence(Qt.Key.Key_Escape))
        self.back_button.clicked.connect(self.back_wanted)
        self.filter = SegmentedControl(theme)
        self.filter.setAccessibleName(self.tr("Which groups are shown"))
        self.filter.add_segment(ALL, self.tr("All"))
        self.filter.add_segment(OTHERS, self.tr("Another photo stays"))
        self.filter.chosen.connect(lambda name: self.only_others_chosen.emit(name == OTHERS))
        self._title, self._facts = QLabel(), QLabel()
        self._facts.setWordWrap(True)
        theme.dress(self._title, "title")
        theme.dress(self._facts, "dim")
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        top.addWidget(self.filter)
        words = QVBoxLayout()
        words.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        words.setSpacing(theme.space(1))
        words.addWidget(self._title)
        words.addWidget(self._facts)
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
        self.show_filter(only_others=False, has_others=False)

    def show_words(self, title: str, facts: str) -> None:
        """Say how much would be marked, and what else there is to know."""
        self._title.setText(title)
        self._facts.setText(facts)

    def words(self) -> tuple[str, str]:
        """Give what is said."""
        return self._title.text(), self._facts.text()

    def show_filter(self, only_others: bool, has_others: bool) -> None:
        """Show which part is shown; another one can be chosen only where there is one."""
        self.filter.set_current(OTHERS if only_others else ALL)
        self.filter.set_segment_enabled(OTHERS, has_others or only_others)
