"""The table of local features, held against its rule counted out feature by feature, and against whole descriptors."""

from collections import defaultdict
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.index import _local_search, local_table
from engine.index.local_rows import Block, Corners
from engine.index.local_table import MIN_FEATURES, LocalTable, read_table, write_table
from tests.helpers.streamed_query import LocalQuery

NOTHING = Corners(np.zeros((0, 32), np.uint8), np.zeros((0, 2), np.uint8))
KEY, SIGNATURE = list(local_table._KEY), list(local_table._SIGNATURE)


def changed(descriptors: np.ndarray, share: float, rng: np.random.Generator) -> np.ndarray:
    return descriptors ^ np.packbits(rng.random((len(descriptors), 256)) < share, axis=1)


def library(pictures: int, features: int, seed: int, kinds: int = 30, share: float = 0.06) -> list[Corners]:
    """Pictures of which every feature is one of a few kinds, with some bits changed and a pose by chance."""
    rng = np.random.default_rng(seed)
    prototypes = rng.integers(0, 256, (kinds, 32), np.uint8)
    corners = []
    for _ in range(pictures):
        count = int(rng.integers(0, features + 1))
        poses = np.column_stack([rng.integers(0, 64, count) * 4, rng.integers(0, 4, count)]).astype(np.uint8)
        corners.append(Corners(changed(prototypes[rng.integers(0, kinds, count)], share, rng), poses))
    return corners


def in_blocks(corners: list[Corners], size: int, order: list[int] | None = None) -> list[Block]:
    numbers = list(range(len(corners))) if order is None else order
    parts = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    return [(np.array(part, np.int32), [corners[number] for number in part]) for part in parts]


def written(corners: list[Corners], size: int = 7, order: list[int] | None = None) -> bytes:
    file = BytesIO()
    write_table(in_blocks(corners, size, order), file, len(corners))
    return file.getvalue()


def table_of(corners: list[Corners]) -> LocalTable:
    return read_table(np.frombuffer(written(corners), np.uint8))


def find(table: LocalTable, asked: Corners, pictures: int) -> dict[int, int]:
    numbers, scores = table.find(asked, np.ones(pictures, np.bool_))
    assert numbers.tolist() == sorted(numbers.tolist())
    return dict(zip(numbers.tolist(), scores.tolist(), strict=True))


def by_the_rule(asked: Corners, other: Corners) -> int:
    """Count each feature asked for by its nearest in the other picture, and the best window of poses."""
    one, two = (np.unpackbits(c.descriptors, axis=1, bitorder="little").reshape(-1, 256) for c in (asked, other))
    poses: dict[tuple[int, int], int] = defaultdict(int)
    features = 0
    for bits, (turn, octave) in zip(one, asked.poses.tolist(), strict=True):
        near = []
        for others, (turned, scaled) in zip(two, other.poses.tolist(), strict=True):
            key = int((bits[KEY] != others[KEY]).sum())
            distance = key + int((bits[SIGNATURE] != others[SIGNATURE]).sum())
            if key <= 2 and distance <= 14:
                near.append((distance, (turned - turn + 8) % 256 // 16, (scaled - octave + 8) % 16))
        if near:
            distance, *pose = min(near)
            poses[pose[0], pose[1]] += 15 - distance
            features += 1
    windows = (
        sum(poses.get(((t + a) % 16, s + b), 0) for a in (0, 1) for b in (-1, 0, 1))
        for t in range(16)
        for s in range(16)
    )
    best = max(windows)
    return best if features >= MIN_FEATURES and best >= MIN_FEATURES else 0


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 8), st.integers(0, 40), st.integers(0, 10_000))
def test_it_finds_what_its_rule_says(pictures: int, features: int, seed: int) -> None:
    asked, *corners = library(pictures + 1, features, seed)
    expected = {number: score for number, other in enumerate(corners) if (score := by_the_rule(asked, other))}
    assert find(table_of(corners), asked, pictures) == expected


@pytest.mark.parametrize("seed", range(3))
def test_copies_are_found_as_by_whole_descriptors(seed: int) -> None:
    """Copies with few features left and up to a tenth of the bits changed, each first among two hundred pictures."""
    rng = np.random.default_rng(seed)
    corners = [
        Corners(rng.integers(0, 256, (140, 32), np.uint8), rng.integers(0, 4, (140, 2)).astype(np.uint8))
        for _ in range(200)
    ]
    table = table_of(corners)
    for number in range(0, 200, 10):
        kept = rng.choice(140, 40, replace=False)
        asked = Corners(changed(corners[number].descriptors[kept], 0.08, rng), corners[number].poses[kept])
        assert LocalQuery(asked).votes(corners).argmax() == number
        found = find(table, asked, 200)
        assert max(found, key=lambda image: found[image]) == number


