"""The offer of the weights: looked at, accepted, stopped, refused by a server, taken from a file, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.crash import CrashReport, CrashReporter
from desktop.install_messages import InstallRequest
from desktop.jobs import JobRunner
from desktop.weights_offer import OfferPhase, WeightsOffer
from engine.core.domain import Stage
from engine.core.progress import Progress
from engine.network import Network, NetworkState, NetworkStatus


class FakeNetwork:
    """Weights that are there or not."""

    def __init__(self, source, path, state=NetworkState.MISSING):
        self.source = source
        self.path = path
        self.state = state

    def status(self):
        return NetworkStatus(self.state, self.path, 7 if self.state is NetworkState.PARTIAL else 0)

    def remove(self):
        self.state = NetworkState.MISSING


class FakeInstaller(QObject):
    """Gets weights when the test says so."""

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(self, network, parent):
        super().__init__(parent)
        self._network = network
        self.requests = []
        self.is_running = False
        self.is_shut_down = False

    def start(self, request):
        assert not self.is_running
        self.requests.append(request)
        self.is_running = True

    def cancel(self):
        assert self.is_running

    def shut_down(self):
        self.is_shut_down = True

    def go_on(self, stage, done):
        self.progressed.emit(Progress(stage, done, 4, 1.0, 0))

    def end(self):
        self._network.state = NetworkState.INSTALLED
        self.is_running = False
        self.finished.emit(None)

    def stop(self):
        self.is_running = False
        self.cancelled.emit()

    def fail(self, words):
        self.is_running = False
        self.failed.emit(words)

    def crash(self, report):
        self.is_running = False
        self.crashed.emit(report)


@pytest.fixture
def runner(qtbot, tmp_path):
    runner = JobRunner(CrashReporter(tmp_path / "crashes"))
    yield runner
    assert runner.shut_down()


@pytest.fixture
def network(tmp_path):
    return FakeNetwork(Network.find(tmp_path / "weights").source, tmp_path / "weights.h5")


@pytest.fixture
def offer(runner, network, tmp_path):
    places = InstallRequest(None, tmp_path / "weights", tmp_path / "models.toml")
    return WeightsOffer(runner, lambda: network, lambda parent: FakeInstaller(network, parent), places)


@pytest.fixture
def installer(offer):
    return offer.findChild(FakeInstaller)


def phases(offer):
    seen = []
    offer.changed.connect(lambda: seen.append(offer.state.phase))
    return seen


def test_a_look_tells_what_they_are_and_on_which_terms(qtbot, offer):
    assert offer.state.phase is OfferPhase.UNKNOWN

    with qtbot.waitSignal(offer.changed):
        offer.look()

    state = offer.state
    assert (state.phase, state.size_bytes, state.licence) == (OfferPhase.OFFERED, 58_889_256, "CC BY 4.0")
    assert state.host
    assert state.authors


@pytest.mark.parametrize(
    ("found", "phase"),
    [
        (NetworkState.UNAVAILABLE, OfferPhase.UNAVAILABLE),
        (NetworkState.BUNDLED, OfferPhase.BUNDLED),
        (NetworkState.DAMAGED, OfferPhase.OFFERED),
        (NetworkState.PARTIAL, OfferPhase.OFFERED),
        (NetworkState.INSTALLED, OfferPhase.READY),
    ],
)
def test_what_is_there_decides_what_is_offered(qtbot, offer, network, found, phase):
    network.state = found

    with qtbot.waitSignal(offer.changed):
        offer.look()

    assert offer.state.phase is phase
    assert offer.state.present_bytes == (7 if found is NetworkState.PARTIAL else 0)


def test_getting_them_is_told_step_by_step_and_ends_ready(qtbot, offer, installer, tmp_path):
    seen = phases(offer)
    offer.fetch()
    installer.go_on(Stage.DOWNLOAD, 1)
    assert offer.state.fraction == 0.25
    installer.go_on(Stage.PREPARE, 2)
    assert offer.state.fraction == 0.5

    with qtbot.waitSignal(offer.installed):
        installer.end()

    assert list(dict.fromkeys(seen)) == [OfferPhase.FETCHING, OfferPhase.PREPARING, OfferPhase.READY]
    assert installer.requests == [InstallRequest(None, tmp_path / "weights", tmp_path / "models.toml")]


def test_a_file_of_the_person_is_taken(offer, installer, tmp_path):
    offer.take_from(str(tmp_path / "mine.h5"))

    (request,) = installer.requests
    assert (request.file, request.directory) == (tmp_path / "mine.h5", tmp_path / "weights")


def test_a_second_click_begins_nothing(offer, installer):
    offer.fetch()
    offer.fetch()

    assert len(installer.requests) == 1


def test_a_failure_is_told_and_the_offer_stands(qtbot, offer, installer):
    offer.fetch()
    installer.fail("no server answers")

    assert (offer.state.phase, offer.state.error) == (OfferPhase.OFFERED, "no server answers")
    offer.fetch()
    assert offer.state.error == ""
    with qtbot.waitSignal(offer.installed):
        installer.end()


def test_a_crash_is_told_with_its_report_and_the_offer_stands(offer, installer):
    offer.fetch()
    installer.crash(CrashReport("it died", "it died", Path("/crashes/crash-1.txt")))

    assert offer.state.phase is OfferPhase.OFFERED
    assert "stopped unexpectedly" in offer.state.error
    assert "/crashes/crash-1.txt" in offer.state.error


def test_they_can_be_removed(qtbot, offer, network):
    network.state = NetworkState.INSTALLED

    offer.remove()
    qtbot.waitUntil(lambda: offer.state.phase is OfferPhase.OFFERED)

    assert network.state is NetworkState.MISSING


def test_a_download_is_stopped_at_once_and_what_came_is_told(qtbot, offer, installer, network):
    offer.fetch()
    offer.cancel()
    assert offer.state.phase is OfferPhase.OFFERED
    # a word that was on its way
    installer.go_on(Stage.DOWNLOAD, 1)
    assert offer.state.phase is OfferPhase.OFFERED

    network.state = NetworkState.PARTIAL
    installer.stop()

    qtbot.waitUntil(lambda: offer.state.present_bytes == 7)
    assert offer.state.error == ""


def test_who_thinks_better_of_it_while_it_stops_gets_them_after_all(qtbot, offer, installer):
    offer.fetch()
    offer.cancel()
    offer.fetch()
    assert offer.state.phase is OfferPhase.FETCHING
    assert len(installer.requests) == 1

    installer.stop()

    assert len(installer.requests) == 2
    with qtbot.waitSignal(offer.installed):
        installer.end()


def test_the_end_of_the_program_stops_it(offer, installer):
    offer.fetch()
    offer.close()

    assert installer.is_shut_down
