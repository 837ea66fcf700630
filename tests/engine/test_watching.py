"""A library that follows its folders."""

import os
import queue
import shutil
import threading
import time
from contextlib import ExitStack, contextmanager

import pytest

import engine.watching
from engine.core.domain import Folder
from engine.core.errors import Cancelled, IndexUnavailableError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.changes import SystemChanges
from engine.library import Library
from engine.library_file import LibraryFile
from engine.store.connection import open_store
from engine.watch_pace import Pace
from engine.watching import Away, IndexAway, Locked, Looked, Lost, Watched, Watching
from tests.helpers.fake_describer import FakeDescriber, fake_photo

WAIT_S = 60
NEVER_S = 1e6
LONG_AGO_NS = 10**18
PACE = Pace(settle_s=0.3, poll_s=NEVER_S, sure_s=NEVER_S, tend_s=0.2)


class FakeChanges:
    """Changes that are told when the test says so."""

    def __init__(self, on_change, is_passed_over):
        self.fire = on_change
        self.is_passed_over = is_passed_over
        self.watched = []
        self.can_watch = True
        self.fresh = set()
        self.has_lost = False
        self.is_closed = False

    def watch(self, folder):
        self.watched.append(folder)
        return self.can_watch

    def forget(self, folder):
        pass

    def is_watching(self, folder):
        return True

    def changed_s_ago(self, path):
        return 0.0 if path in self.fresh else float("inf")

    def take_loss(self):
        has_lost, self.has_lost = self.has_lost, False
        return has_lost

    def close(self):
        self.is_closed = True


class Running:
    """A watch under way on a thread."""

    def __init__(self, directory, folders, pace, make_changes):
        self.happened = queue.Queue()
        self.monitor = Monitor()
        self._file = LibraryFile.open(directory, lambda: None)
        self.watching = Watching(
            self._file, [Folder(str(folder)) for folder in folders], Settings(workers=1), pace, self.happened.put,
            FakeDescriber(), make_changes=make_changes,
        )  # fmt: skip
        self.ended_by = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        try:
            self.watching.run(self.monitor)
        except (Cancelled, IndexUnavailableError) as error:
            self.ended_by = error

    def next(self, kind=Looked):
        """Wait for what happens next, which must be of this kind."""
        happening = self.happened.get(timeout=WAIT_S)
        assert isinstance(happening, kind), happening
        return happening

    def stop(self):
        self.monitor.cancel()
        self._thread.join(WAIT_S)
        assert not self._thread.is_alive()
        self._file.close()


@contextmanager
def watching(directory, *folders, pace=PACE, make_changes=FakeChanges):
    running = Running(directory, folders, pace, make_changes)
    try:
        yield running
    finally:
        running.stop()
    assert isinstance(running.ended_by, Cancelled), running.ended_by


@contextmanager
def faked(directory, *folders, pace=PACE, can_watch=True):
    """Watch with changes that the test tells; give both."""
    made = []

    def make(on_change, is_passed_over):
        changes = FakeChanges(on_change, is_passed_over)
        changes.can_watch = can_watch
        made.append(changes)
        return changes

    with watching(directory, *folders, pace=pace, make_changes=make) as running:
        yield running, made[0]
    assert made[0].is_closed


def old_photo(path, content):
    """Write a photo long ago, so that there is nothing to wait for."""
    fake_photo(path, content)
    os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
    return path


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    for name in ("a", "b"):
        old_photo(folder / f"{name}.jpg", name.encode())
    return folder


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library"


def test_it_catches_up_and_then_follows_what_the_system_tells(library, photos):
    with watching(library, photos, make_changes=SystemChanges) as running:
        assert running.next(Watched) == Watched(str(photos), tells=True)
        assert running.next().report.photos == 2
        old_photo(photos / "new" / "c.jpg", b"c")
        photos_seen = 2
        while photos_seen != 3:
            photos_seen = running.next().report.photos
        (photos / "a.jpg").unlink()
        while photos_seen != 2:
            photos_seen = running.next().report.photos


