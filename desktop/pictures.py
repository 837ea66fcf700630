"""Give whole pictures to the views: soon at the size of a screen, and with all their pixels when one looks closely."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.jobs import Lane
from engine.core.errors import DecodeError, FileTooLargeError, PictureTooLargeError

if TYPE_CHECKING:
    from desktop.jobs import Foreseen, Job, JobRunner
    from engine.viewing import Level, Picture, UnitMap

SCREEN_SIDE: Final = 2048
MEMORY_BYTES: Final = 1 << 30
MAX_PIXELS: Final = 400_000_000
_TOGETHER: Final = 4
"""Pictures that are looked at together, and have to share the memory."""
_BYTES_PER_PIXEL: Final = 4 * 4 / 3
"""Of a picture with its halves."""

Source = str | bytes
"""The path of a picture, or the bytes of one that is in no file."""
Read = Callable[[Source, "int | None", int], "Picture"]
Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class LoadedPicture:
    """A picture that can be shown at once.

    Attributes:
        width: Of the whole upright picture in pixels, whatever was loaded of it.
        height: Likewise.
        images: The picture and its halves, the largest first; each covers the whole of it.
        levels: The same as arrays, in whose memory the images lie.
        is_partial: Some pixels could not be decoded.
        is_whole: There is no more to be had of it.
    """

    width: int
    height: int
    images: tuple[QImage, ...]
    levels: tuple[Level, ...]
    is_partial: bool
    is_whole: bool

    @property
    def side(self) -> int:
        """Long side of what was loaded."""
        return max(self.images[0].width(), self.images[0].height())

    @property
    def used_bytes(self) -> int:
        """Memory that it takes."""
        return sum(image.sizeInBytes() for image in self.images)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a picture cannot be shown, in words, and of what sort that is.

    ``slug`` is ``gone``, ``forbidden``, ``changed`` while it was read, ``broken`` or ``too-large``.
    """

    slug: str
    reason: str


@dataclass(frozen=True, slots=True)
class HeatMap:
    """By how much two pictures differ, as an image of indexes 0..255 whose colours are still to be chosen.

    ``mean`` is of 255, ``alike`` the share of what both show in which no difference can be seen, or -1 if they have
    nothing in common.
    """

    steps: QImage
    mean: float
    alike: float


def read_from_file(source: Source, side: int | None, max_pixels: int) -> Picture:
    """Read a picture; to be called on a worker thread, long after the window stands."""
    from engine.viewing import read_picture

    return read_picture(source, side, max_pixels)


