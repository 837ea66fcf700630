"""Scans that are stopped, disturbed or doubled: nothing is lost, and the end is the same."""

import json
import os
import signal
import time

import numpy as np
import pytest
from PIL import Image

from tests.helpers.command import Command

PHOTOS = 120
UNDER_WAY = r"Reading photos  [1-9]\d"
RATE_IS_TOLD_AFTER_S = 1.1


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Unrelated photos, large enough to take a scan some seconds, each fifth one twice."""
    folder = tmp_path_factory.mktemp("many") / "pictures"
    folder.mkdir()
    rng = np.random.default_rng(7)
    for number in range(PHOTOS):
        coarse = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
        image = coarse.resize((2400, 1800), Image.Resampling.BICUBIC)
        image.save(folder / f"{number:03}.jpg", quality=85)
        if number % 5 == 0:
            image.save(folder / f"{number:03}-again.jpg", quality=60)
    return folder


@pytest.fixture(scope="module")
def undisturbed(many, tmp_path_factory):
    result = Command(tmp_path_factory.mktemp("undisturbed") / "library")("scan", many, "--json", "-")
    assert result.code == 0, result.stderr
    document = json.loads(result.stdout)
    assert document["counts"]["clusters"] == PHOTOS // 5
    return document


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_scan_is_gone_on_with(command, many, undisturbed, number, code):
    with command.start("scan", many, "--workers", "1", "--json", "-") as running:
        running.wait_for(UNDER_WAY)
        running.send(number)
        stopped = running.finish()
    assert stopped.code == code
    assert stopped.stdout == ""
    assert "is kept: the same command goes on from there" in stopped.stderr
    assert "Traceback" not in stopped.stderr

    document = json.loads(command("scan", many, "--json", "-").stdout)

    assert document["clusters"] == undisturbed["clusters"]
    assert document["counts"]["unchanged"] > 0
    assert document["counts"]["described"] < undisturbed["counts"]["described"]


def test_a_second_ctrl_c_ends_at_once_and_the_library_is_well(command, many, undisturbed):
    with command.start("scan", many, "--workers", "1") as running:
        running.wait_for(UNDER_WAY)
        running.send(signal.SIGSTOP)
        # Both are waiting when it goes on, so that there is no time to stop gently.
        running.send(signal.SIGINT)
        running.send(signal.SIGCONT)
        running.wait_for("Stopping")
        running.send(signal.SIGINT)
        assert running.finish().code in (-signal.SIGINT, 130)

    document = json.loads(command("scan", many, "--json", "-").stdout)
    assert document["clusters"] == undisturbed["clusters"]


def test_progress_is_shown_on_a_terminal_and_taken_away(command, many):
    with command.start("scan", many, "--workers", "1", "--html", os.devnull) as running:
        running.wait_for(UNDER_WAY)
        # On a fast machine all is read before a rate is told, so it is held until there is one.
        running.send(signal.SIGSTOP)
        time.sleep(RATE_IS_TOLD_AFTER_S)
        running.send(signal.SIGCONT)
        result = running.finish()

    assert result.code == 0
    lines = result.stderr.split("\r")
    reading = [line for line in lines if line.startswith("Reading photos")]
    assert any(f" of {PHOTOS + PHOTOS // 5}" in line and "/s" in line and "left" in line for line in reading)
    assert all(len(line) < 100 for line in reading)
    assert "\x1b" not in result.stderr
    assert "groups of" in lines[-1]


def test_a_second_scan_into_the_same_library_waits_for_no_one_and_reading_goes_on(command, many, undisturbed):
    with command.start("scan", many, "--workers", "1", "--json", "-") as running:
        running.wait_for(UNDER_WAY)
        running.send(signal.SIGSTOP)
        refused = command("scan", many)
        shown = command("groups", "--json", "-")
        running.send(signal.SIGCONT)
        result = running.finish()

    assert refused.code == 4
    assert "another scan" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert shown.code == 0
    assert result.code == 0
    assert json.loads(result.stdout)["clusters"] == undisturbed["clusters"]


def test_photos_that_vanish_during_the_scan_are_passed_over(command, many, undisturbed, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    for photo in many.iterdir():
        (folder / photo.name).write_bytes(photo.read_bytes())
    with command.start("scan", folder, "--workers", "1", "--json", "-") as running:
        running.wait_for(UNDER_WAY)
        running.send(signal.SIGSTOP)
        for photo in sorted(folder.iterdir())[-10:]:
            photo.unlink()
        running.send(signal.SIGCONT)
        result = running.finish()

    assert result.code == 0, result.stderr
    document = json.loads(result.stdout)
    paths = {photo["path"] for cluster in document["clusters"] for photo in cluster["photos"]}
    assert paths
    assert all(os.path.exists(path) for path in paths)  # noqa: PTH110
