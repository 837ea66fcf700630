"""Read photos as columns, in blocks, so that a window goes on drawing meanwhile."""

import os
from bisect import bisect_left
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
from engine.store.photo_columns import FORMATS, NO_DATE, PhotoColumns
from engine.store.photos import RANK_BYTES

_NUMBERS: Final = 9
"""Columns that come first and are integers in the file."""

_FRAME: Final = 4


def read_columns(database: Database, photo_ids: Sequence[int], folders: Sequence[Folder]) -> PhotoColumns:
    """Return those of the photos that are present below the folders, sorted by the bytes of their paths."""
    numbers, ranks, shares = [np.empty((0, _NUMBERS), np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    cameras, formats = _Dictionary(), _Dictionary()
    content_keys: list[bytes] = []
    paths: list[bytes] = []
    for rows in _rows(database, photo_ids, folders):
        columns = list(zip(*rows, strict=True))
        numbers.append(np.array(columns[:_NUMBERS], np.int64).T)
        left, top, right, bottom = np.array(columns[_NUMBERS : _NUMBERS + _FRAME], np.float64)
        shares.append((right - left) * (bottom - top))
        path, content_key, image_key, camera, image_format = columns[_NUMBERS + _FRAME :]
        ranks.append(np.array([int.from_bytes(key[:RANK_BYTES]) for key in image_key], np.int64))
        paths += path
        content_keys += content_key
        cameras.add(camera)
        formats.add(image_format)
    table = np.concatenate(numbers)
    codes = np.array([_format_code(database, name) for name in formats.words] or [0], np.uint8)
    roots = sorted(folders, key=lambda folder: below(folder.path))
    folder_index = _folders_of(paths, [folder.path for folder in roots])
    names, directory_index, directories = _split_paths(paths)
    return PhotoColumns(
        ids=table[:, 0].copy(),
        content_ids=table[:, 1].copy(),
        image_ids=table[:, 2].copy(),
        image_ranks=np.concatenate(ranks),
        sizes=table[:, 3].copy(),
        mtimes_ns=table[:, 4].copy(),
        taken_ms=table[:, 5].copy(),
        widths=table[:, 6].astype(np.int32),
        heights=table[:, 7].astype(np.int32),
        frame_shares=np.concatenate(shares),
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
        path_ranks=np.arange(len(paths), dtype=np.int32),
    )


def _rows(database: Database, photo_ids: Sequence[int], folders: Iterable[Folder]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows in blocks; the index over the paths gives their order, so nothing is sorted."""
    ids = id_list(photo_ids)
    for folder in outermost(folder.path for folder in folders):
        yield from database.query_chunks(
            """SELECT files.id, content_id, image_id, size_bytes, mtime_ns, coalesce(taken_ms, ?), width, height,
                is_partial, frame_left, frame_top, frame_right, frame_bottom,
                path, content_key, image_key, camera, format
            FROM files CROSS JOIN contents ON contents.id = content_id CROSS JOIN images ON images.id = image_id
            WHERE path >= ? AND path < ? AND state = ? AND gone_ms IS NULL
                AND +files.id IN (SELECT value FROM json_each(?))
            ORDER BY path""",
            (NO_DATE, *below(folder), int(FileState.PHOTO), ids),
            size=2048,
        )


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


def _folders_of(paths: Sequence[bytes], folders: Sequence[str]) -> NDArray[np.int32]:
    """Return the innermost folder of each path; both are sorted, so a folder comes before those within it."""
    places = np.zeros(len(paths), np.int32)
    for place, folder in enumerate(folders):
        low, high = below(folder)
        places[bisect_left(paths, low) : bisect_left(paths, high)] = place
    return places


def _split_paths(paths: Iterable[bytes]) -> tuple[list[str], NDArray[np.int32], tuple[str, ...]]:
    """Return the names, the directory of each, and the directories as a person sorts them."""
    names: list[str] = []
    found: dict[str, int] = {}
    places = []
    for path in paths:
        text = decode_path(path)
        at = text.rfind(os.sep) + 1
        names.append(text[at:])
        places.append(found.setdefault(text[:at], len(found)))
    directories = sorted(found, key=lambda name: (folded(name), name))
    rank = np.empty(max(1, len(found)), np.int32)
    rank[[found[name] for name in directories]] = np.arange(len(found), dtype=np.int32)
    return names, rank[np.array(places, np.intp)], tuple(directories)
