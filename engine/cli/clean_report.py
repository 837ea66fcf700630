"""Plans, outcomes and the history of removals as lines for a person at a terminal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from engine.cli.text_report import PLAIN, Palette
from engine.core.domain import Photo
from engine.core.removal import (
    ActOutcome,
    ActState,
    CarriedOutcome,
    CleanReport,
    HistoryBatch,
    PlannedAct,
    Refusal,
    Removal,
    RemovalPlan,
)
from engine.core.rescue import Rescue
from engine.reports.rescue_words import carried_words, conflict_words, count_gaining
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


def plan_lines(
    plan: RemovalPlan, palette: Palette = PLAIN, rescues: Mapping[str, Rescue] | None = None
) -> Iterator[str]:
    """Write each photo that stays, with those that go for it below.

    Args:
        plan: What would be done.
        palette: Colours.
        rescues: What photos that stay gain, by their paths.
    """
    rescues = dict(rescues or {})
    keepers: dict[int, Photo] = {}
    by_keeper: dict[int, list[PlannedAct]] = defaultdict(list)
    for act in plan.acts:
        keepers[act.keeper.id] = act.keeper
        by_keeper[act.keeper.id].append(act)
    for keeper_id, acts in by_keeper.items():
        yield f"{palette.keep}keep{palette.reset}  {printable(keepers[keeper_id].path)}"
        yield from (f"  {palette.dim}{printable(why)}{palette.reset}" for why in _sentences(acts)[:1])
        for act in acts:
            yield f"  goes  {percent_words(act.similarity).rjust(5)}  {_why(act)}  {printable(act.victim.path)}"
            yield from (f"    with {printable(stamp.path)}" for stamp in act.files[1:])
        if keepers[keeper_id].path in rescues:
            yield from _rescue_lines(rescues.pop(keepers[keeper_id].path), palette)
        yield ""
    # those that stay for what goes along with others
    for path, rescue in rescues.items():
        yield f"{palette.keep}keep{palette.reset}  {printable(path)}"
        yield from _rescue_lines(rescue, palette)
        yield ""
    for skipped in plan.skipped[:MAX_SKIPPED]:
        detail = f" ({skipped.detail})" if skipped.detail else ""
        yield f"{palette.dim}left alone: {skipped.reason}{detail}{palette.reset}  {printable(skipped.photo.path)}"
    if len(plan.skipped) > MAX_SKIPPED:
        yield f"{palette.dim}and {count_words(len(plan.skipped) - MAX_SKIPPED, 'more photo')} left alone{palette.reset}"


def _rescue_lines(rescue: Rescue, palette: Palette) -> Iterator[str]:
    is_carried = rescue.obstacle is None
    for words in carried_words(rescue.carried):
        yield f"  {'gains' if is_carried else 'not carried'}  {printable(words)}"
    if rescue.carried and not is_carried:
        yield f"    {palette.dim}{rescue.obstacle}{palette.reset}"
    for conflict in rescue.conflicts:
        yield f"  differs  {printable(conflict_words(conflict))}"
    for path in rescue.unreadable:
        yield f"  {palette.dim}not all that is written could be read{palette.reset}  {printable(path)}"


def _sentences(acts: Sequence[PlannedAct]) -> list[str]:
    return [act.why_kept for act in acts if act.why_kept]


def _why(act: PlannedAct) -> str:
    return "; ".join((KIND_TITLES[act.kind], *act.warnings))


def plan_summary(plan: RemovalPlan, rescues: Iterable[Rescue] = ()) -> str:
    """Say in a line or two what would happen."""
    if not plan.acts:
        return "Nothing would go."
    where = f" to {printable(plan.target)}" if plan.target else ""
    return (
        f"{count_words(len(plan.acts), 'photo')} {_FUTURE[plan.action]}{where}, {size_words(plan.bytes)}."
        f"{_rescue_summary(tuple(rescues))} Nothing was done: --apply does it."
    )


def _rescue_summary(rescues: Sequence[Rescue]) -> str:
    gaining, lost = count_gaining(rescues), sum(bool(one.carried and one.obstacle) for one in rescues)
    differing = sum(bool(one.conflicts) for one in rescues)
    words = ""
    if gaining:
        words += f" What only they have written in them would be carried to {count_words(gaining, 'photo')}."
    if lost:
        words += f" To {count_words(lost, 'photo')} it cannot be carried."
    if differing:
        words += f" {count_words(differing, 'photo')} would keep what differs from those that go."
    return words


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


def carried_lines(outcomes: Iterable[CarriedOutcome]) -> Iterator[str]:
    """Write what became of each sidecar and each photo that was written into."""
    for outcome in outcomes:
        is_file = outcome.path == outcome.keeper_path
        match outcome.state:
            case ActState.DONE:
                words = ["written into the photo" if is_file else "gained what others had"]
            case ActState.UNDONE:
                words = ["as it was before"]
            case _:
                words = ["nothing was written into it" if is_file else "left as it is"]
        if outcome.reason is Refusal.CHANGED:
            words.append("it was changed since")
        elif outcome.reason not in (None, Refusal.NOT_EMBEDDED):
            words.append(str(outcome.reason))
        if outcome.detail:
            words.append(outcome.detail)
        yield f"{': '.join(words)}  {printable(outcome.path)}"


def carried_line(outcomes: Sequence[CarriedOutcome]) -> str:
    """Say in a line what was carried over, or taken back; nothing if nothing was."""
    words = []
    for state, sidecars, photos in (
        (ActState.DONE, "gained what only the others had", "written into"),
        (ActState.UNDONE, "as before", "as before"),
    ):
        found = [outcome for outcome in outcomes if outcome.state is state]
        files = sum(outcome.path == outcome.keeper_path for outcome in found)
        if len(found) > files:
            words.append(f"{count_words(len(found) - files, 'sidecar')} {sidecars}")
        if files:
            words.append(f"{count_words(files, 'photo')} {photos}")
    return f"{'; '.join(words)}." if words else ""


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
