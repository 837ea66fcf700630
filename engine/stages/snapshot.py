"""All that the library knows of photos that look alike, read at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.core.settings import MATCH_FLOOR
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.stages.companions import alike_with_companions, find_companions
from engine.stages.image_graph import NOTHING_DECLARED, ImageGraph, build_graph
from engine.stages.photo_finder import PhotoFinder
from engine.stages.photo_units import PhotoUnits, order_units
from engine.stages.unit_graph import build_unit_graph
from engine.store.column_reader import read_columns
from engine.store.connection import Store
from engine.store.database import Change
from engine.store.match_reader import MatchArrays
from engine.store.photo_columns import PhotoColumns

BINS: Final = 50
BIN_EDGES: Final = np.float32(MATCH_FLOOR) + np.arange(BINS, dtype=np.float64) / 100
"""Lower ends of the bins of the histogram."""


@dataclass(frozen=True, eq=False, repr=False)
class Snapshot:
    """Photos that look like another one, and why; from it an overview is made for any selection.

    Attributes:
        revision: Of the library, at that moment.
        photo_total: Photos in the current folders, those that look like no other included.
        rules: By which photos are ordered.
        units: The photos, the one to keep before others first, so that the keeper of a group is its first row.
        graph: Over the rows of all photos.
        unit_graph: Over the rows that stand for units, with units that hold the same in the place of images.
        reasons: Words for the ids of reasons.
        histogram: Matches of units by kind (row ``kind - 1``) and similarity; copies count as pairs with the first of
            them. int64, shape (kinds, ``BINS``).
    """

    revision: int
    photo_total: int
    rules: KeeperRules
    units: PhotoUnits
    graph: ImageGraph
    unit_graph: ImageGraph
    reasons: Mapping[int, str]
    histogram: NDArray[np.int64]

    @property
    def photos(self) -> PhotoColumns:
        """All photos by row."""
        return self.units.photos

    @cached_property
    def finder(self) -> PhotoFinder:
        """What finds photos by the terms of a filter."""
        return PhotoFinder(self.photos)

    def arranged(self, rules: KeeperRules) -> Self:
        """Return the same in the order of other rules."""
        units = order_units(self.photos, self.units.companion_ids, rules)
        ids = units.photos.ids
        rows = self.photos.rows_of(ids)
        graph = unit_graph = self.graph.take(rows)
        if len(units.primaries):
            unit_graph = self.unit_graph.take(rows[: units.count])
        units.photos.rows_of([])
        return replace(self, rules=rules, units=units, graph=graph, unit_graph=unit_graph)


def snapshot_revision(store: Store) -> int:
    """Return a number that grows with whatever makes a snapshot out of date, marks apart."""
    return store.revision(Change.PHOTOS, Change.DIFFERENT)


def read_snapshot(store: Store, rules: KeeperRules = BEST_QUALITY) -> Snapshot:
    """Read the photos of the current folders and their matches."""
    revision = snapshot_revision(store)
    folders = store.folders.current()
    paths = [folder.path for folder in folders]
    numbers = store.photos.numbers(paths)
    matches = store.matches.graph()
    companions = find_companions(store, paths)
    ids = alike_with_companions(numbers, companions, matches)
    # A photo may have gone in between, by a scan of another process; the columns are what counts.
    units = order_units(read_columns(store.database, ids.tolist(), folders), companions, rules)
    declared, reasons = store.different.contents(), store.matches.reasons()
    return make_snapshot(revision, len(numbers), rules, units, matches, reasons, declared)


def make_snapshot(
    revision: int,
    photo_total: int,
    rules: KeeperRules,
    units: PhotoUnits,
    matches: MatchArrays,
    reasons: Mapping[int, str],
    declared: NDArray[np.int64] = NOTHING_DECLARED,
) -> Snapshot:
    """Make the graphs of photos, which are in the order of the rules."""
    photos = units.photos
    # Made now, for those who look up photos by id must not wait for it.
    photos.rows_of([])
    graph = build_graph(photos.image_ids, photos.image_ranks, photos.content_ids, matches, declared)
    unit_graph = build_unit_graph(units, matches, declared) if len(units.primaries) else graph
    histogram = count_matches(unit_graph)
    return Snapshot(revision, photo_total, rules, units, graph, unit_graph, reasons, histogram)


def count_matches(graph: ImageGraph) -> NDArray[np.int64]:
    """Count the matches of each kind by similarity, and the copies beside the first of each set."""
    # Similarities are compared as float32 wherever groups are cut, so here too.
    bins = np.searchsorted(BIN_EDGES.astype(np.float32), graph.similarities, side="right") - 1
    places = (graph.kinds.astype(np.int64) - 1) * BINS + np.maximum(bins, 0)
    counts = np.bincount(places, minlength=len(MatchKind) * BINS).reshape(len(MatchKind), BINS)
    files, images = copy_pairs(graph)
    counts[MatchKind.IDENTICAL_FILE - 1, -1] += files
    counts[MatchKind.IDENTICAL_IMAGE - 1, -1] += images
    return counts.astype(np.int64)


def copy_pairs(graph: ImageGraph) -> tuple[int, int]:
    """Return how many photos have the bytes of another one, and how many contents the pixels of another one."""
    contents = int(np.count_nonzero(np.diff(np.sort(graph.content_ids)))) + min(1, len(graph.content_ids))
    return len(graph.content_ids) - contents, contents - graph.image_count
