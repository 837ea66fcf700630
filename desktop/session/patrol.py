"""Look quietly which of the photos shown are still there; no photo is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, JobRunner, Lane

if TYPE_CHECKING:
    from desktop.session.cutting import Shown

CHUNK: Final = 400
"""Photos looked for in one go: few enough that thumbnails need not wait."""


class Patrol(QObject):
    """Walks once through the photos shown, the first groups first.

    Signals:
        changed(): others are gone than before.
        ended(int): all were looked for; so many are gone.
    """

    changed = Signal()
    ended = Signal(int)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._gone: frozenset[int] = frozenset()
        self._found: set[int] = set()
        self._ahead: Iterator[tuple[int, str]] = iter(())
        self._job: Job | None = None

    @property
    def gone(self) -> frozenset[int]:
        """Ids of photos whose files were not there when last looked for."""
        return self._gone

    def start(self, shown: Shown, offline: Sequence[str]) -> None:
        """Begin a walk; one under way is given up.

        Args:
            shown: The groups.
            offline: Folders that are not there themselves; their photos are not looked for.
        """
        self.stop()
        self._found = set()
        self._ahead = _photos(shown, tuple(folder.rstrip(os.sep) + os.sep for folder in offline))
        self._go_on()

    def stop(self) -> None:
        """Give up the walk."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _go_on(self) -> None:
        chunk = list(islice(self._ahead, CHUNK))
        if chunk:
            self._job = self._runner.run(lambda: _missing(chunk), self.on_looked, lane=Lane.PICTURES)
            return
        self._job = None
        self._set(frozenset(self._found))
        self.ended.emit(len(self._found))

    def on_looked(self, missing: list[int]) -> None:
        """Note what is gone and go on."""
        self._found.update(missing)
        self._set(self._gone.union(missing))
        self._go_on()

    def _set(self, gone: frozenset[int]) -> None:
        if gone != self._gone:
            self._gone = gone
            self.changed.emit()


def _photos(shown: Shown, offline: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    photos = shown.overview.photos
    for position in range(shown.group_count):
        for row in shown.rows_at(position):
            path = photos.path(row)
            if not path.startswith(offline):
                yield int(photos.ids[row]), path


def _missing(photos: Sequence[tuple[int, str]]) -> list[int]:
    return [photo_id for photo_id, path in photos if not _is_there(path)]


def _is_there(path: str) -> bool:
    try:
        Path(path).stat(follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        # a share that does not answer says nothing about its photos
        return True
    return True
