"""Move and copy files without ever taking the place of another one, across file systems too.

Across file systems a file is copied under a temporary name, written through to the disk, read again and compared; only
then does it get its name, and only then does the first one go, unless somebody changed it meanwhile.
"""

import errno
import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Final

from engine.core.errors import RefusedError, StrandedError, UnsettledError
from engine.core.removal import Refusal
from engine.review.check import BLOCK_BYTES, CLOSED, Digest, Held, read_key, refused, write_all
from engine.review.directory import Directory

NewDigest = Callable[[], Digest]
OnCopied = Callable[[os.stat_result], None]

_PREFIX: Final = ".lookalike-"
_NO_ATTRIBUTES: Final = frozenset({errno.ENOTSUP, errno.EPERM, errno.EACCES, errno.ENODATA, errno.EINVAL})


def part_name(token: str) -> str:
    """Return the temporary name of a copy that is being made."""
    return f"{_PREFIX}{token}.part"


def gone_name(token: str) -> str:
    """Return the temporary name of a file whose copy stands, right before it goes."""
    return f"{_PREFIX}{token}.gone"


def move_file(held: Held, target: Directory, name: str, token: str, new_digest: NewDigest, on_copied: OnCopied) -> None:
    """Move a file; see the module.

    Args:
        held: The file.
        target: The folder it goes to.
        name: Its name there.
        token: Part of temporary names.
        new_digest: Makes keys of bytes.
        on_copied: Told of a copy before it gets its name, if one is made.

    Raises:
        FileExistsError: the name is taken; nothing happened.
        RefusedError: the file changed meanwhile; nothing happened.
        StrandedError: another file took its place meanwhile, and only its copy is left.
        UnsettledError: what was begun cannot be taken back now.
        OSError: the system refused; nothing happened.
    """
    held.let_go()
    try:
        held.directory.move(held.name, target, name)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    else:
        return
    copy_file(held, target, name, token, new_digest, on_copied)
    try:
        _remove_checked(held, token, new_digest)
    except BaseException as error:
        if _is_kept(held, new_digest):
            with taking_back(held.path):
                target.remove(name)
        elif isinstance(error, RefusedError | OSError):
            # Somebody put another file in its place: the copy is all that is left of it.
            reason = refused(held.path, error) if isinstance(error, OSError) else error
            raise StrandedError(held.path, reason.refusal, reason.detail, target.path_of(name)) from error
        raise


def _is_kept(held: Held, new_digest: NewDigest) -> bool:
    """Tell whether the file that was read still has a name, whichever, and its bytes; so it needs no copy."""
    try:
        if held.descriptor == CLOSED:
            return held.is_in_place() and key_in(held.directory, held.name, new_digest) == held.key
        return os.fstat(held.descriptor).st_nlink > 0 and read_key(held.descriptor, new_digest()) == held.key
    except OSError:
        return False


def _remove_checked(held: Held, token: str, new_digest: NewDigest) -> None:
    """Remove a file of which a checked copy stands, but not what took its name meanwhile, or was written into it."""
    aside = gone_name(token)
    held.directory.move(held.name, held.directory, aside)
    try:
        # Read once more, for who sets the time back writes without a trace; it has no name by which others know it now.
        if not held.is_unchanged(held.directory.look(aside)) or key_in(held.directory, aside, new_digest) != held.key:
            raise RefusedError(held.path, Refusal.CHANGED)
        held.directory.remove(aside)
    except BaseException:
        with taking_back(held.path):
            held.directory.move(aside, held.directory, free_name(held.directory, held.name, ()))
        raise


def key_in(directory: Directory, name: str, new_digest: NewDigest) -> bytes:
    """Read a file of an open folder and return the key of its bytes.

    Raises:
        OSError: it cannot be read.
    """
    descriptor = directory.open_file(name)
    try:
        return read_key(descriptor, new_digest())
    finally:
        os.close(descriptor)


def copy_file(held: Held, target: Directory, name: str, token: str, new_digest: NewDigest, on_copied: OnCopied) -> None:
    """Copy a file with its times, permissions and extended attributes, and make sure that the copy is right.

    Raises:
        FileExistsError: the name is taken; nothing happened.
        RefusedError: the file is not what it was any more, or the disk does not give back what was written.
        UnsettledError: what was begun cannot be taken back now.
        OSError: the system refused; nothing happened.
    """
    if target.holds(name):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target.path_of(name))
    temporary = part_name(token)
    with suppress(FileNotFoundError):
        target.remove(temporary)
    source = held.directory.open_file(held.name)
    try:
        copy = target.create(temporary)
        try:
            try:
                if not held.is_unchanged(os.fstat(source)):
                    raise RefusedError(held.path, Refusal.CHANGED)
                copy_bytes(source, copy)
                copy_attributes(source, copy)
                os.fsync(copy)
                _forget_cached(copy)
                if read_key(copy, new_digest()) != held.key or not held.is_unchanged(os.fstat(source)):
                    raise RefusedError(held.path, Refusal.CHANGED, "the copy is not like the file")
                on_copied(os.fstat(copy))
            finally:
                os.close(copy)
            target.move(temporary, target, name)
            target.sync()
        except BaseException:
            with taking_back(held.path):
                target.remove(temporary)
            raise
    finally:
        os.close(source)


@contextmanager
def taking_back(path: str) -> Iterator[None]:
    """Take back what was begun with a file; what is gone already needs no taking back.

    Raises:
        UnsettledError: the system refuses now.
    """
    try:
        yield
    except FileNotFoundError:
        return
    except OSError as error:
        raise UnsettledError(path, error.strerror or type(error).__name__) from error


def copy_bytes(source: int, copy: int) -> None:
    """Copy all bytes from one open file to another."""
    os.lseek(source, 0, os.SEEK_SET)
    while piece := os.read(source, BLOCK_BYTES):
        write_all(copy, piece)


def copy_attributes(source: int, copy: int) -> None:
    """Give a file the permissions, the owner, the extended attributes and the times of another, as far as may be."""
    info = os.fstat(source)
    if sys.platform != "win32":
        with suppress(PermissionError):
            os.fchown(copy, info.st_uid, info.st_gid)
        os.fchmod(copy, info.st_mode & 0o7777)
    if sys.platform == "linux":
        try:
            for name in os.listxattr(source):
                os.setxattr(copy, name, os.getxattr(source, name))
        except OSError as error:
            if error.errno not in _NO_ATTRIBUTES:
                raise
    set_times(copy, info)


def set_times(descriptor: int, info: os.stat_result) -> None:
    """Set when an open file was last read and written."""
    if os.utime in os.supports_fd:
        os.utime(descriptor, ns=(info.st_atime_ns, info.st_mtime_ns))


def _forget_cached(descriptor: int) -> None:
    """Ask the system to read again from the disk what is compared."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def free_name(directory: Directory, name: str, taken: Collection[str]) -> str:
    """Return a name that is free in a folder, and not among the paths taken; from the second try on with a number."""
    names = numbered_names(name)
    found = next(names)
    while directory.path_of(found) in taken or directory.holds(found):
        found = next(names)
    return found


def numbered_names(name: str) -> Iterator[str]:
    """Yield a name, then the name with 2, 3 and so on before its ending."""
    yield name
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    for number in count(2):
        yield f"{stem} ({number}){dot}{ending}"
