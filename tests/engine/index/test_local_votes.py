"""Votes of local features, held against a count over all pairs of descriptors."""

from collections import Counter
from io import BytesIO
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.errors import Cancelled
from engine.index import _local_rows, _local_votes, local_votes
from engine.index.local_rows import ROW, TABLES, Corners, filter_of, spool
from engine.index.local_votes import MAX_DISTANCE, Votes, best_window, count_votes
from tests.helpers.streamed_query import LocalQuery

Tally = dict[tuple[int, int], int]
NOTHING = Corners(np.zeros((0, 32), np.uint8), np.zeros((0, 2), np.uint8))


def flip(descriptor: np.ndarray, bits: int, rng: np.random.Generator) -> np.ndarray:
    changed = np.unpackbits(descriptor)
    changed[rng.choice(256, bits, replace=False)] ^= 1
    return np.packbits(changed)


def library(pictures: int, features: int, seed: int, kinds: int = 40, flips: int = 0) -> list[Corners]:
    """Pictures of which every feature is one of a few kinds, with some bits and its pose changed."""
    rng = np.random.default_rng(seed)
    prototypes = rng.integers(0, 256, (kinds, 32), np.uint8)
    corners = []
    for _ in range(pictures):
        count = int(rng.integers(0, features + 1))
        descriptors = [flip(prototypes[rng.integers(kinds)], int(rng.integers(flips, 25)), rng) for _ in range(count)]
        poses = np.column_stack([rng.integers(0, 256, count), rng.integers(0, 4, count)]).astype(np.uint8)
        corners.append(Corners(np.array(descriptors, np.uint8).reshape(-1, 32), poses))
    return corners


def best_of(counts: Counter[tuple[int, int]]) -> int:
    """The most votes in two neighbouring turns (round the clock) and three neighbouring scales."""
    return max(
        sum(counts[(turn + t) % 16, scale + s] for t in (0, 1) for s in (-1, 0, 1))
        for turn in range(16)
        for scale in range(16)
    )


def by_brute_force(pictures: list[Corners], fresh: np.ndarray, min_votes: int, extra_bits: int = 0) -> Tally:
    mask = (1 << extra_bits) - 1
    found: Tally = {}
    for a, b in combinations(range(len(pictures)), 2):
        if not (fresh[a] or fresh[b]):
            continue
        one, other = pictures[a], pictures[b]
        difference = one.descriptors[:, None] ^ other.descriptors[None]
        near = np.bitwise_count(difference).sum(axis=2) <= MAX_DISTANCE
        chunks = np.ascontiguousarray(difference).view("<u2")
        met = np.zeros(near.shape, bool)
        for table in range(TABLES):
            met |= (chunks[..., table] == 0) & (chunks[..., (table + 5) % TABLES] & mask == 0)
        counts: Counter[tuple[int, int]] = Counter()
        for i, j in np.argwhere(near & met):
            turn = (int(other.poses[j, 0]) - int(one.poses[i, 0]) + 8) % 256 // 16
            counts[turn, int(other.poses[j, 1]) - int(one.poses[i, 1]) + 8] += 1
        if counts and best_of(counts) >= min_votes:
            found[a, b] = best_of(counts)
    return found


