"""Read a photo's bytes once, making sure that they are those of the file that was found."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import FileStamp, ImageFormat
from engine.core.errors import FileChangedError, FileTooLargeError
from engine.files.formats import HEAD_BYTES, sniff_format

# Opening a pipe would wait for its writer; a link that took the place of the file must not lead elsewhere. Windows
# knows neither flag, but wants to be told that the file is no text.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class PhotoBytes:
    """Everything in a photo's file, and the format that its first bytes speak of."""

    data: bytes
    format: ImageFormat


def read_photo(stamp: FileStamp, max_bytes: int) -> PhotoBytes | None:
    """Read a file if its first bytes are those of a photo; of other files nothing more is read.

    Args:
        stamp: The file as the walk saw it.
        max_bytes: The largest size that is read.

    Returns:
        Its bytes and format, or None if it is no photo.

    Raises:
        FileChangedError: it is not the file of the stamp any more, or it changed during the reading.
        FileTooLargeError: it is a photo of more than ``max_bytes``.
        OSError: it is gone, may not be read, or its disk fails.
    """
    descriptor = os.open(stamp.path, _OPEN_FLAGS)
    try:
        _check_unchanged(descriptor, stamp)
        found = sniff_format(_read_up_to(descriptor, HEAD_BYTES))
        if found is None:
            return None
        # Reading the few bytes again costs less than copying all the others to put them together.
        os.lseek(descriptor, 0, os.SEEK_SET)
        return PhotoBytes(_read_all(descriptor, stamp, max_bytes), found)
    finally:
        os.close(descriptor)


def read_photo_file(stamp: FileStamp, max_bytes: int) -> bytes:
    """Read all of a file, whatever it is.

    Args:
        stamp: The file as the walk or the library knows it.
        max_bytes: The largest size that is read.

    Raises:
        FileChangedError: it is not the file of the stamp any more, or it changed during the reading.
        FileTooLargeError: it has more than ``max_bytes``.
        OSError: it is gone, may not be read, or its disk fails.
    """
    descriptor = os.open(stamp.path, _OPEN_FLAGS)
    try:
        _check_unchanged(descriptor, stamp)
        return _read_all(descriptor, stamp, max_bytes)
    finally:
        os.close(descriptor)


def sniff_file(path: str) -> ImageFormat | None:
    """Return the format of the photo at a path, or None for what is no photo: other files, folders, pipes, devices.

    A symbolic link is followed, for it is the person who names the path.

    Raises:
        OSError: there is nothing at the path, or it may not be read.
    """
    # Looked at before it is opened as well: to open some devices is to act on them.
    if not stat.S_ISREG(Path(path).stat().st_mode):
        return None
    descriptor = os.open(path, _OPEN_FLAGS & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        return sniff_format(_read_up_to(descriptor, HEAD_BYTES))
    finally:
        os.close(descriptor)


def _check_unchanged(descriptor: int, stamp: FileStamp) -> None:
    info = os.fstat(descriptor)
    if not stat.S_ISREG(info.st_mode):
        raise FileChangedError("It is not a file any more.")
    # Not device and inode: a drive plugged in again, or a FAT file system, numbers the same file anew.
    if (info.st_size, info.st_mtime_ns) != (stamp.size_bytes, stamp.mtime_ns):
        raise FileChangedError("It changed after it was found; the next scan will look at it again.")


def _read_all(descriptor: int, stamp: FileStamp, max_bytes: int) -> bytes:
    if stamp.size_bytes > max_bytes:
        raise FileTooLargeError(
            f"It has {stamp.size_bytes:,} bytes, more than the {max_bytes:,} that a photo may have."
        )
    # One byte more than should be there, so that a file which grew is noticed.
    data = _read_up_to(descriptor, stamp.size_bytes + 1)
    _check_unchanged(descriptor, stamp)
    if len(data) != stamp.size_bytes:
        raise FileChangedError("It changed while it was read; the next scan will look at it again.")
    return data


def _read_up_to(descriptor: int, count: int) -> bytes:
    """Read until there are ``count`` bytes or the file ends; a network drive may give fewer at a time."""
    piece = os.read(descriptor, count)
    if len(piece) == count or not piece:
        return piece
    pieces = [piece]
    left = count - len(piece)
    while left and (piece := os.read(descriptor, left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
