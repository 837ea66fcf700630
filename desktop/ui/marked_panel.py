"""What was marked so far; a press on it shows the groups concerned alone."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.count_row import CountRow
from desktop.ui.theme import Theme


class MarkedPanel(QWidget):
    """Numbers of the photos marked to be removed and of those declared no duplicates.

    Signals:
        only_marked_toggled(bool): whether only groups with marked photos are wanted.
    """

    only_marked_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Marked"))
        theme.dress(title, "section")
        title.setContentsMargins(theme.space(2), 0, theme.space(2), theme.space(1))
        self.to_remove = CountRow(theme, self.tr("To remove"), is_switch=True)
        self.to_remove.setToolTip(self.tr("Show only groups with marked photos"))
        self.to_remove.toggled.connect(self.only_marked_toggled)
        self.different = CountRow(theme, self.tr("Not duplicates"), is_switch=False)
        self.show_counts(0, 0)
        self.different.setToolTip(self.tr("Photos that you declared different are not shown together any more"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (title, self.to_remove, self.different):
            layout.addWidget(widget)

    def show_counts(self, to_remove: int, different: int) -> None:
        """Show other numbers."""
        self.to_remove.set_number(to_remove)
        self.different.set_number(different)
        # with nothing marked there is nothing to show alone, but who is within must get out
        self.to_remove.setEnabled(to_remove > 0 or self.to_remove.isChecked())

    def show_only_marked(self, is_only: bool) -> None:
        """Show whether the groups are held to marked ones."""
        self.to_remove.setEnabled(is_only or self.to_remove.number() > 0)
        with QSignalBlocker(self.to_remove):
            self.to_remove.setChecked(is_only)
        self.to_remove.update()
