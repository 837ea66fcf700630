"""Find the files in folders, each once, without opening any of them."""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from engine.core.domain import FileStamp, Folder, Problem, Stage
from engine.core.errors import FolderError
from engine.core.settings import Settings
from engine.files.exclusions import Exclusions

Entries = AbstractContextManager[Iterator["os.DirEntry[str]"]]
Identity = tuple[int, int] | str

# What a drive says that was unplugged or a share that is out of reach, beside "no such file".
_OFFLINE_ERRORS = frozenset(
    getattr(errno, name)
    for name in ("ENOENT", "EIO", "ENXIO", "ENODEV", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT")
    if hasattr(errno, name)
)
_WINDOWS_JUNCTION = 0xA0000003  # stat.IO_REPARSE_TAG_MOUNT_POINT, which exists on Windows alone
_NAME = attrgetter("name")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file and the folder, as asked for, that it was found in."""

    stamp: FileStamp
    folder: Folder


def check_folders(folders: Sequence[Folder]) -> tuple[list[Folder], list[Folder]]:
    """Tell apart the folders that can be walked now and those that are not there.

    Paths become absolute, with symbolic links resolved; a folder named twice is kept once, as a reference if it was
    one either time.

    Args:
        folders: As the person named them.

    Returns:
        The usable folders and the offline ones, each in the order given. Offline is what is missing, unplugged or out
        of reach; what the library knows of it is to be kept.

    Raises:
        FolderError: a path that is a file or something else that no drive coming back will turn into a folder.
    """
    usable: dict[str, Folder] = {}
    offline: dict[str, Folder] = {}
    for folder in folders:
        if not folder.path or "\0" in folder.path:
            raise FolderError(folder.path, "this is not a path")
        path = os.path.realpath(folder.path)
        target = usable
        try:
            if not stat.S_ISDIR(Path(path).stat().st_mode):
                raise FolderError(folder.path, "this is a file, not a folder")
        except PermissionError:
            pass  # the walk says so, as it does for any folder inside
        except OSError as error:
            if error.errno not in _OFFLINE_ERRORS:
                raise FolderError(folder.path, _words(error)) from error
            target = offline
        known = target.get(path)
        is_reference = folder.is_reference or (known is not None and known.is_reference)
        target[path] = Folder(path, is_reference)
    return list(usable.values()), list(offline.values())


def walk(
    folders: Sequence[Folder],
    settings: Settings,
    on_problem: Callable[[Problem], None],
    list_folder: Callable[[str], Entries] = os.scandir,
) -> Iterator[FoundFile]:
    """Yield every regular file in the folders once, in an order that depends on names alone.

    Reference folders come first, then the others, each in the order of their paths; in a folder its files come first,
    then its subfolders, by name. A folder that lies inside another belongs to itself, not to the outer one, and is
    walked even where the outer one would pass over it. Symbolic links and junctions are not followed (a folder asked
    for may be one); a folder reached twice, as by a bind mount, is walked once. Of several hard links to a file the
    first is found. Pipes, sockets and devices are passed over.

    Args:
        folders: Existing folders, as ``check_folders`` returns them.
        settings: Its ``exclusions`` and ``include_hidden``.
        on_problem: Told about each folder or file that could not be looked at. What lies in such a folder is unknown,
            so it must not be taken for gone.
        list_folder: Opens a folder for listing; ``os.scandir``, except in tests.

    Yields:
        Files of any kind: telling photos apart takes a look inside, see ``engine.files.formats``.
    """
    exclusions = Exclusions(settings.exclusions)
    roots, visited = _distinct_roots(folders, on_problem)
    links: set[tuple[int, int]] = set()
    for root, root_identity in roots:
        pending = [(root.path, root_identity)]
        while pending:
            path, identity = pending.pop()
            files, subfolders = _list(path, exclusions, settings.include_hidden, list_folder, on_problem)
            has_vanished = False
            for entry in files:
                try:
                    info = _look_at(entry)
                except FileNotFoundError:
                    has_vanished = True
                    continue
                except OSError as error:
                    on_problem(Problem(entry.path, Stage.WALK, f"The file cannot be looked at: {_words(error)}."))
                    continue
                if _is_marked_hidden(info) and not settings.include_hidden:
                    continue
                if info.st_nlink > 1 and info.st_ino:
                    link = (info.st_dev, info.st_ino)
                    if link in links:
                        continue
                    links.add(link)
                stamp = FileStamp(entry.path, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
                yield FoundFile(stamp, root)
            if has_vanished and not _is_still(path, identity):
                # A drive pulled out during the walk: without this its photos would be taken for deleted.
                on_problem(Problem(path, Stage.WALK, "The folder vanished while it was being read."))
            for entry in reversed(subfolders):
                try:
                    info = _look_at(entry)
                except OSError as error:
                    on_problem(Problem(entry.path, Stage.WALK, f"The folder cannot be read: {_words(error)}."))
                    continue
                inner = _identity(entry.path, info)
                if inner not in visited and _is_folder_to_enter(info, settings.include_hidden):
                    visited.add(inner)
                    pending.append((entry.path, inner))


def _distinct_roots(
    folders: Sequence[Folder], on_problem: Callable[[Problem], None]
) -> tuple[list[tuple[Folder, Identity]], set[Identity]]:
    """Return the folders once each with what tells them apart, in the order of the walk, and the set of the latter."""
    roots: dict[Identity, Folder] = {}
    resolved = [replace(folder, path=os.path.realpath(folder.path)) for folder in folders]
    for folder in sorted(resolved, key=lambda f: (not f.is_reference, f.path)):
        try:
            info = Path(folder.path).stat()
        except OSError as error:
            on_problem(Problem(folder.path, Stage.WALK, f"The folder cannot be read: {_words(error)}."))
            continue
        roots.setdefault(_identity(folder.path, info), folder)
    return [(folder, identity) for identity, folder in roots.items()], set(roots)


def _list(
    path: str,
    exclusions: Exclusions,
    include_hidden: bool,
    list_folder: Callable[[str], Entries],
    on_problem: Callable[[Problem], None],
) -> tuple[list["os.DirEntry[str]"], list["os.DirEntry[str]"]]:
    """Return the files and the folders directly inside one, without those passed over, sorted by name."""
    files: list[os.DirEntry[str]] = []
    subfolders: list[os.DirEntry[str]] = []
    try:
        with list_folder(path) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(".") and not include_hidden:
                    continue
                is_folder = entry.is_dir(follow_symlinks=False)
                if not is_folder and not entry.is_file(follow_symlinks=False):
                    continue
                if exclusions.matches(name, entry.path, is_folder):
                    continue
                (subfolders if is_folder else files).append(entry)
    except OSError as error:
        on_problem(Problem(path, Stage.WALK, f"The folder cannot be read: {_words(error)}."))
    files.sort(key=_NAME)
    subfolders.sort(key=_NAME)
    return files, subfolders


def _look_at(entry: "os.DirEntry[str]") -> os.stat_result:
    """Return what the entry itself is like, links not followed.

    Raises:
        OSError: it is gone or cannot be looked at.
    """
    info = entry.stat(follow_symlinks=False)
    # Windows lists folders without device and inode; only a look at the file itself tells them.
    return info if info.st_ino else Path(entry.path).lstat()


def _is_folder_to_enter(info: os.stat_result, include_hidden: bool) -> bool:
    is_junction = getattr(info, "st_reparse_tag", 0) == _WINDOWS_JUNCTION
    return stat.S_ISDIR(info.st_mode) and not is_junction and (include_hidden or not _is_marked_hidden(info))


def _is_marked_hidden(info: os.stat_result) -> bool:
    """Tell whether Windows' attribute or macOS's flag hides it; a leading dot is looked at elsewhere."""
    attributes: int = getattr(info, "st_file_attributes", 0)
    flags: int = getattr(info, "st_flags", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN or flags & stat.UF_HIDDEN)


def _identity(path: str, info: os.stat_result) -> Identity:
    """Return what two names of one folder share; its path where the file system numbers nothing."""
    return (info.st_dev, info.st_ino) if info.st_ino else path


def _is_still(path: str, identity: Identity) -> bool:
    """Tell whether the folder at the path is the one that was entered."""
    try:
        return _identity(path, Path(path).lstat()) == identity
    except OSError:
        return False


def _words(error: OSError) -> str:
    return error.strerror or type(error).__name__