def counted(
    pictures: list[Corners],
    fresh: np.ndarray | None = None,
    min_votes: int = 1,
    part: int = 3_000_000,
    order: list[int] | None = None,
    block: int = 7,
    fresh_first: bool = False,
) -> Tally:
    order = list(range(len(pictures))) if order is None else order
    blocks = [
        (
            np.array(order[start : start + block], np.int32),
            [pictures[number] for number in order[start : start + block]],
        )
        for start in range(0, len(order), block)
    ]
    everything = np.ones(len(pictures), bool)
    fresh = everything if fresh is None else fresh
    new = [(numbers[fresh[numbers]], [pictures[n] for n in numbers[fresh[numbers]]]) for numbers, _ in blocks]
    results = list(count_votes(blocks, fresh, min_votes, part, new if fresh_first else None))
    assert all(len(votes.first) == 0 for votes in results[:TABLES])
    assert len(results) == TABLES + local_votes.parts_of_votes(len(pictures))
    rows = [row for v in results for row in zip(v.first.tolist(), v.second.tolist(), v.votes.tolist(), strict=True)]
    assert all(first < second for first, second, _ in rows)
    assert rows == sorted(rows)
    found = {(first, second): votes for first, second, votes in rows}
    assert len(found) == len(rows)
    return found


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 14), st.integers(0, 25), st.integers(0, 10_000), st.integers(1, 5), st.integers(0, 3))
def test_votes_are_those_of_all_pairs(pictures: int, features: int, seed: int, min_votes: int, olds: int) -> None:
    corners = library(pictures, features, seed)
    fresh = np.random.default_rng(seed).random(pictures) < (1.0, 0.5, 0.2, 0.0)[olds]
    assert counted(corners, fresh, min_votes) == by_brute_force(corners, fresh, min_votes)


def test_there_is_something_to_find() -> None:
    found = counted(library(14, 25, 1), min_votes=2)
    assert len(found) > 20
    assert max(found.values()) >= 3


@pytest.mark.parametrize("part", [1, 10, 37, 100, 250])
def test_parts_change_nothing(part: int) -> None:
    corners = library(12, 25, 5)
    assert counted(corners, part=part) == counted(corners)


@pytest.mark.parametrize("block", [1, 3, 100])
def test_blocks_and_their_order_change_nothing(block: int) -> None:
    corners = library(12, 25, 6)
    order = np.random.default_rng(0).permutation(12).tolist()
    assert counted(corners, order=order, block=block) == counted(corners)


def test_numbers_change_nothing_but_the_names() -> None:
    """Turns and scales change their sign with the roles, so that windows of theirs may lie otherwise: by one vote."""
    corners = library(12, 25, 7)
    names = np.random.default_rng(1).permutation(12)
    renamed: list[Corners] = [NOTHING] * 12
    for number, name in enumerate(names):
        renamed[name] = corners[number]
    expected = {tuple(sorted((int(names[a]), int(names[b])))) for a, b in counted(corners)}
    assert set(counted(renamed)) == expected


def test_old_pictures_are_not_compared_with_each_other() -> None:
    corners = library(14, 25, 8)
    fresh = np.zeros(14, bool)
    fresh[[3, 9]] = True
    everything = counted(corners)
    assert counted(corners, fresh) == {pair: n for pair, n in everything.items() if fresh[list(pair)].any()}
    assert counted(corners, np.zeros(14, bool)) == {}


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 30), st.integers(0, 25), st.integers(0, 10_000), st.integers(0, 3), st.integers(1, 60))
def test_to_know_the_fresh_ones_first_changes_nothing(
    pictures: int, features: int, seed: int, new: int, kinds: int
) -> None:
    corners = library(pictures, features, seed, kinds)
    fresh = np.zeros(pictures, bool)
    fresh[np.random.default_rng(seed).permutation(pictures)[:new]] = True
    assert counted(corners, fresh, fresh_first=True) == counted(corners, fresh)


def test_features_that_fresh_ones_cannot_meet_are_not_kept() -> None:
    corners = library(40, 60, 12, kinds=2000)
    fresh = np.zeros(40, bool)
    fresh[7] = True
    blocks = [(np.arange(40, dtype=np.int32), corners)]
    wanted = filter_of([(np.array([7], np.int32), corners[7:8])], fresh, 0)
    assert wanted is not None
    kept = [int(spool(blocks, fresh, BytesIO(), picked)[0].sum()) for picked in (None, wanted)]
    assert kept[0] == sum(len(one.descriptors) for one in corners)
    assert len(corners[7].descriptors) <= kept[1] < kept[0] // 2
    assert filter_of(blocks, np.ones(1_000_000, bool), 0) is None


