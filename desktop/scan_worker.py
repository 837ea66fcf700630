"""The process that scans."""

import os

from desktop.scan_messages import ScanRequest, decode_request
from desktop.worker import Worker, prepare_process
from desktop.worker_messages import Finished, Outcome
from engine.core.settings import Method
from engine.library import Library
from engine.network import Network


class ScanWorker(Worker):
    """Scans folders into a library."""

    def work(self, request: bytes) -> Outcome:
        """Carry out the scan that a line asks for; see ``Worker.work``."""
        wanted = decode_request(request)
        with self.open_library(wanted) as library:
            return Finished(library.scan(wanted.folders, self.monitor))

    def open_library(self, request: ScanRequest) -> Library:
        """Open the library, with the network if the request is a deep one.

        Raises:
            LookalikeError: it cannot be opened, or the network cannot be used.
            Cancelled: the person did not wait for the network.
        """
        deep = None
        if request.method is Method.DEEP:
            deep = Network.of_environment(self.environment).describer(request.settings, self.monitor)
        return Library.open(request.library_dir, request.settings, deep=deep)


def main() -> None:
    """Be the process of a scan."""
    ScanWorker(*prepare_process(), os.environ).run()


if __name__ == "__main__":
    main()
