"""Hold compiled code to the processors that the program says it runs on."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

# Registers that processors of 2003, the baseline of 64-bit x86, do not have.
_WIDE: Final = re.compile(r"%[yz]mm\d|\{%k\d\}")


class BaselineError(Exception):
    """A library holds instructions that the baseline does not have."""


def check_baseline(libraries: Iterable[Path]) -> None:
    """Look through libraries that choose no kernel at run time.

    Raises:
        BaselineError: one needs more than the baseline.
    """
    for library in libraries:
        told = subprocess.run(
            ["objdump", "--disassemble", "--no-show-raw-insn", library], capture_output=True, text=True, check=True
        ).stdout
        if line := first_wide(told.splitlines()):
            raise BaselineError(f"{library.name} was compiled for this very processor: {line.strip()}")


def first_wide(lines: Iterable[str]) -> str:
    """Give the first line of a disassembly that needs more than the baseline; empty if none does."""
    return next((line for line in lines if _WIDE.search(line)), "")
