"""Change a sidecar on the disk: at once or not at all, and only if it is still what it was when the change was made."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.core.rescue import SidecarChange
from engine.review.check import refused, write_all
from engine.review.directory import Directory, is_file, split_path
from engine.review.metadata.xml_tree import MAX_BYTES
from engine.review.moving import copy_attributes, free_name, gone_name, part_name


def read_sidecar(path: str) -> bytes | None:
    """Return all bytes of a sidecar, or None if there is none; of one that is too large one byte more than may be.

    Raises:
        OSError: it cannot be read, or is no plain file.
    """
    folder, name = split_path(path)
    with Directory.open(folder) as directory:
        return _read(directory, name)


def apply_change(change: SidecarChange, token: str) -> None:
    """Make a change that was written down; one that is made already is left as it is.

    Args:
        change: What is to be.
        token: Part of temporary names.

    Raises:
        RefusedError: the sidecar is not what it was, or the system refused; nothing happened.
    """
    _replace(change.path, change.before, change.after, token)


def revert_change(change: SidecarChange, token: str) -> None:
    """Take a change back; one that is taken back already is left as it is.

    Raises:
        RefusedError: the sidecar was changed since, or the system refused; nothing happened.
    """
    _replace(change.path, change.after, change.before, token)


def settle_change(change: SidecarChange, token: str) -> bool:
    """Clear away what an interruption left behind, and tell whether the change is made.

    Raises:
        RefusedError: the system refused.
    """
    folder, name = split_path(change.path)
    try:
        with Directory.open(folder) as directory:
            aside = gone_name(token)
            if directory.holds(aside) and not directory.holds(name):
                directory.move(aside, directory, name)
            for temporary in (aside, part_name(token)):
                if _is_one_of(directory, temporary, change):
                    directory.remove(temporary)
                elif directory.holds(temporary):
                    directory.move(temporary, directory, free_name(directory, name, ()))
            return _read(directory, name) == change.after
    except FileNotFoundError:
        return False
    except OSError as error:
        raise refused(change.path, error) from error


def _replace(path: str, old: bytes | None, new: bytes | None, token: str) -> None:
    folder, name = split_path(path)
    try:
        with Directory.open(folder) as directory:
            found = _read(directory, name)
            if found == new:
                return
            if found != old:
                raise RefusedError(path, Refusal.CHANGED)
            _exchange(directory, name, old, new, token)
            directory.sync()
    except OSError as error:
        raise refused(path, error) from error


def _exchange(directory: Directory, name: str, old: bytes | None, new: bytes | None, token: str) -> None:
    """Put the new file in the place of the old one; either may be none. What was meanwhile put there stays there."""
    temporary, aside = part_name(token), gone_name(token)
    if new is not None:
        _write(directory, temporary, new, name if old is not None else None)
    try:
        if old is None:
            directory.move(temporary, directory, name)
        elif new is not None and directory.exchange(temporary, name):
            _drop(directory, temporary, old, lambda: directory.exchange(temporary, name))
        else:
            directory.move(name, directory, aside)
            try:
                if new is not None:
                    directory.move(temporary, directory, name)
            except BaseException:
                directory.move(aside, directory, name)
                raise
            _drop(directory, aside, old, lambda: _give_back(directory, name, new, token))
    except BaseException:
        if new is not None:
            _remove_if(directory, temporary, new)
        raise


def _drop(directory: Directory, name: str, old: bytes, take_back: Callable[[], object]) -> None:
    """Remove the old file, unless it is another one than was read."""
    if _read(directory, name) == old:
        directory.remove(name)
        return
    take_back()
    raise RefusedError(directory.path_of(name), Refusal.CHANGED)


def _give_back(directory: Directory, name: str, new: bytes | None, token: str) -> None:
    """Give what was put aside its name again; another one if that was taken meanwhile."""
    if new is not None and _read(directory, name) == new:
        directory.move(name, directory, part_name(token))
    directory.move(gone_name(token), directory, free_name(directory, name, ()))


def _write(directory: Directory, name: str, data: bytes, like: str | None) -> None:
    """Write a new file through to the disk, with the permissions and attributes of another one if there is one."""
    with suppress(FileNotFoundError):
        directory.remove(name)
    descriptor = directory.create(name, 0o666)
    try:
        try:
            write_all(descriptor, data)
            if like is not None:
                _copy_attributes(directory, like, descriptor)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        directory.remove(name)
        raise


def _copy_attributes(directory: Directory, source: str, copy: int) -> None:
    descriptor = directory.open_file(source)
    try:
        copy_attributes(descriptor, copy)
        # Written now: programs look at that to tell whether to read it again.
        if os.utime in os.supports_fd:
            os.utime(copy)
    finally:
        os.close(descriptor)


def _read(directory: Directory, name: str) -> bytes | None:
    try:
        # Looked at first: to open some devices is to act on them.
        if not is_file(directory.look(name)):
            raise OSError(errno.EINVAL, "it is no plain file", directory.path_of(name))
        descriptor = directory.open_file(name)
    except FileNotFoundError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read(MAX_BYTES + 1)


def _is_one_of(directory: Directory, name: str, change: SidecarChange) -> bool:
    """Tell whether a temporary file is one that a change left; one that was not written to its end is."""
    try:
        found = _read(directory, name)
    except OSError:
        return False
    if found is None:
        return False
    return any(one is not None and one.startswith(found) for one in (change.before, change.after))


def _remove_if(directory: Directory, name: str, data: bytes) -> None:
    with suppress(OSError):
        if _read(directory, name) == data:
            directory.remove(name)
