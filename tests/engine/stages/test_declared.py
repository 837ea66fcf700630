"""What was declared different never shares a group, and everything else stays as it would be."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.clustering.cut import cut
from engine.core.domain import MatchKind
from engine.stages.declared import split_images
from engine.stages.image_graph import EQUAL_IMAGE, NOTHING_DECLARED, build_graph
from engine.stages.photo_hierarchy import Selection, link_photos

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, EQUAL_IMAGE, 1.0)


@st.composite
def libraries(draw):
    """Photos as (image, content), each content of one image, and declarations as sets of contents."""
    of_content = draw(st.lists(st.integers(0, 3), min_size=1, max_size=8))
    contents = draw(st.lists(st.integers(0, len(of_content) - 1), min_size=1, max_size=12))
    declarations = draw(st.lists(st.sets(st.integers(0, len(of_content) + 1), min_size=2), max_size=3))
    images = np.unique([of_content[content] for content in contents], return_inverse=True)[1]
    return np.asarray(images, np.intp), np.array(contents, np.int64) * 10, declarations


def rows(declarations):
    """Content ids are ten times the number; declarations are numbered from 100 upwards."""
    found = sorted((content * 10, 100 + number) for number, held in enumerate(declarations) for content in held)
    return np.array(found, np.int64).reshape(-1, 2)


def is_declared(declarations, one, other):
    return one != other and any({one // 10, other // 10} <= held for held in declarations)


@given(library=libraries())
def test_units_hold_photos_of_one_image_that_may_go_together(library):
    images, contents, declarations = library
    units = split_images(images, contents, rows(declarations))
    for one, other in itertools.combinations(range(len(images)), 2):
        together = units.of_photo[one] == units.of_photo[other]
        assert not together or images[one] == images[other]
        assert together or contents[one] != contents[other]
        assert not (together and is_declared(declarations, contents[one], contents[other]))
    for image, unit in zip(images, units.of_photo, strict=True):
        assert units.starts[image] <= unit < units.starts[image + 1]


@given(library=libraries())
def test_an_image_is_split_only_where_two_of_its_contents_must_stay_apart(library):
    images, contents, declarations = library
    units = split_images(images, contents, rows(declarations))
    for image in np.unique(images):
        here = contents[images == image]
        conflict = any(is_declared(declarations, one, other) for one in here for other in here)
        assert (units.starts[image + 1] - units.starts[image] > 1) == conflict


@given(library=libraries(), data=st.data())
def test_the_order_of_photos_does_not_matter(library, data):
    images, contents, declarations = library
    order = np.array(data.draw(st.permutations(range(len(images)))))
    one = split_images(images, contents, rows(declarations))
    other = split_images(images[order], contents[order], rows(declarations))
    np.testing.assert_array_equal(one.of_photo[order], other.of_photo)
    assert set(zip(*one.apart, strict=True)) == set(zip(*other.apart, strict=True))


@given(library=libraries())
def test_pairs_of_images_become_all_pairs_of_their_units_that_are_not_declared_different(library):
    images, contents, declarations = library
    units = split_images(images, contents, rows(declarations))
    count = len(units.starts) - 1
    one, other = (side.astype(np.intp) for side in np.triu_indices(count, 1))
    first, second, source = units.pairs(one, other)
    found = set(zip(first.tolist(), second.tolist(), source.tolist(), strict=True))
    assert len(found) == len(first)
    held = {unit: set(contents[units.of_photo == unit].tolist()) for unit in range(units.starts[-1])}
    for place, (image, partner) in enumerate(zip(one.tolist(), other.tolist(), strict=True)):
        for unit, further in itertools.product(
            range(units.starts[image], units.starts[image + 1]), range(units.starts[partner], units.starts[partner + 1])
        ):
            apart = any(is_declared(declarations, a, b) for a in held[unit] for b in held[further])
            assert ((unit, further, place) in found) == (not apart)


def test_nothing_declared_changes_nothing():
    images, contents = np.array([0, 1, 1], np.intp), np.array([4, 5, 6])
    units = split_images(images, contents, np.empty((0, 2), np.int64))
    np.testing.assert_array_equal(units.of_photo, images)
    assert [len(side) for side in units.apart] == [0, 0]


def test_of_equal_pictures_the_ones_never_declared_go_with_the_first():
    images, contents = np.zeros(4, np.intp), np.array([7, 8, 9, 7])
    units = split_images(images, contents, np.array([[8, 1], [9, 1]]))
    assert units.of_photo.tolist() == [0, 0, 1, 0]


@st.composite
def matched_libraries(draw):
    """A library, matches of its images as {(image, image): (kind, similarity)}, and a selection."""
    images, contents, declarations = draw(libraries())
    pairs = st.tuples(*[st.integers(0, int(images.max()))] * 2).filter(lambda pair: pair[0] < pair[1])
    evidence = st.tuples(st.sampled_from([3, 4, 5]), st.integers(5, 10).map(lambda tenth: tenth / 10))
    matches = draw(st.dictionaries(pairs, evidence, max_size=6)) if images.max() else {}
    selection = Selection(
        draw(st.sets(st.sampled_from(MatchKind)).map(frozenset)), draw(st.sampled_from([0.8, 0.999, 1]))
    )
    return images, contents, declarations, matches, selection


def groups(library, declarations, threshold):
    """Return the groups at a threshold as sets of rows."""
    images, contents, _, matches, selection = library
    table = np.array([(a, b, kind, similarity) for (a, b), (kind, similarity) in matches.items()], float).reshape(-1, 4)
    sides = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
    evidence = table[:, 2].astype(np.uint8), table[:, 3].astype(np.float32), np.zeros(len(table), np.int32)
    graph = build_graph(images.astype(np.int64), images.astype(np.int64), contents, (*sides, *evidence), declarations)
    hierarchy = link_photos(graph, selection)
    found = cut(hierarchy, threshold)
    return {
        frozenset(hierarchy.order[start:stop].tolist()) for start, stop in zip(found.starts, found.stops, strict=True)
    }


@given(library=matched_libraries(), threshold=st.sampled_from(THRESHOLDS))
def test_what_was_declared_different_never_shares_a_group(library, threshold):
    _, contents, declarations, _, _ = library
    for members in groups(library, rows(declarations), threshold):
        for one, other in itertools.combinations(members, 2):
            assert not is_declared(declarations, contents[one], contents[other])


@given(library=matched_libraries())
def test_raising_the_threshold_only_splits_groups(library):
    coarse = [groups(library, rows(library[2]), threshold) for threshold in THRESHOLDS]
    for low, high in itertools.pairwise(coarse):
        assert all(any(members <= wider for wider in low) for members in high)


@given(library=matched_libraries(), threshold=st.sampled_from(THRESHOLDS))
def test_photos_in_no_touch_with_what_was_declared_are_grouped_as_ever(library, threshold):
    images, contents, declarations, matches, _ = library
    here = [held & {int(content) // 10 for content in contents} for held in declarations]
    touched = {int(image) for image, content in zip(images, contents, strict=True) if any(
        content // 10 in held and len(held) > 1 for held in here
    )}  # fmt: skip
    while more := {image for pair in matches for image in pair if touched.intersection(pair)} - touched:
        touched |= more
    plain = {members for members in groups(library, NOTHING_DECLARED, threshold) if images[min(members)] not in touched}
    declared = groups(library, rows(declarations), threshold)
    assert {members for members in declared if images[min(members)] not in touched} == plain
