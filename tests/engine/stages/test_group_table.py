import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import ImageFormat, MatchKind
from engine.stages.group_filter import GroupFilter
from engine.stages.group_order import SortKey
from engine.stages.photo_hierarchy import Selection
from tests.helpers.photo_columns import match_of, overview_of, photo_of

DAY_MS = 86_400_000


@pytest.fixture
def overview():
    """Groups ab, cde and f with its copy, ever more alike."""
    photos = [
        photo_of(1, "a", path="/p/Summer House/IMG_1.JPG", size=900, taken_ms=20_000 * DAY_MS, camera="Canon EOS"),
        photo_of(2, "b", path="/p/Summer House/IMG_2.JPG", size=500, taken_ms=19_000 * DAY_MS),
        photo_of(3, "c", path="/p/b/Zürich.png", size=300, image_format=ImageFormat.PNG),
        photo_of(4, "d", path="/p/c/4.jpg", size=200),
        photo_of(5, "e", path="/p/c/5.jpg", size=200),
        photo_of(6, "f", path="/p/a/6.jpg", size=450, mtime_ns=18_500 * DAY_MS * 1_000_000),
        photo_of(7, "f", path="/p/a/7.jpg", size=450, mtime_ns=18_600 * DAY_MS * 1_000_000),
        photo_of(8, "g", path="/p/alone.jpg", size=450),
    ]
    evidence = match_of("a", "b", 0.8, MatchKind.EDITED) | match_of("c", "d", 0.9) | match_of("c", "e", 0.85)
    return overview_of(photos, evidence)


def names(table, groups):
    """The groups told by the ids of their photos."""
    ids = table.overview.photos.ids
    return ["".join(map(str, sorted(ids[table.rows_of(group)].tolist()))) for group in groups]


def matched(overview, text, threshold=0.7):
    table = overview.cut(threshold)
    wanted = GroupFilter.parse(text)
    assert isinstance(wanted, GroupFilter)
    return set(names(table, np.flatnonzero(table.matching(wanted))))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (SortKey.SPACE, ["12", "67", "345"]),
        (SortKey.SIZE, ["345", "67", "12"]),
        (SortKey.DATE, ["12", "67", "345"]),
        (SortKey.FOLDER, ["12", "345", "67"]),
        (SortKey.SIMILARITY, ["67", "345", "12"]),
    ],
)
def test_groups_are_sorted_by(overview, key, expected):
    table = overview.cut(0.7)
    assert names(table, table.order(key, descending=True)) == expected
    ascending = names(table, table.order(key, descending=False))
    assert sorted(ascending) == sorted(expected)
    assert ascending[-1] == expected[0]


@given(st.integers(2, 9), st.sampled_from(SortKey), st.booleans())
def test_equals_keep_their_order_at_every_threshold(groups, key, descending):
    letters = [chr(ord("a") + number) for number in range(2 * groups)]
    photos = [photo_of(number, letter, path=f"/p/{letter}.jpg") for number, letter in enumerate(letters, 1)]
    evidence = {}
    for place in range(groups):
        evidence |= match_of(letters[2 * place], letters[2 * place + 1], 0.7 + place / 100)
    overview = overview_of(photos, evidence)
    low, high = overview.cut(0.6), overview.cut(0.7 + groups / 200)
    if key is not SortKey.SIMILARITY:
        order = names(low, low.order(key, descending))
        kept = names(high, high.order(key, descending))
        assert kept == [name for name in order if name in kept]


def test_newest_photo_dates_a_group(overview):
    table = overview.cut(0.7)
    dates = dict(zip(names(table, range(3)), (table.newest_ms // DAY_MS).tolist(), strict=True))
    assert dates == {"12": 20_000, "67": 18_600, "345": 0}


def test_kinds_of_groups(overview):
    table = overview.cut(0.7)
    masks = dict(zip(names(table, range(3)), table.kind_masks.tolist(), strict=True))
    assert masks == {"12": 0b01000, "67": 0b00001, "345": 0b00100}


def test_similarity_of_a_group_is_the_least_that_holds_it_together(overview):
    table = overview.cut(0.7)
    found = dict(zip(names(table, range(3)), np.round(table.similarities, 3).tolist(), strict=True))
    assert found == {"12": pytest.approx(0.8), "345": pytest.approx(0.85), "67": 1.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {"12", "345", "67"}),
        ("summer", {"12"}),
        ("img_2", {"12"}),
        ("jpg", {"12", "345", "67"}),
        ('"summer house"', {"12"}),
        ("summer house", {"12"}),
        ("summer zurich", set()),
        ("zÜrich", {"345"}),
        ("Zu\u0308rich", {"345"}),
        ("house/img", {"12"}),
        ("/c/4", {"345"}),
        ("/c/5.jpg", {"345"}),
        ("p/a/6", {"67"}),
        ("name:summer", set()),
        ("name:img", {"12"}),
        ("folder:summer", {"12"}),
        ("folder:img", set()),
        ("camera:CANON", {"12"}),
        ("camera:nikon", set()),
        ("format:png", {"345"}),
        ("format:jpg", {"12", "345", "67"}),
        ("size:>400b", {"12", "67"}),
        ("size:>400b name:2", {"12"}),
        ("size:>500b name:2", set()),
        ("date:2024", {"12"}),
        ("date:2020..2022", {"12", "67"}),
        ("kind:edited", {"12"}),
        ("kind:same", {"345"}),
        ("kind:identical", {"67"}),
        ("kind:identical kind:edited", set()),
        ("kind:edited summer", {"12"}),
        ("kind:edited zürich", set()),
        ("alone", set()),
    ],
)
def test_filter_finds_the_groups_with_a_photo_of_which_all_terms_hold(overview, text, expected):
    assert matched(overview, text) == expected


def test_filter_asks_the_photos_of_the_group_alone(overview):
    assert matched(overview, "name:5") == {"345"}
    assert matched(overview, "name:5", 0.88) == set()


def test_what_a_term_found_is_kept_for_the_next_threshold_and_selection(overview):
    wanted = GroupFilter.parse("summer")
    found = overview.finder.find(wanted.photo_terms[0])
    assert overview.finder.find(GroupFilter.parse("SUMMER").photo_terms[0]) is found
    other = type(overview).make(overview.snapshot, Selection(upper=0.9))
    assert other.finder.find(wanted.photo_terms[0]) is found


def test_terms_long_past_are_let_go(overview):
    first = GroupFilter.parse("summer").photo_terms[0]
    found = overview.finder.find(first)
    for number in range(20):
        overview.finder.find(GroupFilter.parse(f"word{number}").photo_terms[0])
    assert overview.finder.find(first) is not found
    assert overview.finder.find(first).tolist() == found.tolist()
