"""Run the command line as a process of its own, the way a person or a script does."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 120.0

# An administrator may read everything; without these rights permissions mean to them what they mean to others.
COMMON_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--")


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended and what it wrote."""

    code: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class Command:
    """The command line with a library of its own, and more variables of the environment where they are given."""

    library: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *words: str | Path, with_common_rights: bool = False) -> Result:
        """Run it to its end, with nothing it writes to being a terminal."""
        done = subprocess.run(
            [*(COMMON_RIGHTS if with_common_rights and has_all_rights() else ()), *self._words(words)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_S,
            env=self._environment(),
            cwd=ROOT,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *words: str | Path) -> "Running":
        """Start it in a terminal."""
        return Running(self._words(words), self._environment())

    def _words(self, words: Sequence[str | Path]) -> list[str | bytes]:
        return [sys.executable, "-m", "engine", *(os.fsencode(word) for word in words)]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "LOOKALIKE_LIBRARY": str(self.library), "COLUMNS": "100", **self.variables}


class Running:
    """A command under way that asks and tells in a terminal."""

    def __init__(self, words: Sequence[str | bytes], environment: dict[str, str]) -> None:
        self._screen, other_end = pty.openpty()
        self._process = subprocess.Popen(
            words,
            stdin=other_end,
            stdout=subprocess.PIPE,
            stderr=other_end,
            env=environment,
            cwd=ROOT,
            start_new_session=True,
        )
        os.close(other_end)
        self.seen = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        os.close(self._screen)

    def wait_for(self, pattern: str) -> None:
        """Wait until the terminal has shown something like this regular expression.

        Raises:
            AssertionError: the command ended, or took too long, without showing them.
        """
        end = time.monotonic() + TIMEOUT_S
        while not re.search(pattern, self.seen):
            if not self._read() or time.monotonic() > end:
                raise AssertionError(f"{pattern!r} was never shown, but {self.seen!r}")

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the command."""
        self._process.send_signal(number)

    def answer(self, text: str) -> None:
        """Type a line."""
        os.write(self._screen, f"{text}\n".encode())

    def finish(self) -> Result:
        """Wait for its end."""
        while self._read():
            pass
        stdout, _ = self._process.communicate(timeout=TIMEOUT_S)
        return Result(self._process.returncode, stdout.decode(), self.seen)

    def _read(self) -> bool:
        """Take in what the terminal shows next; return False once nobody writes to it any more."""
        ready, _, _ = select.select([self._screen], [], [], TIMEOUT_S)
        if not ready:
            return False
        try:
            data = os.read(self._screen, 4096)
        except OSError:  # Linux says so when the other end is closed
            return False
        # A terminal ends lines by CR LF; a CR alone goes back to the start of the line.
        self.seen = (self.seen + data.decode(errors="replace")).replace("\r\n", "\n")
        return bool(data)


def has_all_rights() -> bool:
    """Whether this process may read what permissions forbid."""
    return os.geteuid() == 0


def can_have_common_rights() -> bool:
    """Whether a command can be run to whom permissions mean something."""
    return not has_all_rights() or shutil.which("setpriv") is not None
