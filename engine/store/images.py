"""Pictures and the contents they came from: what decoding learnt, kept by key and not by path."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import ImageFormat, PictureInfo
from engine.core.errors import StoreCorruptError
from engine.store.database import Database
from engine.store.encoding import id_list, plain_text

NOT_TAKEN = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """An image of the library; ``taken_ms`` is the earliest capture time among the files that hold it, or None."""

    id: int
    image_key: bytes
    info: PictureInfo
    taken_ms: int | None


def picture_info(database: Database, values: Sequence[Any]) -> PictureInfo:
    """Build a PictureInfo of (format, width, height, is_partial, left, top, right, bottom).

    Raises:
        StoreCorruptError: the values cannot have been written by the program.
    """
    name, width, height, partial, left, top, right, bottom = values
    try:
        image_format = ImageFormat(name)
    except ValueError as error:
        raise StoreCorruptError(database.path, f"unknown picture format {name!r}") from error
    frame = (float(left), float(top), float(right), float(bottom))
    return PictureInfo(image_format, int(width), int(height), bool(partial), frame)


class ImageTable:
    """Reads and writes the tables of images and contents."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, image_key: bytes) -> int | None:
        """Return the id of a described image, or None."""
        rows = self._database.query("SELECT id FROM images WHERE image_key = ? AND described_by != ''", (image_key,))
        return rows[0][0] if rows else None

    def find_content(self, content_key: bytes) -> int | None:
        """Return the id of a content whose image is described, or None."""
        rows = self._database.query(
            """SELECT contents.id FROM contents JOIN images ON images.id = image_id
            WHERE content_key = ? AND described_by != ''""",
            (content_key,),
        )
        return rows[0][0] if rows else None

    def put(self, image_key: bytes, info: PictureInfo, described_by: str) -> int:
        """Store an image and return its id."""
        return self._database.insert(
            """INSERT INTO images (image_key, format, width, height, is_partial,
                frame_left, frame_top, frame_right, frame_bottom, described_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (image_key) DO UPDATE SET format = excluded.format, width = excluded.width,
                height = excluded.height, is_partial = excluded.is_partial, frame_left = excluded.frame_left,
                frame_top = excluded.frame_top, frame_right = excluded.frame_right,
                frame_bottom = excluded.frame_bottom, described_by = excluded.described_by
            RETURNING id""",
            (image_key, info.format.value, info.width, info.height, info.is_partial, *info.frame, described_by),
        )

    def put_content(self, content_key: bytes, image_id: int, taken_ms: int | None, camera: str) -> int:
        """Store a content and return its id."""
        return self._database.insert(
            """INSERT INTO contents (content_key, image_id, taken_ms, camera) VALUES (?, ?, ?, ?)
            ON CONFLICT (content_key) DO UPDATE SET image_id = excluded.image_id, taken_ms = excluded.taken_ms,
                camera = excluded.camera
            RETURNING id""",
            (content_key, image_id, taken_ms, plain_text(camera)),
        )

    def infos(self, image_ids: Sequence[int]) -> dict[int, ImageRecord]:
        """Return what is known of these images, by id; unknown ids are left out."""
        rows = self._database.query(
            """SELECT images.id, image_key, format, width, height, is_partial,
                frame_left, frame_top, frame_right, frame_bottom,
                (SELECT min(taken_ms) FROM contents WHERE image_id = images.id)
            FROM images WHERE id IN (SELECT value FROM json_each(?))""",
            (id_list(image_ids),),
        )
        return {row[0]: ImageRecord(row[0], row[1], picture_info(self._database, row[2:10]), row[10]) for row in rows}

    def taken_ms(self, image_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the earliest capture time among the files that hold each image, ``NOT_TAKEN`` if none has one.

        Args:
            image_ids: Ascending, shape (n,); all known.
        """
        known = self._database.integers(
            """SELECT image_id, min(taken_ms) FROM contents WHERE taken_ms IS NOT NULL
            GROUP BY image_id ORDER BY image_id""",
            width=2,
        )
        known = known[np.isin(known[:, 0], image_ids, assume_unique=True)]
        times = np.full(len(image_ids), NOT_TAKEN, np.int64)
        times[np.searchsorted(image_ids, known[:, 0])] = known[:, 1]
        return times

    def live(self) -> NDArray[np.int64]:
        """Return the ids of described images that a present photo shows, int64 shape (n,), ascending."""
        ids = self._database.integers(
            """SELECT image_id FROM files JOIN contents ON contents.id = content_id
            JOIN images ON images.id = image_id WHERE gone_ms IS NULL AND described_by != ''"""
        )
        return np.unique(ids)

    def live_ranks(self) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Return ``live`` and the place of each in the order of the image keys, int32 shape (n,)."""
        live = self.live()
        by_key = self._database.integers("SELECT id FROM images ORDER BY image_key")[:, 0]
        by_key = by_key[np.isin(by_key, live, assume_unique=True)]
        ranks = np.empty(len(live), np.int32)
        ranks[np.searchsorted(live, by_key)] = np.arange(len(live), dtype=np.int32)
        return live, ranks

    def undescribed_contents(self) -> set[int]:
        """Return the contents whose image lost its descriptors, because they are of an old version."""
        rows = self._database.query(
            "SELECT contents.id FROM contents JOIN images ON images.id = image_id WHERE described_by = ''"
        )
        return {row[0] for row in rows}
