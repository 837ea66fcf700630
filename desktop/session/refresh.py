"""Keep what the window shows up with the library: when it changed, by whomever, it is read again, in good measure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Foreseen, Job
from desktop.session.door import LibraryDoor
from desktop.session.loading import Loaded, LoadedMarks, load, load_marks
from engine.core.domain import MatchKind

if TYPE_CHECKING:
    from engine.library import Library

POLL_MS: Final = 2000
"""How often it is looked whether another window or the command line changed the library."""

SCAN_POLL_MS: Final = 1500
"""How often that is done while this window scans."""

REST: Final = 9
"""How many times longer than reading took nothing is read: a tenth of the time goes into it at most."""


class Refresher(QObject):
    """Reads the library again when it is told to, or finds that it changed; what was asked for last wins.

    Signals:
        loaded(Loaded): what the library holds now.
        marks_loaded(LoadedMarks): which marks and accepted groups it holds now, where nothing else changed.
        failed(error): it could not be read.
    """

    loaded = Signal(object)
    marks_loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, door: LibraryDoor, known: Loaded, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._revision = known.revision
        self._marks_revision = known.marks_revision
        self._kinds = known.overview.kinds
        self._upper = known.overview.upper
        self._took_s = known.took_s
        self._is_scanning = False
        self._job: Job | None = None
        self._is_reading = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_time_to_look)
        self._wait()

    @property
    def is_reading(self) -> bool:
        """Whether it is being read at the moment, as it was asked for."""
        return self._is_reading

    def set_scanning(self, is_scanning: bool) -> None:
        """Look more often while this window scans."""
        if is_scanning != self._is_scanning:
            self._is_scanning = is_scanning
            self._wait()

    def read(self, kinds: frozenset[MatchKind], upper: float) -> None:
        """Read the library again, now, with this evidence; what was being read meanwhile is dropped."""
        self._kinds, self._upper = kinds, upper
        self._is_reading = True
        self._run(lambda library: load(library, kinds, upper))

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._drop()

    def on_time_to_look(self) -> None:
        """Read it if something was committed since."""
        kinds, upper, revision, marks_revision = self._kinds, self._upper, self._revision, self._marks_revision

        def work(library: Library) -> Loaded | LoadedMarks | None:
            if library.revision() != revision:
                return load(library, kinds, upper)
            return None if library.marks_revision() == marks_revision else load_marks(library)

        self._run(work)

    def _run(self, work: Callable[[Library], Loaded | LoadedMarks | None]) -> None:
        self._timer.stop()
        self._drop()
        self._job = self._door.run(work, self.on_read, self.on_failed)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def on_read(self, found: Loaded | LoadedMarks | None) -> None:
        """Hand on what was read, if anything was."""
        self._job = None
        self._is_reading = False
        if found is not None:
            self._marks_revision = found.marks_revision
        if isinstance(found, Loaded):
            self._took_s = found.took_s
            self._revision = found.revision
        self._wait()
        if isinstance(found, Loaded):
            self.loaded.emit(found)
        elif found is not None:
            self.marks_loaded.emit(found)

    def on_failed(self, error: Foreseen) -> None:
        """Say that it could not be read, and try again in a while."""
        self._job = None
        self._is_reading = False
        self._wait()
        self.failed.emit(error)

    def _wait(self) -> None:
        if self._job is None:
            pause_ms = SCAN_POLL_MS if self._is_scanning else POLL_MS
            self._timer.start(max(pause_ms, int(self._took_s * 1000 * REST)))
