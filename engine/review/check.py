"""Hold files open that were looked at just now, and found to be what the library knows.

A file is opened without following links, locked against a second program of this kind, read to its end and compared
with what is known of its bytes. As long as it is held, ``is_in_place`` tells whether its name still leads to it.
"""

import errno
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Protocol, Self

from engine.core.domain import FileStamp, Photo
from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.review.directory import HAS_OPEN_FOLDERS, Directory, is_file, same_file, split_path

if sys.platform != "win32":
    import fcntl

BLOCK_BYTES: Final = 1 << 20
CLOSED: Final = -1


class Digest(Protocol):
    """Makes a content key of bytes given piece by piece."""

    def update(self, data: bytes, /) -> None:
        """Take the next bytes."""

    def digest(self) -> bytes:
        """Return the key."""


IsPicture = Callable[[bytes, Photo], bool]
"""Tells whether bytes can be decoded as a photo at least as whole as the photo given."""

_OF_KEEPER: Final = {
    Refusal.GONE: Refusal.KEEPER_GONE,
    Refusal.FOLDER_CHANGED: Refusal.KEEPER_GONE,
    Refusal.NOT_A_FILE: Refusal.KEEPER_CHANGED,
    Refusal.CHANGED: Refusal.KEEPER_CHANGED,
    Refusal.UNREADABLE: Refusal.KEEPER_UNREADABLE,
}


def refused(path: str, error: OSError) -> RefusedError:
    """Put an error of the system into the words of the program."""
    match error.errno:
        case errno.ENOENT:
            refusal = Refusal.GONE
        case errno.ENOSPC | errno.EDQUOT:
            refusal = Refusal.DISK_FULL
        case errno.EACCES | errno.EPERM | errno.EROFS:
            refusal = Refusal.READ_ONLY
        case errno.EEXIST:
            refusal = Refusal.NAME_TAKEN
        case errno.ENOTDIR:
            refusal = Refusal.FOLDER_CHANGED
        case _:
            refusal = Refusal.SYSTEM
    return RefusedError(path, refusal, "" if refusal is Refusal.GONE else error.strerror or type(error).__name__)


