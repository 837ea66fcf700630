import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.core.domain import MatchKind
from engine.reports.findings import kinds_of
from engine.stages.cluster import cluster_photos
from engine.stages.group_table import NO_GROUP
from engine.stages.image_graph import EQUAL_IMAGE, MAX_MATCH
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import BIN_EDGES, BINS
from tests.helpers.photo_columns import WHOLE, match_of, overview_of, photo_of
from tests.helpers.plain_groups import plain_groups

SIMILARITIES = [0.5, 0.57, 0.6, 0.7, 0.8, 0.9, 0.99, MAX_MATCH]
THRESHOLDS = [*SIMILARITIES, EQUAL_IMAGE, 0.9995, 1.0]
MATCHED = [MatchKind.SAME_PICTURE, MatchKind.EDITED, MatchKind.SIMILAR_SCENE]


@st.composite
def libraries(draw):
    """Photos, of which several may be of one image or content, and evidence between images, also of absent ones."""
    images = draw(st.integers(1, 6))
    is_sparse = draw(st.booleans())
    letters = [chr(ord("a") + number) for number in range(images)]
    photos = []
    for photo_id in range(1, draw(st.integers(1, 14)) + 1):
        image = draw(st.sampled_from(letters))
        name = draw(st.sampled_from(["x", "yy", "zz"]))
        photos.append(
            photo_of(
                photo_id,
                image,
                f"{image}{draw(st.integers(0, 1))}",
                f"/p/{draw(st.sampled_from(['a', 'b']))}/{name}{photo_id % 10}{photo_id // 10}.jpg",
                size=draw(st.sampled_from([100, 100, 200])),
                mtime_ns=draw(st.sampled_from([5, 6])),
                is_partial=draw(st.sampled_from([False, False, True])),
                frame=draw(st.sampled_from([WHOLE, WHOLE, (0.0, 0.1, 1.0, 0.9)])),
                is_reference=draw(st.sampled_from([False, False, False, True])),
            )
        )
    evidence = {}
    for first in range(images):
        for second in range(first + 1, images + 1):
            if draw(st.integers(0, 6 if is_sparse else 1)) == 1:
                kind, similarity = draw(st.sampled_from(MATCHED)), draw(st.sampled_from([*SIMILARITIES, 1.0]))
                found = match_of(chr(ord("a") + first), chr(ord("a") + second), similarity, kind, f"{first}-{second}")
                evidence |= found
    return photos, evidence


selections = st.builds(
    Selection,
    st.one_of(
        st.just(frozenset(MatchKind)),
        st.sampled_from(MatchKind).map(lambda kind: frozenset(MatchKind) - {kind}),
        st.frozensets(st.sampled_from(MatchKind)),
    ),
    st.sampled_from([1.0, EQUAL_IMAGE, MAX_MATCH, 0.9, 0.6]),
)


def told(overview, table, group):
    """What is said of a group, photos by path."""
    path = overview.photos.path
    return [
        (path(one.row), one.kind, one.similarity, one.reason, path(one.matched_row))
        for one in overview.members(table, group)
    ]


def plainly_told(cluster):
    return [(one.photo.path, one.kind, one.similarity, one.reason, one.matched_with) for one in cluster.members]


@settings(max_examples=500, deadline=None)
@given(library=libraries(), selection=selections, threshold=st.sampled_from(THRESHOLDS))
@example(library=([photo_of(1, "a")], {}), selection=Selection(), threshold=0.7)
def test_groups_are_those_that_are_made_one_photo_at_a_time(library, selection, threshold):
    photos, evidence = library
    overview = overview_of(photos, evidence, selection)
    table = overview.cut(threshold)
    plain = {cluster.keeper.path: cluster for cluster in plain_groups(photos, evidence, selection, threshold)}
    found = {overview.photos.path(row): group for group, row in enumerate(table.keepers.tolist())}
    assert found.keys() == plain.keys()
    for path, group in found.items():
        cluster = plain[path]
        assert told(overview, table, group) == plainly_told(cluster)
        assert table.reclaimable_bytes[group] == cluster.reclaimable_bytes
        assert table.kind_masks[group] == sum(1 << (kind - 1) for kind in kinds_of(cluster))
        assert table.rows_of(group).tolist() == [one.row for one in overview.members(table, group)]
        assert table.sizes[group] == len(cluster.members)
        assert overview.photos.paths[table.keepers[group]] == path
    totals = table.totals
    assert (totals.groups, totals.photos) == (len(plain), sum(len(one.members) for one in plain.values()))
    assert totals.reclaimable_bytes == sum(one.reclaimable_bytes for one in plain.values())
    surplus = [not m.photo.is_reference for one in plain.values() for m in one.members[1:]]
    assert totals.surplus == sum(surplus)


