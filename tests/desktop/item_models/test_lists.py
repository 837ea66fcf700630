"""The lists beside the groups: folders, kinds, problems, and the numbers of the histogram."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop.item_models.folders_model import FoldersModel
from desktop.item_models.histogram_model import HistogramModel, ResultNumbers
from desktop.item_models.kinds_model import KindsModel
from desktop.item_models.problems_model import ProblemsModel
from desktop.item_models.roles import FolderRole, KindRole, ProblemRole
from engine.core.domain import MatchKind
from tests.helpers.album import scan_album

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def column(model, role):
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_folders_come_change_and_go_row_by_row(bench, album, tmp_path):
    model = FoldersModel(bench.session)
    tester = QAbstractItemModelTester(model, FATAL)
    assert column(model, FolderRole.NAME) == ["photos"]
    assert column(model, FolderRole.COUNT) == [10]
    assert column(model, FolderRole.PATH) == [str(album.photos)]
    came, went, changed = (QSignalSpy(each) for each in (model.rowsInserted, model.rowsRemoved, model.dataChanged))
    for name in ("archive", "zoo"):
        (tmp_path / name).mkdir()
    bench.session.add_folders([str(tmp_path / "archive"), str(tmp_path / "zoo")])
    bench.wait()
    assert column(model, FolderRole.NAME) == ["archive", "photos", "zoo"]
    assert (came.count(), went.count()) == (2, 0)
    bench.session.set_reference(str(tmp_path / "archive"), True)
    assert changed.count() == 1
    assert column(model, FolderRole.STATUS) == ["reference", "", ""]
    assert column(model, FolderRole.IS_REFERENCE) == [True, False, False]
    assert "never touched" in column(model, Qt.ItemDataRole.AccessibleTextRole)[0]
    bench.session.remove_folder(str(album.photos))
    bench.wait()
    assert column(model, FolderRole.NAME) == ["archive", "zoo"]
    assert went.count() == 1
    del tester


def test_a_folder_that_is_away_is_told_of(own_album, make_bench):
    own_album.photos.rename(own_album.photos.with_name("away"))
    bench = make_bench(own_album.library)
    bench.open()
    model = FoldersModel(bench.session)
    assert column(model, FolderRole.STATUS) == ["offline"]
    assert column(model, FolderRole.IS_OFFLINE) == [True]
    assert "not there" in column(model, Qt.ItemDataRole.AccessibleTextRole)[0]


def test_kinds_are_counted_and_chosen(bench):
    histogram = HistogramModel(bench.session)
    model = KindsModel(bench.session, histogram)
    tester = QAbstractItemModelTester(model, FATAL)
    assert column(model, KindRole.SLUG) == [kind.slug for kind in MatchKind]
    assert column(model, KindRole.NAME)[1] == "Same pixels, other metadata"
    assert column(model, KindRole.COUNT)[:2] == [1, 1]
    assert all(state == Qt.CheckState.Checked for state in column(model, Qt.ItemDataRole.CheckStateRole))
    changed = QSignalSpy(model.dataChanged)
    assert model.setData(model.index(4), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert changed.count() == 1
    assert MatchKind.SIMILAR_SCENE not in bench.session.kinds
    bench.wait()
    assert len(bench.names()) == 2
    assert model.setData(model.index(4), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(4), "x", Qt.ItemDataRole.EditRole)
    bench.wait()
    assert len(bench.names()) == 3
    del tester


def test_the_histogram_tells_all_matches_and_what_comes_of_the_line(make_bench, album):
    bench = make_bench(album.library)
    model = HistogramModel(bench.session)
    assert model.counts == []
    assert model.numbers == ResultNumbers()
    changed, numbers = QSignalSpy(model.changed), QSignalSpy(model.numbers_changed)
    session = bench.open()
    assert changed.count() == 1
    assert [len(row) for row in model.counts] == [50] * 5
    assert model.kind_counts["similar-scene"] == 1
    assert sum(model.kind_counts.values()) == sum(map(sum, model.counts))
    assert (model.numbers.groups, model.numbers.photos, model.numbers.surplus) == (3, 9, 6)
    assert model.numbers.size_bytes > 100_000
    assert model.numbers.hidden == 0
    session.set_threshold(0.95)
    assert (model.numbers.groups, model.numbers.photos) == (2, 6)
    assert model.numbers.hidden > 0
    assert numbers.count() == 2
    assert changed.count() == 1


def test_stops_rise_and_are_named(bench):
    stops = HistogramModel(bench.session).stops()
    similarities = [similarity for similarity, _ in stops]
    assert similarities == sorted(similarities)
    assert [text for _, text in stops] == ["similar scene", "edited", "same picture", "identical"]


@pytest.fixture
def broken_album(own_album):
    (own_album.photos / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 300)
    (own_album.photos / "empty.jpg").write_bytes(b"")
    scan_album(own_album.library, own_album.photos)
    return own_album


def test_problems_are_told_with_place_and_reason(broken_album, make_bench):
    bench = make_bench(broken_album.library)
    model = ProblemsModel(bench.session)
    tester = QAbstractItemModelTester(model, FATAL)
    bench.open()
    assert column(model, ProblemRole.NAME) == ["broken.jpg", "empty.jpg"]
    assert column(model, ProblemRole.FOLDER) == ["own photos", "own photos"]
    assert column(model, ProblemRole.REASON)[1] == "It is named like a photo, but is empty."
    assert column(model, ProblemRole.STAGE)[1] == "decoding"
    assert column(model, ProblemRole.PATH)[0] == broken_album.path("broken.jpg")
    assert "empty.jpg: It is named" in column(model, Qt.ItemDataRole.AccessibleTextRole)[1]
    del tester
