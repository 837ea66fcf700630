"""The photos that are to go as cards: beside each photo that stays all that go for it, then what stays after all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from engine.core.domain import MatchKind, Photo
from engine.core.removal import ActOutcome, PlannedAct, Refusal, RemovalPlan


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A photo on a card.

    Attributes:
        photo: The photo.
        act: What it goes by, or None if it stays.
        keeper: The photo that stays for it, if it goes.
        refusal: Why it stays although it was to go, or None.
        detail: Words of the system on that.
    """

    photo: Photo
    act: PlannedAct | None = None
    keeper: Photo | None = None
    refusal: Refusal | None = None
    detail: str = ""

    @property
    def kind(self) -> MatchKind | None:
        """How it is like the photo that stays, if it goes and that is known."""
        is_first = self.act is not None and self.act.victim.id == self.photo.id
        return self.act.kind if self.act is not None and is_first else None


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """A card: the photo that stays and those that go for it, or photos that stay for one reason.

    ``refusal`` is that reason; None on a card of photos that go.
    """

    entries: tuple[ReviewEntry, ...]
    refusal: Refusal | None = None

    @property
    def photo_ids(self) -> tuple[int, ...]:
        """Ids of its photos, the one that stays first."""
        return tuple(entry.photo.id for entry in self.entries)

    @property
    def acts(self) -> tuple[PlannedAct, ...]:
        """What its photos go by, each once."""
        return tuple({id(entry.act): entry.act for entry in self.entries if entry.act is not None}.values())


def cards_of_plan(plan: RemovalPlan, only_cautions: bool = False, doubtful: Collection[str] = ()) -> list[ReviewCard]:
    """Put what is planned on cards, those that free most first.

    Args:
        plan: What would be done.
        only_cautions: Show what a person should look at alone, and nothing of what stays after all.
        doubtful: Paths of photos that stay and should be looked at, with all that go for them.
    """
    by_keeper: dict[int, list[ReviewEntry]] = {}
    for act in plan.acts:
        if only_cautions and not needs_look(act, doubtful):
            continue
        for photo, keeper in act.pairs:
            entries = by_keeper.setdefault(keeper.id, [ReviewEntry(keeper)])
            entries.append(ReviewEntry(photo, act, keeper))
    cards = [ReviewCard(tuple(entries)) for entries in by_keeper.values()]
    cards.sort(key=lambda card: (-sum(act.bytes for act in card.acts), card.entries[0].photo.path))
    if only_cautions:
        return cards
    staying = set(by_keeper)
    skipped = (
        ReviewEntry(one.photo, refusal=one.reason, detail=one.detail)
        for one in plan.skipped
        # one that others go for has its place already
        if one.photo.id not in staying
    )
    return [*cards, *_by_reason(skipped)]


def needs_look(act: PlannedAct, doubtful: Collection[str]) -> bool:
    """Tell whether a person should look at what is planned: for itself, or for the photo that stays."""
    return bool(act.warnings) or any(keeper.path in doubtful for _, keeper in act.pairs)


def cards_of_problems(plan: RemovalPlan, problems: Sequence[ActOutcome]) -> list[ReviewCard]:
    """Put what did not happen on cards, one for each reason."""
    photos = {act.victim.path: act.victim for act in plan.acts}
    return _by_reason(
        ReviewEntry(photos[problem.path], refusal=problem.reason, detail=problem.detail)
        for problem in problems
        if problem.path in photos
    )


def _by_reason(entries: Iterable[ReviewEntry]) -> list[ReviewCard]:
    found: dict[Refusal, list[ReviewEntry]] = {}
    for entry in entries:
        if entry.refusal is not None:
            found.setdefault(entry.refusal, []).append(entry)
    return [ReviewCard(tuple(found[refusal]), refusal) for refusal in sorted(found, key=list(Refusal).index)]
