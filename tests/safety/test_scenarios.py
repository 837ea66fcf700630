"""Whatever happens, no picture is lost: thousands of small worlds, disturbed, killed and undone.

`make test-safety` runs ten thousand; the ordinary run some hundred. A failure names its scenario, which
`LOOKALIKE_SAFETY_SEED=n LOOKALIKE_SAFETY_SCENARIOS=1` runs again.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.core.settings import usable_cores
from tests.helpers.removal_scenarios import run_scenarios

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks and mounts as Linux does")

COUNT = int(os.environ.get("LOOKALIKE_SAFETY_SCENARIOS", "300"))
FIRST = int(os.environ.get("LOOKALIKE_SAFETY_SEED", "1"))

# What enough scenarios come across: what others do, when the program is killed, and how acts end because of that.
MUST_MEET = {
    *("_append", "_swap", "_cut", "_delete", "_link_over", "_swap_folder", "_touch", "_replace_quietly"),
    *("_hard_link_over", "_make_folder", "_rename", "_forbid", "_take_place", "empty_trash"),
    *("disturbed on the way", "disturbed on the way back", "killed acting", "killed recovering", "killed undoing"),
    *("run_quietly", "run_doubled", "run_full", "carried", "acts on 2 photos", "acts on 2 files"),
    *("left REFERENCE", "left NO_KEEPER", "left NOT_IDENTICAL", "left LINK_TO_REFERENCE", "left OTHER_DRIVE"),
    *("left READ_ONLY", "left PART_OF_UNIT", "TRASH UNDONE", "MOVE UNDONE", "COPY UNDONE", "HARD_LINK UNDONE"),
    *("TRASH FAILED DISK_FULL", "TRASH DONE NOT_WHERE_PUT", "TRASH SKIPPED CHANGED", "TRASH SKIPPED GONE"),
    *("TRASH SKIPPED KEEPER_CHANGED", "TRASH SKIPPED KEEPER_GONE", "TRASH SKIPPED KEEPER_UNREADABLE"),
    *("TRASH SKIPPED NOT_A_FILE", "TRASH SKIPPED INTERRUPTED", "MOVE SKIPPED INTERRUPTED"),
    *("two at once: GONE", "two at once: KEEPER_GONE"),
}


@contextmanager
def drive(place: Path) -> Iterator[Path]:
    """A second file system: one mounted for this, or for whoever may not mount, what the system has."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m,mode=0777", "tmpfs", str(place)], capture_output=True, check=False
    )
    try:
        yield place
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", "-l", str(place)], check=True)


def places() -> Path:
    """A new folder on the first drive, in memory unless another place is named."""
    memory = Path("/dev/shm")
    named = os.environ.get("LOOKALIKE_SAFETY_PLACE")
    return Path(tempfile.mkdtemp(prefix="lookalike-safety-", dir=named or (memory if memory.is_dir() else None)))


def test_no_scenario_loses_a_picture() -> None:
    base = places()
    other = Path(tempfile.mkdtemp(prefix="lookalike-drive-"))
    for folder in (base, other):
        folder.chmod(0o777)
    try:
        with drive(other):
            failures, met = run_scenarios(range(FIRST, FIRST + COUNT), base, other, usable_cores())
    finally:
        shutil.rmtree(base, ignore_errors=True)
        shutil.rmtree(other, ignore_errors=True)

    assert not failures, f"{len(failures)} of {COUNT} scenarios failed:\n\n" + "\n\n".join(failures[:5])
    if COUNT >= 300:
        assert not MUST_MEET - met.keys(), "the scenarios do not show what they are there for"
