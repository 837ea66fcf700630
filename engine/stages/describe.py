"""Read and describe the files of a scan on several threads, and commit the results in batches."""

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from queue import Empty, SimpleQueue

from engine.core.domain import DescriptorSpec, FileStamp, Problem, Stage
from engine.core.errors import Cancelled, LookalikeError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.stages.describer import Describer
from engine.stages.pending import PendingFiles
from engine.stages.reading import FileReader, NewContent, Outcome
from engine.store.connection import Store
from engine.store.files import FileState
from engine.store.in_flight import InFlight
from engine.store.problems import KnownProblem

COMMIT_INTERVAL_S = 1.0
_POLL_S = 0.1
# Files under way for each thread: enough that none runs out of work while a batch is written.
_AHEAD = 4


def spec_set(specs: tuple[DescriptorSpec, ...]) -> str:
    """Return a name for a set of descriptors, which images described by it carry."""
    return " ".join(sorted(f"{spec.name}/{spec.version}" for spec in specs))


def describe_files(
    store: Store,
    pending: PendingFiles,
    describer: Describer,
    settings: Settings,
    monitor: Monitor,
    on_described: Callable[[int], None] | None = None,
) -> tuple[int, list[KnownProblem]]:
    """Read, key and describe files, committing what is done every second or ``settings.batch_size`` files.

    Memory is bounded: each thread has one file in hand, a few more are named to it, and a batch waits to be written.

    Args:
        store: The library, held for scanning.
        pending: Files that must be read.
        describer: Makes descriptions; ``PictureDescriber``, except in tests.
        settings: Number of threads and size of batches.
        monitor: Told about problems and progress.
        on_described: Called between files, on the thread of the caller, with the number of pictures described and
            committed so far.

    Returns:
        How many pictures were described, and the problems met.

    Raises:
        Cancelled: the person stopped the work; what was finished by then is committed.
        StoreError: the library cannot be written.
    """
    in_flight = InFlight(store.directory)
    reader = FileReader(store, describer, in_flight, in_flight.take_suspects())
    writer = _BatchWriter(store, describer, settings.batch_size, monitor)
    work = _Work(reader, writer, pending, settings.workers, monitor)
    with closing(work):
        try:
            outcomes = work.outcomes()
            for _ in monitor.track(outcomes, Stage.DESCRIBE, len(pending), lambda o: str(Path(o.stamp.path).parent)):
                if on_described is not None:
                    on_described(writer.described)
        except Cancelled:
            # Here and not in the work: the stop arrives wherever the monitor is asked, mostly between two outcomes.
            work.keep_finished()
            raise
    in_flight.clear_suspects()
    return writer.described, writer.problems


