"""Photos that belong together as rows: one stands for all of them, and counts as one with what all of them have."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.review.rules import KeeperRules, by_preference
from engine.store.photo_columns import PhotoColumns

NO_COMPANIONS: Final = np.empty((0, 2), np.int64)


@dataclass(frozen=True, eq=False, repr=False)
class PhotoUnits:
    """Photos in the order of preference, each unit by the one that stands for it; its companions come behind all.

    Attributes:
        photos: All of them: rows that stand for units, then companions.
        candidates: The rows that stand for units alone, each with what its unit has: the bytes of all, the earliest
            date, the most stars, whether any was edited, tells a place, or is decoded in part only.
        primaries: Of each companion the row that stands for it, rising; intp, shape (companions,).
    """

    photos: PhotoColumns
    candidates: PhotoColumns
    primaries: NDArray[np.intp]

    @property
    def count(self) -> int:
        """Rows that stand for a unit; those behind are companions."""
        return len(self.candidates)

    def companions(self, row: int) -> tuple[int, ...]:
        """Return the rows of the photos that a photo stands for."""
        start, stop = np.searchsorted(self.primaries, [row, row + 1])
        return tuple(range(self.count + int(start), self.count + int(stop)))

    def primary(self, row: int) -> int:
        """Return the row that stands for a photo; mostly that is itself."""
        return row if row < self.count else int(self.primaries[row - self.count])

    @property
    def companion_ids(self) -> NDArray[np.int64]:
        """(Photo id, id of the photo that stands for it), int64, shape (companions, 2)."""
        return np.stack([self.photos.ids[self.count :], self.photos.ids[self.primaries]], axis=1)

    @cached_property
    def members(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The rows of all photos in units of several, and the rows that stand for them; intp, shape (k,) each."""
        several = np.unique(self.primaries)
        rows = np.concatenate([several, np.arange(self.count, len(self.photos))])
        return rows, np.concatenate([several, self.primaries])

    def spread(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return of which units any photo has a flag, bool shape (p,); of companions it stays as it is."""
        if not len(self.primaries):
            return flags
        spread = flags.copy()
        np.logical_or.at(spread, self.primaries, flags[self.count :])
        return spread


def order_units(photos: PhotoColumns, companions: NDArray[np.int64], rules: KeeperRules) -> PhotoUnits:
    """Put photos in the order of preference.

    Args:
        photos: In any order.
        companions: (photo id, id of the photo that stands for it), shape (k, 2); those not among the photos are
            passed over.
        rules: What is preferred.
    """
    rows, primaries = photos.rows_of(companions[:, 0]), photos.rows_of(companions[:, 1])
    here = (rows >= 0) & (primaries >= 0)
    rows, primaries = rows[here], primaries[here]
    if not len(rows):
        ordered = photos.take(by_preference(photos, rules))
        return PhotoUnits(ordered, ordered, np.empty(0, np.intp))
    joined = _joined(photos, rows, primaries)
    stands = np.ones(len(photos), np.bool_)
    stands[rows] = False
    units = np.flatnonzero(stands)
    order = units[by_preference(joined.take(units), rules)]
    place = np.empty(len(photos), np.intp)
    place[order] = np.arange(len(order))
    behind = np.lexsort((photos.path_ranks[rows], place[primaries]))
    arranged = np.concatenate([order, rows[behind]])
    return PhotoUnits(photos.take(arranged), joined.take(order), place[primaries[behind]])


def _joined(photos: PhotoColumns, rows: NDArray[np.intp], primaries: NDArray[np.intp]) -> PhotoColumns:
    """Return the photos, those that stand for others with what the others have."""
    sizes, ratings = photos.sizes.copy(), photos.ratings.copy()
    dates_ms, mtimes_ns = photos.dates_ms.copy(), photos.mtimes_ns.copy()
    flags = {name: getattr(photos, name).copy() for name in ("has_gps", "is_edited", "is_partial")}
    taken_ms = np.where(photos.has_date, photos.taken_ms, np.iinfo(np.int64).max)
    np.add.at(sizes, primaries, photos.sizes[rows])
    np.maximum.at(ratings, primaries, photos.ratings[rows])
    np.minimum.at(dates_ms, primaries, photos.dates_ms[rows])
    np.minimum.at(mtimes_ns, primaries, photos.mtimes_ns[rows])
    np.minimum.at(taken_ms, primaries, taken_ms[rows])
    for name, flag in flags.items():
        np.logical_or.at(flag, primaries, getattr(photos, name)[rows])
    is_unknown = taken_ms == np.iinfo(np.int64).max
    return replace(
        photos,
        sizes=sizes,
        ratings=ratings,
        mtimes_ns=mtimes_ns,
        taken_ms=np.where(is_unknown, photos.taken_ms, taken_ms),
        dates_ms=np.where(is_unknown, dates_ms, taken_ms),
        **flags,
    )
