"""Rules as plain values: criteria in the order in which they decide, each with what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.marking import KeeperRules

_ABOUT_A_PATH = "path"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A criterion by its slug, and what it is about; nothing for most."""

    criterion: str
    argument: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether it can decide anything: a path needs some letters to look for."""
        return self.criterion != _ABOUT_A_PATH or bool(self.argument.removeprefix("!").strip())


def lines_of(rules: KeeperRules) -> tuple[RuleLine, ...]:
    """Return the rules of the engine as plain values."""
    return tuple(RuleLine(rule.criterion.value, rule.argument) for rule in rules.criteria)


def rules_of(lines: Iterable[RuleLine]) -> KeeperRules:
    """Return plain values as rules of the engine; what is not complete yet is left out.

    Raises:
        SettingsError: a criterion is unknown, or is about something that it cannot be about.
    """
    # loads NumPy and the engine, which the window does without until it has groups
    from engine.marking import Criterion, KeeperRules, Rule

    complete = (line for line in lines if line.is_complete)
    return KeeperRules(tuple(Rule(Criterion(line.criterion), line.argument.strip()) for line in complete))
