"""Read what compiled code on Linux asks of the system: libraries by name, and the least versions of them."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_MAGIC: Final = b"\x7fELF"
_NEEDED: Final = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_SONAME: Final = re.compile(r"^\s+SONAME\s+(\S+)$", re.MULTILINE)
# within "Version References": 0x0d696913 0x00 12 GLIBC_2.34
_VERSION: Final = re.compile(r"^\s+0x[0-9a-f]+ 0x[0-9a-f]+ \d+ (GLIBC|GLIBCXX)_([0-9.]+)$", re.MULTILINE)

Version = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What files ask for that is not among them.

    Attributes:
        libraries: Names such as ``libX11.so.6``.
        versions: By ``GLIBC`` and ``GLIBCXX``, the greatest that is asked for.
    """

    libraries: frozenset[str]
    versions: dict[str, Version]


@cache
def headers(file: Path) -> str:
    """Give what objdump says of a file; empty for what is no ELF file."""
    with file.open("rb") as opened:
        if opened.read(4) != _MAGIC:
            return ""
    return subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout


def needed(file: Path) -> tuple[str, ...]:
    """Name the libraries that a file asks for itself."""
    return tuple(_NEEDED.findall(headers(file)))


def wishes_of(folder: Path) -> Wishes:
    """Find what the files of a folder, and of those below, ask of the system."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum_up((path.name, headers(path)) for path in files)


def sum_up(told: Iterable[tuple[str, str]]) -> Wishes:
    """Put together what objdump says of files, given as their names and its words."""
    asked: set[str] = set()
    own: set[str] = set()
    versions: dict[str, Version] = {}
    for name, words in told:
        if not words:
            continue
        own |= {name, *_SONAME.findall(words)}
        asked |= set(_NEEDED.findall(words))
        for family, version in _VERSION.findall(words):
            versions[family] = max(versions.get(family, ()), tuple(int(part) for part in version.split(".")))
    return Wishes(frozenset(asked - own), versions)
