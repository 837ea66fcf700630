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

    def run(
        self,
        work: Callable[[Library], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None],
        lane: Lane = Lane.LIBRARY,
    ) -> Job:
        """Have work done with the library, once it is open; see ``JobRunner.run``."""
        return self._runner.run(lambda: work(self._wait()), then, otherwise, lane)

    def _wait(self) -> Library:
        self._is_settled.wait()
        if self._library is None:
            raise LibraryClosedError("there is no open library")
        return self._library

    def settle(self, library: Library | None) -> None:
        """Say that the library is open, or that there is none; may be called from any thread."""
        self._library = library
        self._is_settled.set()
