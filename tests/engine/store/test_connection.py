import random
import re
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise

import pytest

from engine.core.domain import DescriptorSpec
from engine.core.errors import (
    StoreCorruptError,
    StoreForeignError,
    StoreLockedError,
    StoreTooNewError,
    StoreUnwritableError,
)
from engine.store.connection import LIBRARY_FILE, open_store
from engine.store.database import PAGE_BYTES
from engine.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.helpers.library_rows import add_photo, match

MATCHER = DescriptorSpec("matcher", 1)


def filled(directory, photos=300):
    with open_store(directory) as store, store.transaction():
        ids = [add_photo(store, f"/p/{number:04}.jpg", f"content {number}") for number in range(photos)]
        store.matches.add(MATCHER, [match(one, other) for one, other in pairwise(ids)])
    return directory / LIBRARY_FILE


def fill(store):
    for number in range(10_000):
        add_photo(store, f"/p/{number}.jpg", f"content {number}")


def add_photo_and_fail(store):
    with store.transaction():
        add_photo(store, "/p/a.jpg", "a")
        raise ZeroDivisionError


def test_a_new_library_bears_its_mark_and_version(tmp_path):
    with open_store(tmp_path / "deep" / "inside") as store:
        assert store.notices == ()
    with sqlite3.connect(tmp_path / "deep" / "inside" / LIBRARY_FILE) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    plain.close()


def test_what_was_stored_is_there_again(tmp_path):
    filled(tmp_path, 3)
    with open_store(tmp_path) as store:
        assert store.files.count_photos(["/p"]) == 3
        assert store.matches.count() == 2


def test_database_of_another_program_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / LIBRARY_FILE
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.execute("INSERT INTO recipes VALUES ('soup')")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreForeignError, match="another program"):
        open_store(tmp_path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [LIBRARY_FILE]


def test_newer_library_is_refused_and_left_as_it_is(tmp_path):
    path = filled(tmp_path, 1)
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 3}")
    newer.close()
    with pytest.raises(StoreTooNewError) as refusal:
        open_store(tmp_path)
    assert (refusal.value.found, refusal.value.known) == (SCHEMA_VERSION + 3, SCHEMA_VERSION)
    with sqlite3.connect(path) as newer:
        assert newer.execute("SELECT count(*) FROM files").fetchone() == (1,)
    newer.close()


