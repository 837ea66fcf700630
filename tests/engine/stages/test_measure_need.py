import numpy as np
import pytest

from engine.core.facts import Wish
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.stages.measure_need import find_unmeasured, may_be_enlarged
from tests.helpers.photo_columns import match_of, overview_of, photo_of

SHARPER, PIXELS, OLDEST = (KeeperRules.parse(text) for text in ("sharper", "pixels", "oldest"))


def table_of(*sizes, letters="abcd"):
    photos = [
        photo_of(number, letter, width=width, height=height)
        for number, (letter, (width, height)) in enumerate(zip(letters, sizes, strict=False), 1)
    ]
    evidence = {}
    for letter in letters[1 : len(sizes)]:
        if letter != letters[0]:
            evidence |= match_of(letters[0], letter)
    return overview_of(photos, evidence).cut(0.6)


def wanted(table, rules):
    return {wish.photo_id: wish.smaller for wish in find_unmeasured(table, rules)}


def test_for_sharpness_all_photos_are_measured():
    assert wanted(table_of((400, 300), (400, 300)), SHARPER) == {1: (), 2: ()}


def test_for_pixels_only_what_may_have_been_enlarged_is():
    table = table_of((400, 300), (800, 600), (820, 300))
    assert wanted(table, PIXELS) == wanted(table, BEST_QUALITY) == {2: ((400, 300),)}


def test_other_rules_need_nothing():
    assert wanted(table_of((400, 300), (800, 600)), OLDEST) == {}


def test_files_with_the_same_picture_are_measured_once():
    assert len(wanted(table_of((400, 300), (400, 300), letters="aa"), SHARPER)) == 1


def test_only_the_groups_asked_about_count():
    table = table_of((400, 300), (800, 600))
    assert find_unmeasured(table, SHARPER, np.empty(0, np.intp)) == ()
    assert find_unmeasured(table, PIXELS, np.array([0])) == (Wish(2, ((400, 300),)),)


def test_an_empty_table_needs_nothing():
    assert find_unmeasured(overview_of([]).cut(0.6), SHARPER) == ()


@pytest.mark.parametrize(
    ("size", "smaller", "may_be"),
    [
        ((800, 600), (400, 300), True),
        ((600, 800), (400, 300), True),
        ((521, 390), (400, 300), True),
        ((420, 315), (400, 300), False),
        ((4000, 3000), (400, 300), False),
        ((800, 640), (400, 300), False),
        ((400, 300), (800, 600), False),
        ((1301, 1300), (1000, 999), True),
    ],
)
def test_sizes_tell_what_may_have_been_enlarged(size, smaller, may_be):
    assert may_be_enlarged(size, smaller) is may_be
