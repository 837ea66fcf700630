from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.notes import NO_NOTES, Notes, Place, Region
from engine.core.rescue import Carried, Conflict, Field
from engine.review.metadata.agreement import agree, first_of
from tests.helpers.sidecars import notes

VIENNA = Place(48.20817, 16.37382, 171.0)


def test_what_only_those_that_go_have_is_carried() -> None:
    victim = Notes(rating=4, label="Red", keywords=("b", "a"), place=VIENNA, taken="2019-05-01", people=("Ann",))
    found = agree(NO_NOTES, [victim])
    assert found.added == replace(victim, keywords=("a", "b"))
    assert found.conflicts == ()
    assert found.carried == (
        Carried(Field.RATING, "4"),
        Carried(Field.LABEL, "Red"),
        Carried(Field.KEYWORDS, "a"),
        Carried(Field.KEYWORDS, "b"),
        Carried(Field.PLACE, "48.20817, 16.37382"),
        Carried(Field.TAKEN, "2019-05-01"),
        Carried(Field.PEOPLE, "Ann"),
    )


def test_what_the_one_that_stays_has_is_left_alone_and_told() -> None:
    found = agree(Notes(rating=2, label="Red"), [Notes(rating=4, label="red")])
    assert found.added == NO_NOTES
    assert found.conflicts == (Conflict(Field.RATING, "2", ("4",)),)


def test_those_that_go_must_agree() -> None:
    found = agree(NO_NOTES, [Notes(rating=2), Notes(rating=4), Notes(), Notes(rating=4)])
    assert found.added == NO_NOTES
    assert found.conflicts == (Conflict(Field.RATING, "", ("2", "4")),)


def test_one_that_has_nothing_contradicts_nobody() -> None:
    assert agree(NO_NOTES, [Notes(), Notes(rating=4), NO_NOTES]).added == Notes(rating=4)


def test_a_rejected_copy_rejects_no_other() -> None:
    assert agree(NO_NOTES, [Notes(rating=-1)]).added == NO_NOTES
    assert agree(Notes(rating=-1), [Notes(rating=3)]).conflicts == (Conflict(Field.RATING, "-1", ("3",)),)


def test_keywords_are_joined_whatever_their_case() -> None:
    found = agree(Notes(keywords=("Beach",)), [Notes(keywords=("beach", "sea")), Notes(keywords=("Sea", "sun"))])
    assert found.added.keywords == ("Sea", "sun")
    assert found.conflicts == ()


def test_a_text_in_another_language_joins_the_same_text() -> None:
    keeper = Notes(title=(("x-default", "Sea"),))
    assert agree(keeper, [Notes(title=(("x-default", "Sea"), ("de-DE", "Meer")))]).added.title == (("de-DE", "Meer"),)
    found = agree(keeper, [Notes(title=(("x-default", "Lake"), ("de-DE", "See")))])
    assert found.added == NO_NOTES
    assert found.conflicts == (Conflict(Field.TITLE, "Sea", ("Lake (de-DE: See)",)),)


def test_texts_may_differ_in_blanks_and_composition() -> None:
    assert agree(Notes(caption=(("x-default", "é b"),)), [Notes(caption=(("x-default", "é\n b"),))]).conflicts == ()


def test_places_within_a_metre_or_two_are_one() -> None:
    near = replace(VIENNA, latitude=VIENNA.latitude + 1e-5, altitude_m=None)
    found = agree(NO_NOTES, [Notes(place=near), Notes(place=VIENNA)])
    assert found.added.place == VIENNA
    assert agree(Notes(place=near), [Notes(place=VIENNA)]).conflicts == ()
    far = replace(VIENNA, longitude=16.5)
    assert agree(Notes(place=far), [Notes(place=VIENNA)]).conflicts[0].field is Field.PLACE


