"""Which photos the person marked to be kept or removed, and the rules of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from engine.core.domain import Mark

if TYPE_CHECKING:
    from desktop.session.cutting import Shown
    from desktop.session.marked_rows import Marked

Changes = Mapping[int, Mark | None]

_NOTHING: Final = object()


@dataclass(frozen=True, slots=True)
class MarkPlan:
    """What a wish to mark photos comes to.

    Attributes:
        changes: New marks by photo id; only those that differ from the present ones.
        spared: Photos left as they are, as their groups would lose the last one.
        references: Photos left as they are, as they lie in reference folders.
        alone: Photos left as they are, as they are in no group now: nothing would be left of them.
    """

    changes: dict[int, Mark | None]
    spared: tuple[int, ...] = ()
    references: tuple[int, ...] = ()
    alone: tuple[int, ...] = ()


class MarkBook:
    """The marks by photo id, with what has not reached the library file yet."""

    def __init__(self) -> None:
        self._marks: dict[int, Mark] = {}
        self._unsaved: dict[int, Mark | None] = {}
        self.revision = 0
        """Grows with every change."""

    def get(self, photo_id: int) -> Mark | None:
        """Return the mark of a photo."""
        return self._marks.get(photo_id)

    def all(self) -> dict[int, Mark]:
        """Return the marks by photo id, as they are now."""
        return dict(self._marks)

    def apply(self, changes: Changes) -> Changes:
        """Change marks; return the changes that take it back."""
        if not changes:
            return {}
        self.revision += 1
        back = dict(zip(changes, map(self._marks.get, changes), strict=True))
        self._set(changes)
        self._unsaved.update(changes)
        return back

    def unsaved(self) -> Changes:
        """Return what has not reached the library file yet."""
        return dict(self._unsaved)

    def note_saved(self, changes: Changes) -> None:
        """Note that changes have reached the library file; what was changed again since has not."""
        for photo_id, mark in changes.items():
            if self._unsaved.get(photo_id, _NOTHING) is mark:
                del self._unsaved[photo_id]

    def take_over(self, marks: Mapping[int, Mark]) -> bool:
        """Take the marks of the library file, on top of them what is on its way there; return whether any differs."""
        self.revision += 1
        before = self._marks
        self._marks = dict(marks)
        self._set(self._unsaved)
        return self._marks != before

    def _set(self, changes: Changes) -> None:
        # tens of thousands at once must not hold the window up, so as much as can be is done in one call
        self._marks.update(cast("Mapping[int, Mark]", changes))
        unmarked = [photo_id for photo_id, mark in changes.items() if mark is None]
        if len(unmarked) * 2 > len(self._marks):
            self._marks = {photo_id: mark for photo_id, mark in self._marks.items() if mark is not None}
        else:
            for photo_id in unmarked:
                del self._marks[photo_id]

    def plan(self, photo_ids: Iterable[int], mark: Mark | None, shown: Shown, marked: Marked) -> MarkPlan:
        """Find out what marking photos comes to: of every group one photo stays, and reference photos all do."""
        wanted = shown.standing(list(photo_ids))
        if mark is not Mark.REMOVE or not wanted:
            return MarkPlan(self._changes(wanted, mark))
        found = shown.sort_out(wanted, marked)
        return MarkPlan(self._changes(found.removable, mark), found.spared, found.references, found.alone)

    def _changes(self, photo_ids: Iterable[int], mark: Mark | None) -> dict[int, Mark | None]:
        return {photo_id: mark for photo_id in photo_ids if self._marks.get(photo_id) is not mark}
