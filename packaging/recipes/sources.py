"""Whether what was built before was built out of the sources as they are now."""

import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any, Final

from recipes.plan import Plan

# What goes into the program, and what decides how it is put together.
_PARTS: Final = (
    "desktop", "engine", "resources", "packaging", "pyproject.toml", "requirements.lock", "LICENSE", "CHANGELOG.md",
)  # fmt: skip
_NOTE: Final = "made-of.json"


def fingerprint(root: Path) -> str:
    """Give a hash of all sources, those that git does not know yet among them."""
    told = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *_PARTS],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    total = hashlib.sha256()
    for name in sorted(set(told.split(b"\0")) - {b""}):
        path = root / os.fsdecode(name)
        # what git still knows may be gone
        if path.is_file():
            total.update(name + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def note(plan: Plan, product: str, result: Path, sources: str) -> None:
    """Note what a product was made of."""
    noted = _noted(plan)
    noted[product] = {"file": result.name, "sources": sources}
    (plan.output / _NOTE).write_text(json.dumps(noted, indent=2) + "\n", encoding="utf-8")


def sources_of(plan: Plan, product: str) -> str:
    """Give the fingerprint of what a product was made of; empty where that is not known or the product is gone."""
    noted = _noted(plan).get(product, {})
    return str(noted["sources"]) if noted and (plan.output / noted["file"]).exists() else ""


def result_of(plan: Plan, product: str) -> Path:
    """Give the product that ``sources_of`` knows."""
    return plan.output / str(_noted(plan)[product]["file"])


def _noted(plan: Plan) -> dict[str, Any]:
    try:
        found = json.loads((plan.output / _NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
