"""Say what works on this machine: processor, compiled kernels, network, picture formats, library file, versions."""

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from engine.cli.weights import status_lines
from engine.core.cpu import ENVIRONMENT_VARIABLE, CpuFeatures, detect_cpu
from engine.core.errors import StoreError
from engine.core.settings import usable_cores
from engine.features.network.runtime import is_available
from engine.features.network.weights import WeightsFolder
from engine.imaging.plugins import available
from engine.index import hamming
from engine.index.hnsw import why_not_hnsw
from engine.library import Library
from engine.reports.wording import count_words, printable, size_words
from engine.sparse import distance
from engine.version import VERSION

PACKAGES = (
    "ai-edge-litert", "appdirs", "flatbuffers", "h5py", "hnswlib", "imagehash", "numpy", "opencv-python-headless",
    "pillow", "pillow-heif", "pillow-jxl-plugin", "rawpy", "scipy", "simplejpeg",
)  # fmt: skip
_WIDTH = 30
_FEATURE_TITLES = {
    "avx2": "AVX2",
    "fma": "FMA",
    "avx512f": "AVX-512F",
    "avx512bw": "AVX-512BW",
    "avx512vl": "AVX-512VL",
    "avx512_vbmi2": "AVX-512 VBMI2",
    "avx512_vnni": "AVX-512 VNNI",
    "avx512_vpopcntdq": "AVX-512 VPOPCNTDQ",
    "amx_int8": "AMX INT8",
    "amx_bf16": "AMX BF16",
    "neon": "NEON",
    "dotprod": "NEON dot product",
}


@dataclass(frozen=True, slots=True)
class Examination:
    """Lines for a person, and whether everything essential works."""

    lines: tuple[str, ...]
    is_sound: bool


def examine(directory: Path, weights: WeightsFolder) -> Examination:
    """Look at the machine, at the network and at the library in a directory, which is made if it is missing.

    Raises:
        SettingsError: LOOKALIKE_CPU asks for what the processor does not have.
    """
    cpu = detect_cpu()
    library_lines, is_sound = _library(directory)
    lines = [
        _line("Lookalike", VERSION),
        _line("Python", f"{platform.python_version()} ({sys.executable})"),
        _line("System", platform.platform()),
        "",
        *processor_lines(cpu),
        "",
        *_kernel_lines(cpu),
        "",
        *_network_lines(weights),
        "",
        "Picture formats",
        *(_line(f"  {name}", version) for name, version in available().items()),
        "",
        *library_lines,
        "",
        "Packages",
        *(_line(f"  {name}", _package_version(name) or "missing") for name in PACKAGES),
    ]
    return Examination(tuple(lines), is_sound)


def processor_lines(cpu: CpuFeatures) -> Iterator[str]:
    """Say what the processor is, the level that it reaches and the features that matter, AVX2 first of all."""
    yield _line("Processor", f"{cpu.name}, {cpu.machine}, {count_words(usable_cores(), 'core')} usable")
    limit = f", held down by {ENVIRONMENT_VARIABLE}={os.environ.get(ENVIRONMENT_VARIABLE)}" if cpu.is_limited else ""
    yield _line("  level", f"{cpu.level}{limit}")
    is_arm = cpu.machine.lower().startswith(("arm", "aarch"))
    wanted = ("neon", "dotprod") if is_arm else [name for name in _FEATURE_TITLES if name not in ("neon", "dotprod")]
    for name in wanted:
        yield _line(f"  {_FEATURE_TITLES[name]}", "yes" if name in cpu.names else "no")


def _kernel_lines(cpu: CpuFeatures) -> Iterator[str]:
    """Name the kernels at work; what counts bits of hashes asks the processor itself, and is exact on each of them."""
    yield _line("Hamming kernel", f"{hamming.KERNEL} (this machine can run {', '.join(hamming.KERNELS)})")
    live = distance.choose_kernel(cpu)
    yield _line("Sparse distance kernel", f"{live} (this machine can run {', '.join(distance.KERNELS)})")
    note = why_not_hnsw(cpu)
    yield _line("Neighbours index", f"exact: {note}" if note else f"HNSW by hnswlib {_package_version('hnswlib')}")


def _network_lines(weights: WeightsFolder) -> Iterator[str]:
    version = _package_version("ai-edge-litert")
    yield _line("Network runtime", f"LiteRT {version}" if is_available() else "missing, so there is no --method deep")
    for name, words in status_lines(weights):
        yield _line(name, words)


def _library(directory: Path) -> tuple[list[str], bool]:
    try:
        with Library.open(directory) as library:
            statistics = library.statistics()
            lines = [
                _line("Library", printable(str(library.path))),
                _line("  size", size_words(library.path.stat().st_size)),
                _line("  schema", str(statistics.schema)),
                _line("  photos", f"{statistics.photos:,}"),
                _line("  matches", f"{statistics.matches:,}"),
                _line("  folders", f"{len(library.folders()):,}"),
                *(_line("  note", notice) for notice in library.notices),
            ]
    except StoreError as error:
        return [_line("Library", f"broken: {printable(str(error))}")], False
    return lines, True


def _line(name: str, words: str) -> str:
    return f"{name.ljust(_WIDTH)}{words}"


def _package_version(name: str) -> str:
    """Give the version of a package, empty if it is not there."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
