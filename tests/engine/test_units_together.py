"""Shots of several files over a real library: one photo in groups, among what is found and in what goes."""

import os
from pathlib import Path

import pytest

from engine.cleaning import ActState, Cleaning, Evidence
from engine.core.domain import Folder, MatchKind
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.review.freedesktop_trash import FreedesktopTrash
from engine.review.mounts import Mounts
from tests.helpers.shots_album import LIVE, SENT, SHOT, draw_shots


@pytest.fixture(scope="module")
def shots(tmp_path_factory):
    folder = Path(os.path.realpath(tmp_path_factory.mktemp("shots")))
    draw_shots(folder)
    return folder


@pytest.fixture(scope="module")
def library(shots, tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("library"), Settings(workers=2)) as opened:
        opened.scan([Folder(str(shots))], Monitor())
        yield opened


def told(photo, companions):
    return Path(photo.path).name, [Path(companion.path).name for companion in companions]


def test_no_two_files_of_a_shot_are_in_one_group_and_a_shot_counts_with_all_its_photos(library, shots):
    groups = [[told(member.photo, member.companions) for member in group.members] for group in library.clusters(0.7)]
    assert groups == [
        [("shot.DNG", ["shot.JPG"]), ("shot.DNG", ["shot.JPG"]), (SENT, [])],
        [("live.HEIC", []), ("live.HEIC", [])],
    ]
    sizes = [sum((shots / "camera" / name).stat().st_size for name in SHOT[:2]), (shots / SENT).stat().st_size]
    assert library.clusters(0.7)[0].reclaimable_bytes == sum(sizes)


def test_a_shot_is_found_once_by_the_photo_that_is_most_alike(library, shots):
    raw, picture = (library.query(shots / "camera" / name, 10, Monitor()).hits for name in SHOT[:2])
    assert [told(hit.photo, hit.companions) for hit in raw] == [
        ("shot.DNG", ["shot.JPG"]),
        ("shot.DNG", ["shot.JPG"]),
        (SENT, []),
    ]
    assert [told(hit.photo, hit.companions) for hit in picture] == [
        ("shot.JPG", ["shot.DNG"]),
        ("shot.JPG", ["shot.DNG"]),
        (SENT, []),
    ]
    assert [hit.kind for hit in picture[:2]] == [MatchKind.IDENTICAL_FILE] * 2
    assert picture[0].size_bytes == sum((shots / "camera" / name).stat().st_size for name in SHOT[:2])
    assert library.query(shots / SENT, 2, Monitor()).hits[1].companions, "what is found is counted by shots"


def test_what_belongs_together_goes_together_and_comes_back_together(library, shots, tmp_path):
    def there():
        return {path.relative_to(shots).as_posix() for path in shots.rglob("*") if path.is_file()}

    before = there()
    trash = FreedesktopTrash(str(tmp_path / "home"), os.getuid(), lambda: Mounts(()))
    with Cleaning(library, Settings(workers=2), trash) as cleaning:
        report = cleaning.apply(cleaning.plan_groups(Evidence(0.7)), Monitor())
        assert report.count(ActState.DONE) == 3
        place = "camera" if "camera/shot.DNG" in there() else "backup"
        assert {name for name in there() if "shot" in name} == {f"{place}/{name}" for name in SHOT}
        place = "camera" if "camera/live.HEIC" in there() else "backup"
        assert {name for name in there() if "live" in name} == {f"{place}/{name}" for name in LIVE}
        cleaning.undo(report.batch_id, Monitor())
    assert there() == before
