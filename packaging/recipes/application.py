"""Freeze the program: it, Python, and all packages it needs in one folder, the same bytes for the same input."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from recipes.baseline import check_baseline
from recipes.network import FOLDER_VARIABLE, bundle_network
from recipes.notices import write_notices
from recipes.plan import EPOCH_VARIABLE, Plan

# Compiled on the machine that builds, with names of its folders in what debuggers read.
_COMPILED_HERE: Final = ("engine/**/*.so", "hnswlib*.so")
# Some builds of Python carry all that debuggers want. Packages' own files are left as they are: they were edited after
# they were linked, which strip does not expect.
_OF_PYTHON: Final = ("libpython3*.so*", "python3*/lib-dynload/*.so")


def freeze(plan: Plan) -> Path:
    """Build the folder of the program anew.

    Raises:
        subprocess.CalledProcessError: PyInstaller fails.
        BaselineError: something was compiled for more than the processors that the program runs on.
        UnwantedLibraryError: a package brings a library under the GPL.
        LookalikeError: the weights that were given are not those that they should be.
        LicenceTextError: the text of their licence is missing.
    """
    shutil.rmtree(plan.application, ignore_errors=True)
    plan.work.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        EPOCH_VARIABLE: str(plan.epoch),
        # sets of names are written in the order of their hashes
        "PYTHONHASHSEED": "1",
        "LOOKALIKE_BUILD_WORK": str(plan.work),
    }
    if plan.weights is not None:
        environment[FOLDER_VARIABLE] = str(bundle_network(plan, plan.weights, plan.description))
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
            "--distpath", plan.output, "--workpath", plan.work / "pyinstaller",
            plan.root / "packaging" / "lookalike.spec",
        ],
        env=environment, cwd=plan.root, check=True,
    )  # fmt: skip
    if plan.system == "linux":
        compiled = sorted(path for pattern in _COMPILED_HERE for path in inside(plan).glob(pattern))
        of_python = sorted(path for pattern in _OF_PYTHON for path in inside(plan).glob(pattern))
        subprocess.run(["strip", "--strip-unneeded", *compiled, *of_python], check=True)
        check_baseline(path for path in compiled if path.name.startswith("hnswlib"))
    write_notices(plan)
    settle(plan.application, plan.epoch)
    return plan.application


def inside(plan: Plan) -> Path:
    """Give the folder of what lies around the executable."""
    return plan.application / "_internal"


def settle(folder: Path, epoch: int) -> None:
    """Give everything in a folder one date and the rights that installed files have."""
    for path in _all(folder):
        if not path.is_symlink():
            is_program = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _all(folder: Path) -> Iterable[Path]:
    """Everything in a folder, deepest first, and it last: dates of folders change with what is done in them."""
    return (*sorted(folder.rglob("*"), reverse=True), folder)
