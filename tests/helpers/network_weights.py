"""Random weights in the structure of Keras' file of VGG16 without its top, and the network itself in plain NumPy."""

from pathlib import Path

import h5py
import numpy as np
from numpy.typing import NDArray

from engine.features.network.architecture import BLOCKS, CONVOLUTIONS, Convolution
from engine.features.network.weights_file import ConvolutionWeights, Weights


def draw_weights(seed: int = 0) -> dict[str, ConvolutionWeights]:
    """Draw weights under which the size of activations stays about the same from layer to layer (He et al., 2015)."""
    rng = np.random.default_rng(seed)
    drawn = {}
    for layer in CONVOLUTIONS:
        kernel = rng.standard_normal((3, 3, layer.inputs, layer.outputs), dtype=np.float32)
        kernel *= np.float32(np.sqrt(2 / (9 * layer.inputs)))
        bias = rng.normal(0, 1, layer.outputs).astype(np.float32)
        drawn[layer.name] = ConvolutionWeights(kernel, bias)
    return drawn


def write_keras_file(path: Path, weights: Weights) -> None:
    """Write weights in Keras' legacy HDF5 layout, as of the published file."""
    layers: list[tuple[str, Convolution | None]] = [("input_1", None)]
    for number, block in enumerate(BLOCKS, 1):
        layers += [(layer.name, layer) for layer in block]
        layers.append((f"block{number}_pool", None))
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = np.array([name for name, _ in layers], np.bytes_)
        file.attrs["backend"] = b"tensorflow"
        file.attrs["keras_version"] = b"2.0.0"
        for name, layer in layers:
            group = file.create_group(name)
            names = [f"{name}_W_1:0", f"{name}_b_1:0"] if layer else []
            group.attrs["weight_names"] = np.array(names, np.bytes_)
            for each, data in zip(names, (weights[name].kernel, weights[name].bias) if layer else (), strict=True):
                group.create_dataset(each, data=data)


def forward(weights: Weights, centred: NDArray[np.float32]) -> NDArray[np.float32]:
    """Run the network in single precision over one input of shape (1, 224, 224, 3); give shape (7, 7, 512)."""
    values: NDArray[np.float32] = centred[0]
    for block in BLOCKS:
        for layer in block:
            rows, columns, _ = values.shape
            padded = np.pad(values, ((1, 1), (1, 1), (0, 0)))
            total = np.tile(weights[layer.name].bias, (rows * columns, 1))
            for down in range(3):
                for right in range(3):
                    window = padded[down : down + rows, right : right + columns]
                    total += window.reshape(rows * columns, -1) @ weights[layer.name].kernel[down, right]
            values = np.maximum(total, 0).reshape(rows, columns, -1)
        values = values.reshape(rows // 2, 2, columns // 2, 2, -1).max(axis=(1, 3))
    return np.asarray(values, np.float32)
