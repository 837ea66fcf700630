"""The command line of build.py: what can be made, on which system, and out of what."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from engine.core.errors import LookalikeError
from recipes import debian, macos, materials, tarball, trial, windows
from recipes.application import freeze
from recipes.budget import MB, MOST_INSTALLED_MB, MOST_PACKED_MB, BudgetError, check_budget, size_of
from recipes.network import LicenceTextError
from recipes.plan import ROOT, Plan
from recipes.release_version import check_release
from recipes.sources import fingerprint, note, result_of, sources_of

Make = Callable[[Plan], Path]


@dataclass(frozen=True, slots=True)
class Product:
    """Something that can be made.

    Attributes:
        name: The word for it on the command line.
        system: Where it can be made, as ``sys.platform``; empty where everywhere.
        make: Makes it and gives the file or folder.
        words: What it is.
        most_mb: How large it may be, in MB; 0 where that does not matter.
        is_application: Whether it is the frozen program itself, which all others are made of.
    """

    name: str
    system: str
    make: Make
    words: str
    most_mb: int = 0
    is_application: bool = False


PRODUCTS: Final = (
    Product("app", "", freeze, "the program and all that it needs in one folder", MOST_INSTALLED_MB, True),
    Product("deb", "linux", debian.make_package, "package for Debian, Ubuntu and their kin", MOST_PACKED_MB),
    Product("tarball", "linux", tarball.make_tarball, "archive that runs where it is unpacked", MOST_PACKED_MB),
    Product("installer", "win32", windows.make_installer, "installer for Windows, for one person", MOST_PACKED_MB),
    Product("dmg", "darwin", macos.make_image, "disk image with the application for macOS", MOST_PACKED_MB),
    Product("trial", "", trial.try_out, "no product: lets the program search drawn photos, and fails if it does not"),
    Product("sbom", "", materials.write_materials, "list of all that the program is made of, as CycloneDX"),
)


def main(words: Sequence[str] | None = None, root: Path = ROOT, known: Sequence[Product] = PRODUCTS) -> int:
    """Make what the command line names, the program itself first; print the paths."""
    products = {product.name: product for product in known if product.system in ("", sys.platform)}
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
    parser.add_argument("--if-changed", action="store_true", help="make only what was made of other sources, or never")
    parser.add_argument(
        "--level", type=int, choices=range(1, 10), default=6, metavar="1-9", help="how hard to pack (default: 6)"
    )
    parser.add_argument("--weights", type=Path, metavar="FILE", help="of VGG16, to come with the program, converted")
    parser.add_argument(
        "--weights-source", type=Path, metavar="FILE", help="description of other weights than published"
    )
    given = parser.parse_args(words)
    unknown = [name for name in given.products if name not in products]
    if unknown or not (given.products or given.release):
        parser.error(f"a product is one of {', '.join(products)}")
    if given.release:
        sys.stdout.write(check_release(given.release, root) + "\n")
    if not given.products:
        return 0
    plan = replace(Plan.here(given.output, given.level, root), weights=given.weights, description=given.weights_source)
    try:
        _make(plan, products["app"], [products[name] for name in given.products], given)
    except BudgetError as error:
        sys.stderr.write(f"build.py: too large: {error}\n")
        return 1
    except (LookalikeError, LicenceTextError) as error:
        sys.stderr.write(f"build.py: the weights: {error}\n")
        return 1
    return 0


def _make(plan: Plan, application: Product, products: Sequence[Product], given: argparse.Namespace) -> None:
    """Make products, the frozen program before them.

    Raises:
        BudgetError: one is larger than it may be.
    """
    sources = fingerprint(plan.root)
    if given.if_changed and not plan.weights:
        for product in products:
            if sources_of(plan, product.name) == sources:
                tell(result_of(plan, product.name))
        products = [product for product in products if sources_of(plan, product.name) != sources]
        if not products:
            return
    is_kept = given.keep_app or (
        given.if_changed and not plan.weights and sources_of(plan, application.name) == sources
    )
    if is_kept and plan.application.is_dir():
        # what is made of it is as old as it is
        sources = sources_of(plan, application.name)
    else:
        _finish(plan, application, application.make(plan), sources)
    for product in products:
        if not product.is_application:
            _finish(plan, product, product.make(plan), sources)


def tell(path: Path) -> None:
    """Print where a result lies, and how large it is."""
    sys.stdout.write(f"{path}  {size_of(path) / MB:.1f} MB\n")
    sys.stdout.flush()


def _finish(plan: Plan, product: Product, result: Path, sources: str) -> None:
    tell(result)
    if product.most_mb:
        check_budget(result, product.most_mb)
    note(plan, product.name, result, sources)
