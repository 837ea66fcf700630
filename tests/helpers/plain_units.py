"""Units made one photo at a time, and put in the place of photos, so that groups of units can be made as plainly."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from engine.core.domain import MatchKind, Photo
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE
from tests.helpers.photo_columns import Evidence
from tests.helpers.plain_groups import Pairs

_RAW = (".cr2", ".rw2")
_RENDERED = (".jpg", ".heic")
_FIRST_NODE = 1000

Unit = tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class PlainUnits:
    """Photos that stand for units, as if each were one photo, and what makes them look alike.

    Attributes:
        photos: One for each unit, with the id and the path of the photo that stands for it.
        evidence: Between what the units hold.
    """

    photos: list[Photo]
    evidence: Pairs


def plain_units(photos: Sequence[Photo], evidence: Pairs) -> PlainUnits:
    """Join photos by folder and base name, where one of them is a RAW file."""
    units = _join(photos)
    node_of = _nodes(units)
    held = {node_of[unit]: unit for unit in units}
    found = {}
    for (one, first), (other, second) in combinations(sorted(held.items()), 2):
        sure = [
            known
            for mine, yours in product(first, second)
            if (len(first) == 1 or len(second) == 1 or (mine is first[0] and yours is second[0]))
            and (known := _alike(mine, yours, evidence)) is not None
        ]
        if len(first) > 1 and len(second) > 1:
            # What differs in any of its files has not the same bytes.
            equal = (MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, "same picture, other metadata")
            sure = [equal if known[0] is MatchKind.IDENTICAL_FILE else known for known in sure]
        if sure:
            found[one, other] = max(sure, key=lambda known: known[1])
    return PlainUnits([_as_one(unit, node_of[unit]) for unit in units], found)


def _join(photos: Sequence[Photo]) -> list[Unit]:
    by_name: dict[str, list[Photo]] = defaultdict(list)
    for photo in photos:
        stem, dot, ending = photo.path.lower().rpartition(".")
        by_name[stem if dot + ending in (*_RAW, *_RENDERED) else photo.path].append(photo)
    units: list[Unit] = []
    for found in by_name.values():
        found.sort(key=lambda photo: (not photo.path.lower().endswith(_RAW), photo.path))
        if found[0].path.lower().endswith(_RAW):
            units.append(tuple(found))
        else:
            units += [(photo,) for photo in found]
    return units


def _nodes(units: Sequence[Unit]) -> dict[Unit, int]:
    """Return a number of what each unit holds: that of its image unless several photos, or their contents, tell it."""
    shown = {photo.image_id for unit in units if len(unit) > 1 for photo in unit}
    told = [unit for unit in units if len(unit) > 1 or unit[0].image_id in shown]
    keys = sorted({_contents(unit) for unit in told})
    return {unit: _FIRST_NODE + keys.index(_contents(unit)) if unit in told else unit[0].image_id for unit in units}


def _contents(unit: Unit) -> tuple[bytes, ...]:
    return (unit[0].content_key, *sorted({photo.content_key for photo in unit[1:]}))


def _alike(one: Photo, other: Photo, evidence: Pairs) -> Evidence | None:
    if one.content_key == other.content_key:
        return MatchKind.IDENTICAL_FILE, EQUAL_BYTES, "same bytes"
    if one.image_id == other.image_id:
        return MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, "same picture, other metadata"
    return evidence.get((min(one.image_id, other.image_id), max(one.image_id, other.image_id)))


def _as_one(unit: Unit, node: int) -> Photo:
    first = unit[0]
    return replace(
        first,
        stamp=replace(
            first.stamp,
            size_bytes=sum(photo.stamp.size_bytes for photo in unit),
            mtime_ns=min(photo.stamp.mtime_ns for photo in unit),
        ),
        content_key=b"|".join(_contents(unit)),
        image_id=node,
        info=replace(first.info, is_partial=any(photo.info.is_partial for photo in unit)),
        taken_ms=min((photo.taken_ms for photo in unit if photo.taken_ms is not None), default=None),
    )
