"""Another library file that is to be taken in: whether it can be, and what is in it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import DescriptorSpec
from engine.core.errors import MergeError, StoreCorruptError, StoreTooNewError
from engine.store.connection import LIBRARY_FILE, check_header
from engine.store.database import Database
from engine.store.descriptors import DescriptorTable
from engine.store.images import ImageTable
from engine.store.lock import scan_lock
from engine.store.schema import SCHEMA_VERSION, schema_version

_LOG_SUFFIXES = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class MergeSource:
    """A library file that can be taken in.

    Attributes:
        path: The file.
        walked_ms: When all of its folders had been looked at, in milliseconds of the Unix epoch.
        networks: The descriptors of a network that it holds.
    """

    path: Path
    walked_ms: int
    networks: frozenset[DescriptorSpec]


def source_file(path: Path) -> Path:
    """Return the library file that a directory holds, or the file itself where one was named."""
    return path / LIBRARY_FILE if path.is_dir() else path


def examine_source(path: Path, described_by: str) -> MergeSource:
    """Look through a library file, all of it.

    Args:
        path: The library file.
        described_by: The set of descriptors that its photos must be described by.

    Raises:
        MergeError: there is none, it is damaged, or it is of an older version of the program or of other descriptors.
        StoreForeignError: it is a database of another program.
        StoreTooNewError: a newer version of the program wrote it.
        StoreLockedError: its photos are still being described.
        StoreUnwritableError: it cannot be opened.
    """
    try:
        if check_header(path):
            raise MergeError(path, "there is no library to merge")
        with _held(path), reading_copy(path) as copy:
            database = Database(copy)
            try:
                return _examine(path, database, described_by)
            finally:
                database.close()
    except StoreCorruptError as error:
        raise MergeError(path, f"it cannot be merged: {error.reason}") from error


def require_whole(path: Path) -> None:
    """Look once more whether a library file is damaged.

    Raises:
        MergeError: it is.
    """
    try:
        database = Database(path)
        try:
            _check_pages(path, database)
        finally:
            database.close()
    except StoreCorruptError as error:
        raise MergeError(path, f"it cannot be merged: {error.reason}") from error


@contextmanager
def held_source(path: Path) -> Iterator[Path]:
    """Let nobody scan into a library meanwhile, and give a file with its content that can be attached.

    Raises:
        StoreLockedError: its photos are being described now.
        MergeError: it cannot be read.
    """
    with _held(path), reading_copy(path) as copy:
        yield copy


@contextmanager
def reading_copy(path: Path) -> Iterator[Path]:
    """Give the file itself, or a copy of it where its folder cannot be written: SQLite reads beside a log of its own.

    Raises:
        MergeError: it cannot be copied.
    """
    if _is_beside_room(path):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="lookalike-") as folder:
        copy = Path(folder) / LIBRARY_FILE
        try:
            for suffix in ("", *_LOG_SUFFIXES):
                part = path.with_name(path.name + suffix)
                if part.exists():
                    shutil.copyfile(part, copy.with_name(copy.name + suffix))
        except OSError as error:
            raise MergeError(path, f"it cannot be copied to be read ({error.strerror})") from error
        yield copy


def _is_beside_room(path: Path) -> bool:
    return os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)


def _held(path: Path) -> AbstractContextManager[None]:
    return scan_lock(path.parent, wait_s=0) if path.name == LIBRARY_FILE and _is_beside_room(path) else nullcontext()


def _examine(path: Path, database: Database, described_by: str) -> MergeSource:
    found = schema_version(database)
    if found > SCHEMA_VERSION:
        raise StoreTooNewError(path, found, SCHEMA_VERSION)
    if found < SCHEMA_VERSION:
        raise MergeError(path, "an older version of Lookalike wrote it; describe its photos with this one")
    _check_pages(path, database)
    if database.query("SELECT 1 FROM images WHERE described_by NOT IN ('', ?) LIMIT 1", (described_by,)):
        raise MergeError(path, "another version of Lookalike described its photos; describe them with this one")
    walked = database.query("SELECT min(coalesce(scanned_ms, 0)) FROM folders WHERE is_current AND NOT is_offline")
    networks = DescriptorTable(database, ImageTable(database)).networks()
    return MergeSource(path, walked[0][0] or 0, frozenset(networks))


def _check_pages(path: Path, database: Database) -> None:
    found = database.query("PRAGMA quick_check(1)")
    if found != [("ok",)]:
        raise StoreCorruptError(path, "the library file is damaged")
