"""All by which photos are marked by rules, put together over a session: rules, what comes of them, and words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.item_models.auto_mark_model import AutoMarkModel
from desktop.item_models.rules_model import RulesModel
from desktop.jobs import JobRunner
from desktop.marking_actions import MarkingActions
from desktop.session import Session
from desktop.session.auto_marking import AutoMarking
from desktop.session.rule_presets import RulePresets


class MarkingParts:
    """The parts, each by what it is.

    Attributes:
        presets: Rules by name.
        marking: The rules, and what they would come to.
        rules: The rules as a list.
        previewed: What they would come to, as cards.
        actions: What a person can do about it.
    """

    def __init__(self, session: Session, runner: JobRunner, parent: QObject | None = None) -> None:
        self.presets = RulePresets(session, parent)
        self.marking = AutoMarking(session, runner, self.presets, parent)
        self.rules = RulesModel(self.marking, parent)
        self.previewed = AutoMarkModel(session, self.marking, parent)
        self.actions = MarkingActions(session, self.marking, parent)