def test_a_file_that_is_being_written_is_left_until_it_is_whole(library, photos):
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        running.next()
        changes.fresh.add(str(photos / "c.jpg"))
        old_photo(photos / "c.jpg", b"half")
        changes.fire()
        looked = running.next()
        assert (looked.unsettled, looked.report.photos) == (1, 2)
        old_photo(photos / "c.jpg", b"whole")
        changes.fresh.clear()
        # nothing is told any more; it is looked at nevertheless
        while looked.unsettled:
            looked = running.next()
        assert (looked.report.photos, looked.report.described) == (3, 1)


def test_a_photo_that_is_written_anew_stays_what_it_was_until_it_is_whole(library, photos):
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        running.next()
        changes.fresh.add(str(photos / "a.jpg"))
        fake_photo(photos / "a.jpg", b"half of another one")
        changes.fire()
        looked = running.next()
        assert (looked.report.photos, looked.report.gone, looked.unsettled) == (2, 0, 1)


def test_a_file_written_a_moment_ago_is_waited_for_even_if_nothing_was_told(library, photos):
    fake_photo(photos / "c.jpg", b"c")
    with faked(library, photos, pace=Pace(settle_s=2, poll_s=NEVER_S, tend_s=0.2)) as (running, _):
        running.next(Watched)
        looked = running.next()
        while looked.report.photos != 3:
            looked = running.next()


def test_what_is_no_photo_by_its_name_is_not_waited_for(library, photos):
    (photos / "log.txt").write_text("just now")
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        changes.fresh.add(str(photos / "log.txt"))
        assert running.next().unsettled == 0


def test_a_drive_that_goes_and_comes_back(library, photos, tmp_path):
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        running.next()
        photos.rename(tmp_path / "drawer")
        assert running.next(Away) == Away(str(photos))
        old_photo(tmp_path / "drawer" / "c.jpg", b"c")
        (tmp_path / "drawer").rename(photos)
        running.next(Watched)
        looked = running.next()
        assert (looked.report.photos, looked.report.gone, looked.report.unchanged) == (3, 0, 2)
        assert changes.watched == [str(photos)] * 2


def test_a_drive_that_is_away_from_the_beginning_is_awaited(library, photos, tmp_path):
    other = tmp_path / "other"
    with faked(library, photos, other) as (running, _):
        assert {type(running.happened.get(timeout=WAIT_S)) for _ in range(2)} == {Watched, Away}
        assert running.next().report.photos == 2
        old_photo(tmp_path / "prepared" / "c.jpg", b"c")
        (tmp_path / "prepared").rename(other)
        running.next(Watched)
        assert running.next().report.photos == 3


def test_a_folder_alone_that_is_away_is_awaited(library, tmp_path):
    with faked(library, tmp_path / "other") as (running, _):
        running.next(Away)
        old_photo(tmp_path / "prepared" / "c.jpg", b"c")
        (tmp_path / "prepared").rename(tmp_path / "other")
        # in either order, for the first look may come before it is seen that there is something to watch
        happened = [running.happened.get(timeout=WAIT_S) for _ in range(2)]
        assert {type(one) for one in happened} == {Watched, Looked}
        assert all(one.report.photos == 1 for one in happened if isinstance(one, Looked))


def test_another_scan_is_waited_for_and_then_caught_up_with(library, photos):
    with ExitStack() as stack:
        store = stack.enter_context(open_store(library))
        other = stack.enter_context(ExitStack())
        other.enter_context(store.scanning())
        running, _ = stack.enter_context(faked(library, photos))
        running.next(Watched)
        running.next(Locked)
        old_photo(photos / "c.jpg", b"c")
        other.close()
        assert running.next().report.photos == 3


def test_an_index_that_is_away_later_is_awaited(library, photos, monkeypatch):
    scan = engine.watching.run_scan
    left = iter([True, False])

    def scanning(*arguments):
        if next(left, True):
            return scan(*arguments)
        raise IndexUnavailableError("http://there", "no answer")

    monkeypatch.setattr(engine.watching, "run_scan", scanning)
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        running.next()
        old_photo(photos / "c.jpg", b"c")
        changes.fire()
        assert "no answer" in running.next(IndexAway).reason
        assert running.next().report.photos == 3


