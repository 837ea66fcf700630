"""Make the archive that runs where it is unpacked, on every Linux that is not older than the one that builds it."""

import lzma
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path

from recipes.application import settle
from recipes.linux_share import write_share
from recipes.notices import write_notices
from recipes.plan import NAME, Plan


def make_tarball(plan: Plan) -> Path:
    """Pack the frozen program, what a desktop finds it by, and a script that puts it into the person's menu."""
    write_notices(plan)
    return build_tarball(plan)


def build_tarball(plan: Plan) -> Path:
    """Pack the folder of the program as it is, and the rest."""
    tree = plan.work / "tarball" / f"{NAME}-{plan.version}"
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(plan.application, tree / "lib", symlinks=True)
    (tree / NAME).symlink_to(f"lib/{NAME}")
    write_share(plan, tree / "share")
    shutil.copyfile(plan.root / "LICENSE", tree / "LICENSE")
    for name in ("install.sh", "uninstall.sh"):
        script = tree / name
        shutil.copyfile(plan.root / "packaging" / "linux" / name, script)
        script.chmod(0o755)
    settle(tree, plan.epoch)
    result = plan.result(".tar.xz")
    pack(tree, result, plan.epoch, plan.level)
    return result


def pack(tree: Path, result: Path, epoch: int, level: int) -> None:
    """Write a folder as a packed archive whose bytes depend on nothing but names, rights and contents."""
    with (
        lzma.open(result, "wb", preset=level) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in (tree, *sorted(tree.rglob("*"))):
            archive.add(path, arcname=str(path.relative_to(tree.parent)), recursive=False, filter=_anonymous(epoch))


def _anonymous(epoch: int) -> Callable[[tarfile.TarInfo], tarfile.TarInfo]:
    def clean(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    return clean