class _Work:
    """The files under way: one in the hand of each thread, and those that are next."""

    def __init__(
        self, reader: FileReader, writer: "_BatchWriter", pending: PendingFiles, workers: int, monitor: Monitor
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._stamps = iter(pending)
        self._limit = _AHEAD * workers
        self._monitor = monitor
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="describe")
        self._running: dict[Future[Outcome], FileStamp] = {}
        self._done: SimpleQueue[Future[Outcome]] = SimpleQueue()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the outcomes as they come, each already in the hands of the writer."""
        while True:
            self._fill()
            if not self._running:
                break
            self._monitor.check()
            outcome = self._next()
            if outcome is not None:
                self._writer.add(outcome)
                yield outcome
            self._writer.flush_if_due()
        self._writer.flush()

    def _next(self) -> Outcome | None:
        """Wait a moment for the next outcome."""
        try:
            return self._take(self._done.get(timeout=_POLL_S))
        except Empty:
            return None

    def _fill(self) -> None:
        while len(self._running) < self._limit:
            stamp = next(self._stamps, None)
            if stamp is None:
                return
            future = self._pool.submit(self._reader.read, stamp)
            self._running[future] = stamp
            future.add_done_callback(self._done.put)

    def keep_finished(self) -> None:
        """Commit what is finished, for the person stopped the work."""
        for future in [future for future in self._running if future.done()]:
            self._writer.add(self._take(future))
        self._writer.flush()

    def _take(self, future: Future[Outcome]) -> Outcome:
        stamp = self._running.pop(future)
        error = future.exception()
        if error is None:
            return future.result()
        if isinstance(error, LookalikeError) or not isinstance(error, Exception):
            raise error
        # A fault of the program or of a library of its own; it must not cost the person the other photos.
        reason = f"It could not be described ({type(error).__name__}: {error})."
        return Outcome(stamp, problem=Problem(stamp.path, Stage.DESCRIBE, reason), is_lasting=True)

    def close(self) -> None:
        """Let no further file begin; those being decoded end by themselves, and their results are dropped."""
        self._pool.shutdown(wait=False, cancel_futures=True)


class _BatchWriter:
    """Collects outcomes and commits them together, for a commit costs as much as several photos."""

    def __init__(self, store: Store, describer: Describer, batch_size: int, monitor: Monitor) -> None:
        self._store = store
        self._decoder = describer.decoder
        self._described_by = spec_set(describer.specs)
        self._batch_size = batch_size
        self._monitor = monitor
        self._batch: list[Outcome] = []
        self._committed_at = time.monotonic()
        self.described = 0
        self.problems: list[KnownProblem] = []

    def add(self, outcome: Outcome) -> None:
        self._batch.append(outcome)
        if outcome.problem is not None:
            self._monitor.add_problem(outcome.problem)
        if len(self._batch) >= self._batch_size:
            self.flush()

    def flush_if_due(self) -> None:
        if time.monotonic() - self._committed_at >= COMMIT_INTERVAL_S:
            self.flush()

    def flush(self) -> None:
        batch, self._batch = self._batch, []
        self._committed_at = time.monotonic()
        if not batch:
            return
        store = self._store
        files: list[tuple[FileStamp, FileState, int | None]] = []
        problems = []
        descriptors: list[tuple[int, Mapping[DescriptorSpec, bytes]]] = []
        with store.transaction():
            for outcome in batch:
                if outcome.problem is not None:
                    problems.append(KnownProblem(outcome.problem, self._decoder if outcome.is_lasting else None))
                    if outcome.is_lasting:
                        files.append((outcome.stamp, FileState.PROBLEM, None))
                elif outcome.content is not None:
                    files.append((outcome.stamp, FileState.PHOTO, self._put_content(outcome.content, descriptors)))
                elif outcome.content_id is not None:
                    files.append((outcome.stamp, FileState.PHOTO, outcome.content_id))
                else:
                    files.append((outcome.stamp, FileState.OTHER, None))
            store.descriptors.put_all(descriptors)
            # What could not be read for a reason that may pass is to be met as new by the next scan.
            store.files.forget(known.problem.path for known in problems if known.decoder is None)
            store.files.put(files)
            store.problems.forget(stamp.path for stamp, _, _ in files)
            store.problems.put(problems)
        contents = [outcome.content for outcome in batch if outcome.content is not None]
        self.described += sum(content.image_id is None and not content.is_shared for content in contents)
        self.problems += problems

    def _put_content(self, content: NewContent, descriptors: list[tuple[int, Mapping[DescriptorSpec, bytes]]]) -> int:
        """Store a content and its image, leave the descriptors to be stored with the others, and return its id."""
        image_id = content.image_id
        if content.description is not None:
            image_id = self._store.images.put(content.image_key, content.description.info, self._described_by)
            descriptors.append((image_id, content.description.descriptors))
        assert image_id is not None
        metadata = content.metadata
        images = self._store.images
        content_id = images.put_content(content.content_key, image_id, metadata.taken_ms, metadata.camera)
        self._store.facts.put(content_id, content.facts)
        return content_id
