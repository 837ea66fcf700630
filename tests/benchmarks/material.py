"""The folders that benchmarks scan, made once under the work folder and kept."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, JpegImagePlugin

from tests.helpers.drawing import draw_image
from tests.quality.photo_sets import SHARED

CAMERA_VARIANTS = 3
DRAWN_CAMERA_SIZE = (6000, 4000)
TINY_SIDE = 24
TINY_PER_FOLDER = 1000
DONE = ".complete"


def camera_photos(work: Path) -> Path:
    """Return a folder of camera JPEGs of 15-45 megapixels, all different pictures to a program.

    There are the real ones and, of each, three more: upside down, mirrored and both, written with the tables of the
    real one, so that neither equal bytes nor equal pixels spare anyone the work. Without the photos beside the checkout
    eight are drawn.
    """
    folder = work / "camera"
    if (folder / DONE).exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted((SHARED / "photos" / "camera").glob("*"))
    if not sources:
        for number in range(8):
            enlarged = draw_image(70_000 + number, 1500, 1000).resize(DRAWN_CAMERA_SIZE, Image.Resampling.BICUBIC)
            enlarged.save(folder / f"drawn-{number}.jpg", quality=92)
    for source in sources:
        shutil.copyfile(source, folder / source.name)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda source: _vary(source, folder), sources))
    (folder / DONE).touch()
    return folder


def _vary(source: Path, folder: Path) -> None:
    with Image.open(source) as image:
        pixels = image.convert("RGB")
        tables, sampling = image.quantization, JpegImagePlugin.get_sampling(image)
    variants = (ImageOps.flip(pixels), ImageOps.mirror(pixels), ImageOps.flip(ImageOps.mirror(pixels)))
    for number, variant in enumerate(variants[:CAMERA_VARIANTS]):
        variant.save(folder / f"{source.stem}-{number}.jpg", qtables=tables, subsampling=sampling)


def web_photos(work: Path) -> Path:
    """Return a folder of JPEGs of about 500 x 400: the real ones beside the checkout, or 400 drawn."""
    folder = work / "web"
    if (folder / DONE).exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted((SHARED / "photos" / "web").glob("*")):
        shutil.copyfile(source, folder / f"{source.stem}.jpg")
    if not any(folder.iterdir()):
        for number in range(400):
            draw_image(80_000 + number, 500, 400).save(folder / f"drawn-{number:03d}.jpg", quality=90)
    (folder / DONE).touch()
    return folder


def tiny_photos(work: Path, count: int) -> Path:
    """Return a folder of ``count`` small JPEGs in subfolders of a thousand, all different."""
    folder = work / f"tiny-{count}"
    if (folder / DONE).exists():
        return folder
    rng = np.random.default_rng(5)
    for first in range(0, count, TINY_PER_FOLDER):
        place = folder / f"{first // TINY_PER_FOLDER:04d}"
        place.mkdir(parents=True, exist_ok=True)
        amount = min(TINY_PER_FOLDER, count - first)
        blocks = rng.integers(0, 256, (amount, TINY_SIDE, TINY_SIDE), dtype=np.uint8)
        for number, block in enumerate(blocks):
            Image.fromarray(block).save(place / f"{number:04d}.jpg", quality=70)
    (folder / DONE).touch()
    return folder


def count_files(folder: Path) -> int:
    """Return how many photos lie in a folder of this module."""
    return sum(1 for path in folder.rglob("*") if path.is_file() and path.name != DONE)
