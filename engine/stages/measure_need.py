"""Which photos of groups must be measured before rules can say all that they say."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.facts import Wish
from engine.review.criteria import Criterion
from engine.review.rules import KeeperRules
from engine.stages.group_table import GroupTable

LEAST_FACTOR: Final = 1.15
"""Enlarged by less, a picture has hardly more pixels than the one that it was made of."""
MOST_FACTOR: Final = 4.5
_UNEVEN: Final = 1.5
"""Pixels of the smaller picture by which rounding, and no crop, may change the proportions."""

Size = tuple[int, int]


def find_unmeasured(table: GroupTable, rules: KeeperRules, groups: NDArray[np.intp] | None = None) -> tuple[Wish, ...]:
    """Return the photos of which rules want to know more than the library does.

    For sharpness those are all that nobody measured; for pixels alone those that may have been enlarged from another
    one of their group, which few are. Of files with the same picture one is named.

    Args:
        table: The groups.
        rules: What is to decide between the photos.
        groups: Those that are asked about; all unless given.
    """
    criteria = {rule.criterion for rule in rules.criteria}
    wants_sharpness, wants_pixels = Criterion.SHARPER in criteria, Criterion.PIXELS in criteria
    if not (wants_sharpness or wants_pixels):
        return ()
    wishes: dict[int, Wish] = {}
    for group in _worth_a_look(table, groups, wants_sharpness):
        for wish, image in _of_group(table, table.rows_of(group), wants_sharpness):
            wishes.setdefault(image, wish)
    return tuple(wishes.values())


def _worth_a_look(table: GroupTable, groups: NDArray[np.intp] | None, wants_sharpness: bool) -> list[int]:
    """Return the groups that hold pictures of clearly different sizes, or any that were not measured."""
    if not len(table):
        return []
    photos, starts = table.overview.photos, table.starts[:-1]
    pixels = photos.widths[table.rows].astype(np.int64) * photos.heights[table.rows]
    least, most = np.minimum.reduceat(pixels, starts), np.maximum.reduceat(pixels, starts)
    is_worth = (most > least * LEAST_FACTOR**2) & _any(np.isnan(photos.detail_shares[table.rows]), starts)
    if wants_sharpness:
        is_worth |= _any(np.isnan(photos.sharpness[table.rows]), starts)
    wanted = np.arange(len(table)) if groups is None else np.asarray(groups)
    return [int(group) for group in wanted[is_worth[wanted]]]


def _any(flags: NDArray[np.bool_], starts: NDArray[np.intp]) -> NDArray[np.bool_]:
    return np.asarray(np.logical_or.reduceat(flags, starts), dtype=np.bool_)


def _of_group(table: GroupTable, rows: NDArray[np.intp], wants_sharpness: bool) -> Iterable[tuple[Wish, int]]:
    """Yield what is wanted of a group, with the images meant."""
    photos = table.overview.photos
    sizes = list(zip(photos.widths[rows].tolist(), photos.heights[rows].tolist(), strict=True))
    found = _smaller_ones(tuple(sorted(set(sizes))))
    is_wanted = wants_sharpness & np.isnan(photos.sharpness[rows])
    may_be_wanted = np.isnan(photos.detail_shares[rows])
    columns = photos.ids[rows], photos.image_ids[rows], is_wanted, may_be_wanted
    for size, photo_id, image, is_asked, may_be in zip(sizes, *(one.tolist() for one in columns), strict=True):
        if is_asked or (may_be and found[size]):
            yield Wish(photo_id, found[size]), image


@lru_cache(maxsize=1024)
def _smaller_ones(sizes: tuple[Size, ...]) -> dict[Size, tuple[Size, ...]]:
    """Return for each size those of the others that it may have been enlarged from; groups have few combinations."""
    return {size: tuple(other for other in sizes if may_be_enlarged(size, other)) for size in sizes}


def may_be_enlarged(size: Size, smaller: Size) -> bool:
    """Tell whether a picture may have been made of one of another size, turned or not, as far as sizes tell."""
    return _is_enlarged(size, smaller) or _is_enlarged(size, smaller[::-1])


def _is_enlarged(size: Size, smaller: Size) -> bool:
    across, down = size[0] / smaller[0], size[1] / smaller[1]
    has_same_shape = abs(across - down) * min(smaller) <= _UNEVEN * max(across, down)
    return has_same_shape and min(across, down) >= LEAST_FACTOR and max(across, down) <= MOST_FACTOR
