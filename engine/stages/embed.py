"""Run the network over the images that it has not seen, such as those of a library that was made without it."""

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from typing import Final

import numpy as np

from engine.core.domain import DescriptorSpec, FileStamp, Folder, Problem, Stage
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.read import read_photo
from engine.stages.deep_describer import DeepDescriber
from engine.stages.reading import MAX_FILE_BYTES, sentence
from engine.store.connection import Store

_AHEAD: Final = 2
_LOADED: Final = 1024

_Found = dict[DescriptorSpec, bytes] | Problem


def embed_images(
    store: Store, describer: DeepDescriber, settings: Settings, monitor: Monitor
) -> tuple[int, list[Problem]]:
    """Give every image in the current folders the network's descriptors, committed in batches.

    Images of other folders and of drives that are away wait for a scan of theirs. A photo that cannot be read now
    keeps its place in the library and is tried again by the next scan.

    Returns:
        How many images were described, and what could not be read.

    Raises:
        Cancelled: the person stopped the work; what was committed is kept.
    """
    for spec in (describer.pooled_spec, describer.activations_spec):
        store.descriptors.drop_others(spec)
    folders = [folder for folder in store.folders.current() if not folder.is_offline]
    here = store.photos.image_ids(folder.path for folder in folders)
    missing = np.intersect1d(store.descriptors.missing(describer.pooled_spec), here, assume_unique=True).tolist()
    done = 0
    problems: list[Problem] = []
    if not missing:
        return done, problems
    with (
        ThreadPoolExecutor(settings.workers) as pool,
        closing(_embedded(describer, _copies(store, folders, missing), pool, _AHEAD * settings.workers)) as results,
    ):
        tracked = monitor.track(results, Stage.EMBED, len(missing))
        while batch := list(islice(tracked, settings.batch_size)):
            with store.transaction():
                for image, found in batch:
                    if isinstance(found, Problem):
                        monitor.add_problem(found)
                        problems.append(found)
                    else:
                        store.descriptors.put(image, found)
                        done += 1
    return done, problems


def _embedded(
    describer: DeepDescriber, copies: Iterator[tuple[int, list[FileStamp]]], pool: ThreadPoolExecutor, limit: int
) -> Generator[tuple[int, _Found], None, None]:
    """Yield what becomes of each image; only a few are under way at any time."""
    running: list[tuple[int, Future[_Found]]] = []
    try:
        while True:
            for image, stamps in islice(copies, limit - len(running)):
                running.append((image, pool.submit(_embed, describer, stamps)))
            if not running:
                return
            image, future = running.pop(0)
            yield image, future.result()
    finally:
        for _, future in running:
            future.cancel()


def _copies(store: Store, folders: Sequence[Folder], images: list[int]) -> Iterator[tuple[int, list[FileStamp]]]:
    """Yield each image with the photos below the folders that show it."""
    for start in range(0, len(images), _LOADED):
        found: dict[int, list[FileStamp]] = {}
        for photo in store.photos.of_images(images[start : start + _LOADED], folders):
            found.setdefault(photo.image_id, []).append(photo.stamp)
        yield from found.items()


def _embed(describer: DeepDescriber, stamps: list[FileStamp]) -> _Found:
    """Describe the first of some equal photos that can be read; if none can, tell about the first."""
    problems = []
    for stamp in stamps:
        try:
            photo = read_photo(stamp, MAX_FILE_BYTES)
            if photo is not None:
                return describer.embed(describer.framed(photo.data, photo.format))
            problems.append(Problem(stamp.path, Stage.EMBED, "It is no photo any more."))
        except (DecodeError, PhotoFileError) as error:
            problems.append(Problem(stamp.path, Stage.EMBED, sentence(str(error))))
        except OSError as error:
            reason = f"It cannot be read: {error.strerror or type(error).__name__}."
            problems.append(Problem(stamp.path, Stage.EMBED, reason))
        except MemoryError:
            problems.append(Problem(stamp.path, Stage.EMBED, "There is not enough memory for it."))
    return problems[0]
