import ctypes
import sys
import threading
import time

import pytest
from PySide6.QtCore import QTimer

from tests.helpers.watchdog import Watchdog


def _burn(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_a_quiet_loop_has_no_stalls_of_its_own(qtbot):
    with Watchdog() as watchdog:
        qtbot.wait(300)

    assert watchdog.ticks > 20
    assert watchdog.longest_own_s < 0.04, watchdog.report()


def test_work_on_the_thread_is_its_own_stall_and_its_place_is_told(qtbot):
    with Watchdog() as watchdog:
        QTimer.singleShot(20, lambda: _burn(0.12))
        qtbot.wait(300)

    worst = watchdog.stalls[0]
    assert worst.own_s >= 0.1
    assert worst.cpu_s >= 0.1
    assert "_burn" in worst.stack
    assert "_burn" in watchdog.report()


def test_sleep_on_the_thread_is_its_own_stall(qtbot):
    with Watchdog() as watchdog:
        QTimer.singleShot(20, lambda: time.sleep(0.1))
        qtbot.wait(250)

    assert watchdog.longest_own_s >= 0.09
    assert watchdog.stalls[0].cpu_s < 0.05


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library of Unix")
def test_another_thread_that_keeps_the_interpreter_is_the_programs_own_stall(qtbot):
    # this way of calling does not let go of the interpreter's lock
    library = ctypes.PyDLL(None)
    thread = threading.Thread(target=lambda: library.usleep(100_000))

    with Watchdog() as watchdog:
        thread.start()
        qtbot.wait(200)
    thread.join()

    assert watchdog.longest_own_s >= 0.08
    assert watchdog.stalls[0].cpu_s < 0.05
