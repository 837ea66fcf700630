"""Photos go and come back, by real files and a trash of the test's own; the window is told all of it."""

import shutil
import subprocess
import sys

import pytest

from engine.core.removal import ActState, Refusal, Removal
from tests.helpers.album import BUG, GALLEON, scan_album
from tests.helpers.clean_bench import CleanBench, own_trash


@pytest.fixture
def trash(monkeypatch, tmp_path):
    return own_trash(monkeypatch, tmp_path)


@pytest.fixture
def clean(qtbot, own_album, trash):
    bench = CleanBench(qtbot, own_album)
    bench.open()
    yield bench
    bench.close()


def said(bench, key="removal"):
    return [notice.text for notice in bench.notices if notice.key == key][-1]


def press(bench, slug, key="removal"):
    notice = next(notice for notice in reversed(bench.notices) if notice.key == key)
    next(action for action in notice.actions if action.slug == slug).run()


def test_a_plan_says_what_would_go_and_does_nothing(clean):
    plan = clean.plan("bug copy.jpg", "bug small.png")
    assert {act.victim.path: act.keeper.path for act in plan.acts} == {
        str(clean.photos / name): str(clean.photos / "bug.jpg") for name in ("bug copy.jpg", "bug small.png")
    }
    assert set(BUG) <= clean.there()


def test_photos_go_to_the_trash_and_groups_know_it_without_a_scan(clean, trash):
    result = clean.remove("bug copy.jpg", "bug small.png", "bug crop.jpg")
    assert {path.name for path in trash.iterdir()} == {"bug copy.jpg", "bug small.png", "bug crop.jpg"}
    assert len(result.done) == 3
    assert ["bug.jpg"] not in clean.names()
    assert all("bug.jpg" not in group for group in clean.names())
    assert not clean.scanner.requests
    # that they are gone from where they were is no news
    assert "gone" not in clean.told()
    assert said(clean).startswith("3 photo")
    assert "trash" in said(clean)


def test_one_press_brings_all_of_it_back(clean, trash):
    clean.remove("bug copy.jpg", "bug small.png")
    press(clean, "undo")
    clean.until(lambda: len(clean.results) == 2)
    clean.wait()
    assert set(BUG) <= clean.there()
    assert not list(trash.iterdir())
    assert sorted(BUG) in [sorted(group) for group in clean.names()]
    assert said(clean).startswith("2 photo")


def test_the_key_that_undoes_brings_back_what_went_last_and_does_it_only_once(clean):
    clean.session.mark(clean.ids_of("galleon flipped.jpg"), "remove")
    clean.remove("bug copy.jpg")
    assert "away" in clean.session.undo_text
    clean.session.undo()
    clean.until(lambda: len(clean.results) == 2)
    clean.wait()
    assert "bug copy.jpg" in clean.there()
    # what goes is looked at first, each time anew
    assert not clean.session.redo_text
    assert "Mark" in clean.session.undo_text


def test_what_was_undone_elsewhere_is_not_undone_by_key_as_well(clean):
    clean.remove("bug copy.jpg")
    clean.cleaner.undo(clean.results[-1].report.batch_id)
    clean.until(lambda: len(clean.results) == 2)
    assert not clean.session.undo_text


def test_photos_move_to_a_folder_with_their_own_tree(clean, tmp_path):
    clean.remove("galleon tagged.jpg", action="move", target=str(tmp_path / "aside"))
    assert (tmp_path / "aside" / clean.photos.name / "galleon tagged.jpg").is_file()
    assert "galleon tagged.jpg" not in clean.there()
    assert "aside" in said(clean)


def test_a_copy_leaves_all_where_it_is(clean, tmp_path):
    clean.remove("galleon tagged.jpg", action="copy", target=str(tmp_path / "aside"))
    assert set(GALLEON) <= clean.there()
    assert "copied" in said(clean)


