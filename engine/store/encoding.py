"""How paths and numbers of the file system become values that SQLite can hold and compare."""

import json
import os
from collections.abc import Iterable, Sequence

_HALF = 1 << 63
_FULL = 1 << 64


def signed64(value: int) -> int:
    """Fold a number into 64 bits with sign; inode numbers of some file systems use all 64 bits."""
    return (value + _HALF) % _FULL - _HALF


def unsigned64(value: int) -> int:
    """Return the device or inode number that ``signed64`` folded."""
    return value % _FULL


def encode_path(path: str) -> bytes:
    """Return the path as the bytes that the system knows it by; names need not be valid Unicode."""
    return os.fsencode(path)


def decode_path(path: bytes) -> str:
    """Return the path as a surrogate-escaped string."""
    return os.fsdecode(path)


def plain_text(text: str) -> str:
    """Return the text without lone surrogates, which SQLite takes for no text; they come from odd file names."""
    return text.encode(errors="replace").decode()


def below(folder: str) -> tuple[bytes, bytes]:
    """Return the range ``low <= path < high`` that holds just the paths below a folder."""
    separator = os.fsencode(os.sep)
    low = encode_path(folder)
    if not low.endswith(separator):
        low += separator
    return low, low[:-1] + bytes([low[-1] + 1])


def outermost(folders: Iterable[str]) -> list[str]:
    """Return the folders that lie in no other of them, sorted; together they hold the same files, each once."""
    kept: list[str] = []
    for folder in sorted(set(folders), key=below):
        if not kept or not below(kept[-1])[0] <= below(folder)[0] < below(kept[-1])[1]:
            kept.append(folder)
    return kept


def id_list(ids: Sequence[int]) -> str:
    """Return ids as a JSON text for ``json_each``, which takes any number of them in one statement."""
    return json.dumps([int(number) for number in ids])
