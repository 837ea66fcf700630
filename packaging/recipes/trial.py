"""Try the frozen program out by its command line, on every system: it must find drawn photos of several formats."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from recipes.plan import NAME, Plan

_PATIENCE_S: Final = 600
_FEWEST_GROUPS: Final = 10
_FORMATS: Final = ("JPEG", "HEIC", "JPEG XL", "RAW", "WebP", "AVIF", "TIFF")


class TrialError(Exception):
    """The program does not do what it is for."""


def try_out(plan: Plan) -> Path:
    """Let the program examine itself, then search drawn photos.

    Raises:
        TrialError: something is missing, or too little is found.
        subprocess.CalledProcessError: the program fails.
    """
    with tempfile.TemporaryDirectory(prefix=f"{NAME}-") as name:
        place = Path(name)
        photos = place / "photos"
        subprocess.run([sys.executable, "-m", "tests.helpers.demo_library", photos], cwd=plan.root, check=True)
        check_doctor(_run(plan, place, "doctor"))
        _run(plan, place, "scan", str(photos))
        check_groups(_run(plan, place, "--quiet", "groups", "--json", "-"))
    return plan.application


def check_doctor(told: str) -> None:
    """Check that all formats are read, and that compiled code does the counting."""
    lines = [line.strip() for line in told.splitlines()]
    for name in _FORMATS:
        if not any(line.startswith(f"{name} (") and not line.endswith("missing") for line in lines):
            raise TrialError(f"{name} cannot be read")
    kernel = next((line for line in lines if line.startswith("Sparse distance kernel")), "")
    if not kernel or kernel.split()[3] == "numpy":
        raise TrialError(f"no compiled code is at work: {kernel}")


def check_groups(told: str) -> None:
    """Check that groups were found, HEIC among them."""
    groups = json.loads(told)["clusters"]
    if len(groups) < _FEWEST_GROUPS:
        raise TrialError(f"only {len(groups)} groups were found")
    if ".heic" not in told:
        raise TrialError("no photo in HEIC is in a group")


def _run(plan: Plan, place: Path, *words: str) -> str:
    name = f"{NAME}-cli.exe" if plan.system == "win32" else NAME
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [plan.application / name, "--library", place / "library", *words],
        env=environment, cwd=place, check=True, timeout=_PATIENCE_S, stdout=subprocess.PIPE, encoding="utf-8",
    ).stdout  # fmt: skip
