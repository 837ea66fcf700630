"""The hierarchy of groups over photos: that of their images, with the copies of each image put in its place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.clustering.hierarchy import Hierarchy, build_hierarchy
from engine.core.domain import MatchKind
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, ImageGraph


@dataclass(frozen=True, slots=True)
class Selection:
    """Which evidence makes groups: kinds, and similarities up to ``upper``."""

    kinds: frozenset[MatchKind] = frozenset(MatchKind)
    upper: float = 1.0

    @property
    def has_equal_bytes(self) -> bool:
        """Whether photos with equal bytes make a group."""
        return MatchKind.IDENTICAL_FILE in self.kinds and self.upper >= EQUAL_BYTES

    @property
    def has_equal_images(self) -> bool:
        """Whether photos with equal pixels but other metadata make a group."""
        return MatchKind.IDENTICAL_IMAGE in self.kinds and self.upper >= EQUAL_IMAGE

    def chooses(self, kinds: NDArray[np.uint8], similarities: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Tell of matches whether they make groups, shape (m,)."""
        wanted = np.isin(kinds, [int(kind) for kind in self.kinds])
        return wanted & (similarities <= np.float32(self.upper))


def link_photos(graph: ImageGraph, selection: Selection) -> Hierarchy:
    """Link photos by the matches selected.

    The photos of an image stand together, those of equal bytes next to each other. Wherever an image is in a group with
    others, all of its photos are, so these meet at the height at which the image first meets another one, if they do
    not meet as copies before.

    Returns:
        Over rows of photos; the representatives are images.
    """
    first, second = graph.edge_ends()
    chosen = selection.chooses(graph.kinds, graph.similarities)
    similarities = graph.similarities[chosen]
    images = build_hierarchy(graph.image_count, first[chosen], second[chosen], similarities, graph.apart)
    place = np.empty(graph.image_count, np.intp)
    place[images.order] = np.arange(graph.image_count)
    place_of = place[graph.image_of]
    order = np.lexsort((graph.content_ids, place_of))
    # Between the images, from before the first to after the last.
    heights = np.concatenate([_NOWHERE, images.heights, _NOWHERE]).astype(np.float32)
    representatives = np.concatenate([_NOBODY, images.representatives, _NOBODY]).astype(np.int32)
    nearer = np.arange(graph.image_count) + (heights[1:] > heights[:-1])
    before, after = order[:-1], order[1:]
    is_one_image = place_of[before] == place_of[after]
    is_one_content = graph.content_ids[before] == graph.content_ids[after]
    between = np.where(is_one_image, nearer[place_of[before]], place_of[after])
    photo_heights, photo_representatives = heights[between], representatives[between]
    copies = np.full(len(before), -np.inf, np.float32)
    if selection.has_equal_images:
        copies[is_one_image] = EQUAL_IMAGE
    if selection.has_equal_bytes:
        copies[is_one_content] = EQUAL_BYTES
    elif selection.has_equal_images:
        # Without the kind of equal bytes, copies must differ in something to make a group.
        differs = np.zeros(graph.image_count, np.bool_)
        differs[place_of[before[is_one_image & ~is_one_content]]] = True
        copies[~differs[place_of[before]]] = -np.inf
    are_copies = copies > photo_heights
    photo_representatives[are_copies] = graph.image_of[before[are_copies]]
    return Hierarchy(order.astype(np.int32), np.maximum(photo_heights, copies), photo_representatives)


_NOWHERE = np.array([-np.inf], np.float32)
_NOBODY = np.array([-1], np.int32)
