"""A folder held open, so that whatever happens in it happens in that very folder.

Between the moment a path is looked at and the moment it is used, any part of it may become a link or be swapped. On
systems that can, every part of the path is opened without following links, and files are named relative to the open
folder from then on. Nothing here ever takes the place of an existing file, ``exchange`` apart, which loses neither.
"""

import ctypes
import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Final, Self

HAS_OPEN_FOLDERS: Final = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_PASS: Final = (
    getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | os.O_CLOEXEC
    if HAS_OPEN_FOLDERS
    else 0
)
_STAY: Final = (os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC) if HAS_OPEN_FOLDERS else 0
FILE_FLAGS: Final = (
    getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NOREPLACE: Final = {"linux": 1, "darwin": 4}
_EXCHANGE: Final = {"linux": 2, "darwin": 2}
_UNKNOWN_CALL: Final = frozenset({errno.ENOSYS, errno.EINVAL, getattr(errno, "ENOTSUP", -1), errno.EOPNOTSUPP})


class Directory:
    """An open folder; a context manager. Every method that names a file raises ``OSError``."""

    def __init__(self, path: str, descriptor: int | None) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    def open(cls, path: str, make: bool = False, mode: int = 0o777) -> Self:
        """Open a folder by an absolute path in which no part is a link.

        Args:
            path: Of the folder.
            make: Make the folders that are missing.
            mode: Permissions of those.

        Raises:
            NotADirectoryError: a part of the path is a link or a file.
            OSError: it is not there or may not be opened.
        """
        if not HAS_OPEN_FOLDERS:
            if make:
                Path(path).mkdir(mode, parents=True, exist_ok=True)
            Path(path).lstat()
            if os.path.normcase(os.path.realpath(path)) != os.path.normcase(path) or not Path(path).is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "a part of the path is a link", path)
            return cls(path, None)
        root, *parts = Path(path).parts or ("",)
        # Two slashes at the start mean something of their own to some systems.
        if root not in (os.sep, os.sep * 2) or ".." in parts:
            raise NotADirectoryError(errno.ENOTDIR, "this is no plain absolute path", path)
        descriptor = os.open(os.sep, _PASS if parts else _STAY)
        for place, part in enumerate(parts, start=1):
            try:
                if make:
                    with suppress(FileExistsError):
                        os.mkdir(part, mode, dir_fd=descriptor)
                inner = _enter(part, descriptor, is_last=place == len(parts))
            except OSError as error:
                if error.errno == errno.ELOOP:
                    raise NotADirectoryError(errno.ENOTDIR, "a part of the path is a link", path) from error
                raise
            finally:
                os.close(descriptor)
            descriptor = inner
        return cls(path, descriptor)

    def path_of(self, name: str) -> str:
        """Return the path of a file in it."""
        return os.path.join(self.path, name)  # noqa: PTH118  names need not be Unicode

    def _at(self, name: str) -> str:
        return name if self._descriptor is not None else self.path_of(name)

    def info(self) -> os.stat_result:
        """Return what the folder itself is like."""
        return Path(self.path).stat() if self._descriptor is None else os.fstat(self._descriptor)

    def is_still(self) -> bool:
        """Tell whether the path leads to this folder yet."""
        try:
            now = Path(self.path).lstat()
        except OSError:
            return False
        return same_file(now, self.info())

    def look(self, name: str) -> os.stat_result:
        """Return what a file is like, links not followed."""
        return os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)

    def holds(self, name: str) -> bool:
        """Tell whether the name is taken, be it by a link that leads nowhere."""
        try:
            self.look(name)
        except FileNotFoundError:
            return False
        return True

    def open_file(self, name: str, flags: int = os.O_RDONLY, mode: int = 0o600) -> int:
        """Open a file, links not followed, and return the descriptor."""
        return os.open(self._at(name), flags | FILE_FLAGS, mode, dir_fd=self._descriptor)

    def create(self, name: str, mode: int = 0o600) -> int:
        """Make a new file and return the descriptor.

        Raises:
            FileExistsError: the name is taken.
        """
        return self.open_file(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    def remove(self, name: str) -> None:
        """Remove a name; what it is the last name of is gone. For temporary files and checked copies alone."""
        os.unlink(self._at(name), dir_fd=self._descriptor)

    def move(self, name: str, other: "Directory", new_name: str) -> None:
        """Give a file another name in this or another folder of its file system.

        Raises:
            FileExistsError: the name is taken.
            OSError: with ``EXDEV`` if the other folder lies on another file system.
        """
        if self._rename(name, other, new_name, _NOREPLACE):
            return
        if sys.platform == "win32":
            os.rename(self._at(name), other._at(new_name))  # noqa: PTH104  never replaces on Windows
            return
        try:
            self.link(name, other, new_name)
        except OSError as error:
            if error.errno not in {errno.EPERM, *_UNKNOWN_CALL}:
                raise
            # No links on this file system either: an empty file takes the name first.
            os.close(other.create(new_name))
            os.replace(self._at(name), other._at(new_name), src_dir_fd=self._descriptor, dst_dir_fd=other._descriptor)
        else:
            self.remove(name)

    def exchange(self, name: str, other_name: str) -> bool:
        """Swap two files of this folder at once; return False where the system cannot."""
        return self._rename(name, self, other_name, _EXCHANGE)

    def _rename(self, name: str, other: "Directory", new_name: str, flags: dict[str, int]) -> bool:
        """Rename by the call of the system that takes flags; return False if it knows them not."""
        call = _renaming_call()
        if call is None or self._descriptor is None or other._descriptor is None:
            return False
        outcome = call(
            ctypes.c_int(self._descriptor),
            ctypes.c_char_p(os.fsencode(name)),
            ctypes.c_int(other._descriptor),
            ctypes.c_char_p(os.fsencode(new_name)),
            ctypes.c_uint(flags[sys.platform]),
        )
        if outcome == 0:
            return True
        code = ctypes.get_errno()
        if code in _UNKNOWN_CALL:
            return False
        raise OSError(code, os.strerror(code), self.path_of(name), None, other.path_of(new_name))

    def link(self, name: str, other: "Directory", new_name: str) -> None:
        """Give a file a second name.

        Raises:
            FileExistsError: the name is taken.
        """
        if self._descriptor is None:
            os.link(self._at(name), other._at(new_name))
            return
        os.link(
            self._at(name),
            other._at(new_name),
            src_dir_fd=self._descriptor,
            dst_dir_fd=other._descriptor,
            follow_symlinks=False,
        )

    def sync(self) -> None:
        """Wait until what happened in it is on the disk, where the system lets folders be waited for."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.fsync(self._descriptor)

    def close(self) -> None:
        """Let go of the folder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _enter(name: str, folder: int, is_last: bool) -> int:
    """Open a folder in an open folder; the last one for reading too, if that is allowed, so that it can be synced."""
    if is_last:
        with suppress(PermissionError):
            return os.open(name, _STAY, dir_fd=folder)
    return os.open(name, _PASS, dir_fd=folder)


@cache
def _renaming_call() -> Callable[..., int] | None:
    name = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform)
    return None if name is None else getattr(ctypes.CDLL(None, use_errno=True), name, None)


def split_path(path: str) -> tuple[str, str]:
    """Return the folder and the name of a file."""
    folder, name = os.path.split(path)
    return folder, name


def same_file(one: os.stat_result, other: os.stat_result) -> bool:
    """Tell whether two looks were at one and the same file."""
    return (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino)


def is_file(info: os.stat_result) -> bool:
    """Tell whether it is a plain file."""
    return stat.S_ISREG(info.st_mode)
