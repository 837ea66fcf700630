"""Photos as columns: what a window shows, sorts and filters by, as arrays over a hundred thousand photos."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Final, Self, overload

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import ImageFormat

NO_DATE: Final = int(np.iinfo(np.int64).min)
"""Stands where nothing is known of when a photo was taken."""

NO_RATING: Final = -1
NO_QUALITY: Final = 0

SPARSE: Final = 16
"""Ids of which only one in so many is known are searched for, and not looked up in a table."""

FORMATS: Final = tuple(ImageFormat)

_AT_A_TIME: Final = 1 << 15


@dataclass(frozen=True, eq=False, repr=False)
class PhotoColumns:
    """Photos, one row each; every array has shape (p,).

    A path is ``directories[directory_index[row]] + names[row]``; directories end in a separator and are sorted as a
    person would, without regard to case.

    Attributes:
        ids, content_ids, image_ids: int64.
        image_ranks: An order of images that does not depend on when they were met, int64.
        sizes: Bytes, int64.
        mtimes_ns: int64.
        taken_ms: Capture time in milliseconds of the local epoch, ``NO_DATE`` where unknown, int64.
        dates_ms: When each photo was taken or, where that is unknown, last written, in local time as well, int64.
        widths, heights: Of the whole upright picture, int32.
        frame_shares: Share of the picture that is no uniform border, float64.
        detail_shares: Share of its side that it was enlarged from, up to 1, nan where unknown, float32.
        sharpness: In grey levels, nan where unknown, float32.
        ratings: Stars, ``NO_RATING`` where there are none, int8.
        jpeg_qualities: Setting of libjpeg, ``NO_QUALITY`` where there is none, uint8.
        has_gps, is_edited: bool.
        is_partial, is_reference: bool.
        formats: Places in ``FORMATS``, uint8.
        content_keys: Bytes, equal where those of the files are. This and the names are arrays, for through a list of a
            million words the interpreter looks each time that it collects garbage, and a window stands still.
        camera_index: Places in ``cameras``, int32.
        folder_index: Places in ``folders``, the innermost searched folder of each photo, int32.
        path_lengths: Characters of the paths, int32.
        path_ranks: Order of the paths by their bytes, int32.
    """

    ids: NDArray[np.int64]
    content_ids: NDArray[np.int64]
    image_ids: NDArray[np.int64]
    image_ranks: NDArray[np.int64]
    sizes: NDArray[np.int64]
    mtimes_ns: NDArray[np.int64]
    taken_ms: NDArray[np.int64]
    dates_ms: NDArray[np.int64]
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    frame_shares: NDArray[np.float64]
    detail_shares: NDArray[np.float32]
    sharpness: NDArray[np.float32]
    ratings: NDArray[np.int8]
    jpeg_qualities: NDArray[np.uint8]
    has_gps: NDArray[np.bool_]
    is_edited: NDArray[np.bool_]
    is_partial: NDArray[np.bool_]
    is_reference: NDArray[np.bool_]
    formats: NDArray[np.uint8]
    content_keys: NDArray[np.object_]
    camera_index: NDArray[np.int32]
    cameras: tuple[str, ...]
    folder_index: NDArray[np.int32]
    folders: tuple[str, ...]
    names: NDArray[np.object_]
    directory_index: NDArray[np.int32]
    directories: tuple[str, ...]
    path_lengths: NDArray[np.int32]
    path_ranks: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def has_date(self) -> NDArray[np.bool_]:
        """Whether it is known when each photo was taken."""
        return np.asarray(self.taken_ms != NO_DATE, np.bool_)

    def path(self, row: int) -> str:
        """Return the absolute path of a photo."""
        return self.directories[int(self.directory_index[row])] + str(self.names[row])

    @property
    def paths(self) -> "Paths":
        """The absolute paths, put together when they are asked for."""
        return Paths(self)

    def format(self, row: int) -> ImageFormat:
        """Return the format of a photo."""
        return FORMATS[int(self.formats[row])]

    def camera(self, row: int) -> str:
        """Return the camera that took a photo, or nothing."""
        return self.cameras[int(self.camera_index[row])]

    @cached_property
    def _rows_by_id(self) -> NDArray[np.intp]:
        return np.argsort(self.ids)

    @cached_property
    def _row_by_id(self) -> NDArray[np.int32] | None:
        """The row of every id up to the greatest and one more; None where most of that would be empty."""
        greatest = int(self.ids.max())
        if greatest > SPARSE * len(self):
            return None
        rows = np.full(greatest + 2, -1, np.int32)
        rows[self.ids] = np.arange(len(self), dtype=np.int32)
        return rows

    def rows_of(self, photo_ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.intp]:
        """Return the row of each photo, -1 where it has none, intp shape (k,)."""
        asked = np.asarray(photo_ids, np.int64)
        if not len(self):
            return np.full(len(asked), -1, np.intp)
        if self._row_by_id is not None:
            # one below zero is at the end of the table, where there is none
            return self._row_by_id[np.clip(asked, -1, len(self._row_by_id) - 1)].astype(np.intp)
        at = np.minimum(np.searchsorted(self.ids, asked, sorter=self._rows_by_id), len(self) - 1)
        rows = self._rows_by_id[at]
        return np.where(self.ids[rows] == asked, rows, -1)

    def row_of(self, photo_id: int) -> int | None:
        """Return the row of a photo, or None."""
        row = int(self.rows_of([photo_id])[0])
        return None if row < 0 else row

    def take(self, rows: NDArray[np.intp]) -> Self:
        """Return these photos in this order."""
        columns = {field.name: getattr(self, field.name) for field in fields(self)}
        changes: dict[str, Any] = {
            name: _take(column, rows) for name, column in columns.items() if isinstance(column, np.ndarray)
        }
        return replace(self, **changes)


def _take(column: NDArray[Any], rows: NDArray[np.intp]) -> NDArray[Any]:
    if column.dtype != object:
        return column[rows]
    # the interpreter is held meanwhile, so in parts
    taken = np.empty(len(rows), object)
    for start in range(0, len(rows), _AT_A_TIME):
        taken[start : start + _AT_A_TIME] = column[rows[start : start + _AT_A_TIME]]
    return taken


class Paths(Sequence[str]):
    """The paths of photos, by row."""

    def __init__(self, columns: PhotoColumns) -> None:
        self._columns = columns

    @overload
    def __getitem__(self, row: int) -> str: ...

    @overload
    def __getitem__(self, row: slice) -> list[str]: ...

    def __getitem__(self, row: int | slice) -> str | list[str]:
        if isinstance(row, slice):
            return [self._columns.path(place) for place in range(*row.indices(len(self)))]
        return self._columns.path(row)

    def __len__(self) -> int:
        return len(self._columns)
