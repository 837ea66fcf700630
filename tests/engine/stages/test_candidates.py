"""Candidate pairs, held against all pairs: by hash in every orientation, by votes, fresh ones only, and of crowds."""

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core import orientation
from engine.core.errors import Cancelled, StoreUnwritableError
from engine.core.progress import Monitor
from engine.features import local, perceptual
from engine.features.local import LocalFeatures
from engine.stages import candidates, shortlist
from engine.stages.candidates import HASH_RADIUS, MIN_VOTES, Numbering, find_candidates
from engine.store.connection import Store, open_store
from tests.helpers.library_rows import add_photo

Pairs = dict[tuple[int, int], int]
NO_FEATURES = local.pack(LocalFeatures(320, 240, np.zeros((0, 4), np.float32), np.zeros((0, 32), np.uint8)))
MOST_PARTNERS = 4 * 48
"""Of an image: before and after it, the nearest and those of the lowest number."""


def flips(value: int, bits: int, rng: np.random.Generator) -> int:
    for bit in rng.choice(64, bits, replace=False):
        value ^= 1 << int(bit)
    return value


def shaped(rng: np.random.Generator) -> int:
    """A hash with half of its bits set, as those of pictures with a shape have."""
    return sum(1 << int(bit) for bit in rng.choice(64, 32, replace=False))


def hashed_pictures(count: int, seed: int, kinds: int = 6) -> np.ndarray:
    """Hashes of pictures in eight orientations that are not bound to each other, uint64 of shape (count, 8)."""
    rng = np.random.default_rng(seed)
    prototypes = [shaped(rng) for _ in range(kinds)]
    hashes = np.zeros((count, 8), np.uint64)
    for row in hashes:
        for tag in range(8):
            is_near = tag == 0 or rng.random() < 0.2
            row[tag] = flips(prototypes[rng.integers(kinds)], int(rng.integers(0, 9)), rng) if is_near else shaped(rng)
    return hashes


def fill(store: Store, hashes: np.ndarray, features: Sequence[bytes] | None = None) -> np.ndarray:
    """Store pictures, their keys in order; return their ids."""
    ids = []
    with store.transaction():
        for number, row in enumerate(hashes):
            image = add_photo(store, f"/p/{number:06}.jpg", f"{number:06}")
            packed = row.astype(">u8").tobytes()
            store.descriptors.put(
                image, {perceptual.PHASH_64: packed, local.LOCAL: features[number] if features else NO_FEATURES}
            )
            ids.append(image)
    return np.array(ids, np.int64)


def found_in(store: Store, fresh: np.ndarray | None = None) -> Pairs:
    ids, ranks = store.images.live_ranks()
    everything = np.ones(len(ids), bool)
    found = find_candidates(store, Numbering(ids, ranks, everything if fresh is None else fresh), Monitor())
    assert (found.first < found.second).all()
    pairs = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    return dict(zip(pairs, found.orientation.tolist(), strict=True))


def all_pairs(hashes: np.ndarray, fresh: np.ndarray | None = None) -> Pairs:
    """The best orientation of each pair within the radius, from whichever of the two it is seen."""
    fresh = np.ones(len(hashes), bool) if fresh is None else fresh
    best: dict[tuple[int, int], tuple[int, int]] = {}
    for tag in range(8):
        distances = np.bitwise_count(hashes[:, 0][:, None] ^ hashes[None, :, tag])
        for first, second in np.argwhere(distances <= HASH_RADIUS).tolist():
            if first == second or not (fresh[first] or fresh[second]):
                continue
            seen = tag if first < second else orientation.inverse(tag)
            pair = (min(first, second), max(first, second))
            best[pair] = min(best.get(pair, (99, 99)), (int(distances[first, second]), seen))
    return {pair: tag for pair, (_, tag) in best.items()}


def test_temporary_files_lie_beside_the_library_and_leave_nothing(tmp_path, monkeypatch):
    seen = []
    make = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **where: seen.append(where["dir"]) or make(**where))
    with open_store(tmp_path) as store:
        fill(store, hashed_pictures(3, 1))
        before = set(tmp_path.iterdir())
        found_in(store)
        assert set(tmp_path.iterdir()) == before
    assert set(seen) == {tmp_path}


