import numpy as np
import pytest

from engine.core.domain import MatchKind
from engine.store.match_reader import MatchReader
from tests.helpers.library_rows import MATCHER, add_photo, match


@pytest.fixture
def images(store):
    """Five images."""
    return [add_photo(store, f"/p/{number}.jpg", f"c{number}") for number in range(5)]


def rows(columns):
    return [tuple(row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def test_columns_are_typed_and_hold_every_match(store, images):
    store.matches.add(MATCHER, [match(images[2], images[3], 0.75), match(images[0], images[1], 0.5, MatchKind.EDITED)])
    columns = MatchReader(store.database).read()
    assert [column.dtype for column in columns] == [np.int64, np.int64, np.uint8, np.float32, np.int32]
    assert rows(columns) == [(images[2], images[3], 3, 0.75, 1), (images[0], images[1], 4, 0.5, 1)]


def test_no_matches_are_empty_columns(store):
    assert [len(column) for column in MatchReader(store.database).read()] == [0, 0, 0, 0, 0]


def test_what_was_read_is_kept_and_what_is_new_added(store, images):
    reader = MatchReader(store.database)
    store.matches.add(MATCHER, [match(images[0], images[1], 0.75)])
    first = reader.read()
    store.matches.add(MATCHER, [match(images[1], images[2], 0.5)])
    assert rows(reader.read()) == [*rows(first), (images[1], images[2], 3, 0.5, 1)]
    assert reader.read()[0] is reader.read()[0]


@pytest.mark.parametrize("forgotten", [0, 1, 2])
def test_what_was_forgotten_is_gone_though_as_many_came(store, images, forgotten):
    reader = MatchReader(store.database)
    store.matches.add(MATCHER, [match(images[0], images[number], number / 8) for number in (1, 2, 3)])
    before = rows(reader.read())
    gone = before.pop(forgotten)
    store.database.execute("DELETE FROM matches WHERE image_b = ?", (gone[1],))
    store.matches.add(MATCHER, [match(images[3], images[4], 0.5)])
    assert rows(reader.read()) == [*before, (images[3], images[4], 3, 0.5, 1)]
