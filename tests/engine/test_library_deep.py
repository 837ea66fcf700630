"""The library with a network: what a person sees of both methods, whichever came first."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.core.domain import Folder, MatchKind, ScanReport, Stage
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import MATCH_FLOOR, Settings
from engine.features.network.model import Model
from engine.library import Library
from engine.stages import neighbours
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.store.connection import open_store
from tests.helpers.colour_album import PAIRS, draw_album, save
from tests.helpers.colour_network import ColourDescriber
from tests.helpers.drawing import draw_image, save_photo
from tests.helpers.patience import Patience

SETTINGS = Settings(workers=2)
SCENES = sorted(sorted(pair) for pair in PAIRS)
COPIES = ["small", "stranger-5"]


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Strangers, pairs that only the network takes for one scene, and a smaller copy of a stranger."""
    folder = draw_album(tmp_path / "album")
    with Image.open(folder / "stranger-5.png") as image:
        image.resize((200, 150)).save(folder / "small.png")
    return folder


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(directory: Path) -> Iterator[Library]:
    """A library with a network."""
    with Library.open(directory, SETTINGS, deep=ColourDescriber()) as opened:
        yield opened


def scan(library: Library, folder: Path, monitor: Monitor | None = None) -> ScanReport:
    return library.scan([Folder(str(folder))], monitor or Monitor())


def grouped(library: Library, threshold: float | None = None) -> list[list[str]]:
    return sorted(sorted(Path(m.photo.path).stem for m in cluster.members) for cluster in library.clusters(threshold))


def test_scenes_make_groups_only_when_the_person_asks_for_less_alike(library: Library, album: Path) -> None:
    report = scan(library, album)
    assert report.matches == len(SCENES) + 1
    assert grouped(library) == [COPIES]
    assert grouped(library, MATCH_FLOOR) == sorted([*SCENES, COPIES])
    scenes = [
        cluster for cluster in library.clusters(MATCH_FLOOR) if cluster.members[1].kind is MatchKind.SIMILAR_SCENE
    ]
    assert {cluster.members[1].reason for cluster in scenes} == {"shows the same scene"}
    assert library.clusters(MATCH_FLOOR, frozenset({MatchKind.EDITED})) == []


def test_a_library_made_without_the_network_keeps_its_groups_and_gains_scenes(directory: Path, album: Path) -> None:
    with Library.open(directory, SETTINGS) as quick:
        scan(quick, album)
        before = quick.clusters()
        assert grouped(quick, MATCH_FLOOR) == [COPIES]
    with Library.open(directory, SETTINGS, deep=ColourDescriber()) as deep:
        assert deep.clusters() == before
        with pytest.raises(Cancelled):
            scan(deep, album, Patience(40))
        assert deep.clusters() == before
        report = scan(deep, album)
        assert (report.unchanged, report.described, report.problems) == (report.files_seen, 0, ())
        assert deep.clusters() == before
        assert grouped(deep, MATCH_FLOOR) == sorted([*SCENES, COPIES])
    with Library.open(directory, SETTINGS) as quick:
        save(album / "new.png", 0, 700)
        assert scan(quick, album).described == 1
        assert quick.clusters() == before
        assert grouped(quick, MATCH_FLOOR) == sorted([*SCENES, COPIES])


def test_what_the_network_cannot_read_is_reported_until_it_can(directory: Path, album: Path) -> None:
    with Library.open(directory, SETTINGS) as quick:
        scan(quick, album)
    path = album / "stranger-1.png"
    whole, stamp = path.read_bytes(), path.stat()
    path.write_bytes(whole[:60].ljust(len(whole), b"."))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    with Library.open(directory, SETTINGS, deep=ColourDescriber()) as deep:
        for _ in range(2):
            (problem,) = scan(deep, album).problems
            assert (problem.path, problem.stage) == (str(path), Stage.EMBED)
            assert deep.problems() == (problem,)
        path.write_bytes(whole)
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        assert scan(deep, album).problems == ()
        assert deep.problems() == ()


