from dataclasses import replace

import pytest

from engine.core.domain import Folder, ImageFormat, MatchKind
from engine.stages.companions import alike_with_companions, find_companions
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import read_snapshot
from tests.helpers.library_rows import MATCHER, add_photo, info, match

RAW = replace(info(), format=ImageFormat.RAW)


@pytest.fixture
def shots(store):
    """Two RAW files with the pictures that the camera wrote beside them, which match them, and a photo alone."""
    store.folders.set_current([Folder("/p"), Folder("/q")], [])
    for name in ("1", "2"):
        raw = add_photo(store, f"/p/{name}.RW2", f"raw {name}", picture=RAW)
        jpeg = add_photo(store, f"/p/{name}.JPG", f"jpeg {name}")
        store.matches.add(MATCHER, [match(raw, jpeg)])
    add_photo(store, "/p/3.JPG", "jpeg 3")
    return store


def paths(store, ids):
    photos = store.photos.load(list(ids), [])
    return [photos[photo_id].path for photo_id in ids]


def companions(store, folders=("/p", "/q")):
    return [paths(store, pair) for pair in find_companions(store, folders).tolist()]


def test_without_raw_files_nobody_looks_at_names(store):
    add_photo(store, "/p/1.RW2", "a")
    add_photo(store, "/p/1.JPG", "b")
    assert companions(store) == []


def test_photos_belong_to_the_raw_file_of_their_name(shots):
    assert companions(shots) == [["/p/1.JPG", "/p/1.RW2"], ["/p/2.JPG", "/p/2.RW2"]]
    assert companions(shots, ["/q"]) == []


def test_photos_that_are_gone_belong_to_nothing(shots):
    gone = shots.database.query("SELECT id FROM files WHERE path = ?", (b"/p/1.RW2",))[0][0]
    shots.files.mark_gone([gone], 1)
    assert companions(shots) == [["/p/2.JPG", "/p/2.RW2"]]


def alike(store):
    numbers = store.photos.numbers(["/p", "/q"])
    found = alike_with_companions(numbers, find_companions(store, ["/p", "/q"]), store.matches.graph())
    return sorted(paths(store, found.tolist()))


def test_photos_that_look_like_nothing_but_each_other_are_not_even_read(shots):
    assert alike(shots) == []
    snapshot = read_snapshot(shots)
    assert (len(snapshot.photos), snapshot.photo_total, snapshot.histogram.sum()) == (0, 5, 0)


def test_a_copy_of_any_photo_of_a_unit_brings_all_of_it(shots):
    add_photo(shots, "/q/copy.JPG", "jpeg 1")
    assert alike(shots) == ["/p/1.JPG", "/p/1.RW2", "/q/copy.JPG"]
    snapshot = read_snapshot(shots)
    assert snapshot.histogram[MatchKind.IDENTICAL_FILE - 1, -1] == 1
    overview = Overview.make(snapshot, Selection())
    table = overview.cut(0.5)
    (first, second) = table.rows.tolist()
    assert [overview.photos.path(row) for row in (first, second, *overview.units.companions(first))] == [
        "/p/1.RW2",
        "/q/copy.JPG",
        "/p/1.JPG",
    ]
    assert table.totals.reclaimable_bytes == 100


def test_a_match_with_another_unit_brings_both(shots):
    first, second = (shots.images.find(f"jpeg {name}".encode().ljust(20, b".")) for name in "12")
    shots.matches.add(MATCHER, [match(first, second, 0.7)])
    assert alike(shots) == ["/p/1.JPG", "/p/1.RW2", "/p/2.JPG", "/p/2.RW2"]
    overview = Overview.make(read_snapshot(shots), Selection())
    # The RAW files were compared with each other and found to differ.
    assert len(overview.cut(0.5)) == 0


def test_a_photo_that_a_scan_of_another_process_took_away_in_between_is_passed_over(shots):
    found = find_companions(shots, ["/p"])
    numbers = shots.photos.numbers(["/p"])
    assert alike_with_companions(numbers[:0], found, shots.matches.graph()).tolist() == []
    assert alike_with_companions(numbers[1:], found, shots.matches.graph()).tolist() == []
