"""Measure what only all pixels of photos tell, on several threads, and keep it."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from engine.core.domain import ImageFormat, Photo, Problem, Stage
from engine.core.errors import Cancelled, DecodeError, LookalikeError, PhotoFileError
from engine.core.facts import Measures, PhotoFacts, Wish
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.read import read_photo
from engine.imaging.decode import ALL_PIXELS, decode_what_fits
from engine.imaging.enlargement import enlarged_from
from engine.imaging.facts import read_facts
from engine.imaging.memory import MAX_PICTURE_BYTES, MemoryGate
from engine.imaging.sharpness import grey_of, sharpness
from engine.stages.isolated import work_isolated
from engine.stages.reading import MAX_FILE_BYTES, sentence
from engine.store.connection import Store
from engine.store.in_flight import InFlight
from engine.store.problems import KnownProblem

COMMIT_INTERVAL_S: Final = 1.0
_AHEAD: Final = 2
_LOADED: Final = 512
_IN_HAND: Final = "measured-in-flight"
# The picture, its lightness, and that turned.
_BYTES_A_PIXEL: Final = 5
_SHARED_BYTES: Final = 300_000_000
_UNREADABLE: Final = Measures(0.0, 1.0)
"""Of a picture in which there is nothing to see; it is not tried again and again."""

Sizes = tuple[tuple[int, int], ...]


class Measurer(Protocol):
    """Measures pictures; called from any number of threads, and handed to other processes by pickle."""

    def measure(self, data: bytes, image_format: ImageFormat, smaller: Sizes) -> Measures:
        """Measure the picture in the bytes of a file.

        Args:
            data: The whole file.
            image_format: What it is.
            smaller: Sizes from which it may have been enlarged.

        Raises:
            DecodeError: there is no picture in them that can be read.
        """


@dataclass(frozen=True, slots=True)
class MeasureReport:
    """How many photos were measured, and those that could not be."""

    measured: int
    problems: tuple[Problem, ...]


class _Found(NamedTuple):
    photo: Photo
    measures: Measures | None
    facts: PhotoFacts | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class PictureMeasurer:
    """Measures with the imaging package."""

    max_pixels: int

    def measure(self, data: bytes, image_format: ImageFormat, smaller: Sizes) -> Measures:
        """Decode all pixels, and measure them."""
        image = decode_what_fits(data, image_format, ALL_PIXELS, self.max_pixels)
        grey = grey_of(image.rgb)
        if not smaller:
            return Measures(sharpness(grey), None)
        # The rhythm is in whole pixels alone.
        is_whole = grey.shape == (image.height, image.width)
        size = enlarged_from(grey, smaller) if is_whole else None
        share = 1.0 if size is None else max(size) / max(grey.shape)
        return Measures(sharpness(grey), share)


def measure_photos(
    store: Store, wishes: Sequence[Wish], measurer: Measurer, settings: Settings, monitor: Monitor
) -> MeasureReport:
    """Measure photos as far as that was not done, committing every second or ``settings.batch_size`` photos.

    Memory is bounded: large pictures wait for their turn. What was measured is of the picture, whatever its file is
    called later. A photo that once brought the program down is measured in a process of its own.

    Raises:
        Cancelled: the person stopped the work; what was measured by then is kept.
        StoreError: the library cannot be written.
    """
    known = store.facts.measured([wish.photo_id for wish in wishes])
    todo = [wish for wish in wishes if _is_left(wish, known.get(wish.photo_id))]
    in_flight = InFlight(store.directory, _IN_HAND)
    reader = _Reader(store, measurer, in_flight, in_flight.take_suspects() if todo else frozenset())
    writer = _Writer(store, settings.batch_size, monitor)
    with closing(_Work(store, reader, todo, settings.workers)) as work:
        try:
            for found in monitor.track(
                work.found(), Stage.MEASURE, len(todo), lambda one: str(Path(one.photo.path).parent)
            ):
                writer.add(found)
        except Cancelled:
            for found in work.finished():
                writer.add(found)
            raise
        finally:
            writer.flush()
    if todo:
        in_flight.clear_suspects()
    return MeasureReport(writer.measured, tuple(writer.problems))


def _is_left(wish: Wish, known: tuple[bool, bool] | None) -> bool:
    if known is None:
        return False
    has_sharpness, has_detail = known
    return not has_sharpness or (bool(wish.smaller) and not has_detail)


class _Work:
    """Photos under way: one in the hand of each thread, and those that are next."""

    def __init__(self, store: Store, reader: "_Reader", wishes: Sequence[Wish], workers: int) -> None:
        self._store = store
        self._reader = reader
        self._wishes = wishes
        self._limit = _AHEAD * workers
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="measure")
        self._running: list[tuple[Photo, Future[_Found]]] = []

    def found(self) -> Iterator[_Found]:
        """Yield what becomes of each photo, in order."""
        photos = self._photos()
        while True:
            for wish, photo in islice(photos, self._limit - len(self._running)):
                self._running.append((photo, self._pool.submit(self._reader.read, wish, photo)))
            if not self._running:
                return
            photo, future = self._running.pop(0)
            yield _outcome(photo, future)

    def finished(self) -> Iterator[_Found]:
        """Yield what is done already, for the person stopped the work."""
        yield from (_outcome(photo, future) for photo, future in self._running if future.done())

    def _photos(self) -> Iterator[tuple[Wish, Photo]]:
        for start in range(0, len(self._wishes), _LOADED):
            part = self._wishes[start : start + _LOADED]
            photos = self._store.photos.load([wish.photo_id for wish in part], self._store.folders.current())
            yield from ((wish, photos[wish.photo_id]) for wish in part if wish.photo_id in photos)

    def close(self) -> None:
        """Let no further photo begin; those in hand end by themselves."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _outcome(photo: Photo, future: Future[_Found]) -> _Found:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, LookalikeError) or not isinstance(error, Exception):
        raise error
    # A fault of the program or of a library of its own; it must not cost the person the other photos.
    reason = f"It could not be measured ({type(error).__name__}: {error})."
    return _failed(photo, Stage.MEASURE, reason, _UNREADABLE)