def test_an_index_that_cannot_be_used_from_the_beginning_ends_the_watch(library, photos, monkeypatch):
    def away(*arguments):
        raise IndexUnavailableError("http://there", "the package is missing")

    monkeypatch.setattr(engine.watching, "run_scan", away)
    running = Running(library, [photos], PACE, FakeChanges)
    running.next(Watched)
    running.stop()
    assert isinstance(running.ended_by, IndexUnavailableError)


def test_lost_events_make_it_look_and_watch_anew(library, photos):
    with faked(library, photos) as (running, changes):
        running.next(Watched)
        running.next()
        old_photo(photos / "c.jpg", b"c")
        changes.has_lost = True
        changes.fire()
        running.next(Lost)
        assert running.next().report.photos == 3
        assert changes.watched == [str(photos)] * 2


def test_folders_that_tell_nothing_are_looked_at_every_now_and_then(library, photos):
    pace = Pace(settle_s=0.1, poll_s=0.4, sure_s=NEVER_S, tend_s=0.2)
    with faked(library, photos, pace=pace, can_watch=False) as (running, _):
        assert running.next(Watched) == Watched(str(photos), tells=False)
        running.next()
        old_photo(photos / "c.jpg", b"c")
        while running.next().report.photos != 3:
            pass


def test_the_system_is_not_asked_where_that_is_not_wanted(library, photos):
    with faked(library, photos, pace=Pace(0.1, 0.4, asks_system=False)) as (running, changes):
        assert running.next(Watched) == Watched(str(photos), tells=False)
        assert changes.watched == []
        running.next()


def test_folders_of_others_stay_and_one_that_was_taken_out_stays_out(library, photos, tmp_path):
    other = old_photo(tmp_path / "other" / "o.jpg", b"o").parent
    with Library.open(library, describer=FakeDescriber()) as window:
        window.scan([Folder(str(other), is_reference=True)], Monitor())
        with faked(library, photos) as (running, changes):
            running.next(Watched)
            assert running.next().report.photos == 2
            assert {(one.path, one.is_reference) for one in window.folders() if one.is_current} == {
                (str(other), True), (str(photos), False),
            }  # fmt: skip
            window.set_folders([Folder(str(other))])
            old_photo(photos / "c.jpg", b"c")
            changes.fire()
            assert running.next().report.photos == 3
            assert [one.path for one in window.folders() if one.is_current] == [str(other)]


def test_a_library_that_was_damaged_meanwhile_is_begun_anew(library, photos):
    with faked(library, photos) as (running, _):
        running.next(Watched)
        running.next()
    (library / "library.sqlite3").write_bytes(b"no library" * 100)
    with faked(library, photos) as (running, _):
        running.next(Watched)
        assert running.next().report.described == 2


def test_paths_that_do_not_matter(library, photos):
    with faked(photos / "kept" / "library", photos) as (running, changes):
        running.next(Watched)
        running.next()
        shown = {
            name: not changes.is_passed_over(str(photos / name))
            for name in (
                "a.jpg", "deep/er/a.jpg", ".hidden.jpg", ".hidden/a.jpg", "node_modules/a.jpg", "@eaDir/x/a.jpg",
                "kept/a.jpg", "kept/library/a.jpg", "../outside.jpg",
            )
        }  # fmt: skip
    assert [name for name, matters in shown.items() if matters] == ["a.jpg", "deep/er/a.jpg", "kept/a.jpg"]


def test_a_stop_in_the_middle_of_a_look_keeps_what_was_done(library, photos):
    for number in range(40):
        old_photo(photos / f"slow-{number}.jpg", b"slow %d" % number)
    with faked(library, photos) as (running, _):
        running.next(Watched)
        with open_store(library) as store:
            while not store.files.count_photos([str(photos)]):
                time.sleep(0.05)
    with Library.open(library) as kept:
        assert 0 < kept.photo_count() < 42
    shutil.rmtree(photos)
