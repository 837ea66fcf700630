"""The program as it is put together, over libraries in every state."""

import gc
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

from desktop.composition import Program
from desktop.instance_lock import InstanceLock
from desktop.paths import AppPaths
from desktop.preferences import Preferences, PreferencesStore, ThemeChoice
from engine.core.domain import MatchKind
from engine.library import Library
from engine.store.connection import LIBRARY_FILE
from engine.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.helpers.drawing import save_photo

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 30_000


class Bench:
    """Starts programs over one place, as often as wanted, and ends them."""

    def __init__(self, qtbot, app, place):
        self._qtbot, self._app = qtbot, app
        self.environment = {
            "LOOKALIKE_LIBRARY": str(place / "library"),
            "LOOKALIKE_CONFIG": str(place / "config"),
            "LOOKALIKE_CACHE": str(place / "cache"),
            "LOOKALIKE_WEIGHTS": str(place / "weights"),
        }
        self.paths = AppPaths.find(self.environment)
        self.store = PreferencesStore(self.paths.preferences)
        self.running = []

    def start(self):
        program = Program(self._app, self.paths, self.environment)
        program.told = {}
        program.session.notice_raised.connect(lambda notice: program.told.update({notice.key: notice.text}))
        opened = []
        program.session.opened.connect(lambda: opened.append(True))
        self.running.append(program)
        program.show()
        self._qtbot.waitUntil(lambda: opened != [] and program.runner.is_idle, timeout=PATIENCE_MS)
        return program

    def close(self, program):
        self.running.remove(program)
        with self._qtbot.waitSignal(program.closed, timeout=PATIENCE_MS):
            program.close()
        assert program.end()
        assert not program.window.isVisible()
        assert program.watch.messages == ()
        assert "crash" not in program.told
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def bench(qtbot, qapp, tmp_path):
    direction, locale, sheet, palette = qapp.layoutDirection(), QLocale(), qapp.styleSheet(), qapp.palette()
    bench = Bench(qtbot, qapp, tmp_path)
    yield bench
    for program in list(bench.running):
        bench.close(program)
    gc.unfreeze()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setLayoutDirection(direction)
    QLocale.setDefault(locale)


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        save_photo(folder / f"{number}.jpg", number, 480, 360)
    shutil.copyfile(folder / "0.jpg", folder / "again.jpg")
    return folder


def test_a_first_run_asks_nothing_and_leaves_its_preferences(bench):
    program = bench.start()

    assert program.told == {}
    assert program.session.is_open
    assert program.window.isVisible()
    assert bench.store.load() == Preferences()
    bench.close(program)
    assert sorted(path.name for path in bench.paths.config.iterdir()) == ["crashes", "preferences.json"]
    assert list(bench.paths.crashes.iterdir()) == []
    assert [path.name for path in bench.paths.library.iterdir()] == [LIBRARY_FILE]


def test_photos_are_scanned_and_the_next_window_shows_their_groups_at_once(bench, qtbot, photos):
    program = bench.start()
    program.session.add_folders([str(photos)])
    with qtbot.waitSignal(program.session.scan_finished, timeout=PATIENCE_MS):
        pass
    qtbot.waitUntil(lambda: program.session.table is not None and len(program.session.table) == 1, timeout=PATIENCE_MS)
    bench.close(program)

    again = bench.start()

    assert len(again.session.table) == 1
    assert [folder.path for folder in again.session.folders] == [str(photos)]
    assert again.told == {}


def test_a_window_that_closes_during_a_scan_asks_nothing_and_loses_nothing(bench, qtbot, photos):
    for number in range(10, 40):
        save_photo(photos / f"{number}.jpg", number, 480, 360)
    bench.store.save(Preferences(workers=1))
    program = bench.start()
    program.session.add_folders([str(photos)])
    qtbot.waitUntil(lambda: program.session.scan.stage == "describe", timeout=PATIENCE_MS)
    started = time.monotonic()
    bench.close(program)
    assert time.monotonic() - started < 15

    again = bench.start()
    assert [folder.path for folder in again.session.folders] == [str(photos)]
    with qtbot.waitSignal(again.session.scan_finished, timeout=PATIENCE_MS) as finished:
        again.session.start_scan()

    assert finished.args[0].photos == 34


def test_how_the_window_was_left_comes_back(bench):
    bench.store.save(
        replace(Preferences(), theme=ThemeChoice.DARK, threshold=0.8, kinds=frozenset({MatchKind.EDITED}), sort="date")
    )
    program = bench.start()
    assert program.theme.is_dark
    assert program.session.threshold == 0.8
    assert program.session.kinds == {MatchKind.EDITED}
    program.window.resize(770, 600)
    program.session.set_threshold(0.9)
    bench.close(program)

    again = bench.start()

    assert (again.window.width(), again.window.height()) == (770, 600)
    assert again.session.threshold == 0.9
    assert again.session.sort == "date"


def test_preferences_count_at_once(bench):
    program = bench.start()
    assert not program.theme.is_dark

    program.preferences.set(replace(program.preferences.current, theme=ThemeChoice.DARK, workers=1))

    assert program.theme.is_dark
    assert program.session.preferences.workers == 1


