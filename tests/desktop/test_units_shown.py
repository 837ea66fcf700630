"""Shots of several files in the window: one card, one mark, all of it told."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.item_models.compared_library import ComparedLibrary
from desktop.item_models.groups_model import GroupsModel
from desktop.item_models.inspector_model import InspectorModel
from desktop.item_models.query_model import QueryModel
from desktop.item_models.review_model import ReviewModel
from desktop.item_models.roles import PhotoRole, ReviewRole
from desktop.session.review import Review
from engine.core.domain import Mark
from tests.helpers.album import Album, scan_album
from tests.helpers.clean_bench import CleanBench, own_trash
from tests.helpers.shots_album import SENT, draw_shots

NAME = "shot.DNG + JPG"


@pytest.fixture(scope="module")
def shots(tmp_path_factory):
    place = Path(os.path.realpath(tmp_path_factory.mktemp("shots")))
    draw_shots(place / "photos")
    scan_album(place / "library", place / "photos")
    return Album(place / "photos", place / "library")


@pytest.fixture
def bench(qtbot, shots, monkeypatch, tmp_path):
    own_trash(monkeypatch, tmp_path)
    made = CleanBench(qtbot, shots)
    made.open()
    yield made
    made.session.mark(list(made.session.all_marks()), None)
    made.wait()
    made.close()


def ids(bench, ending):
    photos = bench.session.overview.photos
    return [int(photos.ids[row]) for row in range(len(photos)) if photos.path(row).endswith(ending)]


def size_of(shots, *names):
    return sum((shots.photos / name).stat().st_size for name in names)


def test_a_shot_is_one_card_with_the_bytes_of_all_its_photos(bench, shots):
    model = GroupsModel(bench.session)
    group = model.index(0, 0)
    cards = [model.index(place, 0, group) for place in range(model.rowCount(group))]
    assert [card.data(PhotoRole.NAME) for card in cards] == [NAME, NAME, SENT]
    assert all(NAME in card.data(Qt.ItemDataRole.AccessibleTextRole) for card in cards[:2]), "a screen reader is told"
    kilobytes = round(size_of(shots, "camera/shot.DNG", "camera/shot.JPG") / 1000)
    assert str(kilobytes) in cards[0].data(PhotoRole.CAPTION)


def test_whichever_file_of_a_shot_is_marked_the_shot_is(bench, shots):
    session = bench.session
    raw, picture = ids(bench, "backup/shot.DNG")[0], ids(bench, "backup/shot.JPG")[0]
    plan = session.mark([picture], Mark.REMOVE)
    assert plan.changes == {raw: Mark.REMOVE}
    assert session.mark_of(picture) is session.mark_of(raw) is Mark.REMOVE
    assert session.marked_ids == (raw,)
    assert (session.marked_count, session.marked_bytes) == (1, size_of(shots, "backup/shot.DNG", "backup/shot.JPG"))
    others = [*ids(bench, "camera/shot.JPG"), *ids(bench, SENT)]
    assert session.mark(others, Mark.REMOVE).spared, "of the group some photo stays"
    session.undo()
    session.undo()
    assert session.mark_of(picture) is None


def test_that_a_file_of_a_shot_was_marked_alone_takes_no_shot_away(bench, shots):
    picture = ids(bench, "backup/shot.JPG")[0]
    with bench.open_library() as library:
        library.save_marks({picture: Mark.REMOVE})
    bench.session.refresh()
    bench.wait()
    assert bench.session.marked_ids == ()


def test_what_is_found_is_told_by_shots(bench, shots):
    hits = QueryModel(bench.session)
    bench.session.query((shots.photos / SENT).read_bytes())
    bench.wait()
    group = hits.index(0, 0)
    cards = [hits.index(place, 0, group) for place in range(hits.rowCount(group))]
    assert sorted(card.data(PhotoRole.NAME) for card in cards) == [SENT, "shot.JPG + DNG", "shot.JPG + DNG"]
    found = next(card for card in cards if card.data(PhotoRole.PATH).endswith("backup/shot.JPG"))
    bench.session.mark([found.data(PhotoRole.PHOTO_ID)], Mark.REMOVE)
    assert found.data(PhotoRole.MARK) == "remove"
    assert bench.session.mark_of(ids(bench, "backup/shot.DNG")[0]) is Mark.REMOVE


def test_the_inspector_and_the_comparison_tell_what_belongs_to_a_photo(bench, shots):
    inspector = InspectorModel(GroupsModel(bench.session), bench.runner)
    raw = ids(bench, "camera/shot.DNG")[0]
    inspector.show_photo(raw)
    bench.until(lambda: any(row.key == "companions" for row in inspector.photo.rows))
    row = next(row for row in inspector.photo.rows if row.key == "companions")
    assert (row.title, row.text) == ("Belongs to it", "shot.JPG, shot.xmp")
    assert inspector.photo.name == NAME
    compared = ComparedLibrary(bench.session).photo(raw, ids(bench, SENT)[0])
    assert compared.name == NAME


def test_before_it_goes_it_is_told_what_goes_along(bench):
    review = Review(bench.session, bench.cleaner)
    model = ReviewModel(bench.session, review)
    bench.session.mark(ids(bench, "backup/shot.DNG"), Mark.REMOVE)
    review.open()
    bench.until(lambda: review.is_settled)
    bench.wait()
    cards = [model.index(place, 0, model.index(0, 0)) for place in range(model.rowCount(model.index(0, 0)))]
    along = {card.data(PhotoRole.NAME): card.data(ReviewRole.ALONG) for card in cards}
    assert along == {"shot.DNG": "with 2 other file(s)"}
    review.close()
