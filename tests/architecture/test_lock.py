"""The lock pins all that pyproject.toml asks for, and says nothing of where packages come from."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()


def _pins() -> dict[str, list[str]]:
    pins: dict[str, list[str]] = {}
    for line in LOCK:
        requirement = Requirement(line)
        pins.setdefault(canonicalize_name(requirement.name), []).append(str(requirement.specifier).removeprefix("=="))
    return pins


def test_the_lock_is_pins_and_nothing_else() -> None:
    assert not [line for line in LOCK if not re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^@/]+)?", line)]


def test_every_dependency_is_pinned_to_a_version_that_fits() -> None:
    pins = _pins()
    for text in PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]:
        wanted = Requirement(text)
        versions = pins.get(canonicalize_name(wanted.name), [])
        assert versions, f"{wanted.name} is missing: make lock"
        assert all(wanted.specifier.contains(version) for version in versions), f"{wanted} is not met: make lock"
