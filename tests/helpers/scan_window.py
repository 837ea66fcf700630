"""A window's side of a scan without the window, for tests that kill it: prints the number of the scan's process.

usage: python -m tests.helpers.scan_window LIBRARY FOLDER
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.crash import CrashReporter
from desktop.scan_messages import ScanRequest
from desktop.scanning import ScanProcess
from engine.core.domain import Folder
from engine.core.settings import Settings


def main(library: str, folder: str) -> None:
    """Scan with the fake describer."""
    app = QCoreApplication(sys.argv[:1])
    scan = ScanProcess(
        CrashReporter(Path(library) / "crashes"), [sys.executable, "-m", "tests.helpers.fake_scan_worker"]
    )
    scan.progressed.connect(lambda progress: print(scan.process_id, progress.stage, progress.done, flush=True))
    scan.start(ScanRequest(Path(library), (Folder(folder),), Settings(workers=1, batch_size=1)))
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
