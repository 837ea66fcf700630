import threading
import time
from pathlib import Path

import pytest

from engine.core.domain import FileStamp, Stage
from engine.core.errors import Cancelled, StoreUnwritableError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.stages.describe import describe_files
from engine.stages.pending import PendingFiles
from tests.helpers.fake_describer import BAD, BUG, SLOW, SPEC, FakeDescriber, fake_photo

SETTINGS = Settings(workers=2, batch_size=4)


def pending_of(folder: Path) -> PendingFiles:
    pending = PendingFiles()
    for path in sorted(folder.rglob("*")):
        info = path.lstat()
        pending.append(FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino))
    return pending


def describe(store, photos, monitor=None, settings=SETTINGS, describer=None):
    return describe_files(store, pending_of(photos), describer or FakeDescriber(), settings, monitor or Monitor())


def test_every_photo_is_described_and_stored(store, photos):
    for number in range(11):
        fake_photo(photos / f"{number}.jpg", f"content {number}".encode())
    described, problems = describe(store, photos)
    assert (described, problems) == (11, [])
    assert store.files.count_photos([str(photos)]) == 11
    stored = sorted(data for _, block in store.descriptors.iter_blocks(SPEC) for data in block)
    assert stored == sorted(f"content {number}".encode() for number in range(11))


def test_one_bad_file_costs_no_other(store, photos):
    fake_photo(photos / "bad.jpg", BAD)
    fake_photo(photos / "bug.jpg", BUG)
    fake_photo(photos / "good.jpg", b"good")
    (photos / "vanished.jpg").symlink_to(photos / "nowhere")
    monitor = Monitor()
    described, problems = describe(store, photos, monitor)
    assert described == 1
    found = {Path(known.problem.path).name: known for known in problems}
    assert {name: known.problem.stage for name, known in found.items()} == {
        "bad.jpg": Stage.DECODE,
        "bug.jpg": Stage.DESCRIBE,
        "vanished.jpg": Stage.READ,
    }
    assert "ValueError: a fault of the fake" in found["bug.jpg"].problem.reason
    assert {name: known.decoder for name, known in found.items()} == {
        "bad.jpg": "fake 1",
        "bug.jpg": "fake 1",
        "vanished.jpg": None,
    }
    assert set(monitor.problems) == {known.problem for known in problems}
    assert store.problems.below([str(photos)]) == sorted(problems, key=lambda known: known.problem.path)


def test_problem_is_forgotten_when_the_file_is_good(store, photos):
    fake_photo(photos / "a.jpg", BAD)
    describe(store, photos)
    fake_photo(photos / "a.jpg", b"good")
    describe(store, photos)
    assert store.problems.below([str(photos)]) == []
    assert store.files.count_photos([str(photos)]) == 1


def test_stop_is_quick_and_keeps_what_is_done(store, photos):
    for number in range(12):
        fake_photo(photos / f"{number:02}.jpg", SLOW + str(number).encode())
    monitor = Monitor()
    stopped_at = []

    def stop():
        time.sleep(1.0)
        stopped_at.append(time.monotonic())
        monitor.cancel()

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(Cancelled):
        describe(store, photos, monitor, Settings(workers=2, batch_size=1000))
    took = time.monotonic() - stopped_at[0]
    stopper.join()
    assert took < 0.3
    done = store.files.count_photos([str(photos)])
    assert 2 <= done < 12
    assert describe(store, photos)[0] == 12 - done


def test_pause_holds_the_work(store, photos):
    for number in range(10):
        fake_photo(photos / f"{number}.jpg", str(number).encode())
    monitor = Monitor()
    monitor.pause()
    runner = threading.Thread(target=describe, args=(store, photos, monitor))
    runner.start()
    time.sleep(0.3)
    assert store.files.count_photos([str(photos)]) == 0
    monitor.resume()
    runner.join(20)
    assert store.files.count_photos([str(photos)]) == 10


def test_few_files_are_under_way_at_once(store, photos):
    for number in range(30):
        fake_photo(photos / f"{number}.jpg", str(number).encode())
    lock = threading.Lock()
    now, most = [0], [0]

    class Counting(FakeDescriber):
        def describe(self, data, image_format):
            with lock:
                now[0] += 1
                most[0] = max(most[0], now[0])
            time.sleep(0.01)
            with lock:
                now[0] -= 1
            return super().describe(data, image_format)

    describe(store, photos, settings=Settings(workers=3, batch_size=5), describer=Counting())
    assert 2 <= most[0] <= 3


def test_batches_are_visible_before_the_end(store, photos):
    for number in range(12):
        fake_photo(photos / f"{number:02}.jpg", str(number).encode())
    seen = []
    describe(store, photos, Monitor(lambda _: seen.append(store.files.count_photos([str(photos)]))))
    assert seen[0] == 0
    assert seen[-1] == 12

    class Slow(FakeDescriber):
        def describe(self, data, image_format):
            seen.append(store.files.count_photos(["/"]) - 12)
            return super().describe(data, image_format)

    for number in range(12):
        fake_photo(photos.parent / "more" / f"{number:02}.jpg", b"more" + str(number).encode())
    seen.clear()
    describe(store, photos.parent / "more", settings=Settings(workers=1, batch_size=4), describer=Slow())
    assert 4 in seen


def test_full_disk_ends_the_scan(store, photos):
    for number in range(200):
        fake_photo(photos / f"{number}.jpg", str(number).encode() * 5000)
    pages = store.database.query("PRAGMA page_count")[0][0]
    with store.transaction():
        store.database.query(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(StoreUnwritableError, match="disk is full"):
        describe(store, photos)
