"""A snapshot of the library from which groups at any threshold are cut at once, without touching a file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.clustering.cut import cut
from engine.clustering.hierarchy import Hierarchy
from engine.core.domain import MatchKind
from engine.review.rules import KeeperRules
from engine.stages.group_members import GroupMember, find_evidence, list_members, words
from engine.stages.group_table import GroupTable, Totals
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE, ImageGraph
from engine.stages.photo_finder import PhotoFinder
from engine.stages.photo_hierarchy import Selection, link_photos
from engine.stages.photo_units import PhotoUnits
from engine.stages.snapshot import Snapshot, copy_pairs
from engine.store.photo_columns import PhotoColumns

ROW_BITS: Final = 32


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """How two photos are alike."""

    kind: MatchKind
    similarity: float
    reason: str


@dataclass(frozen=True, eq=False, repr=False)
class Overview:
    """Photos that look alike, linked by a selection of the evidence; never changes, so threads may share it.

    Rows are those of the snapshot, whatever the selection: the photo to keep before others first. Photos that belong
    to another one, such as the picture that a camera wrote beside a RAW file, come last and are in no group.

    Attributes:
        snapshot: What was read.
        selection: Kinds and similarities that make groups.
        hierarchy: Over the rows of photos that stand for units, with images of the unit graph as representatives.
    """

    snapshot: Snapshot
    selection: Selection
    hierarchy: Hierarchy
    _bytes_before: NDArray[np.int64]
    _removable_before: NDArray[np.int64]
    _similarities: NDArray[np.float32]

    @classmethod
    def make(cls, snapshot: Snapshot, selection: Selection) -> Self:
        """Link the photos of a snapshot by the evidence selected; the longest part leaves the interpreter free."""
        graph, photos = snapshot.unit_graph, snapshot.units.candidates
        hierarchy = link_photos(graph, selection)
        goes = ~photos.is_reference[hierarchy.order]
        sizes = np.where(goes, photos.sizes[hierarchy.order], 0)
        files, images = copy_pairs(graph)
        similarities = [
            graph.similarities[selection.chooses(graph.kinds, graph.similarities)],
            np.full(files if selection.has_equal_bytes else 0, EQUAL_BYTES, np.float32),
            np.full(images if selection.has_equal_images else 0, EQUAL_IMAGE, np.float32),
        ]
        return cls(
            snapshot,
            selection,
            hierarchy,
            np.concatenate([[0], np.cumsum(sizes)]),
            np.concatenate([[0], np.cumsum(goes)]),
            np.sort(np.concatenate(similarities)),
        )

    @property
    def revision(self) -> int:
        """Of the library when it was read."""
        return self.snapshot.revision

    @property
    def kinds(self) -> frozenset[MatchKind]:
        """The kinds of evidence that make groups."""
        return self.selection.kinds

    @property
    def upper(self) -> float:
        """Evidence above that similarity makes no groups."""
        return self.selection.upper

    @property
    def rules(self) -> KeeperRules:
        """By which the photos are ordered."""
        return self.snapshot.rules

    @property
    def units(self) -> PhotoUnits:
        """Which photos belong to which."""
        return self.snapshot.units

    @property
    def photos(self) -> PhotoColumns:
        """The photos that look like another one, and those that belong to them."""
        return self.snapshot.photos

    @property
    def graph(self) -> ImageGraph:
        """The matches between the images of the photos."""
        return self.snapshot.graph

    @property
    def reasons(self) -> Mapping[int, str]:
        """Words for the ids of reasons."""
        return self.snapshot.reasons

    @property
    def finder(self) -> PhotoFinder:
        """What finds photos by the terms of a filter."""
        return self.snapshot.finder

    @property
    def photo_total(self) -> int:
        """Photos in the current folders, those that look like no other included."""
        return self.snapshot.photo_total

    @property
    def histogram(self) -> NDArray[np.int64]:
        """Matches by kind and similarity, whatever the selection; int64, shape (5, 50)."""
        return self.snapshot.histogram

    def arranged(self, rules: KeeperRules) -> Self:
        """Return the same with the photos in the order of other rules; the groups are those of this one."""
        snapshot = self.snapshot.arranged(rules)
        places = snapshot.photos.rows_of(self.photos.ids).astype(np.int32)
        return replace(self, snapshot=snapshot, hierarchy=replace(self.hierarchy, order=places[self.hierarchy.order]))

    def row_of(self, photo_id: int) -> int | None:
        """Return the row of a photo, or None."""
        return self.photos.row_of(photo_id)

    def cut(self, threshold: float) -> GroupTable:
        """Return the groups at a threshold; a group without any photo outside reference folders is left out."""
        groups = cut(self.hierarchy, threshold)
        removable = self._removable_before[groups.stops] - self._removable_before[groups.starts]
        kept = np.flatnonzero(removable)
        starts, stops = groups.starts[kept].astype(np.intp), groups.stops[kept].astype(np.intp)
        lengths = stops - starts
        bounds = np.concatenate([[0], np.cumsum(lengths)])
        group_of = np.repeat(np.arange(len(kept)), lengths)
        order = self.hierarchy.order[np.arange(bounds[-1]) + (starts - bounds[:-1])[group_of]]
        # One sort of whole numbers puts the rows of every group in order.
        rows = np.sort(group_of << ROW_BITS | order) & ((1 << ROW_BITS) - 1)
        keepers = rows[bounds[:-1]]
        photos = self.units.candidates
        keeper_goes = ~photos.is_reference[keepers]
        reclaimable = self._bytes_before[stops] - self._bytes_before[starts]
        reclaimable -= np.where(keeper_goes, photos.sizes[keepers], 0)
        visible = len(self._similarities) - int(np.searchsorted(self._similarities, np.float32(threshold)))
        return GroupTable(
            overview=self,
            threshold=threshold,
            starts=bounds,
            rows=rows,
            representatives=groups.representatives[kept].astype(np.intp),
            similarities=groups.similarities[kept],
            reclaimable_bytes=reclaimable,
            totals=Totals(
                groups=len(kept),
                photos=len(rows),
                surplus=int(removable[kept].sum() - keeper_goes.sum()),
                reclaimable_bytes=int(reclaimable.sum()),
                hidden_matches=int(self.histogram.sum()) - visible,
            ),
        )

    def members(self, table: GroupTable, group: int) -> tuple[GroupMember, ...]:
        """Return the photos of a group in the order of its rows, with the evidence of each."""
        representative = int(table.representatives[group])
        photos, graph, rows = self.units.candidates, self.snapshot.unit_graph, table.rows_of(group)
        return list_members(photos, graph, self.reasons, rows, representative, self.rules)

    def evidence_between(self, row: int, other: int) -> PairEvidence | None:
        """Return how two photos, or the units that they stand for, are alike, or None if nothing says so."""
        is_of_units = max(row, other) < self.units.count
        graph = self.snapshot.unit_graph if is_of_units else self.graph
        one_image, other_image = graph.image_of[[row, other]]
        if one_image != other_image and graph.edges(one_image[None], other_image[None])[0] < 0:
            return None
        evidence = find_evidence(graph, np.array([row]), np.array([other]), np.array([other_image]))
        reason = words(self.reasons, int(evidence.reason_ids[0]))
        return PairEvidence(MatchKind(int(evidence.kinds[0])), float(evidence.similarities[0]), reason)
