"""The other finders of duplicate photos, each driven over a folder as its users do at its default settings."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.verdicts import Pair, pairs_in

PROGRAMS = Path(__file__).parent / "peer_programs"
DUPEGURU = Path("/usr/share/dupeguru/core")
SYSTEM_PYTHON = "/usr/bin/python3"
LIMIT_S = 3600
CZKAWKA_WINDOW = ("-g", "Mean", "-z", "Lanczos3", "-s", "10")  # the defaults of its window
CZKAWKA_TUNED = ("-z", "Lanczos3", "-s", "20", "--geometric-invariance", "mirror-flip-rotate90")


@dataclass(frozen=True, slots=True)
class PeerOutcome:
    """What a peer reported: pairs of paths relative to the folder, and the seconds it took.

    ``describe_s`` is the part spent on reading and hashing photos; a program that does not tell has the whole there.
    """

    pairs: frozenset[Pair]
    describe_s: float
    elapsed_s: float


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that can be run here, ``is_default`` as its users find it, else set to what serves it better."""

    name: str
    run: Callable[[Path], PeerOutcome]
    is_default: bool = True


def _call(command: Sequence[str], environment: dict[str, str] | None = None) -> str:
    outcome = subprocess.run(
        command, capture_output=True, check=True, timeout=LIMIT_S, env=environment, encoding="utf-8", errors="replace"
    )
    return outcome.stdout


def _within(folder: Path, path: str) -> str:
    return os.path.relpath(path, folder) if Path(path).is_absolute() else path


def _scripted(command: Sequence[str], folder: Path) -> PeerOutcome:
    """Run one of the peer programs, which times itself so that the start of an interpreter does not count."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "out.json"
        _call([*command, str(out)])
        result = json.loads(out.read_text(encoding="utf-8"))
    pairs = frozenset((_within(folder, first), _within(folder, second)) for first, second in result["pairs"])
    return PeerOutcome(pairs, result["describe_s"], result["elapsed_s"])


def _czkawka(program: Path, folder: Path, options: Sequence[str] = ()) -> PeerOutcome:
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "out.json"
        started = time.perf_counter()
        # without its cache, as a first scan, and with files under its default bound of 16 KB too
        quiet = ("-m", "1", "-H", "-N", "-M", "-W")
        _call([str(program), "image", "-d", str(folder), *quiet, "-C", str(out), *options])
        elapsed_s = time.perf_counter() - started
        groups = json.loads(out.read_text(encoding="utf-8")) if out.exists() else []
    named = [[_within(folder, photo["path"]) for photo in group] for group in groups]
    return PeerOutcome(frozenset(pairs_in(named)), elapsed_s, elapsed_s)


def _findimagedupes(folder: Path) -> PeerOutcome:
    started = time.perf_counter()
    output = _call(["findimagedupes", "--quiet", "--recurse", str(folder)])
    elapsed_s = time.perf_counter() - started
    groups = [[_within(folder, path) for path in line.split()] for line in output.splitlines()]
    return PeerOutcome(frozenset(pairs_in(groups)), elapsed_s, elapsed_s)


def available_peers(directory: Path) -> tuple[list[Peer], list[str]]:
    """Return the peers that can be run, and a note on each that cannot.

    Args:
        directory: Where ``make bench-peers`` put them.
    """
    directory = directory.resolve()
    python = str(directory / "venv" / "bin" / "python")
    packages = directory / "venv" / "lib"
    czkawka = directory / "bin" / "czkawka_cli"

    def imagededup(folder: Path, radius: int) -> PeerOutcome:
        return _scripted([python, str(PROGRAMS / "run_imagededup.py"), str(folder), str(radius)], folder)

    has_imagededup = bool(list(packages.glob("*/site-packages/imagededup")))
    has_difpy = bool(list(packages.glob("*/site-packages/difPy")))
    has_findimagedupes = shutil.which("findimagedupes") is not None

    def difpy(folder: Path) -> PeerOutcome:
        return _scripted([python, str(PROGRAMS / "run_difpy.py"), str(folder)], folder)

    def dupeguru(folder: Path) -> PeerOutcome:
        return _scripted([SYSTEM_PYTHON, str(PROGRAMS / "run_dupeguru.py"), str(folder)], folder)

    known = [
        (has_imagededup, Peer("imagededup pHash 10", lambda f: imagededup(f, 10))),
        (has_imagededup, Peer("imagededup pHash 4", lambda f: imagededup(f, 4), is_default=False)),
        (has_difpy, Peer("difPy", difpy)),
        (czkawka.exists(), Peer("czkawka", lambda f: _czkawka(czkawka, f))),
        (czkawka.exists(), Peer("czkawka window", lambda f: _czkawka(czkawka, f, CZKAWKA_WINDOW), is_default=False)),
        (czkawka.exists(), Peer("czkawka tuned", lambda f: _czkawka(czkawka, f, CZKAWKA_TUNED), is_default=False)),
        (has_findimagedupes, Peer("findimagedupes", _findimagedupes)),
        (DUPEGURU.exists(), Peer("dupeGuru", dupeguru)),
    ]
    peers = [peer for is_there, peer in known if is_there]
    missing = [peer.name for is_there, peer in known if not is_there and peer.is_default]
    return peers, [f"{name} is not here and is left out; make bench-peers brings it" for name in missing]
