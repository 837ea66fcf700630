"""The command line of prove.py: which package, which photos, and where the pictures of the screen go."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from proof.bare_system import BareSystem
from proof.photos import draw_photos
from proof.screen import screen
from proof.visit import Outcome, ProofError, Visit
from recipes.plan import NAME, ROOT

_TOOLS: Final = {
    "debootstrap": "debootstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick",
    "convert": "imagemagick", "unshare": "util-linux",
}  # fmt: skip
_REAL_PHOTOS: Final = ROOT.parent / "shared" / "neardup" / "lene-DuplicateImages"
_LONGEST_START_S: Final = 1.5


def main(words: Sequence[str] | None = None) -> int:
    """Prove a package; return 0 if it is good, 1 if it is not, 2 if that cannot be found out here."""
    parser = argparse.ArgumentParser(
        prog="prove.py",
        description="Install a Debian package into a bare system, use it on a screen that nobody sees, and remove it.",
        allow_abbrev=False,
    )
    parser.add_argument("package", type=Path, metavar="DEB")
    parser.add_argument("--photos", type=Path, default=_REAL_PHOTOS, metavar="DIR", help="with some in HEIC")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "package-test", metavar="DIR")
    parser.add_argument("--release", default="bookworm", help="of Debian (default: %(default)s)")
    parser.add_argument("--cpu", action="append", metavar="LEVEL", help="as LOOKALIKE_CPU; default: native, baseline")
    given = parser.parse_args(words)
    if reason := why_not():
        sys.stderr.write(f"prove.py: {reason}\n")
        return 2
    output: Path = given.output.resolve()
    photos = given.photos.resolve() if given.photos.is_dir() else draw_photos(output / "photos")
    system = BareSystem(output / "debian", photos)
    try:
        _say(f"making a bare Debian {given.release}")
        system.make(given.release)
        system.install(given.package.resolve())
        before = system.contents()
        for cpu in given.cpu or ("", "baseline"):
            with screen() as shown:
                _tell(cpu, Visit(system, shown, cpu, output / "pictures").make())
        if changed := before ^ system.contents():
            raise ProofError(f"changed outside the home: {', '.join(sorted(path for path, *_ in changed))}")
        if left := system.remove(NAME):
            raise ProofError(f"the package leaves behind: {', '.join(map(str, left))}")
    except ProofError as error:
        sys.stderr.write(f"prove.py: {error}\n")
        return 1
    _say(f"good; pictures of the screen: {output / 'pictures'}")
    return 0


def why_not() -> str:
    """Say what is missing here to prove anything; empty if nothing is."""
    missing = sorted({package for tool, package in _TOOLS.items() if shutil.which(tool) is None})
    if missing:
        return f"please install {' '.join(missing)}"
    return "" if os.geteuid() == 0 else "only root can make a system in a folder"


def _tell(cpu: str, outcome: Outcome) -> None:
    starts = ", ".join(f"{start:.2f} s" for start in outcome.start_s)
    _say(
        f"{cpu or 'native'}: kernel {outcome.kernel}, {outcome.photos} photos, {len(outcome.heic)} of them in HEIC and"
        f" in groups, window after {starts}"
    )
    if min(outcome.start_s) > _LONGEST_START_S:
        _say(f"slow: the window should be there after {_LONGEST_START_S} s")
    if outcome.complaints:
        _say(f"it said:\n{outcome.complaints.rstrip()}")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
