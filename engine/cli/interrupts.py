"""Ctrl-C and termination: the first one stops the work at its next step and keeps it, the second one ends at once."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from types import FrameType, TracebackType
from typing import Self

from engine.core.errors import Cancelled

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """Turns signals into a call of ``on_stop`` while the ``with`` block runs.

    The call is made on a thread of its own: a signal handler runs in the middle of whatever the main thread was
    doing, and would wait for ever for a lock that this very thread holds.
    """

    def __init__(self, on_stop: Callable[[], None]) -> None:
        self._on_stop = on_stop
        # Its put may interrupt another put, unlike that of Queue.
        self._arrived: SimpleQueue[int | None] = SimpleQueue()
        self._watcher = threading.Thread(target=self._watch, name="interrupts", daemon=True)
        self._previous: dict[int, object] = {}
        self.received: int | None = None

    def __enter__(self) -> Self:
        for number in SIGNALS:
            self._previous[number] = signal.signal(number, self._on_signal)
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # it is what signal.signal gave
        self._arrived.put(None)
        self._watcher.join()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let signals do meanwhile what they did before, such as end the wait for an answer.

        Raises:
            Cancelled: by Ctrl-C.
        """
        for number, handler in self._previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # it is what signal.signal gave
        try:
            yield
        except KeyboardInterrupt:
            self.received = signal.SIGINT
            raise Cancelled from None
        finally:
            for number in SIGNALS:
                signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if self.received is not None:
            # Asked twice: end as any program does. What is committed to the library stays.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self.received = number
        self._arrived.put(number)

    def _watch(self) -> None:
        while self._arrived.get() is not None:
            self._on_stop()
