"""The measuring of photos as the window sees it: a process of its own."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject

from desktop.crash import CrashReporter
from desktop.measure_messages import MeasureRequest, encode_request
from desktop.worker_process import WorkerProcess, worker_command

MODULE: Final = "desktop.measure_worker"


class MeasureProcess(WorkerProcess):
    """Measures photos in another process; see ``WorkerProcess`` for the signals.

    After a crash the photos that were in hand are taken with care the next time.
    """

    def __init__(
        self, reporter: CrashReporter, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, command or worker_command(MODULE), "measuring photos", parent)

    def start(self, request: MeasureRequest) -> None:
        """Begin; while photos are being measured this does nothing."""
        self.begin(encode_request(request))
