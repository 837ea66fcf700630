"""What stands in for the threads of the window in tests: jobs done at once, or when the test says so."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.crash import CrashReporter
from desktop.jobs import Foreseen, Job, JobRunner, Lane

Result = TypeVar("Result")


class ImmediateRunner(JobRunner):
    """Does each job before ``run`` returns, on the thread that asked; no thread is started.

    ``crashed`` is emitted as by the real one; its reports go to ``crashes``, or nowhere.
    """

    def __init__(self, crashes: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(CrashReporter(crashes or Path(os.devnull) / "nowhere"), parent)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None] | None = None,
        lane: Lane = Lane.LIBRARY,
    ) -> Job:
        """Do the job now."""
        job = Job(work, then, otherwise)
        self._hand_on(job.do(self._reporter))
        return job


class HeldRunner(ImmediateRunner):
    """Keeps jobs waiting until ``release``, so that a test can look at what a person sees meanwhile."""

    def __init__(self, crashes: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(crashes, parent)
        self.waiting: list[Job] = []

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None] | None = None,
        lane: Lane = Lane.LIBRARY,
    ) -> Job:
        """Keep the job."""
        job = Job(work, then, otherwise)
        self.waiting.append(job)
        return job

    def release(self, count: int | None = None) -> None:
        """Do the first jobs that wait, all of them unless said otherwise, and those that they ask for."""
        while self.waiting and count != 0:
            job = self.waiting.pop(0)
            self._hand_on(job.do(self._reporter))
            count = None if count is None else count - 1
