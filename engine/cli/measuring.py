"""Measure photos before rules decide that go by it, and tell so."""

from engine.cli.publishing import Desk
from engine.cli.text_report import problem_lines
from engine.core.domain import MatchKind
from engine.library import Library
from engine.measuring import find_unmeasured, measure_photos
from engine.review.rules import KeeperRules


def measure_for(
    rules: KeeperRules, library: Library, threshold: float, kinds: frozenset[MatchKind] | None, desk: Desk
) -> None:
    """Measure photos of groups as far as rules want to know more of them than the library does.

    Raises:
        StoreError: the library cannot be written.
        Cancelled: the person stopped it; what was measured is kept.
    """
    wishes = find_unmeasured(library.overview(kinds, rules=rules).cut(threshold), rules)
    if not wishes:
        return
    report = measure_photos(library, wishes, desk.monitor)
    desk.terminal.notes(problem_lines(report.problems))
    photos = "1 photo" if report.measured == 1 else f"{report.measured:,} photos"
    desk.terminal.note(f"Measured sharpness, and traces of enlarging, of {photos}, as the rules go by it.")
