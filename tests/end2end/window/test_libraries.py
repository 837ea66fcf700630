"""Libraries that cannot be used are told above the content and left alone; two windows share one that can."""

import sqlite3

import pytest
from PySide6.QtWidgets import QApplication

from engine.core.domain import Mark
from engine.library import Library
from engine.store.connection import LIBRARY_FILE
from engine.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.helpers.whole_program import Key, wait_until


def library_file(place, application, version):
    (place / "library").mkdir(parents=True)
    path = place / "library" / LIBRARY_FILE
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE things (name)")
        database.execute(f"PRAGMA application_id = {application}")
        database.execute(f"PRAGMA user_version = {version}")
    database.close()
    return path


@pytest.mark.parametrize(
    ("application", "version", "words"),
    [(APPLICATION_ID, SCHEMA_VERSION + 1, "newer version of Lookalike"), (4711, 1, "belongs to another program")],
)
def test_a_library_that_is_not_for_this_program_is_told_and_left_alone(
    start, album, tmp_path, application, version, words
):
    path = library_file(tmp_path / "place", application, version)
    before = path.read_bytes()

    person = start()

    assert words in person.notice("library").notice.text
    assert not person.session.is_open
    # what cannot be done now does no harm
    person.drop_files(album)
    person.drop_files(album / "bug.jpg")
    person.key(Key.Key_F5)
    person.settle()
    assert QApplication.activeModalWidget() is None
    assert not person.session.scan.is_active
    person.close()
    assert path.read_bytes() == before


def test_a_library_that_cannot_be_written_is_told(start, tmp_path):
    (tmp_path / "place").mkdir()
    (tmp_path / "place" / "library").write_text("a file where a folder should be", encoding="utf-8")

    person = start()

    assert "cannot be written" in person.notice("library").notice.text
    assert not person.session.is_open
    person.close()
    assert (tmp_path / "place" / "library").is_file()


def test_what_is_decided_in_one_window_shows_in_the_other(start, person, album, tmp_path):
    other = start()
    assert "Another window" in other.notice("other-window").notice.text
    assert sorted(map(sorted, other.groups())) == sorted(map(sorted, person.groups()))

    photo = person.photo("bug small.png")
    person.click_photo(photo)
    person.key(Key.Key_X)
    wait_until(lambda: other.session.mark_of(photo) is Mark.REMOVE, "the other window shows the mark")

    other.click_photo(photo)
    other.key(Key.Key_U)
    wait_until(lambda: person.session.mark_of(photo) is None, "and this one that it is gone")


def test_what_one_window_scans_shows_in_the_other(start, person, album, tmp_path):
    other = start()
    more = tmp_path / "more"
    more.mkdir()
    (more / "again.jpg").write_bytes((album / "alone.jpg").read_bytes())

    person.drop_files(more)
    person.await_scan()

    copies = ["again.jpg", "alone.jpg"]
    wait_until(lambda: copies in [sorted(group) for group in other.groups()], "the other shows the group")
    assert len(other.session.folders) == 2
    other.close()
    person.close()
    with Library.open(tmp_path / "place" / "library") as library:
        assert library.photo_count() == 11
