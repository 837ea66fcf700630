"""Say what works on this machine: processor, compiled kernels, network, picture formats, ExifTool, library file."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.cli.weights import status_lines
from engine.core.cpu import ENVIRONMENT_VARIABLE, CpuFeatures
from engine.core.errors import StoreError
from engine.core.settings import usable_cores
from engine.embedding import ExifTool
from engine.imaging.plugins import available
from engine.library import Library
from engine.machine import Kernel, examine_machine, examine_package, features_of
from engine.network import Network
from engine.reports.wording import count_words, printable, size_words
from engine.version import VERSION

_WIDTH = 30
_KERNEL_TITLES = {
    "hamming": "Hamming kernel",
    "sparse": "Sparse distance kernel",
    "neighbours": "Neighbours index",
}


@dataclass(frozen=True, slots=True)
class Examination:
    """Lines for a person, and whether everything essential works."""

    lines: tuple[str, ...]
    is_sound: bool


def examine(directory: Path, network: Network) -> Examination:
    """Look at the machine, at the network and at the library in a directory, which is made if it is missing.

    Raises:
        SettingsError: LOOKALIKE_CPU asks for what the processor does not have.
    """
    machine = examine_machine()
    library_lines, is_sound = _library(directory)
    lines = [
        _line("Lookalike", VERSION),
        _line("Python", f"{machine.python} ({sys.executable})"),
        _line("System", machine.system),
        "",
        *processor_lines(machine.cpu),
        "",
        *_kernel_lines(machine.kernels),
        "",
        *_network_lines(network, machine.is_network_available),
        "",
        "Picture formats",
        *(_line(f"  {name}", version) for name, version in available().items()),
        "",
        _line("ExifTool", _exiftool_words()),
        "",
        *library_lines,
        "",
        "Packages",
        *(_line(f"  {package.name}", package.version or "missing") for package in machine.packages),
    ]
    return Examination(tuple(lines), is_sound)


def processor_lines(cpu: CpuFeatures) -> Iterator[str]:
    """Say what the processor is, the level that it reaches and the features that matter, AVX2 first of all."""
    yield _line("Processor", f"{cpu.name}, {cpu.machine}, {count_words(usable_cores(), 'core')} usable")
    limit = f", held down by {ENVIRONMENT_VARIABLE}={os.environ.get(ENVIRONMENT_VARIABLE)}" if cpu.is_limited else ""
    yield _line("  level", f"{cpu.level}{limit}")
    for title, is_there in features_of(cpu).items():
        yield _line(f"  {title}", "yes" if is_there else "no")


def _kernel_lines(kernels: Sequence[Kernel]) -> Iterator[str]:
    """Name the kernels at work."""
    for kernel in kernels:
        if kernel.name == "neighbours":
            words = f"exact: {kernel.note}" if kernel.note else f"HNSW by hnswlib {examine_package('hnswlib').version}"
        else:
            words = f"{kernel.live} (this machine can run {', '.join(kernel.variants)})"
        yield _line(_KERNEL_TITLES[kernel.name], words)


def _network_lines(network: Network, is_available: bool) -> Iterator[str]:
    version = examine_package("ai-edge-litert").version
    yield _line("Network runtime", f"LiteRT {version}" if is_available else "missing, so there is no --method deep")
    for name, words in status_lines(network):
        yield _line(name, words)


def _exiftool_words() -> str:
    tool = ExifTool.find()
    version = tool.version() if tool else ""
    return f"{version} ({tool.program})" if tool and version else "not installed; only --rescue-into-file needs it"


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
