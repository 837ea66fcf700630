"""A picture asked about also finds what shows the same scene, in the current folders, without ever teaching itself."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.cpu import detect_cpu
from engine.core.domain import Folder, MatchKind, QueryHit
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR
from engine.stages.asked_picture import read_asked_picture
from engine.stages.deep import SCENE_MOST
from engine.stages.embed import embed_images
from engine.stages.neighbours import KeptNeighbours
from engine.stages.query import find_similar
from engine.stages.query_index import QueryIndex
from engine.store.connection import Store
from tests.helpers.colour_album import SETTINGS, copied, save, scan
from tests.helpers.colour_network import ColourDescriber, shot


@pytest.fixture
def deep() -> ColourDescriber:
    return ColourDescriber()


@pytest.fixture
def library(deep_library: Path, tmp_path: Path) -> Iterator[Store]:
    """A library of the album, made with the network."""
    with copied(deep_library, tmp_path / "copy") as opened:
        yield opened


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """Another shot of the first scene."""
    return save(tmp_path / "third.png", 0, 900)


def ask(
    store: Store, picture: Path, deep: ColourDescriber, top: int = 100, monitor: Monitor | None = None
) -> list[QueryHit]:
    kept = KeptNeighbours(store, deep.pooled_spec, detect_cpu())
    with ThreadPoolExecutor(2) as pool:
        asked = read_asked_picture(picture, deep, pool, deep)
        return find_similar(store, asked, top, monitor or Monitor(), pool, QueryIndex(store), deep, kept)


def names(hits: list[QueryHit]) -> set[str]:
    return {Path(hit.photo.path).stem for hit in hits}


def test_other_shots_of_the_scene_are_found(library: Store, deep: ColourDescriber, third: Path) -> None:
    hits = ask(library, third, deep)
    assert names(hits) == {"scene-0-a", "scene-0-b"}
    for hit in hits:
        assert hit.kind is MatchKind.SIMILAR_SCENE
        assert MATCH_FLOOR <= hit.similarity <= SCENE_MOST < DEFAULT_THRESHOLD
        assert hit.reason == "shows the same scene"


def test_the_quick_method_alone_does_not_find_them(library: Store, deep: ColourDescriber, third: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        asked = read_asked_picture(third, deep, pool, deep)
        assert find_similar(library, asked, 100, Monitor(), pool, QueryIndex(library)) == []


def test_a_photo_finds_itself_first_and_its_scene_after(library: Store, deep: ColourDescriber, album: Path) -> None:
    first, *others = ask(library, album / "scene-1-a.png", deep)
    assert (Path(first.photo.path).stem, first.kind) == ("scene-1-a", MatchKind.IDENTICAL_FILE)
    assert names(others) == {"scene-1-b"}


def test_a_copy_is_called_a_copy_however_sure_the_network_is(
    library: Store, deep: ColourDescriber, album: Path, tmp_path: Path
) -> None:
    with Image.open(album / "scene-2-a.png") as image:
        image.resize((200, 150)).save(tmp_path / "small.jpg", quality=85)
    first, *others = ask(library, tmp_path / "small.jpg", deep)
    assert (Path(first.photo.path).stem, first.kind) == ("scene-2-a", MatchKind.SAME_PICTURE)
    assert first.similarity > DEFAULT_THRESHOLD
    assert names(others) == {"scene-2-b"}
    assert others[0].similarity < first.similarity


def test_a_picture_of_nothing_known_finds_nothing(library: Store, deep: ColourDescriber, tmp_path: Path) -> None:
    assert ask(library, save(tmp_path / "stranger.png", 4000, 4001), deep) == []


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_picture_in_which_the_network_sees_nothing_finds_nothing(
    library: Store, deep: ColourDescriber, tmp_path: Path, level: int
) -> None:
    Image.fromarray(np.full((90, 120, 3), level, np.uint8)).save(tmp_path / "flat.png")
    assert ask(library, tmp_path / "flat.png", deep) == []


def test_only_photos_of_the_current_folders_are_found(
    library: Store, deep: ColourDescriber, third: Path, album: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(album / "scene-1-a.png", elsewhere)
    scan(library, elsewhere, deep)
    assert ask(library, third, deep) == []
    assert names(ask(library, save(tmp_path / "other.png", 1, 901), deep)) == {"scene-1-a"}
    library.folders.set_current([Folder(str(album))], [])
    assert names(ask(library, third, deep)) == {"scene-0-a", "scene-0-b"}


def test_crowds_in_other_folders_do_not_hide_a_scene(
    library: Store, deep: ColourDescriber, third: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.stages.deep.NEIGHBOURS", 1)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    Image.fromarray(shot(0, 950)).save(elsewhere / "far.png")
    scan(library, elsewhere, deep)
    assert names(ask(library, third, deep)) == {"far"}


def test_photos_that_are_gone_are_not_found(library: Store, deep: ColourDescriber, third: Path) -> None:
    rows = {Path(row.path.decode()).stem: row.id for chunk in library.files.iter_rows() for row in chunk}
    library.files.mark_gone([rows["scene-0-b"]], now_ms=1)
    assert names(ask(library, third, deep)) == {"scene-0-a"}


def test_without_a_calibration_the_quick_answer_stands_and_nothing_is_learnt(
    quick_library: Path, tmp_path: Path, deep: ColourDescriber, third: Path, album: Path
) -> None:
    with copied(quick_library, tmp_path / "other") as store:
        for _ in ("before the network", "after it"):
            seen = deep.network.seen
            assert ask(store, third, deep) == []
            assert names(ask(store, album / "stranger-3.png", deep)) == {"stranger-3"}
            assert deep.network.seen == seen + 2
            assert store.calibrations.get(deep.pooled_spec) is None
            assert list(store.directory.glob("*.index*")) == []
            embed_images(store, deep, SETTINGS, Monitor())


def test_with_a_calibration_a_question_writes_nothing(library: Store, deep: ColourDescriber, third: Path) -> None:
    revision = library.revision()
    ask(library, third, deep)
    assert library.revision() == revision


def test_other_weights_than_the_librarys_find_no_scenes(library: Store, third: Path, album: Path) -> None:
    other = ColourDescriber("other")
    assert ask(library, third, other) == []
    assert names(ask(library, album / "scene-0-a.png", other)) == {"scene-0-a"}


def test_a_damaged_index_costs_no_answer(library: Store, deep: ColourDescriber, third: Path) -> None:
    for path in library.directory.glob("*.index*"):
        path.write_bytes(b"damaged")
    assert names(ask(library, third, deep)) == {"scene-0-a", "scene-0-b"}


def test_no_more_than_the_best_are_given(library: Store, deep: ColourDescriber, third: Path) -> None:
    assert ask(library, third, deep, 1) == ask(library, third, deep)[:1]


def test_a_query_can_be_stopped(library: Store, deep: ColourDescriber, third: Path) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        ask(library, third, deep, monitor=monitor)
