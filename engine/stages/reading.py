"""One file of the scan: read it once, key it, and describe it if its picture is not known yet."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import nullcontext
from dataclasses import dataclass

from engine.core.domain import FileStamp, ImageFormat, Problem, Stage
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.facts import PhotoFacts
from engine.files.formats import is_named_like_photo
from engine.files.image_data import image_key
from engine.files.keys import content_key
from engine.files.read import read_photo
from engine.imaging.facts import read_facts
from engine.imaging.metadata import PhotoMetadata, read_metadata
from engine.stages.describer import Describer, Description
from engine.stages.isolated import describe_isolated
from engine.store.connection import Store
from engine.store.in_flight import InFlight

MAX_FILE_BYTES = 1 << 29
_LARGE_FILE_BYTES = 64 << 20
# More than a batch and what is under way.
_RECENT = 256


@dataclass(frozen=True, slots=True)
class NewContent:
    """Bytes that the library does not know. The image is known by ``image_id``, or described here.

    ``is_shared`` marks a description made for another file of this scan with the same picture.
    """

    content_key: bytes
    image_key: bytes
    image_id: int | None
    description: Description | None
    metadata: PhotoMetadata
    facts: PhotoFacts
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file turned out to be: known content, new content, a problem, or none of these, so no photo.

    ``is_lasting`` marks a problem that stays while the file and the decoder do.
    """

    stamp: FileStamp
    content_id: int | None = None
    content: NewContent | None = None
    problem: Problem | None = None
    is_lasting: bool = False


class FileReader:
    """Turns a stamp into an outcome; called from any number of threads."""

    def __init__(
        self,
        store: Store,
        describer: Describer,
        in_flight: InFlight,
        suspects: frozenset[str] = frozenset(),
        isolate: Callable[[Describer, bytes, ImageFormat], Description] = describe_isolated,
    ) -> None:
        self._store = store
        self._describer = describer
        self._in_flight = in_flight
        self._suspects = suspects
        self._isolate = isolate
        # Memory stays bounded with any number of threads: of files beyond that size one is in hand at a time.
        self._large = threading.Lock()
        self._recent_lock = threading.Lock()
        self._recent: OrderedDict[bytes, Future[Description]] = OrderedDict()

    def read(self, stamp: FileStamp) -> Outcome:
        """Read a file and describe what is new about it.

        Raises:
            StoreError: the library cannot be used any more.
        """
        with self._large if stamp.size_bytes > _LARGE_FILE_BYTES else nullcontext():
            try:
                return self._read(stamp)
            except FileNotFoundError:
                return _failed(stamp, Stage.READ, "It vanished during the scan.")
            except PhotoFileError as error:
                return _failed(stamp, Stage.READ, sentence(str(error)))
            except OSError as error:
                return _failed(stamp, Stage.READ, f"It cannot be read: {error.strerror or type(error).__name__}.")
            except DecodeError as error:
                return _failed(stamp, Stage.DECODE, sentence(str(error)), is_lasting=True)
            except MemoryError:
                return _failed(stamp, Stage.DECODE, "There is not enough memory for it.")

    def _read(self, stamp: FileStamp) -> Outcome:
        photo = read_photo(stamp, MAX_FILE_BYTES)
        if photo is None:
            if is_named_like_photo(stamp.path):
                reason = "It is named like a photo, but " + (
                    "holds none that is known here." if stamp.size_bytes else "is empty."
                )
                return _failed(stamp, Stage.DECODE, reason, is_lasting=True)
            return Outcome(stamp)
        key = content_key(photo.data)
        known = self._store.images.find_content(key)
        if known is not None:
            return Outcome(stamp, content_id=known)
        picture_key = image_key(photo.data, photo.format)
        metadata = read_metadata(photo.data, photo.format)
        facts = read_facts(photo.data, photo.format)
        image_id = self._store.images.find(picture_key)
        if image_id is not None:
            return Outcome(stamp, content=NewContent(key, picture_key, image_id, None, metadata, facts))
        description, is_shared = self._describe_once(stamp.path, picture_key, photo.data, photo.format)
        return Outcome(stamp, content=NewContent(key, picture_key, None, description, metadata, facts, is_shared))

    def _describe_once(
        self, path: str, picture_key: bytes, data: bytes, image_format: ImageFormat
    ) -> tuple[Description, bool]:
        """Describe a picture, or take the description that was just made, or is being made, of a copy of it.

        Copies often lie side by side, where the first of them is not committed yet when the second is read.
        """
        with self._recent_lock:
            recent = self._recent.get(picture_key)
            promise = recent or Future()
            self._recent[picture_key] = promise
            while len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        if recent is not None:
            return recent.result(), True
        try:
            description = self._describe(path, data, image_format)
        except BaseException as error:
            promise.set_exception(error)
            raise
        promise.set_result(description)
        return description, False

    def _describe(self, path: str, data: bytes, image_format: ImageFormat) -> Description:
        if path in self._suspects:
            return self._isolate(self._describer, data, image_format)
        with self._in_flight.holding(path):
            return self._describer.describe(data, image_format)


def _failed(stamp: FileStamp, stage: Stage, reason: str, is_lasting: bool = False) -> Outcome:
    return Outcome(stamp, problem=Problem(stamp.path, stage, reason), is_lasting=is_lasting)


def sentence(text: str) -> str:
    """Begin with a capital and end with a stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
