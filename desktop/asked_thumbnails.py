"""Small pictures of what was asked about: read from files that are in no library, or from bytes that are in no file."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.jobs import Lane
from desktop.jpeg_image import decode_jpeg
from desktop.pictures import MAX_PIXELS
from engine.core.errors import DecodeError

if TYPE_CHECKING:
    from desktop.jobs import Foreseen, Job, JobRunner

SIDE: Final = 320
_MOST_KEPT: Final = 64

Source = str | bytes
Read = Callable[[Source, int, int], bytes]


def read_from_source(source: Source, side: int, max_pixels: int) -> bytes:
    """Read a picture as a JPEG that is upright and at most ``side`` pixels long."""
    # On a worker thread, long after the window stands.
    from engine.viewing import read_thumbnail

    return read_thumbnail(source, side, max_pixels)


class AskedThumbnails(QObject):
    """Thumbnails by keys that whoever asks gives to pictures; they are kept in memory alone, and not many of them.

    Lives on the thread of the window. A picture that cannot be read has none; why, the answer to the question says.

    Signals:
        loaded(str): The thumbnail of this key can be had now.
    """

    loaded = Signal(str)

    def __init__(self, runner: JobRunner, read: Read = read_from_source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._read = read
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._jobs: dict[str, Job | None] = {}
        self._unreadable: set[str] = set()

    def pixmap(self, key: str, source: Source) -> QPixmap | None:
        """Return the thumbnail of a picture, or None if it is on its way or cannot be had."""
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
        elif key not in self._jobs and key not in self._unreadable:
            self._ask(key, source)
        return found

    def clear(self) -> None:
        """Forget all of them, those on their way too: the same file may hold another picture by now."""
        for job in self._jobs.values():
            if job is not None:
                job.cancel()
        self._jobs.clear()
        self._pixmaps.clear()
        self._unreadable.clear()

    def forget_failures(self) -> None:
        """Try once more to read what could not be, when it is asked for next."""
        self._unreadable.clear()

    def _ask(self, key: str, source: Source) -> None:
        self._jobs[key] = None
        job = self._runner.run(
            partial(_load, self._read, source),
            partial(self._on_read, key),
            partial(self._on_failed, key),
            Lane.PICTURES,
        )
        # A runner that works at once has answered already.
        if key in self._jobs:
            self._jobs[key] = job

    def _on_read(self, key: str, image: QImage) -> None:
        self._jobs.pop(key, None)
        self._pixmaps[key] = QPixmap.fromImage(image)
        while len(self._pixmaps) > _MOST_KEPT:
            self._pixmaps.popitem(last=False)
        self.loaded.emit(key)

    def _on_failed(self, key: str, error: Foreseen) -> None:  # noqa: ARG002  the answer to the question says why
        self._jobs.pop(key, None)
        self._unreadable.add(key)


def _load(read: Read, source: Source) -> QImage:
    """Read a thumbnail, on whatever thread."""
    image = decode_jpeg(read(source, SIDE, MAX_PIXELS))
    if image.isNull():
        raise DecodeError("The thumbnail cannot be decoded.")
    return image.convertToFormat(QImage.Format.Format_RGB32)
