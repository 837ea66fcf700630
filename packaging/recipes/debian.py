"""Make the package for Debian, Ubuntu and their kin."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from recipes.application import settle
from recipes.dependencies import depends_of
from recipes.elf import wishes_of
from recipes.linux_share import write_packed, write_share
from recipes.notices import write_notices
from recipes.plan import EPOCH_VARIABLE, NAME, Plan

# The maps of keyboards, which the library of ours that reads them expects of the system, and a way to open photos in
# other programs.
_DATA_PACKAGES: Final = ("xkb-data",)
_RECOMMENDED: Final = ("xdg-utils", "ca-certificates", "fonts-noto-core")
_SUGGESTED: Final = ("libimage-exiftool-perl", "fonts-noto-cjk")

_MAINTAINER: Final = "The Lookalike developers <lookalike@localhost.invalid>"
_CONTROL: Final = """\
Package: lookalike
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size_kib}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Section: graphics
Priority: optional
Description: find duplicate and similar photos, and keep the best one safely
 Lookalike looks through your own folders for photos that are identical, saved
 again, edited, or taken moments apart, and shows them in groups, the best one
 first. What you mark is moved into the trash after you confirmed it, and can be
 brought back. Nothing about your photos leaves the computer.
"""


def make_package(plan: Plan) -> Path:
    """Put the frozen program into a package.

    Raises:
        UnknownLibraryError: the program asks for a library that no package is known to bring.
        subprocess.CalledProcessError: dpkg-deb fails.
    """
    write_notices(plan)
    return build_package(plan, [*depends_of(wishes_of(plan.application)), *_DATA_PACKAGES])


def build_package(plan: Plan, depends: Iterable[str]) -> Path:
    """Put the folder of the program into a package that depends on others."""
    tree = plan.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(plan.application, tree / "usr" / "lib" / NAME, symlinks=True)
    program = tree / "usr" / "bin" / NAME
    program.parent.mkdir(parents=True)
    program.symlink_to(f"../lib/{NAME}/{NAME}")
    share = tree / "usr" / "share"
    write_share(plan, share)
    _write_documents(plan, share / "doc" / NAME)
    sums = _checksums(tree)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(sums, encoding="utf-8")
    (control / "control").write_text(
        _CONTROL.format(
            version=plan.version,
            maintainer=_MAINTAINER,
            architecture=plan.architecture,
            size_kib=size_kib(tree),
            depends=", ".join(sorted(depends)),
            recommends=", ".join(_RECOMMENDED),
            suggests=", ".join(_SUGGESTED),
        ),
        encoding="utf-8",
    )
    settle(tree, plan.epoch)
    result = plan.output / f"{NAME}_{plan.version}_{plan.architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{plan.level}", "--build", tree, result],
        env=os.environ | {EPOCH_VARIABLE: str(plan.epoch)}, check=True, capture_output=True,
    )  # fmt: skip
    return result


def size_kib(tree: Path) -> int:
    """Give the room that a tree takes on disk as Debian counts it: whole KiB for each file, one for anything else."""
    return sum(-(-path.stat().st_size // 1024) if _is_file(path) else 1 for path in tree.rglob("*"))


def _write_documents(plan: Plan, folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(plan.root / "LICENSE", folder / "copyright")
    changes = f"lookalike ({plan.version}) stable; urgency=low\n\n  * See CHANGELOG.md.\n\n"
    date = format_datetime(datetime.fromtimestamp(plan.epoch, UTC))
    write_packed(folder / "changelog.gz", f"{changes} -- {_MAINTAINER}  {date}\n")
    shutil.copyfile(plan.root / "CHANGELOG.md", folder / "CHANGELOG.md")


def _checksums(tree: Path) -> str:
    lines = []
    for path in sorted(tree.rglob("*")):
        if _is_file(path):
            with path.open("rb") as opened:
                lines.append(f"{hashlib.file_digest(opened, 'md5').hexdigest()}  {path.relative_to(tree)}\n")
    return "".join(lines)


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
