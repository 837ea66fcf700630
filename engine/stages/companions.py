"""Which photos of a library belong together, and which of them look like others once these count as one."""

import os
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.review.units import join_photos
from engine.stages.image_graph import alike
from engine.stages.photo_units import NO_COMPANIONS
from engine.store.connection import Store
from engine.store.match_reader import MatchArrays


def find_companions(store: Store, folders: Sequence[str]) -> NDArray[np.int64]:
    """Return (photo id, id of the photo that stands for it) of all present photos that belong to another one."""
    if not store.photos.has_raw():
        return NO_COMPANIONS
    ids, paths = store.photos.paths(folders)
    found = [
        (ids[one], ids[first])
        for first, *others in join_photos([os.fsdecode(path) for path in paths])
        for one in others
    ]
    return np.array(sorted(found), np.int64).reshape(-1, 2)


def alike_with_companions(
    numbers: NDArray[np.int64], companions: NDArray[np.int64], matches: MatchArrays
) -> NDArray[np.int64]:
    """Return the ids of photos that look like another unit, with all photos of their units, ascending.

    Args:
        numbers: (photo id, image id) of all, by photo id, shape (n, 2).
        companions: As ``find_companions`` returns them.
        matches: As ``MatchTable.graph`` returns them.
    """
    ids, images = numbers[:, 0], numbers[:, 1]
    if not len(companions) or not len(ids):
        return ids[alike(images, matches)]
    unit_of = ids.copy()
    rows, stands = np.searchsorted(ids, companions[:, 0]), np.searchsorted(ids, companions[:, 1])
    last = len(ids) - 1
    here = (ids[np.minimum(rows, last)] == companions[:, 0]) & (ids[np.minimum(stands, last)] == companions[:, 1])
    unit_of[rows[here]] = companions[here, 1]
    inner = _inner_pairs(images, unit_of)
    pairs = np.minimum(matches[0], matches[1]) << 32 | np.maximum(matches[0], matches[1])
    outer = ~np.isin(pairs, inner)
    found = alike(images, tuple(column[outer] for column in matches))  # type: ignore[arg-type]
    return ids[np.isin(unit_of, np.unique(unit_of[found]))]


def _inner_pairs(images: NDArray[np.int64], unit_of: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the pairs of images that one unit shows, the lower one in the upper half of a number each."""
    _, unit, counts = np.unique(unit_of, return_inverse=True, return_counts=True)
    several = np.flatnonzero(counts[unit] > 1)
    several = several[np.argsort(unit[several], kind="stable")]
    pairs = [np.empty(0, np.int64)]
    for apart in range(1, int(counts.max(initial=1))):
        one, other = several[:-apart], several[apart:]
        same = unit[one] == unit[other]
        first, second = images[one[same]], images[other[same]]
        pairs.append(np.minimum(first, second) << 32 | np.maximum(first, second))
    return np.concatenate(pairs)
