"""Why there is no group, and what helps."""

import shutil

import pytest

from desktop.preferences import Preferences
from desktop.session import ScanPhase
from desktop.ui.no_groups import explain_no_groups
from engine.core.domain import Folder, MatchKind, Stage
from engine.core.progress import Monitor, Progress
from engine.library import Library
from tests.helpers.album import draw_album, scan_album
from tests.helpers.sessions import SessionBench


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    base = tmp_path_factory.mktemp("album")
    draw_album(base / "photos")
    scan_album(base / "library", base / "photos")
    return base / "library"


@pytest.fixture
def bench(qtbot, library, tmp_path):
    shutil.copytree(library, tmp_path / "library")
    bench = SessionBench(qtbot, tmp_path / "library", Preferences(threshold=0.6))
    yield bench
    bench.close()


def test_before_the_library_is_open(qtbot, bench):
    assert explain_no_groups(bench.session, 0).headline == "Opening the library"
    bench.open()


def test_a_filter_that_nothing_matches_is_named_and_can_be_taken_off(bench):
    session = bench.open()
    session.set_filter("nowhere")

    found = explain_no_groups(session, 0)
    assert found.advice == "nowhere"
    found.help()

    assert session.filter_text == ""


def test_without_kinds_there_is_nothing_to_show(bench):
    session = bench.open()
    session.set_kinds(frozenset())

    assert "kind" in explain_no_groups(session, 5).headline
    session.set_kinds(frozenset(MatchKind))
    bench.wait()


def test_a_line_above_everything_can_be_drawn_lower(bench):
    session = bench.open()
    session.set_threshold(1.0)
    session.set_kinds({MatchKind.EDITED})
    bench.wait()

    found = explain_no_groups(session, 7)
    assert found.advice.startswith("7 match")
    found.help()

    assert session.threshold == 0.5


def test_while_a_scan_is_young(bench, qtbot):
    session = bench.open()
    session.start_scan()
    bench.scanner.progressed.emit(Progress(Stage.WALK, 1, None, 0.1, 0))
    assert session.scan.phase is ScanPhase.RUNNING

    assert explain_no_groups(session, 0).headline == "Looking for duplicates"


def test_photos_that_are_all_different(bench):
    assert explain_no_groups(bench.open(), 0).headline == "No duplicates"


def test_folders_that_were_never_scanned_can_be(qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    with Library.open(tmp_path / "library") as library:
        library.scan([Folder(str(tmp_path / "empty"))], Monitor())
    bench = SessionBench(qtbot, tmp_path / "library")
    session = bench.open()

    explain_no_groups(session, 0).help()

    assert len(bench.scanner.requests) == 1
    bench.close()
