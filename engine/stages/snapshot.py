"""All that the library knows of photos that look alike, read at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.core.settings import MATCH_FLOOR
from engine.review.rules import by_preference
from engine.stages.image_graph import NOTHING_DECLARED, ImageGraph, alike, build_graph
from engine.stages.photo_finder import PhotoFinder
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
        photos: The one to keep before others first, so that the keeper of a group is its first row.
        graph: Over the rows of the photos.
        reasons: Words for the ids of reasons.
        histogram: Matches by kind (row ``kind - 1``) and similarity; copies count as pairs with the first of them.
            int64, shape (kinds, ``BINS``).
    """

    revision: int
    photo_total: int
    photos: PhotoColumns
    graph: ImageGraph
    reasons: Mapping[int, str]
    histogram: NDArray[np.int64]

    @cached_property
    def finder(self) -> PhotoFinder:
        """What finds photos by the terms of a filter."""
        return PhotoFinder(self.photos)


def snapshot_revision(store: Store) -> int:
    """Return a number that grows with whatever makes a snapshot out of date, marks apart."""
    return store.revision(Change.PHOTOS, Change.DIFFERENT)


def read_snapshot(store: Store) -> Snapshot:
    """Read the photos of the current folders and their matches."""
    revision = snapshot_revision(store)
    folders = store.folders.current()
    numbers = store.photos.numbers(folder.path for folder in folders)
    matches = store.matches.graph()
    ids = numbers[alike(numbers[:, 1], matches), 0]
    # A photo may have gone in between, by a scan of another process; the columns are what counts.
    columns = read_columns(store.database, ids.tolist(), folders)
    declared = store.different.contents()
    return make_snapshot(revision, len(numbers), columns, matches, store.matches.reasons(), declared)


def make_snapshot(
    revision: int,
    photo_total: int,
    columns: PhotoColumns,
    matches: MatchArrays,
    reasons: Mapping[int, str],
    declared: NDArray[np.int64] = NOTHING_DECLARED,
) -> Snapshot:
    """Put photos in the order of preference and make the graph of them."""
    photos = columns.take(by_preference(columns))
    # Made now, for those who look up photos by id must not wait for it.
    photos.rows_of([])
    graph = build_graph(photos.image_ids, photos.image_ranks, photos.content_ids, matches, declared)
    return Snapshot(revision, photo_total, photos, graph, reasons, count_matches(graph))


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