def test_the_most_exact_date_is_carried() -> None:
    dates = ["2019", "2019-05-01T10:11:12", "2019-05-01T10:11:12.5+02:00", "2019-05-01T10:11"]
    assert agree(NO_NOTES, [Notes(taken=date) for date in dates]).added.taken == dates[2]


@pytest.mark.parametrize(
    "dates", [("2019", "2020"), ("2019", "2019-05", "2019-06"), ("2019-05-01T10:11", "2019-05-02")]
)
def test_dates_that_exclude_each_other_are_told(dates: tuple[str, ...]) -> None:
    found = agree(NO_NOTES, [Notes(taken=date) for date in dates])
    assert found.added == NO_NOTES
    assert found.conflicts == (Conflict(Field.TAKEN, "", tuple(sorted(dates))),)


def test_a_date_that_is_less_exact_says_nothing_against_one() -> None:
    assert agree(Notes(taken="2019-05-01T10:11:12"), [Notes(taken="2019-05")]).conflicts == ()
    assert agree(Notes(taken="2019-05"), [Notes(taken="2019-05-01T10:11:12")]).conflicts == (
        Conflict(Field.TAKEN, "2019-05", ("2019-05-01T10:11:12",)),
    )


def test_people_keep_their_places_if_all_say_the_same() -> None:
    ann = Region("Ann", "Face", 0.5, 0.5, 0.1, 0.1)
    moved = replace(ann, x=0.8)
    assert agree(NO_NOTES, [Notes(regions=(ann,)), Notes(regions=(replace(ann, x=0.505),))]).added == Notes(
        regions=(ann,)
    )
    found = agree(NO_NOTES, [Notes(regions=(ann,)), Notes(regions=(moved,))])
    assert found.added == Notes(people=("Ann",))
    assert found.conflicts == (Conflict(Field.PEOPLE, "", ("Ann (50%, 50%)", "Ann (80%, 50%)")),)
    assert agree(Notes(regions=(ann,)), [Notes(people=("ann",), regions=(moved,))]).added == NO_NOTES


def test_of_several_sources_the_first_that_says_anything_counts() -> None:
    assert first_of([Notes(rating=3), Notes(rating=4, label="Red"), Notes(label="Blue")]) == Notes(
        rating=3, label="Red"
    )
    assert first_of([]) == NO_NOTES


@settings(deadline=None)
@given(notes, st.lists(notes, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_those_that_go_makes_no_difference(keeper: Notes, victims: list[Notes], random: object) -> None:
    shuffled = list(victims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert agree(keeper, shuffled) == agree(keeper, victims)


@settings(deadline=None)
@given(notes, st.lists(notes, max_size=4))
def test_nothing_that_the_one_that_stays_has_is_ever_added_or_replaced(keeper: Notes, victims: list[Notes]) -> None:
    added = agree(keeper, victims).added
    for name in ("rating", "label", "place", "taken", "creators"):
        assert not (getattr(keeper, name) and getattr(added, name))
    for name in ("title", "caption", "rights"):
        assert not {tongue for tongue, _ in getattr(keeper, name)} & {tongue for tongue, _ in getattr(added, name)}
    for name in ("keywords", "hierarchies", "people"):
        mine = {one.casefold() for one in getattr(keeper, name)}
        assert not mine & {one.casefold() for one in getattr(added, name)}


@settings(deadline=None)
@given(notes, notes)
def test_what_is_not_carried_is_there_or_told(keeper: Notes, victim: Notes) -> None:
    found = agree(keeper, [victim])
    told = {conflict.field for conflict in found.conflicts}
    gained = {carried.field for carried in found.carried}
    for name, field in (("rating", Field.RATING), ("label", Field.LABEL), ("creators", Field.CREATOR)):
        wanted = getattr(victim, name)
        assert not wanted or field in told | gained or getattr(keeper, name)
    has = {one.casefold() for one in (*keeper.keywords, *found.added.keywords)}
    assert {one.casefold() for one in victim.keywords} <= has
