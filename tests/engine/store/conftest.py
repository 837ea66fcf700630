"""A library file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.store.connection import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty library."""
    with open_store(tmp_path / "library") as opened:
        yield opened
