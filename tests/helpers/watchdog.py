"""Measure how long the thread of the window cannot answer, and tell what is its own doing from what the system took.

A timer is due every few milliseconds. What passes between two of its calls beyond that is a stall: the thread was busy
with something else, or waited for the interpreter's lock, which both are the program's doing, or wanted to run and got
no processor, which on a loaded machine is nobody's. Linux tells the last apart, in the scheduler's own account of the
thread; elsewhere all of it counts as the program's.
"""

import faulthandler
import os
import re
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_S: Final = 0.004
WORTH_NOTING_S: Final = 0.010
_LOOK_EVERY_S: Final = 0.005
_LINE: Final = re.compile(r'File "(.+)", line (\d+) in (.+)')
_LINES: Final = 6


@dataclass(frozen=True, slots=True)
class Stall:
    """A time during which the thread of the window did not answer.

    Attributes:
        at_s: When it began, since the watchdog was started.
        wall_s: How long a person would have waited.
        cpu_s: How much of it the thread itself was computing.
        unscheduled_s: How much of it the thread could have run and was given no processor by the system.
        stack: Where in the program it was, if it lasted long enough for a look; the innermost line last.
    """

    at_s: float
    wall_s: float
    cpu_s: float
    unscheduled_s: float
    stack: str = ""

    @property
    def own_s(self) -> float:
        """What the program is to blame for: all but the wait for a processor."""
        return max(self.wall_s - self.unscheduled_s, 0.0)

    def __str__(self) -> str:
        parts = f"{self.own_s * 1e3:.1f} ms own of {self.wall_s * 1e3:.1f} ms, {self.cpu_s * 1e3:.1f} ms computing"
        return f"at {self.at_s:.2f} s: {parts}{self.stack and chr(10)}{self.stack}"


class Watchdog(QObject):
    """Watches the event loop of the thread that it is made on while its ``with`` block runs.

    Args:
        worth_noting_s: Stalls from that length on have their stack looked at.
    """

    def __init__(self, worth_noting_s: float = WORTH_NOTING_S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worth_noting_s = worth_noting_s
        self._thread = threading.get_ident()
        self._account = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(INTERVAL_S * 1000))
        self._timer.timeout.connect(self.on_due)
        self._stalls: list[Stall] = []
        self._ticks = 0
        self._started = self._last = time.perf_counter()
        self._cpu = self._unscheduled = 0.0
        self._seen = ""
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def __enter__(self) -> Self:
        self._note()
        self._started = self._last
        self._timer.start()
        self._looker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.on_due()
        self._timer.stop()
        self._ended.set()
        self._looker.join()

    @property
    def ticks(self) -> int:
        """How often it was answered."""
        return self._ticks

    @property
    def stalls(self) -> tuple[Stall, ...]:
        """All that are worth noting, the worst of the program's own first."""
        return tuple(sorted(self._stalls, key=lambda stall: -stall.own_s))

    @property
    def longest_s(self) -> float:
        """The longest wait of a person, whoever is to blame."""
        return max((stall.wall_s for stall in self._stalls), default=0.0)

    @property
    def longest_own_s(self) -> float:
        """The longest that the program is to blame for."""
        return max((stall.own_s for stall in self._stalls), default=0.0)

    def report(self, count: int = 5) -> str:
        """Tell of the worst."""
        head = (
            f"{self._ticks} ticks; longest stall {self.longest_own_s * 1e3:.1f} ms by the program, "
            f"{self.longest_s * 1e3:.1f} ms by the clock"
        )
        return "\n".join([head, *map(str, self.stalls[:count])])

    def on_due(self) -> None:
        """Note how late it is."""
        last, cpu, unscheduled = self._last, self._cpu, self._unscheduled
        self._note()
        self._ticks += 1
        late = self._last - last - INTERVAL_S
        if late >= self._worth_noting_s:
            waited = self._unscheduled - unscheduled
            self._stalls.append(Stall(last - self._started, late, self._cpu - cpu, waited, self._seen))
        self._seen = ""

    def _note(self) -> None:
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._unscheduled = self._read_account()

    def _read_account(self) -> float:
        """Seconds that the thread was ready and had no processor, since it began."""
        if sys.platform != "linux":
            return 0.0
        try:
            return int(self._account.read_bytes().split()[1]) * 1e-9
        except (OSError, IndexError, ValueError):
            return 0.0

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_EVERY_S):
            if not self._seen and time.perf_counter() - self._last > self._worth_noting_s:
                self._seen = self._stack()

    def _stack(self) -> str:
        """Say where the thread is, the innermost line last.

        Python 3.11 may die of one thread walking through the frames of another that goes on meanwhile; what dumps them
        all holds the interpreter while it does.
        """
        with tempfile.TemporaryFile() as file:
            faulthandler.dump_traceback(file)
            file.seek(0)
            threads = file.read().decode(errors="replace").split("\n\n")
        own = next((lines for lines in threads if f"0x{self._thread:016x}" in lines.partition("\n")[0]), "")
        found = _LINE.findall(own)[:_LINES]
        return "\n".join(f"    {os.path.relpath(path)}:{line} {name}" for path, line, name in reversed(found))
