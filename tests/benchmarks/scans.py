"""Speed and memory of scans: camera photos, small photos, a second look at many unchanged files."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.peers import Peer, PeerOutcome

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
    usual = [peer for peer in peers if peer.is_default]
    camera, web = material.camera_photos(work), material.web_photos(work)
    return [
        *_rates("camera JPEGs of 15-45 megapixels, first scan", camera, usual, peer_rounds=1, target=">= 30"),
        *_rates("500 pixel JPEGs, first scan", web, usual, peer_rounds=REPEATS, target=""),
    ]


def _rates(name: str, folder: Path, peers: list[Peer], peer_rounds: int, target: str) -> list[Measurement]:
    """Scan in turns, ours and the peers', so that what else the machine does hits all alike; take the medians."""
    count = material.count_files(folder)
    ours: list[dict[str, float]] = []
    theirs: dict[str, list[PeerOutcome]] = {peer.name: [] for peer in peers}
    for number in range(REPEATS):
        ours.append(_cold(folder))
        for peer in peers if number < peer_rounds else ():
            theirs[peer.name].append(peer.run(folder))
    described = {peer: _median(count / run.describe_s for run in runs) for peer, runs in theirs.items()}
    whole = {peer: _median(count / run.elapsed_s for run in runs) for peer, runs in theirs.items()}
    if not target and "imagededup pHash 10" in described:
        target = f">= {described['imagededup pHash 10']:.0f}"
    return [
        Measurement(
            f"{name}: describe", _median(count / run["describe_s"] for run in ours), "photos/s", target, described
        ),
        Measurement(f"{name}: all", _median(count / run["elapsed_s"] for run in ours), "photos/s", "", whole),
        Measurement(f"{name}: peak memory", max(run["peak_bytes"] for run in ours) / MIB, "MiB", "<= 400"),
    ]


def _median(figures: Iterable[float]) -> float:
    return statistics.median(figures)


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
