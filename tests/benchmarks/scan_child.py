"""Scan a folder in a process of its own and print what it took, as JSON.

usage: python -m tests.benchmarks.scan_child FOLDER LIBRARY
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path

import numpy as np

from engine.core.domain import Folder, Stage
from engine.core.progress import Monitor, Progress
from engine.features.describe import describe_picture
from engine.library import Library


def peak_bytes() -> int:
    """Return the largest resident size of this process so far; Linux only."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("this kernel does not tell the peak memory of a process")


def load_libraries() -> None:
    """Import what a scan loads late and describe one picture: peers are timed without their start too."""
    import_module("engine.workbench")
    picture = np.zeros((64, 64, 3), np.uint8)
    picture[16:48, 16:48] = 255
    describe_picture(picture)


def main(folder: str, library: str) -> None:
    """Scan and print; ``describe_s`` ends when the last report of that stage came."""
    load_libraries()
    ends: dict[Stage, float] = {}
    started = time.perf_counter()

    def note(progress: Progress) -> None:
        ends[progress.stage] = time.perf_counter() - started

    with Library.open(Path(library)) as opened:
        report = opened.scan([Folder(folder)], Monitor(note))
        elapsed_s = time.perf_counter() - started
    figures = {
        "elapsed_s": elapsed_s,
        "describe_s": ends.get(Stage.DESCRIBE, elapsed_s),
        "photos": report.photos,
        "matches": report.matches,
        "peak_bytes": peak_bytes(),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
