"""Ask a library about pictures in a process of its own and print what it took, as JSON.

usage: python -m tests.benchmarks.query_child make LIBRARY
       python -m tests.benchmarks.query_child ask WORK PHOTOS [MODELS SHA256]
"""

import json
import sys
import time
from pathlib import Path

from engine.core.progress import Monitor
from engine.core.settings import usable_cores
from engine.features.network.model import find_model
from engine.library import Library
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.stages.local_index import keep_local_index
from engine.store.connection import open_store
from tests.benchmarks.scan_child import peak_bytes
from tests.benchmarks.synthetic_library import synthetic_library


def make(library: str) -> dict[str, object]:
    """Make the table of local features."""
    with open_store(Path(library)) as store, store.scanning():
        started = time.perf_counter()
        keep_local_index(store, Monitor())
        return {"elapsed_s": time.perf_counter() - started, "peak_bytes": peak_bytes()}


def ask(work: str, photos: str, models: str = "", sha256: str = "") -> dict[str, object]:
    """Ask about every picture; ``first_s`` counts the opening of the library too."""
    describer = None
    if models:
        model = find_model(Path(models), sha256)
        assert model is not None
        describer = DeepDescriber(PictureDescriber(100_000_000), model, usable_cores())
    library = synthetic_library(Path(work), int(photos))
    each, found = [], 0
    started = time.perf_counter()
    with Library.open(library.directory, deep=describer) as opened:
        for picture, wanted in library.asked:
            hits = opened.query(picture, 20, Monitor()).hits
            found += any(hit.photo.path == wanted for hit in hits)
            each.append(time.perf_counter() - started)
            started = time.perf_counter()
    return {"first_s": each[0], "each_s": each[1:], "found": found / len(each), "peak_bytes": peak_bytes()}


if __name__ == "__main__":
    print(json.dumps({"make": make, "ask": ask}[sys.argv[1]](*sys.argv[2:])))
