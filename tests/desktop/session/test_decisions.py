"""Marks, and what is no duplicate: their rules, and that all can be undone and is kept."""

from PySide6.QtTest import QSignalSpy

from engine.core.domain import Folder, Mark
from engine.core.errors import StoreUnwritableError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.album import BUG, GALLEON, STORK


def marks(bench):
    """Return the marks that count, by name."""
    photos = bench.session.overview.photos
    found = {name: bench.session.mark_of(int(photos.ids[row])) for row, name in enumerate(photos.names)}
    return {name: mark.value for name, mark in found.items() if mark is not None}


def sizes(bench, *names):
    photos = bench.session.overview.photos
    return sum(int(photos.sizes[photos.names.tolist().index(name)]) for name in names)


def test_marks_are_counted_undone_and_done_again(bench):
    session = bench.session
    session.mark(bench.ids_of("bug copy.jpg", "bug small.png"), "remove")
    session.mark(bench.ids_of("bug.jpg"), "keep")
    assert marks(bench) == {"bug copy.jpg": "remove", "bug small.png": "remove", "bug.jpg": "keep"}
    assert session.marked_count == 2
    assert session.marked_bytes == sizes(bench, "bug copy.jpg", "bug small.png")
    assert session.undo_text
    session.undo()
    assert marks(bench) == {"bug copy.jpg": "remove", "bug small.png": "remove"}
    session.undo()
    assert (marks(bench), session.marked_count, session.marked_bytes) == ({}, 0, 0)
    assert not session.undo_text
    session.redo()
    session.redo()
    session.redo()
    assert len(marks(bench)) == 3
    session.mark(bench.ids_of("bug copy.jpg"), None)
    assert not session.redo_text
    assert not bench.notices


def test_marking_what_is_marked_is_no_step(bench):
    session = bench.session
    session.mark(bench.ids_of("bug copy.jpg"), Mark.REMOVE)
    heard = QSignalSpy(session.marks_changed)
    session.mark(bench.ids_of("bug copy.jpg"), Mark.REMOVE)
    assert heard.count() == 0
    session.undo()
    assert not session.undo_text


def test_a_group_never_loses_its_last_photo(bench):
    session = bench.session
    session.mark(bench.ids_of(*BUG, *STORK), "remove")
    assert {"bug.jpg", "stork 1.jpg"}.isdisjoint(marks(bench))
    assert session.marked_count == 4
    assert bench.told() == ["marks"]
    # one after the other is no way around it
    session.mark(bench.ids_of("bug.jpg"), "remove")
    assert "bug.jpg" not in marks(bench)
    session.mark(bench.ids_of("bug copy.jpg"), None)
    session.mark(bench.ids_of("bug.jpg"), "remove")
    assert marks(bench)["bug.jpg"] == "remove"


def test_the_one_chosen_by_hand_is_spared_before_the_one_suggested(bench):
    session = bench.session
    session.mark(bench.ids_of("bug small.png"), "keep")
    session.mark(bench.ids_of(*BUG), "remove")
    assert marks(bench) == {
        "bug.jpg": "remove", "bug copy.jpg": "remove", "bug crop.jpg": "remove", "bug small.png": "keep",
    }  # fmt: skip


def accept(bench, *names):
    session = bench.session
    session.select(bench.ids_of(names[0]), bench.id_of(names[0]))
    session.accept_group()


def test_an_accepted_group_is_hidden_the_next_one_is_gone_to_and_it_can_be_undone(bench):
    session = bench.session
    groups = bench.names()
    position = next(place for place, group in enumerate(groups) if "bug.jpg" in group)
    accept(bench, "bug.jpg")
    assert bench.names() == [group for group in groups if "bug.jpg" not in group]
    assert session.accepted_count == 1
    assert session.current_photo == bench.id_of(bench.names()[min(position, len(groups) - 2)][0])
    assert "Accept" in session.undo_text
    bench.wait()
    assert bench.names() == [group for group in groups if "bug.jpg" not in group]
    session.undo()
    assert bench.names() == groups
    bench.wait()
    assert (bench.names(), session.accepted_count) == (groups, 0)
    session.redo()
    bench.wait()
    assert session.accepted_count == 1


def test_an_undo_before_the_library_knows_leaves_nothing_accepted(bench):
    groups = bench.names()
    accept(bench, "stork 1.jpg")
    bench.session.undo()
    assert bench.names() == groups
    bench.wait()
    assert bench.names() == groups


def test_accepted_groups_can_be_shown_all_the_same_and_accepted_no_more(bench):
    session = bench.session
    groups = bench.names()
    accept(bench, "bug.jpg")
    bench.wait()
    session.set_shows_accepted(True)
    assert bench.names() == groups
    session.select(bench.ids_of("bug.jpg"), bench.id_of("bug.jpg"))
    assert session.is_group_accepted
    session.accept_group()
    assert not session.is_group_accepted
    bench.wait()
    session.set_shows_accepted(False)
    assert bench.names() == groups
    session.undo()
    assert all("bug.jpg" not in group for group in bench.names())
    bench.wait()
    assert session.accepted_count == 1


def test_accepted_groups_are_kept_and_other_windows_see_them(bench, make_bench, album):
    other = make_bench(album.library)
    other.open()
    accept(bench, "galleon.jpg")
    bench.wait()
    other.until(lambda: other.session.accepted_count == 1)
    assert all("galleon.jpg" not in group for group in other.names())


def test_a_line_drawn_higher_leaves_parts_of_an_accepted_group_hidden(bench):
    session = bench.session
    accept(bench, "bug.jpg")
    bench.wait()
    session.set_threshold(0.999)
    assert all("bug.jpg" not in group for group in bench.names())
    session.set_threshold(0.6)
    assert all("bug.jpg" not in group for group in bench.names())


