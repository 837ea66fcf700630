"""The part of the journal about sidecars that are changed for photos that go."""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.core.errors import StoreCorruptError
from engine.core.removal import ActState, Refusal
from engine.core.rescue import SidecarChange
from engine.store.database import Database
from engine.store.encoding import decode_path, encode_path

TABLES = (
    """CREATE TABLE changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch_id INTEGER NOT NULL REFERENCES batches(id),
        keeper_path BLOB NOT NULL,
        victim_paths TEXT NOT NULL,
        path BLOB NOT NULL,
        before BLOB,
        after BLOB NOT NULL,
        token TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        detail TEXT NOT NULL DEFAULT '',
        settled_ms INTEGER
    )""",
    "CREATE INDEX changes_of_batch ON changes(batch_id)",
    "CREATE INDEX open_changes ON changes(id) WHERE state = 'intended'",
)


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One change of a sidecar in the journal.

    Attributes:
        id: Number in the journal, 0 before it is there.
        batch_id: What it was done with.
        keeper_path: The photo that the sidecar speaks of.
        victim_paths: The photos that go, from which it is carried.
        change: What becomes of the sidecar.
        token: Part of the names of temporary files.
        state: Intended until the batch ends; then done, undone, or failed.
        reason: Why it failed, or None.
        detail: Words of the system, or nothing.
    """

    id: int
    batch_id: int
    keeper_path: str
    victim_paths: tuple[str, ...]
    change: SidecarChange
    token: str
    state: ActState = ActState.INTENDED
    reason: Refusal | None = None
    detail: str = ""


class JournalChanges:
    """Reads and writes the changes in a journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def intend(self, changes: Sequence[ChangeRecord]) -> list[ChangeRecord]:
        """Write down what is about to be done, all in one commit, and return the changes with their numbers."""
        with self._database.transaction():
            return [replace(change, id=self._insert(change)) for change in changes]

    def _insert(self, record: ChangeRecord) -> int:
        return self._database.insert(
            """INSERT INTO changes (batch_id, keeper_path, victim_paths, path, before, after, token, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                record.batch_id,
                encode_path(record.keeper_path),
                # A lone surrogate of an odd file name is kept by an escape.
                json.dumps(record.victim_paths),
                encode_path(record.change.path),
                record.change.before,
                record.change.after,
                record.token,
                record.state.value,
            ),
        )

    def update(self, changes: Iterable[ChangeRecord]) -> None:
        """Write down how changes stand now; all in one commit."""
        self._database.execute_many(
            "UPDATE changes SET state = ?, reason = ?, detail = ?, settled_ms = ? WHERE id = ?",
            [
                (one.state.value, one.reason.name if one.reason else "", one.detail, _now_ms(), one.id)
                for one in changes
            ],
        )

    def open_batches(self) -> list[int]:
        """Return the batches of which changes are not settled, oldest first."""
        rows = self._database.query("SELECT DISTINCT batch_id FROM changes WHERE state = 'intended' ORDER BY batch_id")
        return [row[0] for row in rows]

    def of_batch(self, batch_id: int) -> list[ChangeRecord]:
        """Return the changes of a batch in their order."""
        rows = self._database.query(
            """SELECT id, batch_id, keeper_path, victim_paths, path, before, after, token, state, reason, detail
            FROM changes WHERE batch_id = ? ORDER BY id""",
            (batch_id,),
        )
        try:
            return [_record(row) for row in rows]
        except (ValueError, KeyError) as error:
            raise StoreCorruptError(self._database.path, f"unknown word in the journal: {error}") from error


def _record(row: tuple[Any, ...]) -> ChangeRecord:
    return ChangeRecord(
        id=row[0],
        batch_id=row[1],
        keeper_path=decode_path(row[2]),
        victim_paths=tuple(json.loads(row[3])),
        change=SidecarChange(decode_path(row[4]), row[5], row[6]),
        token=row[7],
        state=ActState(row[8]),
        reason=Refusal[row[9]] if row[9] else None,
        detail=row[10],
    )


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
