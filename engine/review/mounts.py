"""Where a path lies on its file system, however it is reached: Linux shows one folder under several names by mounts."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

MOUNTS: Final = Path("/proc/self/mountinfo")


@dataclass(frozen=True, slots=True)
class Mount:
    """A part of a file system shown at a path: ``root`` is the path of that part within the file system."""

    point: str
    root: str
    device: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place told by its file system and the path within it."""

    device: str
    path: str

    def holds(self, other: "Location") -> bool:
        """Tell whether the other place is this one or lies below it."""
        return self.device == other.device and is_below(other.path, self.path)


@dataclass(frozen=True, slots=True)
class Mounts:
    """The mounts of this system, the latest first; none where the system does not tell."""

    mounts: tuple[Mount, ...]

    @classmethod
    def read(cls, source: Path = MOUNTS) -> Self:
        """Read what the kernel says now."""
        try:
            lines = source.read_bytes().splitlines()
        except OSError:
            return cls(())
        found = []
        for line in lines:
            fields = line.split()
            if len(fields) > 4:
                root, point = (os.fsdecode(_unescape(field)) for field in fields[3:5])
                found.append(Mount(point, root, fields[2].decode("ascii", "replace")))
        return cls(tuple(reversed(found)))

    def mount_of(self, path: str) -> Mount | None:
        """Return the mount that a path without symbolic links lies on."""
        holding = [mount for mount in self.mounts if is_below(path, mount.point)]
        return max(holding, key=lambda mount: len(mount.point), default=None)

    def location(self, path: str) -> Location | None:
        """Return where a path without symbolic links lies, or None if that is not known."""
        mount = self.mount_of(path)
        if mount is None:
            return None
        inner = path[len(mount.point.rstrip("/")) :]
        return Location(mount.device, mount.root.rstrip("/") + inner or "/")


def is_below(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or lies in it, by the names alone."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _unescape(field: bytes) -> bytes:
    """Undo the octal escapes of blanks and backslashes."""
    parts = field.split(b"\\")
    return parts[0] + b"".join(bytes([int(part[:3], 8)]) + part[3:] for part in parts[1:])
