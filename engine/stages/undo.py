"""Bring back what was taken away: out of the trash or the folder that it went to, to where it was."""

import os
import time
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Final

from engine.core.domain import FileStamp, Stage
from engine.core.errors import RefusedError, StrandedError, UnsettledError
from engine.core.progress import Monitor
from engine.core.removal import ActState, CarriedOutcome, CleanReport, Refusal, Removal
from engine.review.check import Held, refused
from engine.review.directory import Directory, split_path
from engine.review.linking import unshare_bytes
from engine.review.moving import free_name, move_file, numbered_names
from engine.review.trash_slot import TrashSlot
from engine.stages.act_outcomes import outcome_of
from engine.stages.clean import CHUNK_ACTS, Tools, settle, settle_written
from engine.stages.placing import give_attributes
from engine.stages.whereabouts import Likeness, likeness, look
from engine.store.journal_rows import ActRecord, FileRecord

_TRIES: Final = 20


def undo(batch_id: int, tools: Tools, monitor: Monitor, act_ids: Collection[int] | None = None) -> CleanReport:
    """Undo what was done in a batch, the last act first. The caller holds the right to act.

    A file whose old place is taken comes back beside it under another name. A photo that is no longer where it was put
    cannot come back; that is told, and all else comes back.

    Args:
        batch_id: As in the report and the history.
        tools: What it is done with.
        monitor: Told of progress.
        act_ids: Undo these acts only.

    Raises:
        StoreError: the journal or the library cannot be written.
        Cancelled: the person stopped it; what came back stays back.
    """
    started = time.monotonic()
    known = tools.journal.acts(batch_id)
    wanted = [act for act in known if act.state is ActState.DONE and (act_ids is None or act.id in act_ids)]
    wanted.reverse()
    outcomes = []
    carried: tuple[CarriedOutcome, ...] = ()
    try:
        with closing(_acts(wanted, tools)) as acts:
            for act in monitor.track(acts, Stage.RESTORE, len(wanted), detail=lambda act: act.victim_path):
                is_back = act.state is ActState.UNDONE
                outcomes.append(outcome_of(act if is_back else replace(act, state=ActState.FAILED)))
    finally:
        carried = settle_written(batch_id, tools)
    action = known[0].action if known else Removal.TRASH
    return CleanReport(batch_id, action, tuple(outcomes), time.monotonic() - started, carried)


def _acts(wanted: Sequence[ActRecord], tools: Tools) -> Generator[ActRecord, None, None]:
    """Undo one act after the other and yield how each stands then."""
    for start in range(0, len(wanted), CHUNK_ACTS):
        chunk = wanted[start : start + CHUNK_ACTS]
        taken: set[str] = set()
        intended = [_draft(act, taken) for act in chunk]
        tools.journal.update(intended)
        settled: list[ActRecord] = []
        begun = 0
        try:
            for act in intended:
                begun += 1
                settled.append(undo_act(act, tools))
                yield settled[-1]
        finally:
            settle(tools, settled + list(chunk[begun:]))


def _draft(act: ActRecord, taken: set[str]) -> ActRecord:
    """Choose where each file comes back to."""
    if act.action is Removal.COPY:
        files = act.files
    elif act.action.shares_bytes:
        files = tuple(replace(file, restored=file.source) for file in act.files)
    else:
        files = tuple(replace(file, restored=_free_place(file.source, taken), copy_inode=None) for file in act.files)
    return replace(act, state=ActState.UNDOING, files=files, reason=None, detail="")


def _free_place(path: str, taken: set[str]) -> str:
    folder, name = split_path(path)
    try:
        with Directory.open(folder) as directory:
            found = directory.path_of(free_name(directory, name, taken))
    except OSError:
        # The folder is gone, and is made again.
        names = (os.path.join(folder, one) for one in numbered_names(name))  # noqa: PTH118
        found = next(one for one in names if one not in taken)
    taken.add(found)
    return found


