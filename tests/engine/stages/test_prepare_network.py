"""A model is found for its weights, asked for where they are missing, and goes with them."""

import hashlib

import pytest

from engine.core.errors import WeightsDamagedError, WeightsMissingError
from engine.core.progress import Monitor
from engine.features.network.model import keep_model
from engine.features.network.source import WeightsSource
from engine.features.network.weights import WeightsFolder
from engine.stages.prepare_network import prepare_model, remove_network

CONTENT = b"weights"


@pytest.fixture
def folder(tmp_path):
    md5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
    return WeightsFolder(tmp_path, WeightsSource("", "https://host.example/w.h5", len(CONTENT), md5, "", "", "", ""))


def test_without_weights_nothing_is_made(folder, tmp_path):
    with pytest.raises(WeightsMissingError):
        prepare_model(folder, Monitor(), 1)
    folder.path.write_bytes(b"damage!")
    with pytest.raises(WeightsDamagedError):
        prepare_model(folder, Monitor(), 1)


def test_a_model_that_is_there_is_taken(folder, tmp_path):
    folder.path.write_bytes(CONTENT)
    kept = keep_model(tmp_path, hashlib.sha256(CONTENT).hexdigest(), b"a model", 1.0)

    assert prepare_model(folder, Monitor(), 1) == kept


def test_a_model_of_other_weights_is_not_taken(folder, tmp_path):
    folder.path.write_bytes(CONTENT)
    keep_model(tmp_path, "0" * 64, b"a model", 1.0)

    # It goes on to make one, for which these bytes are no weights.
    with pytest.raises(WeightsDamagedError, match="no weights of VGG16"):
        prepare_model(folder, Monitor(), 1)


def test_models_go_with_their_weights(folder, tmp_path):
    folder.path.write_bytes(CONTENT)
    keep_model(tmp_path, "0" * 64, b"a model", 1.0)
    (tmp_path / "other.txt").write_bytes(b"not ours")

    remove_network(folder)
    remove_network(folder)

    assert [path.name for path in tmp_path.iterdir()] == ["other.txt"]
