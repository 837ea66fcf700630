"""Read photos as columns, in blocks, so that a window goes on drawing meanwhile."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
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

_NUMBERS: Final = 13
"""Columns that come first and are integers in the file."""

_FRAME: Final = 4
_MEASURES: Final = 2
"""Columns that come after these and are real numbers, or null."""

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
    numbers, ranks, shares = [np.empty((0, _NUMBERS), np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    measures = [np.empty((0, _MEASURES), np.float32)]
    cameras, formats = _Dictionary(), _Dictionary()
    content_keys: list[bytes] = []
    paths: list[bytes] = []
    for rows in _rows(database, photo_ids):
        columns = list(zip(*rows, strict=True))
        numbers.append(np.array(columns[:_NUMBERS], np.int64).T)
        left, top, right, bottom = np.array(columns[_NUMBERS : _NUMBERS + _FRAME], np.float64)
        shares.append((right - left) * (bottom - top))
        measures.append(np.array(columns[_NUMBERS + _FRAME :][:_MEASURES], np.float32).T)
        path, content_key, image_key, camera, image_format = columns[_NUMBERS + _FRAME + _MEASURES :]
        ranks.append(np.array([int.from_bytes(key[:_RANK_BYTES]) for key in image_key], np.int64))
        paths += path
        content_keys += content_key
        cameras.add(camera)
        formats.add(image_format)
    table, sharpness_and_detail = np.concatenate(numbers), np.concatenate(measures)
    codes = np.array([_format_code(database, name) for name in formats.words] or [0], np.uint8)
    roots = sorted(folders, key=lambda folder: below(folder.path))
    path_ranks, folder_index = _places(database, table[:, 0], [folder.path for folder in roots])
    names, path_lengths, directory_index, directories = _split_paths(paths)
    return PhotoColumns(
        ids=table[:, 0].copy(),
        content_ids=table[:, 1].copy(),
        image_ids=table[:, 2].copy(),
        image_ranks=np.concatenate(ranks),
        sizes=table[:, 3].copy(),
        mtimes_ns=table[:, 4].copy(),
        taken_ms=table[:, 5].copy(),
        dates_ms=_dates_ms(table[:, 5], table[:, 4]),
        widths=table[:, 6].astype(np.int32),
        heights=table[:, 7].astype(np.int32),
        frame_shares=np.concatenate(shares),
        detail_shares=sharpness_and_detail[:, 1].copy(),
        sharpness=sharpness_and_detail[:, 0].copy(),
        ratings=table[:, 9].astype(np.int8),
        jpeg_qualities=table[:, 10].astype(np.uint8),
        has_gps=table[:, 11] != 0,
        is_edited=table[:, 12] != 0,
        is_partial=table[:, 8] != 0,
        is_reference=np.array([folder.is_reference for folder in roots] or [False])[folder_index],
        formats=codes[formats.places()],
        content_keys=content_keys,
        camera_index=cameras.places(),
        cameras=tuple(cameras.words),
        folder_index=folder_index,
        folders=tuple(folder.path for folder in roots),
        names=names,
        directory_index=directory_index,
        directories=directories,
        path_lengths=path_lengths,
        path_ranks=path_ranks,
    )


def _rows(database: Database, photo_ids: Sequence[int]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows in blocks; what was scanned together has ids next to each other and lies together in the file."""
    return database.query_chunks(
        """SELECT files.id, content_id, image_id, size_bytes, mtime_ns, coalesce(taken_ms, ?), width, height,
            is_partial, coalesce(rating, ?), coalesce(jpeg_quality, ?), coalesce(has_gps, 0), coalesce(is_edited, 0),
            frame_left, frame_top, frame_right, frame_bottom, sharpness, detail_share,
            files.path, content_key, image_key, camera, format
        FROM json_each(?) AS wanted CROSS JOIN files ON files.id = wanted.value
        CROSS JOIN contents ON contents.id = content_id CROSS JOIN images ON images.id = image_id
        WHERE state = ? AND gone_ms IS NULL""",
        (NO_DATE, NO_RATING, NO_QUALITY, id_list(photo_ids), int(FileState.PHOTO)),
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


def _split_paths(
    paths: Iterable[bytes],
) -> tuple[list[str], NDArray[np.int32], NDArray[np.int32], tuple[str, ...]]:
    """Return the names, the lengths of the paths, the directory of each, and the directories as a person sorts them."""
    names: list[str] = []
    lengths: list[int] = []
    places: list[int] = []
    found: dict[str, int] = {}
    for path in paths:
        text = decode_path(path)
        at = text.rfind(os.sep) + 1
        names.append(text[at:])
        lengths.append(len(text))
        places.append(found.setdefault(text[:at], len(found)))
    directories = sorted(found, key=lambda name: (folded(name), name))
    rank = np.empty(len(found), np.int32)
    rank[[found[name] for name in directories]] = np.arange(len(found), dtype=np.int32)
    return names, np.array(lengths, np.int32), rank[np.array(places, np.intp)], tuple(directories)


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