@dataclass(slots=True)
class Held:
    """A file held open; a context manager.

    Attributes:
        directory: Its folder, held open as well.
        name: Its name there.
        descriptor: Open for reading; ``CLOSED`` once it had to be let go.
        info: What it was like when its bytes were read.
        key: Of its bytes.
    """

    directory: Directory
    name: str
    descriptor: int
    info: os.stat_result
    key: bytes

    @property
    def path(self) -> str:
        """Where it lies."""
        return self.directory.path_of(self.name)

    def is_unchanged(self, now: os.stat_result) -> bool:
        """Tell whether a look at a file shows this one, and not written to since its bytes were read."""
        return same_file(now, self.info) and (now.st_size, now.st_mtime_ns) == (
            self.info.st_size,
            self.info.st_mtime_ns,
        )

    def is_in_place(self) -> bool:
        """Tell whether the path still leads to this file, and it was not written to."""
        try:
            return self.directory.is_still() and self.is_unchanged(self.directory.look(self.name))
        except OSError:
            return False

    def let_go(self) -> None:
        """Close it where a file cannot be moved while it is open."""
        if not HAS_OPEN_FOLDERS:
            self._close_file()

    def _close_file(self) -> None:
        if self.descriptor != CLOSED:
            os.close(self.descriptor)
            self.descriptor = CLOSED

    def close(self) -> None:
        """Let go of the file, and with that of its lock, and of the folder."""
        self._close_file()
        self.directory.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Checker:
    """Checks files immediately before something is done to them.

    Args:
        new_digest: Makes what keys bytes.
        is_picture: Tells whether bytes decode; asked once for each key.
        protects: Tells whether a folder lies in a reference folder.
    """

    def __init__(
        self, new_digest: Callable[[], Digest], is_picture: IsPicture, protects: Callable[[str], bool]
    ) -> None:
        self.new_digest = new_digest
        self._is_picture = is_picture
        self._protects = protects
        self._decoded: dict[tuple[bytes, bool], bool] = {}

    def hold(self, stamp: FileStamp, key: bytes | None) -> Held:
        """Hold a file that is to go.

        Args:
            stamp: What the library, or a listing, knows of it.
            key: Of its bytes, if that is known.

        Raises:
            RefusedError: it is not what is known of it, or lies in a reference folder.
        """
        held = self.hold_placed(stamp, key)
        if self._protects(held.directory.path):
            held.close()
            raise RefusedError(stamp.path, Refusal.REFERENCE)
        return held

    def hold_placed(self, stamp: FileStamp, key: bytes | None) -> Held:
        """Hold a file that went before and is to come back, wherever it lies now; otherwise as ``hold``."""
        held = self._open(stamp, is_shared=False)
        try:
            self._read(held, stamp, key, None)
        except BaseException:
            held.close()
            raise
        return held

    def hold_keeper(self, keeper: Photo, victim: Photo, going: list[Held]) -> Held:
        """Hold the photo that stays for another one, and make sure that it can be decoded.

        Raises:
            RefusedError: it is not what is known of it, is no picture any more, or is one of the files that go.
        """
        try:
            held = self._open(keeper.stamp, is_shared=True, going=going)
        except RefusedError as error:
            raise _of_keeper(error) from error
        try:
            pieces: list[bytes] = []
            is_needed = (keeper.content_key, victim.info.is_partial) not in self._decoded
            self._read(held, keeper.stamp, keeper.content_key, pieces if is_needed else None)
            if not self._decodes(b"".join(pieces), keeper, victim):
                raise RefusedError(keeper.path, Refusal.KEEPER_UNREADABLE)
        except BaseException as error:
            held.close()
            if isinstance(error, RefusedError):
                raise _of_keeper(error) from error
            raise
        return held

    def _decodes(self, data: bytes, keeper: Photo, victim: Photo) -> bool:
        """Tell whether bytes decode; equal bytes always do alike, so they are decoded once."""
        known = (keeper.content_key, victim.info.is_partial)
        if known not in self._decoded:
            self._decoded[known] = self._is_picture(data, victim)
        return self._decoded[known]

    def _open(self, stamp: FileStamp, is_shared: bool, going: list[Held] | None = None) -> Held:
        folder, name = split_path(stamp.path)
        try:
            directory = Directory.open(folder)
        except PermissionError as error:
            raise RefusedError(stamp.path, Refusal.UNREADABLE, error.strerror or "") from error
        except OSError as error:
            raise RefusedError(stamp.path, Refusal.FOLDER_CHANGED, error.strerror or "") from error
        try:
            # Looked at first: to open some devices is to act on them.
            if not is_file(directory.look(name)):
                raise RefusedError(stamp.path, Refusal.NOT_A_FILE)
            held = Held(directory, name, directory.open_file(name), directory.info(), b"")
        except FileNotFoundError as error:
            directory.close()
            raise RefusedError(stamp.path, Refusal.GONE) from error
        except OSError as error:
            directory.close()
            refusal = Refusal.NOT_A_FILE if error.errno == errno.ELOOP else Refusal.UNREADABLE
            raise RefusedError(stamp.path, refusal, error.strerror or "") from error
        except RefusedError:
            directory.close()
            raise
        try:
            held.info = os.fstat(held.descriptor)
            if any(same_file(held.info, other.info) for other in going or ()):
                raise RefusedError(stamp.path, Refusal.SAME_FILE)
            _lock(held.descriptor, is_shared, stamp.path)
        except BaseException:
            held.close()
            raise
        return held

    def _read(self, held: Held, stamp: FileStamp, key: bytes | None, pieces: list[bytes] | None) -> None:
        """Read a file to its end, and make sure that it is the one known and does not change meanwhile."""
        info = held.info
        if not is_file(info):
            raise RefusedError(stamp.path, Refusal.NOT_A_FILE)
        if (info.st_size, info.st_mtime_ns) != (stamp.size_bytes, stamp.mtime_ns):
            raise RefusedError(stamp.path, Refusal.CHANGED)
        try:
            held.key = read_key(held.descriptor, self.new_digest(), pieces)
            now = os.fstat(held.descriptor)
        except OSError as error:
            raise RefusedError(stamp.path, Refusal.UNREADABLE, error.strerror or "") from error
        if not held.is_unchanged(now) or (key is not None and held.key != key):
            raise RefusedError(stamp.path, Refusal.CHANGED)
        if not held.is_in_place():
            raise RefusedError(stamp.path, Refusal.CHANGED)


def read_key(descriptor: int, digest: Digest, pieces: list[bytes] | None = None) -> bytes:
    """Read an open file from its start to its end and return the key of its bytes; the bytes too, if pieces are asked.

    Raises:
        OSError: it cannot be read.
    """
    os.lseek(descriptor, 0, os.SEEK_SET)
    while piece := os.read(descriptor, BLOCK_BYTES):
        digest.update(piece)
        if pieces is not None:
            pieces.append(piece)
    return digest.digest()


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of some bytes; a full disk may take a part of them and say nothing.

    Raises:
        OSError: the disk is full, or fails.
    """
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _lock(descriptor: int, is_shared: bool, path: str) -> None:
    """Keep a second program of this kind from taking the file, or what it stays for, away meanwhile."""
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if is_shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RefusedError(path, Refusal.BUSY) from error
        except OSError:
            # Some network drives know no locks; the looks right before and after each act are all there is then.
            return


def _of_keeper(error: RefusedError) -> RefusedError:
    return RefusedError(error.path, _OF_KEEPER.get(error.refusal, error.refusal), error.detail)
