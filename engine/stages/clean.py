"""Carry out a plan: each photo is looked at once more right before it goes, and all is written down before it is done.

Acts are done in chunks, several at a time, for each has files of its own and no photo that stays goes. What a chunk is
about to do is written into the journal in one go, before any of it happens; what became of it in one go afterwards,
once the folders concerned are on the disk. Killed in between, the next start finds out by looking where the files are;
see ``engine.stages.recover``.
"""

import secrets
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from engine.core.domain import FileStamp, Stage
from engine.core.errors import RefusedError
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome, CleanReport, PlannedAct, Refusal, Removal, RemovalPlan
from engine.review.check import Checker, refused
from engine.review.directory import Directory, split_path
from engine.review.moving import NewDigest
from engine.review.trash_slot import Trash, TrashSlot
from engine.stages.act_outcomes import outcome_of, state_of
from engine.stages.acting import Actor
from engine.stages.carry_notes import carry_notes, settle_notes
from engine.stages.placing import Placer, attributes_of
from engine.stages.removal_targets import TargetTree
from engine.stages.rescue import Rescuer
from engine.store.journal import Journal
from engine.store.journal_rows import ActRecord, FileRecord

CHUNK_ACTS: Final = 64

Tell = Callable[[Sequence[ActRecord]], None]
"""Tells the library what became of its photos."""

TellWritten = Callable[[Iterable[str]], None]
"""Tells the library of photos, by their paths, from which texts were taken that had been written into them."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What acts are done with.

    Attributes:
        journal: Where all is written down first.
        trash: Where photos go that are not moved elsewhere.
        checker: Looks at files right before.
        new_digest: Makes keys of bytes.
        tell: Tells the library what became of its photos.
        tell_written: Tells it of photos into which texts had been written, where anybody wants to know.
        workers: Threads that look at files and do acts; reading and decoding leave the interpreter free.
    """

    journal: Journal
    trash: Trash
    checker: Checker
    new_digest: NewDigest
    tell: Tell
    tell_written: TellWritten | None = None
    workers: int = 1


def carry_out(
    plan: RemovalPlan, tools: Tools, roots: Sequence[str], monitor: Monitor, rescuer: Rescuer | None = None
) -> CleanReport:
    """Do what is planned, as far as it is still right to. The caller holds the right to act.

    Args:
        plan: What is to be done.
        tools: What it is done with.
        roots: The searched folders; what is moved keeps its place below them.
        monitor: Told of progress.
        rescuer: Finds what is to be carried over before photos go; nothing is unless given.

    Raises:
        StoreError: the journal or the library cannot be written; no act is done that is not in the journal.
        Cancelled: the person stopped it; what was done is in the journal.
    """
    started = time.monotonic()
    if not plan.acts:
        return CleanReport(None, plan.action, (), 0.0)
    batch_id = tools.journal.begin(plan.action, plan.target)
    outcomes = []
    carried: tuple[CarriedOutcome, ...] = ()
    try:
        stuck = carry_notes(plan.acts, batch_id, tools.journal, rescuer, monitor) if rescuer else {}
        run = _Run(plan, tools, roots, batch_id, stuck)
        with closing(run.acts()) as acts:
            for act in monitor.track(acts, Stage.REMOVE, len(plan.acts), detail=lambda act: act.victim_path):
                outcomes.append(outcome_of(act))  # noqa: PERF401  a stop between two acts is a step of its own
    finally:
        carried = settle_notes(batch_id, tools.journal) if rescuer else ()
    return CleanReport(batch_id, plan.action, tuple(outcomes), time.monotonic() - started, carried)


