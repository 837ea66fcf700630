"""The network looks once at every image that can be read, keeps what it saw, and mixes nothing of other weights."""

import itertools
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.domain import Folder, Stage
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.sparse.codec import decode
from engine.stages.deep_describer import vector_of
from engine.stages.embed import embed_images
from engine.store.connection import Store, open_store
from tests.helpers.colour_album import SETTINGS, matches_by_name, names_of, save, scan
from tests.helpers.colour_network import ColourDescriber
from tests.helpers.patience import Patience

PICTURES = 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some strangers, with a copy of one."""
    made = tmp_path / "photos"
    made.mkdir()
    for number in range(PICTURES):
        save(made / f"{number}.png", number, 50 + number)
    shutil.copy(made / "0.png", made / "copy of 0.png")
    return made


@pytest.fixture
def quick(store: Store, folder: Path) -> Store:
    """A library that was made without the network."""
    scan(store, folder)
    return store


@pytest.fixture
def deep() -> ColourDescriber:
    return ColourDescriber()


def embed(store: Store, deep: ColourDescriber, monitor: Monitor | None = None, settings: Settings = SETTINGS):
    return embed_images(store, deep, settings, monitor or Monitor())


def test_a_library_made_without_the_network_gets_its_descriptors(quick: Store, deep: ColourDescriber) -> None:
    assert embed(quick, deep) == (PICTURES, [])
    ids = quick.images.live().tolist()
    assert len(ids) == PICTURES
    for spec in (deep.pooled_spec, deep.activations_spec):
        assert len(quick.descriptors.missing(spec)) == 0
    vectors = [vector_of(data) for data in quick.descriptors.load(deep.pooled_spec, ids)]
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(PICTURES), abs=1e-3)
    assert all(decode(row).squared_norm > 0 for row in quick.descriptors.load(deep.activations_spec, ids))


def test_each_image_is_looked_at_once(quick: Store, deep: ColourDescriber, folder: Path) -> None:
    embed(quick, deep)
    assert deep.network.seen == PICTURES
    assert embed(quick, deep) == (0, [])
    save(folder / "new.png", 99, 99)
    scan(quick, folder)
    assert embed(quick, deep) == (1, [])
    assert deep.network.seen == PICTURES + 1


def test_what_was_described_with_the_network_needs_no_second_look(
    store: Store, deep: ColourDescriber, folder: Path
) -> None:
    scan(store, folder, deep)
    assert len(store.descriptors.missing(deep.pooled_spec)) == 0
    assert embed(store, deep) == (0, [])


def test_both_ways_to_the_network_give_the_same(
    quick: Store, deep: ColourDescriber, folder: Path, tmp_path: Path
) -> None:
    embed(quick, deep)
    with open_store(tmp_path / "other") as other:
        scan(other, folder, deep)
        for spec in (deep.pooled_spec, deep.activations_spec):
            one, two = (
                {name: store.descriptors.load(spec, [image]) for image, name in names_of(store).items()}
                for store in (quick, other)
            )
            assert one == two


@pytest.mark.parametrize("fault", ["gone", "changed", "broken"])
def test_a_photo_that_cannot_be_read_is_told_of_and_tried_again(
    quick: Store, deep: ColourDescriber, folder: Path, fault: str
) -> None:
    path = folder / "3.png"
    whole, stamp = path.read_bytes(), path.stat()
    if fault == "gone":
        path.unlink()
    else:
        path.write_bytes(b"no photo".ljust(len(whole), b".") if fault == "broken" else whole + b"more")
        times = (stamp.st_atime_ns, stamp.st_mtime_ns)
        os.utime(path, ns=times)
    monitor = Monitor()
    done, problems = embed(quick, deep, monitor)
    assert done == PICTURES - 1
    (problem,) = problems
    assert (problem.path, problem.stage) == (str(path), Stage.EMBED)
    assert problem.reason.endswith(".")
    assert list(monitor.problems) == problems
    assert len(quick.images.live()) == PICTURES
    path.write_bytes(whole)
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert embed(quick, deep) == (1, [])


def test_of_equal_photos_one_that_can_be_read_is_enough(quick: Store, deep: ColourDescriber, folder: Path) -> None:
    (folder / "0.png").unlink()
    assert embed(quick, deep) == (PICTURES, [])


def test_a_picture_that_is_too_much_for_the_memory_costs_no_other(
    quick: Store, deep: ColourDescriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract, calls = deep.network.extract, itertools.count()
    too_much: list[bytes] = []

    def full(pictures):
        # The third picture to come, whichever that is with two threads, and every copy of it.
        pixels = pictures[0].tobytes()
        if next(calls) == 2:
            too_much.append(pixels)
        if pixels in too_much:
            raise MemoryError
        return extract(pictures)

    monkeypatch.setattr(deep.network, "extract", full)
    done, problems = embed(quick, deep)
    assert (done, len(problems)) == (PICTURES - 1, 1)
    assert "memory" in problems[0].reason


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4, 5])
def test_what_was_committed_before_a_stop_is_kept(quick: Store, deep: ColourDescriber, steps: int) -> None:
    settings = Settings(workers=2, batch_size=2)
    try:
        done = embed(quick, deep, Patience(steps), settings)[0]
    except Cancelled:
        done = steps // 2 * 2
    assert len(quick.descriptors.missing(deep.pooled_spec)) == PICTURES - done
    assert len(quick.descriptors.missing(deep.activations_spec)) == PICTURES - done
    assert embed(quick, deep) == (PICTURES - done, [])


def test_descriptors_of_other_weights_are_dropped_and_never_mixed(quick: Store, deep: ColourDescriber) -> None:
    embed(quick, deep)
    quick_before = quick.descriptors.missing(deep.specs[0]).tolist()
    other = ColourDescriber("other")
    assert embed(quick, other, settings=Settings(workers=1)) == (PICTURES, [])
    for spec in (deep.pooled_spec, deep.activations_spec):
        assert len(quick.descriptors.missing(spec)) == PICTURES
        assert list(quick.descriptors.iter_blocks(spec)) == []
    assert len(quick.descriptors.missing(other.pooled_spec)) == 0
    assert quick.descriptors.missing(deep.specs[0]).tolist() == quick_before == []


def test_photos_of_other_folders_and_of_drives_that_are_away_wait(
    quick: Store, deep: ColourDescriber, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    save(elsewhere / "new.png", 99, 99)
    scan(quick, elsewhere)
    assert embed(quick, deep) == (1, [])
    quick.folders.set_current([], [Folder(str(folder))])
    assert embed(quick, deep) == (0, [])
    scan(quick, folder)
    assert embed(quick, deep) == (PICTURES, [])


def test_quick_matches_stay_while_the_network_looks(quick: Store, deep: ColourDescriber, folder: Path) -> None:
    with Image.open(folder / "1.png") as image:
        image.resize((160, 120)).save(folder / "small 1.png")
    scan(quick, folder)
    before = matches_by_name(quick)
    assert before
    with pytest.raises(Cancelled):
        embed(quick, deep, Patience(2), Settings(workers=1, batch_size=1))
    assert matches_by_name(quick) == before
    embed(quick, deep)
    assert matches_by_name(quick) == before
