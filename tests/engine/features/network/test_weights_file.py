"""Weights are read from Keras' layout, and nothing else is taken for them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from engine.core.errors import WeightsDamagedError, WeightsMissingError
from engine.features.network.architecture import CONVOLUTIONS
from engine.features.network.weights_file import Weights, read_weights


def test_every_weight_is_read(weights: Weights, weights_file: Path) -> None:
    read = read_weights(weights_file)
    assert list(read) == [layer.name for layer in CONVOLUTIONS]
    assert sum(layer.kernel.size + layer.bias.size for layer in read.values()) == 14_714_688, "as Keras counts them"
    for name, layer in weights.items():
        assert np.array_equal(read[name].kernel, layer.kernel)
        assert np.array_equal(read[name].bias, layer.bias)


def test_no_file_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissingError):
        read_weights(tmp_path / "none.h5")


@pytest.mark.parametrize("content", [b"", b"not HDF5 at all", b"\x89HDF\r\n\x1a\n" + b"\0" * 500])
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "weights.h5"
    path.write_bytes(content)
    with pytest.raises(WeightsDamagedError, match="no weights of VGG16"):
        read_weights(path)


@pytest.mark.parametrize("kept", [100, 5_000, 30_000_000])
def test_a_truncated_file_is_refused(weights_file: Path, tmp_path: Path, kept: int) -> None:
    path = tmp_path / "weights.h5"
    with weights_file.open("rb") as file:
        path.write_bytes(file.read(kept))
    with pytest.raises(WeightsDamagedError):
        read_weights(path)


def _drop_list(file: h5py.File) -> None:
    del file.attrs["layer_names"]


def _drop_layer(file: h5py.File) -> None:
    file.attrs["layer_names"] = [name for name in file.attrs["layer_names"] if name != b"block3_conv2"]


def _drop_group(file: h5py.File) -> None:
    del file["block3_conv2"]


def _reshape(file: h5py.File) -> None:
    group = file["block1_conv1"]
    name = group.attrs["weight_names"][0]
    del group[name]
    group.create_dataset(name, data=np.zeros((64, 3, 3, 3), np.float32))


def _spoil(file: h5py.File) -> None:
    group = file["block2_conv1"]
    group[group.attrs["weight_names"][1]][5] = np.nan


def _put_text(file: h5py.File) -> None:
    group = file["block2_conv1"]
    name = group.attrs["weight_names"][1]
    del group[name]
    group.create_dataset(name, data=[b"x"] * 128)


@pytest.mark.parametrize("change", [_drop_list, _drop_layer, _drop_group, _reshape, _spoil, _put_text])
def test_another_structure_is_refused(weights_file: Path, tmp_path: Path, change: Callable[[h5py.File], None]) -> None:
    path = tmp_path / "weights.h5"
    shutil.copyfile(weights_file, path)
    with h5py.File(path, "r+") as file:
        change(file)
    with pytest.raises(WeightsDamagedError):
        read_weights(path)
