"""Settle an act that was replacing a file by a link, or a link by a file, when the program ended."""

from contextlib import suppress
from dataclasses import replace

from engine.core.removal import ActState, Refusal, Removal
from engine.review.directory import Directory, same_file, split_path
from engine.review.moving import NewDigest, gone_name, part_name
from engine.stages.whereabouts import Likeness, key_at, likeness, look
from engine.store.journal_rows import ActRecord, FileRecord


def settle_link(act: ActRecord, new_digest: NewDigest) -> ActRecord:
    """Put the old file back where it is left, and return how the act stands; both files have the same bytes.

    Raises:
        OSError: the system refuses now.
    """
    for file in act.files:
        with suppress(FileNotFoundError, NotADirectoryError):
            _settle_file(file, new_digest)
    file = act.files[0]
    if act.state is ActState.UNDOING:
        mine, keeper = look(file.source), look(act.keeper_path)
        is_linked = mine is not None and keeper is not None and same_file(mine, keeper)
        is_done = is_linked or act.action is Removal.REFLINK
        return replace(
            act,
            state=ActState.DONE if is_done else ActState.UNDONE,
            reason=Refusal.INTERRUPTED if is_done else None,
            files=tuple(replace(one, restored=None if is_done else one.source) for one in act.files),
        )
    is_done = likeness(file.source, file, new_digest) is Likeness.LIKELY
    return replace(
        act,
        state=ActState.DONE if is_done else ActState.SKIPPED,
        reason=None if is_done else Refusal.INTERRUPTED,
    )


def _settle_file(file: FileRecord, new_digest: NewDigest) -> None:
    folder, name = split_path(file.source)
    with Directory.open(folder) as directory:
        left = [one for one in (gone_name(file.token), part_name(file.token)) if directory.holds(one)]
        # The old file first, so that it gets its name back if that is free.
        left.sort(key=lambda one: -likeness(directory.path_of(one), file, new_digest))
        for temporary in left:
            path = directory.path_of(temporary)
            if not directory.holds(name):
                if key_at(path, new_digest) == file.content_key:
                    directory.move(temporary, directory, name)
            elif key_at(file.source, new_digest) == file.content_key:
                if likeness(path, file, new_digest) is Likeness.SURE:
                    _give_back(directory, temporary, name)
                else:
                    directory.remove(temporary)


def _give_back(directory: Directory, temporary: str, name: str) -> None:
    """Give the old file its name; what has it now is a link with the same bytes."""
    if directory.exchange(temporary, name):
        directory.remove(temporary)
    else:
        directory.remove(name)
        directory.move(temporary, directory, name)
