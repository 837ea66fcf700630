"""Look quietly which of the photos shown are still there; no photo is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, JobRunner, Lane

if TYPE_CHECKING:
    from desktop.session.cutting import Shown
    from engine.library import PhotoColumns

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
        self._photos: PhotoColumns | None = None
        self._ahead: Iterator[int] = iter(())
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
        self._photos = shown.overview.photos
        self._ahead = iter(_rows_to_look_for(shown, offline))
        self._go_on()

    def stop(self) -> None:
        """Give up the walk."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _go_on(self) -> None:
        photos, chunk = self._photos, list(islice(self._ahead, CHUNK))
        if photos is not None and chunk:
            self._job = self._runner.run(lambda: _missing(photos, chunk), self.on_looked, lane=Lane.PICTURES)
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


def _rows_to_look_for(shown: Shown, offline: Sequence[str]) -> list[int]:
    """Return the rows of the photos shown whose searched folders are there."""
    photos, rows = shown.overview.photos, shown.rows_in_order()
    is_there = [folder not in offline for folder in photos.folders]
    found: list[int] = [
        row for row, folder in zip(rows.tolist(), photos.folder_index[rows].tolist(), strict=True) if is_there[folder]
    ]
    return found


def _missing(photos: PhotoColumns, rows: Sequence[int]) -> list[int]:
    return [int(photos.ids[row]) for row in rows if not _is_there(photos.path(row))]


def _is_there(path: str) -> bool:
    try:
        Path(path).stat(follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        # a share that does not answer says nothing about its photos
        return True
    return True
