import shutil
import sqlite3
import subprocess
import threading
from contextlib import closing
from pathlib import Path

import pytest

from engine.core.domain import Folder, MatchKind, Stage
from engine.core.errors import Cancelled, FolderError, StoreLockedError, StoreUnwritableError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.store.lock import scan_lock
from tests.helpers.drawing import draw_image, save_photo


@pytest.fixture
def album(tmp_path):
    """Two scenes, each with a smaller version; of the first a copy as well."""
    folder = tmp_path / "album"
    folder.mkdir()
    for seed in (1, 2):
        save_photo(folder / f"{seed}.jpg", seed)
        draw_image(seed).resize((320, 240)).save(folder / f"{seed} small.png")
    (folder / "copy of 1.jpg").write_bytes((folder / "1.jpg").read_bytes())
    return folder


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        yield opened


def scan(library, *folders):
    return library.scan([Folder(str(folder)) for folder in folders], Monitor())


def grouped(library, **choice):
    return sorted(sorted(Path(m.photo.path).name for m in cluster.members) for cluster in library.clusters(**choice))


def test_scan_finds_the_groups_and_the_second_reads_nothing(library, album):
    report = scan(library, album)
    assert (report.files_seen, report.photos, report.described, report.problems) == (5, 5, 4, ())
    assert grouped(library) == [["1 small.png", "1.jpg", "copy of 1.jpg"], ["2 small.png", "2.jpg"]]
    assert grouped(library, threshold=1.0) == [["1.jpg", "copy of 1.jpg"]]
    assert grouped(library, kinds=frozenset({MatchKind.IDENTICAL_FILE})) == [["1.jpg", "copy of 1.jpg"]]
    again = scan(library, album)
    assert (again.unchanged, again.described, again.matches) == (5, 0, report.matches)
    assert library.statistics().photos == 5


def test_moved_photos_are_counted_and_keep_their_groups(library, album):
    scan(library, album)
    before = [cluster.id for cluster in library.clusters()]
    album.rename(album.with_name("renamed"))
    report = scan(library, album.with_name("renamed"))
    assert report.described == 0
    assert [cluster.id for cluster in library.clusters()] == before
    (album.with_name("renamed") / "1.jpg").rename(album.with_name("renamed") / "one.jpg")
    report = scan(library, album.with_name("renamed"))
    assert (report.moved, report.gone, report.described) == (1, 0, 0)


def test_gone_photo_leaves_its_group(library, album):
    scan(library, album)
    (album / "2 small.png").unlink()
    report = scan(library, album)
    assert (report.gone, report.photos) == (1, 4)
    assert grouped(library) == [["1 small.png", "1.jpg", "copy of 1.jpg"]]


def test_photo_that_comes_back_meets_what_came_while_it_was_away(library, album):
    (album / "2 small.png").rename(album.parent / "away.png")
    scan(library, album)
    (album / "2.jpg").rename(album.parent / "away.jpg")
    (album.parent / "away.png").rename(album / "2 small.png")
    scan(library, album)
    (album.parent / "away.jpg").rename(album / "2.jpg")
    report = scan(library, album)
    assert report.described == 0
    assert ["2 small.png", "2.jpg"] in grouped(library)


def test_results_are_about_the_folders_of_the_latest_scan(library, album, tmp_path):
    other = tmp_path / "other"
    save_photo(other / "x.jpg", 9)
    scan(library, album)
    scan(library, other)
    assert grouped(library) == []
    assert library.photo_count() == 1
    assert [folder.path for folder in library.folders()] == [str(album), str(other)]
    assert [folder.is_current for folder in library.folders()] == [False, True]
    report = scan(library, album, other)
    assert (report.described, len(library.clusters())) == (0, 2)


