"""The floors of the house hold: who may import whom is a contract, and the contracts mean what they say."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def _check_imports() -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_import_contract_is_kept() -> None:
    outcome = _check_imports()
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_package_of_the_engine_stands_on_a_floor() -> None:
    floors = next(contract for contract in CONTRACTS if contract["name"] == "floors of the engine")["layers"]
    named = {name.strip() for layer in floors for name in layer.split("|")}
    packages = {f"engine.{path.parent.name}" for path in (ROOT / "engine").glob("*/__init__.py")}
    modules = {f"engine.{path.stem}" for path in (ROOT / "engine").glob("*.py")} - {"engine.__init__", "engine.version"}
    assert packages | modules <= named


def test_the_engine_does_not_load_qt_or_the_desktop() -> None:
    code = (
        "import pkgutil, importlib, sys, engine\n"
        "for m in pkgutil.walk_packages(engine.__path__, 'engine.'):\n"
        "    if not m.name.endswith('__main__'): importlib.import_module(m.name)\n"
        "sys.exit(' '.join(n for n in sys.modules if n.split('.')[0] in {'PySide6', 'shiboken6', 'desktop'}) or 0)"
    )
    outcome = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