@settings(deadline=None)
@given(library=libraries(), selection=selections, threshold=st.sampled_from(THRESHOLDS))
def test_reports_tell_the_same_groups_the_most_alike_first(library, selection, threshold):
    photos, evidence = library
    by_id = {one.id: one for one in photos}
    clusters = cluster_photos(overview_of(photos, evidence, selection), threshold, lambda _: by_id)
    plain = {one.keeper.path: one for one in plain_groups(photos, evidence, selection, threshold)}
    assert {one.keeper.path for one in clusters} == plain.keys()
    for cluster in clusters:
        first, *others = plain[cluster.keeper.path].members
        others.sort(key=lambda member: (-member.similarity, member.photo.path))
        assert cluster.members == (first, *others)
    sizes = [one.reclaimable_bytes for one in clusters]
    assert sizes == sorted(sizes, reverse=True)


@settings(deadline=None)
@given(library=libraries(), selection=selections, threshold=st.sampled_from(THRESHOLDS))
def test_every_photo_knows_its_group(library, selection, threshold):
    overview = overview_of(*library, selection)
    table = overview.cut(threshold)
    expected = np.full(len(overview.photos), NO_GROUP)
    for group in range(len(table)):
        expected[table.rows_of(group)] = group
        assert table.representatives[group] in overview.graph.image_of[table.rows_of(group)]
        assert table.similarities[group] >= np.float32(threshold)
    assert table.group_of_row.tolist() == expected.tolist()
    assert table.starts[-1] == len(table.rows) == len(set(table.rows.tolist()))


@settings(deadline=None)
@given(library=libraries(), place=st.integers(0, BINS - 1))
def test_histogram_counts_what_a_threshold_at_the_edge_of_a_bin_leaves(library, place):
    overview = overview_of(*library)
    hidden = overview.cut(float(BIN_EDGES[place])).totals.hidden_matches
    assert overview.histogram[:, :place].sum() == hidden
    assert overview.histogram[:, place:].sum() == overview.histogram.sum() - hidden


def test_histogram_counts_copies_as_pairs_with_the_first_of_them():
    photos = [
        photo_of(1, "a"),
        photo_of(2, "a"),
        photo_of(3, "a", "other"),
        photo_of(4, "b"),
        photo_of(5, "b"),
        photo_of(6, "c"),
    ]
    overview = overview_of(photos, match_of("a", "c", 0.5, MatchKind.EDITED))
    assert overview.histogram[MatchKind.IDENTICAL_FILE - 1].tolist() == [0] * 49 + [2]
    assert overview.histogram[MatchKind.IDENTICAL_IMAGE - 1].tolist() == [0] * 49 + [1]
    assert overview.histogram[MatchKind.EDITED - 1].tolist() == [1] + [0] * 49
    assert overview.histogram.sum() == 4


def test_histogram_does_not_depend_on_the_selection_but_what_is_hidden_does():
    photos = [photo_of(1, "a"), photo_of(2, "b"), photo_of(3, "c"), photo_of(4, "c")]
    evidence = match_of("a", "b", 0.8) | match_of("a", "c", 0.6, MatchKind.EDITED)
    narrow = overview_of(photos, evidence, Selection(frozenset({MatchKind.EDITED}), 0.7))
    assert (narrow.histogram == overview_of(photos, evidence).histogram).all()
    assert narrow.cut(0.5).totals.hidden_matches == 2
    assert overview_of(photos, evidence).cut(0.5).totals.hidden_matches == 0
    assert overview_of(photos, evidence).cut(0.7).totals.hidden_matches == 1


def test_rows_do_not_depend_on_the_selection():
    photos = [photo_of(number, letter, size=number) for number, letter in enumerate("abcab", 1)]
    evidence = match_of("a", "b") | match_of("b", "c", 0.6)
    rows = [overview_of(photos, evidence, Selection(upper=upper)).photos.ids.tolist() for upper in (1.0, 0.7)]
    assert rows == [[5, 4, 3, 2, 1]] * 2


def test_two_photos_are_asked_about_by_row():
    photos = [photo_of(1, "a"), photo_of(2, "a"), photo_of(3, "a", "tagged"), photo_of(4, "b"), photo_of(5, "c")]
    overview = overview_of(photos, match_of("a", "b", 0.8, MatchKind.EDITED, "mirrored"))
    row = {photo_id: overview.row_of(photo_id) for photo_id in range(1, 6)}

    def evidence(one, other):
        found = overview.evidence_between(row[one], row[other])
        return found and (found.kind, round(found.similarity, 4), found.reason)

    assert evidence(1, 2) == (MatchKind.IDENTICAL_FILE, 1.0, "same bytes")
    assert evidence(2, 3) == (MatchKind.IDENTICAL_IMAGE, 0.999, "same picture, other metadata")
    assert evidence(3, 4) == evidence(4, 3) == (MatchKind.EDITED, 0.8, "mirrored")
    assert evidence(4, 5) is None


def test_without_photos_there_is_nothing():
    overview = overview_of([])
    table = overview.cut(0.5)
    assert (len(table), table.rows.tolist(), table.totals.groups) == (0, [], 0)
    assert overview.histogram.sum() == 0
    assert overview.row_of(1) is None


def test_threshold_out_of_range_is_refused():
    with pytest.raises(ValueError, match="threshold"):
        overview_of([photo_of(1, "a")]).cut(-1.0)
