import threading

import pytest

from engine.core.errors import StoreError, StoreLockedError
from engine.store import database as module
from engine.store.database import Database


@pytest.fixture
def database(tmp_path):
    opened = Database(tmp_path / "file.sqlite3")
    opened.use_wal()
    opened.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    yield opened
    opened.close()


def insert_and_fail(database):
    with database.transaction():
        database.execute("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError


def insert_within_and_fail(database):
    with database.transaction():
        with database.transaction():
            database.execute("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError


@pytest.mark.parametrize("fail", [insert_and_fail, insert_within_and_fail])
def test_failed_transaction_leaves_nothing(database, fail):
    with pytest.raises(ZeroDivisionError):
        fail(database)
    assert database.query("SELECT * FROM t") == []


def test_own_writes_are_seen_within_a_transaction_and_by_others_after_it(database):
    seen = []
    with database.transaction():
        database.execute("INSERT INTO t VALUES (1)")
        assert database.query("SELECT a FROM t") == [(1,)]
        other = threading.Thread(target=lambda: seen.append(database.query("SELECT a FROM t")))
        other.start()
        other.join(5)
    assert seen == [[]]
    assert database.query("SELECT a FROM t") == [(1,)]


def test_threads_write_one_after_the_other(database):
    def write(first):
        for number in range(first, first + 50):
            database.execute("INSERT INTO t VALUES (?)", (number,))

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.query("SELECT count(*) FROM t") == [(200,)]


def test_chunks_hold_all_rows_in_order(database):
    database.execute_many("INSERT INTO t VALUES (?)", ((n,) for n in range(25)))
    chunks = list(database.query_chunks("SELECT a FROM t ORDER BY a", size=10))
    assert [len(chunk) for chunk in chunks] == [10, 10, 5]
    assert [row[0] for chunk in chunks for row in chunk] == list(range(25))


def test_other_faults_of_the_database_name_the_file(database):
    with pytest.raises(StoreError, match=r"file\.sqlite3"):
        database.query("SELECT nonsense FROM nowhere")


def test_another_process_that_writes_for_long_is_told(database, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "BUSY_TIMEOUT_S", 0.1)
    other = Database(tmp_path / "file.sqlite3")
    with database.transaction():
        database.execute("INSERT INTO t VALUES (1)")
        with pytest.raises(StoreLockedError, match="another program"):
            other.execute("INSERT INTO t VALUES (2)")
    other.execute("INSERT INTO t VALUES (2)")
    other.close()
