import numpy as np
import pytest

from engine.core.domain import DescriptorSpec
from tests.helpers.library_rows import DESCRIBED_BY, SPEC, add_photo

OTHER = DescriptorSpec("numbers", 3)


def test_blocks_hold_every_live_image_once_in_order(store):
    for number in range(7):
        add_photo(store, f"/p/{number}.jpg", f"c{number}")
    store.files.mark_gone([3], 1000)
    blocks = list(store.descriptors.iter_blocks(SPEC, block=4))
    assert [ids.tolist() for ids, _ in blocks] == [[1, 2, 4, 5], [6, 7]]
    assert [data for _, data in blocks] == [[b"c0", b"c1", b"c3", b"c4"], [b"c5", b"c6"]]


@pytest.mark.parametrize("wanted", [[2, 3, 5], [1, 30], [1, 2, 29, 30], [7, 99], [99], []])
@pytest.mark.parametrize("block", [2, 100])
def test_blocks_of_some_images_hold_those_that_are_described(store, wanted, block):
    for number in range(1, 31):
        add_photo(store, f"/p/{number}.jpg", f"c{number}")
    found = [
        (number, data)
        for ids, some in store.descriptors.iter_blocks(SPEC, block, np.array(wanted, np.int64))
        for number, data in zip(ids.tolist(), some, strict=True)
    ]
    assert found == [(number, f"c{number}".encode()) for number in wanted if number <= 30]


def test_blocks_may_be_read_while_others_are_written(store):
    for number in range(6):
        add_photo(store, f"/p/{number}.jpg", f"c{number}")
    seen = 0
    for ids, _ in store.descriptors.iter_blocks(SPEC, block=2):
        seen += len(ids)
        store.descriptors.put(int(ids[0]), {OTHER: b"new"})
    assert seen == 6


def test_specs_do_not_mix(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.descriptors.put(image, {OTHER: b"other"})
    assert store.descriptors.load(SPEC, [image]) == [b"a"]
    assert store.descriptors.load(OTHER, [image]) == [b"other"]
    assert list(store.descriptors.iter_blocks(DescriptorSpec("letters", 2))) == []


def test_load_keeps_the_order_asked_for(store):
    ids = [add_photo(store, f"/p/{number}.jpg", f"c{number}") for number in range(4)]
    assert store.descriptors.load(SPEC, [ids[2], ids[0], ids[2]]) == [b"c2", b"c0", b"c2"]
    assert store.descriptors.load(SPEC, []) == []


def test_load_of_what_is_not_there_is_an_error(store):
    with pytest.raises(KeyError):
        store.descriptors.load(SPEC, [1])
    add_photo(store, "/p/a.jpg", "a")
    with pytest.raises(KeyError):
        store.descriptors.load(SPEC, [99])


def test_newer_descriptor_takes_the_place_of_the_older(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.descriptors.put(image, {SPEC: b"again"})
    assert store.descriptors.load(SPEC, [image]) == [b"again"]


def test_retire_drops_descriptors_of_old_specs_alone(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.descriptors.put(image, {OTHER: b"kept"})
    store.descriptors.retire([OTHER], "numbers/3")
    assert store.descriptors.load(OTHER, [image]) == [b"kept"]
    with pytest.raises(KeyError):
        store.descriptors.load(SPEC, [image])


def test_retire_of_the_present_set_changes_nothing(store):
    image = add_photo(store, "/p/a.jpg", "a")
    store.descriptors.retire([SPEC], DESCRIBED_BY)
    assert store.descriptors.load(SPEC, [image]) == [b"a"]
