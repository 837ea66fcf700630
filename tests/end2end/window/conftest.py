"""What the tests of the whole program share: no screen, a place of its own, and an end however a test goes."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Before Qt is loaded: a screen, even if there is one, is not theirs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.preferences import Preferences
from tests.helpers.album import draw_album, scan_album
from tests.helpers.whole_program import WholeProgram

# Low enough for all matches of the album, and as fast on one processor as on many.
PREFERENCES = Preferences(threshold=0.6, language="en", workers=2)

Start = Callable[..., WholeProgram]


@pytest.fixture(scope="session")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos with copies, edits and a burst among them; they must be left alone."""
    folder = tmp_path_factory.mktemp("drawn") / "photos"
    draw_album(folder)
    return folder


@pytest.fixture(scope="session")
def scanned(album: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a place with the library of the album; it must be copied before it is used."""
    place = tmp_path_factory.mktemp("scanned")
    scan_album(place / "library", album)
    return place


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Start programs, as often as wanted, over one place unless told of another; they are closed at the end."""
    direction, locale, sheet, palette = qapp.layoutDirection(), QLocale(), qapp.styleSheet(), qapp.palette()
    quits = qapp.quitOnLastWindowClosed()
    qapp.setQuitOnLastWindowClosed(False)
    running: list[WholeProgram] = []

    def begin(place: Path | None = None, preferences: Preferences | None = None) -> WholeProgram:
        made = WholeProgram(qapp, place or tmp_path / "place", preferences)
        running.append(made)
        made.start()
        return made

    yield begin
    for program in reversed(running):
        if not program.is_closed:
            program.close()
    gc.unfreeze()
    qapp.setQuitOnLastWindowClosed(quits)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setLayoutDirection(direction)
    QLocale.setDefault(locale)


@pytest.fixture
def first_start(start: Start) -> WholeProgram:
    """Return a program that was never used."""
    return start(preferences=PREFERENCES)


@pytest.fixture
def person(start: Start, scanned: Path, tmp_path: Path) -> WholeProgram:
    """Return a program that shows the groups of the album."""
    shutil.copytree(scanned, tmp_path / "place")
    return start(preferences=PREFERENCES)