class _Run:
    def __init__(
        self, plan: RemovalPlan, tools: Tools, roots: Sequence[str], batch_id: int, stuck: Mapping[str, RefusedError]
    ) -> None:
        self._plan = plan
        self._tools = tools
        self._batch_id = batch_id
        self._stuck = stuck
        self._tree = None if plan.target is None else TargetTree(plan.target, roots)
        self._going = {stamp.path for act in plan.acts for stamp in act.files}
        self._taken: set[str] = set()
        self._choosing = threading.Lock()
        self._workers = tools.workers
        placer = Placer(plan.action, tools.trash, tools.new_digest, self._choose)
        self._actor = Actor(tools.checker, placer, lambda act: tools.journal.update([act]))

    def acts(self) -> Generator[ActRecord, None, None]:
        """Do one act after the other and yield how each stands then."""
        for start in range(0, len(self._plan.acts), CHUNK_ACTS):
            planned = self._plan.acts[start : start + CHUNK_ACTS]
            self._taken.clear()
            intended = self._tools.journal.intend([self._draft(act) for act in planned])
            with ThreadPoolExecutor(self._workers, thread_name_prefix="remove") as pool:
                futures = [pool.submit(self._perform, act, plan) for act, plan in zip(intended, planned, strict=True)]
                try:
                    for future in futures:
                        yield future.result()
                finally:
                    pool.shutdown(cancel_futures=True)
                    settle(self._tools, [*_ended(intended, futures)])

    def _perform(self, act: ActRecord, planned: PlannedAct) -> ActRecord:
        if act.state is not ActState.INTENDED:
            return act
        if any(keeper.path in self._going for _, keeper in planned.pairs):
            return replace(act, state=ActState.SKIPPED, reason=Refusal.KEEPER_GOES)
        for photo, _ in planned.pairs:
            if photo.path in self._stuck:
                why = self._stuck[photo.path]
                return replace(act, state=ActState.SKIPPED, reason=Refusal.NOTES_STAY, detail=str(why))
        return self._actor.perform(act, planned)

    def _draft(self, planned: PlannedAct) -> ActRecord:
        act = ActRecord(
            id=0,
            batch_id=self._batch_id,
            action=self._plan.action,
            photo_ids=tuple(photo.id for photo, _ in planned.pairs),
            victim_path=planned.victim.path,
            keeper_path=planned.keeper.path,
            state=ActState.INTENDED,
            files=tuple(_record(stamp) for stamp in planned.files),
        )
        keys = {photo.path: photo.content_key for photo, _ in planned.pairs}
        files = []
        try:
            for file in act.files:
                slot = self._choose(file.source)
                # What neither a link nor every drive keeps.
                is_worth_noting = self._plan.action.shares_bytes or self._plan.action is Removal.MOVE
                files.append(
                    replace(
                        file,
                        destination=slot.destination,
                        info=slot.info,
                        content_key=keys.get(file.source),
                        attributes=_attributes(file.source) if is_worth_noting else "",
                    )
                )
        except RefusedError as error:
            return replace(act, state=state_of(error.refusal), reason=error.refusal, detail=error.detail)
        return replace(act, files=tuple(files))

    def _choose(self, path: str) -> TrashSlot:
        """Choose a place that nothing else in this chunk was given."""
        with self._choosing:
            slot = TrashSlot()
            if self._plan.action is Removal.TRASH:
                slot = self._tools.trash.choose_slot(path, self._taken)
            elif self._tree is not None:
                try:
                    slot = TrashSlot(self._tree.choose(path, self._taken))
                except OSError as error:
                    raise RefusedError(path, Refusal.NO_TARGET, error.strerror or "") from error
            if slot.destination is not None:
                self._taken.add(slot.destination)
            return slot


def _ended(intended: Sequence[ActRecord], futures: Sequence[Future[ActRecord]]) -> Iterator[ActRecord]:
    """Yield the acts that came to an end, or were never begun.

    One that was begun and came to no end stays as it is: the next start looks for its files.
    """
    for act, future in zip(intended, futures, strict=True):
        if future.cancelled():
            yield replace(act, state=ActState.SKIPPED, reason=Refusal.INTERRUPTED)
        elif future.exception() is None:
            yield future.result()


def settle(tools: Tools, acts: Sequence[ActRecord]) -> None:
    """Wait until what happened is on the disk, write down how the acts stand, and tell the library."""
    sync_folders(acts)
    tools.journal.update(acts)
    tools.tell(acts)


def settle_written(batch_id: int, tools: Tools) -> tuple[CarriedOutcome, ...]:
    """Settle what was carried over in a batch, and tell the library of photos that were written into.

    Raises:
        StoreError: the journal or the library cannot be written.
    """
    carried = settle_notes(batch_id, tools.journal)
    if tools.tell_written is not None:
        tools.tell_written([outcome.path for outcome in carried if outcome.path == outcome.keeper_path])
    return carried


def sync_folders(acts: Iterable[ActRecord]) -> None:
    """Wait for the folders in which files of these acts came or went."""
    paths = {
        split_path(path)[0]
        for act in acts
        if act.state in (ActState.DONE, ActState.UNDONE)
        for file in act.files
        for path in (file.source, file.destination, file.info, file.restored)
        if path is not None
    }
    for path in sorted(paths):
        with suppress(OSError), Directory.open(path) as directory:
            directory.sync()


def _record(stamp: FileStamp) -> FileRecord:
    """Return the record of a file as it is now, for drives are numbered anew when they are connected again."""
    device, inode = stamp.device, stamp.inode
    with suppress(OSError):
        info = Path(stamp.path).lstat()
        device, inode = info.st_dev, info.st_ino
    token = secrets.token_hex(6)
    return FileRecord(0, stamp.path, None, None, token, stamp.size_bytes, stamp.mtime_ns, device, inode)


def _attributes(path: str) -> str:
    try:
        return attributes_of(path)
    except OSError as error:
        raise refused(path, error) from error
