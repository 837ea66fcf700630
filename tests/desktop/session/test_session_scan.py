"""Scans as the session sees them."""

import dataclasses

from PySide6.QtTest import QSignalSpy

from desktop.crash import CrashReport
from desktop.preferences import Preferences
from desktop.scanning import ScanProcess
from desktop.session import ScanPhase, Session
from desktop.session.refresh import SCAN_POLL_MS
from engine.core.domain import Folder, ScanReport, Stage
from engine.core.progress import Monitor, Progress
from engine.core.settings import Method
from engine.library import Library
from tests.helpers.album import BUG, draw_album

DONE = ScanReport(10, 10, 10, 0, 0, 0, 0, 8, (), 0.1)


def test_a_scan_is_started_held_and_stopped(bench, album):
    session, scanner = bench.session, bench.scanner
    heard = QSignalSpy(session.scan_changed)
    session.set_preferences(Preferences(workers=3, method=Method.DEEP, include_hidden=True))
    session.pause_scan()
    session.resume_scan()
    session.cancel_scan()
    assert scanner.said == []
    session.start_scan()
    (request,) = scanner.requests
    assert (request.folders, request.method) == ((Folder(str(album.photos)),), Method.DEEP)
    assert (request.settings.workers, request.settings.include_hidden) == (3, True)
    session.pause_scan()
    session.pause_scan()
    assert session.scan.phase is ScanPhase.PAUSED
    session.resume_scan()
    assert session.scan.phase is ScanPhase.RUNNING
    session.cancel_scan()
    session.cancel_scan()
    assert session.scan.phase is ScanPhase.STOPPING
    assert scanner.said == ["pause", "resume", "cancel"]
    scanner.cancelled.emit()
    assert session.scan.phase is ScanPhase.IDLE
    assert heard.count() == 5
    bench.wait()


def test_progress_is_told_while_there_is_a_scan(bench):
    session, scanner = bench.session, bench.scanner
    progress = Progress(Stage.DESCRIBE, 5, 10, 2.0, 3, "2019")
    scanner.progressed.emit(progress)
    assert session.scan.progress is None
    session.start_scan()
    scanner.progressed.emit(progress)
    assert (session.scan.stage, session.scan.progress, session.scan.problems) == ("describe", progress, 3)
    reports = QSignalSpy(session.scan_finished)
    scanner.finished.emit(DONE)
    scanner.progressed.emit(progress)
    assert not session.scan.is_active
    assert reports.count() == 1
    bench.wait()


def test_without_folders_a_scan_offers_to_add_some(make_bench, tmp_path):
    bench = make_bench(tmp_path / "fresh")
    session = bench.open()
    wanted = QSignalSpy(session.folders_wanted)
    session.start_scan()
    assert bench.told() == ["no-folders"]
    bench.notices[0].actions[0].run()
    assert wanted.count() == 1
    assert bench.scanner.requests == []


def test_what_is_added_during_a_scan_is_scanned_after_it(bench, album, tmp_path):
    session, scanner = bench.session, bench.scanner
    session.start_scan()
    (tmp_path / "more").mkdir()
    session.add_folders([str(tmp_path / "more")])
    bench.wait()
    assert len(scanner.requests) == 1
    scanner.finished.emit(DONE)
    assert [folder.path for folder in scanner.requests[1].folders] == sorted(
        [str(album.photos), str(tmp_path / "more")], key=lambda path: path.rsplit("/", 1)[-1]
    )
    # a scan that was stopped is followed by none
    session.start_scan()
    session.cancel_scan()
    scanner.cancelled.emit()
    assert len(scanner.requests) == 2
    bench.wait()


def test_a_scan_that_fails_or_crashes_can_be_tried_again(bench):
    session, scanner = bench.session, bench.scanner
    session.start_scan()
    scanner.failed.emit("The disk is full.")
    assert bench.notices[-1].text == "The disk is full."
    bench.notices[-1].actions[0].run()
    scanner.crashed.emit(CrashReport("killed", "…", None))
    assert not session.scan.is_active
    bench.notices[-1].actions[0].run()
    assert len(scanner.requests) == 3
    assert bench.told() == ["scan", "scan"]
    scanner.finished.emit(DONE)
    bench.wait()


def test_groups_grow_while_a_scan_fills_the_library(make_bench, tmp_path):
    photos = tmp_path / "photos"
    photos.mkdir()
    bench = make_bench(tmp_path / "library")
    session = bench.open()
    session.add_folders([str(photos)])
    bench.wait()
    assert session.scan.is_active
    draw_album(photos)
    with Library.open(tmp_path / "library") as other:
        other.scan([Folder(str(photos))], Monitor())
    bench.until(lambda: len(bench.names()) == 3)
    session.select((bench.id_of("bug small.png"),), bench.id_of("bug small.png"))
    (photos / "bug again.jpg").write_bytes((photos / "bug.jpg").read_bytes())
    with Library.open(tmp_path / "library") as other:
        other.scan([Folder(str(photos))], Monitor())
    bench.until(lambda: len(bench.names()[0]) == 5)
    assert session.chosen_ids == tuple(bench.ids_of("bug small.png"))
    assert set(BUG) < set(bench.names()[0])
    bench.scanner.finished.emit(DONE)
    bench.wait()


def test_reading_takes_a_tenth_of_the_time_at_most(bench):
    refresher = bench.session._refresher
    refresher.set_scanning(True)
    assert refresher._timer.interval() == SCAN_POLL_MS
    refresher.on_read(dataclasses.replace(_loaded(bench), took_s=2.0))
    assert refresher._timer.interval() == 18_000
    refresher.set_scanning(False)


def _loaded(bench):
    from desktop.session.loading import load

    session = bench.session
    with Library.open(session.directory) as library:
        return load(library, session.kinds, session.upper)


def test_a_real_scan_in_a_process_of_its_own(qtbot, make_bench, album, tmp_path):
    bench = make_bench(tmp_path / "fresh")
    session = Session(
        bench.runner,
        Preferences(threshold=0.6),
        lambda parent: ScanProcess(bench.reporter, parent=parent),
        bench.open_library,
    )
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open()
    with qtbot.waitSignal(session.scan_finished, timeout=60_000):
        session.add_folders([str(album.photos)])
    qtbot.waitUntil(lambda: session.table is not None and len(session.table) == 3, timeout=20_000)
    assert not session.scan.is_active
    assert session.folders[0].photo_count == 10
    with qtbot.waitSignal(session.closed, timeout=20_000):
        session.close()
