"""What a person decided about single photos."""

from collections.abc import Iterable, Mapping

from engine.core.domain import Mark
from engine.core.errors import StoreCorruptError
from engine.store.database import Change, Database
from engine.store.encoding import below, outermost


class MarkTable:
    """Reads and writes the table of marks.

    A mark is of one file, and only as long as the file is there and holds what it held when it was marked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, folders: Iterable[str]) -> dict[int, Mark]:
        """Return the marks of present photos below the folders, by photo id."""
        found = {}
        for folder in outermost(folders):
            rows = self._database.query(
                """SELECT file_id, mark FROM marks JOIN files ON files.id = file_id
                JOIN contents ON contents.id = content_id AND contents.content_key = marks.content_key
                WHERE path >= ? AND path < ? AND gone_ms IS NULL""",
                below(folder),
            )
            found.update({photo_id: self._mark(name) for photo_id, name in rows})
        return found

    def _mark(self, name: str) -> Mark:
        try:
            return Mark(name)
        except ValueError as error:
            raise StoreCorruptError(self._database.path, f"unknown mark {name!r}") from error

    def save(self, changes: Mapping[int, Mark | None]) -> None:
        """Set marks by photo id, or take them away where there is None; photos that are not there are passed over."""
        with self._database.transaction(Change.MARKS):
            self._database.execute_many(
                "DELETE FROM marks WHERE file_id = ?",
                [(int(photo_id),) for photo_id, mark in changes.items() if mark is None],
                Change.MARKS,
            )
            self._database.execute_many(
                """INSERT OR REPLACE INTO marks SELECT files.id, content_key, ? FROM files
                JOIN contents ON contents.id = content_id WHERE files.id = ? AND gone_ms IS NULL""",
                [(mark.value, int(photo_id)) for photo_id, mark in changes.items() if mark is not None],
                Change.MARKS,
            )

    def forget_stale(self) -> None:
        """Drop the marks of files that are gone or hold something else now."""
        self._database.execute(
            """DELETE FROM marks WHERE NOT EXISTS (SELECT 1 FROM files JOIN contents ON contents.id = content_id
                WHERE files.id = file_id AND gone_ms IS NULL AND contents.content_key = marks.content_key)""",
            change=Change.MARKS,
        )
