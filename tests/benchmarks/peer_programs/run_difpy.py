"""Drive difPy over a folder, inside the peers' own environment.

usage: run_difpy.py FOLDER OUT.json
"""

import json
import sys
import time
from itertools import combinations
from pathlib import Path

import difPy


def groups_of(found):
    """Join what hangs together: difPy names each photo once, under the first that it was found to match."""
    group_of = {}
    for one, others in found.items():
        group = group_of.setdefault(one, {one})
        for other, _ in others:
            group |= group_of.get(other, {other})
        group_of |= dict.fromkeys(group, group)
    return {id(group): group for group in group_of.values()}.values()


if __name__ == "__main__":
    folder, out = sys.argv[1:]
    started = time.perf_counter()
    described_photos = difPy.build(folder, show_progress=False)
    described = time.perf_counter()
    found = difPy.search(described_photos, similarity="similar", show_progress=False)
    finished = time.perf_counter()
    pairs = [pair for group in groups_of(found.result) for pair in combinations(sorted(group), 2)]
    result = {"describe_s": described - started, "elapsed_s": finished - started, "pairs": pairs}
    Path(out).write_text(json.dumps(result), encoding="utf-8")
