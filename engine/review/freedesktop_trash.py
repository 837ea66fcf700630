"""The trash of freedesktop.org's specification, as Linux knows it.

Send2Trash has one too. But where renaming fails it copies a file over to the home trash and deletes it, it replaces
what lies in the trash under a name taken meanwhile, follows a link that stands for the trash of a drive, and does not
tell where the file went. Here a file is renamed within its file system, or refused.
"""

import errno
import os
import stat
import time
from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final, Self
from urllib.parse import quote_from_bytes

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.review.check import Held, refused, write_all
from engine.review.directory import Directory, split_path
from engine.review.mounts import Mounts, is_below
from engine.review.trash_slot import TrashSlot

_INFO_SUFFIX: Final = ".trashinfo"
_NAME_BYTES: Final = 255


class FreedesktopTrash:
    """The trash of Linux and other systems: one in the home folder, one on each drive.

    Args:
        home: The data folder of the person in which ``Trash`` lies.
        user: Number of the person.
        read_mounts: Reads where drives are mounted.
    """

    def __init__(self, home: str, user: int, read_mounts: Callable[[], Mounts] = Mounts.read) -> None:
        self._home = home
        self._user = user
        self._read_mounts = read_mounts

    @classmethod
    def of_person(cls) -> Self:
        """Return the trash of whoever runs this."""
        given = os.environ.get("XDG_DATA_HOME", "")
        home = given if Path(given).is_absolute() else str(Path("~/.local/share").expanduser())
        return cls(home, os.getuid())

    def choose_slot(self, path: str, taken: Collection[str]) -> TrashSlot:
        """Return a free place for a file in the trash of its drive; see ``Trash``."""
        folder, name = split_path(path)
        try:
            base = self._trash_for(folder)
            for number in range(1, 100_000):
                slot = self._slot(base, _numbered(name, number))
                if slot.destination not in taken and not _is_taken(slot):
                    return slot
        except OSError as error:
            raise _no_trash(path, error) from error
        raise RefusedError(path, Refusal.NAME_TAKEN)

    @staticmethod
    def _slot(base: str, name: str) -> TrashSlot:
        return TrashSlot(f"{base}/files/{name}", f"{base}/info/{name}{_INFO_SUFFIX}")

    def put(self, held: Held, slot: TrashSlot) -> TrashSlot:
        """Tell the trash about a file, then rename it; see ``Trash``."""
        if slot.destination is None or slot.info is None:
            raise RefusedError(held.path, Refusal.NO_TRASH)
        files_path, name = split_path(slot.destination)
        info_path, info_name = split_path(slot.info)
        try:
            with ExitStack() as stack:
                files = stack.enter_context(Directory.open(files_path))
                info = stack.enter_context(Directory.open(info_path))
                self._write_info(info, info_name, self._info_text(held.path, os.path.dirname(info_path)))  # noqa: PTH120
                try:
                    held.directory.move(held.name, files, name)
                except BaseException:
                    with suppress(OSError):
                        info.remove(info_name)
                    raise
        except FileExistsError:
            raise
        except OSError as error:
            if error.errno == errno.EXDEV:
                raise RefusedError(held.path, Refusal.NO_TRASH, "its trash lies on another drive") from error
            raise refused(held.path, error) from error
        return slot

    def _write_info(self, folder: Directory, name: str, text: bytes) -> None:
        descriptor = folder.create(name)
        try:
            try:
                write_all(descriptor, text)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except BaseException:
            folder.remove(name)
            raise

    def _info_text(self, path: str, base: str) -> bytes:
        """Return what tells where a file was; below the top of a drive relative to it, so that the drive may move."""
        top = None if is_below(base, os.path.realpath(self._home)) else _top_of(base)
        named = path if top is None else path[len(top.rstrip("/")) + 1 :]
        moment = time.strftime("%Y-%m-%dT%H:%M:%S")
        return f"[Trash Info]\nPath={quote_from_bytes(os.fsencode(named))}\nDeletionDate={moment}\n".encode()

    def forget(self, slot: TrashSlot) -> None:
        """Remove what told of a file, unless there is one again; see ``Trash``."""
        if slot.info is None or slot.destination is None or os.path.lexists(slot.destination):
            return
        folder, name = split_path(slot.info)
        with suppress(OSError), Directory.open(folder) as info:
            info.remove(name)

    def _trash_for(self, folder: str) -> str:
        """Return the trash on the drive of a folder, made where it is missing.

        Raises:
            OSError: there is none, and none can be made.
        """
        mounts = self._read_mounts()
        device = Path(folder).stat().st_dev
        home = os.path.realpath(self._home)
        existing = _nearest_existing(home)
        mount, home_mount = mounts.mount_of(folder), mounts.mount_of(existing)
        if Path(existing).stat().st_dev == device and mount == home_mount:
            return self._ready(f"{home}/Trash", is_own=False)
        # Mounts of one file system at two places share a device number, and yet nothing is renamed across; parts of
        # Btrfs have numbers of their own without being mounted.
        tops = [_top_by_device(folder, device), "/" if mount is None else mount.point]
        top = max(tops, key=len)
        shared = f"{top.rstrip('/')}/.Trash"
        if _is_shared_trash(shared):
            with suppress(OSError):
                return self._ready(f"{shared}/{self._user}", is_own=True)
        return self._ready(f"{shared}-{self._user}", is_own=True)

    def _ready(self, base: str, is_own: bool) -> str:
        """Make what is missing of a trash; on a drive, it must be the person's own and no link."""
        with Directory.open(base, make=True, mode=0o700) as trash:
            if is_own and trash.info().st_uid != self._user:
                raise PermissionError(errno.EACCES, "the trash of the drive is somebody else's", base)
        for part in ("files", "info"):
            Directory.open(f"{base}/{part}", make=True, mode=0o700).close()
        return base


def _no_trash(path: str, error: OSError) -> RefusedError:
    refusal = Refusal.DISK_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else Refusal.NO_TRASH
    return RefusedError(path, refusal, error.strerror or type(error).__name__)


def _is_taken(slot: TrashSlot) -> bool:
    return any(path is not None and os.path.lexists(path) for path in (slot.destination, slot.info))


def _numbered(name: str, number: int) -> str:
    """Return a name, from the second on with a number, short enough for the file that tells about it."""
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    tail = os.fsencode((f".{number}" if number > 1 else "") + dot + ending)
    room = _NAME_BYTES - len(_INFO_SUFFIX) - len(tail)
    while len(os.fsencode(stem)) > room:
        stem = stem[:-1]
    return stem + os.fsdecode(tail)


def _is_shared_trash(path: str) -> bool:
    """Tell whether an administrator made a trash for all; without the sticky bit others could empty it."""
    try:
        info = Path(path).lstat()
    except OSError:
        return False
    return stat.S_ISDIR(info.st_mode) and bool(info.st_mode & stat.S_ISVTX)


def _nearest_existing(path: str) -> str:
    while not Path(path).exists():
        path = os.path.dirname(path)  # noqa: PTH120
    return path


def _top_by_device(folder: str, device: int) -> str:
    """Return the highest folder on the way up that lies on the same device."""
    while True:
        parent = os.path.dirname(folder)  # noqa: PTH120
        if parent == folder or Path(parent).stat().st_dev != device:
            return folder
        folder = parent


def _top_of(base: str) -> str:
    """Return the top folder of the drive that a trash on a drive belongs to."""
    parent, name = split_path(base)
    return split_path(parent)[0] if name.isdigit() else parent
