"""The part of the journal about photos whose files texts are written into."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from engine.core.errors import StoreCorruptError
from engine.core.removal import ActState, Refusal
from engine.store.database import Database
from engine.store.encoding import decode_path, encode_path

TABLES = (
    """CREATE TABLE embeddings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch_id INTEGER NOT NULL REFERENCES batches(id),
        path BLOB NOT NULL,
        token TEXT NOT NULL,
        old_key BLOB NOT NULL,
        new_key BLOB,
        state TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        detail TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX embeddings_of_batch ON embeddings(batch_id)",
    "CREATE INDEX open_embeddings ON embeddings(id) WHERE state = 'intended'",
)


@dataclass(frozen=True, slots=True)
class EmbeddingRecord:
    """One photo in the journal that texts are written into.

    Attributes:
        id: Number in the journal, 0 before it is there.
        batch_id: The batch of which the texts are.
        path: Of the photo.
        token: Part of the names of temporary files.
        old_key: Of the bytes of the photo as it was.
        new_key: Of its bytes with the texts, or None while they are not written.
        state: Intended until it is clear what became of it; then done, undone, or failed.
        reason: Why it failed, or None.
        detail: Words of the system, or nothing.
    """

    id: int
    batch_id: int
    path: str
    token: str
    old_key: bytes
    new_key: bytes | None = None
    state: ActState = ActState.INTENDED
    reason: Refusal | None = None
    detail: str = ""


class JournalEmbeddings:
    """Reads and writes the embeddings in a journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def intend(self, record: EmbeddingRecord) -> EmbeddingRecord:
        """Write down what is about to be done, and return it with its number."""
        return replace(
            record,
            id=self._database.insert(
                "INSERT INTO embeddings (batch_id, path, token, old_key, state) VALUES (?, ?, ?, ?, ?) RETURNING id",
                (record.batch_id, encode_path(record.path), record.token, record.old_key, record.state.value),
            ),
        )

    def update(self, records: Iterable[EmbeddingRecord]) -> None:
        """Write down how they stand now; all in one commit."""
        self._database.execute_many(
            "UPDATE embeddings SET new_key = ?, state = ?, reason = ?, detail = ? WHERE id = ?",
            [
                (one.new_key, one.state.value, one.reason.name if one.reason else "", one.detail, one.id)
                for one in records
            ],
        )

    def open_batches(self) -> list[int]:
        """Return the batches of which some are not settled, oldest first."""
        rows = self._database.query(
            "SELECT DISTINCT batch_id FROM embeddings WHERE state = 'intended' ORDER BY batch_id"
        )
        return [row[0] for row in rows]

    def of_batch(self, batch_id: int) -> list[EmbeddingRecord]:
        """Return those of a batch in their order."""
        rows = self._database.query(
            """SELECT id, batch_id, path, token, old_key, new_key, state, reason, detail
            FROM embeddings WHERE batch_id = ? ORDER BY id""",
            (batch_id,),
        )
        try:
            return [_record(row) for row in rows]
        except (ValueError, KeyError) as error:
            raise StoreCorruptError(self._database.path, f"unknown word in the journal: {error}") from error


def _record(row: tuple[Any, ...]) -> EmbeddingRecord:
    return EmbeddingRecord(
        id=row[0],
        batch_id=row[1],
        path=decode_path(row[2]),
        token=row[3],
        old_key=row[4],
        new_key=row[5],
        state=ActState(row[6]),
        reason=Refusal[row[7]] if row[7] else None,
        detail=row[8],
    )
