"""Tell what a command line asks for: the window, a command that needs none, or the process of a scan."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

COMMANDS: Final = frozenset({
    "scan", "groups", "query", "clean", "export", "undo", "history", "describe", "merge", "watch", "presets", "weights",
    "doctor",
})  # fmt: skip
WORKER_ARGUMENT: Final = "--worker"

_ASKS: Final = frozenset({"-h", "--help", "--version"})
_QUIET: Final = frozenset({"-q", "--quiet"})


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """The window, with folders to search beside those of the library, or photos to look for.

    Attributes:
        folders: As they were named; the disk tells whether they are folders.
        library: Directory of the library; None for the one of the environment or the usual one.
    """

    folders: tuple[str, ...] = ()
    library: Path | None = None

    @property
    def names_files(self) -> bool:
        """Whether all that was named are files, as photos are that are opened with this program; asks the disk."""
        return all(Path(each).is_file() for each in self.folders)


def is_command(words: Sequence[str]) -> bool:
    """Tell whether these words are for the command line of the engine.

    A folder that is called like a command can be named by a path, such as ``./scan``.
    """
    rest = iter(words)
    for word in rest:
        if word in COMMANDS or word in _ASKS:
            return True
        if word == "--library":
            next(rest, None)
        elif word not in _QUIET and not word.startswith("--library="):
            return False
    return False


def parse_window(words: Sequence[str]) -> WindowRequest:
    """Read the words as a request for the window.

    Raises:
        SystemExit: they are not understood (2).
    """
    parser = argparse.ArgumentParser(
        prog="lookalike", usage="lookalike [--library DIR] [FOLDER | PHOTO ...]", add_help=False, allow_abbrev=False
    )
    parser.add_argument("--library", metavar="DIR")
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    split = words.index("--") if "--" in words else len(words)
    given = parser.parse_intermixed_args(list(words[:split]))
    folders = (*given.folders, *words[split + 1 :])
    return WindowRequest(folders, Path(given.library) if given.library else None)


def why_no_window(environment: Mapping[str, str], platform: str) -> str:
    """Say why no window can be shown, as far as that can be told without Qt; empty if one can."""
    if platform in ("win32", "darwin"):
        return ""
    if any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return ""
    return "there is no display here"
