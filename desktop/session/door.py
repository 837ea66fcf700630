"""The one way from the window to the library: work for it waits in lanes, also while it is still being opened."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from desktop.jobs import Foreseen, Job, JobRunner, Lane
from engine.core.errors import LookalikeError

if TYPE_CHECKING:
    from engine.library import Library

Result = TypeVar("Result")


class LibraryClosedError(LookalikeError):
    """There is no library: it could not be opened, or is closed by now."""


class LibraryDoor:
    """Hands the library to work that wants it."""

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner
        self._library: Library | None = None
        self._is_settled = threading.Event()
        self._users = threading.Condition()
        self._user_count = 0

    def run(
        self,
        work: Callable[[Library], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None],
        lane: Lane = Lane.LIBRARY,
    ) -> Job:
        """Have work done with the library, once it is open; see ``JobRunner.run``."""
        return self._runner.run(lambda: self._use(work), then, otherwise, lane)

    def _use(self, work: Callable[[Library], Result]) -> Result:
        library = self._wait()
        with self._users:
            self._user_count += 1
        try:
            return work(library)
        finally:
            with self._users:
                self._user_count -= 1
                self._users.notify_all()

    def wait_for_others(self, patience_s: float) -> None:
        """Wait, within work of one's own, until no other is done with the library; for who is about to close it."""
        with self._users:
            self._users.wait_for(lambda: self._user_count <= 1, patience_s)

    def _wait(self) -> Library:
        self._is_settled.wait()
        if self._library is None:
            raise LibraryClosedError("there is no open library")
        return self._library

    def settle(self, library: Library | None) -> None:
        """Say that the library is open, or that there is none; may be called from any thread."""
        self._library = library
        self._is_settled.set()