def test_only_allowed_pictures_are_found() -> None:
    corners = library(6, 40, 5, kinds=10)
    asked = corners[2]
    everywhere = find(table_of(corners), asked, 6)
    numbers, scores = table_of(corners).find(asked, np.array([True, True, False, True, True, True]))
    assert {0, 2} < set(everywhere)
    assert dict(zip(numbers.tolist(), scores.tolist(), strict=True)) == {
        number: score for number, score in everywhere.items() if number != 2
    }


def test_the_table_does_not_depend_on_parts_blocks_or_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    corners = library(40, 60, 9)
    whole = written(corners)
    monkeypatch.setattr(local_table, "_PICTURES_PER_PART", 3)
    monkeypatch.setattr(local_table, "_SPOOLED_BYTES", 100)
    assert written(corners, 5) == whole
    assert written(corners, 11, list(range(40))[::-1]) == whole


def test_no_features_find_nothing() -> None:
    corners = library(3, 25, 1)
    assert find(table_of(corners), NOTHING, 3) == {}
    assert find(table_of([NOTHING, NOTHING]), corners[0], 2) == {}
    assert find(table_of([]), corners[0], 0) == {}


def test_what_everything_has_in_common_is_read_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand pictures share letters; the bound leaves those out, not the rare features of the picture itself."""
    rng = np.random.default_rng(3)
    letters = rng.integers(0, 256, (20, 32), np.uint8)
    pose = np.zeros((30, 2), np.uint8)
    corners = [Corners(np.concatenate([letters, rng.integers(0, 256, (10, 32), np.uint8)]), pose) for _ in range(1000)]
    table = table_of(corners)
    assert len(find(table, corners[7], 1000)) == 1000
    monkeypatch.setattr(local_table, "_MOST_READ", 900)
    assert list(find(table, corners[7], 1000)) == [7]
    monkeypatch.undo()
    monkeypatch.setattr(local_table, "_MOST_NEAR", 500)
    assert list(find(table, corners[7], 1000)) == [7]


@pytest.mark.parametrize("cut", [1, 5, 12, 100])
def test_bytes_that_are_no_table_are_refused(cut: int) -> None:
    whole = written(library(5, 30, 2))
    with pytest.raises(ValueError, match="no table"):
        read_table(np.frombuffer(whole[:-cut], np.uint8))
    with pytest.raises(ValueError, match="no table"):
        read_table(np.frombuffer(whole[:cut], np.uint8))


RUN = (np.array([0], np.uint32), np.array([4], np.uint32), np.array([0], np.uint16), np.array([0], np.uint8))
ASKED = (np.zeros(1, np.uint64), np.zeros((1, 2), np.uint8))


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (1, np.zeros(3, np.uint32)),
        (2, np.array([5], np.uint32)),
        (3, np.array([5], np.uint32)),
        (4, np.array([1], np.uint16)),
        (4, np.zeros(2, np.uint16)),
        (5, np.zeros(2, np.uint8)),
        (7, np.zeros((2, 2), np.uint8)),
        (8, 81),
    ],
)
def test_the_kernel_refuses_what_does_not_fit_together(place: int, wrong: object) -> None:
    given_: list[object] = [np.zeros(4, np.uint64), np.zeros(4, np.uint32), *RUN, *ASKED, 14, np.zeros(8, np.uint64)]
    assert _local_search.scan(*given_) == 4
    given_[place] = wrong
    with pytest.raises(ValueError, match="do not fit"):
        _local_search.scan(*given_)


def test_the_splitter_refuses_what_does_not_fit_together() -> None:
    good = (np.zeros((2, 32), np.uint8), bytes(81), np.zeros(2, np.uint32), np.zeros(2, np.uint64))
    _local_search.split(*good)
    for place, wrong in ((0, np.zeros(65, np.uint8)), (1, bytes(64)), (2, np.zeros(3, np.uint32)), (3, np.zeros(1))):
        bad = [wrong if number == place else value for number, value in enumerate(good)]
        with pytest.raises(ValueError, match="do not fit"):
            _local_search.split(*bad)
