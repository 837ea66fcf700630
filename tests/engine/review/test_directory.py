"""Folders held open: no part of the path may be a link, and what was opened stays what it is."""

import os

import pytest

from engine.review.directory import HAS_OPEN_FOLDERS, Directory

pytestmark = pytest.mark.skipif(not HAS_OPEN_FOLDERS, reason="this system opens no folders")


@pytest.mark.parametrize("link", ["folder", "above"])
def test_a_path_with_a_link_in_it_is_refused(tmp_path, link):
    (tmp_path / "real/inner").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / ("real/inner" if link == "folder" else "real"))

    with pytest.raises(NotADirectoryError):
        Directory.open(str(tmp_path / ("link" if link == "folder" else "link/inner")))


@pytest.mark.parametrize("path", ["relative/path", "/tmp/../etc", ""])
def test_a_path_must_be_absolute_and_plain(path):
    with pytest.raises(NotADirectoryError):
        Directory.open(path)


def test_a_folder_that_was_moved_away_is_still_the_one_that_was_opened(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/photo.jpg").write_bytes(b"mine")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/photo.jpg").write_bytes(b"somebody else's")
    with Directory.open(str(tmp_path / "folder")) as folder, Directory.open(str(tmp_path / "other")) as other:
        assert folder.is_still()
        (tmp_path / "folder").rename(tmp_path / "away")
        (tmp_path / "folder").symlink_to(tmp_path / "other")

        assert not folder.is_still()
        folder.move("photo.jpg", other, "new.jpg")

    assert (tmp_path / "other/new.jpg").read_bytes() == b"mine"
    assert (tmp_path / "other/photo.jpg").read_bytes() == b"somebody else's"


def test_missing_folders_are_made_on_wish(tmp_path):
    with pytest.raises(FileNotFoundError):
        Directory.open(str(tmp_path / "a/b"))

    Directory.open(str(tmp_path / "a/b"), make=True, mode=0o700).close()

    assert (tmp_path / "a/b").stat().st_mode & 0o777 == 0o700


def test_two_files_swap_at_once_or_not_at_all(tmp_path):
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "two").write_bytes(b"2")
    with Directory.open(str(tmp_path)) as folder:
        swapped = folder.exchange("one", "two")
        with pytest.raises(OSError, match="No such file"):
            folder.exchange("one", "missing")

    assert (tmp_path / "one").read_bytes() == (b"2" if swapped else b"1")


def test_a_name_that_leads_nowhere_is_taken(tmp_path):
    (tmp_path / "link").symlink_to("nowhere")
    with Directory.open(str(tmp_path)) as folder:
        assert folder.holds("link")
        assert not folder.holds("missing")


def test_names_need_not_be_unicode(tmp_path):
    name = os.fsdecode(b"photo \xff.jpg")
    (tmp_path / name).write_bytes(b"odd")
    with Directory.open(str(tmp_path)) as folder:
        folder.move(name, folder, os.fsdecode(b"\xfe.jpg"))

    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"\xfe.jpg"]
