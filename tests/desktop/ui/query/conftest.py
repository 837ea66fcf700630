"""What the tests of the page of results share: a window over an album, and a picture that is in no library."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from tests.helpers.album import Album
from tests.helpers.query_window import QueryWindow


@pytest.fixture
def make_window(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Path], QueryWindow]]:
    """Show windows over libraries; they are closed at the end."""
    made: list[QueryWindow] = []

    def make(directory: Path) -> QueryWindow:
        made.append(QueryWindow(qtbot, theme, directory))
        made[-1].show()
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make_window: Callable[[Path], QueryWindow], album: Album) -> QueryWindow:
    """A window over the album; its photos must be left alone."""
    return make_window(album.library)


@pytest.fixture
def outside(album: Album, tmp_path: Path) -> Path:
    """A picture of the bug that is in no library."""
    return Path(shutil.copyfile(album.photos / "bug crop.jpg", tmp_path / "outside.jpg"))
