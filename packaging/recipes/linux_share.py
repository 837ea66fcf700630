"""What a desktop on Linux finds a program by: menu entry, description for software centres, icons, manual page."""

import gzip
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from recipes.icons import draw_icon
from recipes.manual import manual_page
from recipes.plan import IDENTIFIER, NAME, Plan

ICON_SIDES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def write_share(plan: Plan, share: Path) -> None:
    """Write all of it into a folder such as /usr/share."""
    ours = plan.root / "packaging" / "linux"
    _copy(ours / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    text = (ours / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    metainfo = share / "metainfo" / f"{IDENTIFIER}.metainfo.xml"
    metainfo.parent.mkdir(parents=True, exist_ok=True)
    metainfo.write_text(
        text.replace("@VERSION@", plan.version).replace("@DATE@", date_of(plan.epoch)), encoding="utf-8"
    )
    icons = share / "icons" / "hicolor"
    drawing = plan.root / "resources" / "icons" / f"{NAME}.svg"
    _copy(drawing, icons / "scalable" / "apps" / f"{NAME}.svg")
    for side in ICON_SIDES:
        icon = icons / f"{side}x{side}" / "apps" / f"{NAME}.png"
        icon.parent.mkdir(parents=True, exist_ok=True)
        icon.write_bytes(draw_icon(drawing, side))
    write_packed(share / "man" / "man1" / f"{NAME}.1.gz", manual_page(plan.version, date_of(plan.epoch)))


def write_packed(path: Path, text: str) -> None:
    """Write a text packed by gzip, without the name and the date that would differ from build to build."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def date_of(epoch: int) -> str:
    """Write a date the way everybody reads it the same."""
    return datetime.fromtimestamp(epoch, UTC).date().isoformat()


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
