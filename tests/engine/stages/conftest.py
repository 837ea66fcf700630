"""A library file and a folder of photos for each test, and an album that takes a while to draw and to describe."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.store.connection import Store, open_store
from tests.helpers.colour_album import draw_album, scan
from tests.helpers.colour_network import ColourDescriber


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty library."""
    with open_store(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """An empty folder."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures for the colour network; not to be changed."""
    return draw_album(tmp_path_factory.mktemp("album") / "photos")


@pytest.fixture(scope="session")
def quick_library(album: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of the album, made without the network; to be copied."""
    directory = tmp_path_factory.mktemp("quick") / "library"
    with open_store(directory) as opened:
        scan(opened, album)
    return directory


@pytest.fixture(scope="session")
def deep_library(album: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of the album, made with the network; to be copied."""
    directory = tmp_path_factory.mktemp("deep") / "library"
    with open_store(directory) as opened:
        scan(opened, album, ColourDescriber())
    return directory