@pytest.mark.parametrize("steps", [30, 60, 80, 90])
def test_a_scan_stopped_anywhere_goes_on_to_the_same_groups(
    tmp_path: Path, library: Library, album: Path, steps: int
) -> None:
    scan(library, album)
    expected = grouped(library, MATCH_FLOOR), [cluster.id for cluster in library.clusters(MATCH_FLOOR)]
    with Library.open(tmp_path / "stopped", SETTINGS, deep=ColourDescriber()) as stopped:
        for patience in (steps, steps // 2, 10_000):
            try:
                scan(stopped, album, Patience(patience))
            except Cancelled:
                assert patience < 10_000
        found = grouped(stopped, MATCH_FLOOR), [cluster.id for cluster in stopped.clusters(MATCH_FLOOR)]
    assert found == expected


def test_questions_find_scenes_and_load_the_index_once(
    library: Library, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(library, album)
    loads: list[Path] = []
    load = neighbours.load_neighbours
    monkeypatch.setattr(
        neighbours,
        "load_neighbours",
        lambda path, dims, generation, cpu: loads.append(path) or load(path, dims, generation, cpu),
    )
    for number in range(3):
        asked = save(tmp_path / "asked.png", number, 900 + number)
        hits = library.query(asked, 10, Monitor()).hits
        assert sorted(Path(hit.photo.path).stem for hit in hits) == SCENES[number]
    assert len(loads) == 1
    save(album / "scene-0-c.png", 0, 950)
    scan(library, album)
    hits = library.query(save(tmp_path / "asked.png", 0, 900), 10, Monitor()).hits
    assert "scene-0-c" in {Path(hit.photo.path).stem for hit in hits}


def test_a_library_without_the_network_answers_questions_of_one_made_with_it(
    library: Library, directory: Path, album: Path, tmp_path: Path
) -> None:
    scan(library, album)
    asked = save(tmp_path / "asked.png", 0, 900)
    with Library.open(directory, SETTINGS) as quick:
        assert quick.query(asked, 10, Monitor()).hits == ()
        hits = quick.query(album / "stranger-9.png", 10, Monitor()).hits
        assert [hit.kind for hit in hits] == [MatchKind.IDENTICAL_FILE]


@pytest.mark.slow
def test_the_real_network_runs_from_scan_to_question(tmp_path: Path, directory: Path, model: Model) -> None:
    """With random weights, whose cosines mean next to nothing: it must neither fail nor change what is known."""
    folder = tmp_path / "photos"
    for seed in range(22):
        save_photo(folder / f"{seed}.jpg", seed, 320, 240)
    draw_image(3, 320, 240).resize((240, 180)).save(folder / "small 3.png")
    with Library.open(directory, SETTINGS) as quick:
        scan(quick, folder)
        before = quick.clusters()
    describer = DeepDescriber(PictureDescriber(1_000_000), model, SETTINGS.workers)
    with Library.open(directory, SETTINGS, deep=describer) as deep:
        report = scan(deep, folder)
        assert (report.described, report.problems) == (0, ())
        assert deep.clusters() == before
        with open_store(directory) as store:
            assert len(store.descriptors.missing(describer.pooled_spec)) == 0
            tried = store.calibrations.get(describer.pooled_spec)
        assert tried is not None
        again = scan(deep, folder)
        assert again.matches == report.matches
        with open_store(directory) as store:
            assert store.calibrations.get(describer.pooled_spec) == tried
        first, second = deep.query(folder / "3.jpg", 2, Monitor()).hits
        assert (Path(first.photo.path).stem, first.kind) == ("3", MatchKind.IDENTICAL_FILE)
        assert (Path(second.photo.path).stem, second.kind) == ("small 3", MatchKind.SAME_PICTURE)
        save_photo(folder / "new.jpg", 90, 320, 240)
        assert scan(deep, folder).described == 1
        with open_store(directory) as store:
            assert len(store.descriptors.missing(describer.activations_spec)) == 0
