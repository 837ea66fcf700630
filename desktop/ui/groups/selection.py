"""Which photos are selected, by their ids, so that a new cut of the groups changes nothing about it."""

from __future__ import annotations

from collections.abc import Iterable


class PhotoSelection:
    """The selected photos, the current one among or beside them, and where a range begins."""

    def __init__(self) -> None:
        self._ids: dict[int, None] = {}
        self.current: int | None = None
        self.anchor: int | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """Ids of the selected photos in the order in which they were selected."""
        return tuple(self._ids)

    def __contains__(self, photo_id: int) -> bool:
        return photo_id in self._ids

    def choose(self, photo_id: int) -> None:
        """Select one photo alone."""
        self._ids = {photo_id: None}
        self.current = self.anchor = photo_id

    def toggle(self, photo_id: int) -> None:
        """Select a photo beside the others, or no longer."""
        if photo_id in self._ids:
            del self._ids[photo_id]
        else:
            self._ids[photo_id] = None
        self.current = self.anchor = photo_id

    def move_to(self, photo_id: int) -> None:
        """Make a photo the current one and leave the selection."""
        self.current = self.anchor = photo_id

    def extend(self, photo_ids: Iterable[int], current: int, keep: bool = False) -> None:
        """Select a range that ends at ``current``; with ``keep``, beside what is selected."""
        self._ids = {**(self._ids if keep else {}), **dict.fromkeys(photo_ids)}
        self.current = current

    def set(self, photo_ids: Iterable[int], current: int | None) -> bool:
        """Take over a selection made elsewhere; return whether anything is different."""
        ids = dict.fromkeys(photo_ids)
        if ids == self._ids and current == self.current:
            return False
        if current != self.current:
            self.anchor = current
        self._ids, self.current = ids, current
        return True
