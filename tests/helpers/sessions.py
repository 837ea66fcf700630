"""Sessions of the window over real libraries, with real threads."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from desktop.preferences import Preferences
from desktop.session import Notice, Session
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.fake_scanner import FakeScanner

PATIENCE_MS = 120_000
"""Far longer than anything takes: what is waited for comes late on a machine that does much else at once."""


class SessionBench:
    """A session with what it is made of, and what it told.

    Attributes:
        session: Not open yet.
        reporter: Writes crashes down.
        runner: Real threads.
        scanner: What the session scans with.
        notices: All that were raised, in order.
        crashes: Reports of what nobody foresaw; a test that leaves any fails.
    """

    def __init__(
        self,
        qtbot: QtBot,
        directory: Path,
        preferences: Preferences | None = None,
        open_library: Callable[[], Library] | None = None,
    ) -> None:
        self._qtbot = qtbot
        self._directory = directory
        self.scanner = FakeScanner()
        self.reporter = CrashReporter(directory / "crashes")
        self.runner = JobRunner(self.reporter)
        self.session = Session(
            self.runner,
            preferences or Preferences(threshold=0.6),
            lambda _: self.scanner,
            open_library or self.open_library,
        )
        self.notices: list[Notice] = []
        self.withdrawn: list[str] = []
        self.crashes: list[str] = []
        self.session.notice_raised.connect(self.notices.append)
        self.session.notice_withdrawn.connect(self.withdrawn.append)
        self.runner.crashed.connect(lambda report: self.crashes.append(report.text))

    def open_library(self) -> Library:
        """Open the library, as the session does."""
        return Library.open(self._directory, Settings(workers=2))

    def open(self) -> Session:
        """Open the library and wait until its groups are there."""
        with self._qtbot.waitSignal(self.session.opened, timeout=PATIENCE_MS):
            self.session.open()
        self.wait()
        return self.session

    def wait(self) -> None:
        """Wait until nothing is at work on other threads."""
        self._qtbot.waitUntil(lambda: self.runner.is_idle, timeout=PATIENCE_MS)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def names(self) -> list[list[str]]:
        """Return the names of the photos of each group shown."""
        shown = self.session.shown
        if shown is None:
            return []
        photos = shown.overview.photos
        return [[photos.names[row] for row in shown.rows_at(position)] for position in range(shown.group_count)]

    def id_of(self, name: str) -> int:
        """Return the id of a photo by its name."""
        overview = self.session.overview
        assert overview is not None
        return int(overview.photos.ids[overview.photos.names.tolist().index(name)])

    def ids_of(self, *names: str) -> list[int]:
        """Return the ids of photos by their names."""
        return [self.id_of(name) for name in names]

    def told(self) -> list[str]:
        """Return the keys of the notices raised."""
        return [notice.key for notice in self.notices]

    def close(self) -> None:
        """Close the library and end the threads."""
        with self._qtbot.waitSignal(self.session.closed, timeout=PATIENCE_MS):
            self.session.close()
        assert self.runner.shut_down(PATIENCE_MS / 1000)
        assert not self.crashes
