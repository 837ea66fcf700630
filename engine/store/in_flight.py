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
    """The files in hand of one scan; used by one scan at a time, by any number of threads.

    Args:
        directory: Of the library.
        name: Of the folder in it; work that may go on beside a scan has one of its own.
    """

    def __init__(self, directory: Path, name: str = "in-flight") -> None:
        self._directory = directory / name
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
        slot = os.fsencode(self._directory / f"{os.getpid()}-{threading.get_ident()}")
        note = encode_path(path) + _END
        self._write(slot, note)
        yield
        self._write(slot, _END * len(note))

    def _write(self, slot: bytes, note: bytes) -> None:
        """Write over the beginning of a slot, which holds nothing but ends otherwise.

        It is done twice for every photo, hence by bare system calls; and file systems that take a truncated file for
        one about to be replaced write it to disk at once, hence without making it shorter.
        """
        try:
            file = os.open(slot, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(file, note)
            finally:
                os.close(file)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> StoreUnwritableError:
        return StoreUnwritableError(self._directory, f"the folder of the library cannot be written ({error.strerror})")


def _paths(file: Path) -> list[str]:
    """Return the whole paths in a file; the last may have been cut off by the crash."""
    return [decode_path(path) for path in file.read_bytes().split(_END)[:-1] if path]