def test_a_photo_without_look_alikes_stays_unmarked(bench):
    session = bench.session
    session.set_threshold(0.95)
    session.mark(bench.ids_of("bug crop.jpg"), "remove")
    assert marks(bench) == {}
    assert bench.told() == ["marks"]
    assert not session.undo_text


def test_a_new_cut_that_leaves_a_group_without_a_photo_spares_its_best(bench):
    session = bench.session
    session.mark(bench.ids_of("bug.jpg", "bug copy.jpg", "bug small.png"), "remove")
    assert session.marked_count == 3
    session.set_threshold(0.95)
    assert marks(bench) == {"bug copy.jpg": "remove", "bug small.png": "remove"}
    assert session.marked_count == 2
    assert session.marked_bytes == sizes(bench, "bug copy.jpg", "bug small.png")
    session.set_threshold(0.6)
    assert session.marked_count == 3
    assert marks(bench)["bug.jpg"] == "remove"


def test_the_choice_of_a_keeper_outlives_new_cuts(bench):
    session = bench.session
    session.mark(bench.ids_of("bug small.png"), "keep")
    session.set_threshold(0.95)
    session.set_threshold(0.6)
    assert marks(bench) == {"bug small.png": "keep"}


def test_marks_are_in_the_library_file_when_the_window_comes_again(make_bench, album):
    bench = make_bench(album.library)
    session = bench.open()
    session.mark(bench.ids_of("bug copy.jpg"), "remove")
    for mark in ("keep", None, "remove", "keep"):
        session.mark(bench.ids_of("galleon.jpg"), mark)
    # closed while they are on their way
    again = make_bench(album.library)
    session.close()
    bench.wait()
    again.open()
    assert marks(again) == {"bug copy.jpg": "remove", "galleon.jpg": "keep"}


def test_marks_that_cannot_be_saved_are_told_and_tried_again(make_bench, album):
    class FullDisk(Library):
        is_full = True

        def save_marks(self, changes):
            if FullDisk.is_full:
                raise StoreUnwritableError(self.path, "the disk is full")
            super().save_marks(changes)

    bench = make_bench(album.library, open_library=lambda: FullDisk.open(album.library, Settings()))
    session = bench.open()
    session.mark(bench.ids_of("bug copy.jpg"), "remove")
    bench.wait()
    assert bench.told() == ["library"]
    assert marks(bench) == {"bug copy.jpg": "remove"}
    FullDisk.is_full = False
    session.mark(bench.ids_of("bug small.png"), "remove")
    bench.wait()
    with Library.open(album.library) as other:
        assert len(other.marks()) == 2


def test_photos_of_reference_folders_are_never_marked_to_be_removed(own_album, make_bench):
    archive = own_album.photos / "archive"
    archive.mkdir()
    (own_album.photos / "bug copy.jpg").rename(archive / "bug copy.jpg")
    with Library.open(own_album.library, Settings(workers=2)) as library:
        library.scan([Folder(str(own_album.photos)), Folder(str(archive), is_reference=True)], Monitor())
    bench = make_bench(own_album.library)
    session = bench.open()
    session.mark(bench.ids_of("bug copy.jpg", "bug small.png"), "remove")
    assert marks(bench) == {"bug small.png": "remove"}
    assert bench.told() == ["marks"]
    assert "reference" in bench.notices[0].text
    # a folder that becomes one later takes the marks in it out of force
    session.mark(bench.ids_of("galleon.jpg"), "remove")
    session.set_reference(str(own_album.photos), True)
    bench.wait()
    assert session.marked_count == 0
    assert marks(bench) == {}


def test_no_duplicates_vanish_at_once_and_come_back_when_undone(bench, album):
    session = bench.session
    first = bench.ids_of(*GALLEON)
    session.select((first[0],), first[0])
    session.declare_different(first)
    assert [set(names) for names in bench.names()] == [set(BUG), set(STORK)]
    assert session.different_count == 1
    # what comes after the group is the current one now
    assert session.current_photo == bench.id_of("stork 1.jpg")
    bench.wait()
    assert [set(names) for names in bench.names()] == [set(BUG), set(STORK)]
    with Library.open(album.library) as other:
        assert other.different_count() == 1
    session.undo()
    bench.wait()
    assert [set(names) for names in bench.names()] == [set(BUG), set(GALLEON), set(STORK)]
    assert session.different_count == 0
    session.redo()
    session.undo()
    session.redo()
    bench.wait()
    assert [set(names) for names in bench.names()] == [set(BUG), set(STORK)]
    assert session.different_count == 1


def test_a_mark_does_not_take_along_what_is_no_duplicate_any_more(bench):
    session = bench.session
    session.mark(bench.ids_of("galleon.jpg"), "remove")
    session.declare_different(bench.ids_of(*GALLEON))
    assert session.marked_count == 0
    bench.wait()
    assert marks(bench) == {}
    session.undo()
    assert marks(bench) == {"galleon.jpg": "remove"}
    session.redo()
    bench.wait()
    assert (marks(bench), session.marked_count) == ({}, 0)


def test_some_photos_of_a_group_can_be_no_duplicates(bench):
    session = bench.session
    session.declare_different(bench.ids_of("bug crop.jpg", "bug small.png"))
    bench.wait()
    together = next(names for names in bench.names() if "bug.jpg" in names)
    assert not {"bug crop.jpg", "bug small.png"} <= set(together)


def test_files_equal_byte_by_byte_cannot_be_told_apart(bench):
    bench.session.declare_different(bench.ids_of("bug.jpg", "bug copy.jpg"))
    assert bench.told() == ["different"]
    assert not bench.session.undo_text
    assert bench.session.different_count == 0
