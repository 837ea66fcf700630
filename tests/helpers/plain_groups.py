"""Groups made one photo at a time, as slowly and plainly as can be; what the product does with arrays must agree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from engine.clustering.cut import cut
from engine.clustering.hierarchy import build_hierarchy
from engine.core.domain import Cluster, ImageFormat, MatchKind, Member, Photo
from engine.review.criteria import BORDERED
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, MAX_MATCH
from engine.stages.photo_hierarchy import Selection
from tests.helpers.photo_columns import Evidence

_FORMATS = ("RAW", "HEIF", "TIFF", "PNG", "BMP", "JPEG", "JPEG XL", "AVIF", "WebP", "GIF")
_WORDS = (
    "complete",
    "in a reference folder",
    "camera RAW",
    "more pixels",
    "has a date",
    "camera RAW",
    "better format",
    "less compressed",
    "larger file",
    "taken earlier",
    "older file",
    "shorter path",
    "first by name",
)

Pairs = Mapping[tuple[int, int], Evidence]


def preference(photo: Photo) -> tuple[bool | int | str, ...]:
    """Return a value by which photos sort by the usual rules, the one to keep first."""
    stamp, info = photo.stamp, photo.info
    left, top, right, bottom = info.frame
    share = (right - left) * (bottom - top)
    pixels = info.width * info.height
    pixels = pixels if share >= BORDERED else round(pixels * share)
    written_ms = stamp.mtime_ns // 1_000_000
    return (
        info.is_partial,
        not photo.is_reference,
        info.format is not ImageFormat.RAW,
        -pixels,
        photo.taken_ms is None,
        info.format is not ImageFormat.RAW,
        _FORMATS.index(info.format.value),
        info.format.value not in ("RAW", "TIFF", "PNG", "BMP"),
        -stamp.size_bytes,
        written_ms if photo.taken_ms is None else photo.taken_ms,
        stamp.mtime_ns,
        len(stamp.path),
        stamp.path,
    )


def plain_groups(photos: Sequence[Photo], evidence: Pairs, selection: Selection, threshold: float) -> list[Cluster]:
    """Return the groups at a threshold without an id, each with the photos in the order of preference."""
    clusters = []
    for members, representative in _sets(photos, evidence, selection, threshold):
        if len(members) > 1 and not all(photo.is_reference for photo in members):
            clusters.append(_cluster(sorted(members, key=preference), representative, evidence))
    return clusters


def _sets(
    photos: Sequence[Photo], evidence: Pairs, selection: Selection, threshold: float
) -> list[tuple[list[Photo], int]]:
    """Return sets of photos, each with the id of the image that represents it."""
    keys = {photo.image_id: photo.image_key for photo in photos}
    images = sorted(keys, key=lambda image: (keys[image], image))
    chosen = [
        (images.index(first), images.index(second), _bounded(kind, similarity))
        for (first, second), (kind, similarity, _) in evidence.items()
        if first in keys and second in keys and kind in selection.kinds
    ]
    chosen = [one for one in chosen if one[2] <= np.float32(selection.upper)]
    columns = list(zip(*chosen, strict=True)) or [(), (), ()]
    hierarchy = build_hierarchy(
        len(images), np.array(columns[0], np.int32), np.array(columns[1], np.int32), np.array(columns[2], np.float32)
    )
    groups = cut(hierarchy, threshold)
    sets: list[tuple[list[Photo], int]] = []
    grouped: set[int] = set()
    for start, stop, representative in zip(groups.starts, groups.stops, groups.representatives, strict=True):
        inside = {images[place] for place in hierarchy.order[start:stop]}
        grouped |= inside
        sets.append(([photo for photo in photos if photo.image_id in inside], images[representative]))
    for image in set(images) - grouped:
        sets += [
            (copies, image) for copies in _copies([p for p in photos if p.image_id == image], selection, threshold)
        ]
    return sets


def _copies(photos: Sequence[Photo], selection: Selection, threshold: float) -> list[list[Photo]]:
    """Return which photos of one image, that is in no group with another one, belong together."""
    by_bytes = MatchKind.IDENTICAL_FILE in selection.kinds and threshold <= EQUAL_BYTES <= selection.upper
    by_image = MatchKind.IDENTICAL_IMAGE in selection.kinds and threshold <= EQUAL_IMAGE <= selection.upper
    contents = defaultdict(list)
    for photo in photos:
        contents[photo.content_key].append(photo)
    if by_image and (by_bytes or len(contents) > 1):
        return [list(photos)]
    return list(contents.values()) if by_bytes else []


def _cluster(members: list[Photo], representative: int, evidence: Pairs) -> Cluster:
    keeper, *others = members
    centre = next(photo for photo in members if photo.image_id == representative)
    found = [_member(photo, keeper, centre, evidence) for photo in others]
    closest = min(found, key=lambda member: (-member.similarity, member.photo.path))
    mine, second = preference(keeper), preference(others[0])
    why = next(words for one, other, words in zip(mine, second, _WORDS, strict=True) if one != other)
    first = Member(keeper, closest.kind, closest.similarity, closest.photo.path, f"to keep: {why}")
    return Cluster("", (first, *found))


def _member(photo: Photo, keeper: Photo, centre: Photo, evidence: Pairs) -> Member:
    if photo.content_key == keeper.content_key:
        return Member(photo, MatchKind.IDENTICAL_FILE, EQUAL_BYTES, keeper.path, "same bytes")
    if photo.image_id == keeper.image_id:
        return Member(photo, MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, keeper.path, "same picture, other metadata")
    partner = keeper
    pair = evidence.get((min(photo.image_id, keeper.image_id), max(photo.image_id, keeper.image_id)))
    if pair is None:
        partner = centre
        pair = evidence[min(photo.image_id, centre.image_id), max(photo.image_id, centre.image_id)]
    kind, similarity, reason = pair
    return Member(photo, kind, float(_bounded(kind, similarity)), partner.path, reason)


def _bounded(kind: MatchKind, similarity: float) -> np.float32:
    """Return a similarity as groups are cut by it: only what is equal in something may be nearly certain."""
    value = np.float32(similarity)
    return value if kind <= MatchKind.IDENTICAL_IMAGE else min(value, np.float32(MAX_MATCH))
