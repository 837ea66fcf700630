"""The network is Keras' VGG16: same file, same preprocessing, same activations. Needs the group `reference`."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.features.network.extractor import VggExtractor
from engine.features.network.model import Model
from engine.features.network.picture import centred, fit
from engine.features.network.pooling import POOLINGS
from engine.features.network.weights_file import Weights
from tests.helpers.network_weights import forward

pytestmark = pytest.mark.filterwarnings("ignore")
pytest.importorskip("tensorflow", reason="TensorFlow is not installed (dependency group `reference`)")


def test_keras_reads_the_file_and_computes_the_same(
    weights: Weights, weights_file: Path, model: Model, photos: list[NDArray[np.uint8]]
) -> None:
    from keras.applications import vgg16

    network = vgg16.VGG16(weights=str(weights_file), include_top=False, input_shape=(224, 224, 3))
    fitted = [fit(photo) for photo in photos]
    inputs = vgg16.preprocess_input(np.stack(fitted).astype(np.float32))
    assert inputs == pytest.approx(np.concatenate([centred(each) for each in fitted]), abs=1e-4)

    wanted = network.predict(inputs, verbose=0)
    assert np.abs(forward(weights, centred(fitted[0])) - wanted[0]).max() <= 1e-4 * wanted.max()

    found = VggExtractor(model, threads=2).extract(photos)
    for pool in POOLINGS.values():
        cosines = (pool(found.activations.astype(np.float32)) * pool(wanted)).sum(axis=1)
        assert cosines.min() >= 0.99
