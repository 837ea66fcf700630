"""The network that is bundled: its model, whose it is, and on which terms."""

import hashlib
from pathlib import Path

import pytest

from engine.core.errors import WeightsDamagedError
from engine.features.network.bundle import bundled_model
from engine.features.network.model import keep_model
from recipes.command_line import main
from recipes.network import LicenceTextError, bundle_network
from recipes.plan import ROOT, Plan
from tests.helpers.network_weights import draw_weights, write_keras_file
from tests.helpers.weights_description import describe_weights

URL = "https://author.example/vgg16.h5"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(ROOT, tmp_path / "output", 1_700_000_000, "1.2.3", "linux", "amd64")


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("random") / "random.h5"
    write_keras_file(path, draw_weights())
    return path


def test_a_bundle_has_the_model_its_attribution_and_its_licence(plan: Plan, weights: Path, tmp_path: Path) -> None:
    content = weights.read_bytes()
    description = describe_weights(tmp_path / "models.toml", content, URL)
    # what the conversion makes is tested where it is; this one was made before
    made = keep_model(plan.work / "weights", hashlib.sha256(content).hexdigest(), b"a model", 1.0)

    folder = bundle_network(plan, weights, description)

    found = bundled_model(folder)
    assert found is not None
    assert (found.key, found.content) == (made.key, made.content)
    told = (folder / "ATTRIBUTION.txt").read_text(encoding="utf-8")
    for words in (
        "A. Author",
        "https://author.example/",
        URL,
        "CC BY 4.0",
        found.path.name,
        "CC-BY-4.0.txt",
        "Changed",
    ):
        assert words in told
    assert "Attribution 4.0 International" in (folder / "CC-BY-4.0.txt").read_text(encoding="utf-8")
    assert len(list(folder.iterdir())) == 3


def test_terms_without_a_text_are_not_bundled(plan: Plan, weights: Path, tmp_path: Path) -> None:
    content = weights.read_bytes()
    description = describe_weights(tmp_path / "models.toml", content, URL)
    description.write_text(description.read_text(encoding="utf-8").replace("CC BY 4.0", "My own"), encoding="utf-8")
    keep_model(plan.work / "weights", hashlib.sha256(content).hexdigest(), b"a model", 1.0)

    with pytest.raises(LicenceTextError, match=r"My-own\.txt"):
        bundle_network(plan, weights, description)


def test_other_weights_than_the_published_ones_stop_the_build(
    plan: Plan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "holiday.h5").write_bytes(b"no weights")
    with pytest.raises(WeightsDamagedError):
        bundle_network(plan, tmp_path / "holiday.h5")

    assert main(["app", "--output", str(tmp_path / "other"), "--weights", str(tmp_path / "holiday.h5")]) == 1
    assert "holiday.h5" in capsys.readouterr().err
