"""Groups that a person has seen and accepted as they are, by what their photos hold."""

import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.store.database import Change, Database
from engine.store.encoding import id_list

MIN_PHOTOS = 2
"""Photos of an accepted group at the least."""


class SeenTable:
    """Reads and writes the tables of accepted groups.

    A group is known by its contents, and by how many photos there were of each: so it stays accepted through renames,
    moves and other thresholds that split it, until a photo is in it that was not.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def accept(self, photo_ids: Sequence[int], now_ms: int | None = None) -> int | None:
        """Accept the group of these photos as it is.

        Args:
            photo_ids: Photos that are there; others are passed over.
            now_ms: When that is, in milliseconds of the Unix epoch; the present moment unless given.

        Returns:
            The id of the acceptance, or None if fewer than two of the photos are there.
        """
        with self._database.transaction(Change.SEEN):
            rows = self._database.query(
                """SELECT content_key, count(*) FROM files JOIN contents ON contents.id = content_id
                WHERE files.id IN (SELECT value FROM json_each(?)) AND gone_ms IS NULL GROUP BY content_key""",
                (id_list(photo_ids),),
            )
            if sum(copies for _, copies in rows) < MIN_PHOTOS:
                return None
            acceptance = self._database.insert(
                "INSERT INTO acceptances (accepted_ms) VALUES (?) RETURNING id",
                (time.time_ns() // 1_000_000 if now_ms is None else now_ms,),
                Change.SEEN,
            )
            self._database.execute_many(
                "INSERT INTO accepted_contents VALUES (?, ?, ?)",
                ((acceptance, key, copies) for key, copies in rows),
                Change.SEEN,
            )
        return acceptance

    def withdraw(self, acceptance: int) -> None:
        """Take an acceptance back; one that is not there any more is passed over."""
        self._database.execute("DELETE FROM acceptances WHERE id = ?", (acceptance,), Change.SEEN)

    def contents(self) -> NDArray[np.int64]:
        """Return (content id, acceptance id, photos of that content) of all contents known, int64 shape (n, 3)."""
        return self._database.integers(
            """SELECT contents.id, acceptance_id, copies FROM accepted_contents
            JOIN contents ON contents.content_key = accepted_contents.content_key
            ORDER BY acceptance_id, contents.content_key""",
            width=3,
        )

    def forget_unknown(self) -> None:
        """Drop what is about contents that are no longer stored, and acceptances that say nothing any more."""
        with self._database.transaction(Change.SEEN):
            self._database.execute(
                "DELETE FROM accepted_contents WHERE content_key NOT IN (SELECT content_key FROM contents)",
                change=Change.SEEN,
            )
            self._database.execute(
                """DELETE FROM acceptances WHERE id NOT IN
                (SELECT acceptance_id FROM accepted_contents GROUP BY acceptance_id HAVING sum(copies) >= ?)""",
                (MIN_PHOTOS,),
                Change.SEEN,
            )
