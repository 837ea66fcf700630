import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.thumbnail_cache import ThumbnailCache

KEY = "ab" * 20


def test_what_is_kept_is_found_by_picture_and_size(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    assert cache.read(KEY, 192) is None
    cache.write(KEY, 192, b"small")
    cache.write(KEY, 384, b"large")
    again = ThumbnailCache(tmp_path, 1000)
    assert again.read(KEY, 192) == b"small"
    assert again.read(KEY, 384) == b"large"
    assert again.used_bytes() == 10


def test_what_was_unused_for_longest_goes_first(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    for number in range(10):
        cache.write(f"{number:040x}", 192, bytes(100))
    assert cache.read(f"{0:040x}", 192) is not None
    cache.write(f"{10:040x}", 192, bytes(100))
    assert cache.used_bytes() <= 900
    assert cache.read(f"{0:040x}", 192) is not None
    assert cache.read(f"{1:040x}", 192) is None
    assert cache.read(f"{10:040x}", 192) is not None
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) == cache.used_bytes()


def test_the_order_of_use_outlives_the_program(tmp_path):
    old, new = f"{1:040x}", f"{2:040x}"
    first = ThumbnailCache(tmp_path, 250)
    first.write(old, 192, bytes(100))
    first.write(new, 192, bytes(100))
    a_week_ago = time.time() - 7 * 86400
    for path in tmp_path.rglob(f"{old}*"):
        os.utime(path, (a_week_ago, a_week_ago))
    second = ThumbnailCache(tmp_path, 250)
    second.write(f"{3:040x}", 192, bytes(100))
    assert second.read(old, 192) is None
    assert second.read(new, 192) is not None


def test_reading_marks_as_used_for_the_next_program(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    cache.write(KEY, 192, b"x")
    path = next(path for path in tmp_path.rglob("*.jpg"))
    os.utime(path, (1, 1))
    cache.read(KEY, 192)
    assert path.stat().st_mtime > 1


def test_a_part_left_by_a_crash_is_cleared_away_and_a_fresh_one_left_alone(tmp_path):
    folder = tmp_path / "ab"
    folder.mkdir()
    stale, fresh = folder / "abc-192.jpg.1-2.part", folder / "abd-192.jpg.1-2.part"
    for path in (stale, fresh):
        path.write_bytes(b"half")
    os.utime(stale, (1, 1))
    cache = ThumbnailCache(tmp_path, 1000)
    assert cache.used_bytes() == 0
    assert not stale.exists()
    assert fresh.exists()


def test_a_smaller_limit_counts_from_the_next_thumbnail_on(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    for number in range(8):
        cache.write(f"{number:040x}", 192, bytes(100))
    cache.set_limit(200)
    cache.write(f"{8:040x}", 192, bytes(100))
    assert cache.used_bytes() <= 200


def test_writing_over_counts_once_and_dropping_gives_back(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    cache.write(KEY, 192, bytes(100))
    cache.write(KEY, 192, bytes(60))
    assert cache.used_bytes() == 60
    cache.drop(KEY, 192)
    assert cache.used_bytes() == 0
    assert cache.read(KEY, 192) is None


def test_clearing_leaves_nothing(tmp_path):
    cache = ThumbnailCache(tmp_path, 1000)
    cache.write(KEY, 192, bytes(100))
    cache.clear()
    assert cache.used_bytes() == 0
    assert not list(tmp_path.rglob("*.jpg"))


def test_where_it_cannot_write_it_says_why_and_keeps_nothing(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    cache = ThumbnailCache(in_the_way / "cache", 1000)
    assert cache.used_bytes() == 0
    cache.write(KEY, 192, b"x")
    assert isinstance(cache.fault, OSError)
    assert cache.read(KEY, 192) is None


def test_two_windows_share_a_folder(tmp_path):
    one, other = ThumbnailCache(tmp_path, 350), ThumbnailCache(tmp_path, 350)
    one.write(KEY, 192, bytes(100))
    assert other.read(KEY, 192) is not None
    for number in range(6):
        other.write(f"{number:040x}", 192, bytes(100))
    # The other one dropped it: here it is merely not there.
    assert one.read(KEY, 192) is None
    one.drop(KEY, 192)
    assert one.used_bytes() == 0


@pytest.mark.parametrize("workers", [4])
def test_many_threads_leave_whole_files_and_a_true_count(tmp_path, workers):
    cache = ThumbnailCache(tmp_path, 20_000)

    def use(number):
        key = f"{number % 40:040x}"
        cache.write(key, 192, bytes([number % 40]) * (500 + number % 40))
        found = cache.read(key, 192)
        return found is None or (len(set(found)) == 1 and len(found) == 500 + number % 40)

    with ThreadPoolExecutor(workers) as pool:
        assert all(pool.map(use, range(400)))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if path.name.endswith(".part")]
    assert sum(path.stat().st_size for path in files) == cache.used_bytes() <= 20_000
