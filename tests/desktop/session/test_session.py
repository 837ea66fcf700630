"""What a session shows of a library, and how the person looks at it."""

import pytest
from PySide6.QtTest import QSignalSpy

from desktop.preferences import Preferences
from desktop.session import Session
from engine.core.domain import Mark, MatchKind
from engine.core.errors import StoreTooNewError
from engine.library import Library
from tests.helpers.album import BUG, GALLEON, STORK


def as_sets(groups):
    return [set(group) for group in groups]


def test_groups_are_there_once_the_library_is_open(make_bench, album):
    bench = make_bench(album.library)
    session: Session = bench.session
    assert not session.is_open
    assert session.table is None
    heard = [QSignalSpy(signal) for signal in (session.overview_changed, session.groups_changed, session.opened)]
    bench.open()
    assert session.is_open
    assert [spy.count() for spy in heard] == [1, 1, 1]
    assert as_sets(bench.names()) == [set(BUG), set(GALLEON), set(STORK)]
    assert [names[0] for names in bench.names()] == ["bug.jpg", "galleon tagged.jpg", "stork 1.jpg"]
    assert [(state.name, state.photo_count, state.is_offline) for state in session.folders] == [("photos", 10, False)]
    assert not bench.notices


def test_a_library_that_cannot_be_opened_is_told_in_place(make_bench, album):
    def refuse():
        raise StoreTooNewError(album.library, 9, 2)

    bench = make_bench(album.library, open_library=refuse)
    bench.open()
    assert not bench.session.is_open
    (notice,) = bench.notices
    assert "newer version" in notice.text
    # what is wanted of a library that is not there says nothing again
    bench.session.add_folders([str(album.photos)])
    bench.session.query([album.path("bug.jpg")])
    bench.session.start_scan()
    bench.wait()
    assert len(bench.notices) == 1


def test_a_damaged_library_is_set_aside_and_told(make_bench, album):
    file = album.library / "library.sqlite3"
    file.write_bytes(file.read_bytes()[:100] + b"\0" * 5000)
    bench = make_bench(album.library)
    bench.open()
    assert bench.session.is_open
    assert bench.told() == ["library-file"]
    assert "scan again to fill it" in bench.notices[0].text


def test_the_threshold_cuts_at_once(bench, qtbot):
    session = bench.session
    with qtbot.waitSignal(session.groups_changed, timeout=0, raising=False) as heard:
        session.set_threshold(0.95)
    assert heard.signal_triggered
    assert as_sets(bench.names()) == [{"bug.jpg", "bug copy.jpg", "bug small.png"}, set(GALLEON)]
    session.set_threshold(0.9999)
    assert as_sets(bench.names()) == [{"bug.jpg", "bug copy.jpg"}]
    session.set_threshold(0.1)
    assert session.threshold == 0.5
    assert len(bench.names()) == 3
    assert bench.runner.is_idle


def test_an_equal_threshold_changes_nothing(bench):
    heard = QSignalSpy(bench.session.groups_changed)
    bench.session.set_threshold(bench.session.threshold)
    bench.session.set_sort(bench.session.sort, bench.session.is_descending)
    bench.session.set_filter("")
    bench.session.set_upper(1.0)
    bench.session.set_kinds(frozenset(MatchKind))
    bench.wait()
    assert heard.count() == 0


def test_kinds_and_the_upper_bound_follow_what_was_asked_last(bench):
    session = bench.session
    cuts = QSignalSpy(session.overview_changed)
    session.set_kinds({"edited"})
    session.set_kinds({"edited", "similar-scene"})
    session.set_kinds([MatchKind.SIMILAR_SCENE])
    assert session.is_rebuilding
    assert session.kinds == {MatchKind.SIMILAR_SCENE}
    bench.wait()
    assert as_sets(bench.names()) == [set(STORK)]
    assert cuts.count() == 1
    assert not session.is_rebuilding
    session.set_kinds(frozenset(MatchKind))
    session.set_upper(0.95)
    bench.wait()
    assert as_sets(bench.names()) == [set(BUG), set(STORK)]
    assert session.overview.upper == 0.95


@pytest.mark.parametrize(
    ("sort", "first"),
    [("space", "bug.jpg"), ("size", "bug.jpg"), ("similarity", "galleon tagged.jpg"), ("date", "galleon tagged.jpg")],
)
def test_groups_come_in_the_order_wanted(bench, sort, first):
    session = bench.session
    session.set_sort("folder")
    session.set_sort(sort)
    assert session.is_descending
    assert bench.names()[0][0] == first
    before = bench.names()
    session.set_sort(sort, is_descending=False)
    assert bench.names() == before[::-1]


