"""Keep a library up to date with folders: wait for changes, let them settle, look at all of it."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engine.core.domain import Folder, ScanReport
from engine.core.errors import FolderError, IndexUnavailableError, StoreLockedError
from engine.core.progress import Monitor, Progress, ignore_progress
from engine.core.settings import Settings
from engine.files.changes import Changes, SystemChanges
from engine.files.exclusions import Exclusions
from engine.files.formats import is_named_like_photo
from engine.files.remote import is_remote
from engine.files.walk import FoundFile, check_folders
from engine.library_file import LibraryFile
from engine.pipeline import run_scan
from engine.stages.describer import PictureDescriber
from engine.stages.scan_part import Part
from engine.store.connection import Store
from engine.watch_pace import LookTiming, Pace

if TYPE_CHECKING:
    from engine.stages.deep_describer import DeepDescriber
    from engine.stages.describer import Describer

_TICK_S: Final = 0.5

_CLOCK_AHEAD_S: Final = 3600.0
"""A file newer than now by less than that is taken for just written, by a computer whose clock is ahead."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder is watched from now on, or looked at every now and then if it does not tell of changes."""

    path: str
    tells: bool


@dataclass(frozen=True, slots=True)
class Away:
    """A folder is not there now; what is known of it is kept."""

    path: str


@dataclass(frozen=True, slots=True)
class Locked:
    """Another scan is using the library; what changed waits."""


@dataclass(frozen=True, slots=True)
class IndexAway:
    """The server of the index did not answer; what is compared with its help waits."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """So much changed at once that the system could not tell all of it; everything is looked at."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The library is up to date, but for files that are still being written."""

    report: ScanReport
    unsettled: int


Happening = Watched | Away | Locked | IndexAway | Lost | Looked


