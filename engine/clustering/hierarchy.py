"""Build the hierarchy of groups once, so that a threshold only cuts it.

Method: minimax linkage (Bien and Tibshirani, "Hierarchical Clustering With Prototypes via Minimax Linkage", Journal of
the American Statistical Association 106, 2011) on a sparse graph of matches. Two groups X and Y are as similar as

    max over prototypes r in X and Y of min over the other members m of similarity(r, m),

where a pair without a match is no evidence at all: without a prototype that matches all others, nothing merges. The two
most similar groups merge first, and so on. From this follows what the person is promised: at any threshold every member
of a group matches the group's representative at least that well, so groups never chain; merging only ever lowers the
similarity, so groups are nested and raising the threshold only splits them.

A person may know better, and declare photos different. Two groups that hold photos of one such declaration never merge;
as groups only grow, the promises above hold nonetheless, and a group without such photos is as it would be.

For each group the kernel keeps the photos that match all of its members, with the worst of these similarities. When two
groups merge, their lists are given up for the intersection, so all merges together cost about as much as reading the
matches; a priority queue comes to each (photo, group) at a similarity that can only be too high, and corrects it then.

Bounds: memory is about 60 bytes a match and 50 a photo. Time grows as m log m with m matches as long as the queue's
guesses need few corrections; in collections of groups, random graphs and cliques of thousands none needs more than
five. So that no graph can make it explode, evidence that was corrected EXACT_CORRECTIONS times counts rounded down to a
64th from then on, which ends after 64 steps more. In such a mega-group a merge may come up to 1/64 too late, but every
member still matches its representative at least as well as the height says, and groups stay nested.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.clustering import _minimax

EXACT_CORRECTIONS = 64


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Groups at every threshold at once, written like a reachability plot.

    The photos of a group stand together in ``order`` at every threshold, the smallest index first.

    Attributes:
        order: int32, shape (n,): indices of the photos.
        heights: float32, shape (max(n - 1, 0),): the similarity at which a photo meets the next one in ``order``, -inf
            where they never meet.
        representatives: int32, shape (max(n - 1, 0),): the photo that matches all members of the group that is made
            there, at least as well as ``heights`` says; -1 where nothing meets. Where groups merge several times at
            one similarity, all places carry the representative of the last.
    """

    order: NDArray[np.int32]
    heights: NDArray[np.float32]
    representatives: NDArray[np.int32]


def build_hierarchy(
    n: int,
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    similarity: NDArray[np.float32],
    apart: tuple[NDArray[np.int32], NDArray[np.int32]] | None = None,
) -> Hierarchy:
    """Link photos 0 to n - 1 by their matches.

    The result depends neither on the order of the matches nor on which of the two photos is named first; of a pair that
    is given twice the better match counts. Ties go to the pair with the smallest index.

    Args:
        n: Number of photos.
        first: int32, shape (m,).
        second: int32, shape (m,), never the same photo as in ``first``.
        similarity: float32, shape (m,), in 0..1.
        apart: Photos and numbers of declarations about them, int32, shape (k,) each: no two photos of one declaration
            are ever in one group. A photo may be in several declarations.

    Raises:
        ValueError: an index outside 0..n - 1, a photo matched with itself, a similarity outside 0..1 or arrays of
            different lengths.
    """
    order = np.empty(n, np.int32)
    heights = np.empty(max(n - 1, 0), np.float32)
    representatives = np.empty(max(n - 1, 0), np.int32)
    photos, declarations = apart or (np.empty(0, np.int32), np.empty(0, np.int32))
    _minimax.link(
        np.ascontiguousarray(first, np.int32),
        np.ascontiguousarray(second, np.int32),
        np.ascontiguousarray(similarity, np.float32),
        np.ascontiguousarray(photos, np.int32),
        np.ascontiguousarray(declarations, np.int32),
        EXACT_CORRECTIONS,
        order,
        heights,
        representatives,
    )
    return Hierarchy(order, heights, representatives)
