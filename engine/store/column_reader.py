"""Read photos as columns, in blocks, so that a window goes on drawing meanwhile."""

import os
import time
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Folder, ImageFormat
from engine.core.errors import StoreCorruptError
from engine.core.text import folded
from engine.store.database import Database
from engine.store.encoding import below, decode_path, id_list, outermost
from engine.store.files import FileState
from engine.store.photo_columns import FORMATS, NO_DATE, NO_QUALITY, NO_RATING, PhotoColumns

_NUMBERS: Final = 8
"""Columns that come first and are integers."""

_MEASURES: Final = 3
"""Columns that come after these and are real numbers, or null."""

# What is small travels together: each value of a row costs as much as the next, however few bits it has.
_HEIGHT_BITS: Final = 32
_QUALITY_BIT: Final = 3
_RATING_BIT: Final = 16

_NS_PER_MS: Final = 1_000_000
_QUARTER_MS: Final = 900_000

_RANK_BYTES: Final = 7
"""The beginning of an image key is an order of images that does not depend on when they were met."""


def read_columns(database: Database, photo_ids: Sequence[int], folders: Sequence[Folder]) -> PhotoColumns:
    """Return those of these photos that are present, in the order of their ids.

    Args:
        database: The library file.
        photo_ids: Photos below the folders, ascending.
        folders: Those that results are about.
    """
    numbers, ranks = [np.empty((_NUMBERS, 0), np.int64)], [np.empty(0, np.int64)]
    measures = [np.empty((_MEASURES, 0))]
    cameras, formats = _Dictionary(), _Dictionary()
    content_keys = [np.empty(0, object)]
    paths = _Paths()
    for rows in _rows(database, photo_ids):
        columns = list(zip(*rows, strict=True))
        numbers.append(np.array(columns[:_NUMBERS], np.int64))
        measures.append(np.array(columns[_NUMBERS:][:_MEASURES], np.float64))
        path, content_key, image_key, camera, image_format = columns[_NUMBERS + _MEASURES :]
        ranks.append(_ranks(image_key))
        paths.add(path)
        content_keys.append(np.array(content_key, object))
        cameras.add(camera)
        formats.add(image_format)
    ids, content_ids, image_ids, sizes, mtimes_ns, taken_ms, sides, flags = np.concatenate(numbers, axis=1)
    shares, sharpness, detail_shares = np.concatenate(measures, axis=1)
    codes = np.array([_format_code(database, name) for name in formats.words] or [0], np.uint8)
    roots = sorted(folders, key=lambda folder: below(folder.path))
    path_ranks, folder_index = _places(database, ids, [folder.path for folder in roots])
    directory_index, directories = paths.directories()
    return PhotoColumns(
        ids=ids.copy(),
        content_ids=content_ids.copy(),
        image_ids=image_ids.copy(),
        image_ranks=np.concatenate(ranks),
        sizes=sizes.copy(),
        mtimes_ns=mtimes_ns.copy(),
        taken_ms=taken_ms.copy(),
        dates_ms=_dates_ms(taken_ms, mtimes_ns),
        widths=(sides >> _HEIGHT_BITS).astype(np.int32),
        heights=(sides & ((1 << _HEIGHT_BITS) - 1)).astype(np.int32),
        frame_shares=shares.copy(),
        detail_shares=detail_shares.astype(np.float32),
        sharpness=sharpness.astype(np.float32),
        ratings=((flags >> _RATING_BIT) + NO_RATING).astype(np.int8),
        jpeg_qualities=(flags >> _QUALITY_BIT & 0xFF).astype(np.uint8),
        has_gps=flags & 2 != 0,
        is_edited=flags & 4 != 0,
        is_partial=flags & 1 != 0,
        is_reference=np.array([folder.is_reference for folder in roots] or [False])[folder_index],
        formats=codes[formats.places()],
        content_keys=np.concatenate(content_keys),
        camera_index=cameras.places(),
        cameras=tuple(cameras.words),
        folder_index=folder_index,
        folders=tuple(folder.path for folder in roots),
        names=paths.names(),
        directory_index=directory_index,
        directories=directories,
        path_lengths=paths.lengths(),
        path_ranks=path_ranks,
    )


