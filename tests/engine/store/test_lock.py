import time

import pytest

from engine.core.errors import StoreLockedError
from engine.store.connection import open_store
from engine.store.lock import scan_lock
from tests.helpers.library_rows import add_photo


def test_second_scan_waits_briefly_and_is_refused(tmp_path):
    with scan_lock(tmp_path):
        started = time.monotonic()
        with pytest.raises(StoreLockedError, match="another scan"), scan_lock(tmp_path, wait_s=0.3):
            pass
        assert 0.2 <= time.monotonic() - started < 3


def test_lock_is_free_again_after_an_error(tmp_path):
    with pytest.raises(ZeroDivisionError), scan_lock(tmp_path):
        raise ZeroDivisionError
    with scan_lock(tmp_path, wait_s=0.1):
        pass


def test_readers_go_on_while_a_scan_writes(tmp_path):
    with open_store(tmp_path) as writer, open_store(tmp_path) as reader:
        add_photo(writer, "/p/a.jpg", "a")
        with writer.scanning(), writer.transaction():
            add_photo(writer, "/p/b.jpg", "b")
            assert reader.files.count_photos(["/p"]) == 1
        assert reader.files.count_photos(["/p"]) == 2
