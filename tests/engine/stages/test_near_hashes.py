"""Hashes that Milvus keeps lead to the same images, in the same order, as those held in memory."""

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.core import orientation
from engine.core.domain import Folder
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.features import perceptual
from engine.stages import near_hashes
from engine.stages.milvus_index import HASHES, milvus_index
from engine.stages.query_index import QueryIndex
from engine.store.connection import Store, open_store
from tests.helpers.library_rows import add_photo
from tests.helpers.milvus import milvus_place, why_no_milvus

pytestmark = pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())

IMAGES = 160


@pytest.fixture
def place(tmp_path: Path) -> MilvusPlace:
    return milvus_place(tmp_path)


def crowd(count: int, seed: int = 5) -> np.ndarray:
    """Return hashes in each orientation, many of them equal or within a few bits of another; uint64, shape (n, 8)."""
    random = np.random.default_rng(seed)
    kinds = random.integers(0, 1 << 64, (4, orientation.COUNT), np.uint64)
    kinds[:, 5] = kinds[:, 2]
    hashes = kinds[random.integers(0, len(kinds), count)]
    for _ in range(7):
        flips = np.uint64(1) << random.integers(0, 64, hashes.shape).astype(np.uint64)
        hashes ^= np.where(random.random(hashes.shape) < 0.5, flips, np.uint64(0))
    return hashes


def fill(store: Store, hashes: np.ndarray, folders: tuple[str, ...] = ("/here", "/there")) -> list[int]:
    ids = []
    with store.transaction():
        for number, one in enumerate(hashes):
            ids.append(add_photo(store, f"{folders[number % len(folders)]}/{number}.png", f"c{number}"))
            store.descriptors.put(ids[-1], {perceptual.PHASH_64: one.astype(">u8").tobytes()})
    for folder in folders:
        store.folders.set_current([Folder(folder)], [])
    return ids


def answers(store: Store, place: MilvusPlace | None, asked: np.ndarray, most: int) -> list[list[tuple[int, int]]]:
    hashes = QueryIndex(store, place).view(Monitor()).hashes
    return [hashes.looking_alike(one, most, Monitor()) for one in asked]


def test_the_same_images_are_found_in_the_same_order(store: Store, place: MilvusPlace) -> None:
    hashes = crowd(IMAGES)
    fill(store, hashes)
    asked = np.concatenate([hashes[:3, 0], hashes[3:5, 2], np.array([0, (1 << 64) - 1], np.uint64)])
    for folders in ([Folder("/here")], [Folder("/there")], [Folder("/here"), Folder("/there")]):
        store.folders.set_current(folders, [])
        for most in (1, 40):
            expected = answers(store, None, asked, most)
            assert answers(store, place, asked, most) == expected
            assert all(expected[:5])


def test_an_answer_that_ends_amid_equally_near_ones_is_asked_for_at_greater_length(
    store: Store, place: MilvusPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashes = np.repeat(crowd(2), 60, axis=0)
    fill(store, hashes)
    monkeypatch.setattr(near_hashes, "MOST_RESULTS", 500)
    expected = answers(store, None, hashes[:1, 0], 3)
    assert len(expected[0]) == 3
    assert answers(store, place, hashes[:1, 0], 3) == expected


def test_they_follow_the_library(store: Store, place: MilvusPlace) -> None:
    hashes = crowd(60)
    fill(store, hashes[:40])
    asked = hashes[::7, 0]
    assert answers(store, place, asked, 100) == answers(store, None, asked, 100)
    rows = {row.path: row.id for chunk in store.files.iter_rows() for row in chunk}
    gone = [rows[f"/here/{number}.png".encode()] for number in range(0, 20, 2)]
    store.files.mark_gone(gone, now_ms=1)
    assert answers(store, place, asked, 100) == answers(store, None, asked, 100)
    store.files.revive(gone)
    with store.transaction():
        for number, one in enumerate(hashes[40:]):
            image = add_photo(store, f"/there/new-{number}.png", f"n{number}")
            store.descriptors.put(image, {perceptual.PHASH_64: one.astype(">u8").tobytes()})
    assert answers(store, place, asked, 100) == answers(store, None, asked, 100)


def test_a_process_killed_amid_an_insert_is_made_up_for(tmp_path: Path, place: MilvusPlace) -> None:
    hashes = crowd(500)
    with open_store(tmp_path / "library") as store:
        ids = fill(store, hashes)
    command = [sys.executable, "-m", "tests.helpers.milvus_child", str(tmp_path / "library"), place.address, "hashes"]
    child = subprocess.run([*command, "3", "5"], timeout=300)
    assert child.returncode == -signal.SIGKILL
    with open_store(tmp_path / "library") as store:
        asked = hashes[::50, 0]
        assert answers(store, place, asked, 64) == answers(store, None, asked, 64)
        with store.scanning():
            index = milvus_index(store, HASHES, place, Monitor())
        whole = (np.array(ids)[:, None] * orientation.COUNT + np.arange(orientation.COUNT)).ravel()
        assert index.ids().tolist() == whole.tolist()
        index.close()
