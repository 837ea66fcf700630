"""The installation of the network as the window sees it: a process of its own."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject

from desktop.crash import CrashReporter
from desktop.install_messages import InstallRequest, encode_request
from desktop.worker_process import WorkerProcess, worker_command

MODULE: Final = "desktop.install_worker"


class InstallProcess(WorkerProcess):
    """Installs the network in another process; see ``WorkerProcess`` for the signals."""

    def __init__(
        self, reporter: CrashReporter, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, command or worker_command(MODULE), "an installation of the network", parent)

    def start(self, request: InstallRequest) -> None:
        """Begin an installation; while there is one this does nothing."""
        self.begin(encode_request(request))
