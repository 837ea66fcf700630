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


def test_no_scenario_loses_a_picture() -> None:
    memory = Path("/dev/shm")
    base = Path(tempfile.mkdtemp(prefix="lookalike-safety-", dir=memory if memory.is_dir() else None))
    other = Path(tempfile.mkdtemp(prefix="lookalike-drive-"))
    for folder in (base, other):
        folder.chmod(0o777)
    try:
        with drive(other):
            failures = run_scenarios(range(FIRST, FIRST + COUNT), base, other, usable_cores())
    finally:
        shutil.rmtree(base, ignore_errors=True)
        shutil.rmtree(other, ignore_errors=True)

    assert not failures, f"{len(failures)} of {COUNT} scenarios failed:\n\n" + "\n\n".join(failures[:5])
