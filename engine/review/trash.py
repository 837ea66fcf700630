"""Put files into the system's trash: the only door through which a photo leaves, and never for good.

On macOS and Windows, Send2Trash asks the system; Linux has ``engine.review.freedesktop_trash``, which says why. Neither
of the two says where a file went, so it is found out: macOS tells the path of an open file also after it was moved,
and Windows writes beside each file in a recycle bin where it came from. Windows deletes for good what a drive without a
recycle bin, or one that is too small, cannot hold; so only fixed drives are asked, and what is not found in the bin
afterwards is reported as a failure.
"""

import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.review.check import Held, refused
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.recycle_bin import bin_entries
from engine.review.trash_slot import Trash, TrashSlot

_FIXED_DRIVE: Final = 3


def trash_of_system() -> Trash:
    """Return the trash of the system that this runs on."""
    if sys.platform == "darwin":
        return AskedTrash(_send, follow_open_file, always)
    if sys.platform == "win32":
        return AskedTrash(_send, find_in_recycle_bin, has_recycle_bin)
    return FreedesktopTrash.of_person()


def _send(path: str) -> None:
    # Loaded where it is used: on import it looks for what the system offers.
    from send2trash import send2trash

    send2trash(path)


class AskedTrash:
    """A trash that the system looks after.

    Args:
        send: Asks the system to put a file into its trash.
        find: Returns where a file that was at a path lies now, given what was held of it, or None.
        has_trash: Tells whether the drive of a path has a trash that holds files of that size.
    """

    def __init__(
        self,
        send: Callable[[str], None],
        find: Callable[[Held, str], str | None],
        has_trash: Callable[[str], bool],
    ) -> None:
        self._send = send
        self._find = find
        self._has_trash = has_trash

    def choose_slot(self, path: str, taken: Collection[str]) -> TrashSlot:  # noqa: ARG002
        """Refuse drives without a trash; where a file will lie, the system alone decides."""
        if not self._has_trash(path):
            raise RefusedError(path, Refusal.NO_TRASH)
        return TrashSlot()

    def put(self, held: Held, slot: TrashSlot) -> TrashSlot:  # noqa: ARG002
        """Ask the system, then look where the file went."""
        path = held.path
        held.let_go()
        try:
            self._send(path)
        except OSError as error:
            raise refused(path, error) from error
        return TrashSlot(self._find(held, path))

    def forget(self, slot: TrashSlot) -> None:
        """Remove what the recycle bin of Windows keeps beside a file that was taken out of it."""
        if slot.destination is None or os.path.lexists(slot.destination):
            return
        folder, name = os.path.split(slot.destination)
        if name.startswith("$R"):
            Path(folder, "$I" + name[2:]).unlink(missing_ok=True)


def always(_path: str) -> bool:
    """Every drive of macOS has a trash, or the system refuses."""
    return True


def follow_open_file(held: Held, path: str) -> str | None:
    """Return the path that an open file has now, which macOS tells."""
    if sys.platform == "darwin":
        import fcntl

        found = os.fsdecode(fcntl.fcntl(held.descriptor, fcntl.F_GETPATH, bytes(1024)).split(b"\0", 1)[0])
        return None if found == path else found
    return None


def has_recycle_bin(path: str) -> bool:
    """Tell whether the drive is a fixed one of Windows: others delete for good."""
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(path)[0] + "\\"
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == _FIXED_DRIVE)
    return False


def find_in_recycle_bin(held: Held, path: str) -> str | None:
    """Return where the recycle bin of Windows put the file that was at a path."""
    root = Path(os.path.splitdrive(path)[0] + "\\") / "$Recycle.Bin"
    entries = [entry for entry in bin_entries(root) if entry.original == path and entry.file.exists()]
    entries = [entry for entry in entries if entry.size_bytes == held.info.st_size]
    latest = max(entries, key=lambda entry: entry.moment, default=None)
    return None if latest is None else str(latest.file)
