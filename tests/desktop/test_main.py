import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.command_line import WORKER_ARGUMENT
from desktop.scan_messages import ScanRequest, encode_request
from desktop.worker_messages import Finished, Stopped, decode_message
from engine.core.domain import Folder
from engine.core.settings import Settings
from engine.version import VERSION
from tests.helpers.drawing import save_photo

ROOT = Path(__file__).parents[2]
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def _run(*words, code=None, **variables):
    environment = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "desktop", *words]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_work_that_is_unknown_is_refused():
    assert _run(WORKER_ARGUMENT, "desktop.jobs").returncode == 2


@linux_only
@pytest.mark.parametrize("words", [(), ("/photos",), ("--library", "/x")])
def test_without_a_display_the_way_without_a_window_is_told(words):
    done = _run(*words)

    assert done.returncode == 7
    assert "the window cannot be opened: there is no display here" in done.stderr
    assert "lookalike scan FOLDER" in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@linux_only
def test_a_display_that_is_not_there_is_told_and_leaves_no_core(tmp_path):
    done = _run(DISPLAY=":4711", QT_QPA_PLATFORM="xcb", LOOKALIKE_CONFIG=str(tmp_path))

    assert done.returncode == 7
    assert "the window cannot be opened: " in done.stderr
    assert "lookalike scan FOLDER" in done.stderr


def test_commands_go_to_the_command_line_of_the_engine():
    done = _run("--version")

    assert (done.returncode, done.stdout) == (0, f"Lookalike {VERSION}\n")


def test_a_command_does_not_load_qt(tmp_path):
    code = (
        "import sys; from desktop.__main__ import main; code = main(['groups', '--library', sys.argv[0] + 'x']);"
        "sys.exit([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))] or code)"
    ).replace("sys.argv[0] + 'x'", repr(str(tmp_path)))

    done = _run(code=code)

    assert done.returncode == 0, done.stderr


def test_a_frozen_program_is_the_process_of_its_own_scans(tmp_path):
    save_photo(tmp_path / "photo.jpg", 1, 320, 240)
    request = ScanRequest(tmp_path / "library", (Folder(str(tmp_path)),), Settings())

    done = subprocess.run(
        [sys.executable, "-m", "desktop", WORKER_ARGUMENT, "desktop.scan_worker"],
        cwd=ROOT,
        input=encode_request(request),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    *progress, outcome = map(decode_message, done.stdout.splitlines())
    assert progress
    assert isinstance(outcome, Finished | Stopped)


def test_words_without_sense_are_a_matter_of_usage():
    done = _run("--nonsense", QT_QPA_PLATFORM="offscreen")

    assert done.returncode == 2
    assert "usage: lookalike" in done.stderr


def test_a_missing_part_of_qt_is_told(tmp_path):
    # stands before the real one, and is none
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1 is missing')")

    done = _run(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1")

    assert done.returncode == 7
    assert "libEGL.so.1 is missing" in done.stderr
    assert "lookalike scan FOLDER" in done.stderr


@pytest.mark.parametrize("module", sorted(path.stem for path in (ROOT / "desktop").glob("*_worker.py")))
def test_every_process_that_works_for_the_window_can_be_started_by_a_frozen_program(module):
    done = subprocess.run(
        [sys.executable, "-m", "desktop", WORKER_ARGUMENT, f"desktop.{module}"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0
