"""Remember which files are being decoded, so that one which kills the program is found out after its crash.

A decoder is foreign native code, and a broken photo may bring the whole process down. Each thread keeps the path in
hand in a small file of its own; files that are still named there when the next scan begins are suspects, and stay so
until a scan comes to its end.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.core.errors import StoreUnwritableError
from engine.store.encoding import decode_path, encode_path

_END = b"\0"


class InFlight:
    """The files in hand of one scan; used by one scan at a time, by any number of threads."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory / "in-flight"
        self._suspects_file = self._directory / "suspects"

    def take_suspects(self) -> frozenset[str]:
        """Return the paths that were in hand when an earlier scan died, and begin anew.

        Raises:
            StoreUnwritableError: the folder of the library cannot be written.
        """
        try:
            self._directory.mkdir(exist_ok=True)
            slots = [path for path in self._directory.iterdir() if path != self._suspects_file]
            paths = {path for file in (*slots, self._suspects_file) if file.exists() for path in _paths(file)}
            if paths:
                # Before the slots go: a crash in between must not clear anyone of suspicion.
                draft = self._suspects_file.with_suffix(".new")
                draft.write_bytes(b"".join(encode_path(path) + _END for path in sorted(paths)))
                draft.replace(self._suspects_file)
            for slot in slots:
                slot.unlink(missing_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error
        return frozenset(paths)

    def clear_suspects(self) -> None:
        """Forget the suspects: every one of them was looked at.

        Raises:
            StoreUnwritableError: the folder of the library cannot be written.
        """
        try:
            self._suspects_file.unlink(missing_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error

    @contextmanager
    def holding(self, path: str) -> Iterator[None]:
        """Note that this thread has the file in hand; nothing is forced to disk, for a crash of the process loses none.

        Raises:
            StoreUnwritableError: the folder of the library cannot be written.
        """
        name = os.fsencode(self._directory / f"{os.getpid()}-{threading.get_ident()}")
        try:
            # Not by pathlib and buffers: this is done for every photo.
            slot = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                os.write(slot, encode_path(path) + _END)
            finally:
                os.close(slot)
        except OSError as error:
            raise self._unwritable(error) from error
        yield
        try:
            # Emptied, not removed: the next photo of this thread has its place there.
            os.truncate(name, 0)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> StoreUnwritableError:
        return StoreUnwritableError(self._directory, f"the folder of the library cannot be written ({error.strerror})")


def _paths(file: Path) -> list[str]:
    """Return the whole paths in a file; the last may have been cut off by the crash."""
    return [decode_path(path) for path in file.read_bytes().split(_END)[:-1] if path]
