"""Tell the library what became of its photos, so that no scan is needed to know."""

import time
from collections.abc import Sequence

from engine.core.domain import FileStamp
from engine.core.removal import ActState, Removal
from engine.review.directory import is_file
from engine.review.mounts import is_below
from engine.stages.whereabouts import look
from engine.store.connection import Store
from engine.store.files import FileState
from engine.store.journal_rows import ActRecord, FileRecord


def note_acts(store: Store, acts: Sequence[ActRecord]) -> None:
    """Look at the places that acts were about, and note which photos lie there now.

    Raises:
        StoreError: the library cannot be written; the next scan finds out as well.
    """
    folders = [folder.path for folder in store.folders.all()]
    gone: list[str] = []
    present: list[tuple[FileStamp, FileState, int | None]] = []
    contents: dict[bytes, int | None] = {}
    for act in acts:
        if act.state not in (ActState.DONE, ActState.UNDONE):
            continue
        for file in act.files:
            key = file.content_key
            if key is not None and key not in contents:
                contents[key] = store.images.find_content(key)
            content_id = None if key is None else contents[key]
            if content_id is None:
                continue
            for path in _places(act, file):
                if not any(is_below(path, folder) for folder in folders):
                    continue
                info = look(path)
                if info is None:
                    gone.append(path)
                elif is_file(info) and info.st_size == file.size_bytes:
                    stamp = FileStamp(path, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
                    present.append((stamp, FileState.PHOTO, content_id))
    if gone or present:
        with store.transaction():
            store.files.mark_gone_at(gone, time.time_ns() // 1_000_000)
            store.files.put(present)


def _places(act: ActRecord, file: FileRecord) -> list[str]:
    """Return where the file was or is, the trash apart."""
    places = [file.source]
    if act.action in (Removal.MOVE, Removal.COPY):
        places.append(file.destination or file.source)
    if act.action is not Removal.COPY:
        places.append(file.restored or file.source)
    return list(dict.fromkeys(places))
