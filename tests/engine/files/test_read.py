"""Reading a photo once: what is not the file that was found is never handed on, and nothing hangs."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.domain import FileStamp, ImageFormat
from engine.core.errors import FileChangedError, FileTooLargeError
from engine.files.read import read_photo, read_photo_file, sniff_file

PLENTY = 1 << 20
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 100

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def stamp_of(path: Path) -> FileStamp:
    info = path.stat()
    return FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(JPEG)
    return path


def test_photo_is_read_whole(photo: Path) -> None:
    found = read_photo(stamp_of(photo), PLENTY)
    assert found is not None
    assert (found.data, found.format) == (JPEG, ImageFormat.JPEG)
    assert read_photo_file(stamp_of(photo), PLENTY) == JPEG


def test_other_files_are_none_however_large(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(1000))
    assert read_photo(stamp_of(path), max_bytes=10) is None


@pytest.mark.parametrize("content", [b"", b"\xff", b"text"])
def test_tiny_files(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tiny.jpg"
    path.write_bytes(content)
    assert read_photo(stamp_of(path), PLENTY) is None
    assert read_photo_file(stamp_of(path), PLENTY) == content


def test_too_large(photo: Path) -> None:
    with pytest.raises(FileTooLargeError):
        read_photo(stamp_of(photo), len(JPEG) - 1)
    with pytest.raises(FileTooLargeError):
        read_photo_file(stamp_of(photo), len(JPEG) - 1)
    assert read_photo_file(stamp_of(photo), len(JPEG)) == JPEG


def test_vanished(photo: Path) -> None:
    stamp = stamp_of(photo)
    photo.unlink()
    with pytest.raises(FileNotFoundError):
        read_photo(stamp, PLENTY)


@pytest.mark.parametrize("content", [JPEG + b"x", JPEG[:-1], JPEG[:-1] + b"x"])
def test_changed_since_it_was_found(content: bytes, photo: Path) -> None:
    stamp = stamp_of(photo)
    photo.write_bytes(content)
    os.utime(photo, ns=(stamp.mtime_ns + 1000, stamp.mtime_ns + 1000))
    for read in (read_photo, read_photo_file):
        with pytest.raises(FileChangedError):
            read(stamp, PLENTY)


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="files that are longer than they say are Linux's")
def test_more_bytes_than_the_size_says() -> None:
    # This is what a file looks like that grew between the look at its size and the reading.
    with pytest.raises(FileChangedError):
        read_photo_file(stamp_of(Path("/proc/version")), PLENTY)


def test_same_file_under_another_number_is_the_same(photo: Path) -> None:
    stamp = replace(stamp_of(photo), device=1, inode=1)
    assert read_photo_file(stamp, PLENTY) == JPEG


@needs_links
def test_pipe_in_the_place_of_the_file_does_not_hang(photo: Path) -> None:
    stamp = stamp_of(photo)
    photo.unlink()
    os.mkfifo(photo)
    with pytest.raises(FileChangedError):
        read_photo(stamp, PLENTY)
    assert sniff_file(str(photo)) is None


@needs_links
def test_link_in_the_place_of_the_file_is_not_followed(photo: Path) -> None:
    stamp = stamp_of(photo)
    photo.rename(photo.with_name("other.jpg"))
    photo.symlink_to("other.jpg")
    with pytest.raises(OSError, match="symbolic link"):
        read_photo(stamp, PLENTY)
    assert sniff_file(str(photo)) is ImageFormat.JPEG


def test_sniff_file(photo: Path) -> None:
    assert sniff_file(str(photo)) is ImageFormat.JPEG
    assert sniff_file(str(photo.parent)) is None
    with pytest.raises(FileNotFoundError):
        sniff_file(str(photo) + "x")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices of POSIX")
def test_device_is_no_photo() -> None:
    assert sniff_file("/dev/zero") is None
