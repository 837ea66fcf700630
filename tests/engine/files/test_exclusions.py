"""Globs of the walk: both separators, any case, names and paths, the defaults."""

import fnmatch
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.settings import DEFAULT_EXCLUSIONS
from engine.files.exclusions import Exclusions


def is_excluded(glob: str, path: str, is_folder: bool = False) -> bool:
    name = path.replace("\\", "/").rpartition("/")[2]
    return Exclusions([glob]).matches(name, path, is_folder)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.png", "/a/b/c.png"),
        ("**/*.png", "/a/b/c.png"),
        ("*.PNG", "/a/b/c.png"),
        ("*.png", "/a/b/C.PnG"),
        ("backup", "/a/Backup"),
        ("old/backup", "/a/old/backup"),
        ("**/old/backup", "/a/old/backup"),
        ("old/*/backup", "/a/old/x/backup"),
        ("old/**/backup", "/a/old/x/y/backup"),
        ("old/**/backup", "/a/old/backup"),
        ("/a/b", "/a/b"),
        ("/a/**/c", "/a/b/x/c"),
        ("IMG_????.jpg", "/a/img_0001.JPG"),
        ("IMG_[0-4]*.jpg", "/a/IMG_4.jpg"),
        ("[!a]*.jpg", "/a/b.jpg"),
        ("a\nb*", "/x/a\nb\nc.jpg"),
        ("straße", "/x/STRASSE"),
        ("caf\u00e9", "/x/Cafe\u0301"),
        ("*.jpg", "/x/\udcff\udcfe.jpg"),
        (" *.jpg ", "/x/a.jpg"),
        ("old\\backup", "/a/old/backup"),
        ("**\\old\\*.jpg", "/a/old/x.jpg"),
        ("[[]draft]*", "/a/[draft] 1.jpg"),
    ],
)
def test_glob_matches(glob: str, path: str) -> None:
    assert is_excluded(glob, path)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.png", "/a/b/c.jpg"),
        ("*.png", "/a/b.png/c"),
        ("backup", "/a/backups"),
        ("backup", "/a/my backup"),
        ("old/backup", "/a/old/x/backup"),
        ("old/*/backup", "/a/old/backup"),
        ("old/*/backup", "/a/old/x/y/backup"),
        ("/a/b", "/x/a/b"),
        ("/a/b", "/a/b/c"),
        ("IMG_????.jpg", "/a/img_001.jpg"),
        ("a.b", "/x/aXb"),
        ("", "/x/a"),
        ("/", "/x/a"),
        ("  ", "/x/a"),
    ],
)
def test_glob_does_not_match(glob: str, path: str) -> None:
    assert not is_excluded(glob, path)


@pytest.mark.parametrize("glob", ["cache/", "cache/**", "**/cache/", "cache\\", "/a/cache/", "/a/cache/**"])
def test_glob_of_folders_leaves_a_file_of_that_name(glob: str) -> None:
    assert is_excluded(glob, "/a/cache", is_folder=True)
    assert not is_excluded(glob, "/a/cache", is_folder=False)


def test_two_stars_alone_match_everything() -> None:
    assert is_excluded("**", "/a/b", is_folder=True)
    assert is_excluded("**", "/a/b", is_folder=False)


def test_paths_of_windows() -> None:
    globs = ["?:/Program Files*", "C:\\Temp", "\\\\server\\share\\old", "photos/*.tmp"]
    excluded = Exclusions(globs, separator="\\")
    assert excluded.matches("Program Files (x86)", "D:\\Program Files (x86)", True)
    assert excluded.matches("temp", "c:\\temp", True)
    assert not excluded.matches("temp", "d:\\temp", True)
    assert excluded.matches("old", "\\\\Server\\share\\old", True)
    assert not excluded.matches("old", "c:\\share\\old", True)
    assert excluded.matches("x.tmp", "c:\\Photos\\x.tmp", False)


@pytest.mark.parametrize(
    "path",
    [
        "/home/p/Pictures/.git",
        "/home/p/.cache",
        "/media/stick/$RECYCLE.BIN",
        "/media/stick/.Trash-1000",
        "/volume1/photo/@eaDir",
        "/home/p/Pictures/Mine.photoslibrary/resources",
        "/home/p/Pictures/Thumbs.db",
        "/proc",
        "C:/Windows",
    ],
)
def test_defaults_pass_over(path: str) -> None:
    assert Exclusions(DEFAULT_EXCLUSIONS).matches(path.rpartition("/")[2], path, True)


@pytest.mark.parametrize(
    "path",
    ["/home/p/Pictures", "/home/p/proc", "/home/p/Mine.photoslibrary/originals", "/home/p/resources", "/home/p/Trash"],
)
def test_defaults_look_into(path: str) -> None:
    assert not Exclusions(DEFAULT_EXCLUSIONS).matches(path.rpartition("/")[2], path, True)


@given(
    globs=st.lists(st.text("ab*?[]!-.", min_size=1, max_size=6), max_size=5),
    name=st.text("abAB.-", min_size=1, max_size=6),
)
def test_globs_of_names_agree_with_fnmatch(globs: list[str], name: str) -> None:
    # Runs of stars that stand for a whole name are the business of paths.
    globs = [glob for glob in globs if glob != "**"]
    expected = any(re.compile(fnmatch.translate(glob)).match(name.lower()) for glob in globs)
    assert Exclusions(globs).matches(name, f"/x/{name}", False) == expected


@given(glob=st.text(max_size=30), name=st.text(min_size=1, max_size=20))
def test_no_glob_is_too_odd(glob: str, name: str) -> None:
    assert Exclusions([glob]).matches(name, f"/x/{name}", False) in (True, False)
