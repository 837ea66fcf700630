"""Scan a folder in the real window, as a person who looks on, and measure how the window answers meanwhile.

usage: python -m tests.helpers.watched_scan PLACE FOLDER

PLACE is where library, preferences and thumbnails go. Prints JSON on standard output, and the worst stalls on standard
error.
"""

import gc
import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop import composition
from desktop.application import make_application
from desktop.paths import AppPaths
from engine.core.domain import ScanReport
from tests.helpers.watchdog import Watchdog

PATIENCE_MS = 300_000
SETTLING_MS = 2000


def main(place: str, folder: str) -> None:
    """Scan once."""
    # the program itself begins like this
    sys.setswitchinterval(composition.SWITCH_INTERVAL_S)
    gc.disable()
    app = make_application(lambda reason: sys.exit(reason))
    environment = {
        "LOOKALIKE_LIBRARY": str(Path(place) / "library"),
        "LOOKALIKE_CONFIG": str(Path(place) / "config"),
        "LOOKALIKE_CACHE": str(Path(place) / "cache"),
    }
    program = composition.Program(app, AppPaths.find(environment), environment)
    session = program.session
    told: dict[str, float] = {"photos": 0, "groups": 0, "updates": 0}
    notices: list[str] = []
    watchdog = Watchdog()

    def on_opened() -> None:
        # what starting costs is measured elsewhere
        QTimer.singleShot(SETTLING_MS, on_started)

    def on_started() -> None:
        watchdog.__enter__()
        session.add_folders([folder])

    def on_updated() -> None:
        told["updates"] += 1

    def on_finished(report: ScanReport) -> None:
        told["photos"] = report.photos
        QTimer.singleShot(SETTLING_MS, on_settled)

    def on_settled() -> None:
        watchdog.__exit__(None, None, None)
        table = session.table
        told["groups"] = 0 if table is None else len(table)
        program.close()

    session.opened.connect(on_opened)
    session.overview_changed.connect(on_updated)
    session.scan_finished.connect(on_finished)
    session.notice_raised.connect(lambda notice: notices.append(notice.text))
    program.closed.connect(app.quit)
    QTimer.singleShot(PATIENCE_MS, app.quit)
    program.show()
    app.exec()
    program.end()
    told["ticks"] = watchdog.ticks
    told["own_s"], told["wall_s"] = watchdog.longest_own_s, watchdog.longest_s
    told["cpu_s"] = max((stall.cpu_s for stall in watchdog.stalls), default=0.0)
    print(watchdog.report(), file=sys.stderr)
    print(json.dumps({**told, "notices": notices}))


if __name__ == "__main__":
    main(*sys.argv[1:])
