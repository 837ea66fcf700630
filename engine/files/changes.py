"""Be told by the system of changes in folders: inotify, FSEvents or ReadDirectoryChangesW, by watchdog."""

import logging
import os
import threading
import time
from collections.abc import Callable
from typing import Final, Protocol

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from engine.files.formats import is_named_like_photo

_EVENTS: Final[list[type[FileSystemEvent]]] = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent, FileClosedEvent, FileCreatedEvent, FileDeletedEvent,
    FileModifiedEvent, FileMovedEvent,
]  # fmt: skip
_REMEMBERED: Final = 10_000


class Changes(Protocol):
    """Tells of changes in folders, on threads of its own, by a call."""

    def watch(self, folder: str) -> bool:
        """Begin to tell of changes below a folder, or begin anew; return whether that is possible."""

    def forget(self, folder: str) -> None:
        """Tell no more of a folder."""

    def is_watching(self, folder: str) -> bool:
        """Tell whether changes below a folder are told."""

    def changed_s_ago(self, path: str) -> float:
        """Return how long ago a change of a file was told; infinite if none was, or it is forgotten."""

    def take_loss(self) -> bool:
        """Tell whether changes happened that could not be told, and forget it."""

    def close(self) -> None:
        """Tell nothing more."""


class SystemChanges:
    """Changes as the system tells them.

    Args:
        on_change: Called, on another thread, when a photo or a folder came, went or changed, or changes were lost.
        is_passed_over: Tells paths that do not matter.
    """

    def __init__(self, on_change: Callable[[], None], is_passed_over: Callable[[str], bool]) -> None:
        self._on_change = on_change
        self._is_passed_over = is_passed_over
        self._observer: BaseObserver = Observer()
        self._watches: dict[str, ObservedWatch] = {}
        self._lock = threading.Lock()
        self._changed_at: dict[str, float] = {}
        self._has_lost = False
        # Lost events, and trees that could not be watched anew after that, are told by its log alone.
        self._ear = _Ear(self._on_loss)
        logging.getLogger("watchdog").addHandler(self._ear)
        self._observer.start()

    def watch(self, folder: str) -> bool:
        """Begin to tell of changes below a folder, or begin anew; return whether that is possible."""
        self.forget(folder)
        try:
            self._watches[folder] = self._observer.schedule(
                _Handler(self._on_event), folder, recursive=True, event_filter=_EVENTS
            )
        except OSError:
            # As a rule more folders than the system watches for one person.
            return False
        return True

    def forget(self, folder: str) -> None:
        """Tell no more of a folder."""
        watch = self._watches.pop(folder, None)
        if watch is not None:
            self._observer.unschedule(watch)

    def is_watching(self, folder: str) -> bool:
        """Tell whether changes below a folder are told."""
        watch = self._watches.get(folder)
        return any(emitter.watch == watch and emitter.is_alive() for emitter in self._observer.emitters)

    def changed_s_ago(self, path: str) -> float:
        """Return how long ago a change of a file was told; infinite if none was, or it is forgotten."""
        with self._lock:
            at = self._changed_at.get(path)
        return float("inf") if at is None else time.monotonic() - at

    def take_loss(self) -> bool:
        """Tell whether changes happened that could not be told, and forget it."""
        with self._lock:
            has_lost, self._has_lost = self._has_lost, False
        return has_lost

    def close(self) -> None:
        """Tell nothing more."""
        self._observer.stop()
        self._observer.join()
        logging.getLogger("watchdog").removeHandler(self._ear)

    def _on_event(self, event: FileSystemEvent) -> None:
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        # Told by their names, for a look would cost more than it is worth for every other file that is written.
        photos = [path for path in paths if is_named_like_photo(path)]
        if all(self._is_passed_over(path) for path in (paths if event.is_directory else photos)):
            return
        with self._lock:
            for path in photos:
                self._changed_at.pop(path, None)
                self._changed_at[path] = time.monotonic()
            while len(self._changed_at) > _REMEMBERED:
                del self._changed_at[next(iter(self._changed_at))]
        self._on_change()

    def _on_loss(self) -> None:
        with self._lock:
            self._has_lost = True
        self._on_change()


class _Handler(FileSystemEventHandler):
    def __init__(self, on_event: Callable[[FileSystemEvent], None]) -> None:
        self._on_event = on_event

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._on_event(event)


class _Ear(logging.Handler):
    def __init__(self, on_warning: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._on_warning = on_warning

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002  it is called so
        self._on_warning()
