"""Turns at something that only one thread may use at a time, those who ask before those who change."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """A lock at which a change waits for every question that waits.

    Long changes are cut into steps of a turn each; with a plain lock the thread that takes step after step would hardly
    ever let another one in.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._is_taken = False
        self._asking = 0

    @contextmanager
    def question(self) -> Iterator[None]:
        """Take the next turn."""
        with self._condition:
            self._asking += 1
            try:
                self._condition.wait_for(lambda: not self._is_taken)
            finally:
                self._asking -= 1
            self._is_taken = True
        try:
            yield
        finally:
            self._leave()

    @contextmanager
    def change(self) -> Iterator[None]:
        """Take a turn once nobody asks."""
        with self._condition:
            self._condition.wait_for(lambda: not self._is_taken and not self._asking)
            self._is_taken = True
        try:
            yield
        finally:
            self._leave()

    def _leave(self) -> None:
        with self._condition:
            self._is_taken = False
            self._condition.notify_all()
