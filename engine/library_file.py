"""An open library file that is begun anew if it turns out to be damaged."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from engine.core.errors import StoreCorruptError
from engine.store.connection import Store, open_store, set_aside

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Statistics:
    """Sizes of a library: photos in the current folders, matches of all, and the schema of its file."""

    photos: int
    matches: int
    schema: int


class LibraryFile:
    """Holds the store of a library; used from several threads. What was read of an earlier store must not be mixed in.

    Args:
        store: The open file.
        on_renewed: Called when a new file was begun.
        temporary: The folder of the file, if that is to go when the file is closed.
    """

    def __init__(
        self,
        store: Store,
        on_renewed: Callable[[], None],
        temporary: tempfile.TemporaryDirectory[str] | None = None,
    ) -> None:
        self._store = store
        self._on_renewed = on_renewed
        self._temporary = temporary
        self._notices = list(store.notices)

    @classmethod
    def open(cls, directory: Path | None, on_renewed: Callable[[], None]) -> Self:
        """Open the library in a directory, or without one a temporary library.

        Raises:
            StoreError: it cannot be used; see ``open_store``.
        """
        if directory is not None:
            return cls(open_store(directory), on_renewed)
        temporary = tempfile.TemporaryDirectory(prefix="lookalike-")
        return cls(open_store(Path(temporary.name)), on_renewed, temporary)

    @property
    def path(self) -> Path:
        """The library file."""
        return self._store.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know about the file."""
        return tuple(self._notices)

    def use(self, work: Callable[[Store], Result]) -> Result:
        """Do work with the store; if the file turns out to be damaged, begin a new one and do it once more."""
        try:
            return work(self._store)
        except StoreCorruptError as error:
            directory = self._store.directory
            self._store.close()
            self._notices.append(set_aside(directory, error))
            self._on_renewed()
            self._store = open_store(directory)
        return work(self._store)

    def close(self) -> None:
        """Close the file."""
        self._store.close()
        if self._temporary is not None:
            self._temporary.cleanup()
