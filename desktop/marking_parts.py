"""All by which photos are marked by rules, put together over a session: rules, what comes of them, and words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.crash import CrashReporter
from desktop.item_models.auto_mark_model import AutoMarkModel
from desktop.item_models.rules_model import RulesModel
from desktop.jobs import JobRunner
from desktop.marking_actions import MarkingActions
from desktop.measuring import MeasureProcess
from desktop.session import Session
from desktop.session.auto_marking import AutoMarking
from desktop.session.measuring import MakeMeasurer, Measuring
from desktop.session.rule_presets import RulePresets


class MarkingParts:
    """The parts, each by what it is.

    Attributes:
        presets: Rules by name.
        measuring: Measures what rules ask of photos.
        marking: The rules, and what they would come to.
        rules: The rules as a list.
        previewed: What they would come to, as cards.
        actions: What a person can do about it.
    """

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        reporter: CrashReporter,
        parent: QObject | None = None,
        make_measurer: MakeMeasurer | None = None,
    ) -> None:
        """Make them; photos are measured in another process unless something else is made for that."""
        self.presets = RulePresets(session, parent)
        self.measuring = Measuring(
            session, make_measurer or (lambda owner: MeasureProcess(reporter, parent=owner)), parent
        )
        self.marking = AutoMarking(session, runner, self.presets, self.measuring, parent)
        self.rules = RulesModel(self.marking, parent)
        self.previewed = AutoMarkModel(session, self.marking, parent)
        self.actions = MarkingActions(session, self.marking, parent)
