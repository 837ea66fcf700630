"""What the deep method adds on photos of one object or moment, with a trained network: many right pairs, few wrong."""

import csv
import shutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.settings import DEFAULT_THRESHOLD, Settings
from engine.pipeline import run_scan
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.store.connection import Store, open_store
from tests.quality.mobilenet import MobileDescriber
from tests.quality.photo_sets import SHARED

NETWORK = SHARED / "weights" / "mobilenet_v1_0.75_224"
LABELS = SHARED / "neardup" / "groups.tsv"
UNRELATED = 150
COLLECTIONS = {"ukbench-56": 1, "lene": 1, "sam2": 8}
"""Collections of bursts and scenes, and of how many photos one is taken."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos whose names begin with what they show."""
    if not (NETWORK / "model.json").exists() or not LABELS.exists():
        pytest.skip("the shared weights and labelled photos are not beside the checkout")
    made = tmp_path_factory.mktemp("photos")
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["relation"] in {"burst", "scene"}]
    for source, step in COLLECTIONS.items():
        for number, row in enumerate([row for row in rows if row["source"] == source][::step]):
            subject = f"{source}-{row['group'].replace('/', '-')}"
            original = SHARED / row["path"]
            shutil.copy(original, made / f"{subject}={number}{original.suffix}")
    for path in sorted((SHARED / "photos" / "web").iterdir())[:UNRELATED]:
        shutil.copy(path, made / f"web-{path.stem}=0{path.suffix}")
    return made


def subject(name: str) -> str:
    return name.rpartition("=")[0]


def scan(store: Store, folder: Path, deep: DeepDescriber | None) -> dict[tuple[str, ...], float]:
    """Return the similarity of each matched pair of names."""
    plain = PictureDescriber(300_000_000)
    run_scan(store, [Folder(str(folder))], Settings(), deep or plain, Monitor(), deep)
    ids = store.images.live().tolist()
    names = {image: Path(stamp.path).stem for image, stamp in store.photos.stamps_of_images(ids).items()}
    return {tuple(sorted((names[m.image_a], names[m.image_b]))): m.similarity for m in store.matches.get(ids)}


@pytest.fixture(scope="module")
def found(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[dict[tuple[str, ...], float]]]:
    """The matches of the quick method, and those of both."""
    with open_store(tmp_path_factory.mktemp("library")) as store:
        yield [scan(store, folder, deep) for deep in (None, MobileDescriber(NETWORK))]


def recall(folder: Path, pairs: dict[tuple[str, ...], float], source: str) -> float:
    """Return the share of the pairs of one subject that were found."""
    names = sorted(path.stem for path in folder.glob(f"{source}-*"))
    true = [pair for pair in combinations(names, 2) if subject(pair[0]) == subject(pair[1])]
    return sum(pair in pairs for pair in true) / len(true)


@pytest.mark.slow
@pytest.mark.shared
def test_most_shots_of_one_object_or_moment_are_found(folder: Path, found: list[dict[tuple[str, ...], float]]) -> None:
    quick, both = found
    figures = {source: (recall(folder, quick, source), recall(folder, both, source)) for source in COLLECTIONS}
    assert figures["ukbench-56"][1] >= 0.75, figures
    assert figures["lene"][1] == 1.0, figures
    assert figures["sam2"][1] == 1.0, figures
    assert all(deep >= quick for quick, deep in figures.values()), figures


@pytest.mark.slow
@pytest.mark.shared
def test_few_pairs_are_wrong_and_none_is_shown_by_default(
    folder: Path, found: list[dict[tuple[str, ...], float]]
) -> None:
    quick, both = found
    wrong = [{pair: s for pair, s in pairs.items() if subject(pair[0]) != subject(pair[1])} for pairs in found]
    photos = len(list(folder.iterdir()))
    assert len(wrong[1].keys() - wrong[0].keys()) <= photos / 20, wrong
    assert {p for p in wrong[1] if both[p] >= DEFAULT_THRESHOLD} == {
        p for p in wrong[0] if quick[p] >= DEFAULT_THRESHOLD
    }