class _Reader:
    """Turns a wish into what was found."""

    def __init__(self, store: Store, measurer: Measurer, in_flight: InFlight, suspects: frozenset[str]) -> None:
        self._store = store
        self._measurer = measurer
        self._in_flight = in_flight
        self._suspects = suspects
        self._gate = MemoryGate(_SHARED_BYTES)

    def read(self, wish: Wish, photo: Photo) -> _Found:
        """Read and measure a photo.

        Raises:
            StoreError: the library cannot be used any more.
        """
        cost = min(MAX_PICTURE_BYTES, _BYTES_A_PIXEL * photo.info.width * photo.info.height)
        try:
            with self._gate.hold(cost):
                return self._read(wish, photo)
        except FileNotFoundError:
            return _failed(photo, Stage.READ, "It is not there any more.")
        except PhotoFileError as error:
            return _failed(photo, Stage.READ, sentence(str(error)))
        except OSError as error:
            return _failed(photo, Stage.READ, f"It cannot be read: {error.strerror or type(error).__name__}.")
        except DecodeError as error:
            return _failed(photo, Stage.MEASURE, sentence(str(error)), _UNREADABLE)
        except MemoryError:
            return _failed(photo, Stage.MEASURE, "There is not enough memory for it.")

    def _read(self, wish: Wish, photo: Photo) -> _Found:
        read = read_photo(photo.stamp, MAX_FILE_BYTES)
        if read is None:
            return _failed(photo, Stage.READ, "It is no photo any more.")
        facts = None if self._store.facts.get(photo.content_key) else read_facts(read.data, read.format)
        work = partial(self._measurer.measure, smaller=wish.smaller)
        if photo.path in self._suspects:
            return _Found(photo, work_isolated(work, read.data, read.format), facts)
        with self._in_flight.holding(photo.path):
            return _Found(photo, work(read.data, read.format), facts)


def _failed(photo: Photo, stage: Stage, reason: str, measures: Measures | None = None) -> _Found:
    return _Found(photo, measures, problem=Problem(photo.path, stage, reason))


class _Writer:
    """Collects what was found and commits it together."""

    def __init__(self, store: Store, batch_size: int, monitor: Monitor) -> None:
        self._store = store
        self._batch_size = batch_size
        self._monitor = monitor
        self._batch: list[_Found] = []
        self._committed_at = time.monotonic()
        self.measured = 0
        self.problems: list[Problem] = []

    def add(self, found: _Found) -> None:
        self._batch.append(found)
        if found.problem is None:
            self.measured += 1
        else:
            self._monitor.add_problem(found.problem)
            self.problems.append(found.problem)
        is_due = time.monotonic() - self._committed_at >= COMMIT_INTERVAL_S
        if is_due or len(self._batch) >= self._batch_size:
            self.flush()

    def flush(self) -> None:
        batch, self._batch = self._batch, []
        self._committed_at = time.monotonic()
        if not batch:
            return
        store = self._store
        with store.transaction():
            for found in batch:
                if found.measures is not None:
                    store.facts.put_measures(found.photo.image_id, found.measures)
                content_id = store.images.find_content(found.photo.content_key) if found.facts else None
                if found.facts is not None and content_id is not None:
                    store.facts.put(content_id, found.facts)
            problems = [found.problem for found in batch if found.problem is not None]
            store.problems.put(KnownProblem(problem, None) for problem in problems)
