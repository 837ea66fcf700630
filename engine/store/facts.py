"""Facts that help to choose between copies: of contents, what their bytes tell; of images, what their pixels do."""

from collections.abc import Sequence

from engine.core.facts import Measures, PhotoFacts
from engine.store.database import Database
from engine.store.encoding import id_list


class FactTable:
    """Reads and writes the columns of facts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, content_id: int, facts: PhotoFacts) -> None:
        """Store what the bytes of a content tell."""
        self._database.execute(
            "UPDATE contents SET has_gps = ?, rating = ?, is_edited = ?, jpeg_quality = ? WHERE id = ?",
            (facts.has_gps, facts.rating, facts.is_edited, facts.jpeg_quality, content_id),
        )

    def get(self, content_key: bytes) -> PhotoFacts | None:
        """Return what the bytes of a content tell, or None if nobody looked yet."""
        rows = self._database.query(
            "SELECT has_gps, rating, is_edited, jpeg_quality FROM contents WHERE content_key = ?", (content_key,)
        )
        if not rows or rows[0][0] is None:
            return None
        has_gps, rating, is_edited, jpeg_quality = rows[0]
        return PhotoFacts(bool(has_gps), rating, bool(is_edited), jpeg_quality)

    def put_measures(self, image_id: int, measures: Measures) -> None:
        """Store what the pixels of an image tell."""
        self._database.execute(
            "UPDATE images SET sharpness = ?, detail_share = ? WHERE id = ?",
            (measures.sharpness, measures.detail_share, image_id),
        )

    def measured(self, photo_ids: Sequence[int]) -> dict[int, tuple[bool, bool]]:
        """Tell of these photos, as far as they are there, whether sharpness and detail were measured; by id."""
        rows = self._database.query(
            """SELECT files.id, sharpness IS NOT NULL, detail_share IS NOT NULL
            FROM json_each(?) AS wanted CROSS JOIN files ON files.id = wanted.value
            JOIN contents ON contents.id = content_id JOIN images ON images.id = image_id WHERE gone_ms IS NULL""",
            (id_list(photo_ids),),
        )
        return {photo_id: (bool(sharpness), bool(detail)) for photo_id, sharpness, detail in rows}
