"""Library files written by older versions of the program, kept as they were."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from engine.core.domain import Mark, MatchKind
from engine.core.errors import StoreTooNewError
from engine.judgements import Judgements
from engine.library import Library
from engine.store import connection
from engine.store.connection import LIBRARY_FILE
from engine.store.photo_columns import NO_QUALITY, NO_RATING
from engine.store.schema import MIGRATIONS, SCHEMA_VERSION

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def directory(tmp_path):
    """A library of schema 1: six photos in /photos/album, of which two groups are made, and a broken one."""
    (tmp_path / LIBRARY_FILE).write_bytes(gzip.decompress((DATA / "library-1.sqlite3.gz").read_bytes()))
    return tmp_path


@pytest.fixture
def marked(tmp_path):
    """A library of schema 2: the same, with a mark of each kind and two photos declared different."""
    (tmp_path / LIBRARY_FILE).write_bytes(gzip.decompress((DATA / "library-2.sqlite3.gz").read_bytes()))
    return tmp_path


@pytest.fixture
def judged(tmp_path):
    """A library of schema 3: the same, with one group accepted as it is."""
    (tmp_path / LIBRARY_FILE).write_bytes(gzip.decompress((DATA / "library-3.sqlite3.gz").read_bytes()))
    return tmp_path


def version_of(directory):
    with closing(sqlite3.connect(directory / LIBRARY_FILE)) as plain:
        return plain.execute("PRAGMA user_version").fetchone()[0]


def names(clusters):
    return sorted(sorted(Path(member.photo.path).name for member in cluster.members) for cluster in clusters)


def test_library_of_schema_1_opens_with_all_that_it_knew(directory):
    assert version_of(directory) == 1
    with Library.open(directory) as library:
        assert library.notices == ()
        assert names(library.clusters()) == [
            ["1 small.png", "1.jpg", "copy of 1.jpg"],
            ["2 noted.png", "2 small.png", "2.jpg"],
        ]
        assert names(library.clusters(kinds=frozenset({MatchKind.IDENTICAL_IMAGE}))) == [["2 noted.png", "2 small.png"]]
        assert [Path(problem.path).name for problem in library.problems()] == ["broken.jpg"]
        assert library.statistics().photos == 6
        assert (library.marks(), library.different_count()) == ({}, 0)
    assert version_of(directory) == SCHEMA_VERSION


def test_library_of_schema_1_takes_marks_and_decisions_once_it_is_open(directory):
    with Library.open(directory) as library:
        (cluster,) = library.clusters(kinds=frozenset({MatchKind.IDENTICAL_IMAGE}))
        one, other = (member.photo.id for member in cluster.members)
        library.save_marks({one: Mark.REMOVE})
        receipt = library.declare_different([one, other])
        assert library.clusters(kinds=frozenset({MatchKind.IDENTICAL_IMAGE})) == []
    with Library.open(directory) as library:
        assert library.marks() == {one: Mark.REMOVE}
        library.withdraw_different(receipt)
        assert len(library.clusters(kinds=frozenset({MatchKind.IDENTICAL_IMAGE}))) == 1


def test_library_of_schema_2_keeps_marks_and_declarations_and_takes_accepted_groups(marked):
    assert version_of(marked) == 2
    with Library.open(marked) as library:
        paths = {photo.id: Path(photo.path).name for photo in library.photos(list(library.marks())).values()}
        assert {paths[photo_id]: mark for photo_id, mark in library.marks().items()} == {
            "1.jpg": Mark.KEEP,
            "copy of 1.jpg": Mark.REMOVE,
        }
        assert library.different_count() == 1
        assert names(library.clusters())[0] == ["1 small.png", "1.jpg", "copy of 1.jpg"]
        judgements = Judgements(library)
        assert (len(judgements.different()), judgements.accepted()) == (1, ())
        assert judgements.accept(list(library.marks())) is not None
    assert version_of(marked) == SCHEMA_VERSION


def test_library_of_schema_3_keeps_what_was_accepted_and_says_nothing_of_facts_that_nobody_asked_for(judged):
    assert version_of(judged) == 3
    with Library.open(judged) as library:
        judgements = Judgements(library)
        assert (len(judgements.different()), len(judgements.accepted()), len(library.marks())) == (1, 1, 2)
        photos = library.overview().photos
        assert len(photos) == 6
        assert not photos.has_gps.any()
        assert not photos.is_edited.any()
        assert set(photos.ratings.tolist()) == {NO_RATING}
        assert set(photos.jpeg_qualities.tolist()) == {NO_QUALITY}
        assert np.isnan(photos.sharpness).all()
        assert np.isnan(photos.detail_shares).all()
    assert version_of(judged) == SCHEMA_VERSION


def test_every_older_schema_has_a_stored_file():
    assert sorted(path.name for path in DATA.glob("library-*.sqlite3.gz")) == [
        f"library-{version}.sqlite3.gz" for version in range(1, len(MIGRATIONS))
    ]


def test_a_program_that_knows_schema_1_alone_refuses_the_migrated_library(directory, monkeypatch):
    with Library.open(directory):
        pass
    before = (directory / LIBRARY_FILE).read_bytes()
    monkeypatch.setattr(connection, "SCHEMA_VERSION", 1)
    with pytest.raises(StoreTooNewError, match="update"):
        Library.open(directory)
    assert (directory / LIBRARY_FILE).read_bytes() == before
