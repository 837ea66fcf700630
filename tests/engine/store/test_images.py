import numpy as np
import pytest

from engine.core.errors import StoreCorruptError
from engine.store.images import NOT_TAKEN
from tests.helpers.library_rows import DESCRIBED_BY, SPEC, add_photo, info, key


def test_image_is_known_with_its_earliest_capture_time(store):
    image = add_photo(store, "/p/a.jpg", "one", image="same", taken_ms=2000)
    assert add_photo(store, "/p/b.jpg", "two", image="same", taken_ms=1000) == image
    assert add_photo(store, "/p/c.jpg", "three", image="same") == image
    record = store.images.infos([image, 999])[image]
    assert record.image_key == key("same")
    assert record.info == info()
    assert record.taken_ms == 1000
    assert store.images.find(key("same")) == image
    assert store.images.find(key("other")) is None


def test_live_images_are_those_that_a_present_photo_shows(store):
    first = add_photo(store, "/p/a.jpg", "a")
    second = add_photo(store, "/p/b.jpg", "b")
    add_photo(store, "/p/b2.jpg", "b")
    ids = [row.id for rows in store.files.iter_rows() for row in rows]
    assert store.images.live().tolist() == [first, second]
    store.files.mark_gone(ids[:2], 1000)
    assert store.images.live().tolist() == [second]


def test_ranks_follow_the_keys_and_not_the_order_of_arrival(store):
    add_photo(store, "/p/z.jpg", "zebra")
    add_photo(store, "/p/a.jpg", "ant")
    ids, ranks = store.images.live_ranks()
    assert ids.tolist() == [1, 2]
    assert ranks.tolist() == [1, 0]


def test_retired_descriptors_make_their_images_unknown_until_described_anew(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.descriptors.retire([SPEC], DESCRIBED_BY)
    assert store.images.find_content(key("a")) is not None
    store.descriptors.retire([SPEC], "letters/2")
    assert store.images.find(key("a")) is None
    assert store.images.find_content(key("a")) is None
    assert len(store.images.undescribed_contents()) == 1
    assert store.images.live().tolist() == []
    assert add_photo(store, "/p/a.jpg", "a") == image
    assert store.images.find(key("a")) == image


def test_format_that_cannot_have_been_stored_is_damage(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.database.execute("UPDATE images SET format = 'soup'")
    with pytest.raises(StoreCorruptError, match="soup"):
        store.images.infos([image])


def test_capture_times_are_the_earliest_of_each_image(store):
    first = add_photo(store, "/p/a.jpg", "a", image="i", taken_ms=900)
    add_photo(store, "/p/b.jpg", "b", image="i", taken_ms=-5)
    second = add_photo(store, "/p/c.jpg", "c")
    third = add_photo(store, "/p/d.jpg", "d", taken_ms=0)
    assert store.images.taken_ms(np.array([first, second, third])).tolist() == [-5, NOT_TAKEN, 0]
    assert store.images.taken_ms(np.array([third])).tolist() == [0]
    assert store.images.taken_ms(np.empty(0, np.int64)).tolist() == []
