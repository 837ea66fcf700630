"""What a person can do about marking by rules, as Qt actions."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.action_set import ActionSet
from desktop.session import Session
from desktop.session.auto_marking import AutoMarking


class MarkingActions(ActionSet):
    """Begin it."""

    def __init__(self, session: Session, marking: AutoMarking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        self.auto_mark = self.make_on_window("auto-mark", "Ctrl+Shift+M", marking.open)
        for changed in (session.opened, session.groups_changed, marking.opened, marking.closed):
            changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Word all actions in the language of the window."""
        self.auto_mark.setText(self.tr("Auto-mark…"))
        self.auto_mark.setStatusTip(self.tr("Mark the photos of groups by rules"))
        self.auto_mark.setToolTip(self.auto_mark.statusTip())
        self.update()

    def update(self) -> None:
        """Say what can be done now."""
        self.auto_mark.setEnabled(self._marking.can_open and not self._marking.is_open)
