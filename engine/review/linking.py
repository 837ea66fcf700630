"""Let two files with equal bytes share them, by a hard link or a reflink, and take it back if anything fails."""

import errno
import os
import sys
from collections.abc import Callable
from typing import Final

from engine.core.errors import RefusedError
from engine.core.removal import Refusal, Removal
from engine.review.check import BLOCK_BYTES, Held, read_key
from engine.review.directory import Directory, same_file
from engine.review.moving import NewDigest, copy_attributes, copy_bytes, gone_name, key_in, part_name, taking_back

_FICLONE: Final = 0x40049409
_CANNOT: Final = frozenset({errno.EOPNOTSUPP, errno.ENOTTY, errno.EINVAL, errno.EMLINK, errno.EPERM, errno.ENOSYS})


def share_bytes(victim: Held, keeper: Held, action: Removal, token: str, new_digest: NewDigest) -> None:
    """Replace a file by a link to another one with the same bytes.

    Args:
        victim: Held, read and alone under its name.
        keeper: Held and read.
        action: ``HARD_LINK`` or ``REFLINK``.
        token: Part of temporary names.
        new_digest: Makes keys of bytes.

    Raises:
        RefusedError: the files are not equal, lie on different drives, or the drive knows no such links; nothing
            happened.
        UnsettledError: what was begun cannot be taken back now.
        OSError: the system refused; nothing happened.
    """
    if victim.info.st_dev != keeper.info.st_dev:
        raise RefusedError(victim.path, Refusal.OTHER_DRIVE)
    if victim.info.st_nlink > 1:
        raise RefusedError(victim.path, Refusal.HAS_LINKS)
    if not _equal_bytes(victim, keeper):
        raise RefusedError(victim.path, Refusal.NOT_IDENTICAL)
    temporary = part_name(token)
    try:
        if action is Removal.HARD_LINK:
            keeper.directory.link(keeper.name, victim.directory, temporary)
        else:
            _clone(victim, keeper, temporary)
    except OSError as error:
        if error.errno == errno.EXDEV:
            raise RefusedError(victim.path, Refusal.OTHER_DRIVE) from error
        if error.errno in _CANNOT:
            raise RefusedError(victim.path, Refusal.NO_LINKS, error.strerror or "") from error
        raise
    try:
        if action is Removal.HARD_LINK and not same_file(victim.directory.look(temporary), keeper.info):
            raise RefusedError(keeper.path, Refusal.KEEPER_CHANGED)
        replace_file(victim, temporary, token, new_digest)
    except BaseException:
        _remove_unless(victim, temporary)
        raise


def unshare_bytes(victim: Held, token: str, new_digest: NewDigest, give_attributes: Callable[[int], None]) -> None:
    """Replace a link by a file of its own with the same bytes.

    Args:
        victim: Held and read.
        token: Part of temporary names.
        new_digest: Makes keys of bytes.
        give_attributes: Gives an open file what it is to have beside its bytes.

    Raises:
        RefusedError: the file changed meanwhile; nothing happened.
        OSError: the system refused; nothing happened.
    """
    temporary = part_name(token)
    copy = victim.directory.create(temporary)
    try:
        try:
            copy_bytes(victim.descriptor, copy)
            copy_attributes(victim.descriptor, copy)
            give_attributes(copy)
            os.fsync(copy)
            if read_key(copy, new_digest()) != victim.key:
                raise RefusedError(victim.path, Refusal.CHANGED, "the copy is not like the file")
        finally:
            os.close(copy)
        replace_file(victim, temporary, token, new_digest)
    except BaseException:
        _remove_unless(victim, temporary)
        raise


def replace_file(victim: Held, temporary: str, token: str, new_digest: NewDigest) -> None:
    """Put a new file in the place of the old one, unless one of both is another one by now, or was written into.

    Raises:
        RefusedError: it is; nothing happened, and the new file has its temporary name.
        OSError: likewise.
    """
    folder = victim.directory
    old = temporary
    victim.let_go()
    if not folder.exchange(temporary, victim.name):
        old = gone_name(token)
        folder.move(victim.name, folder, old)
        try:
            folder.move(temporary, folder, victim.name)
        except BaseException:
            with taking_back(victim.path):
                folder.move(old, folder, victim.name)
            raise
    try:
        # Both are read once more, for who sets the time back writes without a trace.
        keys = {key_in(folder, name, new_digest) for name in (old, victim.name)}
        if not victim.is_unchanged(folder.look(old)) or keys != {victim.key}:
            raise RefusedError(victim.path, Refusal.CHANGED)
        folder.remove(old)
    except BaseException:
        with taking_back(victim.path):
            if folder.holds(old):
                _swap_back(folder, victim.name, old, temporary)
        raise


def _swap_back(folder: Directory, name: str, old: str, temporary: str) -> None:
    """Give the old file its name again, and the new one the temporary one."""
    if old == temporary:
        folder.exchange(temporary, name)
    else:
        folder.move(name, folder, temporary)
        folder.move(old, folder, name)


def _remove_unless(victim: Held, name: str) -> None:
    """Remove a temporary file, unless it is the old file under its only name."""
    with taking_back(victim.path):
        there = victim.directory.look(name)
        if there.st_nlink > 1 or not victim.is_unchanged(there):
            victim.directory.remove(name)


def _equal_bytes(one: Held, other: Held) -> bool:
    """Compare two open files byte by byte."""
    for held in (one, other):
        os.lseek(held.descriptor, 0, os.SEEK_SET)
    while True:
        piece = os.read(one.descriptor, BLOCK_BYTES)
        if piece != _read_exactly(other.descriptor, len(piece) or 1):
            return False
        if not piece:
            return True


def _read_exactly(descriptor: int, count: int) -> bytes:
    pieces: list[bytes] = []
    while count and (piece := os.read(descriptor, count)):
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


def _clone(victim: Held, keeper: Held, temporary: str) -> None:
    """Make a new file that shares the bytes of the keeper and has what the victim has beside its bytes."""
    if sys.platform == "linux":
        import fcntl

        copy = victim.directory.create(temporary)
        try:
            try:
                fcntl.ioctl(copy, _FICLONE, keeper.descriptor)
                copy_attributes(victim.descriptor, copy)
                os.fsync(copy)
            finally:
                os.close(copy)
        except BaseException:
            victim.directory.remove(temporary)
            raise
    else:
        raise RefusedError(victim.path, Refusal.NO_LINKS)
