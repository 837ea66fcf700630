"""Where weights lie and what they must be, when nobody chose, and when somebody chose wrongly."""

import pytest

from engine.cli.network import find_network, load_network
from engine.cli.requests import NetworkChoice
from engine.core.errors import SettingsError, WeightsMissingError
from engine.core.progress import Monitor
from engine.core.settings import Settings


def test_the_shipped_description_is_found(tmp_path):
    folder = find_network(NetworkChoice(tmp_path, None)).weights

    assert folder.path.parent == tmp_path
    assert folder.source.size_bytes == 58_889_256


def test_a_description_that_is_none_is_a_mistake_of_the_command_line(tmp_path):
    (tmp_path / "odd.toml").write_text("[vgg16]\n")

    for name in ("odd.toml", "none.toml"):
        with pytest.raises(SettingsError, match=name):
            find_network(NetworkChoice(tmp_path, tmp_path / name))


def test_missing_weights_come_with_advice(tmp_path):
    with pytest.raises(WeightsMissingError, match=r"not installed: run 'lookalike weights install' once, or"):
        load_network(NetworkChoice(tmp_path, None), Settings(), Monitor())
