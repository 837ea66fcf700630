"""How much disk the thumbnails take."""

from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnail_storage import ThumbnailStorage
from tests.helpers.desktop import HeldRunner


def test_it_is_measured_and_emptied_in_the_background(qtbot, tmp_path):
    runner = HeldRunner()
    cache = ThumbnailCache(tmp_path / "thumbnails", 1_000_000)
    cache.write("ab" * 20, 128, b"x" * 4000)
    storage = ThumbnailStorage(runner, cache)
    assert storage.used_bytes is None

    storage.measure()
    assert storage.used_bytes is None
    with qtbot.waitSignal(storage.changed):
        runner.release()
    assert storage.used_bytes >= 4000

    storage.clear()
    runner.release()
    assert storage.used_bytes == 0
    assert cache.read("ab" * 20, 128) is None


def test_another_bound_counts_from_now_on(qtbot, tmp_path):
    cache = ThumbnailCache(tmp_path / "thumbnails", 1_000_000)

    ThumbnailStorage(HeldRunner(), cache).set_limit(64)

    assert cache.limit_bytes == 64_000_000
