import os
import time

import numpy as np
import pytest

from engine.core.domain import Folder, ImageFormat
from engine.core.errors import StoreCorruptError
from engine.store.column_reader import read_columns
from engine.store.photo_columns import NO_DATE, PhotoColumns
from tests.helpers.library_rows import add_photo, info, key, stamp

FOLDERS = [Folder("/p"), Folder("/p/ref", is_reference=True), Folder("/p/ref/own"), Folder("/q")]
PATHS = [
    "/q/last.jpg",
    "/p/b/Émile.jpg",
    "/p/ref/x.jpg",
    "/p/a b.jpg",
    "/p/ref/own/y.jpg",
    "/p/a/b.jpg",
    "/p/B/\udcff.jpg",
    "/p/reference.jpg",
]


@pytest.fixture
def columns(store) -> PhotoColumns:
    for number, path in enumerate(PATHS):
        add_photo(store, path, f"c{number}", f"i{number % 6}", info(40 + number, 30), size_bytes=100 + number)
    return read(store)


def read(store, folders=FOLDERS):
    ids = store.photos.numbers(folder.path for folder in folders)[:, 0]
    return read_columns(store.database, ids.tolist(), folders)


def test_columns_agree_with_the_photos_themselves(store, columns):
    photos = store.photos.load(range(1, len(PATHS) + 1), FOLDERS)
    assert columns.ids.tolist() == sorted(photos)
    for row, photo_id in enumerate(columns.ids.tolist()):
        photo = photos[photo_id]
        assert columns.paths[row] == columns.path(row) == photo.path
        assert columns.path_lengths[row] == len(photo.path)
        assert columns.content_keys[row] == photo.content_key
        assert columns.image_ids[row] == photo.image_id
        assert columns.image_ranks[row] == int.from_bytes(photo.image_key[:7])
        assert (columns.sizes[row], columns.mtimes_ns[row]) == (photo.stamp.size_bytes, photo.stamp.mtime_ns)
        assert (columns.widths[row], columns.heights[row]) == (photo.info.width, photo.info.height)
        assert columns.frame_shares[row] == pytest.approx(0.8)
        assert columns.format(row) is photo.info.format is ImageFormat.JPEG
        assert columns.camera(row) == photo.camera == "camera"
        assert columns.is_reference[row] == photo.is_reference
        assert not columns.is_partial[row]


def test_paths_are_ranked_by_their_bytes(columns):
    paths = [columns.path(row) for row in np.argsort(columns.path_ranks).tolist()]
    assert paths == sorted(PATHS, key=os.fsencode)
    assert columns.paths[1:3] == [columns.path(1), columns.path(2)]
    assert len(columns.paths) == len(PATHS)


def test_directories_are_sorted_without_regard_to_case(columns):
    assert [name.lower() for name in columns.directories] == sorted(name.lower() for name in columns.directories)
    assert len(set(columns.directories)) == len(columns.directories) == 7


def test_innermost_folder_holds_a_photo(columns):
    held = {columns.path(row): columns.folders[folder] for row, folder in enumerate(columns.folder_index.tolist())}
    assert held["/p/ref/x.jpg"] == "/p/ref"
    assert held["/p/ref/own/y.jpg"] == "/p/ref/own"
    assert held["/p/reference.jpg"] == held["/p/a/b.jpg"] == "/p"
    assert held["/q/last.jpg"] == "/q"


def test_rows_are_found_by_id(columns):
    assert columns.row_of(3) == columns.ids.tolist().index(3)
    assert columns.row_of(99) is None
    shuffled = columns.take(np.array([4, 2, 0]))
    assert shuffled.rows_of([5, 1, 2, 3]).tolist() == [0, 2, -1, 1]
    assert [shuffled.path(row) for row in range(3)] == [columns.path(row) for row in (4, 2, 0)]


def test_photos_that_went_in_between_are_left_out(store, columns):
    store.files.mark_gone([2], 1000)
    store.files.forget([PATHS[4]])
    again = read_columns(store.database, columns.ids.tolist(), FOLDERS)
    assert again.ids.tolist() == [photo_id for photo_id in columns.ids.tolist() if photo_id not in (2, 5)]


def test_no_photos_are_empty_columns(store):
    assert len(read(store)) == 0
    assert len(read(store, [])) == 0
    assert read(store).row_of(1) is None


def test_date_is_when_it_was_taken_or_else_written_in_local_time(store, monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        add_photo(store, "/p/taken.jpg", "a", taken_ms=77)
        add_photo(store, "/p/written.jpg", "b")
        summer, winter = 1_720_000_000, 1_704_000_000
        for number, written_s in enumerate((summer, winter)):
            path = f"/p/{number}.jpg"
            add_photo(store, path, f"c{number}")
            store.database.execute(
                "UPDATE files SET mtime_ns = ? WHERE path = ?", (written_s * 1_000_000_000 + 5_000_000, path.encode())
            )
        columns = read(store)
    finally:
        monkeypatch.undo()
        time.tzset()
    dates = {columns.path(row): date for row, date in enumerate(columns.dates_ms.tolist())}
    assert dates["/p/taken.jpg"] == 77
    assert dates["/p/0.jpg"] == (summer - 4 * 3600) * 1000 + 5
    assert dates["/p/1.jpg"] == (winter - 5 * 3600) * 1000 + 5
    assert columns.taken_ms[columns.row_of(2)] == NO_DATE


def test_time_of_another_age_is_no_error(store):
    add_photo(store, "/p/a.jpg", "a")
    store.database.execute("UPDATE files SET mtime_ns = ?", (-(2**63) + 1,))
    assert len(read(store).dates_ms) == 1


def test_format_that_cannot_have_been_stored_is_damage(store):
    add_photo(store, "/p/a.jpg", "a")
    store.database.execute("UPDATE images SET format = 'XYZ'")
    with pytest.raises(StoreCorruptError, match="format"):
        read(store)


def test_equal_bytes_share_a_content_and_equal_pictures_an_image(store):
    add_photo(store, "/p/1.jpg", "bytes", image="picture")
    add_photo(store, "/p/2.jpg", "bytes", image="picture")
    add_photo(store, "/p/3.jpg", "other bytes", image="picture")
    columns = read(store)
    assert len(set(columns.image_ids.tolist())) == len(set(columns.image_ranks.tolist())) == 1
    assert columns.content_ids[0] == columns.content_ids[1] != columns.content_ids[2]
    assert columns.content_keys.tolist() == [key("bytes"), key("bytes"), key("other bytes")]
    assert columns.sizes.tolist() == [stamp("/p/1.jpg").size_bytes] * 3
