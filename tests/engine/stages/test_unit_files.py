import os

import pytest

from engine.core.domain import FileStamp
from engine.core.removal import Refusal, Removal
from engine.review.protection import Protection
from engine.stages.plan_removal import Surroundings, Wish, plan_removal
from engine.stages.unit_files import UnitFiles
from tests.helpers.photo_columns import match_of, overview_of, photo_of


def make(folder, *names):
    for name in names:
        (folder / name).write_bytes(name.encode())
    return {name: str(folder / name) for name in names}


def names(stamps):
    return [os.path.split(stamp.path)[1] for stamp in stamps]


def test_files_that_belong_to_a_photo_come_with_what_they_look_like(tmp_path):
    paths = make(tmp_path, "a.cr2", "a.jpg", "a.xmp", "b.xmp")
    photo = photo_of(1, "a", path=paths["a.cr2"])
    own, *others = UnitFiles()(photo)
    assert own == photo.stamp
    assert names(others) == ["a.jpg", "a.xmp"]
    info = (tmp_path / "a.xmp").stat()
    assert others[1] == FileStamp(paths["a.xmp"], 5, info.st_mtime_ns, info.st_dev, info.st_ino)


def test_links_and_folders_belong_to_nothing(tmp_path):
    paths = make(tmp_path, "a.cr2", "elsewhere")
    (tmp_path / "a.jpg").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "a.xmp").mkdir()
    assert names(UnitFiles()(photo_of(1, "a", path=paths["a.cr2"]))) == ["a.cr2"]


def test_nothing_belongs_to_a_photo_whose_folder_is_gone(tmp_path):
    assert names(UnitFiles()(photo_of(1, "a", path=str(tmp_path / "gone" / "a.cr2")))) == ["a.cr2"]


def plan(photos, wanted, evidence, known=None):
    """A plan to take photos away, with all of them in the library, or only those known."""
    library = {photo.id: photo for photo in photos if known is None or photo.id in known}
    by_path = {photo.path: photo for photo in library.values()}
    around = Surroundings(
        load=lambda ids: {one: library[one] for one in ids if one in library},
        find_photos=lambda paths: {path: by_path[path] for path in paths if path in by_path},
        find_files=UnitFiles(),
        protection=Protection([]),
        find_obstacle=lambda _directory: None,
    )
    return plan_removal(overview_of(list(library.values()), evidence), Wish(Removal.TRASH, None, wanted), around)


@pytest.fixture
def shots(tmp_path):
    """A RAW file with its picture and its sidecar, and the same again in another folder."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = make(tmp_path / "one", "a.cr2", "a.jpg", "a.xmp")
    two = make(tmp_path / "two", "a.cr2", "a.jpg")
    return [
        photo_of(1, "r", path=one["a.cr2"], content="raw"),
        photo_of(2, "j", path=one["a.jpg"], content="jpg"),
        photo_of(3, "r", path=two["a.cr2"], content="raw"),
        photo_of(4, "j", path=two["a.jpg"], content="jpg"),
    ]


def test_a_unit_goes_with_all_that_belongs_to_it_if_each_of_its_photos_stays_elsewhere(shots):
    (act,) = plan(shots, [1], match_of("r", "j")).acts
    assert names(act.files) == ["a.cr2", "a.jpg", "a.xmp"]
    assert [(victim.id, keeper.id) for victim, keeper in act.pairs] == [(1, 3), (2, 4)]


def test_a_unit_stays_if_one_of_its_photos_would_be_lost(shots):
    made = plan(shots[:3], [1], {})
    assert made.acts == ()
    assert [skipped.reason for skipped in made.skipped] == [Refusal.PART_OF_UNIT]


def test_a_unit_stays_if_it_holds_a_photo_that_the_library_does_not_know(shots):
    made = plan(shots, [1], match_of("r", "j"), known={1, 3, 4})
    assert made.acts == ()
    assert [skipped.reason for skipped in made.skipped] == [Refusal.PART_OF_UNIT]
