import pytest

from engine.core.domain import DescriptorSpec, MatchKind
from engine.core.errors import StoreCorruptError
from tests.helpers.library_rows import DESCRIBED_BY, MATCHER, SPEC, add_photo, match


@pytest.fixture
def images(store):
    """Five images."""
    return [add_photo(store, f"/p/{number}.jpg", f"c{number}") for number in range(5)]


def test_matches_come_back_as_they_were_stored(store, images):
    stored = [
        match(images[3], images[1], 0.8, MatchKind.EDITED, "crop 80 %"),
        match(images[0], images[4], 0.6, MatchKind.SIMILAR_SCENE),
    ]
    store.matches.add(MATCHER, stored)
    assert store.matches.get(images) == sorted(stored, key=lambda m: m.image_a)
    assert store.matches.get(images[1:4]) == stored[:1]
    assert store.matches.get([]) == []


def test_graph_names_the_reasons(store, images):
    store.matches.add(
        MATCHER, [match(images[0], images[1], reason="mirrored"), match(images[1], images[2], reason="border")]
    )
    reason_ids = store.matches.graph()[4]
    assert [store.matches.reasons()[number] for number in reason_ids.tolist()] == ["mirrored", "border"]


def test_images_are_unmatched_until_marked(store, images):
    assert store.matches.unmatched(MATCHER).tolist() == images
    store.matches.mark_matched(MATCHER, images[:3])
    assert store.matches.unmatched(MATCHER).tolist() == images[3:]


def test_new_version_of_the_matcher_forgets_what_the_old_one_found(store, images):
    store.matches.add(MATCHER, [match(images[0], images[1])])
    store.matches.mark_matched(MATCHER, images)
    assert store.matches.unmatched(DescriptorSpec("matcher", 2)).tolist() == images
    assert store.matches.count() == 0


def test_run_cut_short_leaves_no_pair_to_be_there_twice(store, images):
    store.matches.unmatched(MATCHER)
    store.matches.add(MATCHER, [match(images[0], images[1])])
    store.matches.mark_matched(MATCHER, images[:2])
    store.matches.add(MATCHER, [match(images[0], images[2]), match(images[1], images[2])])
    assert store.matches.unmatched(MATCHER).tolist() == images[2:]
    unsettled = store.matches.unsettled(MATCHER)
    assert unsettled[:, 1:].tolist() == [[images[0], images[2]], [images[1], images[2]]]
    store.matches.add(MATCHER, [match(images[0], images[3])])
    store.matches.mark_matched(MATCHER, images[2:], unsettled[:1, 0])
    expected = [match(images[0], images[1]), match(images[0], images[3]), match(images[1], images[2])]
    assert store.matches.get(images) == expected
    assert len(store.matches.unsettled(MATCHER)) == 0


def test_run_cut_short_after_others_were_forgotten_is_told_from_what_is_finished(store, images):
    store.matches.unmatched(MATCHER)
    store.matches.add(MATCHER, [match(images[0], images[1]), match(images[3], images[4])])
    store.matches.mark_matched(MATCHER, images)
    store.files.mark_gone([5], 1000)
    store.matches.forget_gone()
    store.matches.add(MATCHER, [match(images[0], images[2])])
    store.matches.forget_rows(store.matches.unsettled(MATCHER)[:, 0])
    assert store.matches.get(images) == [match(images[0], images[1])]


def test_image_that_comes_back_is_compared_again(store, images):
    store.matches.add(MATCHER, [match(images[0], images[1]), match(images[1], images[2]), match(images[2], images[3])])
    store.matches.mark_matched(MATCHER, images)
    store.files.mark_gone([2], 1000)
    store.matches.forget_gone()
    assert store.matches.unmatched(MATCHER).tolist() == []
    assert store.matches.get(images) == [match(images[2], images[3])]
    store.files.revive([2])
    assert store.matches.unmatched(MATCHER).tolist() == [images[1]]


def test_images_with_retired_descriptors_lose_their_matches(store, images):
    store.matches.add(MATCHER, [match(images[0], images[1])])
    store.matches.mark_matched(MATCHER, images)
    store.retire([SPEC], DESCRIBED_BY)
    assert store.matches.count() == 1
    store.retire([SPEC], "letters/2")
    assert store.matches.count() == 0
    add_photo(store, "/p/0.jpg", "c0")
    assert store.matches.unmatched(MATCHER).tolist() == images[:1]


def test_transform_that_cannot_have_been_stored_is_damage(store, images):
    store.matches.add(MATCHER, [match(images[0], images[1])])
    store.database.execute("UPDATE matches SET transform = x'00'")
    with pytest.raises(StoreCorruptError, match="match"):
        store.matches.get(images)


def test_matchers_keep_apart_what_they_compared_and_the_surer_one_speaks(store, images):
    other = DescriptorSpec("deep-matcher/abc", 1)
    store.matches.unmatched(MATCHER)
    store.matches.add(MATCHER, [match(images[0], images[1], 0.8)])
    store.matches.mark_matched(MATCHER, images)
    assert store.matches.unmatched(other).tolist() == images
    store.matches.add(other, [match(images[0], images[1], 0.6), match(images[1], images[2], 0.65)])
    store.matches.mark_matched(other, images)
    assert store.matches.unmatched(MATCHER).tolist() == []
    assert store.matches.pairs().tolist() == [images[:2], images[:2], images[1:3]]
    assert [m.similarity for m in store.matches.get(images)] == pytest.approx([0.8, 0.65])


def test_another_version_of_one_matcher_leaves_the_other_alone(store, images):
    deep = DescriptorSpec("deep-matcher/abc", 1)
    for matcher, similarity in ((MATCHER, 0.8), (deep, 0.6)):
        store.matches.unmatched(matcher)
        store.matches.add(matcher, [match(images[0], images[1], similarity)])
        store.matches.mark_matched(matcher, images)
    assert store.matches.unmatched(DescriptorSpec("deep-matcher/xyz", 1)).tolist() == images
    assert [m.similarity for m in store.matches.get(images)] == pytest.approx([0.8])
    assert store.matches.unmatched(MATCHER).tolist() == []
