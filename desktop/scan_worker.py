"""The process that scans: takes a request and commands from the window, tells it progress and the outcome.

It is a process of its own so that neither a decoder's crash nor the interpreter's lock touches the window, and it never
outlives the window: once nobody holds the other end of its input, it stops, and keeps what it did.
"""

import faulthandler
import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from desktop.scan_messages import (
    Command,
    Failed,
    Finished,
    Message,
    Outcome,
    ScanRequest,
    Stopped,
    decode_request,
    encode_message,
)
from engine.core.errors import Cancelled, LookalikeError
from engine.core.progress import Monitor
from engine.core.settings import Method
from engine.library import Library
from engine.network import Network

GRACE_S: Final = 5.0
_NICENESS: Final = 10
_BELOW_NORMAL_PRIORITY: Final = 0x4000
# Of 1000: where memory runs out, the system is to end the scan and not the window.
_EXPENDABLE: Final = "500"


class ScanWorker:
    """Carries out one request."""

    def __init__(self, commands: BinaryIO, messages: BinaryIO, environment: Mapping[str, str]) -> None:
        self._commands = commands
        self._messages = messages
        self._environment = environment
        self._monitor = Monitor(self._tell)

    def run(self) -> None:
        """Wait for the request, do it, and tell its outcome; whatever is not foreseen is raised."""
        line = self._commands.readline()
        if not line:
            return
        request = decode_request(line)
        threading.Thread(target=self._obey, name="commands", daemon=True).start()
        self._tell(self._outcome(request))

    def open_library(self, request: ScanRequest) -> Library:
        """Open the library, with the network if the request is a deep one.

        Raises:
            LookalikeError: it cannot be opened, or the network cannot be used.
            Cancelled: the person did not wait for the network.
        """
        deep = None
        if request.method is Method.DEEP:
            deep = Network.of_environment(self._environment).describer(request.settings, self._monitor)
        return Library.open(request.library_dir, request.settings, deep=deep)

    def _outcome(self, request: ScanRequest) -> Outcome:
        try:
            with self.open_library(request) as library:
                return Finished(library.scan(request.folders, self._monitor))
        except Cancelled:
            return Stopped()
        except (LookalikeError, OSError) as error:
            return Failed(type(error).__name__, str(error))

    def _tell(self, message: Message) -> None:
        try:
            self._messages.write(encode_message(message))
        except OSError:
            # nobody listens any more
            self._monitor.cancel()

    def _obey(self) -> None:
        for line in self._commands:
            match Command(line.decode("ascii").strip()):
                case Command.PAUSE:
                    self._monitor.pause()
                case Command.RESUME:
                    self._monitor.resume()
                case Command.CANCEL:
                    self._monitor.cancel()
        self._monitor.cancel()
        # A photo that takes long must not keep the process alive; what is committed stays.
        ending = threading.Timer(GRACE_S, os._exit, (1,))
        ending.daemon = True
        ending.start()


def take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep standard input and output for the window alone, as a decoder may print whatever it likes."""
    commands = os.fdopen(os.dup(0), "rb")
    messages = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    return commands, messages


def step_back() -> None:
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


def prepare_process() -> tuple[BinaryIO, BinaryIO]:
    """Make this process one of a scan; return what it reads commands from and writes messages to."""
    streams = take_streams()
    faulthandler.enable()
    # Ctrl-C in a terminal reaches this process too, but what becomes of the scan is for the window to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    step_back()
    return streams


def main() -> None:
    """Be the process of a scan."""
    ScanWorker(*prepare_process(), os.environ).run()


if __name__ == "__main__":
    main()
