"""Open the library file of a directory: new, known, damaged, newer, or of another program."""

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.core.domain import DescriptorSpec
from engine.core.errors import StoreCorruptError, StoreForeignError, StoreTooNewError, StoreUnwritableError
from engine.store.calibrations import CalibrationTable
from engine.store.database import Change, Database
from engine.store.descriptors import DescriptorTable
from engine.store.different import DifferentTable
from engine.store.facts import FactTable
from engine.store.files import FileTable
from engine.store.folders import FolderTable
from engine.store.images import ImageTable
from engine.store.lock import LOCK_WAIT_S, scan_lock
from engine.store.marks import MarkTable
from engine.store.matches import MatchTable
from engine.store.photos import PhotoTable
from engine.store.problems import ProblemTable
from engine.store.schema import APPLICATION_ID, COUNT_COMMIT, SCHEMA_VERSION, migrate, schema_version
from engine.store.seen import SeenTable

LIBRARY_FILE = "library.sqlite3"
_MAGIC = b"SQLite format 3\0"
_DAY_MS = 86_400_000


class Store:
    """The library file, one attribute for each group of tables. ``notices`` tell what opening it had to do."""

    def __init__(self, directory: Path, database: Database, notices: tuple[str, ...] = ()) -> None:
        self.directory = directory
        self.database = database
        self.notices = notices
        self.folders = FolderTable(database)
        self.files = FileTable(database)
        self.photos = PhotoTable(database)
        self.images = ImageTable(database)
        self.facts = FactTable(database)
        self.descriptors = DescriptorTable(database, self.images)
        self.calibrations = CalibrationTable(database, self.descriptors)
        self.matches = MatchTable(database, self.images, self.descriptors)
        self.problems = ProblemTable(database)
        self.marks = MarkTable(database)
        self.different = DifferentTable(database)
        self.seen = SeenTable(database)

    @property
    def path(self) -> Path:
        """The library file."""
        return self.database.path

    def transaction(self) -> AbstractContextManager[None]:
        """Commit what the block writes, or nothing of it."""
        return self.database.transaction()

    def scanning(self, wait_s: float = LOCK_WAIT_S) -> AbstractContextManager[None]:
        """Hold the right to scan into this library; see ``scan_lock``."""
        return scan_lock(self.directory, wait_s)

    def revision(self, *changes: Change) -> int:
        """Return a number that grows when anyone, here or in another process, commits such changes.

        Without any named it counts all that groups are made of, so all but marks and groups seen.
        """
        numbers = dict(self.database.query("SELECT change, number FROM commits"))
        return sum(numbers[change] for change in changes or (Change.PHOTOS, Change.DIFFERENT))

    def retire(self, specs: Sequence[DescriptorSpec], described_by: str) -> None:
        """Forget what other versions of the descriptors said, and the matches made of it."""
        with self.transaction():
            if self.descriptors.retire(specs, described_by):
                self.matches.forget_gone()
                self.calibrations.forget_generations()

    def prune(self, days: int) -> int:
        """Forget files gone for longer than that, and what only they held; return how many files."""
        oldest_ms = time.time_ns() // 1_000_000 - days * _DAY_MS
        with self.transaction():
            forgotten = self.database.execute("DELETE FROM files WHERE gone_ms < ?", (oldest_ms,))
            self.database.execute(
                "DELETE FROM contents WHERE id NOT IN (SELECT content_id FROM files WHERE content_id IS NOT NULL)"
            )
            self.database.execute("DELETE FROM images WHERE id NOT IN (SELECT image_id FROM contents)")
            self.matches.forget_unknown()
            self.database.execute("DELETE FROM descriptors WHERE key & 0xFFFFFFFFFF NOT IN (SELECT id FROM images)")
            self.different.forget_unknown()
            self.seen.forget_unknown()
        return forgotten

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(directory: Path) -> Store:
    """Open the library file of a directory, making both if they are missing.

    A damaged file is renamed to ``library.corrupt-<time>.sqlite3``, a new one begun, and a notice given.

    Raises:
        StoreForeignError: the file is a database of another program; it is left as it is.
        StoreTooNewError: a newer version of the program wrote it; it is left as it is.
        StoreUnwritableError: the directory or the file cannot be written, or the disk is full.
        StoreLockedError: the file is damaged, and another process is still scanning into it.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"this cannot be the folder of a library ({error.strerror})"
        raise StoreUnwritableError(directory, reason) from error
    path = directory / LIBRARY_FILE
    try:
        return Store(directory, _open_database(path))
    except StoreCorruptError as error:
        notice = set_aside(directory, error)
    return Store(directory, _open_database(path), (notice,))


def set_aside(directory: Path, error: StoreCorruptError) -> str:
    """Rename a damaged library file and return what to tell about it."""
    path = directory / LIBRARY_FILE
    with scan_lock(directory):
        name = f"library.corrupt-{time.strftime('%Y%m%d-%H%M%S')}-{time.time_ns() % 1_000_000_000:09d}.sqlite3"
        try:
            for suffix in ("", "-wal", "-shm"):
                part = path.with_name(path.name + suffix)
                if part.exists():
                    part.rename(directory / (name + suffix))
        except OSError as failure:
            raise StoreUnwritableError(path, f"the damaged library cannot be set aside ({failure.strerror})") from error
    return f"The library was damaged ({error.reason}). It was kept as {name} and a new one was begun."


def _open_database(path: Path) -> Database:
    is_new = check_header(path)
    with _closing_on_error(Database(path)) as database:
        if is_new:
            # Before the write-ahead log is in use, so that the mark is in the file itself from its first page on.
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        found = schema_version(database)
        if found > SCHEMA_VERSION:
            raise StoreTooNewError(path, found, SCHEMA_VERSION)
        database.use_wal()
        migrate(database)
        database.count_commits(COUNT_COMMIT)
        _check_writable(database)
        return database


@contextmanager
def _closing_on_error(database: Database) -> Iterator[Database]:
    try:
        yield database
    except BaseException:
        database.close()
        raise


def check_header(path: Path) -> bool:
    """Look at the first bytes of the file without opening it as a database; return whether there is none yet.

    Raises:
        StoreCorruptError: it is no database, or its end is missing.
        StoreForeignError: it is a database of another program.
        StoreUnwritableError: it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = file.seek(0, 2)
    except FileNotFoundError:
        return True
    except OSError as error:
        raise StoreUnwritableError(path, f"the library cannot be opened ({error.strerror})") from error
    if not head:
        return True
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise StoreCorruptError(path, "it does not begin as a library does")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise StoreForeignError(path, "this is a database of another program; it is left untouched")
    page_bytes = int.from_bytes(head[16:18], "big")
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    has_log = path.with_name(path.name + "-wal").exists() or path.with_name(path.name + "-journal").exists()
    if not has_log and size < page_bytes * int.from_bytes(head[28:32], "big"):
        raise StoreCorruptError(path, "its end is missing")
    return False


def _check_writable(database: Database) -> None:
    """Find out now, and not after an hour of work, that nothing can be written."""
    with database.transaction():
        database.execute("DELETE FROM folders WHERE id = -1")
