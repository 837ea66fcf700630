"""Groups of real files marked by rules, and what then would be taken away."""

import pytest

from engine.cleaning import Cleaning
from engine.core.domain import Folder, Mark
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.marking import PresetBook, auto_mark
from tests.helpers.drawing import draw_image, save_photo


@pytest.fixture
def library(tmp_path):
    """One scene in three files and a copy, one of them in a reference folder; and one broken off."""
    album, kept = tmp_path / "album", tmp_path / "kept"
    for folder in (album, kept):
        folder.mkdir()
    save_photo(album / "1.jpg", 1)
    (album / "copy.jpg").write_bytes((album / "1.jpg").read_bytes())
    (album / "broken.jpg").write_bytes((album / "1.jpg").read_bytes()[:-2000])
    draw_image(1).resize((320, 240)).save(album / "small.png")
    draw_image(1).resize((320, 240)).save(kept / "small.jpg")
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        opened.scan([Folder(str(album)), Folder(str(kept), is_reference=True)], Monitor())
        yield opened


def names(photos):
    return {path.rpartition("/")[2] for path in photos}


@pytest.mark.parametrize("preset", ["best-quality", "smallest", "newest", "largest"])
def test_what_rules_mark_goes_and_what_they_keep_stays(library, tmp_path, preset):
    rules = PresetBook(tmp_path).rules(preset)
    overview = library.overview()
    found = auto_mark(overview.cut(0.6), rules, library.marks())
    library.save_marks(found.changes)
    kept = names(overview.photos.path(row) for row in found.kept.tolist())
    assert kept == {"small.jpg"}
    assert names(overview.photos.path(row) for row in found.going.tolist()) == {
        "1.jpg",
        "copy.jpg",
        "small.png",
        "broken.jpg",
    }
    with Cleaning(library) as cleaning:
        plan = cleaning.plan_marked()
    assert names(act.victim.path for act in plan.acts) == {"1.jpg", "copy.jpg", "small.png", "broken.jpg"}
    assert names(act.keeper.path for act in plan.acts) == {"small.jpg"}
    assert all(not act.why_kept for act in plan.acts)


def test_what_was_kept_by_hand_stays_beside_the_reference(library):
    overview = library.overview()
    paths = {overview.photos.path(row).rpartition("/")[2]: row for row in range(len(overview.photos))}
    library.save_marks({int(overview.photos.ids[paths["copy.jpg"]]): Mark.KEEP})
    found = auto_mark(overview.cut(0.6), overview.rules, library.marks())
    assert found.kept.tolist() == [paths["copy.jpg"]]
    library.save_marks(found.changes)
    with Cleaning(library) as cleaning:
        plan = cleaning.plan_marked()
    assert names(act.victim.path for act in plan.acts) == {"1.jpg", "small.png", "broken.jpg"}
    assert not plan.skipped
    assert auto_mark(overview.cut(0.6), overview.rules, library.marks()).changes == {}
