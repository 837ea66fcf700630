"""A kept model is found again for its weights alone, and only whole."""

from pathlib import Path

import pytest

from engine.core.errors import NetworkModelError, WeightsUnwritableError
from engine.features.network.model import Model, drop_models, find_model, keep_model, load_model

SHA256, OTHER_SHA256 = "ab" * 32, "cd" * 32


@pytest.fixture
def kept(tmp_path: Path) -> Model:
    return keep_model(tmp_path, SHA256, b"a model", 0.99)


def test_what_is_kept_is_found_for_its_weights_alone(kept: Model, tmp_path: Path) -> None:
    found = find_model(tmp_path, SHA256)
    assert found is not None
    assert (found.path, found.content, found.key) == (kept.path, b"a model", kept.key)
    assert find_model(tmp_path, OTHER_SHA256) is None
    assert find_model(tmp_path / "none", SHA256) is None
    assert [path.suffix for path in tmp_path.iterdir()] == [".tflite"]


def test_other_weights_or_another_model_have_another_key(kept: Model, tmp_path: Path) -> None:
    keys = {kept.key, keep_model(tmp_path, OTHER_SHA256, b"a model", 1).key, keep_model(tmp_path, SHA256, b"b", 1).key}
    assert len(keys) == 3


@pytest.mark.parametrize("content", [b"", b"a modem", b"a model and more"])
def test_damage_is_found_and_passed_over(kept: Model, tmp_path: Path, content: bytes) -> None:
    kept.path.write_bytes(content)
    with pytest.raises(NetworkModelError, match="damaged"):
        load_model(kept.path)
    assert find_model(tmp_path, SHA256) is None


def test_a_model_of_another_version_or_name_is_none_of_ours(kept: Model, tmp_path: Path) -> None:
    for name in (kept.path.name.replace("-v1-", "-v99-"), "model.tflite"):
        other = kept.path.rename(tmp_path / name)
        with pytest.raises(NetworkModelError, match="no model of this version"):
            load_model(other)
        assert find_model(tmp_path, SHA256) is None
        other.rename(kept.path)


def test_a_model_that_is_gone_is_told(kept: Model) -> None:
    kept.path.unlink()
    with pytest.raises(NetworkModelError, match="cannot be read"):
        load_model(kept.path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WeightsUnwritableError):
        keep_model(tmp_path / "file", SHA256, b"a model", 1)


def test_all_models_but_one_are_dropped_and_other_files_stay(kept: Model, tmp_path: Path) -> None:
    other = keep_model(tmp_path, OTHER_SHA256, b"another", 1)
    (tmp_path / "weights.h5").write_bytes(b"weights")
    drop_models(tmp_path, kept)
    assert kept.path.exists()
    assert not other.path.exists()
    drop_models(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["weights.h5"]
    drop_models(tmp_path / "none")
