"""Drive the picture scanner of dupeGuru's core as its window does at default settings, with the system's Python.

usage: run_dupeguru.py FOLDER OUT.json
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, "/usr/share/dupeguru")
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from core.pe.matchblock import getmatches, prepare_pictures
from qt.pe.photo import File

MATCH_PERCENTAGE = 95  # the window's default "filter hardness"

if __name__ == "__main__":
    folder, out = sys.argv[1:]
    photos = [File(path) for path in sorted(Path(folder).rglob("*")) if path.is_file() and File.can_handle(path)]
    for photo in photos:
        photo.is_ref = False
    with tempfile.TemporaryDirectory() as cache:
        cache_file = str(Path(cache) / "pictures.db")
        started = time.perf_counter()
        prepare_pictures(photos, cache_file, with_dimensions=True)
        described = time.perf_counter()
        found = getmatches(photos, cache_file, MATCH_PERCENTAGE)
        finished = time.perf_counter()
    pairs = sorted({tuple(sorted((str(match.first.path), str(match.second.path)))) for match in found})
    result = {"describe_s": described - started, "elapsed_s": finished - started, "pairs": pairs}
    Path(out).write_text(json.dumps(result), encoding="utf-8")
