"""Read Keras' file of VGG16 weights; the one door to h5py, which is loaded only when weights are read.

The file is HDF5 in Keras' legacy layout: the root's ``layer_names`` lists the groups, a group's ``weight_names`` its
data sets, the kernel (rows, columns, inputs, outputs) first and then the bias (outputs,).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import WeightsDamagedError, WeightsMissingError
from engine.features.network.architecture import CONVOLUTIONS, KERNEL, Convolution


@dataclass(frozen=True, slots=True)
class ConvolutionWeights:
    """Weights of one convolution.

    Attributes:
        kernel: float32, shape (3, 3, inputs, outputs).
        bias: float32, shape (outputs,).
    """

    kernel: NDArray[np.float32]
    bias: NDArray[np.float32]


Weights = Mapping[str, ConvolutionWeights]
"""Weights of every convolution, by Keras' name of the layer."""


def read_weights(path: Path) -> Weights:
    """Read the weights of all 13 convolutions.

    Raises:
        WeightsMissingError: there is no such file.
        WeightsDamagedError: it is no HDF5 file, it does not have the structure of VGG16's weights, or a weight is no
            finite number.
    """
    if not path.is_file():
        raise WeightsMissingError(path, "the weights of the network are not installed")
    import h5py  # takes longer to load than the rest of the engine, and is seldom needed

    try:
        with h5py.File(path, "r") as file:
            return {convolution.name: _read(path, file, convolution) for convolution in CONVOLUTIONS}
    # HDF5 reports damage by any of these, and a bad bytes attribute ends in the last.
    except (OSError, KeyError, RuntimeError, TypeError, ValueError) as error:
        raise WeightsDamagedError(path, f"these are no weights of VGG16: {error}") from error


def _read(path: Path, file: Any, convolution: Convolution) -> ConvolutionWeights:
    names = [_text(name) for name in file.attrs["layer_names"]]
    if convolution.name not in names:
        raise WeightsDamagedError(path, f"these are no weights of VGG16: the layer {convolution.name} is missing")
    group = file[convolution.name]
    wanted = ((KERNEL, KERNEL, convolution.inputs, convolution.outputs), (convolution.outputs,))
    sets = [group[_text(name)] for name in group.attrs["weight_names"]]
    found = tuple(data.shape for data in sets)
    if found != wanted:
        raise WeightsDamagedError(
            path, f"these are no weights of VGG16: {convolution.name} has the shapes {found}, not {wanted}"
        )
    kernel, bias = (np.asarray(data[()], np.float32) for data in sets)
    if not (np.isfinite(kernel).all() and np.isfinite(bias).all()):
        raise WeightsDamagedError(path, f"a weight of {convolution.name} is not a finite number")
    return ConvolutionWeights(kernel, bias)


def _text(name: bytes | str) -> str:
    return name.decode() if isinstance(name, bytes) else str(name)