def test_reading_the_features_can_be_stopped(tmp_path, monkeypatch):
    monitor = Monitor()
    with open_store(tmp_path) as store:
        ids = fill(store, hashed_pictures(3, 1))
        monkeypatch.setattr(local, "poses_of_all", lambda packed: pytest.fail("features were read on"))
        monitor.cancel()
        with pytest.raises(Cancelled):
            candidates.find_candidates_by_votes(store, Numbering(ids, np.arange(3), np.ones(3, bool)), monitor)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_without_room_for_temporary_files_is_a_clear_error(tmp_path, monkeypatch):
    rng = np.random.default_rng(1)
    features = [
        local.pack(LocalFeatures(320, 240, np.full((9, 4), 31, np.float32), rng.integers(0, 256, (9, 32), np.uint8)))
        for _ in range(3)
    ]
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: io.FileIO("/dev/full", "r+"))
    with open_store(tmp_path) as store:
        fill(store, hashed_pictures(3, 1), features)
        with pytest.raises(StoreUnwritableError, match="No space left"):
            found_in(store)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.integers(0, 40), seed=st.integers(0, 10_000))
def test_all_pairs_within_the_radius_are_proposed_in_their_best_orientation(
    count: int, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hashes = hashed_pictures(count, seed)
    with open_store(tmp_path_factory.mktemp("library")) as store:
        fill(store, hashes)
        assert found_in(store) == all_pairs(hashes)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("fresh_count", [1, 4, 9, 20, 39, 40])
def test_a_later_run_proposes_the_pairs_with_a_fresh_picture_and_no_other(
    store: Store, fresh_count: int, seed: int
) -> None:
    hashes = hashed_pictures(40, seed)
    fresh = np.zeros(40, bool)
    fresh[np.random.default_rng(seed).choice(40, fresh_count, replace=False)] = True
    fill(store, hashes)
    expected = all_pairs(hashes, fresh)
    assert found_in(store, fresh) == expected
    assert len(expected) >= fresh_count


def test_nothing_fresh_means_nothing_to_propose(store: Store) -> None:
    fill(store, hashed_pictures(20, 0))
    assert found_in(store, np.zeros(20, bool)) == {}


def test_an_empty_library_has_no_pairs(store: Store) -> None:
    assert found_in(store) == {}


def test_the_radius_is_a_limit(store: Store) -> None:
    rng = np.random.default_rng(0)
    base, rest = shaped(rng), [shaped(rng) for _ in range(21)]
    near, far = flips(base, HASH_RADIUS, rng), flips(base, HASH_RADIUS + 1, rng)
    fill(store, np.array([[base, *rest[:7]], [near, *rest[7:14]], [far, *rest[14:]]], np.uint64))
    found = found_in(store)
    assert (0, 1) in found
    assert (0, 2) not in found


def test_pictures_without_shape_are_not_alike_for_that(store: Store) -> None:
    """Flat pictures have next to no bit above the median, and would all be candidates of each other."""
    hashes = np.array([[1 << number % 5] * 8 for number in range(50)], np.uint64)
    fill(store, hashes)
    assert found_in(store) == {}


@pytest.mark.parametrize("count", [33, 200, 2000])
def test_a_crowd_of_equal_hashes_is_bounded_and_hangs_together(store: Store, count: int) -> None:
    rng = np.random.default_rng(0)
    hashes = np.tile(np.array([shaped(rng) for _ in range(8)], np.uint64), (count, 1))
    fill(store, hashes)
    found = found_in(store)
    assert len(found) <= count * MOST_PARTNERS
    assert set(found.values()) == {0}
    # Whoever stands for all of them is compared with every one.
    assert {(0, number) for number in range(1, count)} <= set(found)


def test_a_crowd_of_nearly_equal_hashes_is_bounded_and_hangs_together(store: Store) -> None:
    rng = np.random.default_rng(0)
    base = shaped(rng)
    others = [[shaped(rng) for _ in range(7)] for _ in range(600)]
    hashes = np.array([[flips(base, int(rng.integers(2, 7)), rng), *rest] for rest in others], np.uint64)
    fill(store, hashes)
    found = found_in(store)
    assert len(found) <= 600 * MOST_PARTNERS
    partners = np.bincount(np.array(list(found)).ravel(), minlength=600)
    assert partners.min() >= shortlist._NEAREST
    upright = np.bitwise_count(hashes[:, 0][:, None] ^ hashes[None, :, 0]).astype(int)
    np.fill_diagonal(upright, 99)
    for number in range(0, 600, 37):
        own = [other for pair in found if number in pair for other in pair if other != number]
        assert np.sort(upright[number, own])[:48].tolist() == np.sort(upright[number])[:48].tolist()


@pytest.mark.parametrize("fresh_count", [1, 30, 150])
def test_a_crowd_met_later_hangs_together_too(store: Store, fresh_count: int) -> None:
    """Each fresh picture of a crowd is compared with the same ones as in a run over all of it."""
    rng = np.random.default_rng(0)
    crowd = np.tile(np.array([shaped(rng) for _ in range(8)], np.uint64), (200, 1))
    hashes = np.concatenate([crowd, hashed_pictures(100, 1, kinds=100)])
    fill(store, hashes)
    fresh = np.zeros(300, bool)
    fresh[rng.choice(200, fresh_count, replace=False)] = True
    whole, later = found_in(store), found_in(store, fresh)
    assert all(fresh[first] or fresh[second] for first, second in later)
    assert {pair for pair in whole if fresh[pair[0]] or fresh[pair[1]]} <= set(later)
    assert len(later) <= 300 * MOST_PARTNERS


def featured(count: int, seed: int) -> list[bytes]:
    """Packed features of pictures; the first two have enough in common, the third too little with either."""
    rng = np.random.default_rng(seed)
    shared = rng.integers(0, 256, (MIN_VOTES, 32), np.uint8)
    made = []
    for number in range(count):
        own = rng.integers(0, 256, (20, 32), np.uint8)
        common = shared if number < 2 else shared[: MIN_VOTES - 1] if number == 2 else shared[:0]
        descriptors = np.concatenate([own, common])
        keypoints = np.tile(np.array([[100, 80, 31, 90]], np.float32), (len(descriptors), 1))
        made.append(local.pack(LocalFeatures(320, 240, keypoints, descriptors)))
    return made


def test_pictures_that_share_enough_features_are_proposed_without_an_orientation(store: Store) -> None:
    rng = np.random.default_rng(5)
    hashes = np.array([[shaped(rng) for _ in range(8)] for _ in range(12)], np.uint64)
    assert all_pairs(hashes) == {}
    fill(store, hashes, featured(12, 0))
    assert found_in(store) == {(0, 1): -1}
    fresh = np.zeros(12, bool)
    assert found_in(store, fresh) == {}
    fresh[1] = True
    assert found_in(store, fresh) == {(0, 1): -1}


def test_what_hashes_and_features_both_propose_keeps_the_orientation_of_the_hash(store: Store) -> None:
    rng = np.random.default_rng(5)
    hashes = np.array([[shaped(rng) for _ in range(8)] for _ in range(2)], np.uint64)
    hashes[1, 6] = hashes[0, 0]
    fill(store, hashes, featured(2, 0))
    assert found_in(store) == {(0, 1): 6}


def test_row_ids_do_not_matter(store: Store) -> None:
    """Images that came in another order are numbered by their keys all the same."""
    hashes = hashed_pictures(30, 3)
    for number in np.random.default_rng(0).permutation(30).tolist():
        image = add_photo(store, f"/p/{number}.jpg", f"{number:06}")
        packed = hashes[number].astype(">u8").tobytes()
        store.descriptors.put(image, {perceptual.PHASH_64: packed, local.LOCAL: NO_FEATURES})
    assert found_in(store) == all_pairs(hashes)


def test_work_can_be_stopped(store: Store) -> None:
    fill(store, hashed_pictures(30, 3))
    monitor = Monitor()
    monitor.cancel()
    ids, ranks = store.images.live_ranks()
    with pytest.raises(Cancelled):
        find_candidates(store, Numbering(ids, ranks, np.ones(30, bool)), monitor)


def test_in_a_large_library_near_hashes_of_64_bits_are_not_enough(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(4)
    fine = rng.integers(0, 2, 256)
    far, near = fine.copy(), fine.copy()
    far[:96] ^= 1
    near[160:] ^= 1
    near[160] ^= 1
    shared = featured(1, 3)[0]
    ids = fill(store, np.full((4, 8), shaped(rng), np.uint64), [NO_FEATURES, shared, shared, NO_FEATURES])
    for image, bits in zip(ids.tolist(), (fine, far, fine, near), strict=True):
        store.descriptors.put(image, {perceptual.PHASH_256: perceptual.pack(np.tile(bits.astype(bool), (8, 1)))})
    assert set(found_in(store)) == {(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)}
    monkeypatch.setattr(candidates, "_MANY", 4)
    # The second is too far from all others, but shares features with the third.
    assert set(found_in(store)) == {(0, 2), (0, 3), (1, 2), (2, 3)}
