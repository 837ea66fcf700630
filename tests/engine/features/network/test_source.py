"""The shipped description of the weights says everything that a person and the program must know."""

from pathlib import Path

import pytest

from engine.features.network.source import WeightsSource, read_source

MODELS = Path(__file__).parents[4] / "engine" / "resources" / "models.toml"


def test_the_shipped_entry_is_complete() -> None:
    source = read_source(MODELS)
    assert source.url.startswith("https://")
    assert source.file_name == "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"
    assert source.host == "storage.googleapis.com"
    assert (len(source.md5), source.size_bytes) == (32, 58_889_256)
    assert source.licence == "CC BY 4.0"
    assert source.authors
    assert source.licence_url.startswith("https://creativecommons.org/")


def test_the_size_fits_the_structure() -> None:
    # 14,714,688 weights of four bytes, and some kilobytes of HDF5 around them
    assert 0 < read_source(MODELS).size_bytes - 4 * 14_714_688 < 65_536


def test_an_entry_with_a_field_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "models.toml"
    path.write_text('[vgg16]\ntitle = "VGG16"\n', encoding="utf-8")
    with pytest.raises(TypeError):
        read_source(path)
    with pytest.raises(KeyError):
        read_source(path, "vgg19")


def test_a_file_is_named_as_at_its_publisher() -> None:
    source = WeightsSource("", "https://host.example/a/b.h5?alt=media", 1, "", "", "", "", "")
    assert source.file_name == "b.h5"
