"""The button by which a dialog is left."""

from PySide6.QtWidgets import QDialog

from desktop.ui.controls.button import QuietButton
from desktop.ui.theme import Theme


class CloseButton(QuietButton):
    """Closes its dialog; Escape does the same, and Return does other things."""

    def __init__(self, theme: Theme, dialog: QDialog) -> None:
        super().__init__(theme)
        self.setText(self.tr("Close"))
        self.setAutoDefault(False)
        self.clicked.connect(dialog.reject)
