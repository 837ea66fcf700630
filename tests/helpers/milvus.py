"""Indices by Milvus for tests: in a folder, or on the server that LOOKALIKE_TEST_MILVUS names."""

import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.core.milvus_place import TOKEN_VARIABLE, MilvusPlace
from engine.index.milvus import MilvusNeighbours
from engine.index.milvus_connection import MilvusConnection

SERVER_VARIABLE = "LOOKALIKE_TEST_MILVUS"


def why_no_milvus() -> str:
    """Say why nothing can be tried with Milvus here; empty if it can."""
    asked = ("pymilvus",) if os.environ.get(SERVER_VARIABLE) else ("pymilvus", "milvus_lite")
    missing = [name for name in asked if importlib.util.find_spec(name) is None]
    return f"needs the extra milvus: {', '.join(missing)} not installed" if missing else ""


def milvus_place(folder: Path) -> MilvusPlace:
    """Give the server to test with, or else a folder."""
    return MilvusPlace(os.environ.get(SERVER_VARIABLE) or str(folder / "milvus"), os.environ.get(TOKEN_VARIABLE, ""))


class MilvusKind:
    """Makes and loads indices as the class of another kind does, all at one place."""

    def __init__(self, connection: MilvusConnection) -> None:
        self.connection = connection
        self.made: list[str] = []

    def __call__(self, dims: int) -> MilvusNeighbours:
        index = MilvusNeighbours(dims, self.connection)
        self.made.append(index.collection)
        return index

    def load(self, path: Path, dims: int, generation: int) -> MilvusNeighbours:
        return MilvusNeighbours.load(path, dims, generation, self.connection)


@contextmanager
def milvus_kind(folder: Path) -> Iterator[MilvusKind]:
    """Connect, and take away all that was made at the end."""
    connection = MilvusConnection(milvus_place(folder), folder)
    kind = MilvusKind(connection)
    try:
        yield kind
    finally:
        with suppress(OSError):
            for name in kind.made:
                connection.call("drop_collection", collection_name=name)
        connection.close()