class Watching:
    """Watches folders for one library.

    Args:
        file: The library; folders that others search stay in it.
        folders: What is watched; those that are not there now are awaited.
        settings: Of the scans.
        pace: When to look.
        tell: Told about what happens, on the thread that runs.
        describer: Describes pictures; the engine's own unless given.
        deep: The network, if photos are to be compared by it too.
        make_changes: Makes what tells of changes, of a call and of a test for paths that do not matter.
        report: Told about progress.
    """

    def __init__(
        self,
        file: LibraryFile,
        folders: Sequence[Folder],
        settings: Settings,
        pace: Pace,
        tell: Callable[[Happening], None],
        describer: "Describer | None" = None,
        deep: "DeepDescriber | None" = None,
        make_changes: Callable[[Callable[[], None], Callable[[str], bool]], Changes] = SystemChanges,
        report: Callable[[Progress], None] = ignore_progress,
    ) -> None:
        usable, missing = check_folders(folders)
        self._file = file
        self._folders = {folder.path: folder for folder in (*usable, *missing)}
        self._settings = settings
        self._pace = pace
        self._tell = tell
        self._describer = deep or describer or PictureDescriber(settings.max_pixels)
        self._deep = deep
        self._report = report
        self._changed = threading.Event()
        self._changes = make_changes(self._changed.set, self._is_passed_over)
        self._exclusions = Exclusions(settings.exclusions)
        self._states: dict[str, _FolderState] = {path: _FolderState() for path in self._folders}
        self._is_locked = False
        self._has_looked = False
        self._left = 0

    def run(self, monitor: Monitor) -> None:
        """Watch until the person stops it.

        Raises:
            StoreError: the library cannot be written any more.
            IndexUnavailableError: the index could not be used at the first look; later it is awaited.
            Cancelled: the person stopped it; what was done is kept.
        """
        try:
            self._file.use(self._join_folders)
            self._tend()
            timing = LookTiming(self._pace, time.monotonic())
            tended = time.monotonic()
            while True:
                monitor.check()
                now = time.monotonic()
                if now - tended >= self._pace.tend_s:
                    tended = now
                    if self._tend():
                        timing.note_change(now, settles=False)
                if self._changed.is_set():
                    self._changed.clear()
                    timing.note_change(now)
                    if self._changes.take_loss():
                        self._tell(Lost())
                        self._watch_anew()
                if now >= timing.due(self._tells_all()):
                    self._look(timing, monitor)
                else:
                    self._changed.wait(_TICK_S)
        finally:
            self._changes.close()

    def _join_folders(self, store: Store) -> None:
        """Let results be about the folders, beside those that they are about already."""
        known = {folder.path: folder for folder in store.folders.current()}
        wanted = [
            Folder(path, folder.is_reference or (path in known and known[path].is_reference))
            for path, folder in self._folders.items()
        ]
        self._folders = {folder.path: folder for folder in wanted}
        others = [folder for path, folder in known.items() if path not in self._folders]
        usable, offline = check_folders(wanted)
        store.folders.set_current(
            [*usable, *(Folder(other.path, other.is_reference) for other in others if not other.is_offline)],
            [*offline, *(Folder(other.path, other.is_reference) for other in others if other.is_offline)],
        )

    def _tend(self) -> bool:
        """See which folders are there, and watch those that came or are others now; return whether any did."""
        is_new = False
        for path, state in self._states.items():
            identity = _identity(path)
            if identity is None:
                if state.identity is not None or not state.was_told:
                    self._changes.forget(path)
                    self._tell(Away(path))
            elif identity != state.identity or (state.tells and not self._changes.is_watching(path)):
                state.tells = self._pace.asks_system and not is_remote(path) and self._changes.watch(path)
                self._tell(Watched(path, state.tells))
                is_new = True
            state.identity = identity
            state.was_told = True
        return is_new

    def _watch_anew(self) -> None:
        for path, state in self._states.items():
            if state.tells:
                state.tells = self._changes.watch(path)

    def _tells_all(self) -> bool:
        return all(state.tells for state in self._states.values() if state.identity is not None)

    def _look(self, timing: LookTiming, monitor: Monitor) -> None:
        started = time.monotonic()
        timing.begin(started)
        self._left = 0
        # A monitor of its own, for the problems of years would add up in one.
        look = _LookMonitor(monitor, self._report)
        part = Part(self._is_whole, keeps_folders=True)
        try:
            report = self._file.use(
                lambda store: run_scan(
                    store, list(self._folders.values()), self._settings, self._describer, look, self._deep, part
                )
            )
        except StoreLockedError:
            if not self._is_locked:
                self._tell(Locked())
            self._is_locked = True
            timing.wait(time.monotonic(), self._pace.tend_s)
            return
        except IndexUnavailableError as error:
            if not self._has_looked:
                raise
            self._tell(IndexAway(str(error)))
            timing.wait(time.monotonic(), self._pace.tend_s)
            return
        except FolderError:
            # None of them is there, nor was any photo known: they are awaited.
            timing.end(started, time.monotonic(), has_left=False)
            return
        self._is_locked, self._has_looked = False, True
        timing.end(started, time.monotonic(), self._left > 0)
        self._tell(Looked(report, self._left))

    def _is_whole(self, file: FoundFile) -> bool:
        """Tell whether a file is not being written any more; what is no photo by its name is not waited for."""
        stamp = file.stamp
        age_s = (time.time_ns() - stamp.mtime_ns) / 1e9
        is_fresh = -_CLOCK_AHEAD_S < age_s < self._pace.settle_s
        if not is_fresh and self._changes.changed_s_ago(stamp.path) >= self._pace.settle_s:
            return True
        self._left += is_named_like_photo(stamp.path)
        return False

    def _is_passed_over(self, path: str) -> bool:
        """Tell whether the walk passes over a path, or it is the library's own."""
        if Path(path).is_relative_to(self._file.path.parent):
            return True
        root = max((one for one in self._folders if Path(path).is_relative_to(one)), key=len, default=None)
        if root is None:
            return True
        inner = Path(path).relative_to(root)
        if not self._settings.include_hidden and any(part.startswith(".") for part in inner.parts):
            return True
        above = [inner, *inner.parents][:-1]
        return any(
            self._exclusions.matches(part.name, os.path.join(root, part), part != inner)  # noqa: PTH118
            for part in above
        )


@dataclass(slots=True)
class _FolderState:
    identity: tuple[int, int] | None = None
    tells: bool = False
    was_told: bool = False


class _LookMonitor(Monitor):
    """The progress and the problems of one look, stopped and paused with another monitor."""

    def __init__(self, outer: Monitor, report: Callable[[Progress], None]) -> None:
        super().__init__(report)
        self._outer = outer

    def check(self) -> None:
        """Wait while paused; see ``Monitor.check``."""
        self._outer.check()

    def without_reports(self) -> "Monitor":
        """Return a monitor for work on the side; see ``Monitor.without_reports``."""
        return _LookMonitor(self._outer, ignore_progress)


def _identity(path: str) -> tuple[int, int] | None:
    """Return what tells a folder from another one at its place, or None if there is none."""
    try:
        info = Path(path).stat()
    except OSError:
        return None
    return (info.st_dev, info.st_ino) if os.path.isdir(path) else None  # noqa: PTH112
