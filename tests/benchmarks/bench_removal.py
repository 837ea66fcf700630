"""Time of taking photos away, with all that is looked at before and written down, and of bringing them back."""

import shutil
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image

from engine.cleaning import ActState, Cleaning, Evidence
from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.library import Library
from engine.review.freedesktop_trash import FreedesktopTrash
from tests.benchmarks.measurement import Measurement

# Pixels of a side, pairs of copies, and whether the target is for these.
SIZES = ((400, 1000, True), (2000, 120, False))


def measure_removal(work: Path) -> list[Measurement]:
    """Take one of each pair of copies away, on the disk that ``work`` lies on, and bring all back."""
    if not sys.platform.startswith("linux"):
        return []
    return [one for side, pairs, is_aimed in SIZES for one in _measure(work / f"removal-{side}", side, pairs, is_aimed)]


def _measure(work: Path, side: int, pairs: int, is_aimed: bool) -> list[Measurement]:
    shutil.rmtree(work, ignore_errors=True)
    photos = work / "photos"
    photos.mkdir(parents=True)
    kilobytes = _draw(photos, side, pairs) / 1000
    try:
        with Library.open(work / "library") as library:
            library.scan([Folder(str(photos))], Monitor())
            with Cleaning(library, trash=FreedesktopTrash(str(work / "home"), _user())) as cleaning:
                plan = cleaning.plan_groups(Evidence(0.7))
                gone_s = time.perf_counter()
                report = cleaning.apply(plan, Monitor())
                gone_s = time.perf_counter() - gone_s
                back_s = time.perf_counter()
                back = cleaning.undo(report.batch_id or 0, Monitor())
                back_s = time.perf_counter() - back_s
        assert report.count(ActState.DONE) == back.count(ActState.UNDONE) == pairs
    finally:
        shutil.rmtree(work, ignore_errors=True)
    name = f"photos of {kilobytes / pairs:,.0f} KB"
    return [
        Measurement(f"into the trash, {name}", pairs / gone_s, "photos/s", ">= 200" if is_aimed else ""),
        Measurement(f"and back, {name}", pairs / back_s, "photos/s"),
    ]


def _draw(folder: Path, side: int, pairs: int) -> int:
    """Write pairs of copies and return the bytes of one of each."""
    chance = np.random.default_rng(5)
    total = 0
    for number in range(pairs):
        coarse = chance.integers(0, 256, (side // 4, side // 4, 3), dtype=np.uint8)
        path = folder / f"{number}.jpg"
        Image.fromarray(coarse).resize((side, side), Image.Resampling.BILINEAR).save(path, quality=90)
        shutil.copy2(path, folder / f"{number} copy.jpg")
        total += path.stat().st_size
    return total


def _user() -> int:
    return Path.home().stat().st_uid
