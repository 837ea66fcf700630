"""Equalised weights compute the same with channels of more equal size."""

import numpy as np
import pytest

from engine.features.network.architecture import CONVOLUTIONS
from engine.features.network.equalisation import equalise
from engine.features.network.picture import centred
from engine.features.network.samples import draw_samples
from engine.features.network.weights_file import Weights
from tests.helpers.network_weights import forward


@pytest.mark.slow
def test_nothing_changes_in_single_precision(weights: Weights) -> None:
    rng = np.random.default_rng(0)
    tops = {layer.name: rng.lognormal(3, 1.5, layer.outputs).astype(np.float32) for layer in CONVOLUTIONS}
    tops["block2_conv1"][:3] = 0
    equalised, _ = equalise(weights, tops)
    inputs = centred(draw_samples(1)[0])
    wanted = forward(weights, inputs)
    assert np.abs(forward(equalised, inputs) - wanted).max() <= 1e-4 * wanted.max()
    assert not np.allclose(equalised["block3_conv1"].kernel, weights["block3_conv1"].kernel)


def test_ranges_come_nearer_and_the_last_layer_keeps_its_own(weights: Weights) -> None:
    tops = {layer.name: np.linspace(25, 100, layer.outputs, dtype=np.float32) for layer in CONVOLUTIONS}
    equalised, largest = equalise(weights, tops)
    # the factor is the square root of the share of the largest channel: 25 becomes 50, 100 stays
    gain = equalised["block1_conv1"].bias[0] / weights["block1_conv1"].bias[0]
    assert gain == pytest.approx(2, rel=1e-4)
    assert set(largest.values()) == {100.0}
    assert np.array_equal(equalised["block5_conv3"].bias, weights["block5_conv3"].bias)


def test_silent_layers_get_a_range(weights: Weights) -> None:
    tops = {layer.name: np.zeros(layer.outputs, np.float32) for layer in CONVOLUTIONS}
    equalised, largest = equalise(weights, tops)
    assert set(largest.values()) == {1.0}
    assert all(np.isfinite(layer.kernel).all() for layer in equalised.values())