def test_a_link_takes_the_place_of_equal_bytes_alone(clean):
    plan = clean.plan("bug copy.jpg", "bug small.png", action="hard-link")
    assert [act.action for act in plan.acts] == [Removal.HARD_LINK]
    assert [skipped.reason for skipped in plan.skipped] == [Refusal.NOT_IDENTICAL]
    clean.cleaner.apply(plan)
    clean.until(lambda: len(clean.results) == 1)
    assert (clean.photos / "bug copy.jpg").samefile(clean.photos / "bug.jpg")


def test_a_folder_that_cannot_be_used_is_told_in_words_of_the_window(clean):
    told = []
    clean.cleaner.plan_failed.connect(told.append)
    clean.cleaner.plan(clean.ids_of("bug copy.jpg"), "move", str(clean.photos / "bug.jpg"))
    clean.until(lambda: told != [])
    assert told == ["Choose the folder that photos are to go to."]


def test_what_changed_after_the_plan_stays_and_is_told_why(clean):
    plan = clean.plan("bug copy.jpg", "bug small.png")
    (clean.photos / "bug copy.jpg").write_bytes((clean.photos / "alone.jpg").read_bytes())
    clean.cleaner.apply(plan)
    clean.until(lambda: len(clean.results) == 1)
    (problem,) = clean.results[0].problems
    assert (problem.state, problem.reason) == (ActState.SKIPPED, Refusal.CHANGED)
    assert "bug copy.jpg" in clean.there()
    assert "It changed after the scan." in said(clean)
    wanted = []
    clean.cleaner.details_wanted.connect(wanted.append)
    press(clean, "details")
    assert wanted == [clean.results[0].report.batch_id]


def many_copies(clean, count):
    """Put more copies of a photo beside it than are taken away in one go, and let the library know them."""
    names = [f"copy {number:03d}.jpg" for number in range(count)]
    for name in names:
        shutil.copyfile(clean.photos / "bug.jpg", clean.photos / name)
    scan_album(clean._directory, clean.photos)
    clean.session.refresh()
    clean.until(lambda: names[-1] in clean.session.overview.photos.names)
    return names


def test_it_can_be_held_let_go_on_and_stopped_and_what_was_done_is_told(clean):
    names = many_copies(clean, 300)
    plan = clean.plan(*names)
    heard = []
    clean.cleaner.changed.connect(lambda: heard.append(clean.cleaner.state))
    clean.cleaner.apply(plan)
    clean.cleaner.pause()
    assert clean.cleaner.state.phase == "paused"
    clean.cleaner.resume()
    assert clean.cleaner.state.phase == "running"
    clean.until(lambda: clean.cleaner.state.done > 0)
    clean.cleaner.stop()
    assert clean.cleaner.state.phase == "stopping"
    clean.until(lambda: len(clean.results) == 1)
    result = clean.results[0]
    gone = set(names) - clean.there()
    assert len(result.done) == len(gone) < 300
    assert result.was_stopped
    assert not result.problems
    assert "stopped" in said(clean)
    assert not clean.cleaner.state.is_active
    assert any(state.progress for state in heard)
    clean.wait()
    # what was done can be undone as usual
    if gone:
        press(clean, "undo")
        clean.until(lambda: len(clean.results) == 2)
        assert set(names) <= clean.there()


def test_a_second_wish_waits_for_no_one_and_does_nothing_while_one_is_at_work(clean):
    plan = clean.plan("bug copy.jpg")
    clean.cleaner.apply(plan)
    clean.cleaner.apply(plan)
    clean.wait()
    assert len(clean.results) == 1