def test_rows_and_bits_that_do_not_fit_are_refused() -> None:
    rows, bits = np.zeros(2, ROW), np.zeros(8, np.uint8)
    for arguments in (
        (rows, 5, 4096, bits),
        (rows, 0, 0, bits),
        (rows, 16, 0, bits),
        (rows, 2**31 - 1, 0, bits),
        (rows, 5, 0, bits[:3]),
        (rows, 5, 0, bits[:0]),
    ):
        with pytest.raises(ValueError, match="fit together"):
            _local_rows.mark(*arguments)
        with pytest.raises(ValueError, match="fit together"):
            _local_rows.pick(*arguments, rows.copy())
    with pytest.raises(ValueError, match="fit together"):
        _local_rows.pick(rows, 5, 0, bits, rows[:1].copy())


def test_nothing_is_found_among_no_pictures_and_among_pictures_without_features() -> None:
    assert counted([]) == {}
    assert counted([NOTHING] * 5) == {}
    assert set(counted([NOTHING, *library(2, 25, 1, kinds=1), NOTHING])) == {(1, 2)}


def test_a_picture_does_not_vote_for_itself() -> None:
    one = library(1, 25, 3, kinds=1)[0]
    assert counted([Corners(np.repeat(one.descriptors, 5, axis=0), np.repeat(one.poses, 5, axis=0))]) == {}


@pytest.mark.parametrize(("bits", "found"), [(0, True), (MAX_DISTANCE, True), (MAX_DISTANCE + 1, False)])
def test_the_distance_is_a_limit(bits: int, found: bool) -> None:
    rng = np.random.default_rng(0)
    descriptor = rng.integers(0, 256, 32, np.uint8)
    other = np.unpackbits(descriptor)
    other[16 : 16 + bits] ^= 1  # the first chunk stays common
    pose = np.zeros((1, 2), np.uint8)
    pictures = [Corners(descriptor[None], pose), Corners(np.packbits(other)[None], pose)]
    assert (counted(pictures) == {(0, 1): 1}) is found


def test_one_flipped_bit_in_every_chunk_hides_a_pair() -> None:
    """The price of sampling: it is what the docstring says that hardly ever happens to a few of fifty features."""
    descriptor = np.random.default_rng(0).integers(0, 256, 32, np.uint8)
    pose = np.zeros((1, 2), np.uint8)
    hidden = descriptor.copy()
    hidden[::2] ^= 1
    assert counted([Corners(descriptor[None], pose), Corners(hidden[None], pose)]) == {}


@pytest.mark.parametrize(
    ("turns", "scales", "votes"),
    [
        ([10, 12, 14, 20], [1, 1, 1, 1], 4),
        ([7, 8, 9, 10], [0, 0, 0, 0], 4),  # over the limit between two steps
        ([254, 255, 0, 1], [2, 2, 2, 2], 4),  # over the full turn
        ([0, 64, 128, 192], [0, 0, 0, 0], 1),
        ([0, 0, 128, 128], [0, 0, 0, 0], 2),
        ([0, 0, 0, 0], [0, 1, 2, 3], 3),
        ([0, 0, 0, 0], [0, 0, 3, 3], 2),
        ([0, 33, 66, 99], [0, 0, 0, 0], 1),
    ],
)
def test_only_votes_that_agree_in_turn_and_scale_count_together(
    turns: list[int], scales: list[int], votes: int
) -> None:
    descriptors = np.random.default_rng(0).integers(0, 256, (4, 32), np.uint8)
    upright = Corners(descriptors, np.zeros((4, 2), np.uint8))
    turned = Corners(descriptors, np.column_stack([turns, scales]).astype(np.uint8))
    assert counted([upright, turned]) == {(0, 1): votes}
    assert counted([turned, upright]) == {(0, 1): votes}


