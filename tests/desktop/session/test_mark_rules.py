"""The rules of marks over random groups, held to what they say, photo by photo."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from desktop.session.browsing import Browsing
from desktop.session.marks import MarkBook
from engine.core.domain import Mark
from tests.helpers.photo_columns import match_of, overview_of, photo_of

IMAGES = "abcdef"
NAMES = [f"{number}{ending}" for number in range(6) for ending in (".RW2", ".JPG", ".HEIC")]
THRESHOLDS = (0.5, 0.72, 0.88, 0.999)


@st.composite
def albums(draw):
    """A few photos of a few images, some for reference, matches between the images, RAW files with their pictures."""
    shown = draw(st.lists(st.sampled_from(IMAGES), min_size=2, max_size=12))
    names = draw(st.lists(st.sampled_from(NAMES), min_size=len(shown), max_size=len(shown), unique=True))
    references = draw(st.lists(st.booleans(), min_size=len(shown), max_size=len(shown)))
    photos = [
        photo_of(number, image, path=f"/{is_reference}/{name}", size=100 + number, is_reference=is_reference)
        for number, (image, is_reference, name) in enumerate(zip(shown, references, names, strict=True), 1)
    ]
    evidence = {}
    for first, second in draw(st.lists(st.sampled_from(["ab", "bc", "cd", "de", "ef", "ac", "bf"]), unique=True)):
        evidence |= match_of(first, second, draw(st.sampled_from([0.55, 0.7, 0.75, 0.9, 0.95])))
    return photos, overview_of(photos, evidence)


wishes = st.lists(
    st.tuples(
        st.sampled_from(THRESHOLDS),
        st.lists(st.integers(1, 12), min_size=1, max_size=12),
        st.sampled_from([Mark.REMOVE, Mark.REMOVE, Mark.KEEP, None]),
    ),
    min_size=1,
    max_size=6,
)


def with_mark(book, mark):
    """Return the ids of the photos that bear a mark."""
    return {photo_id for photo_id, found in book.all().items() if found is mark}


def removed(shown, book):
    """Return the ids whose mark to be removed counts."""
    return {photo_id for photo_id in with_mark(book, Mark.REMOVE) if shown.counts(photo_id)}


@settings(max_examples=150, deadline=None)
@given(albums(), wishes)
def test_whatever_is_marked_every_group_keeps_a_photo_at_every_threshold(album, steps):
    photos, overview = album
    book = MarkBook()
    browsing = Browsing(JobRunner(CrashReporter(Path())), book, 0.7, "space", True)
    browsing.adopt(overview)
    of_reference = {photo.id for photo in photos if photo.is_reference}
    units = overview.units
    size_of = dict(zip(overview.photos.ids[: units.count].tolist(), units.candidates.sizes.tolist(), strict=True))
    for threshold, wanted, mark in steps:
        browsing.set_threshold(threshold)
        shown = browsing.shown
        before = removed(shown, book)
        plan = book.plan(wanted, mark, shown, browsing.marked(overview))
        refused = {*plan.spared, *plan.references, *plan.alone}
        assert refused.isdisjoint(plan.changes)
        wanted = set(shown.standing(wanted))
        assert refused <= wanted
        if mark is Mark.REMOVE:
            assert set(plan.references) <= of_reference
            in_groups = {int(overview.photos.ids[row]) for row in shown.table.rows}
            assert set(plan.alone) == wanted - in_groups
        else:
            assert not refused
        book.apply(plan.changes)
        browsing.note_marks()
        if mark is Mark.REMOVE:
            # nothing that was not asked for changes, and nothing is refused that could be done
            assert removed(shown, book) - before <= wanted
            for spared in plan.spared:
                group = set(shown.ids_at(shown.position_of(spared)))
                assert group - removed(shown, book) == {spared}
        for other in THRESHOLDS:
            browsing.set_threshold(other)
            shown = browsing.shown
            going = removed(shown, book)
            assert going.isdisjoint(of_reference)
            assert shown.marked_count == len(going)
            assert shown.marked_bytes == sum(size_of[photo_id] for photo_id in going)
            for group in range(len(shown.table)):
                rows = shown.table.rows_of(group).tolist()
                staying = [row for row in rows if int(overview.photos.ids[row]) not in going]
                # rows rise from the best photo on
                assert [row for row in rows if shown.is_best(row)] == [min(staying)]
                assert shown.kept_of(rows[0]) in staying


@settings(max_examples=60, deadline=None)
@given(albums(), wishes)
def test_what_is_taken_back_is_as_before(album, steps):
    _, overview = album
    book = MarkBook()
    browsing = Browsing(JobRunner(CrashReporter(Path())), book, 0.7, "space", True)
    browsing.adopt(overview)
    for _, wanted, mark in steps:
        plan = book.plan(wanted, mark, browsing.shown, browsing.marked(overview))
        before = {mark: with_mark(book, mark) for mark in Mark}
        back = book.apply(plan.changes)
        for photo_id, new in plan.changes.items():
            assert book.get(photo_id) is new
        again = book.apply(back)
        assert {mark: with_mark(book, mark) for mark in Mark} == before
        book.apply(again)
        browsing.note_marks()


def test_what_is_on_its_way_to_the_file_stands_above_what_is_in_it():
    book = MarkBook()
    book.apply({1: Mark.REMOVE, 2: Mark.KEEP})
    saving = book.unsaved()
    book.apply({2: None, 3: Mark.KEEP})
    book.note_saved(saving)
    assert book.unsaved() == {2: None, 3: Mark.KEEP}
    assert book.take_over({1: Mark.REMOVE, 2: Mark.KEEP, 4: Mark.REMOVE})
    assert {photo_id: book.get(photo_id) for photo_id in (1, 2, 3, 4)} == {
        1: Mark.REMOVE, 2: None, 3: Mark.KEEP, 4: Mark.REMOVE,
    }  # fmt: skip
    assert not book.take_over({1: Mark.REMOVE, 2: Mark.KEEP, 4: Mark.REMOVE})
