"""Who looks like whom among units: a RAW file and the pictures that the camera made of it look like others as one.

A unit looks like a photo if any photo of it does, the surest evidence counts. Two units of several photos each look
alike as far as those do that stand for them; a picture of the one that looks like a picture of the other says nothing
about the RAW files. Photos of one unit are never compared with each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.stages.group_members import SAME_BYTES, SAME_PICTURE
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, ImageGraph, build_graph
from engine.stages.photo_units import PhotoUnits
from engine.store.match_reader import MatchArrays
from engine.store.photo_columns import PhotoColumns


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Units that hold the same, and lone photos with a picture that some unit holds; all others are as they are.

    Attributes:
        rows: A row of each.
        photos: The rows of the photos in it, the one that stands for it first.
    """

    rows: list[int]
    photos: list[tuple[int, ...]]


def build_unit_graph(units: PhotoUnits, matches: MatchArrays, declared: NDArray[np.int64]) -> ImageGraph:
    """Make the graph of the rows that stand for units; what are images elsewhere are here units that hold the same.

    Args:
        units: Some of which hold several photos.
        matches: Between images, as ``MatchTable.graph`` returns them.
        declared: Contents declared different, as ``DifferentTable.contents`` returns them.
    """
    photos, count = units.photos, units.count
    members = _members(units)
    keys = {row: _key(photos, held) for row, held in members.items()}
    # By what they hold, so that nothing depends on the order in which it was met.
    numbers = {key: number for number, key in enumerate(sorted(set(keys.values())), start=1)}
    first_node, first_content = _next(photos.image_ids), _next(photos.content_ids)
    nodes, contents = photos.image_ids[:count].copy(), photos.content_ids[:count].copy()
    for row, held in members.items():
        number = numbers[keys[row]]
        nodes[row] = first_node + number
        if len(held) > 1:
            contents[row] = first_content + number
    kinds = _Kinds([], [])
    for row in {keys[row]: row for row in sorted(members, reverse=True)}.values():
        kinds.rows.append(row)
        kinds.photos.append(members[row])
    holdings = _Holdings(photos, nodes, kinds)
    pairs = [holdings.spread(matches), holdings.copies(photos)]
    ends = tuple(np.concatenate(columns) for columns in zip(*pairs, strict=True))
    told = _declared_of_units(photos, declared, contents, members)
    return build_graph(nodes, photos.image_ranks[:count], contents, ends, told)  # type: ignore[arg-type]


def _key(photos: PhotoColumns, held: tuple[int, ...]) -> tuple[bytes, ...]:
    """Return what a unit holds: the content that stands for it, then the others."""
    first, *others = (photos.content_keys[photo] for photo in held)
    return (first, *sorted(set(others))) if others else (first,)


def _next(ids: NDArray[np.int64]) -> int:
    return int(ids.max(initial=0)) + 1


def _members(units: PhotoUnits) -> dict[int, tuple[int, ...]]:
    """Return the photos of each unit of several, and of each lone photo that shows what one of these does."""
    rows, primaries = units.members
    members: dict[int, tuple[int, ...]] = {}
    for row, primary in zip(rows.tolist(), primaries.tolist(), strict=True):
        members[primary] = (*members.get(primary, ()), row)
    images = units.photos.image_ids
    is_shown = np.isin(images[: units.count], images[rows])
    is_shown[primaries] = False
    members.update((row, (row,)) for row in np.flatnonzero(is_shown).tolist())
    return members


