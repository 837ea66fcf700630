"""Images of the photos in the results, the matches between them, and the hierarchy over them, as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.clustering.cut import cut
from engine.clustering.hierarchy import Hierarchy, build_hierarchy
from engine.core.domain import MatchKind

EQUAL_BYTES = 1.0
EQUAL_IMAGE = 0.999
MAX_MATCH = 0.998
"""No match is as certain as equal bytes or an equal picture, so all matches stay below."""

NO_GROUP = -1
NO_EDGE = -1


MatchGraph = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8], NDArray[np.float32], NDArray[np.int32]]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which evidence makes groups: kinds, and similarities up to ``upper``."""

    kinds: frozenset[MatchKind] = frozenset(MatchKind)
    upper: float = 1.0


@dataclass(frozen=True, slots=True)
class ImageGraph:
    """What groups are cut from; made once, cut at any threshold.

    Several photos of one image need no edges between them: wherever the image goes, they all go. So the hierarchy is
    over images, and a thousand copies of a photo cost nothing.

    Attributes:
        photo_ids, content_ids: int64, shape (p,).
        image_of: Index of each photo's image, intp, shape (p,).
        image_count: Number n of images.
        edge_keys: first * n + second for each match, with indices first < second, int64, shape (m,), ascending.
        kinds: Of the matches, uint8, shape (m,).
        similarities: Of the matches, at most ``MAX_MATCH``, float32, shape (m,).
        reason_ids: Of the matches, int32, shape (m,).
        selection: What the hierarchy was made of.
        hierarchy: Over the images, of the matches selected.
    """

    photo_ids: NDArray[np.int64]
    content_ids: NDArray[np.int64]
    image_of: NDArray[np.intp]
    image_count: int
    edge_keys: NDArray[np.int64]
    kinds: NDArray[np.uint8]
    similarities: NDArray[np.float32]
    reason_ids: NDArray[np.int32]
    selection: Selection
    hierarchy: Hierarchy

    def edges(self, one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.intp]:
        """Return the position of the match between images by index, or ``NO_EDGE``; shape (k,) each."""
        if not len(self.edge_keys):
            return np.full(len(one), NO_EDGE, np.intp)
        keys = np.minimum(one, other) * self.image_count + np.maximum(one, other)
        at = np.minimum(np.searchsorted(self.edge_keys, keys), len(self.edge_keys) - 1)
        return np.where(self.edge_keys[at] == keys, at, NO_EDGE)

    def edge_ends(self, edges: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the indices of both images of matches."""
        first, second = np.divmod(self.edge_keys[edges], max(1, self.image_count))
        return first.astype(np.intp), second.astype(np.intp)


def build_graph(photos: NDArray[np.int64], matches: MatchGraph, selection: Selection) -> ImageGraph:
    """Make the graph of the photos in the results.

    Args:
        photos: (photo id, content id, image id, rank of the image), int64, shape (p, 4). Images are taken in the order
            of their ranks, so that ties are broken alike whatever the order in which they came into the library.
        matches: As ``MatchTable.graph`` returns them; those of other images are passed over.
        selection: Which matches make groups.
    """
    ids, row = np.unique(photos[:, 2], return_index=True)
    by_rank = np.lexsort((ids, photos[row, 3]))
    place = np.empty(len(ids), np.int64)
    place[by_rank] = np.arange(len(ids))
    image_a, image_b, kinds, similarities, reason_ids = matches
    (at_a, knows_a), (at_b, knows_b) = _index_of(image_a, ids), _index_of(image_b, ids)
    here = knows_a & knows_b
    one, other = place[at_a[here]], place[at_b[here]]
    first, second = np.minimum(one, other), np.maximum(one, other)
    edge_keys = first * np.int64(len(ids)) + second
    order = np.argsort(edge_keys)
    first, second, edge_keys = first[order], second[order], edge_keys[order]
    kinds, reason_ids = kinds[here][order], reason_ids[here][order]
    similarities = np.minimum(similarities[here][order], np.float32(MAX_MATCH))
    chosen = np.isin(kinds, [int(kind) for kind in selection.kinds]) & (similarities <= np.float32(selection.upper))
    return ImageGraph(
        photo_ids=photos[:, 0],
        content_ids=photos[:, 1],
        image_of=place[np.searchsorted(ids, photos[:, 2])],
        image_count=len(ids),
        edge_keys=edge_keys,
        kinds=kinds,
        similarities=similarities,
        reason_ids=reason_ids,
        selection=selection,
        hierarchy=build_hierarchy(
            len(ids), first[chosen].astype(np.int32), second[chosen].astype(np.int32), similarities[chosen]
        ),
    )


def label_photos(graph: ImageGraph, threshold: float) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Put photos into groups at a threshold.

    Returns:
        The group of each photo, or ``NO_GROUP``, int64, shape (p,), and for each group the index of the image that
        represents it, intp, shape (g,).
    """
    labels = np.full(graph.image_count, NO_GROUP, np.int64)
    groups = cut(graph.hierarchy, threshold)
    lengths = (groups.stops - groups.starts).astype(np.intp)
    count = len(lengths)
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    labels[graph.hierarchy.order[np.repeat(groups.starts, lengths) + offsets]] = np.repeat(np.arange(count), lengths)
    of_photo = labels[graph.image_of]
    representatives = groups.representatives.astype(np.intp)
    copies = _copies(graph, threshold, of_photo == NO_GROUP)
    if copies is None:
        return of_photo, representatives
    rows, unit = copies
    _, first_row, unit = np.unique(unit, return_index=True, return_inverse=True)
    of_photo[rows] = count + unit.reshape(-1)
    return of_photo, np.concatenate([representatives, graph.image_of[rows[first_row]]])


def _copies(
    graph: ImageGraph, threshold: float, is_free: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.int64]] | None:
    """Return the rows of photos that are copies of each other and in no group, and what each set of them shares."""
    selection = graph.selection
    by_image = MatchKind.IDENTICAL_IMAGE in selection.kinds and threshold <= EQUAL_IMAGE <= selection.upper
    by_bytes = MatchKind.IDENTICAL_FILE in selection.kinds and selection.upper >= EQUAL_BYTES
    if not by_image and not by_bytes:
        return None
    rows = np.flatnonzero(is_free)
    shared = graph.image_of[rows].astype(np.int64) if by_image else graph.content_ids[rows]
    # Without the kind of equal bytes, copies must differ in something to make a group.
    different = graph.content_ids[rows] if by_image and not by_bytes else graph.photo_ids[rows]
    pairs = np.unique(np.stack([shared, different]), axis=1)
    values, counts = np.unique(pairs[0], return_counts=True)
    is_copy = np.isin(shared, values[counts > 1])
    return rows[is_copy], shared[is_copy]


def _index_of(ids: NDArray[np.int64], known: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    if not len(known):
        return np.zeros(len(ids), np.int64), np.zeros(len(ids), np.bool_)
    at = np.minimum(np.searchsorted(known, ids), len(known) - 1)
    return at.astype(np.int64), known[at] == ids
