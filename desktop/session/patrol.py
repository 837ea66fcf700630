"""Look quietly which of the photos shown are still there; no photo is opened."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, JobRunner, Lane

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.cutting import Shown
    from engine.library import PhotoColumns

CHUNK: Final = 400
"""Photos looked for in one go: few enough that thumbnails need not wait."""


class Patrol(QObject):
    """Walks once through the photos shown, the first groups first.

    Signals:
        changed(ids): these photos are gone, or are there again; a tuple.
        ended(int): all were looked for; so many are gone.
    """

    changed = Signal(object)
    ended = Signal(int)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._gone: set[int] = set()
        # of what was gone before this walk, what was not met yet
        self._doubtful: set[int] = set()
        self._photos: PhotoColumns | None = None
        self._rows: NDArray[np.intp] | None = None
        self._place = 0
        self._job: Job | None = None

    @property
    def gone(self) -> AbstractSet[int]:
        """Ids of photos whose files were not there when last looked for; it changes as the walk goes on."""
        return self._gone

    def start(self, shown: Shown, offline: Sequence[str]) -> None:
        """Begin a walk; one under way is given up.

        Args:
            shown: The groups.
            offline: Folders that are not there themselves; their photos are not looked for.
        """
        self.stop()
        self._doubtful = set(self._gone)
        self._photos = shown.overview.photos
        self._rows = _rows_to_look_for(shown, offline)
        self._place = 0
        self._go_on()

    def stop(self) -> None:
        """Give up the walk."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _go_on(self) -> None:
        photos, rows = self._photos, self._rows
        if photos is not None and rows is not None and self._place < len(rows):
            chunk = rows[self._place : self._place + CHUNK]
            self._place += CHUNK
            self._job = self._runner.run(lambda: _missing(photos, chunk.tolist()), self.on_looked, lane=Lane.PICTURES)
            return
        self._job = None
        back = tuple(self._doubtful)
        self._gone.difference_update(back)
        self._doubtful.clear()
        if back:
            self.changed.emit(back)
        self.ended.emit(len(self._gone))

    def on_looked(self, missing: list[int]) -> None:
        """Note what is gone and go on."""
        self._doubtful.difference_update(missing)
        lately = tuple(photo_id for photo_id in missing if photo_id not in self._gone)
        self._gone.update(lately)
        if lately:
            self.changed.emit(lately)
        self._go_on()


def _rows_to_look_for(shown: Shown, offline: Sequence[str]) -> NDArray[np.intp]:
    """Return the rows of the photos shown whose searched folders are there, shape (k,)."""
    import numpy as np

    photos, rows = shown.overview.photos, shown.rows_in_order()
    is_there = np.array([folder not in offline for folder in photos.folders] or [True], np.bool_)
    found: NDArray[np.intp] = rows[is_there[photos.folder_index[rows]]]
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
