"""The index on disk serves as long as it is this library's and whole; else the library file makes it anew."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.core.cpu import detect_cpu, linux_features
from engine.core.domain import DescriptorSpec
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.features.network.architecture import CHANNELS
from engine.index.exact import ExactNeighbours
from engine.index.hnsw import WORN_SHARE, HnswNeighbours
from engine.index.neighbours import Neighbours
from engine.stages import neighbours as stage
from engine.stages.deep_describer import POOLED_TYPE
from engine.stages.neighbours import KeptNeighbours, index_path, neighbours_of
from engine.store.connection import Store, open_store
from tests.helpers.library_rows import add_photo
from tests.helpers.patience import Patience

SPEC = DescriptorSpec("seen/abc", 1)
CPU = detect_cpu()
IMAGES = 40


def vector(seed: int) -> np.ndarray:
    """Return a unit vector without numbers below zero; float32, shape (512,)."""
    drawn = np.random.default_rng(seed).gamma(0.5, 1, CHANNELS)
    return np.asarray(drawn / np.linalg.norm(drawn), np.float32)


def add(store: Store, seeds: range, spec: DescriptorSpec = SPEC) -> list[int]:
    """Store images with vectors of these seeds; return their ids."""
    ids = []
    with store.transaction():
        for seed in seeds:
            ids.append(add_photo(store, f"/p/{seed}.png", f"c{seed}"))
            store.descriptors.put(ids[-1], {spec: vector(seed).astype(POOLED_TYPE).tobytes()})
    return ids


def take(store: Store, seeds: range) -> None:
    """Let the photos of these seeds be gone."""
    rows = {row.path: row.id for chunk in store.files.iter_rows() for row in chunk}
    store.files.mark_gone([rows[f"/p/{seed}.png".encode()] for seed in seeds], now_ms=1)


def give_back(store: Store, seeds: range) -> None:
    """Let the photos of these seeds be there again."""
    rows = {row.path: row.id for chunk in store.files.iter_rows() for row in chunk}
    store.files.revive([rows[f"/p/{seed}.png".encode()] for seed in seeds])


def index_of(store: Store, monitor: Monitor | None = None) -> Neighbours:
    return neighbours_of(store, SPEC, CPU, monitor or Monitor())


def nearest(index: Neighbours, seed: int) -> tuple[int, float]:
    found, distances = index.search(vector(seed)[None], 1)
    return int(found[0, 0]), float(distances[0, 0])


@pytest.fixture
def ids(store: Store) -> list[int]:
    return add(store, range(IMAGES))


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Tells of every index that is begun anew."""
    begun: list[int] = []
    new = stage.new_neighbours
    monkeypatch.setattr(stage, "new_neighbours", lambda dims, cpu: begun.append(dims) or new(dims, cpu))
    return begun


def test_every_image_finds_itself(store: Store, ids: list[int]) -> None:
    index = index_of(store)
    assert index.ids().tolist() == ids
    for seed, image in enumerate(ids):
        assert nearest(index, seed) == (image, pytest.approx(0, abs=1e-5))


def test_it_is_saved_and_taken_up_again(store: Store, ids: list[int], built: list[int]) -> None:
    index_of(store)
    number = store.calibrations.generation(SPEC)
    again = index_of(store)
    assert built == [CHANNELS]
    assert again.ids().tolist() == ids
    assert store.calibrations.generation(SPEC) == number


