"""Let Ctrl-C and the system's wish to end reach the event loop, which otherwise would not hear of them."""

import os
import signal
import socket
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SIGNALS: Final = tuple(
    number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None
)


class Termination(QObject):
    """Listens for the signals by which a program is asked to end; used on the main thread.

    A second one ends the program at once: what is committed to the library stays.

    Signals:
        requested(): the program is to end.
    """

    requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.received: int | None = None
        self._here, self._there = socket.socketpair()
        self._there.setblocking(False)
        self._here.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.on_woken)
        # Python's own handlers run between two steps of Python code, of which an idle event loop has none
        self._previous_fd = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._previous = {number: signal.signal(number, self._on_signal) for number in SIGNALS}

    def stop(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._previous_fd)
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        self._here.close()
        self._there.close()

    def on_woken(self) -> None:
        """Pass the wish on."""
        try:
            self._here.recv(4096)
        except BlockingIOError:
            return
        if self.received is not None:
            self.requested.emit()

    def _on_signal(self, number: int, _frame: object) -> None:
        if self.received is not None:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self.received = number
