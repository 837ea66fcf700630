"""What was found for a picture, as cards: within the line drawn, and outside of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop.item_models.query_model import HiddenHits, QueryModel
from desktop.item_models.roles import GroupRole, PhotoRole
from engine.core.domain import MatchKind
from tests.helpers.album import BUG


@pytest.fixture
def model(bench, album):
    made = QueryModel(bench.session)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    bench.session.query((album.photos / "bug.jpg").read_bytes())
    bench.wait()
    return made


def column(model, role, card=0):
    parent = model.index(card, 0)
    return [model.index(row, 0, parent).data(role) for row in range(model.rowCount(parent))]


def test_hits_tell_what_photos_tell(model, bench, album):
    assert model.rowCount() == 1
    assert set(column(model, PhotoRole.NAME)) == set(BUG)
    assert column(model, PhotoRole.SIMILARITY) == sorted(column(model, PhotoRole.SIMILARITY), reverse=True)
    last = model.index(3, 0, model.index(0, 0))
    assert last.data(PhotoRole.KIND) == "edited"
    assert last.data(PhotoRole.REASON).startswith("Edited: crop")
    assert last.data(PhotoRole.DETAIL).startswith("Crop ")
    assert last.data(PhotoRole.BADGE).replace("\u00a0", " ") == "93 %"
    small = model.index_of_photo(bench.id_of("bug small.png"))
    assert (small.data(PhotoRole.WIDTH), small.data(PhotoRole.FORMAT)) == (320, "PNG")
    assert small.data(PhotoRole.FOLDER) == "photos"
    assert small.data(PhotoRole.PATH) == album.path("bug small.png")
    assert small.data(PhotoRole.MARK) == ""
    assert small.data(PhotoRole.IS_KEEPER) is False
    assert small.data(PhotoRole.TAKEN) is None
    assert len(small.data(PhotoRole.THUMBNAIL_KEY)) == 40
    assert "98" in small.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not model.index_of_photo(bench.id_of("stork 1.jpg")).isValid()


def test_the_kind_of_equal_files_says_all(model, bench):
    same = model.index_of_photo(bench.id_of("bug copy.jpg"))

    assert same.data(PhotoRole.REASON) == "Identical file"
    assert same.data(PhotoRole.DETAIL) == ""


def test_a_card_tells_how_many_were_found_and_of_which_kinds(model, bench):
    card = model.index(0, 0)

    assert card.data(GroupRole.TITLE).replace("\u00a0", " ") == "At least 60 % alike"
    assert "4 photo" in card.data(Qt.ItemDataRole.AccessibleTextRole)
    assert [slug for slug, _ in card.data(GroupRole.BADGES)] == ["identical-file", "same-picture", "edited"]
    assert card.data(GroupRole.KEY) == column(model, PhotoRole.PHOTO_ID)[0]
    assert card.data(GroupRole.BYTES) == sum(column(model, PhotoRole.BYTES))
    bench.session.mark(bench.ids_of("bug small.png"), "remove")
    assert (card.data(GroupRole.COUNT), card.data(GroupRole.MARKED)) == (4, 1)


def test_the_line_hides_hits_as_it_does_groups(model, bench):
    session = bench.session
    session.set_threshold(0.95)
    assert model.found_count == 3
    assert model.hidden == HiddenHits(below=1, nearest=pytest.approx(0.93, abs=0.01))
    session.set_kinds({"identical-file"})
    assert model.found_count == 2
    assert (model.hidden.below, model.hidden.other_kinds) == (1, 1)
    session.set_threshold(0.6)
    session.set_kinds({"edited", "same-picture"})
    session.set_upper(0.95)
    assert column(model, PhotoRole.NAME) == ["bug crop.jpg"]
    assert (model.hidden.above, model.hidden.other_kinds) == (3, 0)
    bench.wait()
    session.close_query()
    assert (model.rowCount(), model.hidden) == (0, HiddenHits())


def test_the_nearest_of_those_below_is_of_a_kind_that_is_looked_at(model, bench):
    bench.session.set_threshold(1.0)
    bench.session.set_kinds(set(MatchKind) - {MatchKind.SAME_PICTURE})

    assert model.hidden.nearest == pytest.approx(0.93, abs=0.01)
    bench.wait()


def test_what_is_outside_of_the_line_is_a_card_of_its_own_where_it_is_wanted(model, bench, album):
    bench.session.set_threshold(0.95)
    changed = QSignalSpy(model.changed)

    model.set_shows_rest(True)

    assert changed.count() == 1
    assert model.group_sizes() == [3, 1]
    assert column(model, PhotoRole.NAME, 1) == ["bug crop.jpg"]
    assert "95" in model.index(1, 0).data(GroupRole.TITLE)
    assert model.index_of_photo(bench.id_of("bug crop.jpg")).parent().row() == 1
    assert model.shown_ids()[-1] == bench.id_of("bug crop.jpg")
    bench.session.query([album.path("stork 1.jpg")])
    assert not model.shows_rest
    bench.wait()


def test_a_line_that_changes_nothing_resets_nothing(model, bench):
    reset = QSignalSpy(model.modelReset)

    bench.session.set_threshold(0.61)
    bench.session.set_threshold(0.62)

    assert reset.count() == 0


def test_marks_of_hits_are_told(model, bench):
    changed = QSignalSpy(model.dataChanged)
    bench.session.mark(bench.ids_of("bug small.png"), "remove")
    bench.session.mark(bench.ids_of("bug.jpg"), "keep")
    assert changed.count() == 2
    small = model.index_of_photo(bench.id_of("bug small.png"))
    assert small.data(PhotoRole.MARK) == "remove"
    assert "marked to be removed" in small.data(Qt.ItemDataRole.AccessibleTextRole)
    kept = model.index_of_photo(bench.id_of("bug.jpg"))
    assert kept.data(PhotoRole.IS_KEEPER)
    assert "marked to be kept" in kept.data(Qt.ItemDataRole.AccessibleTextRole)


def test_hits_can_be_dragged_out(model, album):
    card = model.index(0, 0)
    mime = model.mimeData([model.index(0, 0, card), model.index(1, 0, card)])
    assert {url.toLocalFile() for url in mime.urls()} == {album.path("bug.jpg"), album.path("bug copy.jpg")}
    assert model.flags(model.index(0, 0, card)) & Qt.ItemFlag.ItemIsDragEnabled
