"""Moving and copying: nothing is replaced, nothing is lost, all that belongs to a file goes along."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.core.domain import FileStamp
from engine.core.errors import RefusedError, StrandedError
from engine.core.removal import Refusal
from engine.files.keys import content_key, new_digest
from engine.review.check import Checker, Held
from engine.review.directory import Directory
from engine.review.moving import copy_file, move_file, numbered_names

TIME = 1_500_000_000_123_456_789


def held(path: Path) -> Held:
    info = path.stat()
    stamp = FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return Checker(new_digest, lambda data, photo: True, lambda folder: False).hold(stamp, None)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"picture" * 1000)
    path.chmod(0o604)
    os.utime(path, ns=(TIME, TIME))
    return path


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system")
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def move(path: Path, target: Path, name: str, on_copied=lambda info: None) -> None:
    with held(path) as file, Directory.open(str(target)) as folder:
        move_file(file, folder, name, "token", new_digest, on_copied)


def test_within_a_drive_the_very_file_is_renamed(photo, tmp_path):
    inode = photo.stat().st_ino
    (tmp_path / "to").mkdir()

    move(photo, tmp_path / "to", "new.jpg")

    assert (tmp_path / "to/new.jpg").stat().st_ino == inode
    assert not photo.exists()


@pytest.mark.parametrize("stranger", ["file", "link to nowhere", "folder"])
def test_nothing_is_ever_replaced(photo, tmp_path, stranger):
    place = tmp_path / "new.jpg"
    if stranger == "file":
        place.write_bytes(b"a stranger")
    elif stranger == "folder":
        place.mkdir()
    else:
        place.symlink_to("nowhere")
    before = place.lstat().st_ino

    with pytest.raises(FileExistsError):
        move(photo, tmp_path, "new.jpg")

    assert place.lstat().st_ino == before
    assert photo.read_bytes() == b"picture" * 1000


def test_across_drives_times_permissions_and_attributes_go_along(photo, drive):
    has_attributes = hasattr(os, "setxattr")
    if has_attributes:
        try:
            os.setxattr(photo, "user.rating", b"5")
            os.setxattr(drive, "user.rating", b"5")
        except OSError:
            has_attributes = False
    seen = []

    move(photo, drive, "new.jpg", lambda info: seen.append(info.st_ino))

    there = drive / "new.jpg"
    assert there.read_bytes() == b"picture" * 1000
    assert (there.stat().st_mode & 0o777, there.stat().st_mtime_ns) == (0o604, TIME)
    assert not has_attributes or os.getxattr(there, "user.rating") == b"5"
    assert seen == [there.stat().st_ino], "told of the copy before it got its name"
    assert [path.name for path in drive.iterdir()] == ["new.jpg"]
    assert not photo.exists()


def test_a_file_that_changes_while_it_is_copied_stays(photo, drive):
    with pytest.raises(RefusedError) as refused:
        move(photo, drive, "new.jpg", lambda info: photo.write_bytes(b"edited"))

    assert refused.value.refusal is Refusal.CHANGED
    assert photo.read_bytes() == b"edited"
    # The bytes that were read first are nowhere else any more.
    assert isinstance(refused.value, StrandedError)
    assert refused.value.where == str(drive / "new.jpg")
    assert (drive / "new.jpg").read_bytes() == b"picture" * 1000


def test_a_file_that_takes_the_name_meanwhile_is_not_removed(photo, drive, tmp_path):
    other = tmp_path / "other.jpg"
    other.write_bytes(b"another photo")

    with pytest.raises(StrandedError):
        move(photo, drive, "new.jpg", lambda info: other.replace(photo))

    assert photo.read_bytes() == b"another photo"
    assert (drive / "new.jpg").read_bytes() == b"picture" * 1000


def test_a_file_that_is_renamed_meanwhile_needs_no_copy(photo, drive):
    renamed = photo.with_name("renamed.jpg")

    with pytest.raises(FileNotFoundError):
        move(photo, drive, "new.jpg", lambda info: photo.rename(renamed))

    assert renamed.read_bytes() == b"picture" * 1000
    assert not list(drive.iterdir())


@pytest.mark.parametrize(
    "happening",
    [lambda photo: None, lambda photo: photo.rename(photo.with_name("renamed.jpg"))],
)
def test_a_file_of_which_only_the_time_or_the_name_changes_meanwhile_needs_no_copy(photo, drive, happening):
    def happen(info: os.stat_result) -> None:
        os.utime(photo)
        happening(photo)

    with pytest.raises((RefusedError, FileNotFoundError)) as refused:
        move(photo, drive, "new.jpg", happen)

    assert not isinstance(refused.value, StrandedError)
    assert [path.read_bytes() for path in photo.parent.iterdir() if path.suffix == ".jpg"] == [b"picture" * 1000]
    assert not list(drive.iterdir()), "it is in one place"


def test_what_is_written_without_a_trace_after_it_was_copied_is_not_lost(photo, drive):
    def write_quietly(info: os.stat_result) -> None:
        times = photo.stat()
        photo.write_bytes(b"erutcip" * 1000)
        os.utime(photo, ns=(times.st_atime_ns, times.st_mtime_ns))

    with pytest.raises(StrandedError):
        move(photo, drive, "new.jpg", write_quietly)

    assert photo.read_bytes() == b"erutcip" * 1000
    assert (drive / "new.jpg").read_bytes() == b"picture" * 1000


def test_a_full_drive_leaves_nothing_behind(photo, drive):
    def full(info: os.stat_result) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        move(photo, drive, "new.jpg", full)

    assert not list(drive.iterdir())
    assert photo.exists()


def test_a_copy_leaves_the_file_where_it_is(photo, tmp_path):
    (tmp_path / "to").mkdir()

    with held(photo) as file, Directory.open(str(tmp_path / "to")) as folder:
        copy_file(file, folder, "copy.jpg", "token", new_digest, lambda info: None)

    copy = tmp_path / "to/copy.jpg"
    assert content_key(copy.read_bytes()) == content_key(photo.read_bytes())
    assert (copy.stat().st_mode & 0o777, copy.stat().st_mtime_ns) == (0o604, TIME)


def test_numbers_stand_before_the_ending():
    for name, second in (("a.jpg", "a (2).jpg"), ("noending", "noending (2)"), (".hidden", ".hidden (2)")):
        names = numbered_names(name)
        assert [next(names), next(names)] == [name, second]
