"""Let a new file take the name of a photo, of which it is a copy with texts added, and take that back.

The photo as it was stays beside it under the name that ExifTool gives it: ``IMG.jpg_original``. Every step is one
change of names, and what is found under a name is compared with what is known of it right before.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Self

from engine.core.errors import RefusedError
from engine.core.removal import Refusal
from engine.review.check import Digest, read_key, refused
from engine.review.directory import Directory, is_file, split_path
from engine.review.moving import free_name, part_name

_SUFFIX: Final = "_original"

NewDigest = Callable[[], Digest]


@dataclass(frozen=True, slots=True)
class Embedding:
    """A photo with texts added to it.

    Attributes:
        path: Of the photo.
        token: Part of temporary names.
        old_key: Of the bytes of the photo as it was.
        new_key: Of its bytes with the texts, or None while they are not written.
    """

    path: str
    token: str
    old_key: bytes
    new_key: bytes | None = None

    @property
    def original(self) -> str:
        """Path of the photo as it was, once the new one has its name."""
        return self.path + _SUFFIX

    @property
    def temporary(self) -> str:
        """Path of the new one before that."""
        folder, _ = split_path(self.path)
        return os.path.join(folder, part_name(self.token))  # noqa: PTH118  names need not be Unicode


def swap_in(embedding: Embedding, new_digest: NewDigest) -> None:
    """Give the new file the name of the photo; done already, nothing happens.

    Raises:
        RefusedError: one of the files is not what is known of it, or the name for the old one is taken; nothing
            happened.
    """
    with _Names(embedding, new_digest) as names:
        if (names.key(names.photo), names.key(names.original)) == (embedding.new_key, embedding.old_key):
            return
        names.require(names.photo, embedding.old_key)
        names.require(names.temporary, embedding.new_key)
        if names.directory.holds(names.original):
            raise RefusedError(embedding.original, Refusal.NAME_TAKEN)
        names.swap(names.temporary, names.original)


def swap_out(embedding: Embedding, new_digest: NewDigest) -> None:
    """Give the photo as it was its name again, and remove the new file; done already, nothing happens.

    Raises:
        RefusedError: one of the files was changed since; nothing happened.
    """
    with _Names(embedding, new_digest) as names:
        if names.key(names.photo) == embedding.old_key:
            # Perhaps cut short right behind the exchange.
            for one in (names.original, names.temporary):
                if embedding.new_key is not None and names.key(one) == embedding.new_key:
                    names.directory.remove(one)
            return
        names.require(names.photo, embedding.new_key)
        names.require(names.original, embedding.old_key)
        names.swap(names.original, names.temporary)
        names.directory.remove(names.temporary)


def settle(embedding: Embedding, new_digest: NewDigest) -> bool:
    """Clear away what an interruption left behind, and tell whether the new file has the name of the photo.

    Raises:
        RefusedError: the system refused.
    """
    with _Names(embedding, new_digest) as names:
        if not names.directory.holds(names.photo):
            # Between two changes of names, where the system cannot exchange them in one.
            for one in (names.original, names.temporary):
                if names.key(one) == embedding.old_key:
                    names.directory.move(one, names.directory, names.photo)
                    break
        left = names.key(names.temporary)
        if left == embedding.old_key != names.key(names.photo):
            names.directory.move(names.temporary, names.directory, free_name(names.directory, names.original, ()))
        elif left is not None:
            names.directory.remove(names.temporary)
        return embedding.new_key is not None and names.key(names.photo) == embedding.new_key


class _Names:
    """The three names in one open folder; a context manager that puts errors of the system into words."""

    def __init__(self, embedding: Embedding, new_digest: NewDigest) -> None:
        self._embedding = embedding
        self._new_digest = new_digest
        folder, self.photo = split_path(embedding.path)
        self.original = self.photo + _SUFFIX
        self.temporary = part_name(embedding.token)
        try:
            self.directory = Directory.open(folder)
        except OSError as error:
            raise refused(embedding.path, error) from error

    def key(self, name: str) -> bytes | None:
        """Return the key of a file, or None if there is none."""
        try:
            if not is_file(self.directory.look(name)):
                raise RefusedError(self.directory.path_of(name), Refusal.NOT_A_FILE)
            descriptor = self.directory.open_file(name)
        except FileNotFoundError:
            return None
        try:
            return read_key(descriptor, self._new_digest())
        finally:
            os.close(descriptor)

    def require(self, name: str, key: bytes | None) -> None:
        """Make sure that a file is what is known of it."""
        found = self.key(name)
        if found is None or found != key:
            raise RefusedError(self.directory.path_of(name), Refusal.CHANGED if found else Refusal.GONE)

    def swap(self, coming: str, going: str) -> None:
        """Give the name of the photo to ``coming``, and the name ``going`` to what has it now."""
        folder = self.directory
        if folder.exchange(coming, self.photo):
            try:
                folder.move(coming, folder, going)
            except BaseException:
                folder.exchange(coming, self.photo)
                raise
        else:
            folder.move(self.photo, folder, going)
            try:
                folder.move(coming, folder, self.photo)
            except BaseException:
                folder.move(going, folder, self.photo)
                raise
        folder.sync()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        with suppress(OSError):
            self.directory.close()
        if isinstance(error, OSError):
            raise refused(self._embedding.path, error) from error