@pytest.mark.parametrize("size", [1, 99, 100, 5000, 200_000])
def test_random_bytes_are_set_aside_and_a_new_library_begun(tmp_path, size):
    garbage = random.Random(size).randbytes(size)
    (tmp_path / LIBRARY_FILE).write_bytes(garbage)
    with open_store(tmp_path) as store:
        assert len(store.notices) == 1
        name = re.search(r"library\.corrupt-\S+\.sqlite3", store.notices[0])
        assert name is not None
        assert (tmp_path / name[0]).read_bytes() == garbage
        assert store.files.count_photos(["/"]) == 0
        add_photo(store, "/p/a.jpg", "a")
    with open_store(tmp_path) as store:
        assert store.notices == ()
        assert store.files.count_photos(["/p"]) == 1


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.99])
def test_truncated_library_is_set_aside(tmp_path, kept):
    path = filled(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    with open_store(tmp_path) as store:
        assert "damaged" in store.notices[0]
        assert store.files.count_photos(["/"]) == 0


def test_empty_file_counts_as_no_library_yet(tmp_path):
    (tmp_path / LIBRARY_FILE).touch()
    with open_store(tmp_path) as store:
        assert store.notices == ()


def test_destroyed_pages_are_noticed_by_what_reads_them(tmp_path):
    path = filled(tmp_path, 3000)
    data = bytearray(path.read_bytes())
    beyond_the_roots = 30 * PAGE_BYTES
    for start in range(beyond_the_roots, len(data), PAGE_BYTES):
        data[start : start + 64] = b"\xa5" * 64
    path.write_bytes(data)
    with open_store(tmp_path) as store, pytest.raises(StoreCorruptError, match="damaged"):
        store.photos.numbers(["/p"])


def test_file_in_place_of_the_directory_is_a_clear_error(tmp_path):
    (tmp_path / "data").write_text("no folder")
    with pytest.raises(StoreUnwritableError, match="folder of a library"):
        open_store(tmp_path / "data")
    with pytest.raises(StoreUnwritableError, match="folder of a library"):
        open_store(tmp_path / "data" / "below")


def test_directory_in_place_of_the_file_is_a_clear_error(tmp_path):
    (tmp_path / LIBRARY_FILE).mkdir()
    with pytest.raises(StoreUnwritableError):
        open_store(tmp_path)


def test_full_disk_is_a_clear_error_and_loses_nothing_committed(tmp_path):
    with open_store(tmp_path) as store:
        add_photo(store, "/p/first.jpg", "first")
        pages = store.database.query("PRAGMA page_count")[0][0]
        # The pragma is one of a connection, so it must run on the one that writes.
        with store.transaction():
            store.database.query(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreUnwritableError, match="disk is full"):
            fill(store)
        stored = store.files.count_photos(["/p"])
        assert stored >= 1
    with open_store(tmp_path) as store:
        assert store.files.count_photos(["/p"]) == stored


def test_read_only_library_is_a_clear_error(tmp_path):
    with open_store(tmp_path) as store:
        with store.transaction():
            store.database.query("PRAGMA query_only = ON")
        with pytest.raises(StoreUnwritableError, match="cannot be written"):
            add_photo(store, "/p/first.jpg", "first")


def test_damaged_library_is_not_taken_from_under_a_scan(tmp_path):
    holder = (
        "import sys; from pathlib import Path; from engine.store.lock import scan_lock\n"
        "with scan_lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        (tmp_path / LIBRARY_FILE).write_bytes(b"nonsense")
        with pytest.raises(StoreLockedError):
            open_store(tmp_path)
        assert (tmp_path / LIBRARY_FILE).read_bytes() == b"nonsense"
        process.communicate("")


def test_prune_forgets_what_is_long_gone_and_what_only_that_held(tmp_path):
    with open_store(tmp_path) as store:
        kept = add_photo(store, "/p/kept.jpg", "kept")
        add_photo(store, "/p/copy.jpg", "twin")
        add_photo(store, "/p/twin.jpg", "twin")
        gone = add_photo(store, "/p/gone.jpg", "gone")
        store.matches.add(MATCHER, [match(kept, gone)])
        ids = {path: row.id for rows in store.files.iter_rows() for row in rows for path in [row.path]}
        store.files.mark_gone([ids[b"/p/gone.jpg"], ids[b"/p/copy.jpg"]], time.time_ns() // 1_000_000)
        assert store.prune(days=1) == 0
        assert store.prune(days=-1) == 2
        assert store.matches.count() == 0
        assert store.images.infos([kept, gone]).keys() == {kept}
        assert store.files.count_photos(["/p"]) == 2
        assert store.database.query("SELECT count(*) FROM descriptors")[0][0] == 2


def test_revision_grows_with_what_others_commit(tmp_path):
    with open_store(tmp_path) as store, open_store(tmp_path) as other:
        before = store.revision()
        add_photo(other, "/p/a.jpg", "a")
        assert store.revision() > before
        before = store.revision()
        with other.transaction():
            other.files.mark_gone([4711], 1)
        assert store.revision() == before


def test_opening_a_library_changes_nothing_for_those_who_have_it_open(tmp_path):
    with open_store(tmp_path) as store:
        before = store.revision()
        with open_store(tmp_path):
            pass
        assert store.revision() == before


def test_a_transaction_that_fails_leaves_the_revision(tmp_path):
    with open_store(tmp_path) as store:
        before = store.revision()
        with pytest.raises(ZeroDivisionError):
            add_photo_and_fail(store)
        assert store.revision() == before
