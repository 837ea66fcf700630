import pytest

from engine.core.domain import DescriptorSpec
from engine.core.errors import StoreCorruptError
from engine.store.connection import open_store
from tests.helpers.library_rows import SPEC, add_photo

POINTS = ((0.0, 0.4, 1.25), (1.0, 0.69, 0.0))


def test_a_calibration_comes_back_as_it_was_kept(store):
    store.calibrations.put(SPEC, POINTS, 40)
    assert store.calibrations.get(SPEC) == (POINTS, 40)


def test_calibrations_outlive_the_program(store):
    store.calibrations.put(SPEC, POINTS, 40)
    with open_store(store.directory) as again:
        assert again.calibrations.get(SPEC) == (POINTS, 40)


def test_never_tried_is_told_from_tried_in_vain(store):
    assert store.calibrations.get(SPEC) is None
    store.calibrations.put(SPEC, None, 40)
    assert store.calibrations.get(SPEC) == (None, 40)


def test_a_new_fit_takes_the_place_of_the_old(store):
    store.calibrations.put(SPEC, None, 40)
    store.calibrations.put(SPEC, POINTS, 80)
    assert store.calibrations.get(SPEC) == (POINTS, 80)


def test_descriptors_have_calibrations_of_their_own(store):
    store.calibrations.put(SPEC, POINTS, 40)
    assert store.calibrations.get(DescriptorSpec(SPEC.name, SPEC.version + 1)) is None
    assert store.calibrations.get(DescriptorSpec("other", SPEC.version)) is None


def test_to_ask_writes_nothing(store):
    unknown = DescriptorSpec("unheard-of", 1)
    assert store.calibrations.get(unknown) is None
    assert store.calibrations.generation(unknown) == 0
    assert store.descriptors.spec_id(unknown) is None


@pytest.mark.parametrize("points", ["", "{", "7", "[[0, 1]]", '[["x"], [1]]', "[1, 2]"])
def test_points_that_cannot_have_been_kept_are_damage(store, points):
    store.calibrations.put(SPEC, POINTS, 40)
    store.database.execute("UPDATE calibrations SET points = ?", (points,))
    with pytest.raises(StoreCorruptError, match="calibration"):
        store.calibrations.get(SPEC)


def test_states_never_share_a_number_not_even_with_another_library(store, tmp_path):
    assert store.calibrations.generation(SPEC) == 0
    with open_store(tmp_path / "other") as other:
        numbers = [table.next_generation(SPEC) for table in (store.calibrations, other.calibrations) for _ in range(3)]
    assert len(set(numbers)) == 6
    assert min(numbers) > 0
    assert store.calibrations.generation(SPEC) == numbers[2]


def test_states_of_descriptors_are_counted_apart(store):
    store.calibrations.next_generation(SPEC)
    assert store.calibrations.generation(DescriptorSpec("other", 1)) == 0


def test_no_index_outlives_descriptors_of_an_old_version(store):
    add_photo(store, "/p/0.jpg", "c0")
    number = store.calibrations.next_generation(SPEC)
    store.retire([SPEC], "letters/1")
    assert store.calibrations.generation(SPEC) == number
    store.retire([SPEC], "letters/2")
    assert store.calibrations.generation(SPEC) == 0


def test_no_image_gets_the_id_of_one_that_was_forgotten(store):
    forgotten = add_photo(store, "/p/0.jpg", "c0")
    store.files.mark_gone([1], now_ms=1)
    store.prune(0)
    assert store.images.infos([forgotten]) == {}
    assert add_photo(store, "/p/1.jpg", "c1") > forgotten
