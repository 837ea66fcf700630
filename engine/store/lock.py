"""The right to scan into a library: one process at a time.

The lock is SQLite's own on an empty file beside the library, so it works on every system and ends with its process.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.core.errors import StoreLockedError
from engine.store.database import store_error

LOCK_FILE = "scan.lock"
LOCK_WAIT_S = 3.0


@contextmanager
def scan_lock(directory: Path, wait_s: float = LOCK_WAIT_S) -> Iterator[None]:
    """Hold the right to scan into the library of this directory.

    Raises:
        StoreLockedError: another scan holds it and did not end within ``wait_s`` seconds.
        StoreUnwritableError: the directory cannot be written.
    """
    path = directory / LOCK_FILE
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
                raise StoreLockedError(directory, "another scan is using this library; try again later") from error
            raise problem from error
        yield
    finally:
        connection.close()
