"""The folders that are searched, and what can be said of paths before they become such."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from engine.core.domain import Folder

if TYPE_CHECKING:
    from engine.library import KnownFolder


@dataclass(frozen=True, slots=True)
class FolderState:
    """A folder as it is shown.

    Attributes:
        path: Where it is.
        name: Its last part, or more of it where another is called alike.
        is_reference: Compared, never touched.
        is_offline: Not there when last looked for, such as on a drive that is not connected.
        photo_count: Photos in it.
    """

    path: str
    name: str
    is_reference: bool
    is_offline: bool
    photo_count: int


def folder_states(folders: Sequence[KnownFolder]) -> tuple[FolderState, ...]:
    """Say of folders of a library how they are shown."""
    return named(
        FolderState(folder.path, "", folder.is_reference, folder.is_offline, folder.photo_count) for folder in folders
    )


def named(states: Iterable[FolderState]) -> tuple[FolderState, ...]:
    """Name folders, and put them in the order of their names."""
    states = list(states)
    names = short_names([state.path for state in states])
    renamed = [replace(state, name=name) for state, name in zip(states, names, strict=True)]
    return tuple(sorted(renamed, key=lambda state: (state.name.casefold(), state.path)))


def short_names(paths: Sequence[str]) -> list[str]:
    """Call each folder by as few of its last parts as tell it from the others."""
    parts = [PurePath(path).parts for path in paths]
    lengths = [1] * len(paths)
    while True:
        names = [str(PurePath(*own[-length:])) for own, length in zip(parts, lengths, strict=True)]
        alike = {name for name in names if names.count(name) > 1}
        longer = [
            min(length + 1, len(own)) if name in alike else length
            for own, length, name in zip(parts, lengths, names, strict=True)
        ]
        if longer == lengths:
            return names
        lengths = longer


class Refusal(StrEnum):
    """Why a path does not become a folder that is searched."""

    KNOWN = "known"
    INSIDE = "inside"
    FILE = "file"
    MISSING = "missing"
    FORBIDDEN = "forbidden"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of paths that were to be added.

    Attributes:
        folders: All folders that are to be searched now.
        added: Paths that are new among them.
        refused: (path, why not, the folder in question) of the others.
    """

    folders: tuple[Folder, ...]
    added: tuple[str, ...]
    refused: tuple[tuple[str, Refusal, str], ...]


def judge_folders(
    paths: Iterable[str],
    known: Collection[Folder],
    list_folder: Callable[[str], AbstractContextManager[object]] = os.scandir,
) -> Judged:
    """Look at paths and tell which of them become folders; this touches the disk.

    A folder inside a known one is searched already. Known ones inside a new one go up in it, unless one is a reference
    folder: that it stays.

    Args:
        paths: As the person named them.
        known: Folders that are searched already.
        list_folder: Opens a folder for listing.
    """
    folders = {folder.path: folder for folder in known}
    added: list[str] = []
    refused: list[tuple[str, Refusal, str]] = []
    for path in paths:
        if "\0" in path:
            refused.append((path, Refusal.UNREADABLE, path))
            continue
        real = os.path.realpath(path)
        outer = next((other for other in folders if is_inside(real, other)), "")
        problem = _obstacle(real, list_folder)
        if real in folders:
            refused.append((real, Refusal.KNOWN, real))
        elif problem is not None:
            refused.append((real, problem, str(Path(real).parent)))
        elif outer:
            refused.append((real, Refusal.INSIDE, outer))
        else:
            inner = [other for other in folders if is_inside(other, real) and not folders[other].is_reference]
            for other in inner:
                del folders[other]
            added = [*(other for other in added if other not in inner), real]
            folders[real] = Folder(real)
    return Judged(tuple(folders.values()), tuple(added), tuple(refused))


def _obstacle(path: str, list_folder: Callable[[str], AbstractContextManager[object]]) -> Refusal | None:
    try:
        is_folder = stat.S_ISDIR(Path(path).stat().st_mode)
        if not is_folder:
            return Refusal.FILE
        with list_folder(path):
            return None
    except FileNotFoundError:
        return Refusal.MISSING
    except PermissionError:
        return Refusal.FORBIDDEN
    except OSError:
        return Refusal.UNREADABLE


def is_inside(path: str, folder: str) -> bool:
    """Tell whether a path lies below a folder, and is not that folder."""
    return path != folder and path.startswith(folder.rstrip(os.sep) + os.sep)


def with_reference(folders: Sequence[Folder], path: str, is_reference: bool) -> tuple[Folder, ...]:
    """Return the folders with one of them, or a part of one, compared only or free again."""
    if not any(folder.path == path for folder in folders):
        return (*folders, Folder(path, is_reference))
    changed = [replace(folder, is_reference=is_reference) if folder.path == path else folder for folder in folders]
    outer = max((folder for folder in changed if is_inside(path, folder.path)), key=_depth, default=None)
    if outer is not None and outer.is_reference == is_reference:
        # a part that was told from its folder for this alone goes back into it
        return tuple(folder for folder in changed if folder.path != path)
    return tuple(changed)


def _depth(folder: Folder) -> int:
    return len(folder.path)
