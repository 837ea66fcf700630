"""The command line of build.py: what can be made, on which system, and out of what."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from recipes import application, debian, macos, materials, tarball, trial, windows
from recipes.plan import ROOT, Plan
from recipes.release_version import check_release

Make = Callable[[Plan], Path]


@dataclass(frozen=True, slots=True)
class Product:
    """Something that can be made.

    Attributes:
        name: The word for it on the command line.
        system: Where it can be made, as ``sys.platform``; empty where everywhere.
        make: Makes it and gives the file or folder.
        words: What it is.
        is_application: Whether it is the frozen program itself, which all others are made of.
    """

    name: str
    system: str
    make: Make
    words: str
    is_application: bool = False


PRODUCTS: Final = (
    Product("app", "", application.freeze, "the program and all that it needs in one folder", is_application=True),
    Product("deb", "linux", debian.make_package, "package for Debian, Ubuntu and their kin"),
    Product("tarball", "linux", tarball.make_tarball, "archive that runs where it is unpacked"),
    Product("installer", "win32", windows.make_installer, "installer for Windows, for one person"),
    Product("dmg", "darwin", macos.make_image, "disk image with the application for macOS"),
    Product("trial", "", trial.try_out, "no product: lets the program search drawn photos, and fails if it does not"),
    Product("sbom", "", materials.write_materials, "list of all that the program is made of, as CycloneDX"),
)


def main(words: Sequence[str] | None = None) -> int:
    """Make what the command line names, the program itself first; print the paths."""
    products = {product.name: product for product in PRODUCTS if product.system in ("", sys.platform)}
    listing = "\n".join(f"  {product.name:<11} {product.words}" for product in products.values())
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Make what a person installs.",
        epilog=f"products:\n{listing}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("products", nargs="*", metavar="PRODUCT", help="one of those below")
    parser.add_argument("--release", metavar="TAG", help="make sure first that TAG names this version everywhere")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "package", metavar="DIR")
    parser.add_argument("--keep-app", action="store_true", help="take the program as it was built before")
    parser.add_argument(
        "--level", type=int, choices=range(1, 10), default=6, metavar="1-9", help="how hard to pack (default: 6)"
    )
    given = parser.parse_args(words)
    unknown = [name for name in given.products if name not in products]
    if unknown or not (given.products or given.release):
        parser.error(f"a product is one of {', '.join(products)}")
    if given.release:
        sys.stdout.write(check_release(given.release, ROOT) + "\n")
    if not given.products:
        return 0
    plan = Plan.here(given.output, given.level)
    if not (given.keep_app and plan.application.is_dir()):
        tell(application.freeze(plan))
    for name in given.products:
        if not products[name].is_application:
            tell(products[name].make(plan))
    return 0


def tell(path: Path) -> None:
    """Print where a result lies, and how large it is."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    size = sum(each.lstat().st_size for each in files)
    sys.stdout.write(f"{path}  {size / 1e6:.1f} MB\n")
    sys.stdout.flush()
