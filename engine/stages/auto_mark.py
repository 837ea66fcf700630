"""Mark whole groups by rules: of each one photo stays, and what need not is marked to be removed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Mark
from engine.review.criteria import Why
from engine.review.rules import KeeperRules, Marked, by_preference_within, why_all_preferred
from engine.stages.group_table import GroupTable
from engine.stages.overview import Overview


@dataclass(frozen=True, eq=False, repr=False)
class AutoMarks:
    """What marking by rules comes to; nothing is marked before ``changes`` are saved.

    Attributes:
        changes: New marks by photo id; only those that differ from the present ones.
        groups: Groups of the table that were gone through, in the order asked for; intp, shape (k,).
        kept: Row of the photo of each that stays before all others, intp, shape (k,).
        runners_up: Row of the one that comes next in each, intp, shape (k,).
        whys: What the one has over the other, one for each group.
        going: Rows of all photos in these groups that are marked to be removed afterwards, rising; intp, shape (n,).
        freed_bytes: What these hold, with all that belongs to them.
        is_changed: In which of the groups any mark changes, bool, shape (k,).
        is_other_keeper: In which of them another photo stays than the first of the table, bool, shape (k,).
    """

    changes: Mapping[int, Mark | None]
    groups: NDArray[np.intp]
    kept: NDArray[np.intp]
    runners_up: NDArray[np.intp]
    whys: tuple[Why, ...]
    going: NDArray[np.intp]
    freed_bytes: int
    is_changed: NDArray[np.bool_]
    is_other_keeper: NDArray[np.bool_]

    @property
    def to_remove(self) -> int:
        """How many photos are marked to be removed afterwards."""
        return len(self.going)

    @property
    def groups_changed(self) -> int:
        """In how many groups any mark changes."""
        return int(self.is_changed.sum())

    @property
    def keepers_changed(self) -> int:
        """In how many groups another photo stays than the first of the table."""
        return int(self.is_other_keeper.sum())


def auto_mark(
    table: GroupTable,
    rules: KeeperRules,
    marks: Mapping[int, Mark],
    groups: NDArray[np.intp] | None = None,
    is_accepted: NDArray[np.bool_] | None = None,
    replace: bool = True,
) -> AutoMarks:
    """Choose the photo of each group that stays and mark the others to be removed.

    What was decided by hand counts for more than rules: photos marked to be kept stay, before all others where they are
    whole, and accepted groups are left alone. Photos in reference folders stay too. Of what belongs together, such as a
    RAW file and the picture beside it, the photo that stands for it is marked. To do it again changes nothing.

    Args:
        table: The groups; the order of the photos in it does not matter.
        rules: Choose the photo that stays.
        marks: The present ones by photo id.
        groups: Those to go through, each once; all unless given.
        is_accepted: Which groups of the table were accepted as they are, shape (g,); none unless given.
        replace: Whether rules alone choose. Else a photo that is marked to be removed already stays only where no
            whole one is without that mark.
    """
    overview = table.overview
    groups = np.arange(len(table)) if groups is None else np.asarray(groups, np.intp)
    if is_accepted is not None:
        groups = groups[~is_accepted[groups]]
    sizes = table.sizes[groups]
    starts = np.cumsum(sizes) - sizes
    numbers = np.repeat(np.arange(len(groups)), sizes)
    rows = table.rows[np.arange(len(numbers)) - starts[numbers] + table.starts[groups][numbers]]
    keep, remove = _flags(overview, marks, Mark.KEEP), _flags(overview, marks, Mark.REMOVE)
    units, photos = overview.units, overview.units.candidates
    is_kept, is_reference = (units.spread(flags)[: units.count] for flags in (keep, overview.photos.is_reference))
    # A mark on a part of what stays in any case is taken off, and must not count before.
    is_removed = units.spread(remove)[: units.count] & ~is_kept & ~is_reference
    marked = Marked(is_kept, is_removed if not replace else np.zeros_like(is_removed))
    rows = rows[by_preference_within(photos, rules, rows, numbers, marked)]
    kept, runners_up = rows[starts], rows[starts + 1]
    stays = is_kept[rows] | is_reference[rows]
    stays[starts] = True
    going, staying = rows[~stays], rows[stays]
    added, cleared = going[~remove[going]], _marked_of(overview, staying, remove)
    group_of = np.full(len(overview.photos), -1, np.intp)
    group_of[rows] = numbers
    is_changed = np.zeros(len(groups), np.bool_)
    is_changed[group_of[added]] = True
    is_changed[group_of[[units.primary(row) for row in cleared.tolist()]]] = True
    return AutoMarks(
        changes=dict.fromkeys(overview.photos.ids[added].tolist(), Mark.REMOVE)
        | dict.fromkeys(overview.photos.ids[cleared].tolist(), None),
        groups=groups,
        kept=kept,
        runners_up=runners_up,
        whys=tuple(why_all_preferred(photos, kept, runners_up, rules, marked)),
        going=np.sort(going),
        freed_bytes=int(photos.sizes[going].sum()),
        is_changed=is_changed,
        is_other_keeper=kept != table.keepers[groups],
    )


def _flags(overview: Overview, marks: Mapping[int, Mark], mark: Mark) -> NDArray[np.bool_]:
    """Tell which photos bear a mark, shape (p,)."""
    rows = overview.photos.rows_of([photo_id for photo_id, found in marks.items() if found is mark])
    flags = np.zeros(len(overview.photos), np.bool_)
    flags[rows[rows >= 0]] = True
    return flags


def _marked_of(overview: Overview, rows: NDArray[np.intp], flags: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return those of these photos, and of what belongs to them, that have a flag."""
    units = overview.units
    is_asked = np.zeros(units.count, np.bool_)
    is_asked[rows] = True
    companions = units.count + np.flatnonzero(is_asked[units.primaries])
    found = np.concatenate([rows, companions])
    return np.compress(flags[found], found)
