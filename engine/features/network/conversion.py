"""Turn the network's weights, once, into a model in bytes that fits pictures like the person's own.

The network runs in single precision over sample pictures to learn how large each channel's activations become; from
that and the weights the model in bytes is written, compared with the precise one on the same samples, and kept.
"""

import importlib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Stage
from engine.core.errors import NetworkModelError, NetworkUnavailableError
from engine.core.progress import Monitor
from engine.features.network.architecture import CONVOLUTIONS
from engine.features.network.equalisation import equalise
from engine.features.network.model import Model, keep_model
from engine.features.network.picture import SCALE, ZERO, centred, centred_bytes, fit
from engine.features.network.runtime import Interpreter
from engine.features.network.weights_file import Weights, read_weights

LEAST_COSINE: Final = 0.9
"""Between the activations of both models on a sample; less means that this computer runs the model wrongly."""


def convert(
    weights_path: Path,
    weights_sha256: str,
    directory: Path,
    samples: Sequence[NDArray[np.uint8]],
    monitor: Monitor,
    threads: int,
) -> Model:
    """Make the model in bytes, and keep it in a directory.

    Args:
        weights_path: Keras' file of VGG16's weights.
        weights_sha256: Its hash, hexadecimal.
        directory: Where the model goes.
        samples: Pictures of shape (height, width, 3) as they will be described later; some dozens are plenty.
        monitor: Counts samples.
        threads: Cores to use.

    Raises:
        WeightsError: the weights cannot be read, or the model not be written.
        NetworkUnavailableError: there is no runtime for this system.
        NetworkModelError: the model in bytes contradicts the precise one.
        ValueError: there is no sample.
        Cancelled: the person stopped it; nothing is kept.
    """
    if not samples:
        raise ValueError("at least one sample is needed to learn the range of the activations")
    weights = read_weights(weights_path)
    fitted = [fit(sample) for sample in samples]
    channel_tops, precise = _learn(weights, fitted, monitor, threads)
    equalised, tops = equalise(weights, channel_tops)
    content = _writer().write_byte_model(equalised, SCALE, ZERO, tops)
    cosine = _least_cosine(content, fitted, precise, threads)
    if cosine < LEAST_COSINE:
        raise NetworkModelError(
            weights_path, f"the model made of these weights contradicts the precise network (cosine {cosine:.3f})"
        )
    return keep_model(directory, weights_sha256, content, cosine)


def _learn(
    weights: Weights, fitted: Sequence[NDArray[np.uint8]], monitor: Monitor, threads: int
) -> tuple[dict[str, NDArray[np.float32]], list[NDArray[np.float32]]]:
    """Give the largest activation of each channel over the samples, and the precise activations of the last pool."""
    interpreter = Interpreter(_writer().write_float_model(weights), threads)
    tops = {layer.name: np.zeros(layer.outputs, np.float32) for layer in CONVOLUTIONS}
    precise = []
    for sample in monitor.track(fitted, Stage.PREPARE, len(fitted)):
        *layers, pooled = interpreter.run(centred(sample))
        for name, activations in zip(tops, layers, strict=True):
            tops[name] = np.maximum(tops[name], activations.max(axis=(0, 1, 2)))
        precise.append(pooled)
    return tops, precise


def _least_cosine(
    content: bytes, fitted: Sequence[NDArray[np.uint8]], precise: Sequence[NDArray[np.float32]], threads: int
) -> float:
    interpreter = Interpreter(content, threads)
    cosines = []
    for sample, wanted in zip(fitted, precise, strict=True):
        found = interpreter.run(centred_bytes(sample))[0].astype(np.float64).ravel() + 128
        length = np.linalg.norm(found) * np.linalg.norm(wanted)
        cosines.append(float(found @ wanted.ravel() / length) if length > 0 else 1.0)
    return min(cosines)


def _writer() -> ModuleType:
    """Load what writes models: it takes a third of a second, and needs a package that some systems do not have."""
    try:
        return importlib.import_module("engine.features.network.model_file")
    except ImportError as error:
        raise NetworkUnavailableError(f"this system has no LiteRT runtime, which runs the network: {error}") from error
