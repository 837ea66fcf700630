import pytest

from desktop.session.measuring import Measuring
from desktop.session.scan_state import ScanPhase
from engine.core.domain import Stage
from engine.core.facts import Measures
from engine.core.progress import Progress
from engine.library import Library
from engine.review.rules import KeeperRules
from tests.helpers.album import BUG, draw_album, scan_album
from tests.helpers.fake_measuring import FakeMeasuring
from tests.helpers.sessions import PATIENCE_MS, SessionBench

SHARPER = KeeperRules.parse("sharper")


@pytest.fixture
def bench(qtbot, tmp_path):
    draw_album(tmp_path / "photos")
    scan_album(tmp_path / "library", tmp_path / "photos")
    bench = SessionBench(qtbot, tmp_path / "library")
    bench.open()
    yield bench
    bench.close()


@pytest.fixture
def process():
    return FakeMeasuring()


@pytest.fixture
def measuring(bench, process):
    return Measuring(bench.session, lambda _: process)


def test_what_rules_need_is_asked_for(bench, measuring, process):
    wishes = measuring.missing(SHARPER)
    assert len(wishes) > len(BUG)
    assert measuring.missing(KeeperRules.parse("oldest")) == ()
    measuring.start(wishes)
    (request,) = process.requests
    assert request.wishes == wishes
    assert request.library_dir == bench.session.directory
    assert measuring.state.phase is ScanPhase.RUNNING


def test_one_request_is_carried_out_at_a_time(measuring, process):
    wishes = measuring.missing(SHARPER)
    measuring.start(())
    measuring.start(wishes)
    measuring.start(wishes)
    assert len(process.requests) == 1


def test_progress_is_told(measuring, process):
    told = []
    measuring.changed.connect(lambda: told.append(measuring.state))
    measuring.start(measuring.missing(SHARPER))
    progress = Progress(Stage.MEASURE, 3, 10, 1.5, 1)
    process.progressed.emit(progress)
    assert told[-1].progress == progress
    assert (told[-1].progress.rate, told[-1].problems) == (2.0, 1)


def test_it_can_be_held_and_stopped(measuring, process):
    measuring.start(measuring.missing(SHARPER))
    measuring.pause()
    assert measuring.state.phase is ScanPhase.PAUSED
    measuring.resume()
    measuring.cancel()
    assert measuring.state.phase is ScanPhase.STOPPING
    process.cancelled.emit()
    assert not measuring.state.is_active
    assert process.said == ["pause", "resume", "cancel"]
    assert measuring.fault == ""


def test_what_was_measured_is_shown(qtbot, bench, measuring, process):
    wishes = measuring.missing(SHARPER)
    measuring.start(wishes)
    with Library.open(bench.session.directory) as library:
        images = {photo.image_id for photo in library.photos([wish.photo_id for wish in wishes]).values()}
        library.file.use(lambda store: [store.facts.put_measures(image, Measures(5.0, 1.0)) for image in images])
    with qtbot.waitSignals([measuring.finished, bench.session.overview_changed], timeout=PATIENCE_MS):
        process.finished.emit(None)
    assert measuring.missing(SHARPER) == ()


def test_why_it_could_not_go_on_is_told(measuring, process):
    measuring.start(measuring.missing(SHARPER))
    process.failed.emit("The disk is full.")
    assert (measuring.fault, measuring.state.is_active) == ("The disk is full.", False)
    measuring.start(measuring.missing(SHARPER))
    assert measuring.fault == ""
    process.crashed.emit(None)
    assert measuring.fault.startswith("Measuring ended")


def test_it_stops_before_the_library_closes(bench, measuring, process):
    measuring.start(measuring.missing(SHARPER))
    bench.session.closing.emit()
    assert process.said == ["shut down"]
    assert not measuring.state.is_active
