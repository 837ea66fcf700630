"""The window answers while it scans: measured on the real program, with real photos and a real scan."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
ORIGINALS = 240
GROUPS = ORIGINALS // 3
BOUND_S = 0.050
TRIES = 3


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    """Unrelated photos, large enough to take a scan some seconds, each third one twice."""
    folder = tmp_path_factory.mktemp("many") / "photos"
    folder.mkdir()
    rng = np.random.default_rng(11)
    for number in range(ORIGINALS):
        coarse = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
        image = coarse.resize((1600, 1200), Image.Resampling.BICUBIC)
        image.save(folder / f"{number:03}.jpg", quality=85)
        if number % 3 == 0:
            image.save(folder / f"{number:03}-again.jpg", quality=60)
    return folder


def _scan(place, folder):
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.watched_scan", str(place), str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


@pytest.mark.slow
def test_a_scan_never_holds_the_window_up(photos, tmp_path, record_property):
    # Another program that takes the processor makes any run look bad, and none look good: the best of some counts.
    worst = []
    for turn in range(TRIES):
        told, report = _scan(tmp_path / str(turn), photos)
        assert told["notices"] == []
        assert (told["photos"], told["groups"]) == (ORIGINALS + GROUPS, GROUPS), report
        assert told["updates"] >= 2, "groups appear while the scan goes on"
        record_property(f"stalls {turn}", {name: told[name] for name in ("own_s", "cpu_s", "wall_s")})
        worst.append((told["own_s"], report))
        if told["own_s"] <= BOUND_S:
            break

    own_s, report = min(worst)
    assert own_s <= BOUND_S, report
