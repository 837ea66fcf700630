"""The photos found for the picture that is looked at: a card of those within the line drawn, and one of the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop import wording
from desktop.item_models.cards_model import CardsModel
from desktop.item_models.hit_words import HitWords
from desktop.item_models.roles import GroupRole
from desktop.session import Session
from engine.core.domain import QueryHit


@dataclass(frozen=True, slots=True)
class HiddenHits:
    """What was found and is not within what the person looks at.

    Attributes:
        below: How many are less alike than the line drawn, be they of kinds that are looked at or not.
        above: How many are more alike than the upper bound.
        other_kinds: How many would be shown if all kinds were.
        nearest: Similarity of the most alike of those below that are of kinds looked at; 0 without any.
    """

    below: int = 0
    above: int = 0
    other_kinds: int = 0
    nearest: float = 0.0

    @property
    def count(self) -> int:
        """How many there are."""
        return self.below + self.above + self.other_kinds


def is_within(session: Session, hit: QueryHit) -> bool:
    """Tell whether a hit is within the range and of the kinds that a person looks at."""
    return session.threshold <= hit.similarity <= session.upper and hit.kind in session.kinds


class QueryModel(CardsModel):
    """The hits, the most alike first. What lies outside of the line, or is of other kinds, shows where it is wanted.

    Signals:
        changed(): other hits are within the line, or outside of it.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = HitWords(session)
        self._found: tuple[QueryHit, ...] = ()
        self._rest: tuple[QueryHit, ...] = ()
        self._shows_rest = False
        self.hidden = HiddenHits()
        for changed in (session.query_changed, session.groups_changed, session.kinds_changed, session.upper_changed):
            changed.connect(self.on_changed)
        session.query_asked.connect(self.on_asked)
        session.marks_changed.connect(self.on_marks_changed)
        session.gone_changed.connect(self.on_marks_changed)

    @property
    def found_count(self) -> int:
        """How many hits are within the line."""
        return len(self._found)

    @property
    def shows_rest(self) -> bool:
        """Whether the others show too."""
        return self._shows_rest

    def set_shows_rest(self, shows_rest: bool) -> None:
        """Show what lies outside of the line as well, below the others, or hide it again."""
        if shows_rest != self._shows_rest:
            self.beginResetModel()
            self._shows_rest = shows_rest
            self.endResetModel()
            self.changed.emit()

    def shown_ids(self) -> tuple[int, ...]:
        """Return the ids of the photos shown, in their order."""
        return tuple(hit.photo.id for card in self._cards() for hit in card)

    def on_asked(self) -> None:
        """Hide what lies outside of the line when something else is asked."""
        self.set_shows_rest(False)

    def on_changed(self) -> None:
        """Show what is found within the range now."""
        session, asked = self._session, self._session.query_state.current
        hits = () if asked is None else asked.hits
        found = tuple(hit for hit in hits if is_within(session, hit))
        rest = tuple(hit for hit in hits if not is_within(session, hit))
        below = [hit for hit in rest if hit.similarity < session.threshold]
        above = sum(hit.similarity > session.upper for hit in rest)
        nearest = max((hit.similarity for hit in below if hit.kind in session.kinds), default=0.0)
        hidden = HiddenHits(len(below), above, len(rest) - len(below) - above, nearest)
        if (found, rest) != (self._found, self._rest):
            self.beginResetModel()
            self._found, self._rest, self.hidden = found, rest, hidden
            self.endResetModel()
        elif self.group_count():
            # the titles of the cards tell where the line is
            self.dataChanged.emit(self.index(0, 0), self.index(self.group_count() - 1, 0))
        self.hidden = hidden
        self.changed.emit()

    def on_marks_changed(self) -> None:
        """Show other marks, and what is not there any more."""
        for position in range(self.group_count()):
            card = self.index(position, 0)
            self.dataChanged.emit(self.index(0, 0, card), self.index(self.size_at(position) - 1, 0, card))

    def group_sizes(self) -> list[int]:
        """Return the number of photos of each card."""
        return [len(card) for card in self._cards()]

    def group_count(self) -> int:
        """Return the number of cards: none where nothing is shown."""
        return len(self._cards())

    def size_at(self, position: int) -> int:
        """Return the number of photos of a card."""
        return len(self._cards()[position])

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the card that a photo is in, and its place there; None if it is in none."""
        return next(
            (
                (position, place)
                for position, card in enumerate(self._cards())
                for place, hit in enumerate(card)
                if hit.photo.id == photo_id
            ),
            None,
        )

    def group_data(self, position: int, role: int) -> Any:
        """Answer for a card; see ``GroupRole``."""
        card = self._cards()[position]
        match role:
            case GroupRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return self._title(card)
            case GroupRole.SUMMARY:
                return self.tr("%Ln photo(s)", "", len(card))
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.listed((self._title(card), self.tr("%Ln photo(s)", "", len(card))))
            case GroupRole.COUNT:
                return len(card)
            case GroupRole.BYTES:
                return sum(hit.photo.stamp.size_bytes for hit in card)
            case GroupRole.BADGES:
                kinds = sorted(Counter(hit.kind for hit in card).items())
                return [(kind.slug, wording.matches_of_kind(kind.slug, number)) for kind, number in kinds]
            case GroupRole.KEY:
                return card[0].photo.id
            case GroupRole.MARKED:
                return sum(self._words.is_marked(hit) for hit in card)
        return None

    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a hit; see ``PhotoRole``."""
        return self._words.data(self._cards()[position][place], role)

    def _cards(self) -> list[tuple[QueryHit, ...]]:
        return [card for card in (self._found, self._rest if self._shows_rest else ()) if card]

    def _title(self, card: tuple[QueryHit, ...]) -> str:
        line = wording.percent(self._session.threshold)
        if card is self._found:
            return self.tr("At least %1 alike").replace("%1", line, 1)
        if self.hidden.below == len(card):
            return self.tr("Less than %1 alike").replace("%1", line, 1)
        return self.tr("Outside of the line and the kinds chosen")
