import logging
import threading
from pathlib import Path

import pytest

from engine.files.changes import SystemChanges

WAIT_S = 60


class Listener:
    """Counts calls, and waits for the next."""

    def __init__(self):
        self._came = threading.Event()

    def __call__(self):
        self._came.set()

    def wait(self):
        assert self._came.wait(WAIT_S)
        self._came.clear()

    @property
    def was_told(self):
        return self._came.is_set()


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
def changes(listener):
    changes = SystemChanges(listener, lambda path: "hidden" in path)
    yield changes
    changes.close()


def test_photos_that_come_change_move_and_go_are_told(changes, listener, tmp_path):
    photo = tmp_path / "photo.jpg"
    assert changes.watch(str(tmp_path))
    assert changes.is_watching(str(tmp_path))
    assert changes.changed_s_ago(str(photo)) == float("inf")
    for act in (
        lambda: photo.write_bytes(b"1"),
        lambda: photo.write_bytes(b"2"),
        lambda: photo.rename(tmp_path / "moved.jpg"),
        lambda: (tmp_path / "moved.jpg").unlink(),
    ):
        act()
        listener.wait()
    assert changes.changed_s_ago(str(photo)) < WAIT_S
    assert not changes.take_loss()


def test_a_photo_in_a_new_folder_is_told(changes, listener, tmp_path):
    changes.watch(str(tmp_path))
    (tmp_path / "new" / "newer").mkdir(parents=True)
    listener.wait()
    (tmp_path / "new" / "newer" / "photo.jpg").write_bytes(b"1")
    while changes.changed_s_ago(str(tmp_path / "new" / "newer" / "photo.jpg")) == float("inf"):
        listener.wait()


def test_what_is_no_photo_or_passed_over_or_only_read_is_not_told(changes, listener, tmp_path):
    (tmp_path / "old.jpg").write_bytes(b"1")
    changes.watch(str(tmp_path))
    (tmp_path / "old.jpg").read_bytes()
    (tmp_path / "notes.txt").write_bytes(b"1")
    (tmp_path / "hidden.jpg").write_bytes(b"1")
    (tmp_path / "hidden").mkdir()
    assert not listener.was_told
    # events come in order, so the one of this photo is the first that was told
    (tmp_path / "photo.jpg").write_bytes(b"1")
    listener.wait()
    assert changes.changed_s_ago(str(tmp_path / "photo.jpg")) < WAIT_S
    assert changes.changed_s_ago(str(tmp_path / "hidden.jpg")) == float("inf")


def test_a_folder_that_is_not_there_cannot_be_watched_and_one_that_went_is_not(changes, tmp_path):
    assert not changes.watch(str(tmp_path / "nothing"))
    assert not changes.is_watching(str(tmp_path / "nothing"))
    changes.watch(str(tmp_path))
    changes.forget(str(tmp_path))
    changes.forget(str(tmp_path))
    assert not changes.is_watching(str(tmp_path))
    assert changes.watch(str(tmp_path))
    assert changes.watch(str(tmp_path))
    assert changes.is_watching(str(tmp_path))


def test_events_that_were_lost_are_told_once(changes, listener):
    # what watchdog itself does when the system's queue was too short
    logging.getLogger("watchdog.observers.inotify_c").warning("Inotify queue overflowed")
    listener.wait()
    assert changes.take_loss()
    assert not changes.take_loss()


def test_a_queue_that_overflows_is_told(listener, tmp_path):
    most = Path("/proc/sys/fs/inotify/max_queued_events")
    if not most.exists() or int(most.read_text()) > 20_000:
        pytest.skip("the queue of events is too long here to fill it")
    changes = SystemChanges(listener, lambda _: False)
    try:
        changes.watch(str(tmp_path))
        observed = changes._observer.emitters.copy().pop()._inotify
        with observed._lock:  # the reader waits, so that nothing is taken out of the queue
            for number in range(int(most.read_text()) + 100):
                (tmp_path / f"{number % 500}.jpg").touch()
                (tmp_path / f"{number % 500}.jpg").unlink()
        while not changes.take_loss():
            listener.wait()
        changes.watch(str(tmp_path))
        (tmp_path / "after.jpg").write_bytes(b"1")
        while changes.changed_s_ago(str(tmp_path / "after.jpg")) == float("inf"):
            listener.wait()
    finally:
        changes.close()
