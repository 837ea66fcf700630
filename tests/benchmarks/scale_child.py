"""One stage of the work on a library, in a process of its own, so that its memory is known.

usage: python -m tests.benchmarks.scale_child STAGE LIBRARY   (what the benchmark runs; prints a line of JSON)
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np

from engine.core.cpu import detect_cpu
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.index.hnsw import load_neighbours, new_neighbours
from engine.library import SortKey
from engine.stages.candidates import (
    Candidates,
    Numbering,
    find_candidates_by_hash,
    find_candidates_by_votes,
    join_candidates,
    without_chance,
)
from engine.stages.match import MATCHER, judge_pairs, match_images, number_images, number_pairs
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import read_snapshot
from engine.store.connection import Store, open_store
from tests.benchmarks.bench_hnsw import BATCH, DIMS, pooled_activations

FEW: Final = 20
AT_A_TIME: Final = 50_000
WHOLE: Final = "all, from hashes to groups"
CUTS: Final = np.linspace(0.5, 1, 51)


class Figures:
    """What was measured: seconds by the clock and of processors for each step, and numbers of what was found."""

    def __init__(self) -> None:
        self.steps: dict[str, tuple[float, float]] = {}
        self.counts: dict[str, int] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Add what the block takes to a step."""
        started, cpu = time.perf_counter(), time.process_time()
        yield
        wall, worked = self.steps.get(name, (0.0, 0.0))
        self.steps[name] = wall + time.perf_counter() - started, worked + time.process_time() - cpu


def peak_bytes() -> int:
    """Return the most memory that this process ever had in use."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) * 1024


def _numbering(store: Store) -> Numbering:
    return number_images(store, store.images.live())


def _propose(
    store: Store, figures: Figures, name: str, find: Callable[[Store, Numbering, Monitor], Candidates]
) -> None:
    with figures.step(name):
        found = find(store, _numbering(store), Monitor())
    figures.counts[f"{name}, pairs"] = len(found)
    np.savez(store.directory / f"{name}.npz", first=found.first, second=found.second, orientation=found.orientation)


def _proposed(store: Store, name: str) -> Candidates:
    with np.load(store.directory / f"{name}.npz") as kept:
        return Candidates(kept["first"], kept["second"], kept["orientation"])


def hashes(store: Store, figures: Figures) -> None:
    """Find candidates by their hashes."""
    _propose(store, figures, "hashes", find_candidates_by_hash)


def votes(store: Store, figures: Figures) -> None:
    """Find candidates by local features."""
    _propose(store, figures, "votes", find_candidates_by_votes)


def few_new(store: Store, figures: Figures) -> None:
    """Find the candidates of a few photos that came to the library since."""
    images = store.images.live()
    some = np.sort(np.random.default_rng(1).choice(images, FEW, replace=False))
    with figures.step(f"{FEW} new photos"):
        numbering = number_images(store, some)
        found = [find(store, numbering, Monitor()) for find in (find_candidates_by_hash, find_candidates_by_votes)]
    figures.counts["new, pairs"] = len(join_candidates(*found))


def verdicts(store: Store, figures: Figures) -> None:
    """Judge the candidates and store the matches."""
    store.matches.unmatched(MATCHER)
    store.database.execute("DELETE FROM matches")
    matched = 0
    with figures.step("verdicts"):
        numbering, hashed, voted = _numbering(store), _proposed(store, "hashes"), _proposed(store, "votes")
        candidates = join_candidates(without_chance(store, numbering, hashed, voted), voted)
        pairs = number_pairs(store, numbering, candidates)
        judged = judge_pairs(store, Settings(), Monitor(), pairs)
    while True:
        with figures.step("verdicts"):
            matches = next(judged, None)
        if matches is None:
            break
        with figures.step("store"):
            store.matches.add(MATCHER, matches)
        matched += len(matches)
    with figures.step("store"):
        store.matches.mark_matched(MATCHER, numbering.ids.tolist())
    figures.counts |= {"candidates": len(candidates), "matches": matched}


def whole(store: Store, figures: Figures) -> None:
    """Compare all photos as the first scan does, link them and cut them."""
    store.matches.unmatched(MATCHER)
    with store.transaction():
        for table in ("matches", "matched"):
            store.database.execute(f"DELETE FROM {table}")
    with figures.step(WHOLE):
        figures.counts["matches found"] = match_images(store, Settings(), Monitor())
        Overview.make(read_snapshot(store), Selection()).cut(0.7)


def overview(store: Store, figures: Figures) -> None:
    """Read all that is known, link the photos and cut them."""
    with figures.step("snapshot"):
        snapshot = read_snapshot(store)
    with figures.step("hierarchy"):
        made = Overview.make(snapshot, Selection())
    walls, worked = [], []
    for threshold in CUTS:
        started, cpu = time.perf_counter(), time.process_time()
        table = made.cut(float(threshold))
        table.order(SortKey.SPACE, descending=True)
        walls.append(time.perf_counter() - started)
        worked.append(time.process_time() - cpu)
    figures.steps["cut"] = float(np.median(walls)), float(np.median(worked))
    groups = made.cut(0.7)
    figures.counts |= {"photos alike": len(made.photos), "groups at 0.7": len(groups), "edges": len(made.graph.kinds)}


def index(store: Store, figures: Figures) -> None:
    """Put as many vectors as there are images into an index of neighbours, save it and load it."""
    cpu = detect_cpu()
    count = len(store.images.live())
    neighbours, _ = new_neighbours(DIMS, cpu)
    for start in range(0, count, AT_A_TIME):
        vectors = pooled_activations(min(AT_A_TIME, count - start), seed=start)
        with figures.step("index, add"):
            for low in range(0, len(vectors), BATCH):
                part = vectors[low : low + BATCH]
                neighbours.add(np.arange(start + low, start + low + len(part)), part)
    path = store.directory / "neighbours.index"
    neighbours.save(path, 1)
    del neighbours
    figures.counts["index, bytes"] = path.stat().st_size
    with figures.step("index, load"):
        load_neighbours(path, DIMS, 1, cpu)


STAGES: Final[dict[str, Callable[[Store, Figures], None]]] = {
    "hashes": hashes,
    "votes": votes,
    "verdicts": verdicts,
    "new": few_new,
    "whole": whole,
    "overview": overview,
    "index": index,
}


def main(stage: str, library: str) -> None:
    """Measure a stage on a library."""
    figures = Figures()
    with open_store(Path(library)) as store:
        before = peak_bytes()
        STAGES[stage](store, figures)
    print(json.dumps({"steps": figures.steps, "counts": figures.counts, "peak": peak_bytes(), "before": before}))


if __name__ == "__main__":
    main(*sys.argv[1:])
