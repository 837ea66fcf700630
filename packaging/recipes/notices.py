"""Write the notices that come with the program: all that it is made of, and on which terms."""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from recipes.libraries import Library, is_library, is_one_of, known_libraries, told_apart
from recipes.packages import Package, packages_of_program
from recipes.plan import TITLE, Plan

FILE_NAME: Final = "THIRD-PARTY.txt"
_RULE: Final = "=" * 100
_LGPL: Final = """\
Qt, PySide6, shiboken6, libheif, libde265 and LibRaw come under the GNU Lesser General Public License. They are used
unchanged, as libraries of their own beside the program: each of them may be replaced by another version, changed or
not, that offers the same functions, by putting its file in the place of the one that is there. Lookalike's own terms
(MIT) allow to change it for one's own use, and to take it apart in order to find faults in such changes.

Their source is offered by those who make them, under the addresses below, in the versions that are named here; for
three years from the date of this release those who publish it also hand it over, for no more than what the handing over
costs, to everybody who asks for it where this release was published.
"""
_PYTHON: Final = """\
Python's own terms: Copyright (c) 2001 Python Software Foundation; all rights reserved. PSF License Agreement,
version 2: https://docs.python.org/3/license.html
PyInstaller's start of the program: GPL-2.0-or-later with an exception that allows it in programs under any terms.
"""


# Libraries under the GPL that packages of our kind are known to bring.
_UNWANTED: Final = ("x264", "x265", "fdk-aac", "fftw3*", "gsl", "readline")


class UnwantedLibraryError(Exception):
    """The program carries a library under the GPL, whose terms would be those of the whole."""


def write_notices(plan: Plan) -> Path:
    """Write the notices into the folder of the frozen program.

    Raises:
        UnwantedLibraryError: there is a library that must not be there.
    """
    files = [path.relative_to(plan.application) for path in plan.application.rglob("*")]
    unwanted = [file.name for file in files if is_library(file.name) and is_one_of(file, _UNWANTED)]
    if unwanted:
        raise UnwantedLibraryError(", ".join(sorted(unwanted)))
    target = plan.application / FILE_NAME
    target.write_text(
        notices(plan.root, plan.version, *told_apart(files, known_libraries(plan.root))), encoding="utf-8", newline="\n"
    )
    return target


def notices(root: Path, version: str, libraries: Iterable[Library], others: Iterable[str] = ()) -> str:
    """Put the notices together: a table, what the LGPL asks for, the network's weights, then all texts.

    Args:
        root: The checkout.
        version: Of the program.
        libraries: Those that the packages carry along.
        others: Names of files of which it is only known that the packages carry them.
    """
    packages = packages_of_program(root)
    parts = [
        f"{TITLE} {version}\n\nWhat it is made of, and on which terms. {TITLE} itself:\n",
        (root / "LICENSE").read_text(encoding="utf-8"),
        _table(packages),
        _listed(libraries, others),
        _LGPL,
        f"Python {sys.version.split()[0]}\n\n{_PYTHON}",
        _weights(root),
        *_full_texts(packages),
        *_common_texts(root),
    ]
    return f"\n{_RULE}\n\n".join(part.strip() + "\n" for part in parts)


def _table(packages: Iterable[Package]) -> str:
    lines = [f"{each.name} {each.version}\n    {each.licence}\n    {each.homepage}".rstrip() for each in packages]
    return "Packages\n\n" + "\n".join(lines)


def _listed(libraries: Iterable[Library], others: Iterable[str]) -> str:
    lines = [f"{each.name}\n    {each.licence}\n    {each.source}" for each in libraries]
    further = [f"{name}\n    on the terms of the package that brings it" for name in others]
    return "Libraries that they carry\n\n" + "\n".join([*lines, *further])


def _weights(root: Path) -> str:
    """Attribute the weights, which licences such as CC BY ask for wherever they or what is made of them go."""
    text = (root / "engine" / "resources" / "models.toml").read_text(encoding="utf-8")
    lines = ["Weights of networks, which come along or are fetched when a person asks for them"]
    for weights in tomllib.loads(text).values():
        lines += [
            "",
            str(weights["title"]),
            f"    by {weights['authors']}",
            f"    {weights['homepage']}",
            f"    {weights['licence']}: {weights['licence_url']}",
            "    changed: converted into another format, its activations scaled and its numbers rounded",
        ]
    return "\n".join(lines)


def _full_texts(packages: Iterable[Package]) -> Iterator[str]:
    for package in packages:
        for name, text in package.texts:
            yield f"{package.name} {package.version}: {name}\n\n{text}"


def _common_texts(root: Path) -> Iterator[str]:
    for path in sorted((root / "packaging" / "licences").glob("*.txt")):
        yield f"{path.stem}\n\n{path.read_text(encoding='utf-8')}"
