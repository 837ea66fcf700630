"""The installed command is the same program as the module."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine.version import VERSION

SCRIPT = Path(sys.executable).with_name("lookalike")


@pytest.mark.skipif(not SCRIPT.exists(), reason="the project is not installed into this environment")
def test_the_installed_command_runs():
    done = subprocess.run([SCRIPT, "--version"], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout == f"Lookalike {VERSION}\n"


def test_the_module_runs():
    done = subprocess.run(
        [sys.executable, "-m", "engine", "--version"], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout == f"Lookalike {VERSION}\n"
