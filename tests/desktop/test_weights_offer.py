"""The offer of the weights: looked at, accepted, stopped, refused by a server, taken from a file, removed."""

import pytest

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from desktop.weights_offer import OfferPhase, WeightsOffer
from engine.core.domain import Stage
from engine.core.errors import WeightsDownloadError
from engine.network import Network, NetworkState, NetworkStatus
from tests.helpers.weights_description import describe_weights
from tests.helpers.weights_server import Fault, serving


class FakeNetwork:
    """Weights that are got in a hundred steps."""

    def __init__(self, source, path, state=NetworkState.MISSING):
        self.source = source
        self.path = path
        self.state = state
        self.taken = None
        self.fails = False

    def status(self):
        return NetworkStatus(self.state, self.path, 7 if self.state is NetworkState.PARTIAL else 0)

    def install(self, monitor):
        if self.fails:
            raise WeightsDownloadError(self.path, "no server answers")
        for _ in monitor.track(range(2), Stage.DOWNLOAD, 2):
            pass
        for _ in monitor.track(range(2), Stage.PREPARE, 2):
            pass
        self.state = NetworkState.INSTALLED

    def install_from(self, file, monitor):
        self.taken = file
        self.install(monitor)

    def remove(self):
        self.state = NetworkState.MISSING


@pytest.fixture
def runner(qtbot, tmp_path):
    runner = JobRunner(CrashReporter(tmp_path / "crashes"))
    yield runner
    assert runner.shut_down()


@pytest.fixture
def network(tmp_path):
    return FakeNetwork(Network.find(tmp_path / "weights").source, tmp_path / "weights.h5")


@pytest.fixture
def offer(runner, network):
    return WeightsOffer(runner, lambda: network)


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


def test_getting_them_is_told_step_by_step_and_ends_ready(qtbot, offer):
    seen = phases(offer)

    with qtbot.waitSignal(offer.installed):
        offer.fetch()

    assert list(dict.fromkeys(seen)) == [OfferPhase.FETCHING, OfferPhase.PREPARING, OfferPhase.READY]


def test_a_file_of_the_person_is_taken(qtbot, offer, network, tmp_path):
    with qtbot.waitSignal(offer.installed):
        offer.take_from(str(tmp_path / "mine.h5"))

    assert network.taken == tmp_path / "mine.h5"


def test_a_failure_is_told_and_the_offer_stands(qtbot, offer, network):
    network.fails = True

    offer.fetch()
    qtbot.waitUntil(lambda: offer.state.phase is OfferPhase.OFFERED)

    assert "no server answers" in offer.state.error
    network.fails = False
    with qtbot.waitSignal(offer.installed):
        offer.fetch()
    assert offer.state.error == ""


def test_they_can_be_removed(qtbot, offer, network):
    network.state = NetworkState.INSTALLED

    offer.remove()
    qtbot.waitUntil(lambda: offer.state.phase is OfferPhase.OFFERED)

    assert network.state is NetworkState.MISSING


def test_a_download_is_stopped_at_once_and_what_came_is_kept(qtbot, runner, tmp_path):
    content = bytes(8 << 20)
    with serving(content) as server:
        server.faults.append(Fault(pause_s=0.2))
        description = describe_weights(tmp_path / "models.toml", content, server.url)
        offer = WeightsOffer(runner, lambda: Network.find(tmp_path / "weights", description))
        offer.fetch()
        qtbot.waitUntil(lambda: offer.state.fraction > 0, timeout=10_000)

        offer.cancel()

        assert offer.state.phase is OfferPhase.OFFERED
        qtbot.waitUntil(lambda: offer.state.present_bytes > 0, timeout=10_000)
        assert offer.state.present_bytes < len(content)
        assert offer.state.error == ""
