"""Drive imagededup's pHash over a folder, inside the peers' own environment.

usage: run_imagededup.py FOLDER RADIUS OUT.json
"""

import importlib.util
import json
import sys
import time
import types
from pathlib import Path


def hashing_module():
    """Import the hashes alone: the packages' own __init__ import the network, whose runtime hashes do not need."""
    spec = importlib.util.find_spec("imagededup")
    for name in ("methods", "utils"):
        package = types.ModuleType(f"imagededup.{name}")
        package.__path__ = [str(Path(spec.origin).parent / name)]
        sys.modules[package.__name__] = package
    return importlib.import_module("imagededup.methods.hashing")


if __name__ == "__main__":
    folder, radius, out = sys.argv[1:]
    hasher = hashing_module().PHash(verbose=False)
    started = time.perf_counter()
    hashes = hasher.encode_images(folder, recursive=True)
    described = time.perf_counter()
    found = hasher.find_duplicates(encoding_map=hashes, max_distance_threshold=int(radius))
    finished = time.perf_counter()
    pairs = sorted({tuple(sorted((one, other))) for one, others in found.items() for other in others})
    result = {"describe_s": described - started, "elapsed_s": finished - started, "pairs": pairs}
    Path(out).write_text(json.dumps(result), encoding="utf-8")
