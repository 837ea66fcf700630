"""Plans, outcomes and the history of removals as lines for a person at a terminal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from engine.cli.text_report import PLAIN, Palette
from engine.core.domain import Photo
from engine.core.removal import (
    ActOutcome,
    ActState,
    CleanReport,
    HistoryBatch,
    PlannedAct,
    Removal,
    RemovalPlan,
)
from engine.reports.wording import KIND_TITLES, count_words, percent_words, printable, size_words

# Of a plan for thousands of photos these are what one still reads; reports hold all.
MAX_SKIPPED = 20

_FUTURE = {
    Removal.TRASH: "would go to the trash",
    Removal.MOVE: "would be moved",
    Removal.COPY: "would be copied",
    Removal.HARD_LINK: "would become hard links",
    Removal.REFLINK: "would share their bytes",
}
_PAST = {
    Removal.TRASH: "went to the trash",
    Removal.MOVE: "were moved",
    Removal.COPY: "were copied",
    Removal.HARD_LINK: "became hard links",
    Removal.REFLINK: "share their bytes now",
}


def plan_lines(plan: RemovalPlan, palette: Palette = PLAIN) -> Iterator[str]:
    """Write each photo that stays, with those that go for it below."""
    keepers: dict[int, Photo] = {}
    by_keeper: dict[int, list[PlannedAct]] = defaultdict(list)
    for act in plan.acts:
        keepers[act.keeper.id] = act.keeper
        by_keeper[act.keeper.id].append(act)
    for keeper_id, acts in by_keeper.items():
        yield f"{palette.keep}keep{palette.reset}  {printable(keepers[keeper_id].path)}"
        for act in acts:
            yield f"  goes  {percent_words(act.similarity).rjust(5)}  {_why(act)}  {printable(act.victim.path)}"
            yield from (f"    with {printable(stamp.path)}" for stamp in act.files[1:])
        yield ""
    for skipped in plan.skipped[:MAX_SKIPPED]:
        detail = f" ({skipped.detail})" if skipped.detail else ""
        yield f"{palette.dim}left alone: {skipped.reason}{detail}{palette.reset}  {printable(skipped.photo.path)}"
    if len(plan.skipped) > MAX_SKIPPED:
        yield f"{palette.dim}and {count_words(len(plan.skipped) - MAX_SKIPPED, 'more photo')} left alone{palette.reset}"


def _why(act: PlannedAct) -> str:
    return "; ".join((KIND_TITLES[act.kind], *act.warnings))


def plan_summary(plan: RemovalPlan) -> str:
    """Say in a line what would happen."""
    if not plan.acts:
        return "Nothing would go."
    where = f" to {printable(plan.target)}" if plan.target else ""
    return (
        f"{count_words(len(plan.acts), 'photo')} {_FUTURE[plan.action]}{where}, {size_words(plan.bytes)}. "
        "Nothing was done: --apply does it."
    )


def report_line(report: CleanReport) -> str:
    """Say in a line what happened."""
    undone = report.count(ActState.UNDONE)
    if undone:
        return f"{count_words(undone, 'photo')} came back, {size_words(report.bytes)}."
    done = report.count(ActState.DONE)
    if not done:
        return "Nothing was done."
    undo = f" 'lookalike undo {report.batch_id}' brings them back." if report.batch_id is not None else ""
    return f"{count_words(done, 'photo')} {_PAST[report.action]}, {size_words(report.bytes)}.{undo}"


def outcome_lines(outcomes: Iterable[ActOutcome]) -> Iterator[str]:
    """Write what became of each photo, and why where it stayed."""
    for outcome in outcomes:
        words = [outcome.state.value]
        if outcome.reason is not None:
            words.append(str(outcome.reason))
        if outcome.detail:
            words.append(outcome.detail)
        where = f" -> {printable(outcome.where)}" if outcome.where else ""
        yield f"{': '.join(words)}  {printable(outcome.path)}{where}"


def batch_lines(history: Sequence[HistoryBatch]) -> Iterator[str]:
    """Write each time that photos were taken away, the latest first."""
    for batch in history:
        started = datetime.fromtimestamp(batch.started_ms / 1000)
        counts = [f"{count_words(batch.done, 'photo')}, {size_words(batch.bytes)}"]
        counts += [f"{count:,} {word}" for count, word in _other_counts(batch) if count]
        where = f" to {printable(batch.target)}" if batch.target else ""
        yield f"{batch.id:>5}  {started:%Y-%m-%d %H:%M}  {batch.action.value}{where}: {', '.join(counts)}"


def _other_counts(batch: HistoryBatch) -> tuple[tuple[int, str], ...]:
    return ((batch.undone, "brought back"), (batch.skipped, "left alone"), (batch.failed, "failed"))
