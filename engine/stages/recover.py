"""Find out, by looking where the files are, what became of acts during which the program ended, and settle them.

An act is rolled back where that is possible, for nobody was told that it was done; what had gone already, and lies
where it was to go, counts as done. Nothing is removed here but temporary files of the act itself, a second name of one
file, and a copy that is known to be the act's own while the file that it was made of is there.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from enum import Enum, auto

from engine.core.domain import Stage
from engine.core.progress import Monitor
from engine.core.removal import ActState, Refusal, Removal
from engine.review.directory import Directory, is_file, same_file, split_path
from engine.review.moving import free_name, gone_name, part_name
from engine.review.trash_slot import TrashSlot
from engine.stages.clean import Tools, settle, settle_written
from engine.stages.settle_link import settle_link
from engine.stages.undo import undo_act
from engine.stages.whereabouts import key_at, likeness, look
from engine.store.journal_rows import ActRecord, FileRecord


class Found(Enum):
    """Where a file was found."""

    AT_START = auto()
    AT_END = auto()
    NOWHERE = auto()


def recover(tools: Tools, monitor: Monitor) -> list[ActRecord]:
    """Settle all acts that were begun and not settled, and return how they stand. The caller holds the right to act.

    Raises:
        StoreError: the journal or the library cannot be written.
        Cancelled: the person stopped it; the rest waits for the next time.
    """
    unfinished = tools.journal.unfinished()
    batches = {act.batch_id for act in unfinished}
    batches.update(tools.journal.changes.open_batches(), tools.journal.embeddings.open_batches())
    settled: list[ActRecord] = []
    try:
        for act in monitor.track(unfinished, Stage.RESTORE, len(unfinished)) if unfinished else ():
            settled.append(_tried(act, tools))  # noqa: PERF401  what was settled before a stop is kept
    finally:
        if settled:
            settle(tools, settled)
    for batch_id in sorted(batches):
        settle_written(batch_id, tools)
    return settled


def _tried(act: ActRecord, tools: Tools) -> ActRecord:
    """Settle an act, or leave it to the next start if the system refuses now."""
    try:
        return _settled(act, tools)
    except OSError as error:
        return replace(act, reason=Refusal.UNSETTLED, detail=error.strerror or type(error).__name__)


def _settled(act: ActRecord, tools: Tools) -> ActRecord:
    """Return how an act stands now that it was looked after."""
    if act.action.shares_bytes:
        return settle_link(act, tools.new_digest)
    is_undo = act.state is ActState.UNDOING
    found = [_find(act, file, is_undo, tools) for file in act.files]
    if all(where is Found.AT_END for where in found):
        return replace(act, state=ActState.UNDONE if is_undo else ActState.DONE, reason=None, detail="")
    if Found.NOWHERE in found:
        # What can be found still lies where the journal says, so that it can be undone.
        return replace(act, state=ActState.DONE if is_undo else ActState.FAILED, reason=Refusal.NOT_WHERE_PUT)
    if Found.AT_END not in found:
        return replace(act, state=ActState.DONE if is_undo else ActState.SKIPPED, reason=Refusal.INTERRUPTED)
    # What belongs together is not left apart: all files come back.
    away = Found.AT_START if is_undo else Found.AT_END
    return _bring_back(act, [file for file, where in zip(act.files, found, strict=True) if where is away], tools)


def _bring_back(act: ActRecord, away: Sequence[FileRecord], tools: Tools) -> ActRecord:
    """Bring back those files of an act that are away, and return how it stands then."""
    is_undo = act.state is ActState.UNDOING
    if act.action is Removal.COPY and not is_undo:
        for file in away:
            if file.destination is not None:
                _remove_second(file.source, file.destination, file, tools)
        return replace(act, state=ActState.SKIPPED, reason=Refusal.INTERRUPTED)
    if not is_undo:
        # All of them, also those that never went: the next start, if this one is cut short too, finds them there.
        files = tuple(replace(file, restored=file.source) for file in act.files)
        act = replace(act, state=ActState.UNDOING, files=files)
        tools.journal.update([act])
    numbers = {file.id for file in away}
    after = undo_act(replace(act, files=tuple(file for file in act.files if file.id in numbers)), tools)
    back = {file.id: file for file in after.files}
    after = replace(after, files=tuple(back.get(file.id, file) for file in act.files))
    if after.state is ActState.UNDONE and not is_undo:
        return replace(after, state=ActState.SKIPPED, reason=Refusal.INTERRUPTED)
    return after


def _find(act: ActRecord, file: FileRecord, is_undo: bool, tools: Tools) -> Found:
    """Find a file of an act that moves or copies files, and clear away what the act left beside it."""
    start, end = (file.destination, file.restored) if is_undo else (file.source, file.destination)
    for path in (start, end):
        if path is not None:
            _clear(path, file)
    if act.action is Removal.COPY:
        return _find_copy(start, end, file, is_undo)
    at_start, at_end = (likeness(path, file, tools.new_digest) for path in (start, end))
    if at_end > at_start or (start is None and at_end):
        return Found.AT_END
    if at_start and start is not None:
        if end is not None:
            _remove_second(start, end, file, tools)
            if not is_undo:
                tools.trash.forget(TrashSlot(end, file.info))
        return Found.AT_START
    # The trash of some systems does not tell where a file went.
    is_in_unknown_place = act.action is Removal.TRASH and end is None and not is_undo
    return Found.AT_END if is_in_unknown_place else Found.NOWHERE


def _find_copy(start: str | None, end: str | None, file: FileRecord, is_undo: bool) -> Found:
    """A copy either has its name or was a temporary file; undone, it went to the trash."""
    if is_undo:
        return Found.AT_END if start is None or look(start) is None else Found.AT_START
    there = None if end is None else look(end)
    return Found.AT_END if there is not None and there.st_ino == file.copy_inode else Found.AT_START


def _clear(path: str, file: FileRecord) -> None:
    """Remove the beginning of a copy; give a file that lost its name for a moment that name again."""
    folder, name = split_path(path)
    with suppress(FileNotFoundError, NotADirectoryError), Directory.open(folder) as directory:
        if directory.holds(part_name(file.token)):
            directory.remove(part_name(file.token))
        if directory.holds(gone_name(file.token)):
            directory.move(gone_name(file.token), directory, free_name(directory, name, ()))


def _remove_second(start: str, end: str, file: FileRecord, tools: Tools) -> None:
    """Remove what the act left at the end: a second name, its own copy, or an empty file that kept the place."""
    here, there = look(start), look(end)
    if here is None or there is None or not is_file(there):
        return
    is_copy = there.st_ino == file.copy_inode and key_at(end, tools.new_digest) == key_at(start, tools.new_digest)
    if same_file(here, there) or is_copy or there.st_size == 0 < here.st_size:
        folder, name = split_path(end)
        with suppress(FileNotFoundError, NotADirectoryError), Directory.open(folder) as directory:
            directory.remove(name)
