import threading

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnails import ThumbnailLoader, side_of
from engine.core.errors import DecodeError
from tests.helpers.desktop import HeldRunner, ImmediateRunner

LIMIT = 10 << 20


def jpeg(side, colour="red"):
    image = QImage(side, side * 3 // 4, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data())


class Reader:
    """Reads no file: gives a picture of the size asked for, or the error it is told to."""

    def __init__(self):
        self.paths = []
        self.errors = {}

    def __call__(self, path, side, max_pixels):
        self.paths.append(path)
        if path in self.errors:
            raise self.errors[path]
        return jpeg(side)


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def make(qtbot, tmp_path, reader):
    runners = []

    def make(runner=None, **options):
        runner = ImmediateRunner() if runner is None else runner
        runners.append(runner)
        cache = options.pop("cache", None) or ThumbnailCache(tmp_path / "thumbnails", LIMIT)
        return ThumbnailLoader(runner, cache, reader, **options)

    yield make
    for runner in runners:
        runner.shut_down()


def load(qtbot, loader, key, path, side=150):
    with qtbot.waitSignal(loader.loaded, check_params_cb=lambda found: found == key):
        assert loader.pixmap(key, path, side) is None
    return loader.pixmap(key, path, side)


def test_a_thumbnail_is_not_there_at_first_and_at_once_afterwards(qtbot, make, reader):
    loader = make()
    pixmap = load(qtbot, loader, "k", "/a.jpg")
    assert pixmap.width() == 192
    assert reader.paths == ["/a.jpg"]
    assert not loader.is_busy


def test_a_fine_screen_is_given_a_larger_one_and_the_small_one_meanwhile(qtbot, make):
    loader = make()
    load(qtbot, loader, "k", "/a.jpg", 150)
    with qtbot.waitSignal(loader.loaded):
        assert loader.pixmap("k", "/a.jpg", 300).width() == 192
    assert loader.pixmap("k", "/a.jpg", 300).width() == 384
    assert [side_of(pixels) for pixels in (1, 192, 193, 700, 5000)] == [192, 192, 384, 768, 768]


def test_another_program_finds_it_on_disk(qtbot, make, reader):
    load(qtbot, make(), "k", "/a.jpg")
    again = make()
    assert load(qtbot, again, "k", "/elsewhere.jpg") is not None
    assert reader.paths == ["/a.jpg"]


def test_a_damaged_file_of_the_cache_is_made_again(qtbot, make, reader, tmp_path):
    load(qtbot, make(), "k", "/a.jpg")
    path = next((tmp_path / "thumbnails").rglob("*.jpg"))
    path.write_bytes(path.read_bytes()[:30])
    assert load(qtbot, make(), "k", "/a.jpg").width() == 192
    assert reader.paths == ["/a.jpg", "/a.jpg"]
    assert len(path.read_bytes()) > 30


def test_what_is_out_of_sight_is_not_read(qtbot, make, reader):
    runner = HeldRunner()
    loader = make(runner)
    for name in "abc":
        loader.pixmap(name, f"/{name}.jpg", 100)
    loader.forget_requests_except({"b"})
    with qtbot.waitSignal(loader.loaded):
        runner.release()
    assert reader.paths == ["/b.jpg"]
    # Back in sight it is asked for anew.
    loader.pixmap("a", "/a.jpg", 100)
    runner.release()
    assert reader.paths == ["/b.jpg", "/a.jpg"]


def test_what_another_viewer_waits_for_is_read_all_the_same(qtbot, make, reader):
    runner = HeldRunner()
    loader = make(runner)
    loader.pixmap("a", "/a.jpg", 100, viewer="one")
    loader.pixmap("a", "/a.jpg", 100, viewer="other")
    loader.pixmap("b", "/b.jpg", 100, viewer="one")
    loader.forget_requests_except(set(), viewer="one")
    runner.release()
    assert reader.paths == ["/a.jpg"]


def test_the_same_thumbnail_is_asked_for_once(qtbot, make):
    runner = HeldRunner()
    loader = make(runner)
    for _ in range(3):
        loader.pixmap("a", "/a.jpg", 100)
    assert len(runner.waiting) == 1
    runner.release()
    # On its way to the screen it is not asked for again either.
    loader.pixmap("a", "/a.jpg", 100)
    assert not runner.waiting


def test_memory_is_bounded_and_the_latest_stay(qtbot, make):
    one = 192 * 144 * 4
    loader = make(memory_bytes=3 * one)
    for number in range(6):
        load(qtbot, loader, str(number), f"/{number}.jpg")
    assert loader.used_bytes <= 3 * one
    assert loader.pixmap("5", "/5.jpg", 150) is not None
    assert loader.pixmap("0", "/0.jpg", 150) is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(2, "No such file or directory"), "No such file or directory"),
        (DecodeError("/gone.jpg", "not a picture"), "not a picture"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason_and_tried_again(qtbot, make, reader, error, words):
    loader = make()
    reader.errors["/gone.jpg"] = error
    with qtbot.waitSignal(loader.failed) as failed:
        assert loader.pixmap("k", "/gone.jpg", 100) is None
    assert failed.args[0] == "k"
    assert words in failed.args[1]
    assert words in loader.reason("k")
    with qtbot.assertNotEmitted(loader.failed):
        loader.pixmap("k", "/gone.jpg", 100)
        loader.retry_failed()
    assert len(reader.paths) == 2
    reader.errors.clear()
    with qtbot.waitSignal(loader.loaded):
        loader.retry_failed()
    assert loader.reason("k") == ""
    assert loader.pixmap("k", "/gone.jpg", 100) is not None


def test_what_failed_is_forgotten_out_of_sight(qtbot, make, reader):
    loader = make()
    reader.errors["/gone.jpg"] = FileNotFoundError(2, "gone")
    loader.pixmap("k", "/gone.jpg", 100)
    loader.forget_requests_except(set())
    loader.retry_failed()
    assert len(reader.paths) == 1
    assert loader.reason("k") == ""


def test_without_a_cache_that_can_be_written_it_works_and_says_so_once(qtbot, make, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    loader = make(cache=ThumbnailCache(in_the_way / "cache", LIMIT))
    told = []
    loader.cache_failed.connect(told.append)
    for number in range(3):
        assert load(qtbot, loader, str(number), f"/{number}.jpg") is not None
    assert len(told) == 1
    assert told[0]


def test_on_threads_what_was_asked_for_last_is_read_first(qtbot, make, reader, tmp_path):
    started, go_on = threading.Semaphore(0), threading.Event()
    read_in_order = []

    def slow(path, side, max_pixels):
        started.release()
        if path == "/block.jpg":
            go_on.wait(10)
        read_in_order.append(path)
        return jpeg(side)

    runner = JobRunner(CrashReporter(tmp_path / "crashes"))
    loader = ThumbnailLoader(runner, ThumbnailCache(tmp_path / "t", LIMIT), slow)
    # As many as there can be threads are held up, so that the others queue behind them.
    for number in range(4):
        loader.pixmap(f"block{number}", "/block.jpg", 100)
    started.acquire(timeout=10)
    for name in "abc":
        loader.pixmap(name, f"/{name}.jpg", 100)
    go_on.set()
    qtbot.waitUntil(lambda: not loader.is_busy, timeout=10_000)
    others = [path for path in read_in_order if path != "/block.jpg"]
    assert others.index("/c.jpg") < others.index("/a.jpg")
    assert loader.pixmap("a", "/a.jpg", 100) is not None
    assert runner.shut_down()
