"""Time from a picture dropped on the window to the painted photos that look like it, in a library of real files."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

from tests.benchmarks.measurement import Measurement

PHOTOS: Final = 4000
ASKED: Final = 40
ALIKE: Final = 5
_DONE: Final = ".complete"


def measure_drop(work: Path) -> list[Measurement]:
    """Draw the photos and scan them, once; then drop smaller copies of some."""
    place = work / "drop"
    _draw(place)
    command = [sys.executable, "-m", "tests.benchmarks.drop_child"]
    arguments = [str(place / name) for name in ("photos", "asked", "place")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    outcome = subprocess.run([*command, *arguments], env=environment, stdout=subprocess.PIPE, check=True, text=True)
    figures: dict[str, Any] = json.loads(outcome.stdout.splitlines()[-1])
    painted, whole = (np.percentile(figures[name], [50, 95]) * 1000 for name in ("painted_s", "whole_s"))
    return [
        Measurement(f"{PHOTOS:,} photos: picture dropped to hits painted, median", float(painted[0]), "ms"),
        Measurement("... 95th percentile", float(painted[1]), "ms", "<= 150"),
        Measurement("... with all thumbnails in sight, median", float(whole[0]), "ms"),
        Measurement("... 95th percentile", float(whole[1]), "ms"),
        Measurement("... longest stall of the window", max(figures["own_stall_s"]) * 1000, "ms", "<= 50"),
        Measurement("... finds photos", figures["found"], "share", ">= 0.98"),
    ]


def _draw(place: Path) -> None:
    """Write photos of which each fifth one has look-alikes, and pictures to ask about that are among them."""
    if (place / _DONE).exists():
        return
    for name in ("photos", "asked"):
        (place / name).mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng(23)
    for number in range(PHOTOS // ALIKE):
        coarse = Image.fromarray(chance.integers(0, 256, (18, 24, 3), dtype=np.uint8))
        image = coarse.resize((1600, 1200), Image.Resampling.BICUBIC)
        for copy in range(ALIKE):
            edge = 30 * copy
            part = image.crop((edge, edge, 1600 - edge, 1200 - edge))
            part.save(place / "photos" / f"{number:04}-{copy}.jpg", quality=90 - 5 * copy)
        if number % (PHOTOS // ALIKE // ASKED) == 0:
            image.resize((2400, 1800)).save(place / "asked" / f"{number:04}.jpg", quality=80)
    (place / _DONE).touch()
