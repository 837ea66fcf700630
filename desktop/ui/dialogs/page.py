"""What the pages of the preferences share: lines of a title, a control and a word of advice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.theme import Theme

_FIELD_WIDTH = 280


class Page(QWidget):
    """A page of choices.

    Signals:
        changed(str, object): name of the choice that the person made, and what, as it is written.
    """

    changed = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.dress(self, "panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.space(5)] * 4)
        self._column.setSpacing(theme.space(1))

    def add_choice(self, title: str, control: QWidget, advice: str = "") -> None:
        """Add a control below its title, and below it what it means."""
        if self._column.count():
            self._column.addSpacing(self._theme.space(4))
        if title:
            label = QLabel(title)
            self._theme.dress(label, "strong")
            label.setBuddy(control)
            self._column.addWidget(label)
            if not control.accessibleName():
                control.setAccessibleName(title)
        if isinstance(control, QAbstractSpinBox | QComboBox):
            # a number or a word in a field as wide as the page would be hard to find
            control.setMaximumWidth(_FIELD_WIDTH)
        for field in control.findChildren(QLineEdit):
            # style sheets do not reach the text within a field of numbers
            field.setTextMargins(*[self._theme.space(1), 0] * 2)
        self._column.addWidget(control)
        if advice:
            self.add_advice(advice)
            control.setAccessibleDescription(advice)

    def add_advice(self, advice: str) -> QLabel:
        """Add a line in small letters."""
        label = QLabel(advice)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._theme.dress(label, "secondary")
        self._column.addWidget(label)
        return label

    def end(self) -> None:
        """Leave what room there is below."""
        self._column.addStretch(1)
