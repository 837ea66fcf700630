"""Every odd, broken and hostile file of the shared folder: decoded or refused, quickly, in bounded memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[3]
FORMATS = REPOSITORY.parent / "shared" / "formats"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.slow,
    pytest.mark.skipif(not FORMATS.is_dir(), reason="no shared/formats beside the checkout"),
]


@pytest.fixture(scope="module")
def lines() -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.decode_folder", str(FORMATS)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"died at {found[-1]}: {done.stderr[-2000:]}"
    return found


def test_each_file_is_over_in_ten_seconds(lines: list[dict[str, Any]]) -> None:
    assert not [line for line in lines if line.get("seconds", 0) > 10]


def test_memory_stays_below_a_gigabyte(lines: list[dict[str, Any]]) -> None:
    assert lines[-1]["peak_bytes"] < 1_000_000_000


def test_each_refusal_has_a_reason_in_words(lines: list[dict[str, Any]]) -> None:
    refused = [line for line in lines if line.get("outcome") == "refused"]
    assert len(refused) > 100
    assert not [line for line in refused if " " not in line["reason"]]


def test_the_well_formed_ones_are_decoded(lines: list[dict[str, Any]]) -> None:
    whole = [line for line in lines if line.get("outcome") == "whole"]
    assert len(whole) > 450
    assert {line["format"] for line in whole} == {
        "JPEG", "PNG", "WebP", "TIFF", "BMP", "GIF", "HEIF", "AVIF", "JPEG XL", "RAW",
    }  # fmt: skip
