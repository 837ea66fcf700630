"""One SQLite file: a connection that writes, one that reads, and errors in the program's own words."""

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import StoreCorruptError, StoreError, StoreLockedError, StoreUnwritableError

BUSY_TIMEOUT_S = 5.0
# Descriptors of 4 to 6 KB fill pages of 8 KB by half only; on large pages a library is a third smaller.
PAGE_BYTES = 32768
CACHE_KIB = 16384

# The low byte of an extended SQLite code is the primary one.
_PRIMARY = 0xFF
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR}
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class Change(StrEnum):
    """What a transaction changes; of each kind the file counts its commits, so that nobody makes anew what still holds.

    ``PHOTOS`` is all that a scan finds, the folders and the matches; ``DIFFERENT`` is which photos a person declared
    different, ``MARKS`` which ones they marked, ``SEEN`` which groups they accepted.
    """

    PHOTOS = "photos"
    DIFFERENT = "different"
    MARKS = "marks"
    SEEN = "seen"


def store_error(path: Path, error: sqlite3.Error) -> StoreError:
    """Put an error of SQLite into the words of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & _PRIMARY if code is not None else None
    if primary == sqlite3.SQLITE_FULL:
        return StoreUnwritableError(path, "the disk is full, so the library cannot be written; free some space")
    if primary in _UNWRITABLE:
        return StoreUnwritableError(path, f"the library cannot be written; is its folder read-only? ({error})")
    if primary in _BROKEN:
        return StoreCorruptError(path, f"the library file is damaged ({error})")
    if primary in _BUSY:
        return StoreLockedError(path, "another program is writing to this library; try again when it is done")
    return StoreError(path, f"the library cannot be used ({error})")


class Database:
    """Gives every thread safe access to one SQLite file.

    Statements outside a transaction run on the reading connection and see what is committed, so lookups of worker
    threads and of a window never wait for a batch being written. Inside ``transaction`` the same calls of that thread
    run on the writing connection.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._write_lock = threading.RLock()
        self._read_lock = threading.RLock()
        self._owner: int | None = None
        self._changes: set[Change] = set()
        self._counting: str | None = None
        self._writer = self._connect()
        self._reader = self._connect()

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self.path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise store_error(self.path, error) from error
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            # A full or read-only temporary folder must not matter to the library.
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA foreign_keys = ON")
        except sqlite3.Error as error:
            connection.close()
            raise store_error(self.path, error) from error
        return connection

    def use_wal(self, is_durable: bool = False) -> None:
        """Keep readers working while a scan writes; a power cut may lose the last batches but damages nothing.

        Args:
            is_durable: Lose nothing that was committed, at the price of waiting for the disk at each commit.
        """
        with self._errors():
            self._writer.execute("PRAGMA journal_mode = WAL")
            for connection in (self._writer, self._reader):
                connection.execute(f"PRAGMA synchronous = {'FULL' if is_durable else 'NORMAL'}")
                connection.execute("PRAGMA journal_size_limit = 67108864")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise store_error(self.path, error) from error

    @contextmanager
    def _access(self) -> Iterator[sqlite3.Connection]:
        if self._owner == threading.get_ident():
            yield self._writer
        else:
            with self._read_lock:
                yield self._reader

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a statement that reads."""
        with self._access() as connection, self._errors():
            return connection.execute(sql, parameters).fetchall()

    def query_chunks(self, sql: str, parameters: Sequence[Any] = (), size: int = 8192) -> Iterator[list[Any]]:
        """Yield the rows of a statement in chunks, holding the connection until the last is taken."""
        with self._access() as connection, self._errors():
            cursor = connection.execute(sql, parameters)
            while rows := cursor.fetchmany(size):
                yield rows

    def integers(self, sql: str, parameters: Sequence[Any] = (), width: int = 1) -> NDArray[np.int64]:
        """Return the rows of a statement that yields integers alone, int64 shape (n, ``width``)."""
        parts = [
            np.fromiter(chain.from_iterable(rows), np.int64).reshape(len(rows), -1)
            for rows in self.query_chunks(sql, parameters)
        ]
        return np.concatenate(parts) if parts else np.empty((0, width), np.int64)

    @contextmanager
    def attached(self, path: Path, name: str) -> Iterator[None]:
        """Let the statements of this thread's transactions see the tables of another file too, as ``name.table``."""
        with self._write_lock, self._errors():
            self._writer.execute(f"ATTACH ? AS {name}", (os.fsencode(path),))
            try:
                yield
            finally:
                self._writer.execute(f"DETACH {name}")

    def count_commits(self, statement: str) -> None:
        """Run this statement, given the ``Change``, at the end of every transaction that changes something."""
        self._counting = statement

    @contextmanager
    def transaction(self, change: Change = Change.PHOTOS) -> Iterator[None]:
        """Commit what the block writes, or nothing of it; a transaction within one joins it."""
        if self._owner == threading.get_ident():
            self._changes.add(change)
            yield
            return
        with self._write_lock, self._errors():
            self._writer.execute("BEGIN IMMEDIATE")
            self._owner = threading.get_ident()
            self._changes = {change}
            changes_before = self._writer.total_changes
            try:
                yield
                if self._counting is not None and self._writer.total_changes != changes_before:
                    self._writer.executemany(self._counting, [(name,) for name in self._changes])
                self._writer.execute("COMMIT")
            except BaseException:
                # A full disk ends the transaction by itself; then there is nothing left to roll back.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            finally:
                self._owner = None

    def execute(self, sql: str, parameters: Sequence[Any] = (), change: Change = Change.PHOTOS) -> int:
        """Run one statement that writes, in a transaction of its own unless one is open; return the rows changed."""
        with self.transaction(change), self._errors():
            return self._writer.execute(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = (), change: Change = Change.PHOTOS) -> int:
        """Run one statement that ends in ``RETURNING id`` and return that id."""
        with self.transaction(change), self._errors():
            return int(self._writer.execute(sql, parameters).fetchone()[0])

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]], change: Change = Change.PHOTOS) -> None:
        """Run a statement that writes once for each row."""
        with self.transaction(change), self._errors():
            self._writer.executemany(sql, rows)

    def close(self) -> None:
        """Close both connections; the last one to close folds the write-ahead log into the file."""
        with self._write_lock, self._read_lock:
            self._reader.close()
            self._writer.close()
