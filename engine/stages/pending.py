"""Files still to be read, held compactly: a first scan may find a million of them."""

import os
from array import array
from collections.abc import Iterator

from engine.core.domain import FileStamp
from engine.store.encoding import signed64, unsigned64


class PendingFiles:
    """A list of stamps that takes some 40 bytes each beside the path."""

    def __init__(self) -> None:
        self._paths = bytearray()
        self._ends = array("Q")
        self._sizes = array("q")
        self._times = array("q")
        self._devices = array("Q")
        self._inodes = array("Q")

    def append(self, stamp: FileStamp) -> None:
        """Add a file at the end."""
        self._paths += os.fsencode(stamp.path)
        self._ends.append(len(self._paths))
        self._sizes.append(signed64(stamp.size_bytes))
        self._times.append(signed64(stamp.mtime_ns))
        self._devices.append(unsigned64(stamp.device))
        self._inodes.append(unsigned64(stamp.inode))

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[FileStamp]:
        start = 0
        for end, *numbers in zip(self._ends, self._sizes, self._times, self._devices, self._inodes, strict=True):
            yield FileStamp(os.fsdecode(bytes(self._paths[start:end])), *numbers)
            start = end
