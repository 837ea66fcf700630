"""Tell whether a file lies in a reference folder, by whatever way it is reached."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import Folder
from engine.core.removal import Refusal
from engine.core.text import folded
from engine.review.mounts import Location, Mounts, is_below

Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Root:
    path: str
    is_reference: bool
    identity: Identity | None
    location: Location | None


class Protection:
    """Knows the searched folders as the file system knows them.

    So neither a link, nor another spelling of the name, nor a second mount is a way around it.

    Args:
        folders: All folders; the innermost that holds a file decides, and a reference folder wins a tie.
        mounts: Those of the system, unless given.
    """

    def __init__(self, folders: Sequence[Folder], mounts: Mounts | None = None) -> None:
        self._mounts = Mounts.read() if mounts is None else mounts
        self._roots = [self._root(folder) for folder in folders]
        self._has_references = any(root.is_reference for root in self._roots)
        # A reference last, so that it wins.
        ordered = sorted(self._roots, key=lambda root: root.is_reference)
        self._by_identity: dict[Identity | None, bool] = {
            root.identity: root.is_reference for root in ordered if root.identity is not None
        }

    def _root(self, folder: Folder) -> _Root:
        path = os.path.realpath(folder.path)
        return _Root(path, folder.is_reference, identity_of(path), self._mounts.location(path))

    def protects(self, directory: str) -> bool:
        """Tell whether the files in a directory must not be touched; looks at the file system each time."""
        if not self._has_references:
            return False
        path = os.path.realpath(directory)
        return self._by_names(path) or self._by_ancestors(path) or self._by_location(path)

    def _by_names(self, path: str) -> bool:
        """Ask the names alone, without regard to case: all there is for a drive that is not connected."""
        name = folded(path)
        holding = [(len(root.path), root.is_reference) for root in self._roots if is_below(name, folded(root.path))]
        return max(holding, default=(0, False))[1]

    def _by_ancestors(self, path: str) -> bool:
        """Ask the folders on the way up who they are."""
        while True:
            identity = identity_of(path)
            if identity in self._by_identity:
                return self._by_identity[identity]
            parent = os.path.dirname(path)  # noqa: PTH120  paths are strings here, names need not be Unicode
            if parent == path:
                return False
            path = parent

    def _by_location(self, path: str) -> bool:
        """Ask where it lies on its file system: an inner folder may be mounted at a second place."""
        here = self._mounts.location(path)
        if here is None:
            return False
        holding = [
            (len(root.location.path), root.is_reference)
            for root in self._roots
            if root.location is not None and root.location.holds(here)
        ]
        return max(holding, default=(0, False))[1]


def obstacle(directory: str) -> Refusal | None:
    """Return why nothing can go from a folder: it is not there, or may not be changed, as on a read-only drive."""
    if not Path(directory).is_dir():
        return Refusal.FOLDER_CHANGED
    return None if os.access(directory, os.W_OK | os.X_OK) else Refusal.READ_ONLY


def identity_of(path: str) -> Identity | None:
    """Return what all names of a folder share, or None if it cannot be looked at or its drive numbers nothing."""
    try:
        info = Path(path).stat()
    except OSError:
        return None
    return (info.st_dev, info.st_ino) if info.st_ino else None
