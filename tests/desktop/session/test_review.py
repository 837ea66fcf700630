"""The look at photos before they go holds to what is shown: never is done what was not planned and looked at."""

import pytest

from desktop.session.review import Review, ReviewStage
from engine.core.removal import Removal
from tests.helpers.clean_bench import CleanBench, own_trash


@pytest.fixture
def clean(qtbot, own_album, monkeypatch, tmp_path):
    own_trash(monkeypatch, tmp_path)
    bench = CleanBench(qtbot, own_album)
    bench.review = Review(bench.session, bench.cleaner)
    bench.open()
    yield bench
    bench.close()


def open_review(clean, *names):
    clean.session.mark(clean.ids_of(*names), "remove")
    clean.review.open()
    clean.until(lambda: clean.review.is_settled)


def test_without_marks_there_is_nothing_to_look_at(clean):
    clean.review.open()
    assert not clean.review.is_open


def test_a_plan_for_something_else_is_never_carried_out(clean, tmp_path):
    open_review(clean, "bug copy.jpg")
    clean.review.set_action("move")
    clean.review.set_target(str(tmp_path / "aside"))
    # the plan for the trash is still shown, the other one is being made
    clean.review.apply()
    assert clean.review.stage is ReviewStage.READY
    assert not clean.cleaner.state.is_active
    clean.until(lambda: clean.review.is_settled)
    assert (clean.review.plan.action, clean.review.plan.target) == (Removal.MOVE, str(tmp_path / "aside"))


def test_without_a_folder_nothing_moves(clean):
    open_review(clean, "bug copy.jpg")
    wanted = []
    clean.review.target_wanted.connect(lambda: wanted.append(True))
    clean.review.set_action("move")
    clean.wait()
    assert wanted == [True]
    clean.review.apply()
    assert clean.review.stage is ReviewStage.READY
    assert clean.results == []


def test_an_older_library_than_the_shown_one_is_not_acted_on(clean):
    open_review(clean, "bug copy.jpg")
    were_settled = []
    clean.session.overview_changed.connect(lambda: were_settled.append(clean.review.is_settled))
    clean.session.set_kinds(["identical-file"])
    clean.until(lambda: were_settled != [])
    assert were_settled[0] is False
    clean.until(lambda: clean.review.is_settled)


def test_a_stop_leaves_the_rest_to_be_looked_at(clean):
    open_review(clean, "bug copy.jpg", "bug small.png")
    clean.review.apply()
    clean.cleaner.stop()
    clean.until(lambda: len(clean.results) == 1)
    clean.wait()
    if clean.results[0].was_stopped:
        clean.until(lambda: clean.review.is_settled)
        assert len(clean.review.going()) + len(clean.results[0].done) == 2
    else:
        assert not clean.review.is_open


def test_what_is_left_out_is_no_part_of_what_is_done(clean):
    open_review(clean, "bug copy.jpg", "bug small.png", "galleon tagged.jpg")
    clean.review.leave_out(clean.ids_of("bug copy.jpg", "galleon tagged.jpg"), is_left_out=True)
    assert [act.victim.path for act in clean.review.going()] == [str(clean.photos / "bug small.png")]
    clean.session.undo()
    assert len(clean.review.going()) == 3
    clean.session.redo()
    clean.review.apply()
    clean.until(lambda: len(clean.results) == 1)
    clean.wait()
    assert {"bug copy.jpg", "galleon tagged.jpg"} <= clean.there()


def test_leaving_it_drops_what_is_being_planned(clean):
    clean.session.mark(clean.ids_of("bug copy.jpg"), "remove")
    clean.review.open()
    clean.review.close()
    clean.wait()
    assert (clean.review.stage, clean.review.plan) == (ReviewStage.CLOSED, None)
    assert not clean.session.reviewing.is_open


def test_what_failed_can_be_tried_again(clean, own_album):
    open_review(clean, "bug copy.jpg")
    (own_album.library / "journal.sqlite3").unlink(missing_ok=True)
    (own_album.library / "journal.sqlite3").write_bytes(b"no journal at all" * 100)
    failed = []
    clean.cleaner.failed.connect(lambda: failed.append(True))
    clean.review.apply()
    clean.until(lambda: failed == [True])
    assert clean.review.stage is ReviewStage.READY
    assert "bug copy.jpg" in clean.there()
    assert [notice.level for notice in clean.notices if notice.key == "removal"][-1] == "error"
