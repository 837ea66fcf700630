"""Measure the product and its peers in one run: a table on the terminal, and files of JSON and Markdown.

usage: python -m tests.benchmarks [--only NAME,...] [--json F] [--peers DIR] [--work DIR]
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import (
    accuracy,
    bench_drop,
    bench_groups_view,
    bench_hnsw,
    bench_keepers,
    bench_milvus,
    bench_query,
    bench_removal,
    bench_slider,
    bench_sparse,
    bench_start,
    bench_window,
    scans,
    searches,
)
from tests.benchmarks.measurement import Measurement, markdown, table, write_json
from tests.benchmarks.peers import available_peers

ORIGINALS = 30
DISTRACTORS = 2000


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    everything = (
        "start,hashes,cut,slider,groups,window,sparse,hnsw,milvus,query,drop,keepers,removal,speed,rescan,accuracy"
    )
    parser.add_argument("--only", default=everything)
    parser.add_argument("--json", type=Path, default=Path("build/bench.json"))
    parser.add_argument("--peers", type=Path, default=Path("build/peers"))
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--originals", type=int, default=ORIGINALS)
    parser.add_argument("--distractors", type=int, default=DISTRACTORS)
    given = parser.parse_args()
    peers, notes = available_peers(given.peers)
    work = given.work.resolve()
    steps: dict[str, Callable[[], list[Measurement]]] = {
        "hashes": searches.measure_hashes,
        "cut": searches.measure_cut,
        "slider": lambda: bench_slider.measure_slider(work),
        "groups": lambda: bench_groups_view.measure_groups_view(work),
        "window": lambda: bench_window.measure_window(work),
        "start": lambda: bench_start.measure_start(work),
        "sparse": bench_sparse.measure_sparse,
        "hnsw": bench_hnsw.measure_hnsw,
        "milvus": bench_milvus.measure_milvus,
        "drop": lambda: bench_drop.measure_drop(work),
        "keepers": lambda: bench_keepers.measure_keepers(work),
        "removal": lambda: bench_removal.measure_removal(work),
        "query": lambda: bench_query.measure_query(work),
        "speed": lambda: scans.measure_speed(work, peers),
        "rescan": lambda: scans.measure_rescan(work),
        "accuracy": lambda: accuracy.measure_accuracy(work, peers, given.originals, given.distractors),
    }
    measurements: list[Measurement] = []
    for name in given.only.split(","):
        print(f"measuring: {name}", file=sys.stderr)
        measurements += steps[name]()
        write_json(measurements, given.json)
        given.json.with_suffix(".md").write_text(markdown(measurements), encoding="utf-8")
    for note in notes:
        print(f"note: {note}")
    print(table(measurements))


if __name__ == "__main__":
    main()
