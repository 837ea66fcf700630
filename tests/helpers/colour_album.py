"""A folder of pictures for the colour network: strangers, and pairs that only the network takes for one scene."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from engine.core.domain import Folder, Match
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.pipeline import run_scan
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.store.connection import Store, open_store
from tests.helpers.colour_network import shot

SETTINGS = Settings(workers=2)
STRANGERS = 22
SCENES = 3
PAIRS = {(f"scene-{number}-a", f"scene-{number}-b") for number in range(SCENES)}


def draw_album(folder: Path) -> Path:
    """Draw all pictures of the album; return the folder."""
    folder.mkdir(parents=True)
    for number in range(STRANGERS):
        save(folder / f"stranger-{number}.png", 100 + number, 1000 + number)
    for number in range(SCENES):
        save(folder / f"scene-{number}-a.png", number, 500 + 2 * number)
        save(folder / f"scene-{number}-b.png", number, 501 + 2 * number)
    return folder


def save(path: Path, scene: int, light: int) -> Path:
    """Write a picture with the colours of one seed and the light and dark of another; return its path."""
    Image.fromarray(shot(scene, light)).save(path, compress_level=1)
    return path


def scan(store: Store, folder: Path, deep: DeepDescriber | None = None) -> None:
    """Scan as the library does, with the network or without."""
    run_scan(store, [Folder(str(folder))], SETTINGS, deep or PictureDescriber(1_000_000), Monitor(), deep)


@contextmanager
def copied(library: Path, to: Path) -> Iterator[Store]:
    """Open a copy of a library."""
    shutil.copytree(library, to)
    with open_store(to) as store:
        yield store


def names_of(store: Store) -> dict[int, str]:
    """Return the name of the file, without its suffix, that shows each image."""
    live = store.images.live().tolist()
    return {image: Path(stamp.path).stem for image, stamp in store.photos.stamps_of_images(live).items()}


def matches_by_name(store: Store) -> dict[tuple[str, ...], Match]:
    """Return the stored matches by the sorted names of their files."""
    names = names_of(store)
    return {tuple(sorted((names[m.image_a], names[m.image_b]))): m for m in store.matches.get(sorted(names))}
