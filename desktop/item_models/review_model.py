"""What goes beside what stays, as cards, and how much of it there is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop import removal_words, wording
from desktop.file_names import file_name, stem
from desktop.item_models.cards_model import CardsModel
from desktop.item_models.review_cards import ReviewCard, cards_of_plan, cards_of_problems, needs_look
from desktop.item_models.review_words import ReviewWords
from desktop.item_models.roles import GroupRole
from desktop.session import Session
from desktop.session.review import Review, ReviewStage

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = 0


@dataclass(frozen=True, slots=True)
class ReviewNumbers:
    """What would be done.

    Attributes:
        going: Photos that go.
        size_bytes: Of all that goes.
        left_out: Photos that do not go after all.
        cautions: Photos to look at first.
        skipped: Photos that were to go and cannot.
        along: Other files that go along.
        rescued: Photos that stay and can gain what only those that go have written in them.
        differing: Photos that stay and differ in that from those that go.
    """

    going: int = 0
    size_bytes: int = 0
    left_out: int = 0
    cautions: int = 0
    skipped: int = 0
    along: int = 0
    rescued: int = 0
    differing: int = 0


class ReviewModel(CardsModel):
    """The cards of a review.

    Signals:
        changed(): the numbers are others.
    """

    changed = Signal()

    def __init__(self, session: Session, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._words = ReviewWords(session, review)
        self._cards: list[ReviewCard] = []
        self._place_of: dict[int, tuple[int, int]] = {}
        self._only_cautions = False
        self._doubtful: frozenset[str] = frozenset()
        self._shown: tuple[object, ...] = ()
        self.numbers = ReviewNumbers()
        review.changed.connect(self.on_changed)
        review.going_changed.connect(self.on_going_changed)
        session.gone_changed.connect(self.on_going_changed)

    @property
    def shows_only_cautions(self) -> bool:
        """Whether only what should be looked at is shown."""
        return self._only_cautions

    def set_only_cautions(self, is_only: bool) -> None:
        """Show only what should be looked at, or all of it."""
        if is_only != self._only_cautions:
            self._only_cautions = is_only
            self._doubtful = frozenset()
            self.on_changed()

    def on_changed(self) -> None:
        """Show what would be done now, or what did not happen."""
        review = self._review
        if not review.is_open:
            self._only_cautions = False
        if self._only_cautions:
            # what was left out stays in sight, so that it can be taken in again
            self._doubtful |= review.rescuing.doubtful
        shown = (review.plan, review.result, self._only_cautions, review.stage is ReviewStage.DONE, self._doubtful)
        if shown != self._shown:
            self._shown = shown
            self.beginResetModel()
            self._cards = self._make_cards()
            self._place_of = {
                entry.photo.id: (position, place)
                for position, card in reversed(list(enumerate(self._cards)))
                for place, entry in enumerate(card.entries)
            }
            if review.is_open:
                self._session.reviewing.show(card.photo_ids for card in self._cards)
            self.endResetModel()
            self._session.selection_changed.emit()
        self._count()
        self.changed.emit()

    def _make_cards(self) -> list[ReviewCard]:
        review = self._review
        if review.plan is None:
            return []
        if review.stage is ReviewStage.DONE and review.result is not None:
            return cards_of_problems(review.plan, review.result.problems)
        return cards_of_plan(review.plan, self._only_cautions, self._doubtful)

    def _count(self) -> None:
        review = self._review
        if review.plan is None:
            self.numbers = ReviewNumbers()
            return
        going, doubtful = review.going(), review.rescuing.doubtful
        photos = sum(len(act.pairs) for act in going)
        self.numbers = ReviewNumbers(
            photos,
            sum(act.bytes for act in going),
            sum(len(act.pairs) for act in review.plan.acts) - photos,
            sum(needs_look(act, doubtful) for act in review.plan.acts),
            len(review.plan.skipped),
            sum(len(act.files) for act in going) - photos,
            sum(rescue.change is not None for rescue in review.rescuing.found.values()),
            sum(bool(rescue.conflicts) for rescue in review.rescuing.found.values()),
        )

    def on_going_changed(self) -> None:
        """Show what is left out, and what is not there any more."""
        if self._only_cautions:
            self.on_changed()
        if not self._cards:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._cards) - 1, 0))
        self._count()
        self.changed.emit()

    def group_sizes(self) -> list[int]:
        """Return the number of photos of each card."""
        return [len(card.entries) for card in self._cards]

    def group_count(self) -> int:
        """Return the number of cards."""
        return len(self._cards)

    def size_at(self, position: int) -> int:
        """Return the number of photos of a card."""
        return len(self._cards[position].entries)

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the card that a photo is on, and its place there; None if it is on none."""
        return self._place_of.get(photo_id)

    def stays(self, position: int) -> bool:
        """Tell whether a card is one of photos that stay although they were to go."""
        return self._cards[position].refusal is not None

    def going_ids(self, position: int, are_left_out: bool) -> list[int]:
        """Return the ids of the photos of a card that may go, those that are left out or the others."""
        return [
            entry.photo.id
            for entry in self._cards[position].entries
            if entry.act is not None and self._words.is_going(entry) != are_left_out
        ]

    def group_data(self, position: int, role: int) -> Any:
        """Answer for a card; see ``GroupRole``."""
        card = self._cards[position]
        match role:
            case GroupRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return self._title(card)
            case GroupRole.SUMMARY:
                return self._summary(card)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.listed((self._title(card), self._summary(card)))
            case GroupRole.COUNT:
                return len(card.entries)
            case GroupRole.BYTES:
                return sum(act.bytes for act in card.acts)
            case GroupRole.BADGES:
                kinds = Counter(entry.kind for entry in card.entries if entry.kind is not None)
                return [(kind.slug, wording.matches_of_kind(kind.slug, kinds[kind])) for kind in sorted(kinds)]
            case GroupRole.KEY | GroupRole.KEPT_ID:
                return card.entries[0].photo.id
            case GroupRole.MARKED:
                return len(self.going_ids(position, are_left_out=False))
        return None

    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole`` and ``ReviewRole``."""
        return self._words.data(self._cards[position].entries[place], role)

    def _title(self, card: ReviewCard) -> str:
        if card.refusal is not None:
            return removal_words.refusal_words(card.refusal)
        path = card.entries[0].photo.path
        folder = PurePath(path).parent.name
        return f"{file_name(folder)} / {stem(path)}" if folder else stem(path)

    def _summary(self, card: ReviewCard) -> str:
        if card.refusal is not None:
            return self.tr("%Ln photo(s) stay", "", len(card.entries))
        words = self.tr("%Ln photo(s) for one that stays", "", len(card.entries) - 1)
        return f"{words} · {wording.size(sum(act.bytes for act in card.acts))}"