def test_a_bucket_of_more_than_the_window_is_cut_alike_in_any_order() -> None:
    """What a hundred pictures have in common costs no more than its window, and keeps the nearest numbers."""
    rng = np.random.default_rng(0)
    descriptor = rng.integers(0, 256, 32, np.uint8)
    pictures = [Corners(flip(descriptor, 3, rng)[None], np.zeros((1, 2), np.uint8)) for _ in range(150)]
    found = counted(pictures)
    assert counted(pictures, order=rng.permutation(150).tolist()) == found
    assert counted(pictures, part=20) == found
    assert all((n, n + 1) in found for n in range(149))
    assert len(found) < 150 * local_votes._WINDOW * 3
    same = [Corners(descriptor[None], np.zeros((1, 2), np.uint8))] * 150
    assert max(b - a for a, b in counted(same)) == local_votes._WINDOW
    assert len(counted(same)) == sum(min(local_votes._WINDOW, 149 - n) for n in range(150))


def test_more_votes_than_one_call_can_give_back(monkeypatch: pytest.MonkeyPatch) -> None:
    corners = library(14, 25, 9)
    whole = counted(corners)
    monkeypatch.setattr(local_votes, "_OUT", local_votes._WINDOW)
    monkeypatch.setattr(local_votes, "_RESULT_BLOCK", 3)
    assert counted(corners) == whole


@pytest.mark.parametrize("pictures_per_part", [1, 2, 5, 13, 14])
def test_votes_counted_in_parts_are_the_same(pictures_per_part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    corners = library(14, 25, 9)
    whole = counted(corners)
    monkeypatch.setattr(local_votes, "_PICTURES_PER_PART", pictures_per_part)
    assert local_votes.parts_of_votes(14) > 1
    assert counted(corners) == whole


def test_a_large_library_is_keyed_by_more_bits() -> None:
    """Beyond 2 ** 16.5 descriptors; unrelated ones are too far apart to be found by either count."""
    planted = library(12, 25, 10, flips=24)
    rng = np.random.default_rng(2)
    crowd = [Corners(rng.integers(0, 256, (70, 32), np.uint8), np.zeros((70, 2), np.uint8)) for _ in range(670)]
    expected = by_brute_force(planted, np.ones(12, bool), 1, extra_bits=1)
    assert expected != by_brute_force(planted, np.ones(12, bool), 1)
    assert counted(planted + crowd, block=1000) == expected
    assert counted(planted + crowd, block=1000, part=20_000) == expected


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 15), st.integers(0, 15), st.integers(1, 9)), max_size=40))
def test_the_best_window_is_the_best_of_all(votes: list[tuple[int, int, int, int]]) -> None:
    counts: dict[int, Counter[tuple[int, int]]] = {}
    codes: Counter[int] = Counter()
    for what, turn, scale, count in votes:
        counts.setdefault(what, Counter())[turn, scale] += count
        codes[what << 8 | turn << 4 | scale] += count
    ordered = sorted(codes)
    voted, best = best_window(
        np.array(ordered, np.uint64), np.array([codes[code] for code in ordered], np.int64)
    )  # fmt: skip
    assert dict(zip(voted.tolist(), best.tolist(), strict=True)) == {w: best_of(c) for w, c in counts.items()}


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 10), st.integers(0, 25), st.integers(0, 10_000))
def test_a_query_counts_at_least_the_votes_between_photos(pictures: int, features: int, seed: int) -> None:
    asked, *corners = library(pictures + 1, features, seed)
    votes = LocalQuery(asked).votes(corners)
    assert votes.shape == (pictures,)
    between = by_brute_force([asked, *corners], np.array([True] + [False] * pictures), 1)
    for number, count in enumerate(votes.tolist()):
        assert count >= between.get((0, number + 1), 0)


