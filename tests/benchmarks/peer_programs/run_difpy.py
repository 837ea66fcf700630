"""Drive difPy over a folder, inside the peers' own environment.

usage: run_difpy.py FOLDER OUT.json
"""

import json
import sys
import time
from pathlib import Path

import difPy

if __name__ == "__main__":
    folder, out = sys.argv[1:]
    started = time.perf_counter()
    described_photos = difPy.build(folder, show_progress=False)
    described = time.perf_counter()
    found = difPy.search(described_photos, similarity="similar", show_progress=False)
    finished = time.perf_counter()
    pairs = sorted({tuple(sorted((one, other[0]))) for one, others in found.result.items() for other in others})
    result = {"describe_s": described - started, "elapsed_s": finished - started, "pairs": pairs}
    Path(out).write_text(json.dumps(result), encoding="utf-8")
