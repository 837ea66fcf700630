"""What a person decides about photos is kept with what they hold."""

import os
from pathlib import Path

import pytest
from PIL import Image

from engine.core.domain import Folder, Mark, MatchKind
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.drawing import draw_image


@pytest.fixture
def album(tmp_path):
    """Three sizes of one scene."""
    folder = tmp_path / "album"
    folder.mkdir()
    for name, width in (("large", 320), ("middle", 280), ("small", 240)):
        draw_image(3).resize((width, width * 3 // 4)).save(folder / f"{name}.png")
    return folder


@pytest.fixture
def library(tmp_path, album):
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        scan(opened, album)
        yield opened


def scan(library, album):
    library.scan([Folder(str(album))], Monitor())


def ids(library):
    photos = library.overview().photos
    return {Path(path).name: int(photo_id) for photo_id, path in zip(photos.ids, photos.paths, strict=True)}


def groups(library, **choice):
    found = library.clusters(**choice)
    return sorted(sorted(Path(member.photo.path).name for member in cluster.members) for cluster in found)


def test_photos_declared_different_part_and_a_third_one_stays_with_either(library):
    known = ids(library)
    receipt = library.declare_different([known["large.png"], known["small.png"]])
    (found,) = groups(library)
    assert len(found) == 2
    assert "middle.png" in found
    assert library.different_count() == 1
    library.withdraw_different(receipt)
    assert groups(library) == [["large.png", "middle.png", "small.png"]]
    assert library.different_count() == 0


def test_a_whole_group_declared_different_is_gone_and_counts_in_no_histogram(library):
    before = library.overview()
    library.declare_different(list(ids(library).values()))
    assert groups(library) == []
    assert before.histogram.sum() == 3
    assert library.overview().histogram.sum() == 0


def test_the_declaration_outlives_renames_moves_and_scans(library, album):
    known = ids(library)
    library.declare_different([known["large.png"], known["middle.png"], known["small.png"]])
    (album / "deeper").mkdir()
    (album / "large.png").rename(album / "deeper" / "renamed.png")
    (album / "small.png").rename(album / "other name.png")
    scan(library, album)
    assert groups(library) == []
    # A copy of one of them is a copy of it still, and different from the others.
    (album / "copy.png").write_bytes((album / "middle.png").read_bytes())
    scan(library, album)
    assert groups(library) == [["copy.png", "middle.png"]]


def test_copies_with_other_metadata_can_be_declared_different(library, album):
    exif = Image.Exif()
    exif[0x010E] = "noted"
    with Image.open(album / "small.png") as image:
        image.save(album / "noted.png", exif=exif)
    scan(library, album)
    copies = frozenset({MatchKind.IDENTICAL_IMAGE})
    assert groups(library, kinds=copies) == [["noted.png", "small.png"]]
    known = ids(library)
    library.declare_different([known["noted.png"], known["small.png"]])
    assert groups(library, kinds=copies) == []
    (found,) = groups(library)
    assert {"large.png", "middle.png"} < set(found)
    assert len(found) == 3


def test_equal_files_cannot_be_declared_different(library, album):
    (album / "copy.png").write_bytes((album / "small.png").read_bytes())
    scan(library, album)
    known = ids(library)
    assert library.declare_different([known["copy.png"], known["small.png"]]) is None
    assert library.different_count() == 0
    assert len(groups(library)[0]) == 4


def test_marks_follow_their_file_until_it_is_changed_or_gone(library, album):
    known = ids(library)
    marks = dict.fromkeys(known.values(), Mark.REMOVE)
    library.save_marks(marks)
    os.utime(album / "large.png", (1, 1))
    draw_image(3).resize((230, 172)).save(album / "middle.png")
    (album / "small.png").unlink()
    assert library.marks() == marks
    scan(library, album)
    assert library.marks() == {known["large.png"]: Mark.REMOVE}
    library.save_marks({known["large.png"]: None})
    assert library.marks() == {}


def test_marks_of_folders_that_are_not_looked_at_wait(library, album):
    library.save_marks({ids(library)["large.png"]: Mark.KEEP})
    library.set_folders([])
    assert library.marks() == {}
    library.set_folders([Folder(str(album))])
    assert list(library.marks().values()) == [Mark.KEEP]


def test_other_windows_see_marks_and_declarations(library, tmp_path):
    known = ids(library)
    revision, marks_revision = library.revision(), library.marks_revision()
    with Library.open(tmp_path / "library") as other:
        other.save_marks({known["large.png"]: Mark.KEEP})
        assert library.marks() == {known["large.png"]: Mark.KEEP}
        assert library.marks_revision() > marks_revision
        assert library.revision() == revision
        other.declare_different(list(known.values()))
        assert library.revision() > revision
        assert groups(library) == []
