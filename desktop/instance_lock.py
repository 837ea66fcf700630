"""Know whether another window shows the same library; that is safe, but worth telling."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

LOCK_FILE: Final = "window.lock"


class InstanceLock:
    """Held by the first window on a library, as long as its process lives."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, directory: Path) -> bool:
        """Say that a window shows the library of this directory; return whether none did before.

        Where that cannot be found out, as on a disk that is write-protected, nobody is known to.
        """
        lock = QLockFile(str(directory / LOCK_FILE))
        # the lock of a process that is gone counts for nothing, however young
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Say that this window shows it no more."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
