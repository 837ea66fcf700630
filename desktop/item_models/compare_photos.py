"""Photos that are compared, and where they come from, as plain values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import SignalInstance

from desktop.item_models.placement import Frame, UnitMap

ASKED = -1
"""Stands for the id of a picture that was asked about and is in no library."""


@dataclass(frozen=True, slots=True)
class ComparedPhoto:
    """A photo that is compared.

    Attributes:
        photo_id: Its id in the library, or ``ASKED``.
        path: Where the file is.
        name: Name of the file, ready to be shown.
        folder: Its folder, ready to be shown.
        width, height: Of the whole upright picture in pixels.
        kind: Slug of how it matches the first of those that are compared; empty for that one, and where none is known.
        reason: How it does, in the language of the person.
        similarity: To that one, 0..1.
        mark: ``keep``, ``remove`` or empty.
        is_best: Whether it is the one suggested to stay.
        is_reference: It lies in a reference folder: compared, never touched.
        made_of: Width and height of what it was enlarged from; None where nothing shows that it was.
        data: The bytes of a picture that is in no file; its path is one that no file can have.
    """

    photo_id: int
    path: str
    name: str
    folder: str
    width: int
    height: int
    kind: str = ""
    reason: str = ""
    similarity: float | None = None
    mark: str = ""
    is_best: bool = False
    is_reference: bool = False
    made_of: tuple[int, int] | None = None
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """Photos that belong together, by id, and which of how many groups they are; no number means no group."""

    photo_ids: tuple[int, ...]
    number: int | None = None
    total: int = 0


@dataclass(frozen=True, slots=True)
class Links:
    """How photos lie in each other as far as it is known.

    Attributes:
        placements: How a picture lies in another, by (id of the one, id of the other), the most certain first.
        exact: Those of them that need no second look, as the pictures are equal.
        frames: What of a picture is within its borders, by id.
    """

    placements: Mapping[tuple[int, int], UnitMap]
    exact: frozenset[tuple[int, int]]
    frames: Mapping[int, Frame]


class CompareSource(Protocol):
    """Where compared photos come from, and where decisions about them go.

    ``changed`` is emitted when marks or groups are others.
    """

    @property
    def changed(self) -> SignalInstance:
        """Signal: marks or groups are others."""

    def group_of(self, photo_id: int) -> ComparedGroup | None:
        """Return the group that holds a photo, or None if none does any more."""

    def group_at(self, number: int) -> ComparedGroup | None:
        """Return the group of a number, 1 and up; None beyond the last."""

    def photo(self, photo_id: int, first: int) -> ComparedPhoto | None:
        """Return a photo as it is now, compared with another one; None if it is not there any more."""

    def find_links(self, photo_ids: Sequence[int], then: Callable[[Links], None]) -> None:
        """Find out how photos lie in each other; ``then`` is called with the answer, at once or later."""

    def focus(self, photo_ids: Sequence[int], current: int) -> None:
        """Tell which photos are looked at, and which of them decisions are about."""

    def mark(self, photo_id: int, mark: str) -> None:
        """Mark a photo ``keep`` or ``remove``, or take its mark away."""

    def declare_different(self, photo_ids: Sequence[int]) -> None:
        """Declare photos no duplicates of each other."""

    def undo(self) -> None:
        """Take back the latest decision."""

    def redo(self) -> None:
        """Decide again what was taken back last."""
