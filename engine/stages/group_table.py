"""The groups at a threshold as arrays."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from engine.stages.group_filter import GroupFilter
from engine.stages.group_members import find_evidence
from engine.stages.group_order import SortKey, sort_groups

if TYPE_CHECKING:
    from engine.stages.overview import Overview

NO_GROUP: Final = -1


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers over all groups.

    ``surplus`` photos, with ``reclaimable_bytes``, would go if every group kept its keeper and its reference photos.
    ``hidden_matches`` are those of the histogram that make no group: below the threshold, above the upper bound or of
    other kinds.
    """

    groups: int
    photos: int
    surplus: int
    reclaimable_bytes: int
    hidden_matches: int


@dataclass(frozen=True, eq=False, repr=False)
class GroupTable:
    """The groups at a threshold, in an order that the threshold does not change.

    Attributes:
        overview: What they were cut from.
        threshold: Similarity in 0..1.
        starts: Group ``g`` is ``rows[starts[g]:starts[g + 1]]``; intp, shape (g + 1,).
        rows: Rows of photos, within a group rising: the keeper first, then what to keep before others; intp,
            shape (k,).
        representatives: The image of each group that all others in it match, intp, shape (g,).
        similarities: How alike the photos of a group are at least, by way of representatives; float32, shape (g,).
        reclaimable_bytes: What would be freed if only the keeper and reference photos stayed; int64, shape (g,).
        totals: Numbers over all groups.
    """

    overview: "Overview"
    threshold: float
    starts: NDArray[np.intp]
    rows: NDArray[np.intp]
    representatives: NDArray[np.intp]
    similarities: NDArray[np.float32]
    reclaimable_bytes: NDArray[np.int64]
    totals: Totals

    def __len__(self) -> int:
        return len(self.representatives)

    def rows_of(self, group: int) -> NDArray[np.intp]:
        """Return the photos of a group, the keeper first, shape (k,)."""
        return self.rows[self.starts[group] : self.starts[group + 1]]

    @property
    def sizes(self) -> NDArray[np.intp]:
        """Photos of each group, shape (g,)."""
        return np.diff(self.starts)

    @property
    def keepers(self) -> NDArray[np.intp]:
        """The photo of each group suggested to stay, shape (g,)."""
        return self.rows[self.starts[:-1]]

    @property
    def surplus_rows(self) -> NDArray[np.intp]:
        """The photos that would go if every group kept its keeper and its reference photos, shape (n,)."""
        stays = self.overview.photos.is_reference[self.rows]
        stays[self.starts[:-1]] = True
        return self.rows[~stays]

    @cached_property
    def groups(self) -> NDArray[np.intp]:
        """The group that each of ``rows`` is in, shape (k,)."""
        return np.repeat(np.arange(len(self)), self.sizes)

    @cached_property
    def group_of_row(self) -> NDArray[np.intp]:
        """The group of every photo of the overview, or ``NO_GROUP``, as for companions of others; shape (p,)."""
        group_of = np.full(len(self.overview.photos), NO_GROUP, np.intp)
        group_of[self.rows] = self.groups
        return group_of

    @cached_property
    def newest_ms(self) -> NDArray[np.int64]:
        """When the newest photo of each group was taken, in milliseconds of local time; shape (g,)."""
        dates = self.overview.photos.dates_ms[self.rows]
        return np.maximum.reduceat(dates, self.starts[:-1]) if len(self) else dates

    @cached_property
    def kind_masks(self) -> NDArray[np.uint8]:
        """The kinds by which photos belong to each group, bit ``kind - 1`` each; shape (g,)."""
        graph = self.overview.snapshot.unit_graph
        keepers, representatives = self.keepers[self.groups], self.representatives[self.groups]
        evidence = find_evidence(graph, self.rows, keepers, representatives)
        bits = np.left_shift(np.uint8(1), evidence.kinds - np.uint8(1))
        # The keeper's own kind says nothing: it is what the others are compared with.
        bits[self.starts[:-1]] = 0
        return np.bitwise_or.reduceat(bits, self.starts[:-1]) if len(self) else bits

    def order(self, by: SortKey, descending: bool) -> NDArray[np.intp]:
        """Return the groups in an order, shape (g,); equals keep theirs."""
        photos = self.overview.photos
        match by:
            case SortKey.SPACE:
                return sort_groups(self.reclaimable_bytes, descending)
            case SortKey.SIZE:
                return sort_groups(self.sizes, descending)
            case SortKey.DATE:
                return sort_groups(self.newest_ms, descending)
            case SortKey.FOLDER:
                return sort_groups(photos.directory_index[self.keepers], descending)
            case SortKey.SIMILARITY:
                return sort_groups(self.similarities, descending)

    def matching(self, wanted: GroupFilter) -> NDArray[np.bool_]:
        """Return which groups hold a photo that matches all terms about photos, and the kinds; shape (g,)."""
        matches = np.ones(len(self), np.bool_)
        found = [self.overview.finder.find(term) for term in wanted.photo_terms]
        if found:
            matches[:] = False
            flags = self.overview.units.spread(np.logical_and.reduce(found))
            matches[self.groups[flags[self.rows]]] = True
        for mask in wanted.kind_masks:
            matches &= (self.kind_masks & np.uint8(mask)) != 0
        return matches
