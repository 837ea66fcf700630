"""Photos that a person declared no duplicates of each other, by what they hold."""

import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.store.database import Change, Database
from engine.store.encoding import id_list

MIN_CONTENTS = 2
"""Contents that a declaration is about at the least; files of equal bytes are one content."""


class DifferentTable:
    """Reads and writes the tables of declarations: any two contents of one declaration are no duplicates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def declare(self, photo_ids: Sequence[int], now_ms: int | None = None) -> int | None:
        """Declare the contents of these photos different from each other.

        Args:
            photo_ids: Photos, gone ones too; unknown ids are passed over.
            now_ms: When that is, in milliseconds of the Unix epoch; the present moment unless given.

        Returns:
            The id of the declaration, or None if the photos hold no two different contents.
        """
        with self._database.transaction(Change.DIFFERENT):
            keys = self._database.query(
                """SELECT DISTINCT content_key FROM files JOIN contents ON contents.id = content_id
                WHERE files.id IN (SELECT value FROM json_each(?))""",
                (id_list(photo_ids),),
            )
            if len(keys) < MIN_CONTENTS:
                return None
            declaration = self._database.insert(
                "INSERT INTO declarations (declared_ms) VALUES (?) RETURNING id",
                (time.time_ns() // 1_000_000 if now_ms is None else now_ms,),
                Change.DIFFERENT,
            )
            self._database.execute_many(
                "INSERT INTO declared_different VALUES (?, ?)",
                ((declaration, key) for (key,) in keys),
                Change.DIFFERENT,
            )
        return declaration

    def withdraw(self, declaration: int) -> None:
        """Take a declaration back; one that is not there any more is passed over."""
        self._database.execute("DELETE FROM declarations WHERE id = ?", (declaration,), Change.DIFFERENT)

    def count(self) -> int:
        """Count the declarations."""
        return int(self._database.query("SELECT count(*) FROM declarations")[0][0])

    def contents(self) -> NDArray[np.int64]:
        """Return (content id, declaration id) of all contents known, int64 shape (n, 2).

        They are sorted by content key, an order that does not depend on when contents were met, then by declaration.
        """
        return self._database.integers(
            """SELECT contents.id, declaration_id FROM declared_different
            JOIN contents ON contents.content_key = declared_different.content_key
            ORDER BY contents.content_key, declaration_id""",
            width=2,
        )

    def forget_unknown(self) -> None:
        """Drop what is about contents that are no longer stored, and declarations that say nothing any more."""
        with self._database.transaction(Change.DIFFERENT):
            self._database.execute(
                "DELETE FROM declared_different WHERE content_key NOT IN (SELECT content_key FROM contents)",
                change=Change.DIFFERENT,
            )
            self._database.execute(
                """DELETE FROM declarations WHERE id NOT IN
                (SELECT declaration_id FROM declared_different GROUP BY declaration_id HAVING count(*) >= ?)""",
                (MIN_CONTENTS,),
                Change.DIFFERENT,
            )
