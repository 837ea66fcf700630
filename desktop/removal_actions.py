"""What a person can do about photos that are to go, as Qt actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.action_set import ActionSet
from desktop.session import Session
from desktop.session.cleaning import Cleaner
from desktop.session.review import Review


class RemovalActions(ActionSet):
    """Look at what goes, and see what went.

    Signals:
        history_requested(), decided_requested(): as their names say.
    """

    history_requested = Signal()
    decided_requested = Signal()

    def __init__(self, session: Session, review: Review, cleaner: Cleaner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._cleaner = cleaner
        make = self.make_on_window
        self.review = make("remove", "Ctrl+Return", review.open)
        self.history = make("undo", "Ctrl+Shift+H", self.history_requested.emit)
        self.decided = make("not-duplicates", None, self.decided_requested.emit)
        for changed in (
            session.opened,
            session.groups_changed,
            session.marks_changed,
            cleaner.changed,
            review.changed,
        ):
            changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Word all actions in the language of the window."""
        self.review.setText(self.tr("Review and remove…"))
        self.history.setText(self.tr("What was removed…"))
        self.decided.setText(self.tr("Not duplicates and accepted groups…"))
        self.update()

    def update(self) -> None:
        """Say what can be done now."""
        session = self._session
        self.review.setEnabled(session.marked_count > 0 and not self._review.is_open)
        self.history.setEnabled(session.is_open)
        self.decided.setEnabled(session.is_open)
