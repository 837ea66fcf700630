"""One visit to the installed program, as a person makes it: scan photos, look, ask for alike ones, quit."""

import json
import re
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from proof.bare_system import BareSystem
from proof.screen import Screen

TITLE: Final = "Lookalike"
_HEIC: Final = (".heic", ".heif", ".hif")
_PATIENCE_S: Final = 300.0
_POLL_S: Final = 0.5
_KERNEL: Final = re.compile(r"^Sparse distance kernel\s+(\S+) \(this machine can run ([^)]+)\)", re.MULTILINE)
_LEVEL: Final = re.compile(r"^  level\s+(\w+)", re.MULTILINE)
_BASELINE: Final = "baseline"
# Computed by NumPy, as where nothing was compiled.
_NOT_COMPILED: Final = "numpy"


class ProofError(Exception):
    """The program does not do what it should where it is installed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a visit showed.

    Attributes:
        kernel: The compiled code at work.
        photos: How many were found.
        heic: Paths of those in HEIC that are in a group, so that they were decoded and compared.
        start_s: Seconds from the start of the program to its window, each time that it was started.
        complaints: What it wrote to its standard error.
    """

    kernel: str
    photos: int
    heic: tuple[str, ...]
    start_s: tuple[float, ...]
    complaints: str


class Visit:
    """A person with a fresh home in front of a screen."""

    def __init__(self, system: BareSystem, screen: Screen, cpu: str, pictures: Path) -> None:
        """Let the person come.

        Args:
            system: Where the program is installed.
            screen: Shows it.
            cpu: What LOOKALIKE_CPU says; empty for nothing.
            pictures: Takes the pictures of the screen.
        """
        self._system = system
        self._screen = screen
        self._pictures = pictures
        self._environment: Mapping[str, str] = {"LOOKALIKE_CPU": cpu} if cpu else {}
        self._is_baseline = cpu == _BASELINE
        self._complaints = ""
        system.fresh_home()

    def make(self) -> Outcome:
        """Go through all of it.

        Raises:
            ProofError: something is not as it should be.
        """
        kernel = self._kernel()
        starts = [self._scan()]
        found = json.loads(self._command("--quiet", "groups", "--json", "-"))
        paths = [photo["path"] for cluster in found["clusters"] for photo in cluster["photos"]]
        heic = tuple(path for path in paths if path.lower().endswith(_HEIC))
        if not heic:
            raise ProofError("no photo in HEIC is in any group")
        answer = self._command("query", heic[0])
        if not any(Path(path).name in answer for path in paths if path != heic[0]):
            raise ProofError(f"a query finds nothing like {heic[0]}:\n{answer}")
        starts.append(self._look_for(heic[0]))
        if left := self._system.left_behind():
            raise ProofError(f"the program left in /tmp: {', '.join(map(str, left))}")
        if list(self._system.home.rglob("crashes/*")):
            raise ProofError("the program wrote reports of crashes")
        return Outcome(kernel, found["counts"]["photos"], heic, tuple(starts), self._complaints)

    def _kernel(self) -> str:
        told = self._command("doctor")
        level, kernel = _LEVEL.search(told), _KERNEL.search(told)
        if level is None or kernel is None:
            raise ProofError(f"the examination tells of no kernel:\n{told}")
        chosen, variants = kernel[1], kernel[2].split(", ")
        wanted = "portable" if self._is_baseline else variants[0]
        if chosen != wanted or chosen == _NOT_COMPILED:
            raise ProofError(f"the kernel is {chosen} where {wanted} was expected")
        if self._is_baseline and level[1] != _BASELINE:
            raise ProofError(f"the level is {level[1]} in spite of what was asked for")
        if re.search(r"^ .*missing$", told, re.MULTILINE):
            raise ProofError(f"something is missing:\n{told}")
        return chosen

    def _scan(self) -> float:
        """Open the window on the photos, wait until they are scanned, and quit."""
        with self._start("lookalike", "/mnt") as program:
            window, start_s = self._wait_for_window(program)
            self._shoot("start")
            end = time.monotonic() + _PATIENCE_S
            while not self._is_scanned():
                self._check_running(program)
                if time.monotonic() > end:
                    raise ProofError("the scan does not end")
                time.sleep(_POLL_S)
            self._shoot_photos("groups")
            self._quit(program, window)
        return start_s

    def _look_for(self, photo: str) -> float:
        """Open the program with a photo, as by "Open with", and quit."""
        with self._start("lookalike", photo) as program:
            window, start_s = self._wait_for_window(program)
            self._shoot_photos("query")
            self._quit(program, window)
        return start_s

    def _is_scanned(self) -> bool:
        """Ask the library by the command line; only whole scans leave a group."""
        if not list(self._system.home.rglob("library.sqlite3")):
            return False
        return bool(json.loads(self._command("--quiet", "groups", "--json", "-"))["counts"]["clusters"])

    def _wait_for_window(self, program: "subprocess.Popen[str]") -> tuple[str, float]:
        begin = time.monotonic()
        try:
            window = self._screen.window(TITLE)
        except TimeoutError as error:
            program.kill()
            raise ProofError(f"{error}:\n{program.communicate()[1]}") from error
        return window, time.monotonic() - begin

    def _quit(self, program: "subprocess.Popen[str]", window: str) -> None:
        self._check_running(program)
        self._screen.press(window, "ctrl+q")
        try:
            out, complaints = program.communicate(timeout=_PATIENCE_S)
        except subprocess.TimeoutExpired as error:
            program.kill()
            raise ProofError("the program does not quit") from error
        self._complaints += out + complaints
        if program.returncode != 0:
            raise ProofError(f"the program ended with {program.returncode}:\n{complaints}")

    def _check_running(self, program: "subprocess.Popen[str]") -> None:
        if program.poll() is not None:
            raise ProofError(f"the program ended with {program.returncode}:\n{program.communicate()[1]}")

    def _command(self, *words: str) -> str:
        with self._start("lookalike", *words) as program:
            out, complaints = program.communicate(timeout=_PATIENCE_S)
        if program.returncode != 0:
            raise ProofError(f"{' '.join(words)} ended with {program.returncode}:\n{complaints}")
        return out

    def _start(self, *words: str) -> "subprocess.Popen[str]":
        return self._system.start(*words, environment={**self._environment, "DISPLAY": self._screen.name})

    def _shoot(self, name: str) -> None:
        self._screen.shoot(self._picture(name))

    def _shoot_photos(self, name: str) -> None:
        try:
            self._screen.shoot_photos(self._picture(name))
        except TimeoutError as error:
            raise ProofError(str(error)) from error

    def _picture(self, name: str) -> Path:
        return self._pictures / f"{name}-{'baseline' if self._is_baseline else 'native'}.png"
