"""The list of what was found for a picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop.item_models.query_model import QueryModel
from desktop.item_models.roles import PhotoRole
from tests.helpers.album import BUG


@pytest.fixture
def model(bench, album):
    made = QueryModel(bench.session)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    bench.session.query((album.photos / "bug.jpg").read_bytes())
    bench.wait()
    return made


def column(model, role):
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_hits_tell_what_photos_tell(model, bench, album):
    assert set(column(model, PhotoRole.NAME)) == set(BUG)
    assert column(model, PhotoRole.SIMILARITY) == sorted(column(model, PhotoRole.SIMILARITY), reverse=True)
    last = model.index(model.rowCount() - 1)
    assert last.data(PhotoRole.KIND) == "edited"
    assert last.data(PhotoRole.REASON).startswith("Edited: crop")
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


def test_the_line_hides_hits_as_it_does_groups(model, bench):
    session = bench.session
    session.set_threshold(0.95)
    assert model.rowCount() == 3
    assert model.hidden_count == 1
    session.set_kinds({"identical-file"})
    assert model.rowCount() == 2
    session.set_threshold(0.6)
    session.set_kinds({"edited", "same-picture"})
    session.set_upper(0.95)
    assert column(model, PhotoRole.NAME) == ["bug crop.jpg"]
    bench.wait()
    session.close_query()
    assert (model.rowCount(), model.hidden_count) == (0, 0)


def test_marks_of_hits_are_told(model, bench):
    changed = QSignalSpy(model.dataChanged)
    bench.session.mark(bench.ids_of("bug small.png"), "remove")
    bench.session.mark(bench.ids_of("bug.jpg"), "keep")
    assert changed.count() == 2
    assert model.index_of_photo(bench.id_of("bug small.png")).data(PhotoRole.MARK) == "remove"
    assert model.index_of_photo(bench.id_of("bug.jpg")).data(PhotoRole.IS_KEEPER)


def test_hits_can_be_dragged_out(model, album):
    mime = model.mimeData([model.index(0), model.index(1)])
    assert {url.toLocalFile() for url in mime.urls()} == {album.path("bug.jpg"), album.path("bug copy.jpg")}
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
