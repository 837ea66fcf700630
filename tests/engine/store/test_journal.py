"""The journal keeps every word, through the end of the program and beside other databases."""

import os
import sqlite3
from dataclasses import replace

import pytest

from engine.core.errors import StoreCorruptError, StoreError, StoreForeignError, StoreLockedError, StoreTooNewError
from engine.core.removal import ActState, Refusal, Removal
from engine.store.journal import JOURNAL_FILE, Journal
from engine.store.journal_rows import ActRecord, FileRecord

ODD = os.fsdecode(b"/photos/\xff.jpg")


def record(batch_id: int, path: str = ODD, state: ActState = ActState.INTENDED) -> ActRecord:
    file = FileRecord(
        id=0,
        source=path,
        destination="/trash/files/x.jpg",
        info="/trash/info/x.jpg.trashinfo",
        token="0a",
        size_bytes=7,
        mtime_ns=-5,
        device=(1 << 64) - 1,
        inode=1 << 63,
        content_key=b"key",
        attributes="{}",
        copy_inode=(1 << 64) - 2,
    )
    return ActRecord(0, batch_id, Removal.TRASH, (3, 4), path, "/photos/kept.jpg", state, (file,))


@pytest.fixture
def journal(tmp_path):
    opened = Journal.open(tmp_path)
    yield opened
    opened.close()


def test_every_word_comes_back(journal, tmp_path):
    (act,) = journal.intend([record(journal.begin(Removal.TRASH, ODD))])
    again = Journal.open(tmp_path)
    try:
        assert again.unfinished() == [act]
        assert again.history(1)[0].target == ODD
        done = replace(
            act,
            state=ActState.FAILED,
            reason=Refusal.DISK_FULL,
            detail="no room",
            files=(replace(act.files[0], destination=None, info=None, restored="/back.jpg", copy_inode=None),),
        )
        again.update([done])
    finally:
        again.close()

    assert journal.acts(act.batch_id) == [done]
    assert not journal.has_unfinished()


def test_a_commit_waits_for_the_disk_and_readers_wait_for_nobody(journal, tmp_path):
    with journal._database.transaction():
        assert journal._database.query("PRAGMA synchronous") == [(2,)]
        with sqlite3.connect(tmp_path / JOURNAL_FILE) as reader:
            assert reader.execute("PRAGMA journal_mode").fetchall() == [("wal",)]
            assert reader.execute("SELECT count(*) FROM acts").fetchall() == [(0,)]
        reader.close()


def test_history_counts_and_comes_latest_first(journal):
    first = journal.begin(Removal.TRASH, None)
    states = (ActState.DONE, ActState.DONE, ActState.SKIPPED, ActState.UNDONE)
    journal.update(
        [
            replace(act, state=state)
            for act, state in zip(journal.intend([record(first)] * len(states)), states, strict=True)
        ]
    )
    second = journal.begin(Removal.MOVE, "/aside")
    journal.intend([record(second, state=ActState.FAILED)])
    journal.begin(Removal.COPY, None)

    latest, earliest = journal.history(10)

    assert (latest.id, latest.action, latest.target, latest.failed, latest.can_undo) == (
        second, Removal.MOVE, "/aside", 1, False)  # fmt: skip
    assert (earliest.done, earliest.skipped, earliest.undone, earliest.bytes) == (2, 1, 1, 14)
    assert journal.history(1) == [latest]


def test_one_at_a_time_may_act(journal, tmp_path):
    other = Journal.open(tmp_path)
    try:
        with journal.acting(), pytest.raises(StoreLockedError), other.acting(wait_s=0.05):
            pass
        with other.acting(wait_s=0.05):
            pass
    finally:
        other.close()


def test_a_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / JOURNAL_FILE
    with sqlite3.connect(path) as foreign:
        foreign.execute("CREATE TABLE theirs (x)")
    foreign.close()
    before = path.read_bytes()

    with pytest.raises(StoreForeignError):
        Journal.open(tmp_path)

    assert path.read_bytes() == before


def test_a_newer_journal_is_left_alone(journal, tmp_path):
    journal._database.execute("PRAGMA user_version = 99")

    with pytest.raises(StoreTooNewError):
        Journal.open(tmp_path)


def test_a_damaged_journal_is_told_and_left_alone(tmp_path):
    path = tmp_path / JOURNAL_FILE
    path.write_bytes(b"no journal at all" * 500)
    before = path.read_bytes()

    with pytest.raises(StoreCorruptError):
        Journal.open(tmp_path)

    assert path.read_bytes() == before


@pytest.mark.parametrize("column", ["state", "reason", "action"])
def test_a_word_that_is_not_known_is_told(journal, column):
    batch = journal.begin(Removal.TRASH, None)
    journal.intend([record(batch)])
    table = "batches" if column == "action" else "acts"
    journal._database.execute(f"UPDATE {table} SET {column} = 'tomorrow'")

    with pytest.raises(StoreCorruptError):
        journal.acts(batch)


def test_of_acts_written_down_together_all_are_there_or_none(journal):
    batch = journal.begin(Removal.TRASH, None)
    unwritable = replace(record(batch), files=(replace(record(batch).files[0], size_bytes=None),))

    with pytest.raises(StoreError):
        journal.intend([record(batch), unwritable])

    assert journal.acts(batch) == []
    assert not journal.has_unfinished()


def test_acts_that_were_begun_come_back_oldest_first_of_whatever_batch(journal):
    states = (ActState.INTENDED, ActState.DONE, ActState.UNDOING, ActState.SKIPPED)
    paths = []
    for number in range(2):
        batch = journal.begin(Removal.TRASH, None)
        acts = journal.intend([record(batch, f"/{number}/{state.value}.jpg") for state in states])
        journal.update([replace(act, state=state) for act, state in zip(acts, states, strict=True)])
        paths += [f"/{number}/intended.jpg", f"/{number}/undoing.jpg"]
    assert [act.victim_path for act in journal.unfinished()] == paths
    assert journal.has_unfinished()
