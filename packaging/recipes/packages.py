"""Which packages the program is made of, as they are installed here: version, terms and the texts of the terms."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_TEXT_NAMES: Final = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS|PATENTS)", re.IGNORECASE)
_LONGEST_NAME: Final = 100
# Packages that state their terms nowhere but in their source.
_STATED_ELSEWHERE: Final = {"hnswlib": "Apache-2.0", "flatbuffers": "Apache-2.0"}


@dataclass(frozen=True, slots=True)
class Package:
    """A package.

    Attributes:
        name: Canonical, as the lock writes it.
        version: As installed.
        licence: An SPDX expression where the package gives one, otherwise its own words; empty where it gives none.
        homepage: Where its source is, or empty.
        texts: Names and contents of the files that it brings on its terms.
    """

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[tuple[str, str], ...]


class MissingPackageError(Exception):
    """A package that the program needs is not installed here."""


def packages_of_program(root: Path) -> list[Package]:
    """Find what pyproject.toml asks for on this system, and what that asks for in turn, by name.

    Raises:
        MissingPackageError: the environment is not the one that the lock describes.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, Package] = {}
    waiting = [Requirement(words) for words in project["dependencies"]]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError as error:
            raise MissingPackageError(name) from error
        found[name] = _described(name, package)
        waiting += [Requirement(words) for words in package.requires or ()]
    return [found[name] for name in sorted(found)]


def _described(name: str, package: metadata.Distribution) -> Package:
    told = package.metadata
    links = dict(words.partition(", ")[::2] for words in told.get_all("Project-URL") or ())
    by_title = {title.lower(): link for title, link in links.items()}
    homepages = (by_title.get(title) for title in ("source", "source code", "repository", "homepage", "home"))
    stated = next(filter(None, homepages), None) or "".join(told.get_all("Home-page") or ())
    return Package(name, package.version, _licence(name, told), stated, tuple(_texts(package)))


def _licence(name: str, told: metadata.PackageMetadata) -> str:
    if name in _STATED_ELSEWHERE:
        return _STATED_ELSEWHERE[name]
    classified = [words.rpartition(" :: ")[2] for words in told.get_all("Classifier") or () if words.startswith("Lic")]
    # older fields may hold the whole text
    named = [*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ())]
    short = [words.strip() for words in named if 0 < len(words.strip()) < _LONGEST_NAME and "\n" not in words.strip()]
    return next(iter([*short, *classified]), "")


def _texts(package: metadata.Distribution) -> Iterator[tuple[str, str]]:
    for file in sorted(package.files or (), key=str):
        place = Path(file.locate())
        if _TEXT_NAMES.match(file.name) and file.suffix not in (".py", ".pyc", ".pyi") and place.is_file():
            yield str(file), place.read_text(encoding="utf-8", errors="replace").strip()
