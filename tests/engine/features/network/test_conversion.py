"""The model in bytes says what the network in single precision says, and is made the same way twice."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.core.domain import Stage
from engine.core.errors import Cancelled, WeightsDamagedError, WeightsMissingError
from engine.core.progress import Monitor, Progress
from engine.features.network import conversion
from engine.features.network.model import Model, find_model
from engine.features.network.picture import centred, centred_bytes, fit
from engine.features.network.runtime import Interpreter
from engine.features.network.samples import draw_samples
from engine.features.network.weights_file import ConvolutionWeights, Weights
from tests.helpers.network_weights import draw_weights, forward, write_keras_file


def _cosine(first: NDArray[np.float64], second: NDArray[np.float32]) -> float:
    return float(first.ravel() @ second.ravel() / np.linalg.norm(first) / np.linalg.norm(second))


@pytest.mark.slow
def test_bytes_follow_single_precision(model: Model, weights: Weights, photos: list[NDArray[np.uint8]]) -> None:
    interpreter = Interpreter(model.content, threads=2)
    for photo in photos[:2]:
        precise = forward(weights, centred(fit(photo)))
        found = interpreter.run(centred_bytes(fit(photo)))[0][0]
        real = (found.astype(np.float64) + 128) * interpreter.output_scales[0]
        assert (found.shape, found.dtype) == ((7, 7, 512), np.int8)
        assert _cosine(real, precise) >= 0.998
        assert np.linalg.norm(real) == pytest.approx(np.linalg.norm(precise), rel=0.02)


@pytest.mark.slow
def test_the_precise_model_is_the_network(weights: Weights, photos: list[NDArray[np.uint8]]) -> None:
    from engine.features.network.model_file import write_float_model

    *layers, pooled = Interpreter(write_float_model(weights), threads=2).run(centred(fit(photos[0])))
    precise = forward(weights, centred(fit(photos[0])))
    assert len(layers) == 13
    assert np.abs(pooled[0] - precise).max() <= 1e-4 * precise.max()


def test_a_model_is_small_and_agrees_on_its_samples(model: Model, weights_sha256: str) -> None:
    assert model.least_cosine >= 0.998
    assert 14_700_000 < len(model.content) < 15_100_000
    found = find_model(model.path.parent, weights_sha256)
    assert found is not None
    assert found.content == model.content


def test_the_same_samples_make_the_same_model_and_others_another(
    model: Model, weights_file: Path, weights_sha256: str, tmp_path: Path
) -> None:
    seen: list[Progress] = []
    again = conversion.convert(weights_file, weights_sha256, tmp_path, draw_samples(2), Monitor(seen.append), threads=2)
    assert (again.content, again.key) == (model.content, model.key)
    assert (seen[-1].stage, seen[-1].done, seen[0].total) == (Stage.PREPARE, 2, 2)
    other = conversion.convert(weights_file, weights_sha256, tmp_path, draw_samples(1, seed=9), Monitor(), threads=2)
    assert other.key != model.key


def test_a_stop_keeps_nothing(weights_file: Path, weights_sha256: str, tmp_path: Path) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        conversion.convert(weights_file, weights_sha256, tmp_path, draw_samples(2), monitor, threads=2)
    assert not list(tmp_path.iterdir())


def test_no_weights_damaged_weights_and_no_samples_are_told(tmp_path: Path, weights_file: Path) -> None:
    with pytest.raises(WeightsMissingError):
        conversion.convert(tmp_path / "none.h5", "0" * 64, tmp_path, draw_samples(1), Monitor(), threads=1)
    (tmp_path / "bad.h5").write_bytes(b"bad")
    with pytest.raises(WeightsDamagedError):
        conversion.convert(tmp_path / "bad.h5", "0" * 64, tmp_path, draw_samples(1), Monitor(), threads=1)
    with pytest.raises(ValueError, match="sample"):
        conversion.convert(weights_file, "0" * 64, tmp_path, [], Monitor(), threads=1)


def test_dead_channels_and_dead_layers_are_no_obstacle(tmp_path: Path) -> None:
    weights = draw_weights(3)
    weights["block1_conv2"].kernel[..., 5] = 0
    last = weights["block5_conv3"]
    weights["block5_conv3"] = ConvolutionWeights(np.zeros_like(last.kernel), np.full_like(last.bias, -1))
    write_keras_file(tmp_path / "weights.h5", weights)
    model = conversion.convert(tmp_path / "weights.h5", "1" * 64, tmp_path, draw_samples(1), Monitor(), threads=2)
    assert (Interpreter(model.content).run(centred_bytes(draw_samples(1)[0]))[0] == -128).all()
