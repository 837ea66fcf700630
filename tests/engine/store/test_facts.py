import math

import pytest

from engine.core.domain import Folder
from engine.core.facts import Measures, PhotoFacts
from engine.store.column_reader import read_columns
from engine.store.photo_columns import NO_QUALITY, NO_RATING
from tests.helpers.library_rows import add_photo, key

ALL = PhotoFacts(has_gps=True, rating=4, is_edited=True, jpeg_quality=92)


@pytest.fixture
def images(store):
    """Two photos of one image with other metadata, and one of another image."""
    return [add_photo(store, f"/p/{name}.jpg", name, image) for name, image in (("a", "x"), ("b", "x"), ("c", "y"))]


def content_of(store, name):
    return store.images.find_content(key(name))


def columns(store):
    ids = store.photos.numbers(["/p"])[:, 0].tolist()
    return read_columns(store.database, ids, [Folder("/p")])


def test_facts_are_of_a_content(store, images):
    store.facts.put(content_of(store, "a"), ALL)
    store.facts.put(content_of(store, "b"), PhotoFacts())
    assert store.facts.get(key("a")) == ALL
    assert store.facts.get(key("b")) == PhotoFacts()
    assert store.facts.get(key("c")) is None
    assert store.facts.get(key("never")) is None


def test_columns_tell_facts(store, images):
    store.facts.put(content_of(store, "a"), ALL)
    store.facts.put(content_of(store, "b"), PhotoFacts(rating=0))
    found = columns(store)
    assert found.has_gps.tolist() == [True, False, False]
    assert found.ratings.tolist() == [4, 0, NO_RATING]
    assert found.is_edited.tolist() == [True, False, False]
    assert found.jpeg_qualities.tolist() == [92, NO_QUALITY, NO_QUALITY]


def test_measures_are_of_an_image(store, images):
    store.facts.put_measures(images[0], Measures(12.5, 0.5))
    store.facts.put_measures(images[2], Measures(0.0, None))
    found = columns(store)
    assert found.sharpness.tolist() == [12.5, 12.5, 0.0]
    assert found.detail_shares[:2].tolist() == [0.5, 0.5]
    assert math.isnan(found.detail_shares[2])


def test_it_is_known_what_was_measured(store, images):
    ids = store.photos.numbers(["/p"])[:, 0].tolist()
    store.facts.put_measures(images[0], Measures(12.5, 1.0))
    store.facts.put_measures(images[2], Measures(0.0, None))
    assert store.facts.measured([*ids, 99]) == {ids[0]: (True, True), ids[1]: (True, True), ids[2]: (True, False)}
    add_photo(store, "/p/d.jpg", "d")
    assert list(store.facts.measured([4]).values()) == [(False, False)]