def query_by_brute_force(asked: Corners, other: Corners) -> int:
    """A descriptor with a chunk in common with any of the query's votes for all of these that are near."""
    chunks = [set(column.tolist()) for column in asked.descriptors.view("<u2").T]
    counts: Counter[tuple[int, int]] = Counter()
    for descriptor, pose in zip(other.descriptors, other.poses, strict=True):
        if not any(int(chunk) in known for chunk, known in zip(descriptor.view("<u2"), chunks, strict=True)):
            continue
        for i in np.flatnonzero(np.bitwise_count(asked.descriptors ^ descriptor).sum(axis=1) <= MAX_DISTANCE):
            turn = (int(pose[0]) - int(asked.poses[i, 0]) + 8) % 256 // 16
            counts[turn, int(pose[1]) - int(asked.poses[i, 1]) + 8] += 1
    return best_of(counts) if counts else 0


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 10), st.integers(0, 25), st.integers(0, 10_000))
def test_a_query_counts_what_its_rule_says(pictures: int, features: int, seed: int) -> None:
    asked, *corners = library(pictures + 1, features, seed)
    expected = [query_by_brute_force(asked, other) for other in corners]
    assert LocalQuery(asked).votes(corners).tolist() == expected


def test_a_query_without_features_or_among_pictures_without_any_finds_nothing() -> None:
    corners = library(3, 25, 1)
    assert LocalQuery(NOTHING).votes(corners).tolist() == [0, 0, 0]
    assert LocalQuery(corners[0]).votes([NOTHING, NOTHING]).tolist() == [0, 0]


ROWS, STOPS, OUT = np.zeros(4, ROW), np.array([1, 1, 4]), np.zeros(8, np.uint64)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, np.zeros(3, ROW)),
        (1, np.array([1, 0, 4])),
        (1, np.array([1, 1, 5])),
        (2, -1),
        (2, 16),
        (3, 0),
        (3, 16),
        (4, 4096),
        (6, 0),
        (6, 9),
        (7, 0),
        (7, 5),
        (8, -1),
        (9, np.zeros(3, np.uint64)),
    ],
)
def test_arrays_that_do_not_fit_together_are_refused(place: int, value: object) -> None:
    arguments = [ROWS, STOPS, 0, 5, 0, 40, 4, 4, 0, OUT]
    assert _local_votes.vote(*arguments)[0] == 4
    arguments[place] = value
    with pytest.raises(ValueError, match="fit together"):
        _local_votes.vote(*arguments)


@pytest.mark.parametrize("extra_mask", [0, 15, 4095])
def test_rows_of_pictures_that_cannot_be_are_walked_like_any(extra_mask: int) -> None:
    rng = np.random.default_rng(0)
    rows = np.zeros(300, ROW)
    rows["descriptor"] = rng.integers(0, 2, (300, 16), np.uint16).view(np.uint8)
    rows["fresh"] = 1
    found = []
    for pictures in (np.arange(300), rng.integers(-(2**31), 2**31, 300)):
        rows["picture"] = pictures
        out = np.zeros(300 * 300, np.uint64)
        found.append(_local_votes.vote(rows, np.array([300]), 0, 5, extra_mask, 256, 300, 300, 0, out))
    assert found[0] == found[1]
    assert found[0][1] > 10_000


def aside(array: np.ndarray) -> memoryview:
    """Copy an array to where no number of 64 bits may lie."""
    room = np.zeros(array.nbytes + 8, np.uint8)
    room[1 : 1 + array.nbytes] = np.frombuffer(array.tobytes(), np.uint8)
    return room[1 : 1 + array.nbytes].data


def test_arrays_that_begin_where_no_number_may_lie_are_refused() -> None:
    rows, bits, codes = np.zeros(4, ROW), np.zeros(8, np.uint8), np.zeros(3, np.uint64)
    calls = [
        (_local_votes.vote, [ROWS, STOPS, 0, 5, 0, 40, 4, 4, 0, OUT], (0, 1, 9)),
        (_local_votes.repeated, [codes, 2, bits, codes.copy()], (0, 3)),
        (_local_rows.count, [rows, np.zeros((16, 1 << 16), np.int64)], (0, 1)),
        (_local_rows.scatter, [rows, 0, 0, np.zeros(1, np.int64), rows.copy()], (0, 3, 4)),
        (_local_rows.mark, [rows, 5, 0, bits], (0,)),
        (_local_rows.pick, [rows, 5, 0, bits, rows.copy()], (0, 4)),
    ]
    for function, arguments, places in calls:
        function(*arguments)
        for place in places:
            with pytest.raises(ValueError, match="fit together"):
                function(*arguments[:place], aside(np.asarray(arguments[place])), *arguments[place + 1 :])


