"""What was decided about whole groups, as cards: that they are no duplicates, or accepted as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from desktop import wording
from desktop.file_names import file_name, place
from desktop.item_models.cards_model import CardsModel
from desktop.item_models.roles import GroupRole, PhotoRole
from desktop.jobs import Foreseen, Job, Lane
from desktop.session import Session

if TYPE_CHECKING:
    from engine.core.domain import Photo
    from engine.judgements import Judgement
    from engine.library import Library

DIFFERENT: Final = "different"
ACCEPTED: Final = "accepted"
_MOST_PHOTOS: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class DecidedCard:
    """A decision and those of the photos that it is about that are there."""

    judgement: Judgement
    photos: tuple[Photo, ...]


class DecidedModel(CardsModel):
    """The decisions of one sort, the latest first. A photo may be on several cards, so its id here is of its place.

    Signals:
        changed(): they were read.
    """

    changed = Signal()

    def __init__(self, session: Session, sort: str, parent: QObject | None = None) -> None:
        """Make it; ``sort`` is ``different`` or ``accepted``. Nothing is read before ``load``."""
        super().__init__(parent)
        self._session = session
        self._sort = sort
        self._cards: Sequence[DecidedCard] = ()
        self._job: Job | None = None
        self._is_wanted = False
        self.away_count = 0
        """Decisions about photos none of which is there now."""
        session.history_changed.connect(self.on_decided)
        session.overview_changed.connect(self.on_decided)

    @property
    def is_loaded(self) -> bool:
        """Whether what is shown is all that there is."""
        return self._is_wanted and self._job is None

    def load(self) -> None:
        """Read them, and follow them from now on."""
        self._is_wanted = True
        if self._job is not None:
            self._job.cancel()
        sort = self._sort
        self._job = self._session.with_library(
            lambda library: _read(library, sort), self.on_read, self.on_not_read, Lane.LIBRARY
        )

    def stop(self) -> None:
        """Follow them no more."""
        self._is_wanted = False

    def on_decided(self) -> None:
        """Read them anew, if anyone wants to see them."""
        if self._is_wanted:
            self.load()

    def on_read(self, found: tuple[list[DecidedCard], int]) -> None:
        """Show what was read."""
        self._job = None
        self.beginResetModel()
        self._cards, self.away_count = found
        self.endResetModel()
        self.changed.emit()

    def on_not_read(self, error: Foreseen) -> None:  # noqa: ARG002  the session tells of a library that cannot be read
        """Show what was read before."""
        self._job = None

    def take_back(self, position: int) -> None:
        """Let the photos of a card be shown as a group again."""
        card = self._cards[position]
        if self._sort == DIFFERENT:
            self._session.withdraw_different(card.judgement.id, card.judgement.photo_ids)
        else:
            self._session.withdraw_accepted(card.judgement.id, card.judgement.photo_ids)

    def group_sizes(self) -> list[int]:
        """Return the number of photos of each card."""
        return [len(card.photos) for card in self._cards]

    def group_count(self) -> int:
        """Return the number of cards."""
        return len(self._cards)

    def size_at(self, position: int) -> int:
        """Return the number of photos of a card."""
        return len(self._cards[position].photos)

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the card that a photo is on, and its place there, by its id here."""
        position, place_on_card = divmod(photo_id, _MOST_PHOTOS)
        is_there = position < len(self._cards) and place_on_card < self.size_at(position)
        return (position, place_on_card) if is_there else None

    def group_data(self, position: int, role: int) -> Any:
        """Answer for a card; see ``GroupRole``."""
        card = self._cards[position]
        match role:
            case GroupRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return wording.file_time(card.judgement.decided_ms * 1_000_000)
            case GroupRole.SUMMARY:
                return self._summary(card)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.listed((self.group_data(position, GroupRole.TITLE), self._summary(card)))
            case GroupRole.COUNT:
                return len(card.photos)
            case GroupRole.BADGES:
                return [("", words)] if (words := self._missing(card)) else []
            case GroupRole.KEY | GroupRole.KEPT_ID:
                return position * _MOST_PHOTOS
        return None

    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole``."""
        photo = self._cards[position].photos[place]
        match role:
            case PhotoRole.PHOTO_ID:
                return position * _MOST_PHOTOS + place
            case PhotoRole.PATH | Qt.ItemDataRole.ToolTipRole:
                return photo.path
            case PhotoRole.NAME | Qt.ItemDataRole.DisplayRole:
                return file_name(photo.path)
            case PhotoRole.CAPTION:
                return self._folder(photo)
            case PhotoRole.THUMBNAIL_KEY:
                return photo.content_key.hex()
            case PhotoRole.IS_REFERENCE:
                return photo.is_reference
            case PhotoRole.IS_PARTIAL:
                return photo.info.is_partial
            case PhotoRole.IS_KEEPER | PhotoRole.IS_GONE | PhotoRole.IS_BEST:
                return False
            case PhotoRole.MARK | PhotoRole.BADGE | PhotoRole.REASON | PhotoRole.KIND:
                return ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.listed((file_name(photo.path), self._folder(photo)))
        return None

    def _folder(self, photo: Photo) -> str:
        return place(str(PurePath(photo.path).parent), [state.path for state in self._session.folders])

    def _summary(self, card: DecidedCard) -> str:
        return wording.listed((self.tr("%Ln photo(s)", "", len(card.photos)), self._missing(card)))

    def _missing(self, card: DecidedCard) -> str:
        missing = len(card.judgement.photo_ids) - len(card.photos)
        return self.tr("%Ln not there now", "", missing) if missing else ""


def _read(library: Library, sort: str) -> tuple[list[DecidedCard], int]:
    """Read the decisions that are about photos that are there, and count the others."""
    from engine.judgements import Judgements

    judgements = Judgements(library)
    found = judgements.different() if sort == DIFFERENT else judgements.accepted()
    photos: Mapping[int, Photo] = library.photos([photo_id for each in found for photo_id in each.photo_ids])
    cards = [
        DecidedCard(each, tuple(photos[photo_id] for photo_id in each.photo_ids if photo_id in photos))
        for each in found
    ]
    there = [card for card in cards if card.photos]
    return there, len(cards) - len(there)
