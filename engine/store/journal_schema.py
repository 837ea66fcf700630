"""The tables of the journal, version by version; a migration is never changed once it is out."""

from collections.abc import Callable

from engine.store import journal_changes, journal_embeddings
from engine.store.database import Database


def to_version_1(database: Database) -> None:
    """Create the tables of batches, acts and files."""
    for statement in _VERSION_1:
        database.execute(statement)


_VERSION_1 = (
    """CREATE TABLE batches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action TEXT NOT NULL,
        target BLOB,
        started_ms INTEGER NOT NULL
    )""",
    """CREATE TABLE acts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch_id INTEGER NOT NULL REFERENCES batches(id),
        photo_ids TEXT NOT NULL,
        victim_path BLOB NOT NULL,
        keeper_path BLOB NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        detail TEXT NOT NULL DEFAULT '',
        settled_ms INTEGER
    )""",
    "CREATE INDEX acts_of_batch ON acts(batch_id)",
    "CREATE INDEX open_acts ON acts(id) WHERE state IN ('intended', 'undoing')",
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        act_id INTEGER NOT NULL REFERENCES acts(id),
        source BLOB NOT NULL,
        destination BLOB,
        info BLOB,
        token TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        device INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        content_key BLOB,
        attributes TEXT NOT NULL,
        restored BLOB,
        copy_inode INTEGER
    )""",
    "CREATE INDEX files_of_act ON files(act_id)",
)


def to_version_2(database: Database) -> None:
    """Create the tables of sidecars that are changed for photos that go, and of photos that texts are written into."""
    for statement in (*journal_changes.TABLES, *journal_embeddings.TABLES):
        database.execute(statement)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (to_version_1, to_version_2)
