"""Time and memory of every stage on libraries of ten thousand photos to a million, as tables and a drawing.

usage: python -m tests.benchmarks.bench_scale [--sizes N,...] [--only STAGE,...] [--work DIR] [--json F] [--page F]

Figures of earlier runs are kept in the JSON file, so that stages and sizes can be measured one at a time; the page gets
all of them in the place of those between its two marks.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from engine.store.connection import open_store
from tests.benchmarks.scale_child import STAGES
from tests.benchmarks.scale_library import descriptor_bytes, scale_library
from tests.benchmarks.scale_plot import Panel, draw

SIZES: Final = "10000,100000,1000000"
ROOT: Final = Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- figures: make bench-scale -->\n", "<!-- end of figures -->\n"
LIBRARY: Final = "library"

Figures = dict[str, dict[str, Any]]
"""Of each number of photos, of each stage: steps, counts and peak; and of the library its bytes."""


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--only", default=",".join(STAGES))
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--json", type=Path, default=Path("build/scale.json"))
    parser.add_argument("--page", type=Path, default=Path("docs/scale.md"))
    given = parser.parse_args()
    figures: Figures = json.loads(given.json.read_text(encoding="utf-8")) if given.json.exists() else {}
    for photos in map(int, given.sizes.split(",")):
        of_size = figures.setdefault(str(photos), {})
        directory = scale_library(given.work.resolve(), photos)
        of_size[LIBRARY] = _library(directory)
        for stage in filter(None, given.only.split(",")):
            print(f"measuring: {stage} of {photos:,} photos", file=sys.stderr)
            of_size[stage] = _measure(stage, directory)
            given.json.parent.mkdir(parents=True, exist_ok=True)
            given.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    page = given.page.read_text(encoding="utf-8")
    head, tail = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
    given.page.write_text(f"{head}\n{tables(figures)}\n{tail}", encoding="utf-8")
    given.page.with_suffix(".svg").write_text(drawing(figures), encoding="utf-8")


def _measure(stage: str, directory: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.scale_child", stage, str(directory)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _library(directory: Path) -> dict[str, Any]:
    with open_store(directory) as store:
        parts = {spec.name: size for spec, size in descriptor_bytes(store)}
        return {"bytes": store.path.stat().st_size, "parts": parts}


def tables(figures: Figures) -> str:
    """Return all figures as tables of Markdown."""
    sizes = sorted(figures, key=int)
    lines = [
        "| step | " + " | ".join(f"{int(photos):,} photos" for photos in sizes) + " |",
        "|---|" + "---|" * len(sizes),
    ]
    for stage in STAGES:
        for step in dict.fromkeys(step for photos in sizes for step in figures[photos].get(stage, {}).get("steps", {})):
            cells = []
            for photos in sizes:
                measured = figures[photos].get(stage)
                times = measured and measured["steps"].get(step)
                cells.append(f"{times[0]:.3g} s, {times[1]:.3g} s of processors" if times else "")
            lines.append(f"| {step} | " + " | ".join(cells) + " |")
        peaks = [figures[photos].get(stage, {}).get("peak") for photos in sizes]
        lines.append(
            f"| ... peak memory of *{stage}* | " + " | ".join(f"{p / 1e6:,.0f} MB" if p else "" for p in peaks) + " |"
        )
    lines.append(
        "| the library file, bytes a photo | "
        + " | ".join(f"{figures[photos][LIBRARY]['bytes'] / int(photos):,.0f}" for photos in sizes)
        + " |"
    )
    return "\n".join(lines) + "\n"


def drawing(figures: Figures) -> str:
    """Return the curves of processor time of each step and of peak memory of each stage."""
    sizes = sorted(figures, key=int)
    times: dict[str, list[tuple[float, float]]] = {}
    peaks: dict[str, list[tuple[float, float]]] = {}
    for photos in sizes:
        for stage in STAGES:
            measured = figures[photos].get(stage)
            if measured is None:
                continue
            for step, (_, worked) in measured["steps"].items():
                times.setdefault(step, []).append((float(photos), max(worked, 1e-4)))
            peaks.setdefault(stage, []).append((float(photos), measured["peak"] / 1e6))
    return draw([Panel("seconds of processor time", times), Panel("peak memory, MB", peaks)])


if __name__ == "__main__":
    main()
