"""What is said of weights in each of their states."""

import hashlib

import pytest

from engine.cli.weights import offer_lines, status_lines
from engine.features.network.model import keep_model
from engine.features.network.source import WeightsSource
from engine.features.network.weights import WeightsFolder

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

    lines = dict(status_lines(WeightsFolder(tmp_path, SOURCE)))

    assert lines["Weights"].startswith(said)
    assert lines["Network"].startswith(network)
    assert ("  sha256" in lines) == (content == CONTENT)


def test_a_model_that_is_ready_is_named_by_its_key(tmp_path):
    (tmp_path / "w.h5").write_bytes(CONTENT)
    model = keep_model(tmp_path, hashlib.sha256(CONTENT).hexdigest(), b"a model", 1.0)

    assert model.key in dict(status_lines(WeightsFolder(tmp_path, SOURCE)))["Network"]
