"""Say what works on this machine: processor, compiled kernels, picture formats, library file, versions."""

import platform
import sys
from dataclasses import dataclass
from importlib import import_module, metadata
from pathlib import Path

from engine.core.errors import StoreError
from engine.core.settings import usable_cores
from engine.imaging.plugins import available
from engine.index import hamming
from engine.library import Library
from engine.reports.wording import count_words, printable, size_words
from engine.version import VERSION

PACKAGES = (
    "appdirs", "imagehash", "numpy", "opencv-python-headless", "pillow", "pillow-heif",
    "pillow-jxl-plugin", "rawpy", "scipy", "simplejpeg",
)  # fmt: skip
_WIDTH = 30


@dataclass(frozen=True, slots=True)
class Examination:
    """Lines for a person, and whether everything essential works."""

    lines: tuple[str, ...]
    is_sound: bool


def examine(directory: Path) -> Examination:
    """Look at the machine and at the library in a directory, which is made if it is missing."""
    library_lines, is_sound = _library(directory)
    lines = [
        _line("Lookalike", VERSION),
        _line("Python", f"{platform.python_version()} ({sys.executable})"),
        _line("System", platform.platform()),
        "",
        _line("Processor", f"{platform.machine()}, {count_words(usable_cores(), 'core')} usable"),
        _line("Processor features", _cpu_features()),
        _line("Hamming kernel", f"{hamming.KERNEL} (this machine can run {', '.join(hamming.KERNELS)})"),
        "",
        "Picture formats",
        *(_line(f"  {name}", version) for name, version in available().items()),
        "",
        *library_lines,
        "",
        "Packages",
        *(_line(f"  {name}", _package_version(name)) for name in PACKAGES),
    ]
    return Examination(tuple(lines), is_sound)


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


def _cpu_features() -> str:
    # NumPy looks at the processor on every system; its public door to what it found only prints.
    features: dict[str, bool] = import_module("numpy._core._multiarray_umath").__cpu_features__
    return " ".join(name for name, is_there in features.items() if is_there) or "none beyond the base"


def _package_version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"
