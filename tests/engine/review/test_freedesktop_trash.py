"""The trash as the specification has it: where, under which name, with which words beside it, and when not."""

import errno
import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from engine.core.domain import FileStamp
from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.files.keys import new_digest
from engine.review.check import Checker, Held
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.mounts import Mount, Mounts


def held(path: Path) -> Held:
    info = path.stat()
    stamp = FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return Checker(new_digest, lambda data, photo: True, lambda folder: False).hold(stamp, None)


def put(trash: FreedesktopTrash, path: Path) -> tuple[Path, Path]:
    with held(path) as file:
        slot = trash.put(file, trash.choose_slot(str(path), ()))
    assert slot.destination is not None
    assert slot.info is not None
    return Path(slot.destination), Path(slot.info)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photos" / "a photo äö.jpg"
    path.parent.mkdir()
    path.write_bytes(b"picture")
    return path


@pytest.fixture
def drive(tmp_path: Path) -> Mounts:
    """The photos lie on a drive of their own, by the word of the system."""
    return Mounts((Mount(str(tmp_path / "photos"), "/", "7:7"), Mount("/", "/", "8:8")))


def test_a_file_of_the_home_drive_goes_to_the_home_trash(home, photo):
    info = photo.stat()

    place, words = put(FreedesktopTrash(str(home), os.getuid(), lambda: Mounts(())), photo)

    assert place == home / "Trash/files/a photo äö.jpg"
    assert words == home / "Trash/info/a photo äö.jpg.trashinfo"
    assert not photo.exists()
    assert (place.read_bytes(), place.stat().st_ino, place.stat().st_mtime_ns) == (
        b"picture", info.st_ino, info.st_mtime_ns)  # fmt: skip
    lines = words.read_text().splitlines()
    assert lines[0] == "[Trash Info]"
    assert unquote(lines[1]) == f"Path={photo}"
    assert lines[2].startswith("DeletionDate=2")
    assert (home / "Trash").stat().st_mode & 0o777 == 0o700


def test_a_drive_has_a_trash_of_its_own_that_tells_relative_paths(home, photo, drive):
    place, words = put(FreedesktopTrash(str(home), os.getuid(), lambda: drive), photo)

    assert place == photo.parent / f".Trash-{os.getuid()}/files" / photo.name
    assert unquote(words.read_text().splitlines()[1]) == f"Path={photo.name}"
    assert not home.exists()


def test_the_shared_trash_of_a_drive_needs_its_sticky_bit(home, photo, drive):
    shared = photo.parent / ".Trash"
    shared.mkdir()
    trash = FreedesktopTrash(str(home), os.getuid(), lambda: drive)

    assert f".Trash-{os.getuid()}" in str(trash.choose_slot(str(photo), ()).destination)
    shared.chmod(0o1777)
    place, words = put(trash, photo)

    assert place == shared / str(os.getuid()) / "files" / photo.name
    assert unquote(words.read_text().splitlines()[1]) == f"Path={photo.name}"


@pytest.mark.parametrize("what", ["link to a shared one", "link to an own one", "file", "somebody else's"])
def test_what_is_no_safe_trash_is_refused(home, photo, drive, tmp_path, what):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    own = photo.parent / f".Trash-{os.getuid()}"
    user = os.getuid()
    if what == "link to a shared one":
        elsewhere.chmod(0o1777)
        (photo.parent / ".Trash").symlink_to(elsewhere)
        own.write_bytes(b"")
    elif what == "link to an own one":
        own.symlink_to(elsewhere)
    elif what == "file":
        own.write_bytes(b"")
    else:
        user += 1
        (photo.parent / f".Trash-{user}").mkdir()

    with pytest.raises(RefusedError) as refused:
        FreedesktopTrash(str(home), user, lambda: drive).choose_slot(str(photo), ())

    assert refused.value.refusal is Refusal.NO_TRASH
    assert photo.exists()
    assert not list(elsewhere.iterdir())


def test_names_in_the_trash_are_never_given_twice(home, photo):
    trash = FreedesktopTrash(str(home), os.getuid(), lambda: Mounts(()))
    first, _ = put(trash, photo)
    photo.write_bytes(b"another")
    # What somebody else put there without a word about it.
    (first.parent / "a photo äö.2.jpg").write_bytes(b"stray")
    (first.parents[1] / "info/a photo äö.3.jpg.trashinfo").write_bytes(b"stray")

    slot = trash.choose_slot(str(photo), {str(first.parent / "a photo äö.4.jpg")})

    assert slot.destination == str(first.parent / "a photo äö.5.jpg")


def test_a_place_that_was_taken_meanwhile_is_left_to_who_took_it(home, photo):
    trash = FreedesktopTrash(str(home), os.getuid(), lambda: Mounts(()))
    slot = trash.choose_slot(str(photo), ())
    Path(slot.destination).write_bytes(b"quicker")

    with held(photo) as file, pytest.raises(FileExistsError):
        trash.put(file, slot)

    assert Path(slot.destination).read_bytes() == b"quicker"
    assert photo.read_bytes() == b"picture"
    assert not Path(slot.info).exists()


def test_long_names_fit_with_the_word_about_them(home, tmp_path):
    photo = tmp_path / ("ä" * 125 + ".jpg")
    photo.write_bytes(b"picture")

    place, words = put(FreedesktopTrash(str(home), os.getuid(), lambda: Mounts(())), photo)

    assert len(os.fsencode(words.name)) <= 255
    assert place.name.endswith("ä.jpg")
    assert unquote(words.read_text().splitlines()[1]) == f"Path={photo}"


def test_what_was_brought_back_is_forgotten_and_what_is_there_is_not(home, photo):
    trash = FreedesktopTrash(str(home), os.getuid(), lambda: Mounts(()))
    with held(photo) as file:
        slot = trash.put(file, trash.choose_slot(str(photo), ()))

    trash.forget(slot)
    assert Path(slot.info).exists()
    Path(slot.destination).rename(photo)
    trash.forget(slot)
    assert not Path(slot.info).exists()


def test_a_full_disk_is_called_by_its_name(home, photo):
    def full() -> Mounts:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(RefusedError) as refused:
        FreedesktopTrash(str(home), os.getuid(), full).choose_slot(str(photo), ())

    assert refused.value.refusal is Refusal.DISK_FULL
