import numpy as np
import pytest

from engine.core.domain import Folder, Mark, MatchKind
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import GroupFilter, Library, SortKey
from engine.review.rules import KeeperRules
from tests.helpers.drawing import draw_image, save_photo


@pytest.fixture
def album(tmp_path):
    """Two scenes, each with a smaller version; of the first a copy as well."""
    folder = tmp_path / "album"
    folder.mkdir()
    for seed in (1, 2):
        save_photo(folder / f"{seed}.jpg", seed)
        draw_image(seed).resize((320, 240)).save(folder / f"{seed} small.png")
    (folder / "copy of 1.jpg").write_bytes((folder / "1.jpg").read_bytes())
    return folder


@pytest.fixture
def library(tmp_path, album):
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        opened.scan([Folder(str(album))], Monitor())
        yield opened


def test_overview_tells_the_groups_that_reports_do(library, album):
    overview = library.overview()
    for threshold in (0.5, 0.7, 0.999, 1.0):
        table = overview.cut(threshold)
        told = {
            tuple((overview.photos.path(m.row), m.kind, m.similarity, m.reason) for m in overview.members(table, group))
            for group in range(len(table))
        }
        clusters = library.clusters(threshold)
        reported = {tuple((m.photo.path, m.kind, m.similarity, m.reason) for m in one.members) for one in clusters}
        assert {frozenset(group) for group in told} == {frozenset(group) for group in reported}
        assert {group[0] for group in told} == {group[0] for group in reported}
    assert len(overview.cut(0.7)) == 2
    assert overview.photo_total == 5
    assert overview.photos.folders == (str(album),)


def test_overview_is_made_anew_only_when_something_changed(library, album):
    first = library.overview()
    assert library.overview() is first
    assert first.revision == library.revision()
    narrow = library.overview(frozenset({MatchKind.IDENTICAL_FILE}), 1.0)
    assert narrow.snapshot is first.snapshot
    assert (narrow.kinds, narrow.upper) == ({MatchKind.IDENTICAL_FILE}, 1.0)
    library.save_marks({int(first.photos.ids[0]): Mark.KEEP})
    assert library.revision() == first.revision
    (album / "2.jpg").unlink()
    library.scan([Folder(str(album))], Monitor())
    assert library.revision() > first.revision
    assert len(library.overview().cut(0.7)) == 1
    assert len(first.cut(0.7)) == 2


def test_what_another_process_does_shows(library, album, tmp_path):
    first = library.overview()
    with Library.open(tmp_path / "library") as other:
        (album / "2.jpg").unlink()
        other.scan([Folder(str(album))], Monitor())
    assert library.revision() > first.revision
    assert len(library.overview().cut(0.7)) == 1


def test_overview_is_used_after_the_library_is_closed(library):
    overview = library.overview()
    library.close()
    table = overview.cut(0.7)
    assert len(table.order(SortKey.SPACE, descending=True)) == len(table) == 2
    wanted = GroupFilter.parse('"copy of"')
    assert isinstance(wanted, GroupFilter)
    (group,) = np.flatnonzero(table.matching(wanted)).tolist()
    assert len(overview.members(table, group)) == 3


def test_the_order_of_other_rules_needs_no_new_links(library, album):
    usual = library.overview()
    other = library.overview(rules=KeeperRules.parse("format:png"))
    assert other.rules == KeeperRules.parse("format:png")
    assert other.hierarchy.heights is usual.hierarchy.heights
    kept = {other.photos.path(row) for row in other.cut(0.7).keepers.tolist()}
    assert kept.isdisjoint(usual.photos.path(row) for row in usual.cut(0.7).keepers.tolist())
    narrow = library.overview(frozenset({MatchKind.IDENTICAL_FILE}), rules=KeeperRules.parse("longest-name"))
    table = narrow.cut(0.7)
    assert [narrow.photos.path(row) for row in table.rows_of(0).tolist()] == [
        str(album / "copy of 1.jpg"),
        str(album / "1.jpg"),
    ]
    assert library.overview(usual.kinds).photos.paths[:] == usual.photos.paths[:]
