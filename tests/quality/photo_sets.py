"""Labelled sets of photos: originals with every edit beside photos that have nothing to do with them."""

import csv
import json
import random
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import pillow_heif
from PIL import Image, ImageOps

from tests.helpers.drawing import draw_image, save_photo
from tests.helpers.edits import EDITS, STRESS, Edit

SHARED = Path(__file__).parents[3] / "shared"
ORIGINAL = "original"
DISTRACTOR = "distractor"
EDIT_SIDE = 1600  # edits are made of at most so many pixels a side, as photos that were passed on are
DRESSED = 10  # every tenth distractor wears a caption, a watermark or a telephone, as some of the edits do
APART = {"ukbench-56", "panorama"}  # collections whose groups have no picture in common
OVERLAYS = (
    "watermark",
    "caption-inside",
    "caption-below",
    "screenshot-dark",
    "screenshot-light",
    "polaroid",
    "sticker",
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a file truly is.

    Two files belong together when their ``subject`` is equal. ``edit`` is ORIGINAL, the name of an edit, or DISTRACTOR.
    A pair of one subject counts neither as right nor as wrong where both are distractors: other views of one thing.
    """

    subject: str
    edit: str
    family: str


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A folder of photos and, for each path in it (relative, with ``/``), what it is."""

    folder: Path
    labels: dict[str, Label]


def _load(path: Path) -> Image.Image:
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((EDIT_SIDE, EDIT_SIDE))
    return upright


def shared_photos(count: int, seed: int = 0) -> list[Path]:
    """Return up to ``count`` real photos to edit, mostly from the web and every tenth from a camera; shuffled."""
    chance = random.Random(seed)
    web = sorted((SHARED / "photos" / "web").glob("*"))
    camera = sorted((SHARED / "photos" / "camera").glob("*"))
    chance.shuffle(web)
    chance.shuffle(camera)
    from_camera = camera[: count // 10]
    return from_camera + web[: count - len(from_camera)]


def _write_edits(source: Path, folder: Path, edits: Sequence[Edit], seed: int) -> None:
    image = _load(source)
    for edit in edits:
        target = folder / f"{edit.name.replace('.', '-')}{edit.suffix}"
        if not target.exists():
            target.write_bytes(edit.apply(image, seed))


def _dress(source: Path, target: Path, seed: int) -> None:
    edit = next(edit for edit in EDITS if edit.name == OVERLAYS[seed % len(OVERLAYS)])
    target.write_bytes(edit.apply(_load(source), seed + 1_000_000))


def _known_neighbours() -> list[tuple[Path, str]]:
    """Return the photos of known look-alikes with their subject.

    Most of these collections show a picture in several groups; only in two do other groups mean other pictures.
    """
    table = SHARED / "neardup" / "groups.tsv"
    if not table.exists():
        return []
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["relation"] != "corrupt"]
    return [
        (SHARED / row["path"], f"{row['source']}/{row['group'] if row['source'] in APART else 'any'}") for row in rows
    ]


def build_set(
    folder: Path, originals: int, distractors: int, edits: Sequence[Edit] = EDITS + STRESS, use_shared: bool = True
) -> LabelledSet:
    """Write a labelled set, keeping what an earlier call with this folder wrote.

    Args:
        folder: Where to; the subfolder is named by the sizes of the set.
        originals: How many photos are edited; drawn where there are not enough real ones.
        distractors: How many unrelated photos lie beside them, likewise.
        edits: What is done to each original.
        use_shared: Whether the photos beside the checkout may be used.

    Returns:
        The set.
    """
    root = folder / f"{originals}x{len(edits)}+{distractors}{'' if use_shared else '-drawn'}"
    listing = root / "labels.json"
    if listing.exists():
        stored = json.loads(listing.read_text(encoding="utf-8"))
        return LabelledSet(root / "photos", {path: Label(**label) for path, label in stored.items()})
    pillow_heif.register_heif_opener()
    photos = root / "photos"
    photos.mkdir(parents=True, exist_ok=True)
    real = shared_photos(originals) if use_shared else []
    labels = _add_originals(photos, real, originals, edits)
    taken = {path.name for path in real}
    labels |= _add_distractors(photos, distractors, taken, use_shared)
    listing.write_text(json.dumps({path: asdict(label) for path, label in labels.items()}), encoding="utf-8")
    return LabelledSet(photos, labels)


def _add_originals(photos: Path, real: list[Path], count: int, edits: Sequence[Edit]) -> dict[str, Label]:
    labels = {}
    with ThreadPoolExecutor(2) as pool:
        jobs = []
        for number in range(count):
            place = photos / f"subject-{number:04d}"
            place.mkdir(exist_ok=True)
            target = place / "original.jpg"
            if number < len(real):
                shutil.copyfile(real[number], target)
            else:
                save_photo(target, seed=10_000 + number)
            labels[f"{place.name}/{target.name}"] = Label(place.name, ORIGINAL, ORIGINAL)
            for edit in edits:
                name = f"{place.name}/{edit.name.replace('.', '-')}{edit.suffix}"
                labels[name] = Label(place.name, edit.name, edit.family)
            jobs.append(pool.submit(_write_edits, target, place, edits, number))
        for job in jobs:
            job.result()
    return labels


def _add_distractors(photos: Path, count: int, taken: set[str], use_shared: bool) -> dict[str, Label]:
    place = photos / "unrelated"
    place.mkdir(exist_ok=True)
    real: list[tuple[Path, str]] = []
    if use_shared:
        files = sorted(p for kind in ("web", "camera") for p in (SHARED / "photos" / kind).glob("*"))
        real = [(path, f"alone/{path.name}") for path in files if path.name not in taken] + _known_neighbours()
    labels = {}
    for number in range(count):
        if number < len(real):
            source, subject = real[number]
            target = place / f"{number:05d}{source.suffix.lower()}"
            shutil.copyfile(source, target)
        else:
            subject = f"drawn/{number}"
            target = place / f"{number:05d}.jpg"
            if not target.exists():
                draw_image(500_000 + number, *((240, 320) if number % 4 == 3 else (320, 240))).save(target, quality=85)
        if number % DRESSED == 0 and subject.startswith(("alone/", "drawn/")):
            dressed = (
                place / f"{number:05d}-dressed{'.png' if OVERLAYS[number // 10 % 7] == 'screenshot-light' else '.jpg'}"
            )
            _dress(target, dressed, number // 10)
            target.unlink()
            target = dressed
        labels[f"{place.name}/{target.name}"] = Label(subject, DISTRACTOR, DISTRACTOR)
    return labels
