import os
import signal
import subprocess
import sys
import threading
from collections import deque
from itertools import count

import pytest

from engine.cli.interrupts import Interrupts
from engine.core.domain import Stage
from engine.core.errors import Cancelled
from engine.core.progress import Monitor


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_work_at_its_next_step(number):
    monitor = Monitor()

    with Interrupts(monitor.cancel) as interrupts:
        os.kill(os.getpid(), number)
        with pytest.raises(Cancelled):
            deque(monitor.track(count(), Stage.DESCRIBE), maxlen=0)

    assert interrupts.received == number


def test_the_handlers_of_before_are_put_back():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    threads = threading.active_count()

    with Interrupts(lambda: None):
        assert signal.getsignal(signal.SIGINT) != before[0]

    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before
    assert threading.active_count() == threads


def test_a_second_signal_ends_the_process_even_if_the_work_does_not_listen():
    script = (
        "import os, signal, time\nfrom engine.cli.interrupts import Interrupts\n"
        "with Interrupts(lambda: None):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n    os.kill(os.getpid(), signal.SIGINT)\n    time.sleep(60)"
    )

    assert subprocess.run([sys.executable, "-c", script], timeout=30).returncode == -signal.SIGINT


def test_aside_ctrl_c_ends_what_waits_and_later_ones_are_heard_again():
    with Interrupts(lambda: None) as interrupts:
        with pytest.raises(Cancelled), interrupts.aside():
            signal.raise_signal(signal.SIGINT)
        assert interrupts.received == signal.SIGINT
        assert signal.getsignal(signal.SIGTERM) == interrupts._on_signal
