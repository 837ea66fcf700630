"""Rules that nothing comes of."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.session.rule_lines import RuleLine


class PlainMarking(QObject):
    """Stands in for ``AutoMarking`` where only its rules matter.

    Signals:
        rules_changed(): as of the real one.
    """

    rules_changed = Signal()

    def __init__(self, *lines: RuleLine) -> None:
        super().__init__()
        self.lines = tuple(lines)

    def set_lines(self, lines: Iterable[RuleLine]) -> None:
        """Take other rules."""
        self.lines = tuple(lines)
        self.rules_changed.emit()
