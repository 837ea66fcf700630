"""Groups marked by rules: whatever the groups, marks and rules are, none loses its last photo or one that must stay."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat, Mark
from engine.review.criteria import Criterion, Why
from engine.review.rules import BEST_QUALITY, KeeperRules, why_preferred
from engine.stages.auto_mark import auto_mark
from tests.helpers.photo_columns import match_of, overview_of, photo_of

LETTERS = "abcdefgh"
some_rules = st.sampled_from(
    [BEST_QUALITY, *map(KeeperRules.parse, ("", "smallest", "newest,pixels", "path:!b,longest-name", "folder:b"))]
)


@st.composite
def libraries(draw):
    """Photos, some of them RAW files with their pictures, and matches between them."""
    photos = []
    for number in range(1, draw(st.integers(2, 9)) + 1):
        folder = draw(st.sampled_from("ab"))
        letter = draw(st.sampled_from(LETTERS))
        common = {
            "size": draw(st.sampled_from([100, 200])),
            "is_partial": draw(st.sampled_from([False, False, True])),
            "is_reference": draw(st.sampled_from([False, False, False, True])),
        }
        is_raw = draw(st.sampled_from([False, False, True]))
        ending, image_format = (".CR2", ImageFormat.RAW) if is_raw else (".jpg", ImageFormat.JPEG)
        photos.append(photo_of(number, letter, path=f"/{folder}/{number}{ending}", image_format=image_format, **common))
        if is_raw and draw(st.booleans()):
            photos.append(photo_of(number + 50, letter.upper(), path=f"/{folder}/{number}.jpg", **common))
    evidence = {}
    for one, other in pairwise(LETTERS):
        if draw(st.booleans()):
            evidence |= match_of(one, other, draw(st.sampled_from([0.6, 0.9])))
    ids = [photo.id for photo in photos]
    marks = draw(st.dictionaries(st.sampled_from([*ids, 999]), st.sampled_from(Mark), max_size=len(ids)))
    return photos, evidence, marks


def after(marks, found):
    """Return the marks once the changes are saved."""
    changed = {**marks, **found.changes}
    return {photo_id: mark for photo_id, mark in changed.items() if mark is not None}


def units_of(table, group):
    """Return the ids of the photos of a group, each with what belongs to it, the one that stands for it first."""
    overview = table.overview
    return [
        overview.photos.ids[[row, *overview.units.companions(row)]].tolist() for row in table.rows_of(group).tolist()
    ]


@settings(max_examples=250, deadline=None)
@given(
    library=libraries(),
    rules=some_rules,
    order=some_rules,
    threshold=st.sampled_from([0.5, 0.9]),
    replace=st.booleans(),
    data=st.data(),
)
def test_nothing_is_marked_that_must_stay(library, rules, order, threshold, replace, data):
    photos, evidence, marks = library
    by_id = {photo.id: photo for photo in photos}
    table = overview_of(photos, evidence, rules=order).cut(threshold)
    chosen = data.draw(st.lists(st.sampled_from(range(len(table))), unique=True) if len(table) else st.just([]))
    groups = np.array(chosen, np.intp)
    found = auto_mark(table, rules, marks, groups, replace=replace)
    assert found.groups.tolist() == chosen
    final = after(marks, found)
    assert all(marks.get(photo_id) is not mark for photo_id, mark in found.changes.items())
    concerned = set()
    for place, group in enumerate(chosen):
        units = units_of(table, group)
        ids = [photo_id for unit in units for photo_id in unit]
        concerned.update(ids)
        assert found.is_changed[place] == any(photo_id in found.changes for photo_id in ids)
        kept = int(table.overview.photos.ids[found.kept[place]])
        assert found.is_other_keeper[place] == (kept != units[0][0])
        partial = {unit[0]: any(by_id[photo_id].info.is_partial for photo_id in unit) for unit in units}
        # What could be decoded in part only never wins.
        assert not partial[kept] or all(partial.values())
        for unit in units:
            by_hand = any(marks.get(photo_id) is Mark.KEEP for photo_id in unit)
            stays = unit[0] == kept or by_hand or any(by_id[photo_id].is_reference for photo_id in unit)
            if stays:
                assert all(final.get(photo_id) is not Mark.REMOVE for photo_id in unit)
            else:
                assert final[unit[0]] is Mark.REMOVE
            assert (table.overview.row_of(unit[0]) in found.going) is not stays
            # The one chosen by hand is kept before all others that are as whole.
            assert not by_hand or partial[unit[0]] or any(marks.get(one) is Mark.KEEP for one in _unit(units, kept))
    assert found.changes.keys() <= concerned
    # What a person wants to keep is never changed.
    for photo_id, mark in marks.items():
        assert mark is not Mark.KEEP or final[photo_id] is Mark.KEEP
    everything = [unit for group in chosen for unit in units_of(table, group)]
    going = [unit for unit in everything if table.overview.row_of(unit[0]) in found.going]
    assert found.to_remove == len(going)
    assert found.freed_bytes == sum(by_id[photo_id].stamp.size_bytes for unit in going for photo_id in unit)
    again = auto_mark(table, rules, final, groups, replace=replace)
    assert again.changes == {}
    assert again.kept.tolist() == found.kept.tolist()
    assert again.groups_changed == 0


def _unit(units, first):
    return next(unit for unit in units if unit[0] == first)


@settings(max_examples=100, deadline=None)
@given(library=libraries(), rules=some_rules, order=some_rules, replace=st.booleans())
def test_the_choice_does_not_depend_on_the_order_of_the_table(library, rules, order, replace):
    photos, evidence, marks = library
    tables = [overview_of(photos, evidence, rules=one).cut(0.5) for one in (rules, order)]
    one, other = (auto_mark(table, rules, marks, replace=replace) for table in tables)
    assert one.changes == other.changes
    assert one.whys == other.whys
    assert one.freed_bytes == other.freed_bytes
    ids = [table.overview.photos.ids for table in tables]
    assert ids[0][one.kept].tolist() == ids[1][other.kept].tolist()
    assert ids[0][one.runners_up].tolist() == ids[1][other.runners_up].tolist()


@settings(max_examples=100, deadline=None)
@given(library=libraries(), rules=some_rules)
def test_without_marks_the_first_of_each_group_stays_and_the_reason_is_that_of_the_group(library, rules):
    photos, evidence, _ = library
    table = overview_of(photos, evidence, rules=rules).cut(0.5)
    found = auto_mark(table, rules, {})
    assert found.kept.tolist() == table.keepers.tolist()
    assert found.keepers_changed == 0
    units = table.overview.units.candidates
    pairs = zip(found.kept.tolist(), found.runners_up.tolist(), strict=True)
    assert list(found.whys) == [why_preferred(units, kept, second, rules) for kept, second in pairs]
    assert found.to_remove == table.totals.surplus


PHOTOS = [photo_of(number, "a", path=f"/p/{number}.jpg", size=100 + number) for number in (1, 2, 3)]


@pytest.fixture
def table():
    return overview_of([*PHOTOS, photo_of(4, "b"), photo_of(5, "b")], {}).cut(0.5)


def test_all_but_the_best_are_marked(table):
    found = auto_mark(table, KeeperRules.of(Criterion.LARGEST), {})
    assert found.changes == {1: Mark.REMOVE, 2: Mark.REMOVE, 5: Mark.REMOVE}
    assert found.whys == (Why.LARGER, Why.FIRST_BY_NAME) or found.whys == (Why.FIRST_BY_NAME, Why.LARGER)
    assert (found.to_remove, found.freed_bytes, found.groups_changed) == (3, 303, 2)


def test_marks_to_be_removed_give_way_to_rules_or_stay(table):
    marks = {1: Mark.REMOVE, 3: Mark.REMOVE}
    rules = KeeperRules.of(Criterion.LARGEST)
    replaced = auto_mark(table, rules, marks, replace=True)
    assert (replaced.changes[3], replaced.changes[2]) == (None, Mark.REMOVE)
    stays = auto_mark(table, rules, marks, replace=False)
    assert stays.changes.keys().isdisjoint({1, 2, 3})
    assert Why.UNMARKED in stays.whys
    assert stays.keepers_changed == 1


def test_what_was_chosen_by_hand_stays_and_is_the_reason(table):
    found = auto_mark(table, KeeperRules.of(Criterion.LARGEST), {1: Mark.KEEP})
    assert {one: found.changes.get(one) for one in (1, 2, 3)} == {1: None, 2: Mark.REMOVE, 3: Mark.REMOVE}
    assert Why.MARKED in found.whys


def test_accepted_groups_are_left_alone(table):
    is_accepted = np.array([len(table.rows_of(group)) == 3 for group in range(len(table))])
    found = auto_mark(table, BEST_QUALITY, {3: Mark.REMOVE}, is_accepted=is_accepted)
    assert found.changes == {5: Mark.REMOVE}
    assert found.groups.tolist() == np.flatnonzero(~is_accepted).tolist()


def test_no_groups_come_to_nothing(table):
    for found in (
        auto_mark(table, BEST_QUALITY, {3: Mark.REMOVE}, np.array([], np.intp)),
        auto_mark(overview_of([], {}).cut(0.5), BEST_QUALITY, {3: Mark.REMOVE}),
    ):
        assert (found.changes, found.to_remove, found.freed_bytes, found.whys) == ({}, 0, 0, ())
