"""Photos that belong together are one: in groups, in counts and in what is said of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat, MatchKind
from engine.reports.findings import kinds_of
from engine.review.rules import KeeperRules
from engine.stages.group_filter import GroupFilter
from engine.stages.group_table import NO_GROUP
from engine.stages.image_graph import EQUAL_IMAGE, MAX_MATCH
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from tests.helpers.photo_columns import match_of, overview_of, photo_of
from tests.helpers.plain_groups import plain_groups
from tests.helpers.plain_units import plain_units

SIMILARITIES = [0.5, 0.6, 0.7, 0.8, MAX_MATCH]
THRESHOLDS = [*SIMILARITIES, EQUAL_IMAGE, 0.9995, 1.0]
FORMATS = {".CR2": ImageFormat.RAW, ".jpg": ImageFormat.JPEG, ".HEIC": ImageFormat.HEIF, ".png": ImageFormat.PNG}


def shot(photo_id, path, image, content="", **known):
    return photo_of(photo_id, image, content, path, image_format=FORMATS[path[path.rindex(".") :]], **known)


@st.composite
def libraries(draw):
    """Photos in two or three folders under few names, and evidence between their images."""
    names = st.builds(
        "/{}/{}{}".format, st.sampled_from("pqr"), st.sampled_from(["1", "2"]), st.sampled_from(list(FORMATS))
    )
    letters = [chr(ord("a") + number) for number in range(draw(st.integers(1, 5)))]
    photos = []
    for photo_id, path in enumerate(draw(st.lists(names, min_size=1, max_size=12, unique=True)), start=1):
        image = draw(st.sampled_from(letters))
        photos.append(
            shot(
                photo_id,
                path,
                image,
                f"{image}{draw(st.integers(0, 1))}",
                size=draw(st.sampled_from([100, 200])),
                mtime_ns=draw(st.sampled_from([5, 6])),
                is_partial=draw(st.sampled_from([False, False, False, True])),
                is_reference=path.startswith("/r"),
                taken_ms=draw(st.sampled_from([None, None, 7, 8])),
            )
        )
    evidence = {}
    for place, first in enumerate(letters):
        for second in letters[place + 1 :]:
            if draw(st.booleans()):
                kind = draw(st.sampled_from([MatchKind.SAME_PICTURE, MatchKind.EDITED, MatchKind.SIMILAR_SCENE]))
                # Of equal ones it would matter which is met first.
                similarity = draw(st.sampled_from(SIMILARITIES)) - len(evidence) * 1e-4
                evidence |= match_of(first, second, similarity, kind, f"{first}-{second}")
    return photos, evidence


selections = st.builds(
    Selection,
    st.one_of(st.just(frozenset(MatchKind)), st.frozensets(st.sampled_from(MatchKind))),
    st.sampled_from([1.0, EQUAL_IMAGE, MAX_MATCH, 0.75]),
)


@settings(max_examples=300, deadline=None)
@given(library=libraries(), selection=selections, threshold=st.sampled_from(THRESHOLDS))
def test_groups_are_those_of_units_made_one_photo_at_a_time(library, selection, threshold):
    photos, evidence = library
    overview = overview_of(photos, evidence, selection)
    table = overview.cut(threshold)
    plain = plain_units(photos, evidence)
    expected = {one.keeper.path: one for one in plain_groups(plain.photos, plain.evidence, selection, threshold)}
    path = overview.photos.path
    assert {path(row) for row in table.keepers.tolist()} == expected.keys()
    for group, keeper in enumerate(table.keepers.tolist()):
        cluster = expected[path(keeper)]
        told = [
            (path(one.row), one.kind, one.similarity, one.reason, path(one.matched_row))
            for one in overview.members(table, group)
        ]
        assert told == [
            (one.photo.path, one.kind, one.similarity, one.reason, one.matched_with) for one in cluster.members
        ]
        assert table.reclaimable_bytes[group] == cluster.reclaimable_bytes
        assert table.kind_masks[group] == sum(1 << (kind - 1) for kind in kinds_of(cluster))
    hidden = table.totals.hidden_matches
    assert 0 <= hidden <= overview.histogram.sum()


@settings(max_examples=200, deadline=None)
@given(library=libraries(), threshold=st.sampled_from(THRESHOLDS))
def test_photos_of_one_unit_are_never_in_one_group(library, threshold):
    photos, evidence = library
    overview = overview_of(photos, evidence)
    table = overview.cut(threshold)
    units = overview.units
    assert (table.rows < units.count).all()
    assert (table.group_of_row[units.count :] == NO_GROUP).all()
    names = [overview.photos.path(row).lower().rpartition(".")[0] for row in range(len(overview.photos))]
    for row in range(units.count, len(overview.photos)):
        first = units.primary(row)
        assert first < units.count
        assert names[first] == names[row]
        assert row in units.companions(first)
        assert overview.photos.path(first).endswith(".CR2")
    assert sum(len(units.companions(row)) for row in range(units.count)) == len(overview.photos) - units.count
    assert sorted(overview.photos.ids.tolist()) == sorted(photo.id for photo in photos)


@settings(max_examples=100, deadline=None)
@given(library=libraries(), threshold=st.sampled_from(THRESHOLDS), rules=st.sampled_from(["smallest", "newest", ""]))
def test_groups_in_the_order_of_other_rules_are_those_made_anew_by_them(library, threshold, rules):
    other = KeeperRules.parse(rules)
    usual = overview_of(*library)
    expected = overview_of(*library, rules=other)
    for found in (usual.arranged(other), Overview.make(usual.snapshot.arranged(other), usual.selection)):
        assert found.photos.paths[:] == expected.photos.paths[:]
        tables = found.cut(threshold), expected.cut(threshold)
        assert [table.rows.tolist() for table in tables] == [tables[0].rows.tolist()] * 2
        assert tables[0].totals == tables[1].totals
        assert tables[0].reclaimable_bytes.tolist() == tables[1].reclaimable_bytes.tolist()
        for group in range(len(tables[0])):
            assert found.members(tables[0], group) == expected.members(tables[1], group)


PAIR = [shot(1, "/p/1.CR2", "r"), shot(2, "/p/1.jpg", "j")]


def groups(photos, evidence, threshold=0.5):
    overview = overview_of(photos, evidence)
    table = overview.cut(threshold)
    return [overview.photos.ids[table.rows_of(group)].tolist() for group in range(len(table))], overview, table


def test_a_raw_file_and_its_picture_are_no_duplicates():
    found, overview, _ = groups(PAIR, match_of("r", "j", 0.95))
    assert found == []
    assert overview.histogram.sum() == 0
    assert overview.cut(0.5).totals.hidden_matches == 0


def test_a_copy_of_the_picture_is_a_duplicate_of_the_raw_file():
    copy = shot(3, "/q/1.jpg", "j")
    found, overview, table = groups([*PAIR, copy], match_of("r", "j", 0.6))
    assert found == [[1, 3]]
    raw, other = overview.members(table, 0)
    assert (other.kind, other.similarity, other.reason) == (MatchKind.IDENTICAL_FILE, 1.0, "same bytes")
    assert raw.reason == "to keep: camera RAW"
    assert table.totals.reclaimable_bytes == 100
    assert overview.histogram[MatchKind.IDENTICAL_FILE - 1, -1] == 1


def test_units_that_are_copies_count_with_all_their_bytes():
    copies = [shot(3, "/q/1.CR2", "r"), shot(4, "/q/1.jpg", "j", size=50)]
    found, overview, table = groups([*PAIR, *copies], match_of("r", "j", 0.6))
    assert found == [[1, 3]]
    assert (table.totals.photos, table.totals.surplus, table.totals.reclaimable_bytes) == (2, 1, 150)
    assert overview.units.companions(overview.row_of(1)) == (overview.row_of(2),)


def test_pictures_alone_do_not_make_raw_files_alike():
    others = [shot(3, "/q/1.CR2", "s"), shot(4, "/q/1.jpg", "j")]
    assert groups([*PAIR, *others], {})[0] == []
    assert groups([*PAIR, *others], match_of("r", "s", 0.8, MatchKind.EDITED))[0] == [[1, 3]]


@pytest.mark.parametrize(
    ("words", "found"), [("format:jpeg", 1), ("name:.jpg", 1), ("format:heif", 0), ("name:cr2", 1)]
)
def test_filters_find_units_by_any_of_their_photos(words, found):
    copies = [shot(3, "/q/2.CR2", "r"), shot(4, "/q/2.jpg", "j")]
    table = overview_of([*PAIR, *copies], {}).cut(0.5)
    assert table.matching(GroupFilter.parse(words)).sum() == found


def test_companions_are_asked_about_as_photos_and_units_as_units():
    overview = overview_of([*PAIR, shot(3, "/q/1.png", "c")], match_of("j", "c", 0.8, MatchKind.EDITED, "mirrored"))
    raw, jpeg, png = (overview.row_of(photo_id) for photo_id in (1, 2, 3))
    assert overview.evidence_between(raw, png).reason == "mirrored"
    assert overview.evidence_between(jpeg, png).reason == "mirrored"
    assert overview.evidence_between(raw, jpeg) is None
