"""Cleaning over a real library: planned, done, undone, and known to the library at once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.cleaning import ActState, Caution, Cleaning, Evidence, Refusal, Removal
from engine.core.domain import Folder, Mark
from engine.core.errors import Cancelled, OutputError, StoreLockedError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.mounts import Mounts
from engine.store.journal import Journal
from tests.helpers.drawing import draw_image


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Three sizes of one scene, a copy of the largest, another scene, and a copy in a reference folder."""
    folder = tmp_path / "album"
    (folder / "reference").mkdir(parents=True)
    for name, width in (("large", 320), ("middle", 280), ("small", 240)):
        draw_image(3).resize((width, width * 3 // 4)).save(folder / f"{name}.png")
    (folder / "copy.png").write_bytes((folder / "large.png").read_bytes())
    draw_image(7).save(folder / "other.png")
    draw_image(7).resize((200, 150)).save(folder / "reference/other small.png")
    return folder


@pytest.fixture
def library(tmp_path: Path, album: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        scan(opened, album)
        yield opened


def scan(library: Library, album: Path) -> None:
    library.scan([Folder(str(album)), Folder(str(album / "reference"), is_reference=True)], Monitor())


def clean(library: Library, tmp_path: Path) -> Cleaning:
    trash = FreedesktopTrash(str(tmp_path / "home"), os.getuid(), lambda: Mounts(()))
    return Cleaning(library, Settings(workers=2), trash)


@pytest.fixture
def cleaning(library: Library, tmp_path: Path) -> Iterator[Cleaning]:
    with clean(library, tmp_path) as opened:
        yield opened


def ids(library: Library) -> dict[str, int]:
    photos = library.overview().photos
    return {Path(path).name: int(photo_id) for photo_id, path in zip(photos.ids, photos.paths, strict=True)}


def names(paths) -> list[str]:
    return sorted(Path(path).name for path in paths)


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def test_all_but_the_best_of_each_group_go_and_come_back(library, cleaning, album):
    before = files(album)

    plan = cleaning.plan_groups(Evidence(0.7))
    report = cleaning.apply(plan, Monitor())

    assert {"middle.png", "other.png", "small.png"} < set(names(act.victim.path for act in plan.acts))
    assert report.count(ActState.DONE) == 4
    assert report.bytes == plan.bytes > 0
    assert library.photo_count() == 2, "known without a scan"
    assert len(library.overview().cut(0.7)) == 0
    (batch,) = cleaning.history()
    assert (batch.id, batch.done, batch.can_undo, batch.action) == (report.batch_id, 4, True, Removal.TRASH)

    back = cleaning.undo(batch.id, Monitor())

    assert back.count(ActState.UNDONE) == 4
    assert files(album) == before
    assert library.photo_count() == 6
    assert not cleaning.history()[0].can_undo
    report = library.scan([Folder(str(album))], Monitor())
    assert (report.described, report.gone) == (0, 0), "what came back is what it was"


def test_what_is_marked_goes_and_what_is_marked_to_stay_does_not(library, cleaning, album):
    known = ids(library)
    library.save_marks({known["small.png"]: Mark.REMOVE, known["large.png"]: Mark.KEEP})

    plan = cleaning.plan_marked()

    assert names(act.victim.path for act in plan.acts) == ["small.png"]
    assert {Path(act.keeper.path).name for act in plan.acts} <= {"large.png", "copy.png"}
    chosen = cleaning.plan_photos([known["large.png"]])
    assert [(Path(one.photo.path).name, one.reason) for one in chosen.skipped] == [("large.png", Refusal.MARKED_KEEP)]


def test_never_all_of_a_group_whatever_is_asked(library, cleaning):
    known = ids(library)

    plan = cleaning.plan_photos(list(known.values()))

    going = {act.victim.path for act in plan.acts}
    assert all(act.keeper.path not in going for act in plan.acts)
    reasons = {Path(one.photo.path).name: one.reason for one in plan.skipped}
    assert reasons.pop("other small.png") is Refusal.REFERENCE
    assert set(reasons.values()) == {Refusal.NO_KEEPER}
    assert len(reasons) == 1


def test_a_plan_warns_of_what_a_person_should_look_at(library, cleaning):
    known = ids(library)

    (act,) = cleaning.plan_photos([known["other.png"]]).acts

    assert Caution.KEEPER_SMALLER in act.warnings


def test_photos_move_to_a_folder_and_the_library_follows_them(library, cleaning, album, tmp_path):
    known = ids(library)
    target = album / "set aside"

    plan = cleaning.plan_photos([known["small.png"]], Removal.MOVE, str(target))
    report = cleaning.apply(plan, Monitor())

    (outcome,) = report.outcomes
    assert outcome.where == str(target / "album/small.png")
    assert "small.png" in ids(library)
    assert library.photo_count() == 6
    cleaning.undo(report.batch_id, Monitor())
    assert (album / "small.png").exists()
    assert library.photo_count() == 6


@pytest.mark.parametrize("target", ["reference", "large.png", "../library", ""])
def test_a_target_that_cannot_be_is_refused_before_anything(cleaning, album, target):
    where = str(album / target) if target else ""

    with pytest.raises(OutputError):
        cleaning.plan_groups(Evidence(0.7), Removal.MOVE, where)


def test_a_hard_link_frees_the_bytes_of_a_copy(library, cleaning, album):
    known = ids(library)

    plan = cleaning.plan_photos([known["copy.png"], known["small.png"]], Removal.HARD_LINK)
    report = cleaning.apply(plan, Monitor())

    assert report.count(ActState.DONE) == 1
    assert (album / "copy.png").samefile(album / "large.png")
    assert [one.reason for one in plan.skipped] == [Refusal.NOT_IDENTICAL]
    assert library.scan([Folder(str(album))], Monitor()).described == 0


def test_a_file_whose_place_is_taken_comes_back_beside_it(library, cleaning, album):
    known = ids(library)
    report = cleaning.apply(cleaning.plan_photos([known["small.png"]]), Monitor())
    (album / "small.png").write_bytes(b"new here")

    (outcome,) = cleaning.undo(report.batch_id, Monitor()).outcomes

    assert outcome.where == str(album / "small (2).png")
    assert (album / "small.png").read_bytes() == b"new here"


def test_an_emptied_trash_is_told_and_the_rest_comes_back(library, cleaning, album, tmp_path):
    known = ids(library)
    report = cleaning.apply(cleaning.plan_photos([known["small.png"], known["middle.png"]]), Monitor())
    (tmp_path / "home/Trash/files/small.png").unlink()

    back = cleaning.undo(report.batch_id, Monitor())

    told = {Path(one.path).name: (one.state, one.reason) for one in back.outcomes}
    assert told == {
        "small.png": (ActState.FAILED, Refusal.NOT_WHERE_PUT),
        "middle.png": (ActState.UNDONE, None),
    }
    assert (album / "middle.png").exists()


def test_one_act_of_a_batch_can_be_undone_alone(library, cleaning, album):
    known = ids(library)
    report = cleaning.apply(cleaning.plan_photos([known["small.png"], known["middle.png"]]), Monitor())
    act = next(one for one in report.outcomes if one.path.endswith("small.png"))

    cleaning.undo(report.batch_id, Monitor(), [act.act_id])

    assert (album / "small.png").exists()
    assert not (album / "middle.png").exists()
    assert {one.state for one in cleaning.acts(report.batch_id)} == {ActState.DONE, ActState.UNDONE}


def test_undo_works_by_another_program_after_days(library, album, tmp_path):
    with clean(library, tmp_path) as first:
        report = first.apply(first.plan_photos([ids(library)["small.png"]]), Monitor())
    (tmp_path / "library/library.sqlite3").write_bytes(b"damaged meanwhile, and set aside")
    with Library.open(tmp_path / "library") as anew, clean(anew, tmp_path) as second:
        assert anew.notices
        (batch,) = second.history()
        back = second.undo(batch.id, Monitor())

    assert (report.batch_id, back.count(ActState.UNDONE)) == (batch.id, 1)
    assert (album / "small.png").exists()


def test_two_programs_do_not_act_at_once(library, cleaning, tmp_path):
    plan = cleaning.plan_photos([ids(library)["small.png"]])
    other = Journal.open(tmp_path / "library")
    try:
        with other.acting(), pytest.raises(StoreLockedError):
            cleaning.apply(plan, Monitor())
    finally:
        other.close()


def test_a_stop_keeps_what_was_done_and_leaves_the_rest(library, cleaning, album):
    known = ids(library)
    plan = cleaning.plan_photos([known["small.png"], known["middle.png"], known["copy.png"]])
    monitor = Monitor()
    monitor.cancel()

    with pytest.raises(Cancelled):
        cleaning.apply(plan, monitor)

    states = {Path(one.path).name: one.state for one in cleaning.acts(cleaning.history()[0].id)}
    for name, state in states.items():
        assert (album / name).exists() == (state is ActState.SKIPPED)
    assert not cleaning.has_unfinished()


def test_a_dry_run_leaves_no_trace(library, cleaning, tmp_path):
    cleaning.plan_groups(Evidence(0.7))

    assert cleaning.history() == ()
    assert not cleaning.has_unfinished()
    assert cleaning.recover(Monitor()) == ()
    assert not (tmp_path / "library/journal.sqlite3").exists()
    assert not (tmp_path / "home").exists()


def test_nothing_to_do_is_no_batch(cleaning):
    report = cleaning.apply(cleaning.plan_photos([]), Monitor())

    assert (report.batch_id, report.outcomes) == (None, ())
    assert cleaning.history() == ()
