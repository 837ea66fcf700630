"""Names of files as a person reads them: on one line, in their reading direction, even where they are no text."""

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QUrl

# Letters that would break a line or turn the reading direction, and halves of letters.
_UNPRINTABLE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DIRECTION_MARKS: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FIRST_BYTE: Final = 0xDC80
_LAST_BYTE: Final = 0xDCFF


def printable(text: str) -> str:
    r"""Show a name on one line: bytes that are no text as ``\xNN``, what would disturb a line as a space."""
    if text.isprintable() and not _DIRECTION_MARKS.intersection(text):
        return text
    return "".join(map(_printable, text))


def _printable(letter: str) -> str:
    if letter not in _DIRECTION_MARKS and unicodedata.category(letter) not in _UNPRINTABLE:
        return letter
    # os.fsdecode keeps the byte NN as the half letter U+DCNN
    return f"\\x{ord(letter) - 0xDC00:02x}" if _FIRST_BYTE <= ord(letter) <= _LAST_BYTE else " "


def file_name(path: str) -> str:
    """Give the last part of a path."""
    return printable(PurePath(path).name or path)


def unit_name(path: str, companions: Iterable[str]) -> str:
    """Name a photo with those that belong to it: ``P1050301.RW2 + JPG``."""
    endings = (printable(PurePath(companion).suffix.removeprefix(".")) for companion in companions)
    return " + ".join([file_name(path), *endings])


def stem(path: str) -> str:
    """Give the last part of a path without the ending that says its format."""
    return printable(PurePath(path).stem)


def place(folder: str, roots: Sequence[str]) -> str:
    """Say where a folder is, told from the searched one that holds it: ``Pictures / Lucca 2018``."""
    path = PurePath(folder)
    inside = [root for root in map(PurePath, roots) if path.is_relative_to(root)]
    if not inside:
        return printable(folder)
    root = max(inside, key=lambda each: len(each.parts))
    return printable(" / ".join((root.name or str(root), *path.relative_to(root).parts)))


def file_url(path: str) -> QUrl:
    """Give the address of a file, whatever bytes its name is made of."""
    return QUrl.fromEncoded(PurePath(path).as_uri().encode("ascii"))
