"""Verified pairs of images, and which images were compared with all others."""

import json
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec, Match, MatchKind
from engine.core.errors import StoreCorruptError
from engine.store.database import Database
from engine.store.descriptors import DescriptorTable
from engine.store.encoding import id_list
from engine.store.images import ImageTable
from engine.store.match_reader import MatchArrays, MatchReader

_TRANSFORM = struct.Struct("<6d")


class MatchTable:
    """Reads and writes the tables of matches, their reasons and the images already compared."""

    def __init__(self, database: Database, images: ImageTable, descriptors: DescriptorTable) -> None:
        self._database = database
        self._images = images
        self._descriptors = descriptors
        self._reader = MatchReader(database)

    def add(self, matcher: DescriptorSpec, matches: Sequence[Match]) -> None:
        """Store matches of pairs that this matcher has not stored yet."""
        with self._database.transaction():
            matcher_id = self._descriptors.ensure_spec(matcher)
            texts = sorted({m.reason for m in matches})
            self._database.execute_many("INSERT OR IGNORE INTO reasons (text) VALUES (?)", [(text,) for text in texts])
            reason_ids = dict(
                self._database.query(
                    "SELECT text, id FROM reasons WHERE text IN (SELECT value FROM json_each(?))", (json.dumps(texts),)
                )
            )
            self._database.execute_many(
                """INSERT INTO matches (matcher_id, image_a, image_b, kind, similarity, hash_distance,
                    signature_distance, correlation, inliers, transform, reason_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                [
                    (
                        matcher_id,
                        int(m.image_a),
                        int(m.image_b),
                        int(m.kind),
                        float(m.similarity),
                        int(m.hash_distance),
                        float(m.signature_distance),
                        float(m.correlation),
                        int(m.inliers),
                        _TRANSFORM.pack(*m.transform),
                        reason_ids[m.reason],
                    )
                    for m in matches
                ],
            )

    def count(self) -> int:
        """Return how many matches are stored."""
        return int(self._database.query("SELECT count(*) FROM matches")[0][0])

    def pairs(self) -> NDArray[np.int64]:
        """Return the images of all matches, int64 shape (m, 2); a pair that two matchers found is there twice."""
        return self._database.integers("SELECT image_a, image_b FROM matches", width=2)

    def graph(self) -> MatchArrays:
        """Return what holds images together, as ``MatchReader`` reads it."""
        return self._reader.read()

    def reasons(self) -> dict[int, str]:
        """Return the words for each id of a reason."""
        return dict(self._database.query("SELECT id, text FROM reasons"))

    def get(self, image_ids: Sequence[int]) -> list[Match]:
        """Return the matches between any two of these images, sorted by (image_a, image_b); looks at all matches."""
        ids = id_list(image_ids)
        rows = self._database.query(
            """SELECT image_a, image_b, kind, similarity, hash_distance, signature_distance, correlation, inliers,
                transform, reasons.text
            FROM matches JOIN reasons ON reasons.id = reason_id
            WHERE image_a IN (SELECT value FROM json_each(?)) AND image_b IN (SELECT value FROM json_each(?))
            ORDER BY image_a, image_b, similarity""",
            (ids, ids),
        )
        # Of two matchers' words on a pair the surer one stays.
        return [self._match(row) for row in {row[:2]: row for row in rows}.values()]

    def _match(self, row: tuple[Any, ...]) -> Match:
        try:
            transform = _TRANSFORM.unpack(row[8])
            kind = MatchKind(row[2])
        except (struct.error, ValueError) as error:
            raise StoreCorruptError(self._database.path, f"unreadable match ({error})") from error
        return Match(
            image_a=row[0],
            image_b=row[1],
            kind=kind,
            similarity=row[3],
            hash_distance=row[4],
            signature_distance=row[5],
            correlation=row[6],
            inliers=row[7],
            transform=transform,
            reason=row[9],
        )

    def unmatched(self, matcher: DescriptorSpec) -> NDArray[np.int64]:
        """Return the images that this matcher did not compare yet, int64 shape (n,), ascending.

        Matches found by another version of it are forgotten (names that begin alike up to a slash are of one matcher).
        """
        with self._database.transaction():
            matcher_id = self._descriptors.ensure_spec(matcher)
            if not self._database.query("SELECT 1 FROM matching WHERE matcher_id = ?", (matcher_id,)):
                for older_id in self._descriptors.family(matcher):
                    for table in ("matches", "matched", "matching"):
                        self._database.execute(f"DELETE FROM {table} WHERE matcher_id = ?", (older_id,))
                self._database.execute("INSERT INTO matching VALUES (?, 0)", (matcher_id,))
        done = self._database.integers(
            "SELECT image_id FROM matched WHERE matcher_id = ? ORDER BY image_id", (matcher_id,)
        )[:, 0]
        return np.setdiff1d(self._images.live(), done, assume_unique=True)

    def unsettled(self, matcher: DescriptorSpec) -> NDArray[np.int64]:
        """Return the matches stored since this matcher marked images last, as (row id, image_a, image_b), shape (n, 3).

        They are of a run that is under way or was cut short: its images are to be compared once more, and unless these
        matches are told to be replaced then, the pairs will be there twice.
        """
        return self._database.integers(
            """SELECT id, image_a, image_b FROM matches WHERE matcher_id = ?1
            AND id > (SELECT coalesce(max(last_match_id), 0) FROM matching WHERE matcher_id = ?1) ORDER BY id""",
            (self._descriptors.ensure_spec(matcher),),
            width=3,
        )

    def forget_rows(self, rows: NDArray[np.int64]) -> None:
        """Forget matches by their row ids."""
        if len(rows):
            ids = id_list(rows.tolist())
            self._database.execute("DELETE FROM matches WHERE id IN (SELECT value FROM json_each(?))", (ids,))

    def mark_matched(
        self, matcher: DescriptorSpec, image_ids: Sequence[int], replaced: NDArray[np.int64] | None = None
    ) -> None:
        """Note that these images were compared with each other and with all that were marked before.

        Args:
            matcher: What compared them.
            image_ids: Images.
            replaced: Row ids of matches that are forgotten at the same moment.
        """
        with self._database.transaction():
            if replaced is not None:
                self.forget_rows(replaced)
            matcher_id = self._descriptors.ensure_spec(matcher)
            self._database.execute(
                "INSERT OR REPLACE INTO matching VALUES (?, (SELECT coalesce(max(id), 0) FROM matches))", (matcher_id,)
            )
            # One statement, for a hundred thousand of them kept a mark that a person sets waiting for a second.
            self._database.execute(
                "INSERT OR REPLACE INTO matched SELECT ?, value FROM json_each(?)", (matcher_id, id_list(image_ids))
            )

    def forget_gone(self) -> None:
        """Forget the matches of images that no present photo shows; compared anew, they also meet what is new then."""
        self.forget_images(np.setdiff1d(self._matched(), self._images.live(), assume_unique=True))

    def forget_unknown(self) -> None:
        """Forget the matches of images that are no longer stored."""
        self._database.execute(
            "DELETE FROM matches WHERE image_a NOT IN (SELECT id FROM images) OR image_b NOT IN (SELECT id FROM images)"
        )

    def _matched(self) -> NDArray[np.int64]:
        return self._database.integers("SELECT DISTINCT image_id FROM matched ORDER BY image_id")[:, 0]

    def forget_images(self, image_ids: NDArray[np.int64]) -> None:
        """Forget the matches of these images, int64 shape (n,), and that they were compared."""
        if not len(image_ids):
            return
        ids = id_list(image_ids.tolist())
        with self._database.transaction():
            self._database.execute("DELETE FROM matched WHERE image_id IN (SELECT value FROM json_each(?))", (ids,))
            self._database.execute(
                """DELETE FROM matches WHERE image_a IN (SELECT value FROM json_each(?1))
                OR image_b IN (SELECT value FROM json_each(?1))""",
                (ids,),
            )
