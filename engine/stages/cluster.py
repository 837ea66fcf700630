"""Make the groups that a person sees of a graph of images cut at a threshold; pure, no file is touched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Cluster, MatchKind, Member, Photo
from engine.review.rules import choose_keeper
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, NO_EDGE, NO_GROUP, ImageGraph, label_photos

_ID_BYTES = 8

LoadPhotos = Callable[[Sequence[int]], Mapping[int, Photo]]


def cluster_photos(
    graph: ImageGraph, threshold: float, load_photos: LoadPhotos, reasons: Mapping[int, str]
) -> list[Cluster]:
    """Return the groups at a threshold, the most bytes to win first, then by id.

    A group without any photo outside reference folders is left out: nothing in it could be removed.

    Args:
        graph: Of the photos in the results.
        threshold: Similarity in 0..1 from which evidence holds photos together.
        load_photos: Makes photos of ids; asked once, for the photos in groups alone.
        reasons: Words for the ids of reasons.
    """
    labels, representatives = label_photos(graph, threshold)
    rows = np.flatnonzero(labels != NO_GROUP)
    rows = rows[np.argsort(labels[rows], kind="stable")]
    photos = load_photos(graph.photo_ids[rows].tolist())
    groups = []
    for part in np.split(rows, np.flatnonzero(np.diff(labels[rows])) + 1) if len(rows) else []:
        members = [(int(row), photos[int(graph.photo_ids[row])]) for row in part]
        # A photo may have gone since the graph was made, by a scan of another process.
        if len(members) > 1 and not all(photo.is_reference for _, photo in members):
            keeper, words = choose_keeper(photo for _, photo in members)
            groups.append(_Group(members, keeper, words, int(representatives[labels[part[0]]])))
    clusters = _with_evidence(graph, groups, reasons)
    clusters.sort(key=lambda cluster: (-cluster.reclaimable_bytes, cluster.id))
    return clusters


@dataclass(frozen=True, slots=True)
class _Group:
    """Photos by row of the graph, the keeper among them and why it is, and the index of the representing image."""

    members: list[tuple[int, Photo]]
    keeper: Photo
    keeper_words: str
    representative: int


def _with_evidence(graph: ImageGraph, groups: Sequence[_Group], reasons: Mapping[int, str]) -> list[Cluster]:
    """Say of every member how it belongs to the keeper or, without a match with it, to the representative."""
    sizes = [len(group.members) for group in groups]
    images = graph.image_of[np.array([row for group in groups for row, _ in group.members], np.intp)]
    keeper_rows = [next(row for row, photo in group.members if photo is group.keeper) for group in groups]
    keepers = np.repeat(graph.image_of[np.array(keeper_rows, np.intp)], sizes)
    representatives = np.repeat(np.array([group.representative for group in groups], np.intp), sizes)
    to_keeper = graph.edges(images, keepers)
    to_representative = graph.edges(images, representatives)
    clusters = []
    start = 0
    for group, size in zip(groups, sizes, strict=True):
        part = slice(start, start + size)
        clusters.append(_cluster(graph, group, images[part], to_keeper[part], to_representative[part], reasons))
        start += size
    return clusters


def _cluster(
    graph: ImageGraph,
    group: _Group,
    images: NDArray[np.intp],
    to_keeper: NDArray[np.intp],
    to_representative: NDArray[np.intp],
    reasons: Mapping[int, str],
) -> Cluster:
    keeper = group.keeper
    of_image: dict[int, Photo] = {}
    for image, (_, photo) in zip(images.tolist(), group.members, strict=True):
        of_image.setdefault(image, photo)
    others = []
    for position, (_, photo) in enumerate(group.members):
        if photo is keeper:
            continue
        if photo.content_key == keeper.content_key:
            others.append(Member(photo, MatchKind.IDENTICAL_FILE, EQUAL_BYTES, keeper.path, "same bytes"))
        elif photo.image_id == keeper.image_id:
            reason = "same picture, other metadata"
            others.append(Member(photo, MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, keeper.path, reason))
        else:
            edge, partner = int(to_keeper[position]), keeper
            if edge == NO_EDGE:
                edge, partner = _other_evidence(graph, images, position, to_representative, of_image)
            kind, similarity = MatchKind(int(graph.kinds[edge])), float(graph.similarities[edge])
            others.append(Member(photo, kind, similarity, partner.path, reasons[int(graph.reason_ids[edge])]))
    others.sort(key=lambda member: (-member.similarity, member.photo.path))
    closest = others[0]
    first = Member(keeper, closest.kind, closest.similarity, closest.photo.path, f"to keep: {group.keeper_words}")
    return Cluster(_cluster_id(photo for _, photo in group.members), (first, *others))


def _other_evidence(
    graph: ImageGraph,
    images: NDArray[np.intp],
    position: int,
    to_representative: NDArray[np.intp],
    of_image: Mapping[int, Photo],
) -> tuple[int, Photo]:
    """Return the match that a photo is in the group for, not being matched with the keeper, and its other photo."""
    edge = int(to_representative[position])
    if edge == NO_EDGE:
        edges = graph.edges(images, np.full(len(images), images[position]))
        edges = edges[edges != NO_EDGE]
        edge = int(edges[np.argmax(graph.similarities[edges])])
    first, second = (int(end[0]) for end in graph.edge_ends(np.array([edge])))
    return edge, of_image[second if first == images[position] else first]


def _cluster_id(photos: Iterable[Photo]) -> str:
    """Return an id made of what the photos hold, not of where they lie or how many copies there are."""
    digest = blake2b(digest_size=_ID_BYTES)
    for key in sorted({photo.content_key for photo in photos}):
        digest.update(key)
    return digest.hexdigest()
