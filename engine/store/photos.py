"""Photos as the results need them: compact numbers for all, whole objects for the few that are shown."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import FileStamp, Folder, ImageFormat, Photo
from engine.store.database import Database
from engine.store.encoding import below, decode_path, encode_path, id_list, outermost, unsigned64
from engine.store.files import FileState
from engine.store.images import picture_info


class PhotoTable:
    """Reads photos: present files together with their content and image."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(self, folders: Iterable[str]) -> NDArray[np.int64]:
        """Return (photo id, image id) of every present photo below the folders, int64 shape (n, 2), by photo id."""
        ranges = [below(folder) for folder in outermost(folders)]
        # In the order of the ids everything lies together in the file; by the index over paths nothing does.
        return self._database.integers(
            f"""SELECT files.id, image_id FROM files NOT INDEXED CROSS JOIN contents ON contents.id = content_id
            WHERE state = ? AND gone_ms IS NULL AND ({" OR ".join(["path >= ? AND path < ?"] * len(ranges)) or "FALSE"})
            ORDER BY files.id""",
            (int(FileState.PHOTO), *(bound for low_high in ranges for bound in low_high)),
            width=2,
        )

    def has_raw(self) -> bool:
        """Tell whether any image ever met came from a RAW file."""
        return bool(self._database.query("SELECT 1 FROM images WHERE format = ? LIMIT 1", (ImageFormat.RAW.value,)))

    def paths(self, folders: Iterable[str]) -> tuple[list[int], list[bytes]]:
        """Return the ids of all present photos below the folders, and their paths as they are stored."""
        ids: list[int] = []
        paths: list[bytes] = []
        for folder in outermost(folders):
            for rows in self._database.query_chunks(
                "SELECT id, path FROM files WHERE path >= ? AND path < ? AND state = ? AND gone_ms IS NULL",
                (*below(folder), int(FileState.PHOTO)),
            ):
                ids += [row[0] for row in rows]
                paths += [row[1] for row in rows]
        return ids, paths

    def image_ids(self, folders: Iterable[str]) -> NDArray[np.int64]:
        """Return the images that present photos below the folders show, int64 shape (n,), ascending."""
        return np.unique(self.numbers(folders)[:, 1])

    def load(self, photo_ids: Sequence[int], folders: Sequence[Folder]) -> dict[int, Photo]:
        """Return photos by id; the innermost of the folders that holds a photo decides if it is for reference."""
        is_reference = reference_test(folders)
        rows = self._database.query(
            """SELECT files.id, files.path, size_bytes, mtime_ns, device, inode, content_key, image_id, image_key,
                taken_ms, camera, format, width, height, is_partial, frame_left, frame_top, frame_right, frame_bottom
            FROM json_each(?) AS wanted CROSS JOIN files ON files.id = wanted.value
            JOIN contents ON contents.id = content_id JOIN images ON images.id = image_id""",
            (id_list(photo_ids),),
        )
        return {
            row[0]: Photo(
                id=row[0],
                stamp=FileStamp(decode_path(row[1]), row[2], row[3], unsigned64(row[4]), unsigned64(row[5])),
                content_key=row[6],
                image_id=row[7],
                image_key=row[8],
                info=picture_info(self._database, row[11:]),
                taken_ms=row[9],
                camera=row[10],
                is_reference=is_reference(row[1]),
            )
            for row in rows
        }

    def at_paths(self, paths: Sequence[str], folders: Sequence[Folder]) -> dict[str, Photo]:
        """Return the present photos at these paths, by path."""
        rows = [
            row
            for path in paths
            for row in self._database.query(
                "SELECT id FROM files WHERE path = ? AND content_id IS NOT NULL AND gone_ms IS NULL",
                (encode_path(path),),
            )
        ]
        return {photo.path: photo for photo in self.load([row[0] for row in rows], folders).values()}

    def present(self, photo_ids: Sequence[int]) -> dict[int, int]:
        """Return the image of each of these photos that is there, by photo id."""
        return dict(
            self._database.query(
                """SELECT files.id, image_id FROM json_each(?) AS wanted CROSS JOIN files ON files.id = wanted.value
                JOIN contents ON contents.id = content_id WHERE gone_ms IS NULL""",
                (id_list(photo_ids),),
            )
        )

    def stamps_of_images(self, image_ids: Sequence[int]) -> dict[int, FileStamp]:
        """Return for each of these images a present photo that shows it."""
        rows = self._database.query(
            """SELECT image_id, files.path, size_bytes, mtime_ns, device, inode FROM json_each(?) AS wanted
            CROSS JOIN contents ON image_id = wanted.value JOIN files ON content_id = contents.id
            WHERE gone_ms IS NULL ORDER BY files.id DESC""",
            (id_list(image_ids),),
        )
        return {
            row[0]: FileStamp(decode_path(row[1]), row[2], row[3], unsigned64(row[4]), unsigned64(row[5]))
            for row in rows
        }

    def of_images(self, image_ids: Sequence[int], folders: Sequence[Folder]) -> list[Photo]:
        """Return the present photos below the folders that show these images, sorted by id."""
        rows = self._database.query(
            """SELECT files.id, files.path FROM json_each(?) AS wanted CROSS JOIN contents ON image_id = wanted.value
            JOIN files ON content_id = contents.id WHERE gone_ms IS NULL""",
            (id_list(image_ids),),
        )
        ranges = [below(folder.path) for folder in folders]
        ids = [photo_id for photo_id, path in rows if any(low <= path < high for low, high in ranges)]
        photos = self.load(ids, folders)
        return [photos[photo_id] for photo_id in sorted(photos)]


def reference_test(folders: Sequence[Folder]) -> Callable[[bytes], bool]:
    """Return a test whether a stored path lies in a reference folder; the innermost folder decides."""
    ranges = sorted(
        ((*below(folder.path), folder.is_reference) for folder in folders), key=lambda item: len(item[0]), reverse=True
    )
    if not any(reference for _, _, reference in ranges):
        return _never
    return lambda path: next((reference for low, high, reference in ranges if low <= path < high), False)


def _never(_path: bytes) -> bool:
    return False
