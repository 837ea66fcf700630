"""What the journal knows of sidecars, and that a journal of an earlier version learns it."""

import os
from pathlib import Path

import pytest

from engine.core.errors import StoreCorruptError
from engine.core.removal import ActState, Refusal, Removal
from engine.core.rescue import SidecarChange
from engine.store.database import Database
from engine.store.journal import APPLICATION_ID, JOURNAL_FILE, Journal
from engine.store.journal_changes import ChangeRecord
from engine.store.journal_schema import to_version_1

ODD = os.fsdecode(b"/photos/\xff.jpg")


def _record(batch_id: int, before: bytes | None = b"before") -> ChangeRecord:
    return ChangeRecord(0, batch_id, ODD, (ODD, "/b.jpg"), SidecarChange(ODD + ".xmp", before, b"after\0"), "0a")


@pytest.fixture
def journal(tmp_path):
    opened = Journal.open(tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize("before", [None, b"", b"before"])
def test_every_word_comes_back(journal, before):
    batch_id = journal.begin(Removal.TRASH, None)
    (known,) = journal.changes.intend([_record(batch_id, before)])
    assert journal.changes.of_batch(batch_id) == [known]
    assert journal.changes.open_batches() == [batch_id]
    assert journal.has_unfinished()
    failed = ChangeRecord(
        known.id, batch_id, ODD, known.victim_paths, known.change, "0a", ActState.FAILED, Refusal.CHANGED, "words"
    )
    journal.changes.update([failed])
    assert journal.changes.of_batch(batch_id) == [failed]
    assert journal.changes.open_batches() == []
    assert not journal.has_unfinished()


def test_a_journal_of_the_first_version_keeps_its_acts(tmp_path: Path):
    database = Database(tmp_path / JOURNAL_FILE)
    with database.transaction():
        to_version_1(database)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("PRAGMA user_version = 1")
        database.execute("INSERT INTO batches (action, started_ms) VALUES ('trash', 5)")
    database.close()
    journal = Journal.open(tmp_path)
    try:
        journal.changes.intend([_record(1)])
        assert len(journal.changes.of_batch(1)) == 1
    finally:
        journal.close()


def test_a_word_that_is_not_known_is_told(journal):
    batch_id = journal.begin(Removal.TRASH, None)
    (known,) = journal.changes.intend([_record(batch_id)])
    journal._database.execute("UPDATE changes SET state = 'odd' WHERE id = ?", (known.id,))
    with pytest.raises(StoreCorruptError):
        journal.changes.of_batch(batch_id)
