"""Time of a question by picture to a large library, decoding included, with and without the network."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.progress import Monitor
from engine.core.settings import usable_cores
from engine.features.network.conversion import convert
from engine.features.network.model import find_model
from engine.features.network.samples import draw_samples
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import PictureDescriber
from engine.stages.local_index import local_index_path
from engine.stages.prepare_network import SAMPLES
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.synthetic_library import add_network, synthetic_library
from tests.helpers.network_weights import draw_weights, write_keras_file

MIB = 1 << 20


def measure_query(work: Path, photos: int = 100_000) -> list[Measurement]:
    """Make the table of local features, then ask about edited copies, without the network and with it."""
    library = synthetic_library(work, photos)
    table = local_index_path(library.directory)
    for file in library.directory.glob(f"{table.name}*"):
        file.unlink()
    made = _child("make", str(library.directory))
    size = sum(file.stat().st_size for file in library.directory.glob(f"{table.name}*"))
    quick = _child("ask", str(work), str(photos))
    models, sha256 = _random_network(work)
    model = find_model(models, sha256)
    assert model is not None
    add_network(library, DeepDescriber(PictureDescriber(100_000_000), model, usable_cores()))
    # The first time the index of the vectors is made, which belongs to the scan.
    _child("ask", str(work), str(photos), str(models), sha256)
    deep = _child("ask", str(work), str(photos), str(models), sha256)
    return [
        Measurement(f"{photos:,} photos: table of local features", made["elapsed_s"], "s"),
        Measurement("... peak memory of making it", made["peak_bytes"] / MIB, "MiB", "<= 400"),
        Measurement("... on disk", size / photos, "B/photo"),
        *_times(f"{photos:,} photos: question", quick),
        *_times(f"{photos:,} photos: question with the network", deep),
    ]


def _times(name: str, figures: dict[str, Any]) -> list[Measurement]:
    p50, p95 = np.percentile(figures["each_s"], [50, 95]) * 1000
    return [
        Measurement(f"{name}, median", float(p50), "ms"),
        Measurement("... 95th percentile", float(p95), "ms", "<= 100"),
        Measurement("... first of a process", figures["first_s"], "s"),
        Measurement("... finds the photo", figures["found"], "share", ">= 0.98"),
        Measurement("... peak memory", figures["peak_bytes"] / MIB, "MiB"),
    ]


def _random_network(work: Path) -> tuple[Path, str]:
    """Convert random weights, which take as long as trained ones; return where the model lies and what it is of."""
    folder = work / "random-network"
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "vgg16.h5"
    if not weights.exists():
        write_keras_file(weights, draw_weights())
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    if find_model(folder, sha256) is None:
        convert(weights, sha256, folder, draw_samples(SAMPLES), Monitor(), usable_cores())
    return folder, sha256


def _child(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.query_child", *arguments]
    outcome = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    figures: dict[str, Any] = json.loads(outcome.stdout)
    return figures
