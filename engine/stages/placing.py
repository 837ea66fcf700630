"""Do to one file what is planned, make sure that it happened, and take it back if need be."""

import base64
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from engine.core.errors import RefusedError, StrandedError
from engine.core.removal import Refusal, Removal
from engine.review.check import Held, refused
from engine.review.directory import Directory, split_path
from engine.review.linking import share_bytes
from engine.review.moving import NewDigest, copy_file, move_file
from engine.review.trash_slot import Trash, TrashSlot
from engine.store.journal_rows import FileRecord

_TRIES = 20

Choose = Callable[[str], TrashSlot]
"""Chooses a free place for the file at a path."""

Redirect = Callable[[FileRecord], None]
"""Writes down, before it happens, that a file goes to another place than was intended."""


class Placer:
    """Places files.

    Args:
        action: What is done to them.
        trash: Where they go that are not moved elsewhere.
        new_digest: Makes keys of bytes.
        choose: Chooses another place for a file if the first one was taken meanwhile.
    """

    def __init__(self, action: Removal, trash: Trash, new_digest: NewDigest, choose: Choose) -> None:
        self._action = action
        self._trash = trash
        self._new_digest = new_digest
        self._choose = choose

    def place(self, held: Held, file: FileRecord, keeper: Held, redirect: Redirect) -> FileRecord:
        """Do it and return where the file lies now.

        Raises:
            RefusedError: nothing happened.
        """
        for _ in range(_TRIES):
            try:
                return self._place(held, file, keeper, redirect)
            except FileExistsError:
                slot = self._choose(held.path)
                file = replace(file, destination=slot.destination, info=slot.info)
                redirect(file)
            except OSError as error:
                raise refused(held.path, error) from error
        raise RefusedError(held.path, Refusal.NAME_TAKEN)

    def _place(self, held: Held, file: FileRecord, keeper: Held, redirect: Redirect) -> FileRecord:
        match self._action:
            case Removal.TRASH:
                slot = self._trash.put(held, TrashSlot(file.destination, file.info))
                placed = replace(file, destination=slot.destination, info=slot.info, content_key=held.key)
                return self._made_sure(held, placed)
            case Removal.MOVE | Removal.COPY:
                placed = replace(file, content_key=held.key)

                def note_copy(info: os.stat_result) -> None:
                    nonlocal placed
                    placed = replace(placed, copy_inode=info.st_ino)
                    redirect(placed)

                folder, name = split_path(_destination(file))
                put = move_file if self._action is Removal.MOVE else copy_file
                with Directory.open(folder, make=True) as target:
                    put(held, target, name, file.token, self._new_digest, note_copy)
                return self._made_sure(held, placed)
            case _:
                share_bytes(held, keeper, self._action, file.token, self._new_digest)
                return replace(file, content_key=held.key)

    def _made_sure(self, held: Held, file: FileRecord) -> FileRecord:
        """Look whether what went is what was checked; if another file had taken its name, that one comes back."""
        if file.destination is None:
            if os.path.lexists(held.path):
                raise RefusedError(held.path, Refusal.SYSTEM, "the trash did not take it")
            return file
        folder, name = split_path(file.destination)
        with Directory.open(folder) as target:
            there = target.look(name)
            if held.is_unchanged(there) or there.st_ino == file.copy_inode:
                return replace(file, device=there.st_dev, inode=there.st_ino)
        if self._action is not Removal.COPY:
            self.take_back(held, file)
        raise RefusedError(held.path, Refusal.CHANGED)

    def take_back(self, held: Held, file: FileRecord) -> None:
        """Bring a file back that was placed a moment ago.

        Raises:
            StrandedError: it cannot come back; it lies where it was placed.
        """
        if file.destination is None or self._action.shares_bytes:
            return
        folder, name = split_path(file.destination)
        try:
            with Directory.open(folder) as target, _held_there(target, name, held.key) as placed:
                if self._action is Removal.COPY:
                    if placed.info.st_ino == file.copy_inode:
                        target.remove(name)
                else:
                    move_file(placed, held.directory, held.name, file.token, self._new_digest, ignore_copy)
        except OSError as error:
            reason = refused(held.path, error)
            raise StrandedError(held.path, reason.refusal, reason.detail, file.destination) from error
        except StrandedError:
            # Its copy came back, and what took its place meanwhile is somebody else's.
            return
        except RefusedError as error:
            raise StrandedError(held.path, error.refusal, error.detail, file.destination) from error
        self._trash.forget(TrashSlot(file.destination, file.info))


def ignore_copy(_info: os.stat_result) -> None:
    """Take no note of a copy that is made on the way."""


def _held_there(directory: Directory, name: str, key: bytes) -> Held:
    descriptor = directory.open_file(name)
    # Its own handle on the folder, for it is closed with the file.
    return Held(Directory.open(directory.path), name, descriptor, os.fstat(descriptor), key)


def _destination(file: FileRecord) -> str:
    if file.destination is None:
        raise RefusedError(file.source, Refusal.NO_TARGET)
    return file.destination


def attributes_of(path: str) -> str:
    """Return as JSON what a file has beside its bytes, so that it can be given back: a hard link does not keep it.

    Raises:
        OSError: it cannot be looked at.
    """
    info = os.lstat(path)
    found = {"mode": info.st_mode & 0o7777, "uid": info.st_uid, "gid": info.st_gid}
    found |= {"atime_ns": info.st_atime_ns, "mtime_ns": info.st_mtime_ns}
    extended = {}
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(path, follow_symlinks=False):
                value = os.getxattr(path, name, follow_symlinks=False)
                extended[name] = base64.b64encode(value).decode("ascii")
    return json.dumps(found | {"extended": extended})


def give_attributes(descriptor: int, attributes: str) -> None:
    """Give an open file what ``attributes_of`` returned, as far as may be."""
    found = json.loads(attributes)
    if sys.platform != "win32":
        with suppress(PermissionError):
            os.fchown(descriptor, found["uid"], found["gid"])
        os.fchmod(descriptor, found["mode"])
    if sys.platform == "linux":
        for name, value in found["extended"].items():
            with suppress(OSError):
                os.setxattr(descriptor, name, base64.b64decode(value))
    if os.utime in os.supports_fd:
        os.utime(descriptor, ns=(found["atime_ns"], found["mtime_ns"]))
