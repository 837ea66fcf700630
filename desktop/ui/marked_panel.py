"""What was decided so far; a press shows the groups concerned, or what was decided about them."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.count_row import CountRow, Use
from desktop.ui.theme import Theme


class MarkedPanel(QWidget):
    """Numbers of the photos marked to be removed, of those declared no duplicates, and of accepted groups.

    Signals:
        only_marked_toggled(bool): whether only groups with marked photos are wanted.
        accepted_toggled(bool): whether groups that were accepted as they are are to be shown.
        decided_wanted(): the person wants to see what was declared no duplicates.
    """

    only_marked_toggled = Signal(bool)
    accepted_toggled = Signal(bool)
    decided_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Marked"))
        theme.dress(title, "section")
        title.setContentsMargins(theme.space(2), 0, theme.space(2), theme.space(1))
        self.to_remove = CountRow(theme, self.tr("To remove"), Use.SWITCH)
        self.to_remove.setToolTip(self.tr("Show only groups with marked photos"))
        self.to_remove.toggled.connect(self.only_marked_toggled)
        self.different = CountRow(theme, self.tr("Not duplicates"), Use.BUTTON)
        self.different.setToolTip(self.tr("Photos that you declared different are not shown together any more"))
        self.different.clicked.connect(self.decided_wanted)
        self.accepted = CountRow(theme, self.tr("Accepted groups"), Use.SWITCH)
        self.accepted.setToolTip(self.tr("Show the groups that you accepted as they are"))
        self.accepted.toggled.connect(self.accepted_toggled)
        self.show_counts(0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (title, self.to_remove, self.different, self.accepted):
            layout.addWidget(widget)

    def show_counts(self, to_remove: int, different: int) -> None:
        """Show other numbers."""
        self.to_remove.set_number(to_remove)
        self.different.set_number(different)
        self.different.setEnabled(different > 0)
        # with nothing marked there is nothing to show alone, but who is within must get out
        self.to_remove.setEnabled(to_remove > 0 or self.to_remove.isChecked())

    def show_accepted(self, number: int, are_shown: bool) -> None:
        """Show how many groups were accepted, and whether they are shown; nothing at all where there is none."""
        self.accepted.set_number(number)
        self.accepted.setVisible(number > 0 or are_shown)
        with QSignalBlocker(self.accepted):
            self.accepted.setChecked(are_shown)
        self.accepted.update()

    def show_only_marked(self, is_only: bool) -> None:
        """Show whether the groups are held to marked ones."""
        self.to_remove.setEnabled(is_only or self.to_remove.number() > 0)
        with QSignalBlocker(self.to_remove):
            self.to_remove.setChecked(is_only)
        self.to_remove.update()
