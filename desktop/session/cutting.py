"""The groups as they are shown: cut at the threshold, put in order and filtered; whole arrays, no file is touched."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from desktop.session.marked_rows import Marked, Removal, rows_of, standing_row

if TYPE_CHECKING:
    from desktop.session.outlook import Outlook, Seen
    from engine.library import GroupMember, GroupTable, Overview

NO_PLACE: Final = -1
KEPT_MEMBERS: Final = 512
"""Groups whose evidence is kept: more than any screen shows."""


class Shown:
    """Groups of an overview in the order in which they are shown; a position is a place in that order.

    Attributes:
        overview: What they were cut from.
        table: All groups at the threshold.
        order: Groups of the table that are shown, intp, shape (n,).
        is_accepted: Which groups of the table were accepted as they are, shown or not, shape (g,).
        marked: The marks, as of which is told what counts.
        held: Rows of photos whose mark to be removed does not count now, for it would leave a group without any
            photo, or because they lie in a reference folder by now.
        marked_count: Photos whose mark to be removed counts.
        marked_bytes: What they hold.
    """

    def __init__(
        self,
        overview: Overview,
        outlook: Outlook,
        marked: Marked,
        hidden: Sequence[Sequence[int]] = (),
    ) -> None:
        """Cut.

        Args:
            overview: Made of the library.
            outlook: How the person looks at it.
            marked: The marks.
            hidden: Ids of photos that were just declared different from each other, which the overview does not know.
        """
        self.overview = overview
        self.table: GroupTable = overview.cut(outlook.threshold)
        self.is_accepted: NDArray[np.bool_] = self._find_accepted(outlook.seen)
        self.order: NDArray[np.intp] = self._ordered(outlook, marked, hidden)
        self.marked = marked
        self.held: frozenset[int] = frozenset()
        self.marked_count = 0
        self.marked_bytes = 0
        self.hold(marked)
        self._positions: NDArray[np.intp] | None = None
        self._members: OrderedDict[int, tuple[GroupMember, ...]] = OrderedDict()

    def _ordered(self, outlook: Outlook, marked: Marked, hidden: Sequence[Sequence[int]]) -> NDArray[np.intp]:
        table = self.table
        order = table.order(outlook.sort, outlook.is_descending)
        is_shown = np.ones(len(table), np.bool_) if outlook.seen.is_shown else ~self.is_accepted
        if outlook.words.terms:
            is_shown &= table.matching(outlook.words)
        if outlook.is_marked is not None:
            has_mark = np.zeros(len(is_shown), np.bool_)
            groups = table.group_of_row[np.concatenate([marked.remove, marked.keep])]
            has_mark[groups[groups != NO_PLACE]] = True
            is_shown &= has_mark == outlook.is_marked
        for photo_ids in hidden:
            is_shown &= ~self._holds_only(photo_ids)
        return order if is_shown.all() else order[is_shown[order]]

    def _find_accepted(self, seen: Seen) -> NDArray[np.bool_]:
        found = np.zeros(len(self.table), np.bool_) if seen.accepted is None else seen.accepted.covers(self.table)
        for photo_ids in seen.lately:
            found |= self._holds_only(photo_ids)
        return found

    def _holds_only(self, photo_ids: Sequence[int]) -> NDArray[np.bool_]:
        """Tell of each group whether there is no other photo in it than these."""
        counts = self._count(rows_of(self.overview, photo_ids))
        holds_only: NDArray[np.bool_] = (counts > 0) & (counts == self.table.sizes)
        return holds_only

    def hold(self, marked: Marked) -> None:
        """Find the marks that do not count at this cut, and what stays of the groups whose best photo is not kept."""
        self.marked = marked
        table, photos = self.table, self.overview.units.candidates
        is_reference = photos.is_reference[marked.remove]
        removable = marked.remove[~is_reference]
        counts = self._count(removable)
        emptied = np.flatnonzero((counts == table.sizes) & (counts > 0))
        held = np.concatenate([marked.remove[is_reference], table.rows[table.starts[emptied]]])
        self.held = frozenset(held.tolist())
        self.marked_count = len(marked.remove) - len(held)
        self.marked_bytes = int(photos.sizes[marked.remove].sum() - photos.sizes[held].sum())
        chosen = marked.keep[table.group_of_row[marked.keep] != NO_PLACE]
        # the rows of a group rise from the best on, so of several that were chosen the best one counts
        self._chosen = np.full(len(table), NO_PLACE, np.intp)
        self._chosen[table.group_of_row[chosen[::-1]]] = chosen[::-1]
        goes = np.zeros(len(self.overview.photos), np.bool_)
        goes[marked.remove] = True
        goes[held] = False
        self._next_best = self._find_next_best(goes)

    def marked_ids(self) -> tuple[int, ...]:
        """Ids of the photos whose mark to be removed counts."""
        marked = self.marked
        rows = marked.remove[~np.isin(marked.remove, list(self.held))] if self.held else marked.remove
        return tuple(self.overview.photos.ids[rows].tolist())

    def _find_next_best(self, goes: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Return the best photo that stays of each group, given which photos go."""
        table = self.table
        best = table.keepers.copy()
        groups = np.flatnonzero(goes[best])
        if len(groups):
            staying = np.flatnonzero(~goes[table.rows])
            # of every group some photo stays: a mark that would take the last one is held
            best[groups] = table.rows[staying[np.searchsorted(staying, table.starts[groups])]]
        return best

    def _count(self, rows: NDArray[np.intp]) -> NDArray[np.intp]:
        """Count how many of these rows each group holds."""
        groups = self.table.group_of_row[rows]
        return np.bincount(groups[groups != NO_PLACE], minlength=len(self.table))

    def standing(self, photo_ids: Sequence[int]) -> list[int]:
        """Return the ids of the photos that stand for these, each once; those in no group stand for themselves."""
        ids, units, rows = np.array(photo_ids, np.int64), self.overview.units, self.overview.photos.rows_of(photo_ids)
        is_companion = rows >= units.count
        ids[is_companion] = self.overview.photos.ids[units.primaries[rows[is_companion] - units.count]]
        return list(dict.fromkeys(ids.tolist()))

    def stands_for(self, photo_id: int) -> int:
        """Return the id of the photo that stands for one; mostly that is itself."""
        row = standing_row(self.overview, photo_id)
        return photo_id if row is None else int(self.overview.photos.ids[row])

    def sort_out(self, photo_ids: Sequence[int], marked: Marked) -> Removal:
        """Tell which of these photos may be marked to be removed, and what keeps the others."""
        rows = self.overview.photos.rows_of(photo_ids)
        groups = np.where(rows >= 0, self.table.group_of_row[rows], NO_PLACE)
        is_alone = groups == NO_PLACE
        is_reference = ~is_alone & self.overview.photos.is_reference[rows]
        is_wanted = ~is_alone & ~is_reference
        spared = self._spared(rows[is_wanted], groups[is_wanted], marked)
        is_spared = is_wanted & np.isin(rows, spared)
        ids = np.asarray(photo_ids, np.int64)
        return Removal(
            *(tuple(ids[part].tolist()) for part in (is_wanted & ~is_spared, is_spared, is_reference, is_alone))
        )

    def _spared(self, rows: NDArray[np.intp], groups: NDArray[np.intp], marked: Marked) -> NDArray[np.intp]:
        """Return one row of each group that would lose all of its photos: the one chosen by hand, or else the best."""
        goes = np.zeros(len(self.overview.photos), np.bool_)
        goes[marked.remove] = True
        goes[list(self.held)] = False
        goes[rows] = True
        is_emptied = self._count(np.flatnonzero(goes)) == self.table.sizes
        rows, groups = rows[is_emptied[groups]], groups[is_emptied[groups]]
        order = np.lexsort((rows, ~np.isin(rows, marked.keep), groups))
        rows, groups = rows[order], groups[order]
        return rows[np.unique(groups, return_index=True)[1]]

    def is_best(self, row: int) -> bool:
        """Tell whether a photo is the one of its group that is suggested to stay: the best of those that do not go."""
        group = int(self.table.group_of_row[row])
        return group != NO_PLACE and int(self._next_best[group]) == row

    def kept_of(self, row: int) -> int:
        """Row of the photo that stays of the group that holds a row: the one chosen by hand, or else the best."""
        group = int(self.table.group_of_row[row])
        chosen = int(self._chosen[group])
        return int(self._next_best[group]) if chosen == NO_PLACE else chosen

    def counts(self, photo_id: int) -> bool:
        """Tell whether a mark to be removed would count: not if nothing here looks like the photo, or it is held."""
        row = standing_row(self.overview, photo_id)
        return row is not None and row not in self.held

    @property
    def group_count(self) -> int:
        """Number of groups shown."""
        return len(self.order)

    def sizes(self) -> NDArray[np.int32]:
        """Number of photos of each group shown, shape (n,)."""
        return self.table.sizes[self.order].astype(np.int32)

    def group_at(self, position: int) -> int:
        """Group of the table at a position."""
        return int(self.order[position])

    def accepts_at(self, position: int) -> bool:
        """Tell whether the group at a position was accepted as it is."""
        return bool(self.is_accepted[self.order[position]])

    def size_at(self, position: int) -> int:
        """Number of photos of the group at a position."""
        group = self.order[position]
        return int(self.table.starts[group + 1] - self.table.starts[group])

    def bytes_at(self, position: int) -> int:
        """Bytes that could be freed in the group at a position."""
        return int(self.table.reclaimable_bytes[self.order[position]])

    def keeper_at(self, position: int) -> int:
        """Row of the photo by which the group at a position is known: its best one, whatever is marked."""
        return int(self.table.rows[self.table.starts[self.order[position]]])

    def ids_at(self, position: int) -> tuple[int, ...]:
        """Ids of the photos of the group at a position, the one to keep before others first."""
        return tuple(self.overview.photos.ids[self.rows_at(position)].tolist())

    def row_at(self, position: int, place: int) -> int:
        """Row of a photo by the position of its group and its place in it."""
        return int(self.table.rows[self.table.starts[self.order[position]] + place])

    def rows_in_order(self) -> NDArray[np.intp]:
        """Rows of all photos shown, group by group, shape (k,)."""
        sizes = self.table.sizes[self.order]
        ends = np.cumsum(sizes)
        offsets = np.arange(int(sizes.sum())) - np.repeat(ends - sizes, sizes)
        rows: NDArray[np.intp] = self.table.rows[np.repeat(self.table.starts[self.order], sizes) + offsets]
        return rows

    def rows_at(self, position: int) -> list[int]:
        """Rows of the photos of the group at a position, the one to keep before others first."""
        rows: list[int] = self.table.rows_of(self.group_at(position)).tolist()
        return rows

    def position_of(self, photo_id: int) -> int | None:
        """Position of the group that holds a photo, or None if none that is shown does."""
        row = standing_row(self.overview, photo_id)
        if row is None or (group := int(self.table.group_of_row[row])) == NO_PLACE:
            return None
        if self._positions is None:
            self._positions = np.full(len(self.table), NO_PLACE, np.intp)
            self._positions[self.order] = np.arange(len(self.order))
        position = int(self._positions[group])
        return None if position == NO_PLACE else position

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Position of the group that holds a photo and its place in it, or None if none that is shown does."""
        position, row = self.position_of(photo_id), standing_row(self.overview, photo_id)
        return None if position is None or row is None else (position, self.rows_at(position).index(row))

    def groups_of(self, photo_ids: Sequence[int]) -> NDArray[np.intp]:
        """Groups of the table that hold any of these photos and are shown, in their order."""
        return self.order[self._count(rows_of(self.overview, photo_ids))[self.order] > 0]

    def members_at(self, position: int) -> tuple[GroupMember, ...]:
        """How each photo belongs to the group at a position, in the order of its rows; found when first asked for."""
        group = self.group_at(position)
        members = self._members.pop(group, None)
        if members is None:
            members = self.overview.members(self.table, group)
            while len(self._members) >= KEPT_MEMBERS:
                self._members.popitem(last=False)
        self._members[group] = members
        return members

    def known_positions(self, photo_ids: Sequence[int] | None = None) -> list[int]:
        """Positions of groups whose members were asked for, the latest, as far as they hold any of these photos."""
        known = self._members
        if photo_ids is not None:
            holding = set(self.table.group_of_row[rows_of(self.overview, photo_ids)].tolist())
            known = OrderedDict((group, members) for group, members in known.items() if group in holding)
        found = (self.position_of(int(self.overview.photos.ids[members[0].row])) for members in known.values())
        return sorted(position for position in found if position is not None)