def test_history_is_read_back_and_undone_in_a_later_session(clean):
    clean.remove("bug copy.jpg", "bug small.png")
    clean.reopen()
    clean.cleaner.load_history()
    clean.until(lambda: clean.cleaner.history != ())
    (batch,) = clean.cleaner.history
    assert (batch.done, batch.can_undo) == (2, True)
    acts = []
    clean.cleaner.load_acts(batch.id, acts.extend)
    clean.until(lambda: len(acts) == 2)
    first = acts[0]
    clean.cleaner.undo(batch.id, [first.act_id])
    clean.until(lambda: len(clean.results) == 1)
    clean.until(lambda: clean.cleaner.history[0].undone == 1)
    assert len(set(BUG) - clean.there()) == 1


def test_what_came_back_to_another_name_is_told(clean):
    clean.remove("bug copy.jpg")
    (clean.photos / "bug copy.jpg").write_bytes(b"somebody else's")
    press(clean, "undo")
    clean.until(lambda: len(clean.results) == 2)
    assert "another name" in said(clean)


def test_what_left_the_trash_meanwhile_is_told_as_lost_to_it(clean, trash):
    clean.remove("bug copy.jpg", "bug small.png")
    (trash / "bug copy.jpg").unlink()
    press(clean, "undo")
    clean.until(lambda: len(clean.results) == 2)
    assert said(clean).startswith("1 photo(s) are back.")
    assert "It is no longer where it was put." in said(clean)
    assert clean.notices[-1].level == "warning"


_DYING = """
import os, sys
from pathlib import Path
from engine.cleaning import Cleaning
from engine.core.progress import Monitor
from engine.library import Library
from engine.review.trash import trash_of_system

class Dying:
    def __init__(self, real): self.real = real
    def choose_slot(self, path, taken): return self.real.choose_slot(path, taken)
    def put(self, held, slot):
        self.real.put(held, slot)
        os._exit(9)
    def forget(self, slot): self.real.forget(slot)

with Library.open(Path(sys.argv[1])) as library:
    overview = library.overview()
    wanted = [int(overview.photos.ids[overview.photos.names.tolist().index(name)]) for name in sys.argv[2:]]
    cleaning = Cleaning(library, trash=Dying(trash_of_system()))
    cleaning.apply(cleaning.plan_photos(wanted), Monitor())
"""


def test_a_removal_that_was_cut_short_is_settled_at_the_next_start_and_told(qtbot, own_album, trash):
    died = subprocess.run(
        [sys.executable, "-c", _DYING, own_album.library, "bug copy.jpg", "bug small.png"], check=False
    )
    assert died.returncode == 9
    bench = CleanBench(qtbot, own_album)
    bench.open()
    bench.wait()
    told = said(bench, "recovered")
    assert "looked for" in told
    in_trash = {path.name for path in trash.iterdir()} if trash.exists() else set()
    assert {"bug copy.jpg", "bug small.png"} <= in_trash | bench.there()
    assert all(group != [] for group in bench.names())
    bench.close()
    # and only then
    again = CleanBench(qtbot, own_album)
    again.open()
    again.wait()
    assert "recovered" not in again.told()
    again.close()


def test_closing_while_photos_go_leaves_none_between_two_places(qtbot, own_album, trash):
    bench = CleanBench(qtbot, own_album)
    bench.open()
    plan = bench.plan("bug copy.jpg", "bug small.png", "bug crop.jpg", "galleon tagged.jpg")
    bench.cleaner.apply(plan)
    bench.close()
    there = {path.name for path in own_album.photos.iterdir()}
    in_trash = {path.name for path in trash.iterdir()} if trash.exists() else set()
    assert there.isdisjoint(in_trash)
    assert {*BUG, *GALLEON} <= there | in_trash


def test_a_folder_that_went_away_is_made_again(clean, tmp_path):
    clean.remove("bug copy.jpg", action="move", target=str(tmp_path / "aside"))
    kept = tmp_path / "kept"
    shutil.move(clean.photos, kept)
    press(clean, "undo")
    clean.until(lambda: len(clean.results) == 2)
    assert clean.there() == {"bug copy.jpg"}
    shutil.rmtree(clean.photos)
    shutil.move(kept, clean.photos)
