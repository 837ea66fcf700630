"""The list of pictures asked about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop.item_models.asked_model import AskedModel
from desktop.item_models.roles import AskedRole


@pytest.fixture
def model(bench):
    made = AskedModel(bench.session)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def told(model, row, *roles):
    return tuple(model.index(row).data(role) for role in roles)


def test_each_picture_tells_what_became_of_it(model, bench, album, tmp_path):
    (tmp_path / "notes.txt").write_text("no picture")
    paths = [album.path("bug.jpg"), str(tmp_path / "notes.txt"), album.path("alone.jpg")]
    bench.session.query(paths)
    state, result = AskedRole.STATE, AskedRole.RESULT
    assert [told(model, row, state, result) for row in range(3)] == [("running", "looking…")] * 3
    bench.wait()

    assert told(model, 0, AskedRole.NAME, state, result, AskedRole.REASON) == ("bug.jpg", "found", "3 photo(s)", "")
    assert told(model, 0, AskedRole.PLACE, AskedRole.PIXELS) == (
        "photos · in your library",
        "\u2066640\u00a0×\u00a0480\u2069",
    )
    assert told(model, 1, state, result, AskedRole.PIXELS) == ("failed", "cannot be read", "")
    assert "no picture" in model.index(1).data(AskedRole.REASON)
    assert model.index(1).data(AskedRole.PLACE) == str(tmp_path)
    assert told(model, 2, state, result) == ("none", "nothing found")
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "notes.txt, cannot be read"


def test_a_picture_without_a_file_says_so_and_can_be_read_from_its_bytes(model, bench, album):
    data = (album.photos / "bug.jpg").read_bytes()
    bench.session.query(data)
    bench.wait()

    assert model.index(0).data(AskedRole.SOURCE) == data
    assert model.index(0).data(AskedRole.PLACE) == "without a file of its own"
    assert model.index(0).data(AskedRole.KEY).startswith("\0")


def test_the_line_counts_for_each_of_them(model, bench, album):
    bench.session.query([album.path("bug.jpg"), album.path("stork 1.jpg")])
    bench.wait()
    changed, reset = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)

    bench.session.set_threshold(0.99)

    assert (changed.count(), reset.count()) == (1, 0)
    assert model.index(0).data(AskedRole.RESULT) == "1 photo(s)"
    assert told(model, 1, AskedRole.STATE, AskedRole.RESULT) == ("none", "1 outside of the line")


def test_the_list_is_new_with_each_question_and_empty_without_one(model, bench, album):
    reset = QSignalSpy(model.modelReset)
    bench.session.query([album.path("bug.jpg")])
    before = reset.count()
    # the same file may hold another picture by now
    bench.session.query([album.path("bug.jpg")])
    assert reset.count() > before
    bench.wait()

    bench.session.close_query()
    assert model.rowCount() == 0
