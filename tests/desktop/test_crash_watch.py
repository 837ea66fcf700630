import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qWarning

from desktop.crash import CrashReporter
from desktop.crash_watch import CrashWatch

ROOT = Path(__file__).parents[2]

_RUN = """
import ctypes, os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.crash import CrashReporter
from desktop.crash_watch import CrashWatch

app = QCoreApplication([])
watch = CrashWatch(CrashReporter(Path(sys.argv[1])))
watch.start()
def fall():
    {how}
fall()
watch.stop()
"""


def _run(crashes, how):
    code = _RUN.format(how=how)
    return subprocess.run(
        [sys.executable, "-c", code, str(crashes)], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def crashes(tmp_path):
    return tmp_path / "crashes"


@pytest.fixture
def watch(qtbot, crashes):
    watch = CrashWatch(CrashReporter(crashes))
    watch.told = []
    watch.crashed.connect(watch.told.append)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    watch.start()
    yield watch
    watch.stop()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks


class Bell(QObject):
    rung = Signal()


def test_a_fault_in_a_slot_is_reported_and_the_program_lives_on(watch, qtbot, capsys):
    bell, heard = Bell(), []

    def fault():
        raise ZeroDivisionError("in a slot")

    bell.rung.connect(fault)
    bell.rung.connect(lambda: heard.append("alive"))
    with qtbot.capture_exceptions():
        # pytest-qt puts a hook of its own in between
        sys.excepthook = watch._on_exception
        bell.rung.emit()
    qtbot.waitUntil(lambda: watch.told != [])

    assert heard == ["alive"]
    assert watch.told[0].summary == "ZeroDivisionError: in a slot"
    assert watch.told[0].path.exists()
    assert "ZeroDivisionError: in a slot" in capsys.readouterr().err


def test_a_fault_of_a_thread_is_told_on_the_thread_of_the_window(watch, qtbot):
    def fault():
        raise ZeroDivisionError("on a thread")

    threads = []
    watch.crashed.connect(lambda _: threads.append(threading.current_thread()))
    thread = threading.Thread(target=fault, name="digger")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.told != [])

    assert threads == [threading.main_thread()]
    assert "thread digger" in watch.told[0].text


def test_a_fault_that_nobody_can_raise_is_told(watch, qtbot):
    class Grave:
        def __del__(self):
            raise ZeroDivisionError("in the grave")

    Grave()
    qtbot.waitUntil(lambda: watch.told != [])

    assert "in the grave" in watch.told[0].summary


def test_the_same_fault_again_and_again_is_told_once(watch, qtbot):
    def fault():
        raise ZeroDivisionError("again")

    for _ in range(5):
        try:
            fault()
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.wait(50)

    assert len(watch.told) == 1


def test_ctrl_c_is_no_crash(watch, qtbot):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(20)

    assert watch.told == []


def test_what_qt_complains_of_is_kept_for_a_report(watch, qtbot, capsys):
    qWarning("the colour is odd")
    try:
        raise ValueError("afterwards")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: watch.told != [])

    assert "the colour is odd" in capsys.readouterr().err
    assert "the colour is odd" in watch.messages[0]
    assert "the colour is odd" in watch.told[0].text


@pytest.mark.parametrize(
    ("how", "words"),
    [("os.abort()", "Fatal Python error: Aborted"), ("ctypes.string_at(0)", "Segmentation fault")],
)
def test_a_native_fault_is_told_at_the_next_start_once(watch, crashes, how, words):
    assert _run(crashes, how).returncode != 0

    report = watch.previous_crash()

    assert words in report.summary
    assert "in fall" in report.text
    assert report.path.read_text(encoding="utf-8") == report.text
    assert watch.previous_crash() is None


def test_a_run_that_was_cut_off_is_told_without_a_file(watch, crashes):
    assert _run(crashes, "os.kill(os.getpid(), 9)").returncode != 0

    report = watch.previous_crash()

    assert report.path is None
    assert "ended from outside" in report.summary
    assert watch.previous_crash() is None


def test_a_run_that_ended_well_leaves_nothing(watch, crashes):
    before = sorted(crashes.iterdir())
    assert _run(crashes, "pass").returncode == 0

    assert sorted(crashes.iterdir()) == before
    assert watch.previous_crash() is None


def test_a_run_that_goes_on_is_left_alone(watch, crashes):
    code = _RUN.format(how="print('up', flush=True); sys.stdin.read()")
    with subprocess.Popen(
        [sys.executable, "-c", code, str(crashes)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "up\n"
        assert watch.previous_crash() is None
        other.stdin.close()
    assert other.returncode == 0


def test_a_folder_that_cannot_be_written_stops_nothing(qtbot, tmp_path):
    (tmp_path / "file").write_text("in the way")
    watch = CrashWatch(CrashReporter(tmp_path / "file" / "crashes"))
    watch.start()
    try:
        assert watch.previous_crash() is None
    finally:
        watch.stop()
