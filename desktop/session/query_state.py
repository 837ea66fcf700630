"""The pictures asked about, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.core.domain import Photo, QueryHit


@dataclass(frozen=True, slots=True)
class AskedPicture:
    """One picture that look-alikes are sought of.

    Attributes:
        name: What to call it.
        path: Its file; empty for a picture without one, such as from the clipboard.
        data: The bytes of a picture without a file.
        photo_id: Its id in the library, if it is a photo of it.
        hits: What was found, the most alike first.
        error: Why nothing could be found, a sentence; empty if nothing went wrong.
        is_answered: Whether it was dealt with.
        width, height: Of the upright picture in pixels; 0 while unknown.
        frame: What of it is within its borders, as left, top, right and bottom in 0..1.
    """

    name: str
    path: str = ""
    data: bytes = b""
    photo_id: int | None = None
    hits: tuple[QueryHit, ...] = ()
    error: str = ""
    is_answered: bool = False
    width: int = 0
    height: int = 0
    frame: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class QueryState:
    """All pictures asked about in one go, and which of them is looked at."""

    asked: tuple[AskedPicture, ...] = ()
    position: int = 0

    @property
    def current(self) -> AskedPicture | None:
        """The picture looked at."""
        return self.asked[self.position] if self.asked else None

    @property
    def found_ids(self) -> frozenset[int]:
        """Ids of the photos found for the picture looked at."""
        return frozenset(hit.photo.id for hit in self.current.hits) if self.current is not None else frozenset()

    def photo(self, photo_id: int) -> Photo | None:
        """Return a photo that was found, by its id."""
        hits = (hit for picture in self.asked for hit in picture.hits)
        return next((hit.photo for hit in hits if hit.photo.id == photo_id), None)

    @property
    def is_running(self) -> bool:
        """Whether some are not answered yet."""
        return not all(picture.is_answered for picture in self.asked)

    @property
    def is_open(self) -> bool:
        """Whether anything was asked."""
        return bool(self.asked)
