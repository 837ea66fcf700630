"""The folders that were scanned, and which of them the results are about."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from engine.core.domain import Folder
from engine.store.database import Database
from engine.store.encoding import decode_path, encode_path


@dataclass(frozen=True, slots=True)
class KnownFolder(Folder):
    """A folder of the library.

    ``is_current`` marks those of the latest scan, which results are about; ``is_offline`` those that were not there
    when they were last looked for, such as on a drive that is not connected. ``scanned_ms`` is when it was last
    walked, in milliseconds of the Unix epoch, or None. ``photo_count`` counts the present photos below it, those of
    folders in it too, where that was asked for.
    """

    is_current: bool = False
    is_offline: bool = False
    scanned_ms: int | None = None
    photo_count: int = 0


class FolderTable:
    """Reads and writes the table of folders."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[KnownFolder]:
        """Return every folder ever scanned, sorted by path."""
        rows = self._database.query(
            "SELECT path, is_reference, is_current, is_offline, scanned_ms FROM folders ORDER BY path"
        )
        return [
            KnownFolder(decode_path(path), bool(reference), bool(current), bool(offline), scanned)
            for path, reference, current, offline, scanned in rows
        ]

    def current(self) -> list[KnownFolder]:
        """Return the folders that results are about, sorted by path."""
        return [folder for folder in self.all() if folder.is_current]

    def current_paths(self) -> list[str]:
        """Return the paths of the folders that results are about, sorted."""
        return [folder.path for folder in self.current()]

    def set_current(self, usable: Sequence[Folder], offline: Sequence[Folder]) -> None:
        """Make these the folders that results are about; the others stay known."""
        rows = [(encode_path(folder.path), folder.is_reference, 0) for folder in usable]
        rows += [(encode_path(folder.path), folder.is_reference, 1) for folder in offline]
        with self._database.transaction():
            self._database.execute("UPDATE folders SET is_current = 0")
            self._database.execute_many(
                """INSERT INTO folders (path, is_reference, is_current, is_offline) VALUES (?, ?, 1, ?)
                ON CONFLICT (path) DO UPDATE SET is_reference = excluded.is_reference, is_current = 1,
                    is_offline = excluded.is_offline""",
                rows,
            )

    def add(self, usable: Sequence[Folder], offline: Sequence[Folder]) -> None:
        """Make those that are new folders that results are about; of the others note only whether they are there."""
        rows = [(encode_path(folder.path), folder.is_reference, 0) for folder in usable]
        rows += [(encode_path(folder.path), folder.is_reference, 1) for folder in offline]
        self._database.execute_many(
            """INSERT INTO folders (path, is_reference, is_current, is_offline) VALUES (?, ?, 1, ?)
            ON CONFLICT (path) DO UPDATE SET is_offline = excluded.is_offline""",
            rows,
        )

    def note_walk(self, folders: Sequence[Folder]) -> None:
        """Note that folders were walked just now, whether or not results are still about them."""
        now_ms = time.time_ns() // 1_000_000
        self._database.execute_many(
            "UPDATE folders SET scanned_ms = ? WHERE path = ?", [(now_ms, encode_path(f.path)) for f in folders]
        )
