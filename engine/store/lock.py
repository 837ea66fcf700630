"""The right to scan into a library, and the right to take photos away: one process at a time each.

The locks are SQLite's own on empty files beside the library, so they work on every system and end with their process.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from engine.core.errors import StoreLockedError
from engine.store.database import store_error

LOCK_FILE = "scan.lock"
ACTING_LOCK_FILE = "acting.lock"
LOCK_WAIT_S = 3.0


def scan_lock(directory: Path, wait_s: float = LOCK_WAIT_S) -> AbstractContextManager[None]:
    """Hold the right to scan into the library of this directory.

    Raises:
        StoreLockedError: another scan holds it and did not end within ``wait_s`` seconds.
        StoreUnwritableError: the directory cannot be written.
    """
    return _lock(directory, LOCK_FILE, "another scan is using this library; try again later", wait_s)


def acting_lock(directory: Path, wait_s: float = LOCK_WAIT_S) -> AbstractContextManager[None]:
    """Hold the right to take photos away, or to bring them back, by the journal of this directory.

    Raises:
        StoreLockedError: another process does so and did not end within ``wait_s`` seconds.
        StoreUnwritableError: the directory cannot be written.
    """
    return _lock(directory, ACTING_LOCK_FILE, "photos are being removed or brought back; try again later", wait_s)


@contextmanager
def _lock(directory: Path, name: str, reason: str, wait_s: float) -> Iterator[None]:
    path = directory / name
    try:
        connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise store_error(path, error) from error
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            problem = store_error(path, error)
            if isinstance(problem, StoreLockedError):
                raise StoreLockedError(directory, reason) from error
            raise problem from error
        yield
    finally:
        connection.close()
