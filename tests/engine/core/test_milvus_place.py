"""An address of Milvus is read as it was meant, and no password gets onto a command line or into a text."""

import pytest

from engine.core.errors import SettingsError
from engine.core.milvus_place import MilvusPlace


@pytest.mark.parametrize(
    ("words", "address", "is_server"),
    [
        ("milvus", "", False),
        ("milvus:", "", False),
        ("milvus:/archive/index", "/archive/index", False),
        ("milvus:C:\\archive\\index", "C:\\archive\\index", False),
        ("milvus:http://archive:19530", "http://archive:19530", True),
        ("milvus:https://archive.example/photos", "https://archive.example/photos", True),
        ("milvus:unix:/run/milvus", "unix:/run/milvus", True),
    ],
)
def test_folders_and_servers_are_told_apart(words, address, is_server):
    place = MilvusPlace.parse(words)
    assert place == MilvusPlace(address)
    assert place.is_server == is_server


def test_without_milvus_there_is_no_place():
    assert MilvusPlace.parse("hnsw") is None


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("faiss", "hnsw, milvus or milvus:URI"),
        ("Milvus:x", "hnsw, milvus or milvus:URI"),
        ("milvus:http://", "names no machine"),
        ("milvus:http://archive:port", "cannot be read"),
        ("milvus:http://me:secret@archive:19530", "LOOKALIKE_MILVUS_TOKEN"),
    ],
)
def test_what_is_no_place_is_refused(words, reason):
    with pytest.raises(SettingsError, match=reason) as error:
        MilvusPlace.parse(words)
    assert "secret" not in str(error.value)


def test_a_token_is_in_no_text():
    assert "secret" not in repr(MilvusPlace.parse("milvus:http://archive:19530", "me:secret"))
