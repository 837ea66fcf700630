"""Work in a process of its own as the window sees it: it is started, held, stopped, and may crash."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from desktop.command_line import WORKER_ARGUMENT
from desktop.crash import CrashReporter
from desktop.failures import describe_failure
from desktop.worker_messages import Command, Failed, Finished, Outcome, Stopped, decode_message
from engine.core.progress import Progress

PATIENCE_S: Final = 3.0

# The end of it is what a crash leaves; foreign code may write there without end.
_MAX_STDERR_BYTES: Final = 64 * 1024
_ROOT: Final = Path(__file__).resolve().parents[1]


def worker_command(module: str) -> tuple[str, ...]:
    """Give the command that starts a process by a module; a frozen program is all of its own interpreter."""
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER_ARGUMENT, module)
    return (sys.executable, "-m", module)


class WorkerProcess(QObject):
    """Has work done in another process, one piece at a time; after each outcome the next one may be started.

    Signals:
        progressed(Progress): where it stands, ten times a second at most.
        finished(report): it came to its end. The report is that of a scan, or None.
        cancelled(): it was stopped; what was done is kept.
        failed(str): it cannot be done, and why, for a person.
        crashed(CrashReport): the process died; what was done is kept.
    """

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(
        self, reporter: CrashReporter, command: Sequence[str], what: str, parent: QObject | None = None
    ) -> None:
        """Make it; nothing is started yet.

        Args:
            reporter: Writes down how a process died.
            command: Starts the process.
            what: The work in a few English words, for such a report.
            parent: Owns it.
        """
        super().__init__(parent)
        self._reporter = reporter
        self._command = tuple(command)
        self._what = what
        self._process: QProcess | None = None
        self._outcome: Outcome | None = None
        self._line = b""
        self._stderr = b""

    @property
    def is_running(self) -> bool:
        """Whether there is work, be it going on, held or about to stop."""
        return self._process is not None

    @property
    def process_id(self) -> int:
        """The system's number of the process; 0 while there is none."""
        return self._process.processId() if self._process else 0

    def begin(self, request: bytes) -> bool:
        """Begin what the line of a request asks for; return False, and do nothing, while there is work under way."""
        if self._process is not None:
            return False
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
        process.write(request)
        return True

    def pause(self) -> None:
        """Hold the work at its next step."""
        self._say(Command.PAUSE)

    def resume(self) -> None:
        """Let held work go on."""
        self._say(Command.RESUME)

    def cancel(self) -> None:
        """Stop the work at its next step; ``cancelled`` follows, or ``finished`` if that was it."""
        self._say(Command.CANCEL)

    def shut_down(self, patience_s: float = PATIENCE_S) -> None:
        """Stop the work and wait until its process is gone; a process that does not listen is ended. Emits nothing."""
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
            self.failed.emit(self.tr("A part of Lookalike could not be started: {reason}").format(reason=reason))

    def on_ended(self, code: int, status: QProcess.ExitStatus) -> None:
        """Tell the outcome, now that the next piece of work may begin."""
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
                how = f"The process of {self._what} {_how_it_ended(code, status)}."
                trace = self._stderr.decode("utf-8", "replace").strip() or "It left no trace."
                self.crashed.emit(self._reporter.save(how, f"the process of {self._what}", f"{how}\n\n{trace}"))

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
        return f"ended with exit code {code}"
    if sys.platform == "win32":
        return f"crashed with code {code & 0xFFFFFFFF:#010x}"
    try:
        return f"was ended by {signal.Signals(code).name}"
    except ValueError:
        return f"was ended by signal {code}"
