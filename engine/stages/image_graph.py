"""Images of photos and the matches between them, as arrays."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.stages.declared import split_images
from engine.store.match_reader import MatchArrays

EQUAL_BYTES = 1.0
EQUAL_IMAGE = 0.999
MAX_MATCH = 0.998
"""No match of pictures is as certain as equal bytes or an equal picture, so all of these stay below."""

NO_EDGE = -1

_SPARSE = 100
"""Ids of which only one in so many is known are searched for."""

NOTHING_DECLARED = np.empty((0, 2), np.int64)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ImageGraph:
    """Who looks like whom.

    Several photos of one image need no matches between them: wherever the image goes, they all go. So matches are
    between images, and a thousand copies of a photo cost nothing. Images are known by their place in an order that does
    not depend on when they were met, so that ties are broken alike whatever the order in which they came. An image of
    which some contents were declared different from each other counts as several; see ``split_images``.

    Attributes:
        image_of: Image of each photo, intp, shape (p,).
        content_ids: int64, shape (p,).
        first_rows: The first photo of each image, intp, shape (n,).
        edge_keys: first * n + second for each match, with images first < second, int64, shape (m,), ascending.
        kinds: Of the matches, uint8, shape (m,).
        similarities: Of the matches, at most ``MAX_MATCH`` unless something in them is equal, float32, shape (m,).
        reason_ids: Of the matches, int32, shape (m,).
        apart: Images and declarations about them, int32, shape (k,) each: those of one declaration are kept apart.
    """

    image_of: NDArray[np.intp]
    content_ids: NDArray[np.int64]
    first_rows: NDArray[np.intp]
    edge_keys: NDArray[np.int64]
    kinds: NDArray[np.uint8]
    similarities: NDArray[np.float32]
    reason_ids: NDArray[np.int32]
    apart: tuple[NDArray[np.int32], NDArray[np.int32]]

    def take(self, rows: NDArray[np.intp]) -> Self:
        """Return the graph of the same photos in another order: as many rows, each once."""
        image_of = self.image_of[rows]
        first_rows = np.full(self.image_count, len(rows), np.intp)
        np.minimum.at(first_rows, image_of, np.arange(len(rows)))
        return replace(self, image_of=image_of, content_ids=self.content_ids[rows], first_rows=first_rows)

    @property
    def image_count(self) -> int:
        """Number n of images."""
        return len(self.first_rows)

    def edges(self, one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.intp]:
        """Return the position of the match between images, or ``NO_EDGE``; shape (k,) each."""
        if not len(self.edge_keys):
            return np.full(len(one), NO_EDGE, np.intp)
        keys = np.minimum(one, other) * self.image_count + np.maximum(one, other)
        at = np.minimum(np.searchsorted(self.edge_keys, keys), len(self.edge_keys) - 1)
        return np.where(self.edge_keys[at] == keys, at, NO_EDGE)

    def edge_ends(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return the images of all matches, int32, shape (m,) each."""
        first, second = np.divmod(self.edge_keys, max(1, self.image_count))
        return first.astype(np.int32), second.astype(np.int32)


def build_graph(
    image_ids: NDArray[np.int64],
    image_ranks: NDArray[np.int64],
    content_ids: NDArray[np.int64],
    matches: MatchArrays,
    declared: NDArray[np.int64] = NOTHING_DECLARED,
) -> ImageGraph:
    """Make the graph of photos.

    Args:
        image_ids: Of the photos, shape (p,).
        image_ranks: What orders these images.
        content_ids: Of the photos.
        matches: As ``MatchTable.graph`` returns them; those of other images are passed over.
        declared: As ``DifferentTable.contents`` returns them; matches that they contradict are left out.
    """
    ids, row = np.unique(image_ids, return_index=True)
    by_rank = np.lexsort((ids, image_ranks[row]))
    place = np.empty(len(ids), np.intp)
    place[by_rank] = np.arange(len(ids))
    image_of, first_rows = place[np.searchsorted(ids, image_ids)], row[by_rank]
    image_a, image_b, kinds, similarities, reason_ids = matches
    (at_a, knows_a), (at_b, knows_b) = _index_of(image_a, ids), _index_of(image_b, ids)
    here = np.flatnonzero(knows_a & knows_b)
    one, other = place[at_a[here]], place[at_b[here]]
    apart = np.empty(0, np.int32), np.empty(0, np.int32)
    if len(declared):
        units = split_images(image_of, content_ids, declared)
        one, other, source = units.pairs(one, other)
        here, image_of, apart = here[source], units.of_photo, units.apart
        first_rows = np.unique(image_of, return_index=True)[1]
    edge_keys = np.minimum(one, other) * np.int64(len(first_rows)) + np.maximum(one, other)
    order = np.argsort(edge_keys)
    is_again = edge_keys[order[1:]] == edge_keys[order[:-1]]
    if is_again.any():
        # Of what two matchers say of a pair the surer one counts.
        order = np.lexsort((-similarities[here], edge_keys))
        order = np.delete(order, 1 + np.flatnonzero(is_again))
    here = here[order]
    return ImageGraph(
        image_of=image_of,
        content_ids=content_ids,
        first_rows=first_rows,
        edge_keys=edge_keys[order],
        kinds=kinds[here],
        similarities=np.where(
            kinds[here] <= MatchKind.IDENTICAL_IMAGE,
            similarities[here],
            np.minimum(similarities[here], np.float32(MAX_MATCH)),
        ),
        reason_ids=reason_ids[here],
        apart=apart,
    )


def alike(image_ids: NDArray[np.int64], matches: MatchArrays) -> NDArray[np.intp]:
    """Return the rows of photos that are matched with another of them, or of one image with another; shape (k,)."""
    ids, image_of, counts = np.unique(image_ids, return_inverse=True, return_counts=True)
    (at_a, knows_a), (at_b, knows_b) = _index_of(matches[0], ids), _index_of(matches[1], ids)
    here = knows_a & knows_b
    is_alike = counts > 1
    is_alike[at_a[here]] = True
    is_alike[at_b[here]] = True
    return np.flatnonzero(is_alike[image_of])


def _index_of(ids: NDArray[np.int64], known: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the places of ids among those known, which are ascending, and whether they are there."""
    if not len(known):
        return np.zeros(len(ids), np.intp), np.zeros(len(ids), np.bool_)
    if known[-1] > _SPARSE * len(known):
        at = np.minimum(np.searchsorted(known, ids), len(known) - 1)
        return at, known[at] == ids
    # Ids are given one after the other, so a table of all of them is small, and to look there is faster than to search.
    place = np.full(int(known[-1]) + 2, -1, np.intp)
    place[known] = np.arange(len(known))
    at = place[np.minimum(ids, known[-1] + 1)]
    return np.maximum(at, 0), at >= 0
