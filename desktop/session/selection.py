"""Which photos are selected and which of them is the current one, by id: that outlives every new cut."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.session.cutting import Shown


class Selection:
    """The photos selected, in the order in which they were, and the current one."""

    def __init__(self) -> None:
        self.photo_ids: tuple[int, ...] = ()
        self.current: int | None = None

    def set(self, photo_ids: Iterable[int], current: int | None) -> bool:
        """Select photos; return whether that is another selection."""
        before = (self.photo_ids, self.current)
        self.photo_ids = tuple(dict.fromkeys(photo_ids))
        self.current = current
        return (self.photo_ids, self.current) != before

    def shown_ids(self, shown: Shown) -> tuple[int, ...]:
        """Return those of the photos selected that are shown, or else the current one if it is."""
        found = tuple(photo_id for photo_id in self.photo_ids if shown.position_of(photo_id) is not None)
        if found or self.current is None or shown.position_of(self.current) is None:
            return found
        return (self.current,)

    def among(self, photo_ids: Collection[int]) -> tuple[int, ...]:
        """Return those of the photos selected that are among others, or else the current one if it is."""
        found = tuple(photo_id for photo_id in self.photo_ids if photo_id in photo_ids)
        return found or (() if self.current is None or self.current not in photo_ids else (self.current,))

    def group_position(self, shown: Shown) -> int | None:
        """Position of the group that the current photo is in."""
        return None if self.current is None else shown.position_of(self.current)

    def neighbour(self, shown: Shown, step: int) -> int | None:
        """Return the first photo of the group that is so many groups further; None at the end of the list."""
        position = self.group_position(shown)
        if position is None:
            position = -1 if step > 0 else shown.group_count
        wanted = position + step
        return first_photo(shown, wanted) if 0 <= wanted < shown.group_count else None


def first_photo(shown: Shown, position: int) -> int:
    """Return the id of the first photo of a group."""
    return int(shown.overview.photos.ids[shown.rows_at(position)[0]])
