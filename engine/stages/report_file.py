"""Write reports safely: whole or not at all, and never over a photo."""

import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from engine.core.errors import OutputError
from engine.files.read import sniff_file

Writer = Callable[[TextIO], None]


def check_target(target: str, library: Path) -> None:
    """Find out before long work whether a report can be written to a path later.

    Args:
        target: Path of the report.
        library: Directory of the library, into which no report may go.

    Raises:
        OutputError: it is a folder, a photo or part of the library, or its folder is missing or cannot be written.
    """
    path = Path(os.path.realpath(target))
    try:
        if path.is_dir():
            raise OutputError(target, "this is a folder; name a file in it")
        if not path.parent.is_dir():
            raise OutputError(target, f"there is no folder {path.parent}")
        if path.parent == Path(os.path.realpath(library)):
            raise OutputError(target, "this is the folder of the library; choose another place")
        if _is_special(path):
            return
        if path.exists() and sniff_file(str(path)) is not None:
            raise OutputError(target, "this file is a photo, and photos are never overwritten")
        # Only trying tells: permission bits say nothing of read-only drives, nor about the administrator.
        descriptor, trial = tempfile.mkstemp(prefix=".lookalike-", dir=path.parent)
        os.close(descriptor)
        Path(trial).unlink()
    except OSError as error:
        raise _output_error(target, error) from error


def write_report(target: str, write: Writer, encoding: str = "utf-8", newline: str | None = None) -> None:
    """Write a file beside its place and move it there once it is complete.

    Args:
        target: Path of the report; a symbolic link is followed, a pipe or device is written directly.
        write: Called with the file open for text.
        encoding: Of the text.
        newline: As for ``open``.

    Raises:
        OutputError: the file could not be written; what stood there before still stands.
    """
    path = Path(os.path.realpath(target))
    try:
        if _is_special(path):
            with path.open("w", encoding=encoding, newline=newline) as out:
                write(out)
            return
        descriptor, name = tempfile.mkstemp(prefix=".lookalike-", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding=encoding, newline=newline) as out:
                write(out)
                out.flush()
                os.fsync(out.fileno())
            temporary.chmod(_mode_for(path))
            # Again, as the scan before this took its time.
            if path.exists() and sniff_file(str(path)) is not None:
                raise OutputError(target, "this file is a photo, and photos are never overwritten")
            temporary.replace(path)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as error:
        raise _output_error(target, error) from error


def _is_special(path: Path) -> bool:
    """Whether the path is a pipe, a device or the like, which no file may replace."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _mode_for(path: Path) -> int:
    """Permissions of the file to be replaced, or those of any new file of this person."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0o077)
        os.umask(mask)
        return 0o666 & ~mask


def _output_error(target: str, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(target, f"the report cannot be written: {reason[:1].lower()}{reason[1:]}")
