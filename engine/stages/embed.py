"""Run the network over the images that it has not seen, such as those of a library that was made without it."""

from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from typing import Final

from engine.core.domain import DescriptorSpec, FileStamp, Problem, Stage
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.read import read_photo
from engine.stages.deep_describer import DeepDescriber
from engine.stages.reading import MAX_FILE_BYTES
from engine.store.connection import Store

_AHEAD: Final = 2

_Embedded = tuple[int, dict[DescriptorSpec, bytes] | Problem]


def embed_images(store: Store, describer: DeepDescriber, settings: Settings, monitor: Monitor) -> int:
    """Give every image that a present photo shows the network's descriptors, committed in batches.

    A photo that cannot be read now keeps its place in the library and is tried again by the next scan.

    Returns:
        How many images were described.

    Raises:
        Cancelled: the person stopped the work; what was committed is kept.
    """
    for spec in (describer.pooled_spec, describer.activations_spec):
        store.descriptors.drop_others(spec)
    missing = store.descriptors.missing(describer.pooled_spec).tolist()
    if not missing:
        return 0
    done = 0
    with (
        ThreadPoolExecutor(settings.workers) as pool,
        closing(_embedded(store, describer, missing, pool, _AHEAD * settings.workers)) as results,
    ):
        tracked = monitor.track(results, Stage.EMBED, len(missing))
        while batch := list(islice(tracked, settings.batch_size)):
            with store.transaction():
                for image, found in batch:
                    if isinstance(found, Problem):
                        monitor.add_problem(found)
                    else:
                        store.descriptors.put(image, found)
                        done += 1
    return done


def _embedded(
    store: Store, describer: DeepDescriber, images: list[int], pool: ThreadPoolExecutor, limit: int
) -> Generator[_Embedded, None, None]:
    """Yield what becomes of each image; only a few are under way at any time."""
    stamps = iter(_stamps(store, images))
    running: list[tuple[int, Future[dict[DescriptorSpec, bytes] | Problem]]] = []
    try:
        while True:
            for image, stamp in islice(stamps, limit - len(running)):
                running.append((image, pool.submit(_embed, describer, stamp)))
            if not running:
                return
            image, future = running.pop(0)
            yield image, future.result()
    finally:
        for _, future in running:
            future.cancel()


def _stamps(store: Store, images: list[int], block: int = 1024) -> Iterator[tuple[int, FileStamp]]:
    for start in range(0, len(images), block):
        yield from store.photos.stamps_of_images(images[start : start + block]).items()


def _embed(describer: DeepDescriber, stamp: FileStamp) -> dict[DescriptorSpec, bytes] | Problem:
    try:
        photo = read_photo(stamp, MAX_FILE_BYTES)
        if photo is None:
            return Problem(stamp.path, Stage.EMBED, "It is no photo any more.")
        return describer.embed(describer.framed(photo.data, photo.format))
    except (DecodeError, PhotoFileError) as error:
        return Problem(stamp.path, Stage.EMBED, str(error))
    except OSError as error:
        return Problem(stamp.path, Stage.EMBED, f"It cannot be read: {error.strerror or type(error).__name__}.")