class _Holdings:
    """Which nodes hold which image.

    Args:
        photos: All of them.
        nodes: Of the rows that stand for units, shape (q,).
        kinds: Those that are told by more than their image.
    """

    def __init__(self, photos: PhotoColumns, nodes: NDArray[np.int64], kinds: _Kinds) -> None:
        told = [
            (int(photos.image_ids[photo]), int(nodes[row]), place == 0, len(held) > 1)
            for row, held in zip(kinds.rows, kinds.photos, strict=True)
            for place, photo in enumerate(held)
        ]
        # Of an image that stands for a unit and comes in it once more, the first counts.
        table = np.array(sorted({one[:2]: one for one in reversed(told)}.values()), np.int64).reshape(-1, 4)
        plain = np.setdiff1d(photos.image_ids[: len(nodes)], table[:, 0])
        rest = np.stack([plain, plain, np.ones_like(plain), np.zeros_like(plain)], axis=1)
        table = np.concatenate([table, rest])
        self._table = table[np.argsort(table[:, 0], kind="stable")]
        self._kinds = kinds
        self._nodes = nodes

    def spread(self, matches: MatchArrays) -> MatchArrays:
        """Turn matches between images into those between nodes, the ones that are of photos that stand first."""
        ends = [self._range(images) for images in matches[:2]]
        (first_one, count_one), (first_other, count_other) = ends
        counts = count_one * count_other
        source = np.repeat(np.arange(len(counts)), counts)
        number = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        one = self._table[first_one[source] + number // count_other[source]]
        other = self._table[first_other[source] + number % count_other[source]]
        stand = (one[:, 2] & other[:, 2]).astype(np.bool_)
        kept = (one[:, 1] != other[:, 1]) & (stand | ~(one[:, 3] & other[:, 3]).astype(np.bool_))
        kept = np.flatnonzero(kept)
        kept = kept[np.argsort(~stand[kept], kind="stable")]
        source = source[kept]
        _, _, kinds, similarities, reason_ids = matches
        return one[kept, 1], other[kept, 1], kinds[source], similarities[source], reason_ids[source]

    def _range(self, images: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return where the nodes of images begin in the table, and how many there are."""
        start = np.searchsorted(self._table[:, 0], images, side="left")
        return start, np.searchsorted(self._table[:, 0], images, side="right") - start

    def copies(self, photos: PhotoColumns) -> MatchArrays:
        """Return how nodes are alike that hold a photo of the same image."""
        found = list(self._equal_pairs(photos))
        return (
            np.array([one for one, _, _ in found], np.int64),
            np.array([other for _, other, _ in found], np.int64),
            np.array(
                [MatchKind.IDENTICAL_FILE if equal else MatchKind.IDENTICAL_IMAGE for *_, equal in found], np.uint8
            ),
            np.array([EQUAL_BYTES if equal else EQUAL_IMAGE for *_, equal in found], np.float32),
            np.array([SAME_BYTES if equal else SAME_PICTURE for *_, equal in found], np.int32),
        )

    def _equal_pairs(self, photos: PhotoColumns) -> Iterator[tuple[int, int, bool]]:
        """Yield pairs of nodes, and whether a file of the one is equal to one of the other."""
        _, starts, counts = np.unique(self._table[:, 0], return_index=True, return_counts=True)
        held = {
            int(self._nodes[row]): {int(photos.content_ids[photo]) for photo in members}
            for row, members in zip(self._kinds.rows, self._kinds.photos, strict=True)
        }
        for at in np.flatnonzero(counts > 1).tolist():
            rows = self._table[starts[at] : starts[at] + counts[at]].tolist()
            for (_, one, one_stands, one_several), (_, other, other_stands, other_several) in combinations(rows, 2):
                if one_several and other_several:
                    if one_stands and other_stands:
                        yield one, other, False
                else:
                    yield one, other, not held[one].isdisjoint(held[other])


def _declared_of_units(
    photos: PhotoColumns,
    declared: NDArray[np.int64],
    contents: NDArray[np.int64],
    members: dict[int, tuple[int, ...]],
) -> NDArray[np.int64]:
    """Return what was declared of contents as said of the units that hold them; in the same order."""
    holders: dict[int, list[int]] = {}
    for row in sorted(members):
        if len(members[row]) > 1:
            for photo in members[row]:
                units = holders.setdefault(int(photos.content_ids[photo]), [])
                if int(contents[row]) not in units:
                    units.append(int(contents[row]))
    told = {
        (one, declaration): None
        for content, declaration in declared.tolist()
        for one in (content, *sorted(holders.get(content, ())))
    }
    return np.array(list(told), np.int64).reshape(-1, 2)
