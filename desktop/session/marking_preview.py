"""What marking by rules would come to: numbers, and the groups in which a mark changes; whole arrays, no file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.session.cutting import NO_PLACE
from desktop.session.rule_lines import RuleLine, rules_of
from engine.core.domain import Mark

if TYPE_CHECKING:
    from desktop.session.cutting import Shown
    from engine.core.facts import Wish
    from engine.marking import AutoMarks


@dataclass(frozen=True, slots=True)
class PreviewNumbers:
    """How much would be marked.

    Attributes:
        going: Photos of these groups that are marked to be removed afterwards.
        size_bytes: What they hold, with all that belongs to them.
        added: Those of them that are not marked yet.
        cleared: Photos that the mark to be removed is taken off.
        groups: Groups in which any mark changes.
        gone_through: Groups that the rules were asked about.
        other_keepers: Groups in which another photo stays than the one suggested.
    """

    going: int = 0
    size_bytes: int = 0
    added: int = 0
    cleared: int = 0
    groups: int = 0
    gone_through: int = 0
    other_keepers: int = 0


@dataclass(frozen=True, eq=False, repr=False)
class Preview:
    """Groups in which marks would change, in the order in which they are shown; a position is a place in that order.

    Attributes:
        shown: The groups that it is of.
        changes: New marks by photo id.
        numbers: How much would be marked.
        groups: Groups of the table, intp, shape (k,).
        kept: Row of the photo of each that stays before all others, intp, shape (k,).
        whys: What it has over the one that comes next, one for each.
        is_other_keeper: In which of them it is another one than the one suggested, bool, shape (k,).
        unmeasured: Photos of all groups gone through of which the rules want to know what nobody measured yet.
    """

    shown: Shown
    changes: Mapping[int, Mark | None]
    numbers: PreviewNumbers
    groups: NDArray[np.intp]
    kept: NDArray[np.intp]
    whys: tuple[str, ...]
    is_other_keeper: NDArray[np.bool_]
    unmeasured: tuple[Wish, ...]
    _going: NDArray[np.bool_]

    @cached_property
    def sizes(self) -> NDArray[np.int32]:
        """Number of photos of each group, shape (k,)."""
        return self.shown.table.sizes[self.groups].astype(np.int32)

    @cached_property
    def _positions(self) -> NDArray[np.intp]:
        positions = np.full(len(self.shown.table), NO_PLACE, np.intp)
        positions[self.groups] = np.arange(len(self.groups))
        return positions

    def rows_at(self, position: int) -> list[int]:
        """Rows of the photos of a group: the one that stays first, others that stay, then those that go."""
        rows = self.shown.table.rows_of(int(self.groups[position]))
        rank = self._going[rows].astype(np.int8) + (rows != self.kept[position])
        found: list[int] = rows[np.argsort(rank, kind="stable")].tolist()
        return found

    def goes(self, row: int) -> bool:
        """Tell whether a photo would be marked to be removed."""
        return bool(self._going[row])

    def going_at(self, position: int) -> tuple[int, int]:
        """How many photos of a group would go, and what they hold."""
        rows = self.shown.table.rows_of(int(self.groups[position]))
        rows = rows[self._going[rows]]
        return len(rows), int(self.shown.overview.units.candidates.sizes[rows].sum())

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Position of the group that holds a photo and its place in it, or None if none here does."""
        row = self.shown.overview.photos.row_of(photo_id)
        group = NO_PLACE if row is None else int(self.shown.table.group_of_row[row])
        position = NO_PLACE if group == NO_PLACE else int(self._positions[group])
        return None if row is None or position == NO_PLACE else (position, self.rows_at(position).index(row))

    def only_other_keepers(self) -> Preview:
        """Return the part of it in which another photo stays than the one suggested."""
        chosen = np.flatnonzero(self.is_other_keeper)
        return replace(
            self,
            groups=self.groups[chosen],
            kept=self.kept[chosen],
            whys=tuple(self.whys[place] for place in chosen.tolist()),
            is_other_keeper=self.is_other_keeper[chosen],
        )


def find_preview(
    shown: Shown, lines: Sequence[RuleLine], groups: NDArray[np.intp], replaces: bool, marks: Mapping[int, Mark]
) -> Preview:
    """Find out what rules would come to; to be called on any thread.

    Args:
        shown: The groups.
        lines: The rules.
        groups: Groups of the table that they are for, in the order in which they are shown.
        replaces: Whether marks to be removed that photos of these groups have are replaced.
        marks: The present ones by photo id.

    Raises:
        SettingsError: a rule makes no sense.
    """
    from engine.marking import auto_mark
    from engine.measuring import find_unmeasured

    rules = rules_of(lines)
    found: AutoMarks = auto_mark(shown.table, rules, marks, groups, shown.is_accepted, replaces)
    changed = np.flatnonzero(found.is_changed)
    going = np.zeros(len(shown.overview.photos), np.bool_)
    going[found.going] = True
    added = sum(mark is Mark.REMOVE for mark in found.changes.values())
    numbers = PreviewNumbers(
        going=found.to_remove,
        size_bytes=found.freed_bytes,
        added=added,
        cleared=len(found.changes) - added,
        groups=found.groups_changed,
        gone_through=len(found.groups),
        other_keepers=int(found.is_other_keeper[changed].sum()),
    )
    return Preview(
        shown,
        found.changes,
        numbers,
        found.groups[changed],
        found.kept[changed],
        tuple(found.whys[place].value for place in changed.tolist()),
        found.is_other_keeper[changed],
        find_unmeasured(shown.table, rules, found.groups),
        going,
    )
