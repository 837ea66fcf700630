"""The judge of the quality figures judges rightly."""

import pytest

from tests.quality import verdicts
from tests.quality.photo_sets import DISTRACTOR, ORIGINAL, Label

LABELS = {
    "a": Label("s1", ORIGINAL, ORIGINAL),
    "a-grey": Label("s1", "grey", "grey"),
    "a-noise": Label("s1", "noise-50", "stress"),
    "b": Label("s2", ORIGINAL, ORIGINAL),
    "b-grey": Label("s2", "grey", "grey"),
    "b-noise": Label("s2", "noise-50", "stress"),
    "view-1": Label("thing", DISTRACTOR, DISTRACTOR),
    "view-2": Label("thing", DISTRACTOR, DISTRACTOR),
}


def test_a_pair_of_two_subjects_is_wrong_and_two_views_of_a_thing_are_no_evidence() -> None:
    judged = verdicts.judge_pairs(LABELS, [("a", "a-grey"), ("a", "b"), ("b", "view-1"), ("view-1", "view-2")])
    assert (judged.right, judged.wrong) == (1, 2)
    assert judged.share == pytest.approx(1 / 3)
    assert judged.examples == (("a", "b"), ("b", "view-1"))


def test_recall_asks_for_the_original_and_its_copy_together() -> None:
    pairs = [("a-grey", "a"), ("b-grey", "b-noise"), ("a", "b-grey")]
    found = verdicts.recall(LABELS, pairs)
    assert found == {"grey": 0.5, "noise-50": 0.0}
    assert verdicts.mean_recall(LABELS, found) == 0.5
    assert verdicts.missed(LABELS, pairs) == ["b-grey"]


def test_every_two_photos_of_a_group_are_a_pair() -> None:
    assert list(verdicts.pairs_in([["a", "b", "c"], ["d", "e"]])) == [("a", "b"), ("a", "c"), ("b", "c"), ("d", "e")]
