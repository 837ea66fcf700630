from engine.core.domain import MatchKind
from engine.core.removal import PlannedAct, Removal, RemovalPlan
from engine.stages.explain_plan import explain_plan
from tests.helpers.photo_columns import match_of, overview_of, photo_of

LARGE, SMALL = (photo_of(number, "a", path=f"/p/{number}.jpg", size=300 - number) for number in (1, 2))
STRANGER = photo_of(9, "z", path="/p/9.jpg")


def explained(victim, keeper):
    act = PlannedAct(victim, keeper, (victim.stamp,), Removal.TRASH, MatchKind.IDENTICAL_FILE, 1.0)
    overview = overview_of([LARGE, SMALL, photo_of(3, "b")], match_of("a", "b"))
    (found,) = explain_plan(RemovalPlan(Removal.TRASH, None, (act,), ()), overview).acts
    return found.why_kept


def test_what_stays_by_the_rules_is_explained():
    assert explained(SMALL, LARGE) == "1.jpg stays: its file is larger than 2.jpg."


def test_nothing_is_said_where_the_rules_would_have_it_the_other_way_round():
    assert explained(LARGE, SMALL) == ""


def test_nothing_is_said_of_photos_that_are_not_known():
    assert explained(STRANGER, LARGE) == explained(LARGE, STRANGER) == ""


def test_a_plan_without_acts_stays_as_it_is():
    plan = RemovalPlan(Removal.TRASH, None, (), ())
    assert explain_plan(plan, overview_of([LARGE, SMALL])) == plan
