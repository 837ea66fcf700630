import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_PROGRAM = """
import signal, sys
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.termination import Termination

app = QCoreApplication([])
before = signal.getsignal(signal.SIGTERM)
ending = Termination()
if sys.argv[1] == "deaf":
    ending.requested.connect(lambda: print("asked", flush=True))
else:
    ending.requested.connect(app.quit)
QTimer.singleShot(0, lambda: print("up", flush=True))
app.exec()
ending.stop()
assert signal.getsignal(signal.SIGTERM) is before
print("ended by", ending.received, flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="about signals")


def _start(how):
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, how], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_idle_event_loop_hears_of_a_signal(number):
    with _start("good") as program:
        assert program.stdout.readline() == "up\n"
        program.send_signal(number)
        out, err = program.communicate(timeout=30)

    assert out == f"ended by {int(number)}\n"
    assert err == ""
    assert program.returncode == 0


def test_a_second_signal_ends_a_program_that_does_not_listen():
    with _start("deaf") as program:
        assert program.stdout.readline() == "up\n"
        program.send_signal(signal.SIGINT)
        assert program.stdout.readline() == "asked\n"
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=30)

    assert program.returncode == -signal.SIGINT
