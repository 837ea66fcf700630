"""Keep thumbnails on disk: one JPEG a picture and size, bounded in bytes, the longest unused dropped first."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import Final

# A file is marked as used at most so often: what is looked at all day costs no more than a few writes.
_TOUCH_INTERVAL_S: Final = 3600.0
# How full the cache is left once something had to go, so that not each new thumbnail makes room for itself alone.
_LEFT_FULL: Final = 0.9
_TEMPORARY: Final = ".part"
# A file being written is renamed within moments; one as old as this was left by a crash.
_STALE_S: Final = 3600.0


class ThumbnailCache:
    """A folder of thumbnails; every method may be called from any thread.

    Two windows may share the folder: a file that the other one dropped is merely not there. Where the folder cannot be
    read or written, nothing is kept and ``fault`` says why.
    """

    def __init__(self, directory: Path, limit_bytes: int) -> None:
        self._directory = directory
        self._limit_bytes = limit_bytes
        self._lock = threading.Lock()
        self._entries: OrderedDict[str, int] | None = None
        self._touched: dict[str, float] = {}
        self._bytes = 0
        self._fault: OSError | None = None

    @property
    def fault(self) -> OSError | None:
        """What keeps the folder from being used, or None."""
        return self._fault

    @property
    def limit_bytes(self) -> int:
        """How much may be kept."""
        return self._limit_bytes

    def set_limit(self, limit_bytes: int) -> None:
        """Keep at most so many bytes from the next thumbnail on."""
        self._limit_bytes = limit_bytes

    def used_bytes(self) -> int:
        """Return how much is kept; the first call looks through the folder."""
        with self._lock:
            self._index()
            return self._bytes

    def read(self, key: str, side: int) -> bytes | None:
        """Return the JPEG kept for a picture, or None."""
        name = _name(key, side)
        try:
            content = (self._directory / name).read_bytes()
        except OSError:
            return None
        self._touch(name)
        return content

    def write(self, key: str, side: int, content: bytes) -> None:
        """Keep a JPEG, and drop what was not used for longest if there is too much."""
        if self._fault is not None:
            return
        name = _name(key, side)
        path = self._directory / name
        # A reader, and a crash at any moment, meets a whole file or none.
        temporary = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}{_TEMPORARY}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
            # Whoever makes room in between would drop the new file for the old one.
            with self._lock:
                entries = self._index()
                temporary.replace(path)
                self._bytes += len(content) - entries.pop(name, 0)
                entries[name] = len(content)
                if self._bytes > self._limit_bytes:
                    self._make_room(entries)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink()
            self._fault = error

    def drop(self, key: str, side: int) -> None:
        """Forget a thumbnail, such as one that turned out to be damaged."""
        name = _name(key, side)
        with self._lock:
            self._bytes -= self._index().pop(name, 0)
            with contextlib.suppress(OSError):
                (self._directory / name).unlink()

    def clear(self) -> None:
        """Forget all thumbnails."""
        with self._lock:
            for name in self._index():
                with contextlib.suppress(OSError):
                    (self._directory / name).unlink()
            self._entries = OrderedDict()
            self._bytes = 0

    def _touch(self, name: str) -> None:
        now = time.time()
        with self._lock:
            if self._entries is not None and name in self._entries:
                self._entries.move_to_end(name)
            if now - self._touched.get(name, 0.0) < _TOUCH_INTERVAL_S:
                return
            self._touched[name] = now
        with contextlib.suppress(OSError):
            os.utime(self._directory / name)

    def _make_room(self, entries: OrderedDict[str, int]) -> None:
        while self._bytes > self._limit_bytes * _LEFT_FULL and entries:
            name, size = entries.popitem(last=False)
            self._bytes -= size
            self._touched.pop(name, None)
            with contextlib.suppress(OSError):
                (self._directory / name).unlink()

    def _index(self) -> OrderedDict[str, int]:
        """Return the names and sizes of the files, those unused for longest first; the caller holds the lock."""
        if self._entries is None:
            found: list[tuple[float, str, int]] = []
            for entry in _files(self._directory):
                with contextlib.suppress(OSError):
                    status = entry.stat()
                    if entry.name.endswith(_TEMPORARY):
                        if time.time() - status.st_mtime > _STALE_S:
                            Path(entry.path).unlink()
                    else:
                        found.append((status.st_mtime, f"{entry.name[:2]}/{entry.name}", status.st_size))
            found.sort()
            self._entries = OrderedDict((name, size) for _, name, size in found)
            self._bytes = sum(self._entries.values())
        return self._entries


def _name(key: str, side: int) -> str:
    # Folders of some hundred files each, not one of a hundred thousand.
    return f"{key[:2]}/{key}-{side}.jpg"


def _files(directory: Path) -> list[os.DirEntry[str]]:
    found: list[os.DirEntry[str]] = []
    with contextlib.suppress(OSError), os.scandir(directory) as folders:
        for folder in folders:
            if not folder.is_dir(follow_symlinks=False):
                continue
            with contextlib.suppress(OSError), os.scandir(folder) as files:
                found.extend(file for file in files if file.is_file(follow_symlinks=False))
    return found
