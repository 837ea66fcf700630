"""A scan as the window sees it: a process of its own."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject

from desktop.crash import CrashReporter
from desktop.scan_messages import ScanRequest, encode_request
from desktop.worker_process import WorkerProcess, worker_command

MODULE: Final = "desktop.scan_worker"


class ScanProcess(WorkerProcess):
    """Scans in another process, one scan at a time; see ``WorkerProcess`` for the signals.

    After a crash the photos that were in hand are read with care by the next scan: ``start`` with the same request goes
    on. Of the problems in the report only the first are listed; the library has them all.
    """

    def __init__(
        self, reporter: CrashReporter, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, command or worker_command(MODULE), "a scan", parent)
        self._request: ScanRequest | None = None

    @property
    def request(self) -> ScanRequest | None:
        """What was asked for last."""
        return self._request

    def start(self, request: ScanRequest) -> None:
        """Begin a scan; while there is one this does nothing."""
        if self.begin(encode_request(request)):
            self._request = request
