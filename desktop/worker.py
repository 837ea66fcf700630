"""A process that works for the window: takes a request and commands from it, tells it progress and the outcome.

It is a process of its own so that neither a crash of foreign code nor the interpreter's lock touches the window, and it
never outlives the window: once nobody holds the other end of its input, it stops, and keeps what it did.
"""

import faulthandler
import os
import signal
import sys
import threading
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from desktop.worker_messages import Command, Failed, Message, Outcome, Stopped, encode_message
from engine.core.errors import Cancelled, LookalikeError
from engine.core.progress import Monitor

GRACE_S: Final = 5.0
_NICENESS: Final = 10
_BELOW_NORMAL_PRIORITY: Final = 0x4000
# Of 1000: where memory runs out, the system is to end the scan and not the window.
_EXPENDABLE: Final = "500"


class Worker(ABC):
    """Carries out one request; what the request is, and what its work, is said by what derives from this."""

    def __init__(self, commands: BinaryIO, messages: BinaryIO, environment: Mapping[str, str]) -> None:
        self._commands = commands
        self._messages = messages
        self.environment = environment
        self.monitor = Monitor(self._tell)

    @abstractmethod
    def work(self, request: bytes) -> Outcome:
        """Do what a line of the window asks for.

        Raises:
            LookalikeError: it cannot be done, and the text says why.
            OSError: the system does not let it be done.
            Cancelled: the person stopped it.
        """

    def run(self) -> None:
        """Wait for the request, do it, and tell its outcome; whatever is not foreseen is raised."""
        line = self._commands.readline()
        if not line:
            return
        threading.Thread(target=self._obey, name="commands", daemon=True).start()
        self._tell(self._outcome(line))

    def _outcome(self, request: bytes) -> Outcome:
        try:
            return self.work(request)
        except Cancelled:
            return Stopped()
        except (LookalikeError, OSError) as error:
            return Failed(type(error).__name__, str(error))

    def _tell(self, message: Message) -> None:
        try:
            self._messages.write(encode_message(message))
        except OSError:
            # nobody listens any more
            self.monitor.cancel()

    def _obey(self) -> None:
        for line in self._commands:
            match Command(line.decode("ascii").strip()):
                case Command.PAUSE:
                    self.monitor.pause()
                case Command.RESUME:
                    self.monitor.resume()
                case Command.CANCEL:
                    self.monitor.cancel()
        self.monitor.cancel()
        # A photo that takes long must not keep the process alive; what is committed stays.
        ending = threading.Timer(GRACE_S, os._exit, (1,))
        ending.daemon = True
        ending.start()


def prepare_process() -> tuple[BinaryIO, BinaryIO]:
    """Make this process one that works for the window; return its commands and where its messages go."""
    streams = _take_streams()
    faulthandler.enable()
    # Ctrl-C in a terminal reaches this process too, but what becomes of the work is for the window to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _step_back()
    return streams


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep standard input and output for the window alone, as foreign code may print whatever it likes."""
    commands = os.fdopen(os.dup(0), "rb")
    messages = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    return commands, messages


def _step_back() -> None:
    """Leave the processor to the window whenever it wants it."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
        return
    os.nice(_NICENESS)
    if sys.platform == "linux":
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text(_EXPENDABLE, encoding="ascii")
