"""Hashes that Milvus keeps are found as brute force finds them."""

from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import StaleIndexError, VectorError
from engine.index.milvus_connection import MilvusConnection
from engine.index.milvus_hashes import FAR, MilvusHashes
from engine.index.neighbours import NO_ID
from engine.index.segments import HASH_BITS
from tests.helpers.milvus import milvus_place, why_no_milvus

pytestmark = pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())


@pytest.fixture
def connection(tmp_path: Path):
    made = MilvusConnection(milvus_place(tmp_path), tmp_path)
    yield made
    made.close()


def near_hashes(count: int, seed: int = 3) -> np.ndarray:
    """Return hashes of which many are near to others; uint64."""
    random = np.random.default_rng(seed)
    hashes = random.integers(0, 1 << 64, count, np.uint64)
    hashes[count // 2 :] = hashes[: count - count // 2]
    for _ in range(4):
        hashes[count // 2 :] ^= np.uint64(1) << random.integers(0, 64, count - count // 2).astype(np.uint64)
    return hashes


def assert_as_by_brute_force(index: MilvusHashes, stored: dict[int, int], asked: np.ndarray, radius: int) -> None:
    ids, bits = index.search(asked, 10, radius)
    for row, query in enumerate(asked.tolist()):
        distances = {number: (hashed ^ query).bit_count() for number, hashed in stored.items()}
        expected = sorted(bit for bit in distances.values() if bit <= radius)[:10]
        assert bits[row].tolist() == expected + [FAR] * (10 - len(expected))
        found = ids[row, : len(expected)].tolist()
        assert [distances[number] for number in found] == expected
        assert (ids[row, len(expected) :] == NO_ID).all()


@pytest.mark.parametrize("radius", [0, 5, 12, HASH_BITS])
def test_the_nearest_are_found_whatever_was_added_replaced_and_removed(connection, radius) -> None:
    hashes = near_hashes(400)
    # all bits and none are hashes like others
    hashes[:2] = 0, (1 << 64) - 1
    index = MilvusHashes(HASH_BITS, connection)
    index.add(np.arange(300) * 8, hashes[:300])
    index.remove(np.arange(0, 50) * 8)
    index.add(np.arange(20, 120) * 8, hashes[300:])
    stored = dict(zip((np.arange(50, 300) * 8).tolist(), hashes[50:300].tolist(), strict=True))
    stored |= dict(zip((np.arange(20, 120) * 8).tolist(), hashes[300:].tolist(), strict=True))
    assert index.ids().tolist() == sorted(stored)
    assert_as_by_brute_force(index, stored, np.concatenate([hashes[::16], hashes[:2]]), radius)
    with pytest.raises(VectorError, match="twice"):
        index.add(np.array([1, 1]), hashes[:2])


def test_they_are_found_again_by_their_note_and_not_taken_for_vectors(connection, tmp_path: Path) -> None:
    hashes = near_hashes(20)
    index = MilvusHashes(HASH_BITS, connection)
    index.add(np.arange(20), hashes)
    index.save(tmp_path / "note", 7, 3)
    again = MilvusHashes.load(tmp_path / "note", HASH_BITS, 7, connection)
    assert again.noted == (3, 20)
    assert again.search(hashes[:1], 1)[0].tolist() == [[0]]
    with pytest.raises(StaleIndexError, match="generation"):
        MilvusHashes.load(tmp_path / "note", HASH_BITS, 8, connection)
