"""Run the engine's work on threads of its own, and hand the results to the thread of the window.

This is one of the borders where every exception is caught: what nobody foresaw becomes a saved report and a signal, and
the rest of the program lives on.
"""

import threading
import time
from collections.abc import Callable
from enum import Enum, auto
from queue import LifoQueue, Queue, SimpleQueue
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.crash import CrashReporter
from engine.core.errors import Cancelled, LookalikeError
from engine.core.settings import usable_cores

Result = TypeVar("Result")
Foreseen = LookalikeError | OSError

MAX_PICTURE_THREADS: Final = 4
PATIENCE_S: Final = 2.0

_WHERE: Final = "a job of the window"


class Lane(Enum):
    """Where work waits for its turn.

    LIBRARY: all that touches the library file, in the order that it was asked for, one at a time.
    QUERY: questions to the library, which need not wait for the former.
    CUTTING: groups cut anew out of what is in memory already.
    DOWNLOAD: what may take minutes, such as fetching the network, in order, one at a time.
    CLEANING: taking photos away and bringing them back, in order, one at a time.
    PICTURES: decoding, several at a time, what was asked for last first.
    """

    LIBRARY = auto()
    QUERY = auto()
    CUTTING = auto()
    DOWNLOAD = auto()
    CLEANING = auto()
    PICTURES = auto()


class Job:
    """Work that was asked for."""

    def __init__(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Foreseen], None] | None,
    ) -> None:
        self._work: Callable[[], Any] | None = work
        self._then: Callable[[Any], None] | None = then
        self._otherwise = otherwise
        self._is_cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether it was dropped."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Drop it; if it is at work already, drop its result. To be called on the thread of the window."""
        self._is_cancelled = True
        self._work = self._then = self._otherwise = None

    def do(self, reporter: CrashReporter) -> Callable[[], Any]:
        """Do the work, on whatever thread; return what is to be called on the thread of the window.

        What that returns is the report of a crash, if there was one.
        """
        work, self._work = self._work, None
        if work is None:
            return lambda: None
        try:
            result = work()
        except Cancelled:
            return lambda: None
        except (LookalikeError, OSError) as error:
            failure = error
            if self._otherwise is not None or self._is_cancelled:
                return lambda: self._fail(failure)
            # that nobody thought of its failing is a fault of the program
            crash = reporter.report(error, _WHERE)
            return lambda: crash
        except Exception as error:  # noqa: BLE001  the border: see the module
            crash = reporter.report(error, _WHERE)
            return lambda: crash
        return lambda: self._succeed(result)

    def _succeed(self, result: Any) -> None:
        # asked here and not before: it may have been dropped while the result was on its way
        if self._then is not None:
            self._then(result)

    def _fail(self, error: Foreseen) -> None:
        if self._otherwise is not None:
            self._otherwise(error)


class JobRunner(QObject):
    """Runs jobs in lanes; lives on the thread of the window.

    Signals:
        crashed(CrashReport): a job ended in a way that nobody foresaw; neither of its callables is called.
        idle(): nothing waits or is at work any more.
    """

    crashed = Signal(object)
    idle = Signal()
    _ended = Signal(object)

    def __init__(self, reporter: CrashReporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reporter = reporter
        self._queues: dict[Lane, Queue[Job | None] | SimpleQueue[Job | None]] = {}
        self._threads: list[threading.Thread] = []
        self._pending = 0
        self._is_shut_down = False
        self._ended.connect(self.on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits or is at work."""
        return self._pending == 0

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None] | None = None,
        lane: Lane = Lane.LIBRARY,
    ) -> Job:
        """Have work done.

        Args:
            work: Done on a thread of the lane.
            then: Called on the thread of the window with what ``work`` returned.
            otherwise: Called there with an error of the engine or the system. Without it such an error is taken for a
                fault of the program and reported.
            lane: Where it waits for its turn.
        """
        job = Job(work, then, otherwise)
        if self._is_shut_down:
            job.cancel()
            return job
        self._pending += 1
        self._queue(lane).put(job)
        return job

    def shut_down(self, patience_s: float = PATIENCE_S) -> bool:
        """Take on nothing more, drop what waits, give what is at work a moment; return whether all of it ended."""
        self._is_shut_down = True
        for queue in self._queues.values():
            while not queue.empty():
                queue.get()
        for lane in self._queues:
            for _ in range(_threads_of(lane)):
                self._queues[lane].put(None)
        end = time.monotonic() + patience_s
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0.0))
        return not any(thread.is_alive() for thread in self._threads)

    def on_ended(self, finish: Callable[[], Any]) -> None:
        """Hand on how a job ended."""
        self._pending -= 1
        if not self._is_shut_down:
            self._hand_on(finish)
        if self._pending == 0:
            self.idle.emit()

    def _hand_on(self, finish: Callable[[], Any]) -> None:
        crash = finish()
        if crash is not None:
            self.crashed.emit(crash)

    def _queue(self, lane: Lane) -> Queue[Job | None] | SimpleQueue[Job | None]:
        """Give the queue of a lane; its threads are started when it is first used."""
        if lane not in self._queues:
            self._queues[lane] = LifoQueue() if lane is Lane.PICTURES else SimpleQueue()
            for number in range(_threads_of(lane)):
                thread = threading.Thread(
                    target=self._serve,
                    args=(self._queues[lane],),
                    name=f"{lane.name.lower()}-{number}",
                    # a decoder that never comes back must not keep the program from ending
                    daemon=True,
                )
                self._threads.append(thread)
                thread.start()
        return self._queues[lane]

    def _serve(self, queue: Queue[Job | None] | SimpleQueue[Job | None]) -> None:
        while (job := queue.get()) is not None:
            self._ended.emit(job.do(self._reporter))
            # the last result must not live until the next job
            del job


def _threads_of(lane: Lane) -> int:
    return min(usable_cores(), MAX_PICTURE_THREADS) if lane is Lane.PICTURES else 1
