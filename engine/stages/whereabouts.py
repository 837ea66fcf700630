"""Tell whether what lies at a path is a file of the journal."""

import os
from enum import IntEnum
from typing import Final

from engine.review.check import read_key
from engine.review.directory import Directory, is_file, split_path
from engine.review.moving import NewDigest
from engine.store.journal_rows import FileRecord

_COARSE_NS: Final = 2_000_000_000
"""FAT keeps times to two seconds."""


class Likeness(IntEnum):
    """How sure it is.

    ``SURE`` is the very file, ``LIKELY`` its bytes or, where those were never read, its size and time.
    """

    NONE = 0
    LIKELY = 1
    SURE = 2


def likeness(path: str | None, file: FileRecord, new_digest: NewDigest) -> Likeness:
    """Compare what lies at a path with a file of the journal; links are not followed."""
    if path is None:
        return Likeness.NONE
    info = look(path)
    if info is None or not is_file(info) or info.st_size != file.size_bytes:
        return Likeness.NONE
    is_unchanged = abs(info.st_mtime_ns - file.mtime_ns) <= _COARSE_NS
    if (info.st_dev, info.st_ino) == (file.device, file.inode) and is_unchanged:
        return Likeness.SURE
    is_likely = is_unchanged if file.content_key is None else key_at(path, new_digest) == file.content_key
    return Likeness.LIKELY if is_likely else Likeness.NONE


def look(path: str) -> os.stat_result | None:
    """Return what lies at a path, links not followed, or None."""
    folder, name = split_path(path)
    try:
        with Directory.open(folder) as directory:
            return directory.look(name)
    except OSError:
        return None


def key_at(path: str, new_digest: NewDigest) -> bytes | None:
    """Return the key of the bytes at a path, or None if they cannot be read."""
    folder, name = split_path(path)
    try:
        with Directory.open(folder) as directory:
            descriptor = directory.open_file(name)
            try:
                return read_key(descriptor, new_digest())
            finally:
                os.close(descriptor)
    except OSError:
        return None
