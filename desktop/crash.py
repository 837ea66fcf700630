"""Reports of crashes: what went wrong, where, and on what, saved as a file that a person may send or not."""

import itertools
import os
import platform
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from PySide6.QtCore import qVersion

from engine.core.cpu import detect_cpu
from engine.core.errors import SettingsError
from engine.version import VERSION

# A fault that repeats with each repaint must not fill the disk.
MAX_REPORTS_A_RUN: Final = 20
MAX_REPORTS_KEPT: Final = 50

_PACKAGES: Final = (
    "numpy", "pillow", "pi-heif", "imagecodecs", "rawpy", "opencv-python-headless", "hnswlib", "ai-edge-litert",
)  # fmt: skip
_PROMISE: Final = (
    "Saved by Lookalike on this computer, and sent nowhere. It holds no list of your photos; only the text of the\n"
    "error itself may name a file. Look it over before you pass it on.\n"
)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A crash as it was written down.

    Attributes:
        summary: The error in one line, as Python says it.
        text: The whole report.
        path: The file that it was saved to; None if it could not be.
        is_repeated: The same was reported before in this run, and needs no second telling.
    """

    summary: str
    text: str
    path: Path | None
    is_repeated: bool = False


class CrashReporter:
    """Writes reports into one directory; may be called from any thread, and never raises."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._seen: dict[str, CrashReport] = {}

    @property
    def directory(self) -> Path:
        """Where the reports lie."""
        return self._directory

    def report(self, error: BaseException, where: str) -> CrashReport:
        """Write an exception down.

        Args:
            error: What was raised and not foreseen.
            where: The part of the program, in a few English words for whoever reads the report.
        """
        trace = "".join(traceback.format_exception(error)).rstrip()
        return self.save("".join(traceback.format_exception_only(error)).strip(), where, trace)

    def save(self, summary: str, where: str, details: str) -> CrashReport:
        """Write down what is known of a crash, such as the traces that a killed process left.

        The same summary and details are written once a run.
        """
        with self._lock:
            known = self._seen.get(details)
            if known is not None:
                return CrashReport(known.summary, known.text, known.path, is_repeated=True)
            text = "\n".join([_PROMISE, f"where      {where}", *_facts(), "", details, ""])
            report = CrashReport(summary, text, self._write(text))
            self._seen[details] = report
            return report

    def _write(self, text: str) -> Path | None:
        number = next(self._numbers)
        if number > MAX_REPORTS_A_RUN:
            return None
        path = self._directory / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{number}.txt"
        try:
            self._directory.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
            for old in sorted(self._directory.glob("crash-*.txt"))[:-MAX_REPORTS_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path


def _facts() -> Iterator[str]:
    """Say what the program runs on; nothing of what it works on."""
    yield f"time       {time.strftime('%Y-%m-%d %H:%M:%S %z')}"
    yield f"Lookalike  {VERSION}"
    yield f"Python     {platform.python_version()} {platform.python_implementation()}"
    yield f"Qt         {qVersion()}"
    yield f"system     {platform.platform()}"
    try:
        cpu = detect_cpu()
        yield f"processor  {cpu.name}, {cpu.level}: {' '.join(cpu.names)}"
    except SettingsError as error:
        yield f"processor  {platform.machine()}: {error}"
    yield f"frozen     {'yes' if getattr(sys, 'frozen', False) else 'no'}"
    versions = (f"{name} {found}" for name in _PACKAGES if (found := _version(name)))
    yield f"packages   {', '.join(versions)}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
