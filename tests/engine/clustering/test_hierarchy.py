"""The hierarchy is minimax linkage: greedy, nested, never chaining, and the same for the same matches."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.clustering import hierarchy as hierarchy_module
from engine.clustering.cut import cut
from engine.clustering.hierarchy import build_hierarchy

NO_EVIDENCE = -np.inf


def build(n, matches, declared=()):
    """Build a hierarchy from {(i, j): similarity} and sets of photos that are declared different."""
    first = np.array([i for i, _ in matches], np.int32)
    second = np.array([j for _, j in matches], np.int32)
    apart = [(photo, number) for number, photos in enumerate(declared) for photo in photos]
    kept_apart = tuple(np.array(apart, np.int32).reshape(-1, 2).T)
    return build_hierarchy(n, first, second, np.array(list(matches.values()), np.float32), kept_apart)


def table(n, matches):
    """Similarities as float32, shape (n, n); -inf without a match."""
    similarity = np.full((n, n), NO_EVIDENCE, np.float32)
    for (i, j), value in matches.items():
        similarity[i, j] = similarity[j, i] = value
    return similarity


def worst_match(similarity, prototype, members):
    return min((similarity[prototype, m] for m in members if m != prototype), default=np.inf)


def linkage(similarity, members):
    """Minimax similarity of a group, straight from its definition."""
    return max(worst_match(similarity, r, members) for r in members)


@st.composite
def graphs(draw, max_photos=9):
    n = draw(st.integers(2, max_photos))
    # Few distinct values make ties, many make none; both must hold.
    steps = draw(st.sampled_from([3, 20, 10_000]))
    pairs = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda pair: pair[0] < pair[1])
    values = st.integers(0, steps).map(lambda k: k / steps)
    return n, draw(st.dictionaries(pairs, values, max_size=n * (n - 1) // 2))


@st.composite
def graphs_with_declarations(draw, max_photos=9):
    n, matches = draw(graphs(max_photos))
    return n, matches, draw(st.lists(st.sets(st.integers(0, n - 1), min_size=2), max_size=3))


def may_meet(declared, members):
    return all(len(photos.intersection(members)) < 2 for photos in declared)


def clusters(hierarchy, threshold):
    groups = cut(hierarchy, threshold)
    return [
        (sorted(hierarchy.order[start:stop].tolist()), representative)
        for start, stop, representative in zip(
            groups.starts.tolist(), groups.stops.tolist(), groups.representatives.tolist(), strict=True
        )
    ]


@given(graph=graphs_with_declarations())
def test_each_merge_is_the_best_that_is_allowed(graph):
    n, matches, declared = graph
    similarity = table(n, matches)
    hierarchy = build(n, matches, declared)
    groups = [[photo] for photo in hierarchy.order.tolist()]
    boundaries = hierarchy.heights.tolist()
    while True:
        unions = (x + y for x, y in itertools.combinations(groups, 2))
        allowed = (members for members in unions if may_meet(declared, members))
        best = max((linkage(similarity, members) for members in allowed), default=NO_EVIDENCE)
        if best == NO_EVIDENCE:
            break
        # The linkage of neighbours depends on their union alone, so the order among equal heights does not matter.
        at = next(
            k for k, h in enumerate(boundaries) if h == best and linkage(similarity, groups[k] + groups[k + 1]) == h
        )
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
        del boundaries[at]
    assert all(height == NO_EVIDENCE for height in boundaries)


@pytest.mark.parametrize("exact_corrections", [0, 64])
@given(graph=graphs_with_declarations(max_photos=14))
def test_every_member_matches_the_representative(exact_corrections, graph):
    n, matches, declared = graph
    similarity = table(n, matches)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hierarchy_module, "EXACT_CORRECTIONS", exact_corrections)
        hierarchy = build(n, matches, declared)
    for threshold in {0.0, *matches.values()}:
        for members, representative in clusters(hierarchy, threshold):
            assert representative in members
            assert may_meet(declared, members)
            assert worst_match(similarity, representative, members) >= np.float32(threshold)


@pytest.mark.parametrize("exact_corrections", [0, 64])
@given(graph=graphs_with_declarations(max_photos=14))
def test_raising_the_threshold_only_splits(exact_corrections, graph):
    n, matches, declared = graph
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hierarchy_module, "EXACT_CORRECTIONS", exact_corrections)
        hierarchy = build(n, matches, declared)
    thresholds = sorted({0.0, 1.1, *matches.values()})
    for low, high in itertools.pairwise(thresholds):
        coarse = [set(members) for members, _ in clusters(hierarchy, low)]
        for members, _ in clusters(hierarchy, high):
            assert sum(set(members) <= group for group in coarse) == 1


@pytest.mark.parametrize(("exact_corrections", "height"), [(64, 0.71), (0, 45 / 64)])
def test_evidence_that_was_corrected_too_often_is_rounded_down(monkeypatch, exact_corrections, height):
    # 1 gathers 0 and 2; only 0 matches all the rest, and what 0 can say for 3 falls from 0.8 to 0.71 by that.
    monkeypatch.setattr(hierarchy_module, "EXACT_CORRECTIONS", exact_corrections)
    hierarchy = build(4, {(0, 1): 0.95, (1, 2): 0.95, (0, 2): 0.71, (0, 3): 0.8})
    np.testing.assert_allclose(hierarchy.heights, np.array([0.95, 0.95, height], np.float32))
    assert hierarchy.representatives.tolist() == [1, 1, 0]


@given(graph=graphs(max_photos=14), data=st.data())
def test_neither_order_nor_direction_of_matches_counts(graph, data):
    n, matches = graph
    shuffled = data.draw(st.permutations(list(matches.items())))
    flips = data.draw(st.lists(st.booleans(), min_size=len(shuffled), max_size=len(shuffled)))
    turned = {(j, i) if flip else (i, j): s for ((i, j), s), flip in zip(shuffled, flips, strict=True)}
    one, other = build(n, matches), build(n, turned)
    np.testing.assert_array_equal(one.order, other.order)
    np.testing.assert_array_equal(one.heights, other.heights)
    np.testing.assert_array_equal(one.representatives, other.representatives)


@given(graph=graphs_with_declarations(), more=graphs_with_declarations())
def test_unrelated_photos_change_nothing(graph, more):
    n, matches, declared = graph
    m, others, others_declared = more
    moved = [{photo + n for photo in photos} for photos in others_declared]
    both = build(n + m, matches | {(i + n, j + n): s for (i, j), s in others.items()}, [*declared, *moved])
    one = build(n, matches, declared)
    np.testing.assert_array_equal(both.order[:n], one.order)
    np.testing.assert_array_equal(both.heights[: n - 1], one.heights)
    np.testing.assert_array_equal(both.representatives[: n - 1], one.representatives)
    assert both.heights[n - 1] == NO_EVIDENCE


def test_of_a_pair_given_twice_the_better_match_counts():
    first, second = np.array([0, 1, 0], np.int32), np.array([1, 0, 1], np.int32)
    hierarchy = build_hierarchy(2, first, second, np.array([0.5, 0.9, 0.7], np.float32))
    assert hierarchy.heights.tolist() == [np.float32(0.9)]


def test_a_chain_does_not_become_a_group():
    # 0-1-2-3-4 in a row: neighbours match, others do not.
    hierarchy = build(5, {(i, i + 1): 0.9 for i in range(4)})
    assert clusters(hierarchy, 0.5) == [([0, 1, 2], 1), ([3, 4], 3)]


def test_a_star_is_one_group_of_its_centre():
    hierarchy = build(5, {(i, 4): 0.6 + i / 10 for i in range(4)})
    assert clusters(hierarchy, 0.6) == [([0, 1, 2, 3, 4], 4)]
    assert clusters(hierarchy, 0.75) == [([2, 3, 4], 4)]


def test_photos_declared_different_never_meet_but_a_third_one_stays_with_the_closer():
    matches = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.95}
    assert clusters(build(3, matches, [{0, 2}]), 0.5) == [([0, 1], 0)]
    assert clusters(build(3, matches, [{0, 1}]), 0.5) == [([0, 2], 0)]
    assert clusters(build(3, matches, [{0, 1, 2}]), 0.5) == []
    assert clusters(build(3, matches, [{0, 1}, {1, 2}, {0, 2}]), 0.5) == []


def test_a_declaration_about_unlike_photos_keeps_their_groups_apart():
    matches = {(0, 1): 0.9, (0, 2): 0.8, (0, 3): 0.8, (2, 3): 0.9}
    assert clusters(build(4, matches), 0.5) == [([0, 1, 2, 3], 0)]
    assert [members for members, _ in clusters(build(4, matches, [{1, 3}]), 0.5)] == [[0, 1], [2, 3]]


def test_the_smallest_photo_of_a_group_comes_first():
    hierarchy = build(6, {(3, 5): 0.9, (1, 5): 0.8, (0, 4): 0.7})
    assert hierarchy.order.tolist() == [0, 4, 1, 3, 5, 2]


@pytest.mark.parametrize(
    ("photos", "declarations", "words"), [([0, 3], [1, 1], "keep apart"), ([0, 1], [1], "one length")]
)
def test_declarations_that_make_no_sense_are_refused(photos, declarations, words):
    apart = np.array(photos, np.int32), np.array(declarations, np.int32)
    with pytest.raises(ValueError, match=words):
        build_hierarchy(3, np.array([0], np.int32), np.array([1], np.int32), np.array([0.9], np.float32), apart)


@pytest.mark.parametrize("n", [0, 1, 4])
def test_no_matches_no_groups(n):
    hierarchy = build(n, {})
    assert hierarchy.order.tolist() == list(range(n))
    assert hierarchy.heights.tolist() == [NO_EVIDENCE] * max(n - 1, 0)
    assert hierarchy.representatives.tolist() == [-1] * max(n - 1, 0)
    assert clusters(hierarchy, 0.0) == []


@pytest.mark.parametrize("values", ["equal", "rounded", "distinct"])
def test_hundreds_that_all_match_each_other(values):
    n = 400
    random = np.random.default_rng(1)
    first, second = (side.astype(np.int32) for side in np.triu_indices(n, 1))
    similarity = {
        "equal": np.full(len(first), 0.9),
        "rounded": random.uniform(0.5, 1, len(first)).round(2),
        "distinct": random.uniform(0.5, 1, len(first)),
    }[values].astype(np.float32)
    full = np.zeros((n, n), np.float32)
    full[first, second] = full[second, first] = similarity
    hierarchy = build_hierarchy(n, first, second, similarity)
    assert [len(members) for members, _ in clusters(hierarchy, 0.5)] == [n]
    for threshold in (0.6, 0.7, 0.8, 0.9):
        for members, representative in clusters(hierarchy, threshold):
            assert worst_match(full, representative, members) >= np.float32(threshold)


def test_a_hundred_thousand_copies_of_one_photo():
    n = 100_000
    similarity = np.linspace(0.5, 1, n - 1, dtype=np.float32)
    hierarchy = build_hierarchy(n, np.zeros(n - 1, np.int32), np.arange(1, n, dtype=np.int32), similarity)
    groups = cut(hierarchy, 0.5)
    assert (groups.starts.tolist(), groups.stops.tolist(), groups.representatives.tolist()) == ([0], [n], [0])


@pytest.mark.parametrize(
    ("first", "second", "similarity", "words"),
    [
        ([0], [3], [0.5], "not there"),
        ([-1], [1], [0.5], "not there"),
        ([1], [1], [0.5], "itself"),
        ([0], [1], [1.5], "between 0 and 1"),
        ([0], [1], [float("nan")], "between 0 and 1"),
        ([0, 1], [1, 2], [0.5], "one length"),
    ],
)
def test_matches_that_make_no_sense_are_refused(first, second, similarity, words):
    with pytest.raises(ValueError, match=words):
        build_hierarchy(3, np.array(first, np.int32), np.array(second, np.int32), np.array(similarity, np.float32))
