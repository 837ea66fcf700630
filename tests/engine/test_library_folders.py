"""Folders come and go without a scan; what is left out by one leaves the results."""

import shutil
from pathlib import Path

import pytest

from engine.core.domain import Folder, Stage
from engine.core.errors import FolderError
from engine.core.progress import Monitor, Progress
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.drawing import draw_image


@pytest.fixture
def folders(tmp_path):
    """Two folders with a version each of two scenes, and in the first a folder of its own."""
    for name, size in (("one", (320, 240)), ("two", (240, 180)), ("one/inner", (280, 210))):
        (tmp_path / name).mkdir()
        for seed in (1, 2):
            draw_image(seed).resize(size).save(tmp_path / name / f"{seed}.png")
    return tmp_path / "one", tmp_path / "two"


@pytest.fixture
def library(tmp_path, folders):
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        opened.scan([Folder(str(folder)) for folder in folders], Monitor())
        yield opened


def sizes(library):
    return sorted(len(cluster.members) for cluster in library.clusters())


def test_folder_removed_leaves_the_results_at_once_and_comes_back_without_any_reading(library, folders):
    one, two = folders
    assert sizes(library) == [3, 3]
    library.set_folders([Folder(str(one))])
    assert sizes(library) == [2, 2]
    assert library.photo_count() == 4
    library.set_folders([Folder(str(one)), Folder(str(two))])
    assert sizes(library) == [3, 3]
    library.set_folders([Folder(str(one))])
    assert library.scan([Folder(str(one)), Folder(str(two))], Monitor()).described == 0
    assert sizes(library) == [3, 3]
    library.set_folders([])
    assert library.clusters() == []


def test_folder_can_be_marked_for_reference_without_a_scan(library, folders):
    one, two = folders
    assert library.clusters()[0].keeper.path.startswith(str(one))
    library.set_folders([Folder(str(one)), Folder(str(two), is_reference=True)])
    cluster = library.clusters()[0]
    assert cluster.keeper.is_reference
    assert cluster.keeper.path.startswith(str(two))


def test_folders_are_told_with_their_photos_and_whether_they_are_there(library, folders, tmp_path):
    one, two = folders
    shutil.rmtree(two)
    library.set_folders([Folder(str(one)), Folder(str(one / "inner")), Folder(str(two)), Folder(str(tmp_path / "new"))])
    known = {Path(folder.path).name: folder for folder in library.folders()}
    assert {name: folder.photo_count for name, folder in known.items()} == {"one": 4, "inner": 2, "two": 2, "new": 0}
    assert {name for name, folder in known.items() if folder.is_offline} == {"two", "new"}
    assert all(folder.is_current for folder in known.values())
    assert known["inner"].scanned_ms is None
    assert known["one"].scanned_ms is not None
    assert sizes(library) == [3, 3]


def test_a_file_is_no_folder_and_nothing_changes(library, folders):
    with pytest.raises(FolderError):
        library.set_folders([Folder(str(folders[0])), Folder(str(folders[1] / "1.png"))])
    assert sizes(library) == [3, 3]


def test_folder_removed_while_it_is_being_scanned_stays_removed(library, folders):
    one, two = folders

    def remove(progress: Progress) -> None:
        if progress.stage is Stage.WALK:
            library.set_folders([Folder(str(one))])

    library.scan([Folder(str(one)), Folder(str(two))], Monitor(remove))
    assert [folder.path for folder in library.folders() if folder.is_current] == [str(one)]
    assert sizes(library) == [2, 2]


def test_photos_that_are_excluded_now_leave_the_results_at_the_next_scan(library, folders, tmp_path):
    chosen = [Folder(str(folder)) for folder in folders]
    library.close()
    with Library.open(tmp_path / "library", Settings(exclusions=("**/inner", "**/two/2.png"))) as narrower:
        assert sizes(narrower) == [3, 3]
        report = narrower.scan(chosen, Monitor())
        assert (report.described, report.photos) == (0, 3)
        assert sizes(narrower) == [2]
    with Library.open(tmp_path / "library", Settings()) as wider:
        report = wider.scan(chosen, Monitor())
        assert (report.described, report.photos) == (0, 6)
        assert sizes(wider) == [3, 3]


def test_photos_and_their_matches_are_told_by_id(library, folders):
    one, two = folders
    ids = {member.photo.path: member.photo.id for cluster in library.clusters() for member in cluster.members}
    asked = [ids[str(one / "1.png")], ids[str(two / "1.png")], 4711]
    library.set_folders([Folder(str(one), is_reference=True)])
    photos = library.photos(asked)
    assert {photo.path for photo in photos.values()} == {str(one / "1.png"), str(two / "1.png")}
    assert photos[asked[0]].is_reference
    (match,) = library.matches_among(asked)
    assert {match.image_a, match.image_b} == {photo.image_id for photo in photos.values()}
    assert match.transform == pytest.approx((1, 0, 0, 0, 1, 0), abs=0.03)
    assert library.matches_among([asked[0], ids[str(one / "2.png")]]) == []
    assert library.matches_among(asked[:1]) == []
    (two / "1.png").unlink()
    library.scan([Folder(str(two))], Monitor())
    assert list(library.photos(asked)) == asked[:1]
