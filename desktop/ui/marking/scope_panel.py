"""Which groups rules are for, and what becomes of marks that were set before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

SHOWN: Final = "shown"
SELECTED: Final = "selected"
CURRENT: Final = "current"


class ScopePanel(QWidget):
    """One choice of three, and a box.

    Signals:
        scope_chosen(str): slug of the groups that the rules are for.
        replacing_chosen(bool): whether earlier marks are replaced.
    """

    scope_chosen = Signal(str)
    replacing_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1) + 2)
        for name in (SHOWN, SELECTED, CURRENT):
            button = self.buttons[name] = QRadioButton()
            button.clicked.connect(lambda _, name=name: self.scope_chosen.emit(name))
            self._group.addButton(button)
            column.addWidget(button)
        self.replacing = QCheckBox(self.tr("Replace the marks set before"))
        advice = self.tr("Otherwise a photo that is marked to be removed stays so, where another one can stay for it.")
        self.replacing.setToolTip(advice)
        self.replacing.setAccessibleDescription(advice)
        self.replacing.toggled.connect(self.replacing_chosen)
        column.addSpacing(theme.space(2))
        column.addWidget(self.replacing)

    def show_scope(self, scope: str, shown: int, selected: int, current: int) -> None:
        """Show which groups are meant, and how many there are of each sort."""
        self.buttons[SHOWN].setText(self.tr("All %Ln group(s) shown", "", shown))
        self.buttons[SELECTED].setText(self.tr("%Ln group(s) with selected photos", "", selected))
        self.buttons[CURRENT].setText(self.tr("The current group"))
        self.buttons[SHOWN].setEnabled(shown > 0)
        self.buttons[SELECTED].setEnabled(selected > 0)
        self.buttons[CURRENT].setEnabled(current > 0)
        self.buttons[scope].setChecked(True)

    def show_replacing(self, is_replacing: bool) -> None:
        """Show whether earlier marks are replaced."""
        with QSignalBlocker(self.replacing):
            self.replacing.setChecked(is_replacing)
