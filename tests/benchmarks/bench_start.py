"""Time from the start of the program to a window that is painted, and to one that shows the groups of its library."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.look_alikes import library_of_look_alikes
from tests.benchmarks.measurement import Measurement

RUNS: Final = 5
PHOTOS: Final = 10_000
MATCHES: Final = 100_000
MIB: Final = 1 << 20
SHOWN_IMPORTS: Final = 12
_LINE: Final = re.compile(r"import time:\s*(\d+) \|\s*(\d+) \| ( *)(\S+)")


def measure_start(work: Path) -> list[Measurement]:
    """Start the window some times, with nothing to show and with a library; the best of the runs counts."""
    library = library_of_look_alikes(work, PHOTOS, MATCHES)
    print(import_breakdown(), file=sys.stderr)
    measurements = []
    with tempfile.TemporaryDirectory() as place:
        for name, directory in (("nothing scanned yet", Path(place) / "library"), (f"{PHOTOS:,} photos", library)):
            runs = [_start(directory, Path(place)) for _ in range(RUNS)]
            best = {figure: min(run[figure] for run in runs) for figure in runs[0]}
            measurements += [
                Measurement(f"start, {name}: window painted", best["painted_s"], "s", "<= 1.0"),
                Measurement("... of which Python", best["python_s"], "s"),
                Measurement("... of which importing Qt", best["qt_s"], "s"),
                Measurement("... of which importing the window", best["program_s"], "s"),
                Measurement("... of which making its parts", best["parts_s"], "s"),
                Measurement(f"... {runs[0]['groups']:,} groups shown", best["opened_s"], "s"),
                Measurement("... longest stall afterwards", best["stall_s"] * 1000, "ms", "<= 50"),
                Measurement("... the same by the clock", best["stall_by_the_clock_s"] * 1000, "ms"),
                Measurement("... peak memory", best["peak_bytes"] / MIB, "MiB"),
            ]
    return measurements


def import_breakdown() -> str:
    """Say which packages take how long to import before the window is painted."""
    command = [sys.executable, "-X", "importtime", "-c", "import desktop.composition"]
    outcome = subprocess.run(command, capture_output=True, check=True, text=True)
    own_us: dict[str, int] = {}
    for line in outcome.stderr.splitlines():
        found = _LINE.match(line)
        if found:
            name = ".".join(found[4].split(".")[: 2 if found[4].startswith(("desktop", "engine", "PySide6")) else 1])
            own_us[name] = own_us.get(name, 0) + int(found[1])
    worst = sorted(own_us.items(), key=lambda item: -item[1])[:SHOWN_IMPORTS]
    lines = [f"  {name:30} {us / 1000:8.1f} ms" for name, us in worst]
    return "\n".join(["imports before the first paint, as slow as being timed makes them:", *lines])


def _start(library: Path, place: Path) -> dict[str, float]:
    words = [str(library), str(place / "config"), str(place / "cache")]
    command = [sys.executable, "-m", "tests.benchmarks.start_child", str(time.monotonic()), *words]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    outcome = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env=environment)
    figures: dict[str, float] = json.loads(outcome.stdout)
    return figures
