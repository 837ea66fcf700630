"""Notice crashes of the window itself: exceptions that nobody caught, native faults, and a run that never ended.

While the program runs, a file of its own lies in the folder of the reports, into which a native fault writes its
trace; what is found there at the next start is what became of the run before. This is a border where all exceptions are
caught.
"""

import faulthandler
import os
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import (
    QLockFile,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from desktop.crash import CrashReport, CrashReporter

_MESSAGES_KEPT: Final = 20
_TRACE: Final = "run-*.trace"
_LEVELS: Final = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class CrashWatch(QObject):
    """Turns what nobody caught, on whatever thread, into reports; lives on the thread of the window.

    Signals:
        crashed(CrashReport): something went wrong that nobody foresaw; the program lives on. The same is told once.
    """

    crashed = Signal(object)
    _caught = Signal(object)

    def __init__(self, reporter: CrashReporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reporter = reporter
        self._trace: IO[str] | None = None
        self._lock: QLockFile | None = None
        self._messages: deque[str] = deque(maxlen=_MESSAGES_KEPT)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._previous_handler: Callable[..., object] | None = None
        # whatever the thread: a fault in a slot is told once that slot is left
        self._caught.connect(self.on_caught, Qt.ConnectionType.QueuedConnection)

    @property
    def messages(self) -> tuple[str, ...]:
        """What Qt complained of last."""
        return tuple(self._messages)

    def start(self) -> None:
        """Catch from now on; where the folder of the reports cannot be written, native faults go to standard error."""
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        self._previous_handler = qInstallMessageHandler(self._on_message)
        directory = self._reporter.directory
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._lock = _lock_of(directory / f"run-{os.getpid()}.trace")
            self._lock.tryLock(0)
            self._trace = (directory / f"run-{os.getpid()}.trace").open("w", encoding="utf-8")
        except OSError:
            self._lock = None
        if self._trace is not None or sys.stderr is not None:
            faulthandler.enable(self._trace or sys.stderr)

    def stop(self) -> None:
        """Catch no more; this run has ended well."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        qInstallMessageHandler(self._previous_handler)
        faulthandler.disable()
        if self._trace is not None:
            self._trace.close()
            with suppress(OSError):
                Path(self._trace.name).unlink(missing_ok=True)
            self._trace = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def previous_crash(self) -> CrashReport | None:
        """Report what became of an earlier run that did not end well, once; None if all did, or are still running.

        Without a trace, as after a power cut, nothing is saved and the report has no path.
        """
        found: CrashReport | None = None
        with suppress(OSError):
            for path in sorted(self._reporter.directory.glob(_TRACE)):
                found = self._bury(path) or found
        return found

    def on_caught(self, report: CrashReport) -> None:
        """Tell of a crash."""
        self.crashed.emit(report)

    def _bury(self, path: Path) -> CrashReport | None:
        lock = _lock_of(path)
        if path.name == f"run-{os.getpid()}.trace" and self._trace is not None:
            return None
        if not lock.tryLock(0):
            # that one is still running
            return None
        try:
            trace = path.read_text(encoding="utf-8", errors="replace").strip()
            path.unlink(missing_ok=True)
        finally:
            lock.unlock()
        if not trace:
            words = "The program was ended from outside, or the computer went off."
            return CrashReport(words, words, None)
        return self._reporter.save(trace.splitlines()[0], "an earlier run of the window", trace)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        error = kind() if error is None else error
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        if error.__traceback__ is None:
            error.__traceback__ = trace
        if sys.stderr is not None:
            with suppress(OSError):
                traceback.print_exception(error)
        report = self._reporter.report(error, self._where())
        if not report.is_repeated:
            with suppress(RuntimeError):  # Qt has taken this object down before Python was done
                self._caught.emit(report)

    def _where(self) -> str:
        words = f"the window, on thread {threading.current_thread().name}"
        return "\n".join([words, *(f"Qt said    {message}" for message in self._messages)])

    def _on_message(self, level: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if level not in _LEVELS:
            return
        message = f"{_LEVELS[level]}: {text}" + (f" ({context.category})" if context.category else "")
        self._messages.append(message)
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(f"Qt {message}\n")


def _lock_of(trace: Path) -> QLockFile:
    """Give the lock of a run; that of a process which is gone counts for nothing."""
    lock = QLockFile(str(trace.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock
