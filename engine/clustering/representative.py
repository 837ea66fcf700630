"""Tell the representative of a group, the photo that all its members match, and how well they do."""

import numpy as np
from numpy.typing import NDArray

from engine.clustering.hierarchy import Hierarchy

INDEX_BITS = 32


def representatives_of(
    hierarchy: Hierarchy, starts: NDArray[np.int32], lasts: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Find the representatives of groups that a cut made: that of the last merge in each group, at its lowest height.

    Args:
        hierarchy: The hierarchy that was cut.
        starts: int32, shape (k,): first place of each group in ``order``, rising.
        lasts: int32, shape (k,): its last place, greater than its first.

    Returns:
        int32, shape (k,): indices of photos; float32, shape (k,): the lowest heights.
    """
    if not len(starts):
        return np.empty(0, np.int32), np.empty(0, np.float32)
    # Floats from 0 up are ordered like their bits; with the representative below them, one minimum finds both.
    keys = hierarchy.heights.view(np.int32).astype(np.int64) << INDEX_BITS | hierarchy.representatives
    # Each group ends where the next interval begins; what lies between groups is reduced as well and passed over.
    bounds = np.stack([starts, lasts], axis=1).ravel()
    if bounds[-1] == len(keys):
        bounds = bounds[:-1]
    lowest = np.minimum.reduceat(keys, bounds)[::2]
    heights = (lowest >> INDEX_BITS).astype(np.int32).view(np.float32)
    return (lowest & ((1 << INDEX_BITS) - 1)).astype(np.int32), heights
