"""Where in a folder the files go that are moved or copied there: the tree that they lie in is kept."""

import os
from collections.abc import Sequence
from pathlib import Path

from engine.core.errors import OutputError
from engine.review.directory import Directory, split_path
from engine.review.mounts import is_below
from engine.review.moving import free_name, numbered_names
from engine.review.protection import Protection


def check_removal_target(target: str, library: Path, protection: Protection) -> str:
    """Return the folder to move or copy to, without links in its path.

    Raises:
        OutputError: it is a file, lies in a reference folder or is that of the library.
    """
    path = os.path.realpath(target)
    if not target or (os.path.lexists(path) and not Path(path).is_dir()):
        raise OutputError(target, "this is no folder")
    if path == os.path.realpath(library):
        raise OutputError(target, "this is the folder of the library; choose another place")
    if protection.protects(path):
        raise OutputError(target, "this lies in a reference folder, which is never touched")
    return path


class TargetTree:
    """Finds places below one folder.

    Args:
        target: The folder, without links in its path.
        roots: The searched folders; the last part of their path is the first of the tree.
    """

    def __init__(self, target: str, roots: Sequence[str]) -> None:
        self._target = target
        # The outermost, so that all photos of a drive end up in one tree.
        self._roots = sorted(roots, key=len)

    def choose(self, path: str, taken: set[str]) -> str:
        """Return a free place for a file that lies at a path.

        Raises:
            OSError: the folder there cannot be looked at.
        """
        folder, name = split_path(path)
        place = os.path.join(self._target, self._inner(folder))  # noqa: PTH118
        try:
            directory = Directory.open(place)
        except FileNotFoundError:
            return _numbered_until_free(place, name, taken)
        with directory:
            return directory.path_of(free_name(directory, name, taken))

    def _inner(self, folder: str) -> str:
        root = next((root for root in self._roots if is_below(folder, root)), None)
        if root is None:
            return os.path.splitdrive(folder)[1].lstrip(os.sep)
        inner = folder[len(root) :].lstrip(os.sep)
        name = split_path(root)[1]
        return os.path.join(name, inner) if inner else name  # noqa: PTH118


def _numbered_until_free(place: str, name: str, taken: set[str]) -> str:
    names = numbered_names(name)
    found = os.path.join(place, next(names))  # noqa: PTH118
    while found in taken:
        found = os.path.join(place, next(names))  # noqa: PTH118
    return found
