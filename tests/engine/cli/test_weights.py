"""What is said of weights in each of their states."""

import hashlib

import pytest

from engine.cli.weights import offer_lines, status_lines
from engine.features.network.model import keep_model
from engine.features.network.source import WeightsSource
from engine.features.network.weights import WeightsFolder
from engine.network import Network

CONTENT = b"weights"
SOURCE = WeightsSource(
    "VGG16",
    "https://host.example/w.h5",
    len(CONTENT),
    hashlib.md5(CONTENT, usedforsecurity=False).hexdigest(),
    "A. Author",
    "https://author.example/",
    "CC BY 4.0",
    "https://licence.example/",
)


def test_an_offer_names_authors_and_licence():
    text = "\n".join(offer_lines(SOURCE))

    for words in ("VGG16", "A. Author", "https://author.example/", "CC BY 4.0", "https://licence.example/"):
        assert words in text


@pytest.mark.parametrize(
    ("name", "content", "said", "network"),
    [
        (None, b"", "not installed", "needs the weights"),
        ("w.h5.part", b"wei", "3 bytes of 7 bytes fetched", "needs the weights"),
        ("w.h5", b"damage!", "damaged", "needs the weights"),
        ("w.h5", CONTENT, "installed and verified, 7 bytes", "not made of the weights yet"),
    ],
)
def test_each_state_has_its_words(tmp_path, name, content, said, network):
    if name:
        (tmp_path / name).write_bytes(content)

    lines = dict(status_lines(Network(WeightsFolder(tmp_path, SOURCE))))

    assert lines["Weights"].startswith(said)
    assert lines["Network"].startswith(network)
    assert ("  sha256" in lines) == (content == CONTENT)


def test_a_model_that_is_ready_is_named_by_its_key(tmp_path):
    (tmp_path / "w.h5").write_bytes(CONTENT)
    model = keep_model(tmp_path, hashlib.sha256(CONTENT).hexdigest(), b"a model", 1.0)

    assert model.key in dict(status_lines(Network(WeightsFolder(tmp_path, SOURCE))))["Network"]


def test_a_network_that_came_with_the_program_is_used_before_the_person_s_own(tmp_path):
    bundle, own = tmp_path / "program", tmp_path / "own"
    own.mkdir()
    (own / "w.h5").write_bytes(CONTENT)
    keep_model(own, hashlib.sha256(CONTENT).hexdigest(), b"a model", 1.0)
    bundled = keep_model(bundle, "1" * 64, b"another model", 1.0)

    lines = dict(status_lines(Network(WeightsFolder(own, SOURCE), bundled)))

    assert lines["Weights"].startswith("came with Lookalike, ready to run")
    assert lines["  file"] == str(bundled.path)
    assert SOURCE.licence in lines["  licence"]
    assert lines["Network"].endswith(f"key {bundled.key}")
