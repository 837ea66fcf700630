"""The face of the network: found, taken from a file, fetched from a server, used, removed."""

import threading

import pytest

from engine.core.domain import Stage
from engine.core.errors import Cancelled, SettingsError, WeightsDamagedError, WeightsMissingError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.features.network.model import keep_model
from engine.network import Network, NetworkState
from tests.helpers.network_weights import draw_weights, write_keras_file
from tests.helpers.weights_description import describe_weights
from tests.helpers.weights_server import Fault, serving


def test_the_description_that_comes_with_the_program_is_found(tmp_path):
    network = Network.find(tmp_path)

    assert network.source.size_bytes == 58_889_256
    status = network.status()
    assert (status.state, status.path.parent, status.present_bytes) == (NetworkState.MISSING, tmp_path, 0)


def test_a_description_that_is_none_is_refused(tmp_path):
    (tmp_path / "odd.toml").write_text("[vgg16]\n")

    for name in ("odd.toml", "none.toml"):
        with pytest.raises(SettingsError, match=name):
            Network.find(tmp_path, tmp_path / name)


def test_what_is_missing_describes_nothing(tmp_path):
    with pytest.raises(WeightsMissingError):
        Network.find(tmp_path).describer(Settings(), Monitor())
    assert Network.find(tmp_path).ready_describer(Settings()) is None


def test_the_environment_names_places(tmp_path):
    description = describe_weights(tmp_path / "m.toml", b"content", "https://example.org/weights.h5")
    environment = {"LOOKALIKE_WEIGHTS": str(tmp_path / "w"), "LOOKALIKE_WEIGHTS_SOURCE": str(description)}

    network = Network.of_environment(environment)

    assert network.status().path.parent == tmp_path / "w"
    assert network.source.host == "example.org"


def test_a_file_that_is_not_the_published_one_is_refused(tmp_path):
    (tmp_path / "holiday.h5").write_bytes(b"no weights")
    network = Network.find(tmp_path / "weights")

    with pytest.raises(WeightsDamagedError):
        network.install_from(tmp_path / "holiday.h5", Monitor())
    assert network.status().state is NetworkState.MISSING


def test_a_download_that_is_stopped_goes_on_from_there(tmp_path):
    content = bytes(3 << 20)
    with serving(content) as server:
        server.faults.append(Fault(pause_s=0.1))
        network = Network.find(tmp_path / "weights", describe_weights(tmp_path / "m.toml", content, server.url))
        monitor = Monitor(lambda progress: progress.done and monitor.cancel())

        with pytest.raises(Cancelled):
            network.install(monitor)

        status = network.status()
        assert status.state is NetworkState.PARTIAL
        assert 0 < status.present_bytes < len(content)


def test_a_network_that_came_with_the_program_needs_nothing_else(tmp_path, model, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    network = Network.find(bundle=model.path.parent)

    status = network.status()

    assert (status.state, status.path, status.present_bytes) == (NetworkState.BUNDLED, model.path, len(model.content))
    assert network.describer(Settings(workers=1), Monitor()).key == network.ready_describer(Settings(workers=1)).key
    network.remove()
    assert model.path.is_file()
    assert not (tmp_path / "data").exists()


def test_who_names_weights_means_those(tmp_path, model):
    own = Network.find(tmp_path / "weights", bundle=model.path.parent)
    described = describe_weights(tmp_path / "m.toml", b"content", "https://example.org/weights.h5")

    assert own.status().state is NetworkState.MISSING
    assert Network.find(None, described, bundle=model.path.parent).bundled is None


def test_a_damaged_bundle_is_as_good_as_none(tmp_path):
    assert Network.find(bundle=tmp_path / "nowhere").bundled is None
    kept = keep_model(tmp_path, "0" * 64, b"a model", 1.0)
    kept.path.write_bytes(b"damaged")
    assert Network.find(bundle=tmp_path).bundled is None


@pytest.mark.slow
def test_the_way_from_a_server_to_descriptions_and_back(tmp_path):
    write_keras_file(tmp_path / "made.h5", draw_weights())
    content = (tmp_path / "made.h5").read_bytes()
    stages = set()
    with serving(content) as server:
        network = Network.find(tmp_path / "weights", describe_weights(tmp_path / "m.toml", content, server.url))
        worker = threading.Thread(target=network.install, args=(Monitor(lambda progress: stages.add(progress.stage)),))
        worker.start()
        worker.join()

    assert stages >= {Stage.DOWNLOAD, Stage.PREPARE}
    assert network.status().state is NetworkState.INSTALLED
    describer = network.describer(Settings(), Monitor())
    ready = network.ready_describer(Settings())
    assert ready is not None
    assert ready.key == describer.key
    network.remove()
    assert network.status().state is NetworkState.MISSING
    assert list((tmp_path / "weights").iterdir()) == []
