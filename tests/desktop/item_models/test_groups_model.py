"""The tree of groups and photos over a real library."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop.item_models.groups_model import GroupsModel
from desktop.item_models.roles import GroupRole, PhotoRole
from tests.helpers.album import BUG, GALLEON, STORK


@pytest.fixture
def model(bench, qtbot):
    made = GroupsModel(bench.session)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def group(model, row, role):
    return model.data(model.index(row, 0), role)


def photos(model, row):
    parent = model.index(row, 0)
    return [model.index(place, 0, parent) for place in range(model.rowCount(parent))]


def photo(model, bench, name, role):
    return model.data(model.index_of_photo(bench.id_of(name)), role)


def test_groups_stand_on_the_first_floor_and_photos_on_the_second(model):
    assert model.rowCount() == 3
    names = [{index.data(PhotoRole.NAME) for index in photos(model, row)} for row in range(3)]
    assert names == [set(BUG), set(GALLEON), set(STORK)]
    first = photos(model, 0)[0]
    assert first.internalId() == 1
    assert model.index(0, 0).internalId() == 0
    assert model.parent(first) == model.index(0, 0)
    assert model.rowCount(first) == 0
    assert not model.index(3, 0).isValid()
    assert not model.index(0, 1).isValid()
    assert list(model.group_sizes()) == [4, 3, 2]


def test_a_model_without_a_library_is_empty(make_bench, album, qtbot):
    bench = make_bench(album.library)
    model = GroupsModel(bench.session)
    assert model.rowCount() == 0
    assert len(model.group_sizes()) == 0
    assert not model.index_of_photo(1).isValid()
    assert model.data(QModelIndex(), PhotoRole.NAME) is None
    bench.open()
    assert model.rowCount() == 3


def test_groups_tell_what_they_are(model, bench):
    assert group(model, 0, GroupRole.TITLE) == "photos / bug"
    assert group(model, 0, GroupRole.COUNT) == 4
    assert group(model, 0, GroupRole.KEY) == bench.id_of("bug.jpg")
    sizes = [index.data(PhotoRole.BYTES) for index in photos(model, 0)]
    assert group(model, 0, GroupRole.BYTES) == sum(sizes[1:])
    assert "4" in group(model, 0, GroupRole.SUMMARY)
    assert "kB" in group(model, 0, GroupRole.SUMMARY)
    assert group(model, 0, GroupRole.MARKED) == 0
    spoken = group(model, 0, Qt.ItemDataRole.AccessibleTextRole)
    assert "photos / bug" in spoken
    assert "Identical file" in spoken


def test_badges_name_each_kind_once_with_what_tells_most(model):
    slugs = [slug for slug, _ in group(model, 0, GroupRole.BADGES)]
    assert slugs == ["identical-file", "same-picture", "edited"]
    words = dict(group(model, 0, GroupRole.BADGES))
    assert words["same-picture"] == "Same picture"
    assert words["edited"].startswith("Edited: crop 7")
    assert group(model, 1, GroupRole.BADGES) == [
        ("identical-image", "Same pixels, other metadata"), ("same-picture", "Mirrored"),
    ]  # fmt: skip
    assert group(model, 2, GroupRole.BADGES) == [("similar-scene", "Similar scene: 1.2 s apart")]


def test_photos_tell_what_they_are(model, bench, album):
    def told(name, role):
        return photo(model, bench, name, role)

    assert told("bug small.png", PhotoRole.PATH) == album.path("bug small.png")
    assert told("bug small.png", PhotoRole.FOLDER) == "photos"
    assert (told("bug small.png", PhotoRole.WIDTH), told("bug small.png", PhotoRole.HEIGHT)) == (320, 240)
    assert told("bug small.png", PhotoRole.FORMAT) == "PNG"
    assert told("bug small.png", PhotoRole.KIND) == "same-picture"
    assert 0.9 < told("bug small.png", PhotoRole.SIMILARITY) < 0.999
    assert told("bug small.png", PhotoRole.REASON) == "Same picture: JPEG and PNG, other size"
    assert told("bug small.png", PhotoRole.BADGE).replace("\u00a0", " ") == "98 %"
    assert told("bug small.png", PhotoRole.TAKEN) is None
    assert told("bug small.png", PhotoRole.MATCHED_ID) == bench.id_of("bug.jpg")
    assert "320" in told("bug small.png", PhotoRole.CAPTION)
    assert told("bug.jpg", PhotoRole.BADGE) == "best"
    assert told("bug.jpg", PhotoRole.REASON).startswith("Suggested to stay: ")
    assert told("bug.jpg", PhotoRole.THUMBNAIL_KEY) == told("bug copy.jpg", PhotoRole.THUMBNAIL_KEY)
    assert told("bug.jpg", PhotoRole.THUMBNAIL_KEY) != told("galleon.jpg", PhotoRole.THUMBNAIL_KEY)
    assert told("galleon tagged.jpg", PhotoRole.TAKEN).toString("yyyy-MM-dd hh:mm") == "2018-05-12 14:02"
    for role in (PhotoRole.IS_REFERENCE, PhotoRole.IS_PARTIAL, PhotoRole.IS_GONE):
        assert told("bug.jpg", role) is False
    assert told("bug.jpg", PhotoRole.IS_BEST)
    assert not told("bug copy.jpg", PhotoRole.IS_BEST)


def test_marks_and_the_choice_of_a_keeper_are_told(model, bench):
    changed = QSignalSpy(model.dataChanged)
    bench.session.mark(bench.ids_of("bug copy.jpg"), "remove")
    assert changed.count() >= 1
    assert photo(model, bench, "bug copy.jpg", PhotoRole.MARK) == "remove"
    assert "marked to be removed" in photo(model, bench, "bug copy.jpg", Qt.ItemDataRole.AccessibleTextRole)
    assert group(model, 0, GroupRole.MARKED) == 1
    assert photo(model, bench, "bug.jpg", PhotoRole.IS_KEEPER)
    bench.session.mark(bench.ids_of("bug small.png"), "keep")
    assert not photo(model, bench, "bug.jpg", PhotoRole.IS_KEEPER)
    assert photo(model, bench, "bug small.png", PhotoRole.IS_KEEPER)
    assert photo(model, bench, "bug.jpg", PhotoRole.IS_BEST)
    assert group(model, 0, GroupRole.KEPT_ID) == bench.id_of("bug small.png")


def test_the_best_photo_that_stays_takes_the_place_of_one_that_goes(model, bench):
    bench.session.mark(bench.ids_of("bug.jpg"), "remove")
    assert not photo(model, bench, "bug.jpg", PhotoRole.IS_KEEPER)
    assert not photo(model, bench, "bug.jpg", PhotoRole.IS_BEST)
    assert photo(model, bench, "bug.jpg", PhotoRole.BADGE) != "best"
    # not why it should stay, but what it has in common with what stays
    assert photo(model, bench, "bug.jpg", PhotoRole.REASON) == "Identical file"
    assert photo(model, bench, "bug copy.jpg", PhotoRole.IS_KEEPER)
    assert photo(model, bench, "bug copy.jpg", PhotoRole.BADGE) == "best"
    assert group(model, 0, GroupRole.KEPT_ID) == bench.id_of("bug copy.jpg")
    # the group is still known by the same photo, so that it keeps its name and its place
    assert group(model, 0, GroupRole.KEY) == bench.id_of("bug.jpg")
    bench.session.mark(bench.ids_of("bug copy.jpg"), "remove")
    kept = bench.session.overview.photos.row_of(group(model, 0, GroupRole.KEPT_ID))
    assert bench.session.overview.photos.names[kept] in ("bug small.png", "bug crop.jpg")
    bench.session.mark(bench.ids_of("bug.jpg"), None)
    assert photo(model, bench, "bug.jpg", PhotoRole.BADGE) == "best"


def test_the_last_photo_is_the_best_however_many_are_marked(model, bench):
    bench.session.mark(bench.ids_of(*BUG), "remove")
    best = [name for name in BUG if photo(model, bench, name, PhotoRole.IS_BEST)]
    assert len(best) == 1
    assert photo(model, bench, best[0], PhotoRole.MARK) == ""


def test_a_photo_whose_mark_changed_is_told_of_if_anyone_asked_about_it(model, bench):
    place = model.index_of_photo(bench.id_of("bug copy.jpg"))
    place.data(PhotoRole.BADGE)
    changed = QSignalSpy(model.dataChanged)
    bench.session.mark(bench.ids_of("bug copy.jpg"), "remove")
    ranges = [(changed.at(number)[0], changed.at(number)[1]) for number in range(changed.count())]
    assert any(first.parent() == place.parent() and first.row() <= place.row() <= last.row() for first, last in ranges)


def test_every_cut_resets_the_model_and_finds_photos_again(model, bench):
    resets = QSignalSpy(model.modelReset)
    bench.session.set_threshold(0.95)
    assert resets.count() == 1
    assert model.rowCount() == 2
    assert not model.index_of_photo(bench.id_of("bug crop.jpg")).isValid()
    found = model.index_of_photo(bench.id_of("bug small.png"))
    assert found.data(PhotoRole.PHOTO_ID) == bench.id_of("bug small.png")
    assert found.parent().row() == 0
    bench.session.set_sort("space", is_descending=False)
    assert model.index_of_photo(bench.id_of("bug small.png")).parent().row() == 1
    bench.session.set_filter("galleon")
    assert not model.index_of_photo(bench.id_of("bug small.png")).isValid()


def test_photos_can_be_dragged_out(model, bench, album):
    indexes = [model.index_of_photo(photo_id) for photo_id in bench.ids_of("bug small.png", "stork 1.jpg")]
    mime = model.mimeData([model.index(0, 0), *indexes])
    assert [url.toLocalFile() for url in mime.urls()] == [album.path("bug small.png"), album.path("stork 1.jpg")]
    assert model.mimeTypes() == ["text/uri-list"]
    assert model.flags(indexes[0]) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_vanished_photo_is_told_of(own_album, make_bench):
    bench = make_bench(own_album.library)
    bench.open()
    model = GroupsModel(bench.session)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changed = QSignalSpy(model.dataChanged)
    # whoever shows a group asks about the evidence of its photos
    assert photo(model, bench, "stork 2.jpg", PhotoRole.BADGE)
    (own_album.photos / "stork 2.jpg").unlink()
    bench.session.look_for_photos()
    bench.wait()
    assert photo(model, bench, "stork 2.jpg", PhotoRole.IS_GONE)
    assert "not there" in photo(model, bench, "stork 2.jpg", Qt.ItemDataRole.AccessibleTextRole)
    assert changed.count() == 1
    assert changed.at(0)[0].parent().row() == 2


def test_roles_have_names(model):
    names = {bytes(name.data()).decode() for name in model.roleNames().values()}
    assert {"photo_id", "title", "thumbnail_key"} <= names
