"""Read from the library all that the window shows; done on a thread of its own."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.core.domain import Mark, MatchKind, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.library import KnownFolder, Library, Overview

OpenLibrary = Callable[[], "Library"]
"""Opens the library of the person; called on a thread where importing the engine holds nobody up."""


@dataclass(frozen=True, slots=True)
class LoadedMarks:
    """What was decided about photos and groups of a library at one moment.

    Attributes:
        marks: By photo id.
        accepted: What groups hold that were accepted as they are, as ``Judgements`` gives it.
        marks_revision: What to ask for to know whether any of it changed since.
    """

    marks: Mapping[int, Mark]
    accepted: NDArray[np.int64]
    marks_revision: int


@dataclass(frozen=True, slots=True)
class Loaded(LoadedMarks):
    """What a library held at one moment.

    Attributes:
        overview: All that groups are cut from.
        folders: Those that results are about.
        problems: What the latest scan could not use.
        different: How often photos were declared no duplicates.
        revision: Of the library, before any of it was read.
        took_s: How long the reading took.
        notices: What a person should know about the library file itself.
    """

    overview: Overview
    folders: tuple[KnownFolder, ...]
    problems: tuple[Problem, ...]
    different: int
    revision: int
    took_s: float
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that was just opened: its directory, and what it held."""

    directory: Path
    loaded: Loaded


def open_and_load(open_library: OpenLibrary, kinds: frozenset[MatchKind], upper: float) -> tuple[Library, Opened]:
    """Open a library and read all of it; it is closed again if it cannot be read."""
    # here, where it holds nobody up: the window's thread cuts with it, and it loads NumPy
    importlib.import_module("desktop.session.cutting")
    library = open_library()
    try:
        return library, Opened(library.path.parent, load(library, kinds, upper))
    except BaseException:
        library.close()
        raise


def load(library: Library, kinds: frozenset[MatchKind], upper: float) -> Loaded:
    """Read all of it."""
    started = time.monotonic()
    revision = library.revision()
    known = load_marks(library)
    overview = library.overview(kinds, upper)
    folders = tuple(folder for folder in library.folders() if folder.is_current)
    problems, different = library.problems(), library.different_count()
    took_s = time.monotonic() - started
    return Loaded(
        marks=known.marks,
        accepted=known.accepted,
        marks_revision=known.marks_revision,
        overview=overview,
        folders=folders,
        problems=problems,
        different=different,
        revision=revision,
        took_s=took_s,
        notices=library.notices,
    )


def load_marks(library: Library) -> LoadedMarks:
    """Read the marks and the accepted groups alone."""
    from engine.judgements import Judgements

    revision = library.marks_revision()
    return LoadedMarks(library.marks(), Judgements(library).accepted_contents(), revision)
