"""The index that Milvus keeps is the library's, whatever happened to it: it is found again and brought in line."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.core.cpu import detect_cpu
from engine.core.domain import DescriptorSpec, Folder
from engine.core.errors import StoreLockedError
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.features.network.architecture import CHANNELS
from engine.index.milvus import MilvusNeighbours
from engine.index.neighbours import NO_ID
from engine.stages.deep_describer import POOLED_TYPE
from engine.stages.milvus_index import milvus_index, vectors_of
from engine.stages.neighbours import KeptNeighbours, opened_neighbours
from engine.store.connection import Store, open_store
from tests.helpers.library_rows import add_photo
from tests.helpers.milvus import milvus_kind, milvus_place, why_no_milvus

pytestmark = pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())

SPEC = DescriptorSpec("seen/abc", 1)
IMAGES = 40


def vectors(seeds: range) -> np.ndarray:
    drawn = np.stack([np.random.default_rng(seed).gamma(0.5, 1, CHANNELS) for seed in seeds])
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)


def add(store: Store, seeds: range, folder: str = "/p") -> list[int]:
    ids = []
    with store.transaction():
        for seed, vector in zip(seeds, vectors(seeds), strict=True):
            ids.append(add_photo(store, f"{folder}/{seed}.png", f"c{seed}"))
            store.descriptors.put(ids[-1], {SPEC: vector.astype(POOLED_TYPE).tobytes()})
    return ids


def rows(store: Store) -> dict[bytes, int]:
    return {row.path: row.id for chunk in store.files.iter_rows() for row in chunk}


@pytest.fixture
def place(tmp_path: Path) -> MilvusPlace:
    return milvus_place(tmp_path)


def opened(store: Store, place: MilvusPlace, monitor: Monitor | None = None) -> MilvusNeighbours:
    return milvus_index(store, vectors_of(SPEC), place, monitor or Monitor())


def assert_is_all_of(store: Store, place: MilvusPlace, ids: list[int], seeds: range) -> None:
    with opened_neighbours(store, SPEC, detect_cpu(), place, Monitor()) as index:
        assert index.ids().tolist() == ids
        found, distances = index.search(vectors(seeds), 1)
    assert found[:, 0].tolist() == ids
    assert distances.max() < 1e-3


def test_it_holds_the_library_and_follows_it(store: Store, place: MilvusPlace) -> None:
    ids = add(store, range(IMAGES))
    assert_is_all_of(store, place, ids, range(IMAGES))
    more = add(store, range(IMAGES, IMAGES + 9))
    assert_is_all_of(store, place, [*ids, *more], range(IMAGES + 9))
    store.files.mark_gone([rows(store)[f"/p/{seed}.png".encode()] for seed in range(5)], now_ms=1)
    assert_is_all_of(store, place, [*ids[5:], *more], range(5, IMAGES + 9))
    store.files.revive([rows(store)[f"/p/{seed}.png".encode()] for seed in range(5)])
    assert_is_all_of(store, place, [*ids, *more], range(IMAGES + 9))


def test_what_is_in_line_is_not_read_again(store: Store, place: MilvusPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, range(IMAGES))
    first = opened(store, place)
    first.close()
    read: list[str] = []
    monkeypatch.setattr(MilvusNeighbours, "compared", lambda index, compare: read.append("all") or [])
    again = opened(store, place)
    assert not read
    assert again.collection == first.collection
    again.close()


def test_replaced_vectors_make_a_new_collection_and_drop_the_old_one(store: Store, place: MilvusPlace) -> None:
    ids = add(store, range(IMAGES))
    first = opened(store, place)
    first.close()
    store.calibrations.forget_generations()
    for image, vector in zip(ids, vectors(range(100, 100 + IMAGES)), strict=True):
        store.descriptors.put(image, {SPEC: vector.astype(POOLED_TYPE).tobytes()})
    assert_is_all_of(store, place, ids, range(100, 100 + IMAGES))
    with milvus_kind(Path(place.address).parent) as kind:
        assert not kind.connection.call("has_collection", collection_name=first.collection)


def test_a_collection_that_someone_dropped_or_thinned_out_is_made_whole(store: Store, place: MilvusPlace) -> None:
    ids = add(store, range(IMAGES))
    index = opened(store, place)
    index.remove(np.array(ids[10:20]))
    index.add(np.array([777_777]), vectors(range(1)))
    index.close()
    assert_is_all_of(store, place, ids, range(IMAGES))
    with milvus_kind(Path(place.address).parent) as kind:
        kind.connection.call("drop_collection", collection_name=index.collection)
    assert_is_all_of(store, place, ids, range(IMAGES))


@pytest.mark.parametrize(("batch", "delay_ms"), [(1, 0), (2, 3), (3, 10), (4, 40)])
def test_a_process_killed_amid_an_insert_is_made_up_for(
    tmp_path: Path, place: MilvusPlace, batch: int, delay_ms: int
) -> None:
    with open_store(tmp_path / "library") as store:
        ids = add(store, range(600))
    child = subprocess.run(
        [
            sys.executable, "-m", "tests.helpers.milvus_child",
            str(tmp_path / "library"), place.address, SPEC.name, str(batch), str(delay_ms),
        ],
        timeout=300,
    )  # fmt: skip
    assert child.returncode == -signal.SIGKILL
    with open_store(tmp_path / "library") as store:
        assert_is_all_of(store, place, ids, range(600))


def test_questions_are_asked_in_the_current_folders_alone(store: Store, place: MilvusPlace) -> None:
    here, there = add(store, range(20), "/here"), add(store, range(20, 40), "/there")
    store.folders.set_current([Folder("/there")], [])
    store.folders.set_current([Folder("/here")], [])
    kept = KeptNeighbours(store, SPEC, detect_cpu(), place)
    with kept.opened(np.array(here), Monitor()) as (index, allowed):
        found, _ = index.search(vectors(range(40)), 20, allowed=allowed)
        assert set(found.ravel().tolist()) == set(here)
        assert index.search(vectors(range(1)), 21)[0][0, 20] == NO_ID
    with kept.opened(None, Monitor()) as (index, allowed):
        assert set(index.search(vectors(range(1)), 40, allowed=allowed)[0][0].tolist()) == {*here, *there}


def test_a_photo_that_moved_is_found_in_its_new_folder(store: Store, place: MilvusPlace) -> None:
    (image,) = add(store, range(1), "/here")
    store.folders.set_current([Folder("/there")], [])
    store.folders.set_current([Folder("/here")], [])
    opened(store, place).close()
    store.files.mark_gone([rows(store)[b"/here/0.png"]], now_ms=1)
    add_photo(store, "/there/0.png", "c0")
    store.folders.set_current([Folder("/there")], [])
    kept = KeptNeighbours(store, SPEC, detect_cpu(), place)
    with kept.opened(np.array([image]), Monitor()) as (index, _):
        assert index.search(vectors(range(1)), 1)[0].tolist() == [[image]]


def test_while_another_process_scans_questions_are_answered_from_what_there_is(
    store: Store, place: MilvusPlace
) -> None:
    ids = add(store, range(IMAGES))
    kept = KeptNeighbours(store, SPEC, detect_cpu(), place)
    with open_store(store.directory) as other:
        with other.scanning(), pytest.raises(StoreLockedError), kept.opened(None, Monitor()):
            pass
        opened(store, place).close()
        add(store, range(IMAGES, IMAGES + 5))
        with other.scanning(), kept.opened(None, Monitor()) as (index, _):
            assert index.ids().tolist() == ids
    with kept.opened(None, Monitor()) as (index, _):
        assert len(index) == IMAGES + 5


@pytest.mark.skipif("LOOKALIKE_TEST_MILVUS" in os.environ, reason="damages files of the index")
@pytest.mark.parametrize("how", ["cut", "filled"])
def test_damaged_files_are_made_anew(store: Store, place: MilvusPlace, how: str) -> None:
    ids = add(store, range(IMAGES))
    index = opened(store, place)
    index.settle()
    index.add(np.array(ids[:3]), vectors(range(3)))
    index.close()
    files = [file for file in Path(place.address).rglob("*") if file.is_file() and index.collection in str(file)]
    assert files
    for file in files:
        size = file.stat().st_size
        file.write_bytes(file.read_bytes()[: size // 2] if how == "cut" else b"\x7f" * size)
    assert_is_all_of(store, place, ids, range(IMAGES))
