"""A scan as the window sees it: a process of its own that is started, held, stopped, and may crash."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from desktop.command_line import WORKER_ARGUMENT
from desktop.crash import CrashReporter
from desktop.failures import describe_failure
from desktop.scan_messages import (
    Command,
    Failed,
    Finished,
    Outcome,
    ScanRequest,
    Stopped,
    decode_message,
    encode_request,
)
from engine.core.progress import Progress

PATIENCE_S: Final = 3.0

# The end of it is what a crash leaves; decoders may write there without end.
_MAX_STDERR_BYTES: Final = 64 * 1024
_ROOT: Final = Path(__file__).resolve().parents[1]


def worker_command() -> tuple[str, ...]:
    """Give the command that starts the process of a scan; a frozen program is all of its own interpreter."""
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER_ARGUMENT)
    return (sys.executable, "-m", "desktop.scan_worker")


class ScanProcess(QObject):
    """Scans in another process; one scan at a time. After each outcome the next one may be started.

    Signals:
        progressed(Progress): where it stands, ten times a second at most.
        finished(ScanReport): it came to its end; of its problems only the first are listed, the library has them all.
        cancelled(): it was stopped; what was done is kept.
        failed(str): it cannot be done, and why, for a person.
        crashed(CrashReport): the process died. What was done is kept, and the photos in hand are read with care next
            time; ``start`` with the same request goes on.
    """

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(
        self, reporter: CrashReporter, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reporter = reporter
        self._command = tuple(command or worker_command())
        self._process: QProcess | None = None
        self._request: ScanRequest | None = None
        self._outcome: Outcome | None = None
        self._line = b""
        self._stderr = b""

    @property
    def is_running(self) -> bool:
        """Whether there is a scan, be it at work, held or about to stop."""
        return self._process is not None

    @property
    def request(self) -> ScanRequest | None:
        """What was asked for last."""
        return self._request

    @property
    def process_id(self) -> int:
        """The system's number of the process; 0 while there is none."""
        return self._process.processId() if self._process else 0

    def start(self, request: ScanRequest) -> None:
        """Begin a scan; while there is one this does nothing."""
        if self._process is not None:
            return
        self._request = request
        self._outcome = None
        self._line = self._stderr = b""
        process = QProcess(self)
        self._process = process
        process.setWorkingDirectory(str(_ROOT))
        process.readyReadStandardOutput.connect(self.on_output)
        process.readyReadStandardError.connect(self.on_errors)
        process.errorOccurred.connect(self.on_error)
        process.finished.connect(self.on_ended)
        process.start(self._command[0], list(self._command[1:]))
        process.write(encode_request(request))

    def pause(self) -> None:
        """Hold the scan at its next step."""
        self._say(Command.PAUSE)

    def resume(self) -> None:
        """Let a held scan go on."""
        self._say(Command.RESUME)

    def cancel(self) -> None:
        """Stop the scan at its next step; ``cancelled`` follows, or ``finished`` if that was it."""
        self._say(Command.CANCEL)

    def shut_down(self, patience_s: float = PATIENCE_S) -> None:
        """Stop the scan and wait until its process is gone; a process that does not listen is ended. Emits nothing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.write(Command.CANCEL.encode() + b"\n")
        process.closeWriteChannel()
        if not process.waitForFinished(int(patience_s * 1000)):
            process.kill()
            process.waitForFinished(int(PATIENCE_S * 1000))
        process.deleteLater()

    def on_output(self) -> None:
        """Take in what the process tells."""
        if self._process is None:
            return
        *lines, self._line = (self._line + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            message = decode_message(line)
            if isinstance(message, Progress):
                self.progressed.emit(message)
            else:
                self._outcome = message

    def on_errors(self) -> None:
        """Keep the end of what the process and its decoders complain of."""
        if self._process is not None:
            self._stderr = (self._stderr + self._process.readAllStandardError().data())[-_MAX_STDERR_BYTES:]

    def on_error(self, error: QProcess.ProcessError) -> None:
        """Tell of a process that could not be started; one that dies is told of by ``on_ended``."""
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            reason = self._process.errorString()
            self._let_go()
            self.failed.emit(self.tr("The scan could not be started: {reason}").format(reason=reason))

    def on_ended(self, code: int, status: QProcess.ExitStatus) -> None:
        """Tell the outcome, now that the next scan may begin."""
        self.on_output()
        self.on_errors()
        self._let_go()
        match self._outcome:
            case Finished(report):
                self.finished.emit(report)
            case Stopped():
                self.cancelled.emit()
            case Failed(kind, reason):
                self.failed.emit(describe_failure(kind, reason))
            case None:
                how = _how_it_ended(code, status)
                trace = self._stderr.decode("utf-8", "replace").strip() or "It left no trace."
                self.crashed.emit(self._reporter.save(how, "the process of a scan", f"{how}\n\n{trace}"))

    def _say(self, command: Command) -> None:
        if self._process is not None:
            self._process.write(command.encode() + b"\n")

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.blockSignals(True)
            self._process.deleteLater()
            self._process = None


def _how_it_ended(code: int, status: QProcess.ExitStatus) -> str:
    if status is QProcess.ExitStatus.NormalExit:
        return f"The process of the scan ended with exit code {code}."
    if sys.platform == "win32":
        return f"The process of the scan crashed with code {code & 0xFFFFFFFF:#010x}."
    try:
        return f"The process of the scan was ended by {signal.Signals(code).name}."
    except ValueError:
        return f"The process of the scan was ended by signal {code}."
