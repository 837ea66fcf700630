"""Every file ever met below the scanned folders, by path and stamp, with what it turned out to be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from engine.core.domain import FileStamp
from engine.store.database import Database
from engine.store.encoding import below, encode_path, id_list, outermost, signed64


class FileState(IntEnum):
    """What a file turned out to be."""

    PHOTO = 1
    OTHER = 2
    PROBLEM = 3


class FileRow(NamedTuple):
    """A file as it is stored; numbers of the system are folded by ``signed64``. ``gone_ms`` is None while present."""

    id: int
    path: bytes
    size_bytes: int
    mtime_ns: int
    device: int
    inode: int
    state: int
    content_id: int | None
    gone_ms: int | None


class FileTable:
    """Reads and writes the table of files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def iter_rows(self, size: int = 8192) -> Iterator[list[FileRow]]:
        """Yield all files in chunks, in the order of their ids."""
        last = -1
        while rows := self._database.query(
            """SELECT id, path, size_bytes, mtime_ns, device, inode, state, content_id, gone_ms FROM files
            WHERE id > ? ORDER BY id LIMIT ?""",
            (last, size),
        ):
            last = rows[-1][0]
            yield [FileRow._make(row) for row in rows]

    def count(self) -> int:
        """Count all files, gone ones too."""
        return int(self._database.query("SELECT count(*) FROM files")[0][0])

    def last_id(self) -> int:
        """Return the highest id in use, 0 in an empty library."""
        return int(self._database.query("SELECT coalesce(max(id), 0) FROM files")[0][0])

    def paths(self, ids: Sequence[int]) -> dict[int, bytes]:
        """Return the stored paths of files, by id."""
        return dict(
            self._database.query(
                "SELECT id, path FROM files WHERE id IN (SELECT value FROM json_each(?))", (id_list(ids),)
            )
        )

    def put(self, files: Iterable[tuple[FileStamp, FileState, int | None]]) -> None:
        """Store files as present, each with its content id if it is a photo; a known path keeps its id."""
        self._database.execute_many(
            """INSERT INTO files (path, size_bytes, mtime_ns, device, inode, state, content_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns,
                device = excluded.device, inode = excluded.inode, state = excluded.state,
                content_id = excluded.content_id, gone_ms = NULL""",
            (
                (
                    encode_path(stamp.path),
                    signed64(stamp.size_bytes),
                    signed64(stamp.mtime_ns),
                    signed64(stamp.device),
                    signed64(stamp.inode),
                    int(state),
                    content_id,
                )
                for stamp, state, content_id in files
            ),
        )

    def set_device(self, devices: Iterable[tuple[int, int]]) -> None:
        """Note new device numbers, as (folded device, file id); they change when a drive is mounted anew."""
        by_device: dict[int, list[int]] = defaultdict(list)
        for device, file_id in devices:
            by_device[device].append(file_id)
        with self._database.transaction():
            for device, ids in by_device.items():
                self._database.execute(
                    "UPDATE files SET device = ? WHERE id IN (SELECT value FROM json_each(?))", (device, id_list(ids))
                )

    def mark_gone(self, ids: Sequence[int], now_ms: int) -> None:
        """Note that files are no longer there; what is known of them stays until ``Store.prune``."""
        self._database.execute(
            "UPDATE files SET gone_ms = ? WHERE id IN (SELECT value FROM json_each(?))",
            (now_ms, id_list(ids)),
        )

    def mark_gone_at(self, paths: Iterable[str], now_ms: int) -> None:
        """Note the same of files by their paths."""
        self._database.execute_many(
            "UPDATE files SET gone_ms = ? WHERE path = ? AND gone_ms IS NULL",
            ((now_ms, encode_path(path)) for path in paths),
        )

    def revive(self, ids: Sequence[int]) -> None:
        """Note that files are there again, untouched."""
        self._database.execute(
            "UPDATE files SET gone_ms = NULL WHERE id IN (SELECT value FROM json_each(?))", (id_list(ids),)
        )

    def forget(self, paths: Iterable[str]) -> None:
        """Drop files, so that the next scan looks at them as new; what is known of their content stays."""
        self._database.execute_many("DELETE FROM files WHERE path = ?", ((encode_path(path),) for path in paths))

    def count_moved(self, gone_ms: int, last_id: int) -> int:
        """Count the files gone at that moment whose content came with a file of a higher id, each such file once."""
        return int(
            self._database.query(
                """SELECT coalesce(sum(min(here.n, away.n)), 0) FROM
                (SELECT content_id, count(*) AS n FROM files
                    WHERE id > ? AND content_id IS NOT NULL AND gone_ms IS NULL GROUP BY content_id) AS here
                JOIN (SELECT content_id, count(*) AS n FROM files
                    WHERE gone_ms = ? AND content_id IS NOT NULL GROUP BY content_id) AS away
                ON here.content_id = away.content_id""",
                (last_id, gone_ms),
            )[0][0]
        )

    def count_photos(self, folders: Iterable[str]) -> int:
        """Count the present photos below the folders, each once."""
        return sum(
            self._database.query(
                "SELECT count(*) FROM files WHERE path >= ? AND path < ? AND state = ? AND gone_ms IS NULL",
                (*below(folder), int(FileState.PHOTO)),
            )[0][0]
            for folder in outermost(folders)
        )
