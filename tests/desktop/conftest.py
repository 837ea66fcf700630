"""What the tests of the window share: no screen, no one's own settings, an album, and sessions over its library."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

# Before Qt is loaded: a screen, even if there is one, is not theirs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.helpers.album import Album, draw_album, scan_album
from tests.helpers.sessions import SessionBench


@pytest.fixture(scope="module", autouse=True)
def _garbage_of_modules() -> Iterator[None]:
    """Let no other thread destroy what Qt made: garbage is collected here alone, as the program does it."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_of_tests() -> Iterator[None]:
    """Collect what a test leaves; what lives longer is left to the end of the module, as it takes long to look at."""
    yield
    gc.collect(1)


@pytest.fixture(scope="session", autouse=True)
def _what_was_there_before() -> None:
    """Look no more for garbage among what the tests before these left, which would take longer than they do."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def scanned_album(tmp_path_factory: pytest.TempPathFactory) -> Album:
    """Photos and their library, drawn and scanned once; neither may be changed."""
    root = tmp_path_factory.mktemp("album")
    album = Album(root / "photos", root / "library")
    draw_album(album.photos)
    scan_album(album.library, album.photos)
    return album


@pytest.fixture
def album(scanned_album: Album, tmp_path: Path) -> Album:
    """The same photos with a library of one's own; the photos must be left alone."""
    shutil.copytree(scanned_album.library, tmp_path / "library")
    return Album(scanned_album.photos, tmp_path / "library")


@pytest.fixture
def own_album(scanned_album: Album, tmp_path: Path) -> Album:
    """Photos and a library that a test may do anything to."""
    album = Album(tmp_path / "own photos", tmp_path / "own library")
    shutil.copytree(scanned_album.photos, album.photos)
    scan_album(album.library, album.photos)
    return album


@pytest.fixture
def make_bench(qtbot: QtBot) -> Iterator[Callable[..., SessionBench]]:
    """Make sessions over libraries; they are closed at the end."""
    benches: list[SessionBench] = []

    def make(*arguments: object, **options: object) -> SessionBench:
        benches.append(SessionBench(qtbot, *arguments, **options))  # type: ignore[arg-type]
        return benches[-1]

    yield make
    for bench in benches:
        bench.close()


@pytest.fixture
def bench(make_bench: Callable[..., SessionBench], album: Album) -> SessionBench:
    """An open session over the album."""
    made = make_bench(album.library)
    made.open()
    return made