def test_a_language_that_reads_from_the_right_turns_the_window(bench, qapp, tmp_path):
    # None is shipped yet; a file of translations makes it one that the window speaks.
    resources = tmp_path / "resources"
    shutil.copytree(bench.paths.resources, resources)
    (resources / "translations" / "lookalike_he.qm").write_bytes(b"")
    bench.paths = replace(bench.paths, resources=resources)
    bench.store.save(replace(Preferences(), language="he"))

    bench.start()

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().language() is QLocale.Language.Hebrew


def test_damaged_preferences_are_told_and_nothing_else_happens(bench):
    bench.paths.config.mkdir()
    bench.paths.preferences.write_bytes(b"{ no")

    program = bench.start()

    assert "damaged" in program.told["preferences"]
    assert program.session.is_open


def test_preferences_that_cannot_be_kept_are_told(bench, tmp_path):
    (tmp_path / "config").write_text("a file where a folder should be")

    program = bench.start()

    assert "cannot be" in program.told["preferences"]
    assert program.session.is_open


def _library_file(bench, application, version):
    bench.paths.library.mkdir()
    path = bench.paths.library / LIBRARY_FILE
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE things (name)")
        database.execute(f"PRAGMA application_id = {application}")
        database.execute(f"PRAGMA user_version = {version}")
    database.close()
    return path


@pytest.mark.parametrize(
    ("application", "version", "words"),
    [(APPLICATION_ID, SCHEMA_VERSION + 1, "newer version of Lookalike"), (4711, 1, "belongs to another program")],
)
def test_a_library_that_is_not_ours_is_told_in_place_and_left_alone(bench, application, version, words):
    path = _library_file(bench, application, version)
    before = path.read_bytes()

    program = bench.start()

    assert words in program.told["library"]
    assert program.window.isVisible()
    assert not program.session.is_open
    bench.close(program)
    assert path.read_bytes() == before


def test_a_damaged_library_is_set_aside_and_told(bench):
    bench.paths.library.mkdir()
    (bench.paths.library / LIBRARY_FILE).write_bytes(b"no library at all" * 100)

    program = bench.start()

    assert program.session.is_open
    assert any("damaged" in words for words in program.told.values())


def test_a_place_for_the_library_that_is_none_is_told(bench):
    bench.paths.library.write_text("a file where a folder should be")

    program = bench.start()

    assert "cannot be written" in program.told["library"]
    assert not program.session.is_open


def test_a_second_window_on_the_library_is_told_of_the_first(bench):
    first = bench.start()
    # the lock knows processes and holders alike
    assert not InstanceLock().take(bench.paths.library)

    second = bench.start()

    assert "other-window" in second.told
    assert "other-window" not in first.told
    bench.close(second)
    bench.close(first)
    lock = InstanceLock()
    assert lock.take(bench.paths.library)
    lock.release()


def test_what_became_of_the_run_before_is_told_once(bench):
    bench.paths.crashes.mkdir(parents=True)
    trace = bench.paths.crashes / "run-999999.trace"
    trace.write_text("Fatal Python error: Segmentation fault\n\nCurrent thread (most recent call first):\n")

    program = bench.start()

    assert "crashed last time" in program.told["crash-before"]
    assert not trace.exists()
    (report,) = bench.paths.crashes.glob("crash-*.txt")
    assert "Segmentation fault" in report.read_text(encoding="utf-8")
    bench.close(program)
    assert "crash-before" not in bench.start().told


def test_a_processor_that_cannot_be_as_asked_is_told(bench, monkeypatch):
    monkeypatch.setenv("LOOKALIKE_CPU", "quantum")

    program = bench.start()

    assert "quantum" in program.told["processor"]


def test_a_fault_of_the_program_is_told_and_the_window_lives_on(bench, qtbot):
    program = bench.start()

    def fault():
        raise ZeroDivisionError("a fault for once")

    program.runner.run(fault, lambda _: None)
    qtbot.waitUntil(lambda: "crash" in program.told, timeout=PATIENCE_MS)

    assert "A report was saved" in program.told.pop("crash")
    (report,) = bench.paths.crashes.glob("crash-*.txt")
    assert "a fault for once" in report.read_text(encoding="utf-8")
    assert program.session.is_open


def _run(bench, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **bench.environment, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="about signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_the_program_scans_the_folders_that_it_is_given_and_ends_by_a_signal(bench, photos, number, code):
    with _run(bench, photos) as program:
        end = time.monotonic() + PATIENCE_MS / 1000
        while _photo_count(bench) < 4 and time.monotonic() < end:
            assert program.poll() is None
            time.sleep(0.2)
        program.send_signal(number)
        out, err = program.communicate(timeout=30)

    assert (program.returncode, out, err) == (code, "", "")
    assert _photo_count(bench) == 4
    assert json.loads(bench.paths.preferences.read_text(encoding="utf-8"))["window_geometry"]
    assert list(bench.paths.crashes.iterdir()) == []


def _photo_count(bench):
    if not (bench.paths.library / LIBRARY_FILE).exists():
        return 0
    with Library.open(bench.paths.library) as library:
        return library.photo_count()