def test_an_unknown_order_is_passed_over(make_bench, album):
    bench = make_bench(album.library, Preferences(sort="colour", threshold=0.6))
    session = bench.open()
    assert session.sort == "space"
    session.set_sort("colour")
    assert session.sort == "space"


def test_the_filter_shows_what_matches_and_says_what_it_does_not_understand(bench):
    session = bench.session
    session.set_filter("galleon")
    assert as_sets(bench.names()) == [set(GALLEON)]
    session.set_filter("kind:similar")
    assert as_sets(bench.names()) == [set(STORK)]
    assert session.filter_message == ""
    for text, piece in (("size:huge", "huge"), ("date:soon", "soon"), ("kind:odd", "odd"), ("format:xyz", "xyz")):
        session.set_filter(text)
        assert f"“{piece}”" in session.filter_message
        assert len(bench.names()) == 3
    session.set_filter("marked:maybe")
    assert "marked:yes" in session.filter_message
    session.set_filter("")
    assert session.filter_message == ""


def test_the_filter_knows_marks(bench):
    session = bench.session
    session.mark(bench.ids_of("bug small.png"), "remove")
    session.mark(bench.ids_of("stork 1.jpg"), "keep")
    session.set_filter("marked:yes")
    assert as_sets(bench.names()) == [set(BUG), set(STORK)]
    session.set_filter("marked:yes stork")
    assert as_sets(bench.names()) == [set(STORK)]
    session.set_filter("marked:no")
    assert as_sets(bench.names()) == [set(GALLEON)]
    session.set_filter("marked:y")
    assert (len(bench.names()), session.filter_message) == (3, "")


def test_what_is_selected_outlives_every_cut(bench):
    session = bench.session
    heard = QSignalSpy(session.selection_changed)
    chosen = bench.ids_of("bug crop.jpg", "bug small.png")
    session.select(chosen, chosen[0])
    session.select(chosen, chosen[0])
    assert heard.count() == 1
    session.set_threshold(0.95)
    assert session.chosen_ids == (chosen[1],)
    assert session.group_size == 0
    session.set_threshold(0.6)
    assert session.chosen_ids == tuple(chosen)
    assert session.group_size == 4
    assert heard.count() == 1


def test_groups_are_walked_through_one_by_one(bench):
    session = bench.session
    assert session.current_photo is None
    session.step_group(1)
    assert not session.can_step(-1)
    assert session.current_photo == bench.id_of("bug.jpg")
    session.step_group(1)
    session.step_group(1)
    assert session.current_photo == bench.id_of("stork 1.jpg")
    assert not session.can_step(1)
    session.step_group(1)
    assert session.current_photo == bench.id_of("stork 1.jpg")
    session.step_group(-2)
    assert session.selected_ids == (bench.id_of("bug.jpg"),)


def test_how_the_groups_were_looked_at_is_remembered(make_bench, album):
    bench = make_bench(album.library)
    session = bench.open()
    session.set_threshold(0.95)
    session.set_sort("size", is_descending=False)
    session.set_kinds({"same-picture", "identical-file"})
    session.set_upper(0.9995)
    session.select((), bench.id_of("bug.jpg"))
    bench.wait()
    remembered = session.remembered(Preferences(language="de"))
    assert remembered.language == "de"
    again = make_bench(album.library, remembered)
    other = again.open()
    assert (other.threshold, other.upper, other.sort, other.is_descending) == (0.95, 0.9995, "size", False)
    assert other.kinds == session.kinds
    assert other.current_photo == session.current_photo
    assert again.names() == bench.names()


def test_changes_by_another_process_are_seen(bench, album, qtbot):
    session = bench.session
    with Library.open(album.library) as other:
        other.declare_different(bench.ids_of(*STORK))
        with qtbot.waitSignal(session.overview_changed, timeout=8000):
            pass
        assert as_sets(bench.names()) == [set(BUG), set(GALLEON)]
        assert session.different_count == 1
        with qtbot.waitSignal(session.marks_changed, timeout=8000):
            other.save_marks({bench.id_of("bug copy.jpg"): Mark.REMOVE})
        assert session.marked_count == 1
