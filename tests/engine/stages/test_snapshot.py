from dataclasses import replace

import numpy as np
import pytest

from engine.core.domain import DescriptorSpec, Folder, MatchKind
from engine.review.rules import BEST_QUALITY
from engine.stages.image_graph import NO_EDGE, build_graph
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.photo_units import NO_COMPANIONS, order_units
from engine.stages.snapshot import make_snapshot, read_snapshot, snapshot_revision
from tests.helpers.library_rows import MATCHER, add_photo, match
from tests.helpers.photo_columns import columns_of, match_of, matches_of, photo_of

DEEP = DescriptorSpec("deep-matcher/abc", 1)


@pytest.fixture
def library(store):
    """Photos a, b and c, of which a and b match, a copy of d, and e, which is like nothing else."""
    ids = {name: add_photo(store, f"/p/{name}.jpg", name) for name in "abcde"}
    add_photo(store, "/p/d copy.jpg", "d")
    store.matches.add(MATCHER, [match(ids["a"], ids["b"], 0.8)])
    store.folders.set_current([Folder("/p")], [])
    return ids


def paths(snapshot):
    return sorted(snapshot.photos.paths)


def test_only_photos_that_look_like_another_one_are_held(store, library):
    snapshot = read_snapshot(store)
    assert paths(snapshot) == ["/p/a.jpg", "/p/b.jpg", "/p/d copy.jpg", "/p/d.jpg"]
    assert snapshot.photo_total == 6
    assert snapshot.reasons == {1: "re-encoded"}
    assert snapshot.histogram.sum() == 2


def test_match_with_a_photo_outside_the_folders_holds_nobody(store, library):
    outside = add_photo(store, "/q/x.jpg", "x")
    store.matches.add(MATCHER, [match(library["e"], outside)])
    assert "/p/e.jpg" not in paths(read_snapshot(store))
    store.folders.set_current([Folder("/p"), Folder("/q", is_reference=True)], [])
    snapshot = read_snapshot(store)
    assert {"/p/e.jpg", "/q/x.jpg"} <= set(paths(snapshot))
    assert snapshot.photos.paths[0] == "/q/x.jpg"


def test_of_what_two_matchers_say_of_a_pair_the_surer_one_counts(store, library):
    store.matches.add(DEEP, [match(library["a"], library["b"], 0.9, MatchKind.SIMILAR_SCENE, "alike")])
    store.matches.add(DEEP, [match(library["b"], library["c"], 0.6, MatchKind.SIMILAR_SCENE, "alike")])
    snapshot = read_snapshot(store)
    assert sorted(np.round(snapshot.graph.similarities, 3).tolist()) == [pytest.approx(0.6), pytest.approx(0.9)]
    assert snapshot.graph.kinds.tolist() == [MatchKind.SIMILAR_SCENE] * 2
    assert snapshot.histogram.sum() == 3


def test_revision_grows_with_what_a_snapshot_is_made_of(store, library):
    revision = snapshot_revision(store)
    assert read_snapshot(store).revision == revision
    add_photo(store, "/p/f.jpg", "f")
    assert snapshot_revision(store) > revision
    revision = snapshot_revision(store)
    store.different.declare([1, 2])
    assert snapshot_revision(store) > revision


def test_photos_declared_different_are_in_no_group_and_no_bin(store, library):
    store.different.declare([1, 2])
    overview = Overview.make(read_snapshot(store), Selection())
    assert overview.cut(0.5).totals.groups == 1
    assert overview.histogram[MatchKind.SAME_PICTURE - 1].sum() == 0


@pytest.mark.parametrize("shift", [0, 1_000_000])
def test_images_are_found_however_large_their_ids(shift):
    """Ids count up, but in what is left of a library after years there may be large gaps."""
    photos = [photo_of(1, "a"), photo_of(2, "b"), photo_of(3, "c")]
    photos = [replace(one, image_id=one.image_id + shift * (one.image_id - 96)) for one in photos]
    (a, b, c) = (one.image_id for one in photos)
    evidence = {(a, b): (MatchKind.EDITED, 0.8, "x"), (b, c): (MatchKind.EDITED, 0.7, "x"), (b, c + 1): (3, 0.7, "x")}
    matches, _ = matches_of(evidence)
    columns = columns_of(photos)
    graph = build_graph(columns.image_ids, columns.image_ranks, columns.content_ids, matches)
    one, other = graph.image_of[[0, 1, 0]], graph.image_of[[1, 2, 2]]
    edges = graph.edges(one, other)
    assert edges[2] == NO_EDGE
    assert graph.similarities[edges[:2]].tolist() == [np.float32(0.8), np.float32(0.7)]
    assert len(graph.similarities) == 2


def test_photos_come_in_the_order_of_preference():
    photos = [photo_of(1, "a", size=100), photo_of(2, "a", size=300), photo_of(3, "b", size=200)]
    matches, reasons = matches_of(match_of("a", "b"))
    units = order_units(columns_of(photos), NO_COMPANIONS, BEST_QUALITY)
    snapshot = make_snapshot(1, 3, BEST_QUALITY, units, matches, reasons)
    assert snapshot.photos.ids.tolist() == [2, 3, 1]
