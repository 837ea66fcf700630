"""Drop pictures on the window one after the other; print how long it took until what was found was painted, as JSON.

usage: python -m tests.benchmarks.drop_child PHOTOS ASKED PLACE

PHOTOS is a folder, scanned into a library below PLACE first if that is not there; ASKED a folder of pictures.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop import composition
from desktop.application import make_application
from desktop.paths import AppPaths
from desktop.ui.query.hits_view import HitsView
from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.watchdog import Watchdog

WARMING: Final = 3
PATIENCE_S: Final = 30.0
REST_S: Final = 0.3


class Paintings(QObject):
    """Notes when the hits were painted first and last."""

    def __init__(self, hits: HitsView) -> None:
        super().__init__(hits)
        self._hits = hits
        self.first = self.last = 0.0
        hits.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Forget what was painted until now."""
        self.first = self.last = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._hits.layout_of_cards.group_count:
            # after this very painting
            QTimer.singleShot(0, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self.last = time.perf_counter()
        self.first = self.first or self.last


def main(photos: str, asked: str, place: str) -> None:
    """Measure each picture of a folder."""
    library = Path(place) / "library"
    if not library.exists():
        with Library.open(library, Settings()) as opened:
            opened.scan([Folder(photos)], Monitor())
    sys.setswitchinterval(composition.SWITCH_INTERVAL_S)
    app = make_application(lambda reason: sys.exit(reason))
    environment = {f"LOOKALIKE_{name.upper()}": str(Path(place) / name) for name in ("library", "config", "cache")}
    program = composition.Program(app, AppPaths.find(environment), environment)
    program.show()
    page, session = program.window.views.query, program.session

    def wait(is_so: Callable[[], object]) -> None:
        end = time.perf_counter() + PATIENCE_S
        while not is_so():
            app.processEvents()
            if time.perf_counter() > end:
                raise TimeoutError

    wait(lambda: session.is_open and program.runner.is_idle)
    figures: dict[str, list[float]] = {"painted_s": [], "whole_s": [], "own_stall_s": []}
    found = 0
    pictures = sorted(Path(asked).iterdir())
    paintings = Paintings(page.hits)
    for number, picture in enumerate(pictures):
        with Watchdog() as watchdog:
            paintings.begin()
            started = _drop(program.window, picture)
            wait(lambda: not session.query_state.is_running)
            if page.hits.layout_of_cards.group_count:
                found += 1
                wait(lambda: paintings.first)
            wait(lambda: program.runner.is_idle and not program.parts.thumbnails.is_busy)
            _rest(wait)
        if number >= WARMING and paintings.first:
            figures["painted_s"].append(paintings.first - started)
            figures["whole_s"].append(paintings.last - started)
            figures["own_stall_s"].append(watchdog.longest_own_s)
        session.close_query()
        _rest(wait)
    program.closed.connect(app.quit)
    program.close()
    app.exec()
    program.end()
    print(json.dumps({**figures, "found": found / len(pictures)}))


def _drop(window: QWidget, picture: Path) -> float:
    """Drop a picture on the window as a file manager does; return when it was let go of."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    at, action = QPoint(300, 300), Qt.DropAction.CopyAction
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, action, mime, button, modifier))
    started = time.perf_counter()
    QApplication.sendEvent(window, QDropEvent(QPointF(at), action, mime, button, modifier))
    return started


def _rest(wait: Callable[[Callable[[], object]], None]) -> None:
    """Let what is drawn a moment later be drawn."""
    end = time.perf_counter() + REST_S
    wait(lambda: time.perf_counter() > end)


if __name__ == "__main__":
    main(*sys.argv[1:])
