"""Marking by rules: a preview that follows what it depends on, and one step that can be taken back."""

import pytest

from desktop.marking_parts import MarkingParts
from desktop.session.rule_lines import RuleLine, lines_of, rules_of
from engine.core.domain import Mark
from engine.core.settings import Settings
from engine.library import Library
from engine.marking import BEST_QUALITY
from tests.helpers.album import BUG, GALLEON, STORK
from tests.helpers.fake_measuring import FakeMeasuring

GROUPED = (*BUG, *GALLEON, *STORK)


@pytest.fixture
def parts(bench):
    return MarkingParts(bench.session, bench.runner, bench.reporter, make_measurer=FakeMeasuring)


@pytest.fixture
def marking(bench, parts):
    """Rules by which the best stays, and what they come to."""
    parts.marking.open()
    settle(bench, parts.marking)
    return parts.marking


def settle(bench, marking):
    bench.until(lambda: marking.is_settled)


def marks(bench):
    """Return the marks that count, by name."""
    photos = bench.session.overview.photos
    found = {name: bench.session.mark_of(int(photos.ids[row])) for row, name in enumerate(photos.names)}
    return {name: mark.value for name, mark in found.items() if mark is not None}


def going(bench, marking):
    """Return the names of the photos that would be marked, or that the mark would be taken off with a minus."""
    photos = bench.session.overview.photos
    names = {int(photos.ids[row]): name for row, name in enumerate(photos.names)}
    return {("" if mark is Mark.REMOVE else "-") + names[at] for at, mark in marking.preview.changes.items()}


def choose(bench, marking, *lines):
    marking.set_lines([RuleLine(*line.split(":", 1)) for line in lines])
    settle(bench, marking)


def test_rules_are_the_same_as_plain_values_and_in_the_engine():
    lines = (*lines_of(BEST_QUALITY), RuleLine("path", "!*copy*"), RuleLine("folder", "/photos, old"))
    assert lines_of(rules_of(lines)) == lines
    assert rules_of([RuleLine("path"), RuleLine("path", "!"), RuleLine("oldest")]) == rules_of([RuleLine("oldest")])


def test_it_begins_with_the_usual_rules_and_marks_nothing(bench, marking):
    assert (marking.preset, marking.lines) == ("best-quality", lines_of(BEST_QUALITY))
    assert len(going(bench, marking)) == len(GROUPED) - 3
    assert marking.preview.numbers.groups == 3
    assert marks(bench) == {}


def test_other_rules_let_other_photos_stay(bench, marking):
    choose(bench, marking, "path:copy", "path:flipped", "path:stork 2")
    staying = set(GROUPED) - going(bench, marking)
    assert staying == {"bug copy.jpg", "galleon flipped.jpg", "stork 2.jpg"}
    assert marking.preview.numbers.other_keepers == 3
    assert set(marking.preview.whys) == {"fits the path pattern"}
    choose(bench, marking, "path:nothing is called that", "smallest")
    assert set(marking.preview.whys) == {"smaller file"}


def test_of_quick_changes_the_last_one_counts(bench, marking):
    previews = []
    marking.changed.connect(lambda: previews.append(marking.preview))
    for word in ("copy", "small", "crop"):
        marking.set_lines([RuleLine("path", word)])
        assert not marking.is_settled
    settle(bench, marking)
    bench.wait()
    assert "bug crop.jpg" not in going(bench, marking)
    assert "bug copy.jpg" in going(bench, marking)


def test_it_is_for_the_groups_that_are_meant(bench, marking):
    session = bench.session
    assert (marking.sizes.shown, marking.sizes.selected) == (3, 0)
    session.select(bench.ids_of("bug.jpg", "stork 1.jpg"), bench.id_of("stork 1.jpg"))
    assert (marking.sizes.shown, marking.sizes.selected, marking.sizes.current) == (3, 2, 1)
    marking.set_scope("selected")
    settle(bench, marking)
    assert {name.partition(" ")[0] for name in going(bench, marking)} == {"bug", "stork"}
    marking.set_scope("current")
    settle(bench, marking)
    assert going(bench, marking) == {"stork 2.jpg"}
    session.select(bench.ids_of("galleon.jpg"), bench.id_of("galleon.jpg"))
    settle(bench, marking)
    assert {name.partition(" ")[0] for name in going(bench, marking)} <= {"galleon", "galleon.jpg"}


def test_it_follows_the_threshold_the_filter_and_the_marks(bench, marking):
    session = bench.session
    session.set_filter("stork")
    settle(bench, marking)
    assert going(bench, marking) == {"stork 2.jpg"}
    session.set_filter("")
    session.set_threshold(1.0)
    settle(bench, marking)
    assert all(not name.startswith("stork") for name in going(bench, marking))
    session.set_threshold(0.6)
    session.mark(bench.ids_of("stork 2.jpg"), "keep")
    settle(bench, marking)
    # what a person chose stays, whatever the rules say, and the other one goes for it
    assert going(bench, marking).isdisjoint({"stork 2.jpg"})
    assert "stork 1.jpg" in going(bench, marking)


