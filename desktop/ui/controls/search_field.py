"""A line to search by: a sign that says so, and one that empties it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.theme import Theme


class SearchField(QLineEdit):
    """A line edit with a lens before its text and, once there is text, a cross behind it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(theme.icons.icon("search", "dim"), QLineEdit.ActionPosition.LeadingPosition)
        self.clear_action = self.addAction(theme.icons.icon("close", "dim"), QLineEdit.ActionPosition.TrailingPosition)
        self.clear_action.setToolTip(self.tr("Clear"))
        self.clear_action.setVisible(False)
        self.clear_action.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self.clear_action.setVisible(bool(text)))
