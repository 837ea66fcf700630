"""The journal: what is to be done to files, written down before it is done, in a database file of its own.

It lies beside the library, so it outlives a library that is set aside. Every commit waits for the disk.
"""

import json
import time
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Self

from engine.core.errors import StoreCorruptError, StoreForeignError, StoreTooNewError
from engine.core.removal import ActState, HistoryBatch, Refusal, Removal
from engine.store.database import Change, Database
from engine.store.encoding import decode_path, encode_path, id_list, signed64, unsigned64
from engine.store.journal_changes import JournalChanges
from engine.store.journal_embeddings import JournalEmbeddings
from engine.store.journal_rows import ActRecord, FileRecord
from engine.store.journal_schema import MIGRATIONS
from engine.store.lock import LOCK_WAIT_S, acting_lock

JOURNAL_FILE: Final = "journal.sqlite3"
APPLICATION_ID: Final = 0x4C6B416A
"""``LkAj``: tells a journal from a library and from a database of another program."""

_OPEN_STATES: Final = (ActState.INTENDED, ActState.UNDOING)


class Journal:
    """The journal of one library; may be used from several threads and processes."""

    def __init__(self, directory: Path, database: Database) -> None:
        self.directory = directory
        self.changes = JournalChanges(database)
        self.embeddings = JournalEmbeddings(database)
        self._database = database

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the journal of a directory, making it if it is missing.

        Raises:
            StoreCorruptError: it is damaged; nothing is removed without a journal.
            StoreForeignError: there is a database of another program.
            StoreTooNewError: a newer version of the program wrote it.
            StoreUnwritableError: the directory cannot be written.
        """
        database = Database(directory / JOURNAL_FILE)
        try:
            _prepare(database)
        except BaseException:
            database.close()
            raise
        return cls(directory, database)

    def acting(self, wait_s: float = LOCK_WAIT_S) -> AbstractContextManager[None]:
        """Hold the right to act by this journal; see ``acting_lock``."""
        return acting_lock(self.directory, wait_s)

    def begin(self, action: Removal, target: str | None) -> int:
        """Begin a batch and return its id."""
        return self._database.insert(
            "INSERT INTO batches (action, target, started_ms) VALUES (?, ?, ?) RETURNING id",
            (action.value, None if target is None else encode_path(target), _now_ms()),
        )

    def intend(self, acts: Sequence[ActRecord]) -> list[ActRecord]:
        """Write down what is about to be done, all in one commit, and return the acts with their numbers."""
        with self._database.transaction(Change.PHOTOS):
            return [self._insert(act) for act in acts]

    def _insert(self, act: ActRecord) -> ActRecord:
        act_id = self._database.insert(
            """INSERT INTO acts (batch_id, photo_ids, victim_path, keeper_path, state) VALUES (?, ?, ?, ?, ?)
            RETURNING id""",
            (
                act.batch_id,
                json.dumps(act.photo_ids),
                encode_path(act.victim_path),
                encode_path(act.keeper_path),
                act.state.value,
            ),
        )
        files = [
            replace(
                file,
                id=self._database.insert(
                    """INSERT INTO files (act_id, source, destination, info, token, size_bytes, mtime_ns, device, inode,
                        content_key, attributes, restored, copy_inode)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                    (act_id, *_values(file)),
                ),
            )
            for file in act.files
        ]
        return replace(act, id=act_id, files=tuple(files))

    def update(self, acts: Iterable[ActRecord]) -> None:
        """Write down how acts stand now, and where their files are or are to go; all in one commit."""
        with self._database.transaction():
            for act in acts:
                self._database.execute(
                    "UPDATE acts SET state = ?, reason = ?, detail = ?, settled_ms = ? WHERE id = ?",
                    (act.state.value, act.reason.name if act.reason else "", act.detail, _now_ms(), act.id),
                )
                self._database.execute_many(
                    """UPDATE files SET source = ?, destination = ?, info = ?, token = ?, size_bytes = ?, mtime_ns = ?,
                        device = ?, inode = ?, content_key = ?, attributes = ?, restored = ?,
                        copy_inode = ? WHERE id = ?""",
                    [(*_values(file), file.id) for file in act.files],
                )

    def unfinished(self) -> list[ActRecord]:
        """Return the acts that were begun and not settled, oldest first."""
        return self._acts(f"state IN ({', '.join('?' * len(_OPEN_STATES))})", [s.value for s in _OPEN_STATES])

    def has_unfinished(self) -> bool:
        """Tell whether there are such acts."""
        return bool(
            self._database.query(
                """SELECT 1 FROM acts WHERE state IN ('intended', 'undoing')
                UNION ALL SELECT 1 FROM changes WHERE state = 'intended'
                UNION ALL SELECT 1 FROM embeddings WHERE state = 'intended' LIMIT 1"""
            ),
        )

    def acts(self, batch_id: int) -> list[ActRecord]:
        """Return the acts of a batch in their order."""
        return self._acts("batch_id = ?", [batch_id])

    def _acts(self, condition: str, parameters: Sequence[Any]) -> list[ActRecord]:
        rows = self._database.query(
            f"""SELECT acts.id, batch_id, action, photo_ids, victim_path, keeper_path, state, reason, detail
            FROM acts JOIN batches ON batches.id = batch_id WHERE {condition} ORDER BY acts.id""",
            parameters,
        )
        files: dict[int, list[FileRecord]] = {row[0]: [] for row in rows}
        for act_id, *values in self._database.query(
            """SELECT act_id, id, source, destination, info, token, size_bytes, mtime_ns, device, inode, content_key,
                attributes, restored, copy_inode
            FROM files WHERE act_id IN (SELECT value FROM json_each(?)) ORDER BY id""",
            (id_list(list(files)),),
        ):
            files[act_id].append(_file(values))
        try:
            return [
                ActRecord(
                    id=row[0],
                    batch_id=row[1],
                    action=Removal(row[2]),
                    photo_ids=tuple(json.loads(row[3])),
                    victim_path=decode_path(row[4]),
                    keeper_path=decode_path(row[5]),
                    state=ActState(row[6]),
                    files=tuple(files[row[0]]),
                    reason=Refusal[row[7]] if row[7] else None,
                    detail=row[8],
                )
                for row in rows
            ]
        except (ValueError, KeyError) as error:
            raise StoreCorruptError(self._database.path, f"unknown word in the journal: {error}") from error

    def history(self, limit: int) -> list[HistoryBatch]:
        """Return what was done, the latest first; batches of which nothing was attempted are left out."""
        rows = self._database.query(
            """SELECT batches.id, action, target, started_ms,
                sum(state = 'done'), sum(state = 'skipped'), sum(state = 'failed'), sum(state = 'undone'),
                (SELECT coalesce(sum(size_bytes), 0) FROM files JOIN acts ON acts.id = act_id
                    WHERE acts.batch_id = batches.id AND state = 'done')
            FROM batches JOIN acts ON acts.batch_id = batches.id
            GROUP BY batches.id ORDER BY batches.id DESC LIMIT ?""",
            (limit,),
        )
        return [
            HistoryBatch(row[0], Removal(row[1]), None if row[2] is None else decode_path(row[2]), *row[3:])
            for row in rows
        ]

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _prepare(database: Database) -> None:
    # In one transaction, for another process may be making it just now.
    with database.transaction():
        found = database.query("PRAGMA user_version")[0][0]
        known = database.query("PRAGMA application_id")[0][0]
        is_new = not database.query("SELECT 1 FROM sqlite_master LIMIT 1")
    if not is_new and known != APPLICATION_ID:
        raise StoreForeignError(database.path, "this is a database of another program; it is left untouched")
    if found > len(MIGRATIONS):
        raise StoreTooNewError(database.path, found, len(MIGRATIONS))
    database.use_wal(is_durable=True)
    for version, migration in enumerate(MIGRATIONS, start=1):
        with database.transaction():
            if database.query("PRAGMA user_version")[0][0] < version:
                migration(database)
                database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                database.execute(f"PRAGMA user_version = {version}")


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _values(file: FileRecord) -> tuple[Any, ...]:
    return (
        encode_path(file.source),
        _path(file.destination),
        _path(file.info),
        file.token,
        file.size_bytes,
        signed64(file.mtime_ns),
        signed64(file.device),
        signed64(file.inode),
        file.content_key,
        file.attributes,
        _path(file.restored),
        None if file.copy_inode is None else signed64(file.copy_inode),
    )


def _path(path: str | None) -> bytes | None:
    return None if path is None else encode_path(path)


def _file(values: Sequence[Any]) -> FileRecord:
    number, source, destination, info, token, size, mtime, device, inode, key, attributes, restored, copy = values
    where, told, back = (None if path is None else decode_path(path) for path in (destination, info, restored))
    return FileRecord(
        number,
        decode_path(source),
        where,
        told,
        token,
        size,
        mtime,
        unsigned64(device),
        unsigned64(inode),
        key,
        attributes,
        back,
        None if copy is None else unsigned64(copy),
    )
