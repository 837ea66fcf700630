"""A place in a trash, and what any trash can do."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from engine.review.check import Held


@dataclass(frozen=True, slots=True)
class TrashSlot:
    """A place in the trash: the file, and what tells the trash about it. None where only the system knows."""

    destination: str | None = None
    info: str | None = None


class Trash(Protocol):
    """Where photos go that are not to stay."""

    def choose_slot(self, path: str, taken: Collection[str]) -> TrashSlot:
        """Return where a file would lie in the trash.

        Args:
            path: Of the file.
            taken: Destinations that others were given.

        Raises:
            RefusedError: there is no trash for it.
        """

    def put(self, held: Held, slot: TrashSlot) -> TrashSlot:
        """Put a file there and return where it lies.

        Raises:
            FileExistsError: that place was taken meanwhile; nothing happened.
            RefusedError: it cannot go there; nothing happened.
        """

    def forget(self, slot: TrashSlot) -> None:
        """Let the trash forget a file that is no longer in it."""
