"""Libraries that packages carry along: which file is which, and on which terms it comes."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Final

# What is left of a name once "lib", the sum that wheels add, and the version are cut off.
_STEM: Final = re.compile(r"^(?:lib)?(.+?)(?:-[0-9a-f]{8}.*|-[0-9].*|\.so.*|\.[0-9.]+\.dylib|\.dylib|\.dll)$")
_IS_LIBRARY: Final = re.compile(r"\.so(\.[0-9]+)*$|\.dylib$|\.dll$")
_IS_EXTENSION: Final = re.compile(r"\.(abi3|cpython-[^.]+|cp3[^.]+)\.so$|\.pyd$")


@dataclass(frozen=True, slots=True)
class Library:
    """A library that is no package.

    Attributes:
        name: What people call it.
        files: Patterns that the stems of its files match.
        folders: Folders that hold files of it alone.
        licence: An SPDX expression.
        source: Where its source is offered.
    """

    name: str
    files: tuple[str, ...]
    folders: tuple[str, ...]
    licence: str
    source: str


def known_libraries(root: Path) -> list[Library]:
    """Read the list that is kept by hand."""
    text = (root / "packaging" / "licences" / "libraries.toml").read_text(encoding="utf-8")
    return [
        Library(each["name"], tuple(each["files"]), tuple(each.get("folders", ())), each["licence"], each["source"])
        for each in tomllib.loads(text)["library"]
    ]


def stem_of(name: str) -> str:
    """Cut a file's name down to that of the library: ``libjxl-bcde3c36.so.0.11.2`` is ``jxl``."""
    found = _STEM.match(name)
    return found[1] if found else name


def is_library(name: str) -> bool:
    """Tell whether a file is a library, and no module of Python."""
    return bool(_IS_LIBRARY.search(name)) and not _IS_EXTENSION.search(name)


def told_apart(files: Iterable[PurePath], known: Iterable[Library]) -> tuple[list[Library], list[str]]:
    """Find the libraries that files are of.

    Returns:
        Those found, in the order of the list, and the names of files of which none is known.
    """
    known = list(known)
    found: set[str] = set()
    unknown: set[str] = set()
    for file in files:
        if is_library(file.name):
            owner = next((each for each in known if _is_of(file, each)), None)
            if owner is None:
                unknown.add(file.name)
            else:
                found.add(owner.name)
    return [each for each in known if each.name in found], sorted(unknown)


def is_one_of(file: PurePath, patterns: Iterable[str]) -> bool:
    """Tell whether a library's file is named by one of some patterns."""
    stem = stem_of(file.name)
    return any(fnmatchcase(stem, pattern) for pattern in patterns)


def _is_of(file: PurePath, library: Library) -> bool:
    return is_one_of(file, library.files) or any(part in library.folders for part in file.parts)
