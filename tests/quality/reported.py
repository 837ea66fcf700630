"""What the engine reports about a labelled set: verified pairs, groups, and how long it took."""

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from engine.core.domain import Folder, Problem
from engine.core.progress import Monitor, Progress, ignore_progress
from engine.core.settings import DEFAULT_THRESHOLD, Settings
from engine.library import Library
from tests.quality.verdicts import Pair

LIBRARY_FILE = "library.sqlite3"


@dataclass(frozen=True, slots=True)
class Reported:
    """Pairs and groups of paths relative to the folder scanned, at one threshold."""

    pairs: dict[Pair, float]
    groups: list[list[str]]
    problems: tuple[Problem, ...]
    elapsed_s: float


def scan_set(
    folder: Path,
    library: Path,
    threshold: float = DEFAULT_THRESHOLD,
    report: Callable[[Progress], None] = ignore_progress,
) -> Reported:
    """Scan a folder into a library directory and return what is reported; a library that is there is continued."""
    started = time.perf_counter()
    library.mkdir(parents=True, exist_ok=True)
    with Library.open(library, Settings(threshold=threshold)) as opened:
        outcome = opened.scan([Folder(str(folder))], Monitor(report))
        elapsed_s = time.perf_counter() - started
        groups = [[_relative(m.photo.path, folder) for m in cluster.members] for cluster in opened.clusters(threshold)]
    pairs = stored_pairs(library / LIBRARY_FILE, folder, threshold)
    return Reported(pairs, groups, outcome.problems, elapsed_s)


def _relative(path: str, folder: Path) -> str:
    return os.path.relpath(path, folder.resolve()).replace(os.sep, "/")


def stored_pairs(file: Path, folder: Path, threshold: float) -> dict[Pair, float]:
    """Return the pairs of photos that a stored match, or an equal picture, justifies, with their similarity."""
    photos = defaultdict(list)
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as store:
        rows = "SELECT f.path, c.image_id FROM files f JOIN contents c ON c.id = f.content_id WHERE f.gone_ms IS NULL"
        for path, image in store.execute(rows):
            photos[image].append(_relative(os.fsdecode(path), folder))
        edges = store.execute(
            "SELECT image_a, image_b, similarity FROM matches WHERE similarity >= ?", (threshold,)
        ).fetchall()
    pairs = {pair: 1.0 for same in photos.values() for pair in combinations(same, 2)}
    for a, b, similarity in edges:
        pairs |= dict.fromkeys(product(photos[a], photos[b]), similarity)
    return pairs
