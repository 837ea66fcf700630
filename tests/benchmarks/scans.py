"""Speed and memory of scans: camera photos, small photos, a second look at many unchanged files."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.peers import Peer

MIB = 1 << 20
REPEATS = 3


def scan_in_child(folder: Path, library: Path) -> dict[str, float]:
    """Scan in a process of its own and return ``elapsed_s``, ``describe_s``, ``photos`` and ``peak_bytes``.

    The clock starts when the library is opened, as the peers' clocks start after their imports.
    """
    command = [sys.executable, "-m", "tests.benchmarks.scan_child", str(folder), str(library)]
    outcome = subprocess.run(command, capture_output=True, check=True, text=True)
    figures: dict[str, float] = json.loads(outcome.stdout)
    return figures


def _cold(folder: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as library:
        return scan_in_child(folder, Path(library))


def measure_speed(work: Path, peers: list[Peer]) -> list[Measurement]:
    """Describe camera photos and small photos from nothing, ours and the peers', and note the peak memory."""
    results = []
    for name, folder, target in (
        ("camera JPEGs of 15-45 megapixels, first scan", material.camera_photos(work), ">= 30"),
        ("500 pixel JPEGs, first scan", material.web_photos(work), ""),
    ):
        count = material.count_files(folder)
        runs = [_cold(folder) for _ in range(REPEATS)]
        described: dict[str, float] = {}
        whole: dict[str, float] = {}
        for peer in peers:
            if not peer.is_default:
                continue
            outcome = peer.run(folder)
            described[peer.name] = count / outcome.describe_s
            whole[peer.name] = count / outcome.elapsed_s
        rate = statistics.median(count / run["describe_s"] for run in runs)
        if not target and "imagededup pHash 10" in described:
            target = f">= {described['imagededup pHash 10']:.0f}"
        results.append(Measurement(f"{name}: describe", rate, "photos/s", target, described))
        rate = statistics.median(count / run["elapsed_s"] for run in runs)
        results.append(Measurement(f"{name}: all", rate, "photos/s", "", whole))
        peak = max(run["peak_bytes"] for run in runs) / MIB
        results.append(Measurement(f"{name}: peak memory", peak, "MiB", "<= 400"))
    return results


def measure_rescan(work: Path, count: int = 100_000) -> list[Measurement]:
    """Scan many small files, then again with nothing changed."""
    folder = material.tiny_photos(work, count)
    with tempfile.TemporaryDirectory() as library:
        first = scan_in_child(folder, Path(library))
        started = time.perf_counter()
        second = scan_in_child(folder, Path(library))
        process_s = time.perf_counter() - started
    return [
        Measurement(f"{count:,} small photos, first scan", count / first["elapsed_s"], "photos/s"),
        Measurement(f"{count:,} small photos, first scan: peak memory", first["peak_bytes"] / MIB, "MiB", "<= 400"),
        Measurement(f"{count:,} unchanged files, second scan", second["elapsed_s"], "s", "<= 3"),
        Measurement(f"{count:,} unchanged files, second scan, whole process", process_s, "s"),
        Measurement(f"{count:,} unchanged files: peak memory", second["peak_bytes"] / MIB, "MiB", "<= 400"),
    ]
