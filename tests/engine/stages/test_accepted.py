"""Groups that were accepted as they are, against the plainest way to tell."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.stages.accepted import Accepted
from tests.helpers.photo_columns import match_of, overview_of, photo_of

IMAGES = "ABCD"


def contents_of(overview, *acceptances):
    """Return rows as the table of accepted groups gives them, from (content words and their numbers)."""
    known = {
        key.decode(): int(content)
        for key, content in zip(overview.photos.content_keys, overview.photos.content_ids, strict=True)
    }
    rows = [
        (known[word], number, copies)
        for number, acceptance in enumerate(acceptances, 1)
        for word, copies in acceptance.items()
        if word in known
    ]
    return np.array(rows, np.int64).reshape(-1, 3)


def groups_of(table):
    """Return how often each content is in each group."""
    keys = table.overview.photos.content_keys
    return [Counter(keys[row].decode() for row in table.rows_of(group)) for group in range(len(table))]


def plainly(table, acceptances):
    return [any(group <= Counter(acceptance) for acceptance in acceptances) for group in groups_of(table)]


@pytest.fixture
def overview():
    photos = [photo_of(number, content.upper(), content) for number, content in enumerate("aabcd", 1)]
    return overview_of(photos, match_of("A", "B", 0.9) | match_of("C", "D", 0.8))


def test_a_group_is_covered_as_long_as_nothing_new_is_in_it(overview):
    table = overview.cut(0.5)
    whole = {"a": 2, "b": 1}
    assert whole in groups_of(table)
    for acceptance, is_covered in (
        ({"a": 2, "b": 1}, True),
        ({"a": 1, "b": 1}, False),
        ({"a": 2, "b": 1, "gone": 1}, True),
        ({"a": 5, "b": 1, "c": 1}, True),
        ({"a": 2}, False),
    ):
        accepted = Accepted(overview.photos, contents_of(overview, acceptance))
        found = zip(groups_of(table), accepted.covers(table).tolist(), strict=True)
        assert [group for group, covered in found if covered] == ([whole] if is_covered else [])


def test_what_was_accepted_together_stays_so_when_the_line_splits_it(overview):
    accepted = Accepted(overview.photos, contents_of(overview, {"a": 2, "b": 1}))
    table = overview.cut(0.95)
    assert groups_of(table) == [{"a": 2}]
    assert accepted.covers(table).tolist() == [True]


def test_halves_of_two_acceptances_make_no_whole(overview):
    accepted = Accepted(overview.photos, contents_of(overview, {"a": 2}, {"b": 1}))
    assert accepted.covers(overview.cut(0.5)).tolist() == [False, False]


def test_nothing_accepted_covers_nothing(overview):
    accepted = Accepted(overview.photos, contents_of(overview))
    assert accepted.covers(overview.cut(0.5)).tolist() == [False, False]
    assert accepted.covers(overview.cut(1.0)).tolist() in ([False], [])


words = st.sampled_from(["a", "b", "c", "d", "e", "gone"])


@settings(max_examples=60, deadline=None)
@given(
    contents=st.lists(st.sampled_from("abcde"), min_size=2, max_size=9),
    pairs=st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.floats(0.5, 0.98)), max_size=6),
    acceptances=st.lists(st.dictionaries(words, st.integers(1, 3), min_size=1, max_size=4), max_size=5),
    threshold=st.floats(0.5, 1.0),
)
def test_it_is_told_as_plainly_as_by_counting(contents, pairs, acceptances, threshold):
    photos = [photo_of(number, content.upper(), content) for number, content in enumerate(contents, 1)]
    evidence = {}
    for one, other, similarity in pairs:
        if one < other:
            evidence |= match_of(one.upper(), other.upper(), similarity)
    overview = overview_of(photos, evidence)
    table = overview.cut(threshold)
    accepted = Accepted(overview.photos, contents_of(overview, *acceptances))
    # what holds more than was accepted of a content that is not there says nothing about groups
    assert accepted.covers(table).tolist() == plainly(table, acceptances)
