"""Photos are measured once, what was measured is kept, and what cannot be measured is told."""

import threading
from pathlib import Path

import numpy as np
import pytest

from engine.core.domain import Folder, Stage
from engine.core.errors import Cancelled
from engine.core.facts import Wish
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.pipeline import run_scan
from engine.stages.measure import measure_photos
from engine.store.column_reader import read_columns
from engine.store.in_flight import InFlight
from tests.helpers.fake_describer import FakeDescriber, fake_photo
from tests.helpers.fake_measurer import BREAKS, CRASHES, FAULTY, FakeMeasurer

SETTINGS = Settings(workers=2, batch_size=2)
SMALLER = ((2, 1),)


@pytest.fixture
def folder(tmp_path):
    for number in range(6):
        fake_photo(tmp_path / "photos" / f"{number}.jpg", b"x" * (10 + number))
    return tmp_path / "photos"


@pytest.fixture
def scan(store, folder):
    def again():
        run_scan(store, [Folder(str(folder))], SETTINGS, FakeDescriber(), Monitor())
        return store.photos.numbers([str(folder)])[:, 0].tolist()

    return again


def measure(store, ids, measurer=None, monitor=None, smaller=()):
    wishes = [Wish(photo_id, smaller) for photo_id in ids]
    return measure_photos(store, wishes, measurer or FakeMeasurer(), SETTINGS, monitor or Monitor())


def columns(store, folder):
    ids = store.photos.numbers([str(folder)])[:, 0].tolist()
    return read_columns(store.database, ids, [Folder(str(folder))])


def sharpness_by_name(store, folder):
    found = columns(store, folder)
    return {name: sharp for name, sharp in zip(found.names, found.sharpness.tolist(), strict=True) if sharp == sharp}


def test_what_is_measured_is_kept(store, scan, folder):
    report = measure(store, scan())
    assert (report.measured, report.problems) == (6, ())
    assert sharpness_by_name(store, folder) == {f"{number}.jpg": 10.0 + number for number in range(6)}
    assert np.isnan(columns(store, folder).detail_shares).all()


def test_what_is_known_is_not_measured_again(store, scan):
    ids = scan()
    measure(store, ids[:4])
    seen = []
    assert measure(store, ids, FakeMeasurer(seen.append)).measured == 2
    assert measure(store, ids, FakeMeasurer(seen.append)).measured == 0
    assert len(seen) == 2


def test_detail_is_looked_at_where_it_was_not(store, scan, folder):
    ids = scan()
    measure(store, ids)
    assert measure(store, ids[:2], smaller=SMALLER).measured == 2
    assert measure(store, ids[:2], smaller=SMALLER).measured == 0
    assert columns(store, folder).detail_shares[:2].tolist() == [0.5, 0.5]


def test_a_new_name_costs_nothing(store, scan, folder):
    measure(store, scan())
    (folder / "0.jpg").rename(folder / "other name.jpg")
    assert measure(store, scan()).measured == 0
    assert sharpness_by_name(store, folder)["other name.jpg"] == 10.0


def test_what_cannot_be_read_is_told_and_not_tried_again(store, scan, folder):
    fake_photo(folder / "broken.jpg", BREAKS)
    fake_photo(folder / "faulty.jpg", FAULTY)
    ids = scan()
    monitor = Monitor()
    report = measure(store, ids, monitor=monitor, smaller=SMALLER)
    told = {Path(problem.path).name: (problem.stage, problem.reason) for problem in report.problems}
    assert told == {
        "broken.jpg": (Stage.MEASURE, "The fake picture is broken."),
        "faulty.jpg": (Stage.MEASURE, "It could not be measured (ValueError: a fault of the fake)."),
    }
    assert set(monitor.problems) == set(report.problems)
    assert {known.problem for known in store.problems.below([str(folder)])} == set(report.problems)
    assert sharpness_by_name(store, folder)["broken.jpg"] == 0.0
    assert measure(store, ids, smaller=SMALLER).problems == ()


def test_what_is_gone_or_changed_is_told_and_tried_again(store, scan, folder):
    ids = scan()
    (folder / "0.jpg").unlink()
    fake_photo(folder / "1.jpg", b"something else")
    report = measure(store, ids)
    assert {problem.stage for problem in report.problems} == {Stage.READ}
    assert report.measured == 4
    assert len(measure(store, ids).problems) == 2


def test_a_photo_that_was_in_hand_in_a_crash_is_measured_apart(store, scan, folder):
    path = fake_photo(folder / "crash.jpg", CRASHES)
    ids = scan()
    in_flight = InFlight(store.directory, "measured-in-flight")
    in_flight.take_suspects()
    with in_flight.holding(str(path)):
        report = measure(store, ids)
    assert [problem.reason for problem in report.problems] == ["Reading it crashes the decoder, so it is left out."]
    assert report.measured == 6


def test_a_stop_keeps_what_was_measured(store, scan, folder):
    monitor = Monitor()
    seen = []

    def count(content):
        seen.append(content)
        if len(seen) == 3:
            monitor.cancel()

    ids = scan()
    with pytest.raises(Cancelled):
        measure(store, ids, FakeMeasurer(count), monitor)
    kept = len(sharpness_by_name(store, folder))
    assert kept > 0
    assert measure(store, ids).measured == 6 - kept


def test_a_pause_holds_it(store, scan):
    ids, reports = scan(), []
    monitor = Monitor(reports.append)
    monitor.pause()
    done = []
    thread = threading.Thread(target=lambda: done.append(measure(store, ids, monitor=monitor)))
    thread.start()
    assert done == []
    monitor.resume()
    thread.join()
    assert done[0].measured == 6
    assert reports[-1].stage is Stage.MEASURE
    assert (reports[-1].done, reports[-1].total) == (6, 6)


def test_missing_facts_of_the_bytes_are_read_as_well(store, scan):
    ids = scan()
    store.database.execute("UPDATE contents SET has_gps = NULL")
    measure(store, ids)
    assert store.database.query("SELECT count(*) FROM contents WHERE has_gps IS NULL") == [(0,)]


def test_nothing_is_written_of_nothing(store):
    assert measure(store, []).measured == 0
    assert measure(store, [77]).measured == 0
