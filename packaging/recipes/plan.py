"""What is built, out of what, where to, and under which name and date."""

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from engine.version import VERSION

NAME: Final = "lookalike"
TITLE: Final = "Lookalike"
# As desktops and macOS tell programs apart. Nobody holds a domain for this one, and .local is nobody's.
IDENTIFIER: Final = "local.lookalike.lookalike"
EPOCH_VARIABLE: Final = "SOURCE_DATE_EPOCH"

ROOT: Final = Path(__file__).resolve().parents[2]

_ARCHITECTURES: Final = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}


@dataclass(frozen=True, slots=True)
class Plan:
    """One build.

    Attributes:
        root: The checkout.
        output: Takes the results.
        epoch: Date of every file of the results, in seconds since 1970, so that the same input gives the same bytes.
        version: Of the program.
        system: ``linux``, ``win32`` or ``darwin``.
        architecture: ``amd64`` or ``arm64``, as Debian calls them.
        level: How hard xz packs, 1 to 9.
        weights: The network's, to be converted and to come with the program; None for none.
        description: Of what those weights must be; None for what models.toml says.
    """

    root: Path
    output: Path
    epoch: int
    version: str
    system: str
    architecture: str
    level: int = 6
    weights: Path | None = None
    description: Path | None = None

    @classmethod
    def here(cls, output: Path, level: int = 6, root: Path = ROOT) -> Self:
        """Plan a build of a checkout for this system."""
        machine = platform.machine().lower()
        return cls(
            root=root,
            output=output.resolve(),
            epoch=commit_time(root),
            version=VERSION,
            system=sys.platform,
            architecture=_ARCHITECTURES.get(machine, machine),
            level=level,
        )

    @property
    def application(self) -> Path:
        """The folder that holds the frozen program."""
        return self.output / NAME

    @property
    def work(self) -> Path:
        """Takes what is needed on the way."""
        return self.output / "work"

    def result(self, suffix: str) -> Path:
        """Name a file that people fetch."""
        return self.output / f"{NAME}-{self.version}-{self.system}-{self.architecture}{suffix}"


def commit_time(root: Path) -> int:
    """Give the time of the commit that is built, or the one that SOURCE_DATE_EPOCH names."""
    given = os.environ.get(EPOCH_VARIABLE)
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "-C", root, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True
    ).stdout
    return int(told)