def _rows(database: Database, photo_ids: Sequence[int]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows in blocks; what was scanned together has ids next to each other and lies together in the file."""
    return database.query_chunks(
        f"""SELECT files.id, content_id, image_id, size_bytes, mtime_ns, coalesce(taken_ms, ?),
            width << {_HEIGHT_BITS} | height,
            (is_partial != 0) | ((coalesce(has_gps, 0) != 0) << 1) | ((coalesce(is_edited, 0) != 0) << 2)
                | (coalesce(jpeg_quality, {NO_QUALITY}) << {_QUALITY_BIT})
                | ((coalesce(rating, {NO_RATING}) - {NO_RATING}) << {_RATING_BIT}),
            (frame_right - frame_left) * (frame_bottom - frame_top), sharpness, detail_share,
            files.path, content_key, substr(image_key, 1, {_RANK_BYTES}), camera, format
        FROM json_each(?) AS wanted CROSS JOIN files ON files.id = wanted.value
        CROSS JOIN contents ON contents.id = content_id CROSS JOIN images ON images.id = image_id
        WHERE state = ? AND gone_ms IS NULL""",
        (NO_DATE, id_list(photo_ids), int(FileState.PHOTO)),
        size=2048,
    )


def _places(
    database: Database, ids: NDArray[np.int64], folders: Sequence[str]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return the place of each photo in the order of the paths, and its innermost folder.

    Args:
        database: Whose index over the paths has them in order, so that none is compared here.
        ids: Of the photos, ascending.
        folders: Sorted, so that a folder comes before those within it.
    """
    ranks, folder_of = np.zeros(len(ids), np.int32), np.zeros(len(ids), np.int32)
    ranked = 0
    separate = set(outermost(folders))
    for place, folder in enumerate(folders):
        found = database.integers("SELECT id FROM files WHERE path >= ? AND path < ? ORDER BY path", below(folder))[
            :, 0
        ]
        rows = np.searchsorted(ids, found)
        rows = rows[ids[np.minimum(rows, len(ids) - 1)] == found] if len(ids) else rows[:0]
        folder_of[rows] = place
        if folder in separate:
            ranks[rows] = np.arange(ranked, ranked + len(rows))
            ranked += len(rows)
    return ranks, folder_of


class _Dictionary:
    """Replaces words that come again and again by their places in a list."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._place: dict[str, int] = {}
        self._parts = [np.empty(0, np.int32)]

    def add(self, words: Sequence[str]) -> None:
        for word in dict.fromkeys(words):
            if word not in self._place:
                self._place[word] = len(self.words)
                self.words.append(word)
        self._parts.append(np.array([self._place[word] for word in words], np.int32))

    def places(self) -> NDArray[np.int32]:
        return np.concatenate(self._parts)


def _format_code(database: Database, name: str) -> int:
    try:
        return FORMATS.index(ImageFormat(name))
    except ValueError as error:
        raise StoreCorruptError(database.path, f"unknown picture format {name!r}") from error


def _ranks(keys: Sequence[bytes]) -> NDArray[np.int64]:
    """Return the beginnings of keys as numbers in the same order; a shorter key counts as if zeros came before."""
    joined = b"".join([key.rjust(8, b"\0") for key in keys])
    return np.frombuffer(joined, ">i8").astype(np.int64)


class _Paths:
    """Takes paths apart into directories, of which there are few, and names."""

    def __init__(self) -> None:
        self._names = [np.empty(0, object)]
        self._directories: dict[str, int] = {}
        self._parts = [np.empty(0, np.int32)]
        self._lengths = [np.empty(0, np.int32)]

    def add(self, paths: Sequence[bytes]) -> None:
        found = self._directories
        # one call for all of them: no path holds a zero
        texts = decode_path(b"\0".join(paths)).split("\0")
        parts = [text.rpartition(os.sep) for text in texts]
        self._names.append(np.array([name for _, _, name in parts], object))
        places = [found.setdefault(directory, len(found)) for directory, _, _ in parts]
        self._parts.append(np.array(places, np.int32))
        self._lengths.append(np.array([len(text) for text in texts], np.int32))

    def names(self) -> NDArray[np.object_]:
        """Return the name of each path."""
        return np.concatenate(self._names)

    def lengths(self) -> NDArray[np.int32]:
        """Return the characters of each path."""
        return np.concatenate(self._lengths)

    def directories(self) -> tuple[NDArray[np.int32], tuple[str, ...]]:
        """Return the directory of each path, and the directories, with a separator, as a person sorts them."""
        found = [directory + os.sep for directory in self._directories]
        order = sorted(range(len(found)), key=lambda place: (folded(found[place]), found[place]))
        rank = np.empty(len(found), np.int32)
        rank[order] = np.arange(len(found), dtype=np.int32)
        return rank[np.concatenate(self._parts)], tuple(found[place] for place in order)


def _dates_ms(taken_ms: NDArray[np.int64], mtimes_ns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return when photos were taken or else last written, which is turned into local time."""
    dates = taken_ms.copy()
    unknown = np.flatnonzero(dates == NO_DATE)
    written_ms = mtimes_ns[unknown] // _NS_PER_MS
    # Clocks change at quarters of an hour, so photos of one quarter share the way to local time.
    quarters, quarter_of = np.unique(written_ms // _QUARTER_MS, return_inverse=True)
    offsets = [_offset_ms(quarter * _QUARTER_MS // 1000) for quarter in quarters.tolist()]
    dates[unknown] = written_ms + np.array(offsets, np.int64)[quarter_of]
    return dates


def _offset_ms(time_s: int) -> int:
    try:
        return time.localtime(time_s).tm_gmtoff * 1000
    except (OverflowError, OSError, ValueError):
        # A file system came up with a time of another age.
        return 0
