"""An index on disk: a head that tells what it is, and a payload beside it, both whole or not there.

The payload is written under a name of its own, and the head, which names it and holds its checksum, takes the place of
the one before in a single step. A crash at any moment leaves the old index or the new one.
"""

import json
import os
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from engine.core.errors import OutputError, StaleIndexError
from engine.index.neighbours import Ids

MAGIC: Final = b"LKNNIDX1"
_LENGTH: Final = struct.Struct("<I")
_READ_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class _Head:
    kind: str
    dims: int
    generation: int
    count: int
    payload: str
    payload_bytes: int
    payload_crc: int


@dataclass(frozen=True, slots=True)
class SavedIndex:
    """What was read: ``ids`` as they were given, int64 of shape (n,), and where the checked payload lies."""

    ids: Ids
    payload: Path


def write_index(
    path: Path, kind: str, dims: int, generation: int, ids: Ids, write_payload: Callable[[Path], None]
) -> None:
    """Write an index; ``write_payload`` fills a file of the name that it is given.

    Raises:
        OutputError: the disk is full or read-only.
    """
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_payload(unfinished)
        size, checksum = _sum_file(unfinished)
        payload = path.with_name(f"{path.name}.{generation}-{checksum:08x}.data")
        _settle(unfinished, payload)
        head = _Head(kind, dims, generation, len(ids), payload.name, size, checksum)
        described = json.dumps(asdict(head)).encode()
        whole = MAGIC + _LENGTH.pack(len(described)) + described + ids.astype("<i8").tobytes()
        unfinished.write_bytes(whole + _LENGTH.pack(zlib.crc32(whole)))
        _settle(unfinished, path)
        for old in _payloads(path):
            if old != payload:
                # Windows keeps a file that a process has mapped; it goes the next time.
                with suppress(PermissionError):
                    old.unlink(missing_ok=True)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise OutputError(str(path), error.strerror or str(error)) from error


def read_index(path: Path, kind: str, dims: int, generation: int) -> SavedIndex:
    """Read the head of an index and check its payload.

    Raises:
        StaleIndexError: there is none, it is damaged, or of another kind, length of vectors or generation.
    """
    head, ids = _checked_head(path, kind, dims, generation)
    try:
        payload = path.with_name(head.payload)
        if payload not in _payloads(path) or _sum_file(payload) != (head.payload_bytes, head.payload_crc):
            raise StaleIndexError(path, "its data are damaged or gone")
    except OSError as error:
        raise StaleIndexError(path, f"it cannot be read: {error.strerror or error}") from error
    return SavedIndex(ids, payload)


def read_ids(path: Path, kind: str, dims: int, generation: int) -> Ids:
    """Tell what an index is of, int64 of shape (n,), without a look at its payload.

    Raises:
        StaleIndexError: as ``read_index``, but for the payload.
    """
    return _checked_head(path, kind, dims, generation)[1]


def _checked_head(path: Path, kind: str, dims: int, generation: int) -> tuple[_Head, Ids]:
    try:
        whole = path.read_bytes()
    except FileNotFoundError as error:
        raise StaleIndexError(path, "there is no saved index") from error
    except OSError as error:
        raise StaleIndexError(path, f"it cannot be read: {error.strerror or error}") from error
    head, ids = _parse(path, whole)
    for name, found, asked in (
        ("kind", head.kind, kind),
        ("length of vectors", head.dims, dims),
        ("generation", head.generation, generation),
    ):
        if found != asked:
            raise StaleIndexError(path, f"it is of the {name} {found}, and {asked} is needed")
    return head, ids


def _parse(path: Path, whole: bytes) -> tuple[_Head, Ids]:
    start = len(MAGIC) + _LENGTH.size
    body = whole[: -_LENGTH.size]
    if len(whole) < start + _LENGTH.size or not whole.startswith(MAGIC):
        raise StaleIndexError(path, "it is no saved index")
    if zlib.crc32(body) != _LENGTH.unpack(whole[-_LENGTH.size :])[0]:
        raise StaleIndexError(path, "it is damaged")
    stop = start + _LENGTH.unpack_from(whole, len(MAGIC))[0]
    try:
        fields: dict[str, Any] = json.loads(body[start:stop])
        head = _Head(**fields)
        ids = np.frombuffer(body[stop:], "<i8").astype(np.int64)
    except (ValueError, TypeError) as error:
        raise StaleIndexError(path, "it was written by another version") from error
    if len(ids) != head.count:
        raise StaleIndexError(path, "it does not hold as many ids as it says")
    return head, ids


def _payloads(path: Path) -> list[Path]:
    prefix = path.name + "."
    return [other for other in path.parent.iterdir() if other.name.startswith(prefix) and other.suffix == ".data"]


def _sum_file(path: Path) -> tuple[int, int]:
    size = checksum = 0
    with path.open("rb", buffering=0) as file:
        while block := file.read(_READ_BYTES):
            size += len(block)
            checksum = zlib.crc32(block, checksum)
    return size, checksum


def _settle(unfinished: Path, final: Path) -> None:
    """See that the bytes are on the disk, then give them their name."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(final)
