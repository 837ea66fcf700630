"""Taking photos away in tests: a real library over real files, and a trash of the test's own."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.preferences import Preferences
from desktop.session import Session
from desktop.session.clean_state import CleanResult
from desktop.session.cleaning import Cleaner
from engine.core.removal import RemovalPlan
from tests.helpers.album import Album
from tests.helpers.sessions import PATIENCE_MS, SessionBench


def own_trash(monkeypatch: pytest.MonkeyPatch, place: Path) -> Path:
    """Let the trash of the system be one below a folder, whatever desktop this is; return its files."""
    monkeypatch.setenv("HOME", str(place / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "home" / "share"))
    return place / "home" / "share" / "Trash" / "files"


class CleanBench(SessionBench):
    """A session over an album whose photos may go.

    Attributes:
        cleaner: Takes them away.
        photos: Where they are.
        results: What came of what was done, in order.
        plans: What was planned.
    """

    def __init__(self, qtbot: QtBot, album: Album, preferences: Preferences | None = None) -> None:
        super().__init__(qtbot, album.library, preferences)
        self.photos = album.photos
        self.cleaner = Cleaner(self.session)
        self.results: list[CleanResult] = []
        self.plans: list[RemovalPlan] = []
        self.cleaner.finished.connect(self.results.append)
        self.cleaner.planned.connect(self.plans.append)

    def plan(self, *names: str, action: str = "trash", target: str | None = None) -> RemovalPlan:
        """Find out what would be done with photos."""
        count = len(self.plans)
        self.cleaner.plan(self.ids_of(*names), action, target)
        self.until(lambda: len(self.plans) > count)
        return self.plans[-1]

    def remove(self, *names: str, action: str = "trash", target: str | None = None) -> CleanResult:
        """Take photos away, and wait until the groups know it."""
        plan = self.plan(*names, action=action, target=target)
        count = len(self.results)
        self.cleaner.apply(plan)
        self.until(lambda: len(self.results) > count)
        self.wait()
        return self.results[-1]

    def reopen(self) -> Session:
        """Begin a new session on the same library."""
        self.close()
        self.__init__(self._qtbot, Album(self.photos, self._directory))  # type: ignore[misc]
        return self.open()

    def there(self) -> set[str]:
        """Return the names of the photos that are in their places."""
        return {path.name for path in self.photos.iterdir()}


__all__ = ["PATIENCE_MS", "CleanBench", "own_trash"]