def test_rows_that_do_not_fit_are_never_written() -> None:
    rows = np.zeros(5, ROW)
    with pytest.raises(ValueError, match="fit together"):
        _local_rows.count(rows, np.zeros((16, 10), np.int64))
    for cursor in (-1, 1):
        with pytest.raises(ValueError, match="fit together"):
            _local_rows.scatter(rows, 0, 0, np.array([cursor]), np.zeros(5, ROW))
    with pytest.raises(ValueError, match="fit together"):
        _local_rows.scatter(rows, 16, 0, np.array([0]), np.zeros(5, ROW))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 255)), max_size=200), st.integers(0, 6), st.integers(0, 9))
def test_no_vote_of_a_pair_that_has_enough_is_lost(votes: list[tuple[int, int]], least: int, bits: int) -> None:
    codes = np.array([pair << 8 | pose for pair, pose in votes], np.uint64)
    kept = np.empty(len(codes), np.uint64)
    found = kept[: _local_votes.repeated(codes, least, np.zeros(1 << bits, np.uint8), kept)].tolist()
    counts = Counter(pair for pair, _ in votes)
    assert [code for code in found if counts[code >> 8] >= least] == [
        code for code in codes.tolist() if counts[code >> 8] >= least
    ]
    if bits == 0:
        assert len(found) == (len(codes) if len(codes) >= least else 0)


def test_counters_that_do_not_fit_are_refused() -> None:
    codes, kept = np.zeros(3, np.uint64), np.zeros(3, np.uint64)
    for arguments in (
        (codes, 2, np.zeros(3, np.uint8), kept),
        (codes, 2, np.zeros(0, np.uint8), kept),
        (codes, 256, np.zeros(4, np.uint8), kept),
        (codes, 2, np.zeros(4, np.uint8), kept[:2]),
    ):
        with pytest.raises(ValueError, match="fit together"):
            _local_votes.repeated(*arguments)


def test_what_thousands_have_in_common_is_compared_less_in_a_large_library(monkeypatch: pytest.MonkeyPatch) -> None:
    descriptor = np.random.default_rng(0).integers(0, 256, 32, np.uint8)
    crowd = [Corners(descriptor[None], np.zeros((1, 2), np.uint8))] * 150
    few = crowd[: local_votes._WINDOW]
    monkeypatch.setattr(local_votes, "_CROWDED_BITS", -9)
    assert max(b - a for a, b in counted(crowd)) == local_votes._CROWDED_WINDOW
    assert len(counted(few)) == len(few) * (len(few) - 1) // 2
    monkeypatch.setattr(local_votes, "_OUT", local_votes._WINDOW)
    assert max(b - a for a, b in counted(crowd)) == local_votes._CROWDED_WINDOW


@pytest.mark.parametrize("at", [1, 2, 20, 60])
def test_work_ends_where_a_check_says_so(at: int, tmp_path: Path) -> None:
    calls = iter(range(1, 1000))

    def check() -> None:
        if next(calls) >= at:
            raise Cancelled

    corners = library(14, 25, 9)
    blocks = [(np.arange(14, dtype=np.int32), corners)]
    done: list[Votes] = []
    with pytest.raises(Cancelled):
        done.extend(count_votes(blocks, np.ones(14, bool), 1, directory=tmp_path, check=check))
    assert len(done) <= at // 2
    assert not list(tmp_path.iterdir())


def test_the_result_says_its_types() -> None:
    *_, last = count_votes([(np.arange(2, dtype=np.int32), library(2, 25, 3, kinds=1))], np.ones(2, bool), 1)
    assert isinstance(last, Votes)
    assert last.first.dtype == last.second.dtype == last.votes.dtype == np.int32