def test_problems_are_told_by_scan_and_library_until_they_are_gone(library, album):
    (album / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    report = scan(library, album)
    assert [(Path(p.path).name, p.stage) for p in report.problems] == [("broken.jpg", Stage.DECODE)]
    assert library.problems() == report.problems == scan(library, album).problems
    (album / "broken.jpg").unlink()
    assert scan(library, album).problems == ()
    assert library.problems() == ()


def test_reference_photos_are_kept(library, album, tmp_path):
    reference = tmp_path / "reference"
    reference.mkdir()
    draw_image(1).resize((320, 240)).save(reference / "small.jpg")
    library.scan([Folder(str(album)), Folder(str(reference), is_reference=True)], Monitor())
    cluster = next(cluster for cluster in library.clusters() if len(cluster.members) == 4)
    assert cluster.keeper.path == str(reference / "small.jpg")
    assert cluster.keeper.is_reference


def destroy_table(path, name):
    with closing(sqlite3.connect(path)) as plain:
        (page,) = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        (page_bytes,) = plain.execute("PRAGMA page_size").fetchone()
    data = bytearray(path.read_bytes())
    start = (page - 1) * page_bytes
    data[start : start + page_bytes] = b"\xa5" * page_bytes
    path.write_bytes(data)


def test_library_that_turns_out_damaged_is_begun_anew(tmp_path, album):
    with Library.open(tmp_path / "library") as library:
        scan(library, album)
    destroy_table(library.path, "files")
    with Library.open(tmp_path / "library") as library:
        report = scan(library, album)
        assert report.described == 4
        assert len(library.notices) == 1
        assert "damaged" in library.notices[0]
        assert len(grouped(library)) == 2
    assert len(list((tmp_path / "library").glob("library.corrupt-*.sqlite3"))) == 1


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 12 MB, where this system lets one be made: room for a log, which may reach 4 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_full_disk_is_a_clear_error_and_once_there_is_room_the_scan_goes_on(small_disk, album):
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(10_500_000))
    for seed in range(10, 40):
        save_photo(album / f"{seed}.jpg", seed, 120, 90)
    with (
        Library.open(small_disk / "library", Settings(batch_size=2)) as library,
        pytest.raises(StoreUnwritableError, match="disk is full"),
    ):
        library.scan([Folder(str(album))], Monitor())
    ballast.unlink()
    with Library.open(small_disk / "library") as library:
        assert library.notices == ()
        report = scan(library, album)
        assert report.photos == 35
        assert report.unchanged > 0
        assert len(library.clusters()) == 2


def test_second_scan_is_refused_while_results_stay_readable(library, album, tmp_path):
    scan(library, album)
    with scan_lock(tmp_path / "library"), Library.open(tmp_path / "library") as second:
        with pytest.raises(StoreLockedError):
            scan(second, album)
        assert len(second.clusters()) == 2


def test_groups_can_be_asked_for_during_a_scan(library, album, tmp_path):
    scan(library, album)
    for seed in range(20, 40):
        save_photo(tmp_path / "more" / f"{seed}.jpg", seed)
    scanning = threading.Thread(target=scan, args=(library, album, tmp_path / "more"))
    scanning.start()
    seen = set()
    while scanning.is_alive():
        seen.add(len(library.clusters()))
    scanning.join()
    assert seen == {2}


def test_changes_by_another_process_show(library, album, tmp_path):
    scan(library, album)
    assert len(library.clusters()) == 2
    with Library.open(tmp_path / "library") as other:
        (album / "2.jpg").unlink()
        scan(other, album)
    assert len(library.clusters()) == 1


def test_stopped_scan_raises_and_keeps_the_library_usable(library, album):
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        library.scan([Folder(str(album))], monitor)
    assert scan(library, album).photos == 5


def test_folder_that_is_not_there_is_an_error(library, tmp_path):
    with pytest.raises(FolderError, match="no such folder"):
        scan(library, tmp_path / "nowhere")


def test_query_finds_the_photos_that_look_alike(library, album, tmp_path):
    scan(library, album)
    draw_image(2).resize((400, 300)).save(tmp_path / "asked.jpg")
    hits = library.query(tmp_path / "asked.jpg", 5, Monitor()).hits
    assert {Path(hit.photo.path).name for hit in hits} == {"2.jpg", "2 small.png"}


def test_library_without_a_directory_is_gone_when_closed(album):
    with Library.open() as library:
        scan(library, album)
        path = library.path
        assert path.exists()
    assert not path.exists()


def test_prune_forgets_photos_long_gone(library, album):
    scan(library, album)
    (album / "2.jpg").unlink()
    scan(library, album)
    assert library.prune(days=30) == 0
    assert library.prune(days=-1) == 1
    assert grouped(library) == [["1 small.png", "1.jpg", "copy of 1.jpg"]]