def undo_act(act: ActRecord, tools: Tools) -> ActRecord:
    """Bring the files of an act back and return how it stands; if some cannot come, it counts as done still."""
    files = list(act.files)
    first_error: RefusedError | None = None
    for number, file in enumerate(act.files):

        def redirect(changed: FileRecord, number: int = number) -> None:
            files[number] = changed
            tools.journal.update([replace(act, files=tuple(files))])

        try:
            files[number] = _Return(act, tools, redirect).bring(file)
        except UnsettledError as error:
            return replace(act, reason=Refusal.UNSETTLED, detail=error.detail, files=tuple(files))
        except StrandedError as error:
            # What lay in its place was swapped meanwhile, and this is all that is left of it.
            files[number] = replace(files[number], restored=error.where)
        except RefusedError as error:
            first_error = first_error or error
            files[number] = replace(file, restored=None)
    if first_error is None:
        return replace(act, state=ActState.UNDONE, files=tuple(files))
    return replace(act, state=ActState.DONE, files=tuple(files), reason=first_error.refusal, detail=first_error.detail)


class _Return:
    """Brings one file back.

    Args:
        act: What it went with.
        tools: What it is done with.
        redirect: Writes down that it comes back to another place, or that a copy of it was made.
    """

    def __init__(self, act: ActRecord, tools: Tools, redirect: Callable[[FileRecord], None]) -> None:
        self._act = act
        self._tools = tools
        self._redirect = redirect

    def bring(self, file: FileRecord) -> FileRecord:
        """Bring it back and return where it lies now.

        Raises:
            RefusedError: it cannot come back; nothing happened.
            UnsettledError: what was begun can neither be ended nor taken back now.
        """
        try:
            if self._act.action.shares_bytes:
                return self._unshare(file)
            if self._act.action is Removal.COPY:
                return self._discard_copy(file)
            return self._fetch(file)
        except OSError as error:
            raise refused(file.source, error) from error

    def _unshare(self, file: FileRecord) -> FileRecord:
        with self._hold(file.source, file) as held:
            unshare_bytes(held, file.token, self._tools.new_digest, lambda copy: give_attributes(copy, file.attributes))
            return replace(file, restored=file.source)

    def _discard_copy(self, file: FileRecord) -> FileRecord:
        """Put a copy into the trash, as long as what it was made of is there."""
        if likeness(file.source, file, self._tools.new_digest) is Likeness.NONE:
            raise RefusedError(file.source, Refusal.GONE)
        if file.destination is None or look(file.destination) is None:
            return file
        with self._hold(file.destination, file) as held:
            slot = self._tools.trash.put(held, self._tools.trash.choose_slot(held.path, ()))
        return replace(file, restored=slot.destination)

    def _fetch(self, file: FileRecord) -> FileRecord:
        if file.destination is None or look(file.destination) is None:
            # Somebody may have brought it back already.
            for place in (file.restored, file.source):
                if likeness(place, file, self._tools.new_digest) is not Likeness.NONE:
                    return replace(file, restored=place)
            raise RefusedError(file.source, Refusal.NOT_WHERE_PUT)
        with self._hold(file.destination, file) as held:
            file = self._move_back(held, file)
        self._tools.trash.forget(TrashSlot(file.destination, file.info))
        return file

    def _move_back(self, held: Held, file: FileRecord) -> FileRecord:
        def note_copy(info: os.stat_result) -> None:
            nonlocal file
            file = replace(file, copy_inode=info.st_ino)
            self._redirect(file)

        for _ in range(_TRIES):
            path = file.restored or file.source
            folder, name = split_path(path)
            with Directory.open(folder, make=True) as directory:
                try:
                    move_file(held, directory, name, file.token, self._tools.new_digest, note_copy)
                except FileExistsError:
                    file = replace(file, restored=_free_place(file.source, {path}))
                    self._redirect(file)
                    continue
                if file.attributes:
                    _give(directory, name, file.attributes)
                there = directory.look(name)
            return replace(file, restored=path, device=there.st_dev, inode=there.st_ino)
        raise RefusedError(file.source, Refusal.NAME_TAKEN)

    def _hold(self, path: str, file: FileRecord) -> Held:
        info = look(path)
        if info is None:
            raise RefusedError(path, Refusal.NOT_WHERE_PUT)
        stamp = FileStamp(path, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
        return self._tools.checker.hold_placed(stamp, file.content_key)


def _give(directory: Directory, name: str, attributes: str) -> None:
    descriptor = directory.open_file(name)
    try:
        give_attributes(descriptor, attributes)
    finally:
        os.close(descriptor)
