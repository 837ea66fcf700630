"""Declarations and accepted groups over a real library."""

import shutil

import pytest

from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.judgements import Accepted, Judgements
from engine.library import Library
from tests.helpers.album import BUG, GALLEON, draw_album

THRESHOLD = 0.6


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    base = tmp_path_factory.mktemp("album")
    draw_album(base / "photos")
    with Library.open(base / "library", Settings(workers=2)) as library:
        library.scan([Folder(str(base / "photos"))], Monitor())
    return base


@pytest.fixture
def library(drawn, tmp_path):
    shutil.copytree(drawn / "library", tmp_path / "library")
    with Library.open(tmp_path / "library", Settings(workers=2)) as opened:
        yield opened


def ids_of(library, *names):
    photos = library.overview().photos
    return [int(photos.ids[photos.names.tolist().index(name)]) for name in names]


def names_of(library, judgement):
    return {path.rpartition("/")[2] for path in (photo.path for photo in library.photos(judgement.photo_ids).values())}


def hidden(library):
    """Return the names of the photos of the groups that were accepted."""
    overview = library.overview()
    table = overview.cut(THRESHOLD)
    covered = Accepted(overview.photos, Judgements(library).accepted_contents()).covers(table)
    return [
        {overview.photos.names[row] for row in table.rows_of(group)} for group in range(len(table)) if covered[group]
    ]


def test_a_group_is_accepted_listed_and_taken_back(library):
    judgements = Judgements(library)
    receipt = judgements.accept(ids_of(library, *BUG))
    (judgement,) = judgements.accepted()
    assert judgement.id == receipt
    assert judgement.decided_ms > 0
    # one photo for each content: of two equal files one
    assert names_of(library, judgement) == {"bug copy.jpg", "bug crop.jpg", "bug small.png"}
    assert hidden(library) == [set(BUG)]
    judgements.withdraw_accepted(receipt)
    assert judgements.accepted() == ()
    assert hidden(library) == []


def test_declarations_are_listed_the_latest_first(library):
    judgements = Judgements(library)
    first = library.declare_different(ids_of(library, "bug.jpg", "bug crop.jpg"))
    second = library.declare_different(ids_of(library, *GALLEON))
    assert [judgement.id for judgement in judgements.different()] == [second, first]
    assert names_of(library, judgements.different()[0]) == set(GALLEON)


def test_an_accepted_group_shows_again_when_a_copy_joins_it_and_not_when_one_leaves(library, drawn, tmp_path):
    photos = tmp_path / "photos"
    shutil.copytree(drawn / "photos", photos)
    library.scan([Folder(str(photos))], Monitor())
    Judgements(library).accept(ids_of(library, *BUG))
    assert hidden(library) == [set(BUG)]
    (photos / "bug crop.jpg").unlink()
    library.scan([Folder(str(photos))], Monitor())
    assert hidden(library) == [set(BUG) - {"bug crop.jpg"}]
    shutil.copyfile(photos / "bug.jpg", photos / "bug another.jpg")
    library.scan([Folder(str(photos))], Monitor())
    assert hidden(library) == []


def test_acceptance_outlives_renames(library, drawn, tmp_path):
    photos = tmp_path / "photos"
    shutil.copytree(drawn / "photos", photos)
    library.scan([Folder(str(photos))], Monitor())
    Judgements(library).accept(ids_of(library, *GALLEON))
    photos.rename(tmp_path / "renamed")
    (tmp_path / "renamed" / "galleon.jpg").rename(tmp_path / "renamed" / "ship.jpg")
    library.scan([Folder(str(tmp_path / "renamed"))], Monitor())
    assert hidden(library) == [{"ship.jpg", *GALLEON[1:]}]
