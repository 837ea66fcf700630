"""The network installed by a process of its own."""

from pathlib import Path

import pytest

from desktop.crash import CrashReporter
from desktop.install_messages import InstallRequest, decode_request, encode_request
from desktop.installing import InstallProcess
from engine.core.domain import Stage
from engine.core.settings import Settings
from engine.network import Network, NetworkState
from tests.helpers.network_weights import draw_weights, write_keras_file
from tests.helpers.weights_description import describe_weights
from tests.helpers.weights_server import Fault, serving

PATIENCE_MS = 120_000


@pytest.fixture
def install(qtbot, tmp_path):
    process = InstallProcess(CrashReporter(tmp_path / "crashes"))
    process.stages = []
    process.progressed.connect(lambda progress: process.stages.append(progress.stage))
    yield process
    process.shut_down()


@pytest.mark.parametrize(
    "request_", [InstallRequest(), InstallRequest(Path("/a/caf\udce9.h5"), Path("/w"), Path("/m.toml"))]
)
def test_a_request_comes_back_as_it_went(request_):
    assert decode_request(encode_request(request_)) == request_


def test_the_environment_names_places():
    environment = {"LOOKALIKE_WEIGHTS": "/w", "LOOKALIKE_WEIGHTS_SOURCE": "/m.toml"}

    assert InstallRequest.of_environment(environment) == InstallRequest(None, Path("/w"), Path("/m.toml"))
    assert InstallRequest.of_environment({}) == InstallRequest()


@pytest.mark.slow
def test_weights_are_fetched_and_made_ready(qtbot, install, tmp_path):
    write_keras_file(tmp_path / "made.h5", draw_weights())
    content = (tmp_path / "made.h5").read_bytes()
    with serving(content) as server:
        description = describe_weights(tmp_path / "m.toml", content, server.url)
        with qtbot.waitSignal(install.finished, timeout=PATIENCE_MS):
            install.start(InstallRequest(None, tmp_path / "weights", description))

    assert set(install.stages) >= {Stage.DOWNLOAD, Stage.PREPARE}
    assert Network.find(tmp_path / "weights", description).ready_describer(Settings()) is not None


def test_a_download_that_is_stopped_keeps_what_came(qtbot, install, tmp_path):
    content = bytes(8 << 20)
    with serving(content) as server:
        server.faults.append(Fault(pause_s=0.2))
        description = describe_weights(tmp_path / "m.toml", content, server.url)
        install.start(InstallRequest(None, tmp_path / "weights", description))
        qtbot.waitUntil(lambda: len(install.stages) > 1, timeout=PATIENCE_MS)
        with qtbot.waitSignal(install.cancelled, timeout=PATIENCE_MS):
            install.cancel()

    assert Network.find(tmp_path / "weights", description).status().state is NetworkState.PARTIAL


def test_a_file_that_is_not_the_published_one_is_refused_in_words(qtbot, install, tmp_path):
    (tmp_path / "holiday.h5").write_bytes(b"no weights")

    with qtbot.waitSignal(install.failed, timeout=PATIENCE_MS) as failed:
        install.start(InstallRequest(tmp_path / "holiday.h5", tmp_path / "weights"))

    assert failed.args[0].startswith("The files of the network are damaged.")
