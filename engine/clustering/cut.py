"""Cut a hierarchy at a threshold into groups: comparisons of whole arrays, fast enough to follow a slider."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.clustering.hierarchy import Hierarchy
from engine.clustering.representative import representatives_of


@dataclass(frozen=True, slots=True)
class Cut:
    """The groups of at least two photos at a threshold.

    Attributes:
        starts: int32, shape (k,): where each group begins in ``Hierarchy.order``.
        stops: int32, shape (k,): where it ends, exclusive.
        representatives: int32, shape (k,): the member that matches all others at the threshold or better.
        similarities: float32, shape (k,): how well they match it at least.
    """

    starts: NDArray[np.int32]
    stops: NDArray[np.int32]
    representatives: NDArray[np.int32]
    similarities: NDArray[np.float32]


def cut(hierarchy: Hierarchy, threshold: float) -> Cut:
    """Find the groups whose members all match their representative with at least ``threshold``.

    Args:
        hierarchy: The result of ``build_hierarchy``.
        threshold: A similarity, 0 or more; above the greatest similarity there are no groups.

    Raises:
        ValueError: a negative threshold, or none.
    """
    if not threshold >= 0.0:
        raise ValueError(f"the threshold must be 0 or more, not {threshold}")
    # A threshold such as 0.7 has no exact float32; compare as float32, like the similarities themselves.
    together = np.zeros(len(hierarchy.order) + 1, np.bool_)
    np.greater_equal(
        hierarchy.heights, np.float32(threshold), out=together[1:-1] if len(together) > 1 else together[:0]
    )
    edges = np.flatnonzero(together[1:] != together[:-1]).astype(np.int32)
    starts, lasts = edges[0::2], edges[1::2]
    return Cut(starts, lasts + np.int32(1), *representatives_of(hierarchy, starts, lasts))
