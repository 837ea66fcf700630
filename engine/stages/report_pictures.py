"""Small pictures of photos for a report, made on all cores."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

from engine.core.domain import Photo
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.settings import Settings
from engine.files.read import read_photo_file
from engine.imaging.thumbnail import make_thumbnail

# Sharp on a screen of two dots per pixel, where the page shows 176 of them.
PICTURE_SIDE = 320


class PictureMaker:
    """Makes JPEG thumbnails of the photos of a group; threads live as long as the ``with`` block."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pool = ThreadPoolExecutor(settings.workers, thread_name_prefix="pictures")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def __call__(self, photos: Sequence[Photo]) -> list[bytes | None]:
        """Return a JPEG for each photo, None for one that is gone, changed or broken since it was scanned."""
        # Equal pictures are decoded once, from the first file that has them.
        distinct = {photo.image_id: photo for photo in reversed(photos)}
        pictures = dict(zip(distinct, self._pool.map(self._make, distinct.values()), strict=True))
        return [pictures[photo.image_id] for photo in photos]

    def _make(self, photo: Photo) -> bytes | None:
        try:
            # It was small enough to be scanned, so its own size is bound enough.
            data = read_photo_file(photo.stamp, photo.stamp.size_bytes)
            return make_thumbnail(data, photo.info.format, PICTURE_SIDE, self._settings.max_pixels)
        except (OSError, DecodeError, PhotoFileError):
            return None
