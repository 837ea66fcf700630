"""Progress, pause and cancel of long work, handed down as an argument.

A stage writes ``for item in monitor.track(items, Stage.DESCRIBE, total=n)``: that one call counts, reports and lets
the person stop. The idea is that of dupeGuru's job object and anki's progress state.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from engine.core.domain import Problem, Stage
from engine.core.errors import Cancelled

Item = TypeVar("Item")

REPORT_INTERVAL_S = 0.1


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a stage stands. ``total`` is None while it is not known."""

    stage: Stage
    done: int
    total: int | None
    elapsed_s: float
    problems: int
    detail: str = ""

    @property
    def rate(self) -> float:
        """Items per second since the stage began."""
        return self.done / self.elapsed_s if self.elapsed_s > 0 else 0.0

    @property
    def remaining_s(self) -> float | None:
        """Seconds left at the present rate, or None while that cannot be told."""
        if self.total is None or self.rate <= 0:
            return None
        return (self.total - self.done) / self.rate


def ignore_progress(progress: Progress) -> None:
    """Report nowhere."""


class Monitor:
    """Counts work, reports it at most ten times a second, and carries pause and cancel into it.

    ``report`` is called on the thread that does the work. ``cancel``, ``pause`` and ``resume`` may be called from any
    thread.
    """

    def __init__(self, report: Callable[[Progress], None] = ignore_progress) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Problems met so far."""
        return tuple(self._problems)

    def without_reports(self) -> "Monitor":
        """Return a monitor for work on the side: stopped and paused with this one, but what it counts is not told."""
        other = Monitor()
        other._cancelled, other._running, other._problems = self._cancelled, self._running, self._problems
        return other

    def add_problem(self, problem: Problem) -> None:
        """Remember a file that could not be used; the work goes on."""
        self._problems.append(problem)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the work at its next step."""
        self._running.clear()

    def resume(self) -> None:
        """Let paused work go on."""
        self._running.set()

    def check(self) -> None:
        """Wait while paused.

        Raises:
            Cancelled: the person stopped the work.
        """
        self._running.wait()
        if self._cancelled.is_set():
            raise Cancelled

    def track(
        self,
        items: Iterable[Item],
        stage: Stage,
        total: int | None = None,
        detail: Callable[[Item], str] | None = None,
    ) -> Iterator[Item]:
        """Yield the items, counting each once its step is over.

        Args:
            items: What is worked on.
            stage: Named in the reports.
            total: How many there are, where that is known.
            detail: Words on the item in hand, such as its folder.

        Raises:
            Cancelled: between two items, once the person stopped the work.
        """
        started = time.monotonic()
        reported = started
        done = 0
        words = ""
        self._report(Progress(stage, 0, total, 0.0, len(self._problems)))
        for item in items:
            self.check()
            yield item
            done += 1
            now = time.monotonic()
            if now - reported >= REPORT_INTERVAL_S:
                reported = now
                words = detail(item) if detail else ""
                self._report(Progress(stage, done, total, now - started, len(self._problems), words))
        self._report(Progress(stage, done, done, time.monotonic() - started, len(self._problems), words))
