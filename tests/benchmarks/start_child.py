"""Start the window as a person does and end it again; print when it was painted and when its groups were there.

The figures are JSON.

usage: python -m tests.benchmarks.start_child STARTED LIBRARY CONFIG CACHE

STARTED is the parent's ``time.monotonic()`` just before it started this process.
"""

import json
import resource
import sys
import time

STARTED = float(sys.argv[1])
PATIENCE_MS = 60_000
SETTLING_MS = 1500


def main(library: str, config: str, cache: str) -> None:
    """Measure one start."""
    begun = time.monotonic()
    # as the program does before anything else
    import gc

    gc.disable()
    from PySide6 import QtWidgets  # noqa: F401  its share of the imports

    qt = time.monotonic()
    from desktop import composition
    from desktop.application import make_application
    from desktop.paths import AppPaths

    imported = time.monotonic()
    from PySide6.QtCore import QTimer

    from tests.helpers.watchdog import Watchdog

    helped = time.monotonic() - imported
    sys.setswitchinterval(composition.SWITCH_INTERVAL_S)
    app = make_application(lambda reason: sys.exit(reason))
    environment = {"LOOKALIKE_LIBRARY": library, "LOOKALIKE_CONFIG": config, "LOOKALIKE_CACHE": cache}
    program = composition.Program(app, AppPaths.find(environment), environment)
    made = time.monotonic()
    figures = {"python_s": begun - STARTED, "qt_s": qt - begun, "program_s": imported - qt, "parts_s": made - imported}
    watchdog = Watchdog()

    def on_painted() -> None:
        figures["painted_s"] = time.monotonic() - STARTED - helped
        watchdog.__enter__()

    def on_opened() -> None:
        figures["opened_s"] = time.monotonic() - STARTED - helped
        table = program.session.table
        figures["groups"] = 0 if table is None else len(table)
        QTimer.singleShot(SETTLING_MS, on_settled)

    def on_settled() -> None:
        watchdog.__exit__(None, None, None)
        program.close()

    program.painted.connect(on_painted)
    program.session.opened.connect(on_opened)
    program.closed.connect(app.quit)
    QTimer.singleShot(PATIENCE_MS, app.quit)
    program.show()
    app.exec()
    program.end()
    figures["stall_s"], figures["stall_by_the_clock_s"] = watchdog.longest_own_s, watchdog.longest_s
    figures["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(watchdog.report(), file=sys.stderr)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[2:])