def test_groups_accepted_as_they_are_are_left_alone(bench, marking):
    session = bench.session
    session.select(bench.ids_of("stork 1.jpg"), bench.id_of("stork 1.jpg"))
    session.accept_group()
    session.set_shows_accepted(True)
    settle(bench, marking)
    assert marking.sizes.shown == 3
    assert all(not name.startswith("stork") for name in going(bench, marking))


def test_earlier_marks_are_replaced_only_if_that_is_wanted(bench, marking):
    session = bench.session
    session.mark(bench.ids_of("bug.jpg"), "remove")
    choose(bench, marking, "path:bug.jpg", "oldest")
    assert "-bug.jpg" not in going(bench, marking)
    marking.set_replaces(True)
    settle(bench, marking)
    assert "-bug.jpg" in going(bench, marking)
    assert marking.preview.numbers.cleared == 1
    marking.apply()
    assert "bug.jpg" not in marks(bench)


def test_all_of_it_is_one_step_that_is_kept_and_taken_back(bench, marking):
    session = bench.session
    session.mark(bench.ids_of("stork 1.jpg"), "keep")
    settle(bench, marking)
    wanted = going(bench, marking)
    marking.apply()
    assert not marking.is_open
    assert {name for name, mark in marks(bench).items() if mark == "remove"} == wanted
    bench.wait()
    (notice,) = bench.notices
    assert (notice.key, [action.slug for action in notice.actions]) == ("auto-mark", ["undo"])
    with Library.open(session.directory, Settings(workers=1)) as library:
        assert len([mark for mark in library.marks().values() if mark is Mark.REMOVE]) == len(wanted)
    notice.actions[0].run()
    assert marks(bench) == {"stork 1.jpg": "keep"}
    # it was withdrawn with what it offered, and does nothing more
    assert bench.withdrawn.count("auto-mark") == 1
    notice.actions[0].run()
    assert marks(bench) == {"stork 1.jpg": "keep"}
    session.redo()
    assert len(marks(bench)) == len(wanted) + 1


def test_what_is_decided_after_it_withdraws_the_offer_to_take_it_back(bench, marking):
    marking.apply()
    count = len(marks(bench))
    bench.session.mark(bench.ids_of("bug copy.jpg"), None)
    assert bench.withdrawn.count("auto-mark") == 1
    bench.notices[0].actions[0].run()
    assert len(marks(bench)) == count - 1


def test_nothing_is_marked_that_was_not_previewed(bench, marking):
    marking.set_lines([RuleLine("newest")])
    marking.apply()
    assert (marking.is_open, marks(bench)) == (True, {})
    settle(bench, marking)
    marking.close()
    marking.apply()
    assert marks(bench) == {}


def test_a_rule_that_makes_no_sense_is_told_and_marks_nothing(bench, marking):
    marking.set_lines([RuleLine("format", "a format of tomorrow")])
    bench.until(lambda: marking.fault != "")
    assert not marking.is_settled
    marking.apply()
    assert marks(bench) == {}
    choose(bench, marking, "oldest")
    assert not marking.fault


def test_rules_are_kept_by_name_renamed_and_forgotten(bench, parts, marking):
    choose(bench, marking, "path:copy", "newest")
    assert marking.preset == ""
    parts.presets.save("  Mine  ", marking.lines)
    bench.wait()
    assert marking.preset == "Mine"
    marking.choose_preset("oldest")
    assert (marking.preset, marking.lines[0]) == ("oldest", RuleLine("oldest"))
    parts.presets.rename("Mine", "Still mine")
    bench.wait()
    assert parts.presets.find("Mine") is None
    marking.choose_preset("Still mine")
    assert marking.lines == (RuleLine("path", "copy"), RuleLine("newest"))
    parts.presets.remove("Still mine")
    bench.wait()
    assert (marking.preset, marking.lines[0]) == ("", RuleLine("path", "copy"))
    parts.presets.save("oldest", marking.lines)
    bench.wait()
    assert bench.told() == ["rules"]


def test_rules_are_still_set_the_next_time(bench, marking):
    choose(bench, marking, "smallest")
    marking.close()
    marking.open()
    settle(bench, marking)
    assert marking.lines == (RuleLine("smallest"),)


def test_what_the_rules_ask_of_photos_is_measured_on_request(bench, parts, marking):
    choose(bench, marking, "sharper")
    assert len(marking.preview.unmeasured) > 0
    marking.measure()
    assert parts.measuring.state.is_active
    choose(bench, marking, "oldest")
    assert marking.preview.unmeasured == ()
