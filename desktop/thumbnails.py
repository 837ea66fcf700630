"""Give thumbnails to the views: at once from memory, otherwise soon from disk or from the photo itself."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.jobs import Lane
from desktop.jpeg_image import decode_jpeg
from desktop.thumbnail_cache import ThumbnailCache

if TYPE_CHECKING:
    from desktop.jobs import Foreseen, Job, JobRunner

# Long sides that are read and kept; a view asks for any size and is given the next larger one to scale down.
SIDES: Final = (192, 384, 768)
MEMORY_BYTES: Final = 128 << 20
MAX_PIXELS: Final = 400_000_000
# How long one frame may be held up by thumbnails that arrive together.
_FRAME_BUDGET_S: Final = 0.004
_FRAME_MS: Final = 8
_RETRY_MS: Final = 4000

Read = Callable[[str, int, int], bytes]
_Request = tuple[str, int]


def read_from_photo(path: str, side: int, max_pixels: int) -> bytes:
    """Read a photo as a JPEG that is upright and at most ``side`` pixels long."""
    # On a worker thread, long after the window stands.
    from engine.viewing import read_thumbnail

    return read_thumbnail(path, side, max_pixels)


class ThumbnailLoader(QObject):
    """Thumbnails by the key of their picture; lives on the thread of the window.

    What was asked for last is read first. What is no longer in sight need not be read at all: see
    ``forget_requests_except``. A photo that could not be read is tried again while it is in sight.

    Signals:
        loaded(str): The thumbnail of this key can be had now.
        failed(str, str): That of this key cannot be read, and why.
        cache_failed(str): Thumbnails cannot be kept on disk, and why; told once.
    """

    loaded = Signal(str)
    failed = Signal(str, str)
    cache_failed = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        cache: ThumbnailCache,
        read: Read = read_from_photo,
        memory_bytes: int = MEMORY_BYTES,
        max_pixels: int = MAX_PIXELS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._cache = cache
        self._read = read
        self._max_pixels = max_pixels
        self._memory_bytes = memory_bytes
        self._used_bytes = 0
        self._pixmaps: OrderedDict[_Request, QPixmap] = OrderedDict()
        self._pending: dict[_Request, Job | None] = {}
        self._viewers: dict[_Request, set[str]] = {}
        self._failures: dict[_Request, tuple[str, str]] = {}
        self._arrived: dict[_Request, QImage] = {}
        self._is_fault_told = False
        self._frame = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._frame.timeout.connect(self.on_frame)
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self.retry_failed)

    @property
    def used_bytes(self) -> int:
        """Bytes of the thumbnails in memory."""
        return self._used_bytes

    @property
    def is_busy(self) -> bool:
        """Whether thumbnails that were asked for are still on their way."""
        return bool(self._pending or self._arrived)

    def pixmap(self, key: str, path: str, side_px: int, viewer: str = "") -> QPixmap | None:
        """Return a thumbnail whose long side is at least ``side_px`` pixels, if there is one at once.

        Otherwise it is on its way, and ``loaded`` or ``failed`` tells of it; meanwhile one of another size is given
        where there is one. A picture smaller than that is given as large as it is.

        Args:
            key: Same for equal pictures.
            path: A file of that picture.
            side_px: In pixels of the screen.
            viewer: Who asks; see ``forget_requests_except``.
        """
        side = side_of(side_px)
        request = (key, side)
        found = self._pixmaps.get(request)
        if found is not None:
            self._pixmaps.move_to_end(request)
            return found
        self._viewers.setdefault(request, set()).add(viewer)
        if not (request in self._pending or request in self._failures or request in self._arrived):
            self._ask(request, path)
        return self._of_other_size(key, side)

    def reason(self, key: str) -> str:
        """Return why the thumbnail of a key cannot be read, or nothing."""
        return next((self._failures[key, side][1] for side in SIDES if (key, side) in self._failures), "")

    def forget_requests_except(self, keys: Collection[str], viewer: str = "") -> None:
        """Drop what a viewer asked for and is not yet there, but for the thumbnails of these keys.

        What another viewer waits for as well is read all the same.
        """
        for request in [request for request in self._viewers if request[0] not in keys]:
            viewers = self._viewers[request]
            viewers.discard(viewer)
            if viewers:
                continue
            del self._viewers[request]
            self._failures.pop(request, None)
            job = self._pending.pop(request, None)
            if job is not None:
                job.cancel()

    def retry_failed(self) -> None:
        """Try what could not be read once more, such as photos of a drive that is connected again."""
        for request, (path, _) in list(self._failures.items()):
            if request not in self._pending:
                self._ask(request, path)
        if not self._failures:
            self._retry.stop()

    def on_frame(self) -> None:
        """Take over what arrived, as much of it as a frame has time for."""
        end = time.perf_counter() + _FRAME_BUDGET_S
        keys: dict[str, None] = {}
        while self._arrived and time.perf_counter() < end:
            request, image = self._arrived.popitem()
            self._keep(request, QPixmap.fromImage(image))
            keys[request[0]] = None
        if self._arrived:
            self._frame.start()
        for key in keys:
            self.loaded.emit(key)

    def _ask(self, request: _Request, path: str) -> None:
        key, side = request
        self._pending[request] = None
        job = self._runner.run(
            partial(_load, self._cache, self._read, key, path, side, self._max_pixels),
            then=partial(self._on_read, request),
            otherwise=partial(self._on_failed, request, path),
            lane=Lane.PICTURES,
        )
        # A runner that works at once has answered already.
        if request in self._pending:
            self._pending[request] = job

    def _on_read(self, request: _Request, image: QImage) -> None:
        self._pending.pop(request, None)
        self._failures.pop(request, None)
        self._viewers.pop(request, None)
        self._arrived[request] = image
        if not self._frame.isActive():
            self._frame.start()
        self._tell_of_fault()

    def _on_failed(self, request: _Request, path: str, error: Foreseen) -> None:
        self._pending.pop(request, None)
        reason = str(error.strerror or error) if isinstance(error, OSError) else str(error)
        is_new = self._failures.get(request) != (path, reason)
        self._failures[request] = (path, reason)
        if not self._retry.isActive():
            self._retry.start()
        if is_new:
            self.failed.emit(request[0], reason)

    def _tell_of_fault(self) -> None:
        fault = self._cache.fault
        if fault is not None and not self._is_fault_told:
            self._is_fault_told = True
            self.cache_failed.emit(str(fault.strerror or fault))

    def _keep(self, request: _Request, pixmap: QPixmap) -> None:
        old = self._pixmaps.pop(request, None)
        self._used_bytes += _bytes_of(pixmap) - (0 if old is None else _bytes_of(old))
        self._pixmaps[request] = pixmap
        while self._used_bytes > self._memory_bytes and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self._used_bytes -= _bytes_of(dropped)

    def _of_other_size(self, key: str, side: int) -> QPixmap | None:
        for other in SIDES:
            if other != side and (key, other) in self._pixmaps:
                return self._pixmaps[key, other]
        return None


def side_of(side_px: int) -> int:
    """Return the size kept that serves for this many pixels."""
    return next((side for side in SIDES if side >= side_px), SIDES[-1])


def _load(cache: ThumbnailCache, read: Read, key: str, path: str, side: int, max_pixels: int) -> QImage:
    """Fetch a thumbnail, on whatever thread."""
    kept = cache.read(key, side)
    if kept is not None:
        image = decode_jpeg(kept)
        if not image.isNull():
            return _for_screen(image)
        cache.drop(key, side)
    content = read(path, side, max_pixels)
    image = decode_jpeg(content)
    if image.isNull():
        raise OSError(f"The thumbnail of {path} cannot be decoded.")
    cache.write(key, side, content)
    return _for_screen(image)


def _for_screen(image: QImage) -> QImage:
    # The form that pixmaps have, so that the thread of the window only copies.
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
