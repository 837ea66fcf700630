"""Say of the photos of a group how each belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.review.rules import BEST_QUALITY, KeeperRules, why_preferred
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, ImageGraph
from engine.store.photo_columns import PhotoColumns

SAME_BYTES: Final = -1
SAME_PICTURE: Final = -2

_COPY_REASONS: Final = {SAME_BYTES: "same bytes", SAME_PICTURE: "same picture, other metadata"}


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A photo in a group, by row: how it belongs to the photo that it was matched with."""

    row: int
    kind: MatchKind
    similarity: float
    reason: str
    matched_row: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """How photos are alike, each with another one; arrays of shape (k,).

    Attributes:
        kinds: uint8.
        similarities: float64.
        reason_ids: Of the library, or ``SAME_BYTES`` or ``SAME_PICTURE``, int32.
        partners: Rows of the other photos, intp.
    """

    kinds: NDArray[np.uint8]
    similarities: NDArray[np.float64]
    reason_ids: NDArray[np.int32]
    partners: NDArray[np.intp]


def find_evidence(
    graph: ImageGraph, rows: NDArray[np.intp], keepers: NDArray[np.intp], representatives: NDArray[np.intp]
) -> Evidence:
    """Return how photos look like the keepers of their groups or, without a match with them, the representatives.

    Args:
        graph: Over all rows.
        rows: Photos, shape (k,).
        keepers: Of the group of each, shape (k,).
        representatives: The image in the group of each that all others match, shape (k,).
    """
    images, keeper_images = graph.image_of[rows], graph.image_of[keepers]
    kinds = np.full(len(rows), MatchKind.IDENTICAL_IMAGE, np.uint8)
    similarities = np.full(len(rows), EQUAL_IMAGE)
    reason_ids = np.full(len(rows), SAME_PICTURE, np.int32)
    partners = keepers.copy()
    same_bytes = graph.content_ids[rows] == graph.content_ids[keepers]
    kinds[same_bytes], similarities[same_bytes] = MatchKind.IDENTICAL_FILE, EQUAL_BYTES
    reason_ids[same_bytes] = SAME_BYTES
    others = np.flatnonzero(images != keeper_images)
    edges = graph.edges(images[others], keeper_images[others])
    unmatched = edges < 0
    indirect = others[unmatched]
    edges[unmatched] = graph.edges(images[indirect], representatives[indirect])
    kinds[others], similarities[others] = graph.kinds[edges], graph.similarities[edges]
    reason_ids[others] = graph.reason_ids[edges]
    partners[indirect] = graph.first_rows[representatives[indirect]]
    return Evidence(kinds, similarities, reason_ids, partners)


def list_members(
    photos: PhotoColumns,
    graph: ImageGraph,
    reasons: Mapping[int, str],
    rows: NDArray[np.intp],
    representative: int,
    rules: KeeperRules = BEST_QUALITY,
) -> tuple[GroupMember, ...]:
    """Return the members of a group in the order of its rows.

    Args:
        photos: All of them.
        graph: Over their rows.
        reasons: Words for the ids of reasons.
        rows: The group, the one to keep before others first.
        representative: The image that all others match.
        rules: By which the photos are ordered.
    """
    keeper, others = int(rows[0]), rows[1:]
    evidence = find_evidence(graph, others, np.full(len(others), keeper), np.full(len(others), representative))
    columns = zip(
        others.tolist(),
        evidence.kinds.tolist(),
        evidence.similarities.tolist(),
        evidence.reason_ids.tolist(),
        evidence.partners.tolist(),
        strict=True,
    )
    members = [
        GroupMember(row, MatchKind(kind), similarity, words(reasons, reason), partner)
        for row, kind, similarity, reason, partner in columns
    ]
    closest = members[np.lexsort((photos.path_ranks[others], -evidence.similarities))[0]]
    why = f"to keep: {why_preferred(photos, keeper, int(others[0]), rules)}"
    return (GroupMember(keeper, closest.kind, closest.similarity, why, closest.row), *members)


def words(reasons: Mapping[int, str], reason_id: int) -> str:
    """Return the words of a reason."""
    return _COPY_REASONS[reason_id] if reason_id < 0 else reasons[reason_id]
