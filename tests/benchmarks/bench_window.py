"""The window on libraries of up to a million photos: how long it takes, how long it stands still, and its memory."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.benchmarks.look_alikes import library_of_look_alikes
from tests.benchmarks.measurement import Measurement

LIBRARIES: Final = ((10_000, 100_000), (100_000, 1_000_000), (1_000_000, 4_000_000))
MIB: Final = 1 << 20
MOST_MIB: Final = 1536
STALL_MS: Final = 50

ACTS: Final = (
    ("drag", "the line drawn by the mouse"),
    ("scroll", "scrolling, to the end and back"),
    ("filter_first", "a filter, first letter"),
    ("filter", "a filter, written letter by letter"),
    ("filter_kind", "a filter by kind"),
    ("sort", "five other orders"),
    ("choose", "from group to group"),
    ("compare", "comparing, there and back"),
    ("mark", "very many photos marked"),
    ("mark_drag", "the line drawn with these marks"),
    ("mark_one", "one more mark, and undone"),
    ("undo", "all of these undone"),
    ("rules_preview", "rules for all groups, previewed"),
    ("rules_apply", "rules for all groups, marked"),
    ("rules_undo", "that undone"),
    ("upper", "groups of other evidence, twice"),
)


def measure_window(work: Path) -> list[Measurement]:
    """Use a window on each of the libraries, in a process of its own."""
    return [one for photos, matches in LIBRARIES for one in _measure(work, photos, matches)]


def _measure(work: Path, photos: int, matches: int) -> list[Measurement]:
    library = library_of_look_alikes(work, photos, matches)
    with tempfile.TemporaryDirectory(dir=work) as place:
        # marks are written to it
        shutil.copytree(library, Path(place) / "library")
        command = [sys.executable, "-m", "tests.benchmarks.window_child", place]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    name = f"window, {photos:,} photos"
    rows = [
        Measurement(f"{name}: groups shown", figures["open_s"], "s"),
        Measurement("... longest stall meanwhile", figures["open_stall_s"] * 1000, "ms", f"<= {STALL_MS}"),
        Measurement("... memory then", figures["opened_bytes"] / MIB, "MiB"),
        Measurement("... peak memory of all that follows", figures["peak_bytes"] / MIB, "MiB", f"<= {MOST_MIB}"),
        Measurement("... groups", figures["groups"], "groups"),
        Measurement("... another threshold, until it is shown", figures["cut_shown_s"] * 1000, "ms"),
        Measurement("... cuts shown while the line is drawn", figures["drag_cuts"], "cuts"),
        Measurement("... photos marked at once", figures["marked"], "photos"),
        Measurement("... photos marked by rules", figures["rules_marked"], "photos"),
    ]
    for key, words in ACTS:
        rows.append(Measurement(f"... {words}", figures[f"{key}_s"], "s"))
        rows.append(Measurement("... ... longest stall", figures[f"{key}_stall_s"] * 1000, "ms", f"<= {STALL_MS}"))
    return rows