class PictureLoader(QObject):
    """Pictures by path; lives on the thread of the window.

    Signals:
        loaded(str): the picture of this path is there, or more of its pixels are.
        failed(str): that of this path cannot be shown; see ``failure``.
    """

    loaded = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        read: Read = read_from_file,
        memory_bytes: int = MEMORY_BYTES,
        max_pixels: int = MAX_PIXELS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._read = read
        self._memory_bytes = memory_bytes
        self._max_pixels = max_pixels
        self._pictures: OrderedDict[str, LoadedPicture] = OrderedDict()
        self._failures: dict[str, Failure] = {}
        self._offered: dict[str, bytes] = {}
        self._pending: dict[tuple[str, bool], Job | None] = {}

    @property
    def used_bytes(self) -> int:
        """Memory of the pictures that are held."""
        return sum(picture.used_bytes for picture in self._pictures.values())

    def picture(self, path: str) -> LoadedPicture | None:
        """Return what there is of a picture at once; ``require`` brings it."""
        found = self._pictures.get(path)
        if found is not None:
            self._pictures.move_to_end(path)
        return found

    def failure(self, path: str) -> Failure | None:
        """Return why a picture cannot be shown, if that is known."""
        return self._failures.get(path)

    def offer(self, path: str, data: bytes) -> None:
        """Take the bytes of a picture that is in no file, under a path that none can have."""
        self._offered[path] = data

    def source(self, path: str) -> Source:
        """Return what to read the picture of a path from."""
        return self._offered.get(path, path)

    def require(self, path: str, side: int = 1) -> None:
        """Have a picture loaded, so that it can be shown ``side`` pixels long without loss, as far as it has them."""
        if path in self._failures:
            return
        found = self._pictures.get(path)
        if found is None:
            self._ask(path, is_close=False)
        elif not found.is_whole and side > found.side:
            self._ask(path, is_close=True)

    def retry(self, path: str) -> None:
        """Try once more to load what could not be."""
        self._failures.pop(path, None)
        self.require(path)

    def release_except(self, paths: Collection[str]) -> None:
        """Let go of all pictures but these, also of those on their way."""
        for request in [request for request in self._pending if request[0] not in paths]:
            job = self._pending.pop(request)
            if job is not None:
                job.cancel()
        for path in [path for path in self._pictures if path not in paths]:
            del self._pictures[path]
        for kept in (self._failures, self._offered):
            for path in [path for path in kept if path not in paths]:
                del kept[path]

    def differ(
        self,
        first: tuple[LoadedPicture, UnitMap],
        second: tuple[LoadedPicture, UnitMap],
        size: tuple[int, int],
        then: Callable[[HeatMap], None],
    ) -> Job:
        """Find out where two pictures differ on a grid of ``size`` pixels, each laid on it from unit coordinates."""
        return self._runner.run(partial(_heat_map, first, second, size), then, lane=Lane.PICTURES)

    def refine(
        self,
        first: LoadedPicture,
        second: LoadedPicture,
        placement: UnitMap,
        frames: tuple[Frame, Frame],
        then: Callable[[UnitMap], None],
    ) -> Job:
        """Find out to the pixel how the first picture lies in the second, where about is known."""
        return self._runner.run(partial(_refined, first, second, placement, frames), then, lane=Lane.PICTURES)

    def _ask(self, path: str, is_close: bool) -> None:
        request = path, is_close
        if request in self._pending:
            return
        self._pending[request] = None
        side = self._closest_side(self._pictures[path]) if is_close else SCREEN_SIDE
        job = self._runner.run(
            partial(_load, self._read, self.source(path), side, self._max_pixels, is_close),
            then=partial(self._on_loaded, request),
            otherwise=partial(self._on_failed, request),
            lane=Lane.PICTURES,
        )
        # A runner that works at once has answered already.
        if request in self._pending:
            self._pending[request] = job

    def _closest_side(self, found: LoadedPicture) -> int | None:
        """Return the long side at which a picture fits beside three others, or None for all of it."""
        room = self._memory_bytes / _TOGETHER / _BYTES_PER_PIXEL
        pixels = found.width * found.height
        return None if pixels <= room else int(max(found.width, found.height) * math.sqrt(room / pixels))

    def _on_loaded(self, request: tuple[str, bool], picture: LoadedPicture) -> None:
        self._pending.pop(request, None)
        path = request[0]
        before = self._pictures.get(path)
        if before is None or picture.side >= before.side:
            self._pictures[path] = picture
        self._pictures.move_to_end(path)
        while self.used_bytes > self._memory_bytes and len(self._pictures) > 1:
            self._pictures.popitem(last=False)
        self.loaded.emit(path)

    def _on_failed(self, request: tuple[str, bool], error: Foreseen) -> None:
        self._pending.pop(request, None)
        path, is_close = request
        if is_close and path in self._pictures:
            # what is there can still be looked at, from farther away
            return
        self._failures[path] = _failure(error)
        self.failed.emit(path)


def _load(read: Read, source: Source, side: int | None, max_pixels: int, is_close: bool) -> LoadedPicture:
    from engine.viewing import picture_levels

    picture = read(source, side, max_pixels)
    levels = picture_levels(picture.rgb)
    images = tuple(
        QImage(level.data, level.shape[1], level.shape[0], level.strides[0], QImage.Format.Format_RGB32)
        for level in levels
    )
    is_whole = is_close or max(picture.rgb.shape[:2]) >= max(picture.width, picture.height)
    return LoadedPicture(picture.width, picture.height, images, levels, picture.is_partial, is_whole)


def _heat_map(
    first: tuple[LoadedPicture, UnitMap], second: tuple[LoadedPicture, UnitMap], size: tuple[int, int]
) -> HeatMap:
    from engine.viewing import difference

    found = difference(first[0].levels, first[1], second[0].levels, second[1], *size)
    wrapped = QImage(found.steps.data, *size, found.steps.strides[0], QImage.Format.Format_Indexed8)
    # a copy, as the array goes with this function
    return HeatMap(wrapped.copy(), found.mean, found.alike if found.is_shared.any() else -1.0)


def _refined(first: LoadedPicture, second: LoadedPicture, placement: UnitMap, frames: tuple[Frame, Frame]) -> UnitMap:
    from engine.viewing import refine_placement

    sizes = (first.width, first.height), (second.width, second.height)
    return refine_placement(first.levels, sizes[0], second.levels, sizes[1], placement, frames)


def _failure(error: Foreseen) -> Failure:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Failure("gone", str(error.strerror))
    if isinstance(error, OSError):
        return Failure("forbidden", str(error.strerror or error))
    if isinstance(error, PictureTooLargeError | FileTooLargeError):
        return Failure("too-large", str(error))
    return Failure("broken" if isinstance(error, DecodeError) else "changed", str(error))