def test_only_what_is_new_is_read(
    store: Store, ids: list[int], built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    index_of(store)
    fresh = add(store, range(IMAGES, IMAGES + 3))
    load, asked = store.descriptors.load, []
    monkeypatch.setattr(store.descriptors, "load", lambda spec, some: asked.extend(some) or load(spec, some))
    assert index_of(store).ids().tolist() == [*ids, *fresh]
    assert asked == fresh
    assert index_of(store).ids().tolist() == [*ids, *fresh]
    assert asked == fresh
    assert len(built) == 1


def test_gone_images_leave_and_come_back(store: Store, ids: list[int], built: list[int]) -> None:
    index_of(store)
    take(store, range(5))
    index = index_of(store)
    assert index.ids().tolist() == ids[5:]
    assert nearest(index, 0)[0] not in ids[:5]
    assert index_of(store).ids().tolist() == ids[5:]
    give_back(store, range(5))
    index = index_of(store)
    assert index.ids().tolist() == ids
    assert nearest(index, 0)[0] == ids[0]
    assert len(built) == 1


def test_images_forgotten_meanwhile_do_not_lend_their_vectors_to_others(store: Store, ids: list[int]) -> None:
    index_of(store)
    take(store, range(IMAGES - 5, IMAGES))
    store.prune(0)
    fresh = add(store, range(100, 105))
    index = index_of(store)
    assert index.ids().tolist() == [*ids[:-5], *fresh]
    for seed, image in zip(range(100, 105), fresh, strict=True):
        assert nearest(index, seed) == (image, pytest.approx(0, abs=1e-5))


@pytest.mark.parametrize("content", [np.zeros(CHANNELS), np.full(CHANNELS, np.nan)], ids=["nothing", "no numbers"])
def test_what_has_no_direction_is_left_out_without_harm(
    store: Store, ids: list[int], content: np.ndarray, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.descriptors.put(ids[7], {SPEC: content.astype(POOLED_TYPE).tobytes()})
    expected = [image for image in ids if image != ids[7]]
    for _ in range(2):
        assert index_of(store).ids().tolist() == expected
    assert len(built) == 1


def test_images_that_the_network_has_not_seen_are_left_out(store: Store, ids: list[int]) -> None:
    add_photo(store, "/p/unseen.png", "unseen")
    assert index_of(store).ids().tolist() == ids


def test_a_library_without_images_has_an_empty_index(store: Store) -> None:
    index = index_of(store)
    assert len(index) == 0
    assert not index_path(store.directory, SPEC).exists()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _overwrite(path: Path) -> None:
    path.write_bytes(b"no index")


def _flip(path: Path) -> None:
    payload = next(path.parent.glob("*.data"))
    content = bytearray(payload.read_bytes())
    content[len(content) // 2] ^= 1
    payload.write_bytes(content)


def _lose(path: Path) -> None:
    next(path.parent.glob("*.data")).unlink()


@pytest.mark.parametrize("damage", [_cut, _overwrite, _flip, _lose, Path.unlink])
def test_a_damaged_file_is_made_anew(store: Store, ids: list[int], damage, built: list[int]) -> None:
    index_of(store)
    damage(index_path(store.directory, SPEC))
    for _ in range(2):
        index = index_of(store)
        assert index.ids().tolist() == ids
        assert nearest(index, 3) == (ids[3], pytest.approx(0, abs=1e-5))
    assert len(built) == 2


def test_the_file_of_another_library_is_not_taken_for_ones_own(
    store: Store, ids: list[int], built: list[int], tmp_path: Path
) -> None:
    index_of(store)
    with open_store(tmp_path / "other") as other:
        assert add(other, range(500, 500 + IMAGES)) == ids
        index_of(other)
        for path in store.directory.glob("*.index*"):
            path.unlink()
        for path in other.directory.glob("*.index*"):
            shutil.copy(path, store.directory)
    assert nearest(index_of(store), 3) == (ids[3], pytest.approx(0, abs=1e-5))
    assert len(built) == 3


def test_the_file_of_a_library_that_was_set_aside_is_not_taken(store: Store, ids: list[int], tmp_path: Path) -> None:
    index_of(store)
    for path in store.directory.glob("*.index*"):
        (tmp_path / "new").mkdir(exist_ok=True)
        shutil.copy(path, tmp_path / "new")
    with open_store(tmp_path / "new") as new:
        assert add(new, range(500, 500 + IMAGES)) == ids
        assert nearest(index_of(new), 503) == (ids[3], pytest.approx(0, abs=1e-5))


def test_an_older_state_of_the_file_is_out_of_date(
    store: Store, ids: list[int], built: list[int], tmp_path: Path
) -> None:
    index_of(store)
    shutil.copytree(store.directory, tmp_path / "before")
    take(store, range(3))
    index_of(store)
    for path in store.directory.glob("*.index*"):
        path.unlink()
    for path in (tmp_path / "before").glob("*.index*"):
        shutil.copy(path, store.directory)
    assert index_of(store).ids().tolist() == ids[3:]
    assert len(built) == 2


def test_a_worn_index_is_built_anew(store: Store, ids: list[int]) -> None:
    index_of(store)
    most = int(IMAGES * WORN_SHARE) + 2
    take(store, range(most))
    for index in (index_of(store), index_of(store)):
        assert isinstance(index, HnswNeighbours)
        assert not index.is_worn
        assert index.ids().tolist() == ids[most:]
        assert nearest(index, most) == (ids[most], pytest.approx(0, abs=1e-5))


def test_an_index_that_cannot_be_saved_serves_all_the_same(store: Store, ids: list[int], built: list[int]) -> None:
    # Nothing can be written in its place, whoever the user is.
    index_path(store.directory, SPEC).mkdir()
    for attempt in (1, 2):
        assert index_of(store).ids().tolist() == ids
        assert len(built) == attempt


def test_files_of_other_weights_are_dropped(store: Store, ids: list[int]) -> None:
    index_of(store)
    other = DescriptorSpec("seen/xyz", 1)
    bystander = store.directory / "bystander.index"
    bystander.touch()
    for image in ids:
        store.descriptors.put(image, {other: vector(image).astype(POOLED_TYPE).tobytes()})
    assert neighbours_of(store, other, CPU, Monitor()).ids().tolist() == ids
    left = {path.name.split(".")[0] for path in store.directory.glob("*.index*")}
    assert left == {"seen-xyz-1", "bystander"}


def test_a_processor_without_avx2_gets_exact_search(store: Store, ids: list[int], built: list[int]) -> None:
    weak = linux_features("model name : Old\nflags : sse2 avx\n", "x86_64")
    index_of(store)
    for _ in range(2):
        index = neighbours_of(store, SPEC, weak, Monitor())
        assert isinstance(index, ExactNeighbours)
        assert index.ids().tolist() == ids
    assert len(built) == 2
    assert isinstance(index_of(store), HnswNeighbours)


def test_a_stop_leaves_the_saved_index_as_it_was(
    store: Store, ids: list[int], built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "_BLOCK", 4)
    with pytest.raises(Cancelled):
        index_of(store, Patience(3))
    assert list(store.directory.glob("*.index*")) == []
    index_of(store)
    fresh = add(store, range(IMAGES, IMAGES + 20))
    with pytest.raises(Cancelled):
        index_of(store, Patience(3))
    assert index_of(store).ids().tolist() == [*ids, *fresh]
    assert len(built) == 2


@pytest.fixture
def kept(store: Store) -> KeptNeighbours:
    return KeptNeighbours(store, SPEC, CPU)


@pytest.fixture
def elsewhere(store: Store) -> Iterator[Store]:
    """The same library in another program."""
    with open_store(store.directory) as opened:
        yield opened


def test_questions_share_one_index_until_something_is_committed(
    store: Store, ids: list[int], kept: KeptNeighbours, elsewhere: Store
) -> None:
    index_of(store)
    first = kept.get(Monitor())
    assert kept.get(Monitor()) is first
    fresh = add(elsewhere, range(IMAGES, IMAGES + 2))
    assert kept.get(Monitor()).ids().tolist() == [*ids, *fresh]


def test_an_index_made_for_a_question_is_saved(
    store: Store, ids: list[int], kept: KeptNeighbours, built: list[int]
) -> None:
    kept.get(Monitor())
    assert index_of(store).ids().tolist() == ids
    assert len(built) == 1


def test_a_question_during_a_scan_is_answered_and_leaves_the_file_to_the_scan(
    store: Store, ids: list[int], kept: KeptNeighbours, elsewhere: Store
) -> None:
    with elsewhere.scanning():
        assert kept.get(Monitor()).ids().tolist() == ids
        assert store.calibrations.generation(SPEC) == 0
        assert not index_path(store.directory, SPEC).exists()
