"""What the library knows of files, as arrays: some 80 bytes a file, and lookups of thousands at once."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import FileStamp
from engine.store.encoding import below, encode_path, signed64
from engine.store.files import FileRow

NOWHERE = -1
_WIDE_COLUMNS = 7


class KnownFiles:
    """Finds stored files by path and by what the file system says of them.

    Paths are compared by Python's keyed 64-bit hash; together with size, time and inode number, that two files are
    taken for one by accident is out of the question.

    Attributes:
        ids, content_ids, size_bytes, mtime_ns, device, inode: int64, shape (n,), in the order of the rows.
            ``content_ids`` holds ``NOWHERE`` where there is none.
        states: uint8, shape (n,).
        is_gone: bool, shape (n,).
        was_seen: bool, shape (n,); set by the caller.
        range_of: int16, shape (n,); index of the last of the given folders that holds the file, or ``NOWHERE``.
    """

    def __init__(self, count: int, chunks: Iterable[Sequence[FileRow]], folders: Sequence[str]) -> None:
        ranges = [below(folder) for folder in folders]
        columns = [np.empty(count, np.int64) for _ in range(_WIDE_COLUMNS)]
        self.states = np.empty(count, np.uint8)
        self.is_gone = np.empty(count, np.bool_)
        self.range_of = np.empty(count, np.int16)
        self.was_seen = np.zeros(count, np.bool_)
        all_columns: list[NDArray[Any]] = [*columns, self.states, self.is_gone, self.range_of]
        start = 0
        for rows in chunks:
            numbers = _numbers(rows, ranges)
            part = slice(start, start + len(rows))
            for column, values in zip(all_columns, numbers.T, strict=True):
                column[part] = values
            start += len(rows)
        self.ids, path_hash, self.size_bytes, self.mtime_ns, self.device, self.inode, self.content_ids = columns
        self._by_path = _Lookup(path_hash)
        self._by_identity = _Lookup(_identity(self.inode, self.mtime_ns, self.size_bytes))

    def find(self, stamps: Sequence[FileStamp]) -> "FoundRows":
        """Look up files as the walk found them."""
        numbers = np.array(
            [
                (
                    hash(encode_path(stamp.path)),
                    signed64(stamp.size_bytes),
                    signed64(stamp.mtime_ns),
                    signed64(stamp.device),
                    signed64(stamp.inode),
                )
                for stamp in stamps
            ],
            np.int64,
        ).reshape(-1, 5)
        path_hash, size_bytes, mtime_ns, device, inode = numbers.T
        at_path = self._by_path.find(path_hash)
        is_same = (
            (at_path != NOWHERE)
            & self._equal(at_path, self.size_bytes, size_bytes)
            & self._equal(at_path, self.mtime_ns, mtime_ns)
            & self._equal(at_path, self.inode, inode)
        )
        same_file = self._by_identity.find(_identity(inode, mtime_ns, size_bytes))
        is_elsewhere = (
            (same_file != NOWHERE)
            & (inode != 0)
            & self._equal(same_file, self.inode, inode)
            & self._equal(same_file, self.device, device)
            & self._equal(same_file, self.size_bytes, size_bytes)
            & self._equal(same_file, self.mtime_ns, mtime_ns)
        )
        return FoundRows(at_path, is_same, np.where(is_elsewhere, same_file, NOWHERE), device)

    @staticmethod
    def _equal(rows: NDArray[np.intp], column: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.bool_]:
        if not len(column):
            return np.zeros(len(rows), np.bool_)
        equal: NDArray[np.bool_] = column[rows] == values
        return equal


class FoundRows:
    """Where files of the walk are known from, shape (n,) each.

    Attributes:
        at_path: Row with the same path, or ``NOWHERE``.
        is_same: That row has the same size, time and inode number; a device number changes when a drive is mounted.
        elsewhere: Row of a file with the same device, inode number, size and time under any path, or ``NOWHERE``.
        device: Device number now, folded.
    """

    def __init__(
        self,
        at_path: NDArray[np.intp],
        is_same: NDArray[np.bool_],
        elsewhere: NDArray[np.intp],
        device: NDArray[np.int64],
    ) -> None:
        self.at_path = at_path
        self.is_same = is_same
        self.elsewhere = elsewhere
        self.device = device


class _Lookup:
    """Finds the row that has a key; of rows that share one, the first."""

    def __init__(self, keys: NDArray[np.int64]) -> None:
        self._order = np.argsort(keys, kind="stable")
        self._sorted = keys[self._order]

    def find(self, keys: NDArray[np.int64]) -> NDArray[np.intp]:
        if not len(self._sorted):
            return np.full(len(keys), NOWHERE, np.intp)
        at = np.minimum(np.searchsorted(self._sorted, keys), len(self._sorted) - 1)
        return np.where(self._sorted[at] == keys, self._order[at], NOWHERE)


def _identity(
    inode: NDArray[np.int64], mtime_ns: NDArray[np.int64], size_bytes: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Mix the numbers into one key; a collision only means that a file is read again."""
    mixed: NDArray[np.int64] = (inode * np.int64(0x9E3779B97F4A7C1) + mtime_ns) * np.int64(31) + size_bytes
    return mixed


def _numbers(rows: Sequence[FileRow], ranges: Sequence[tuple[bytes, bytes]]) -> NDArray[np.int64]:
    return np.array(
        [
            (
                row.id,
                hash(row.path),
                row.size_bytes,
                row.mtime_ns,
                row.device,
                row.inode,
                NOWHERE if row.content_id is None else row.content_id,
                row.state,
                row.gone_ms is not None,
                _last_range(row.path, ranges),
            )
            for row in rows
        ],
        np.int64,
    )


def _last_range(path: bytes, ranges: Sequence[tuple[bytes, bytes]]) -> int:
    for index in range(len(ranges) - 1, -1, -1):
        low, high = ranges[index]
        if low <= path < high:
            return index
    return NOWHERE
