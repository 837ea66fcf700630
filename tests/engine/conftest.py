"""Random weights in the official structure, in memory, as a file, and converted; made once a run."""

import hashlib
from pathlib import Path

import pytest

from engine.core.progress import Monitor
from engine.features.network.conversion import convert
from engine.features.network.model import Model
from engine.features.network.samples import draw_samples
from engine.features.network.weights_file import Weights
from tests.helpers.network_weights import draw_weights, write_keras_file


@pytest.fixture(scope="session")
def weights() -> Weights:
    return draw_weights()


@pytest.fixture(scope="session")
def weights_file(weights: Weights, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "vgg16.h5"
    write_keras_file(path, weights)
    return path


@pytest.fixture(scope="session")
def weights_sha256(weights_file: Path) -> str:
    return hashlib.sha256(weights_file.read_bytes()).hexdigest()


@pytest.fixture(scope="session")
def model(weights_file: Path, weights_sha256: str, tmp_path_factory: pytest.TempPathFactory) -> Model:
    directory = tmp_path_factory.mktemp("models")
    return convert(weights_file, weights_sha256, directory, draw_samples(2), Monitor(), threads=2)
