"""Take pictures of every view of the real application: light and dark, at once and twice the density.

usage: python -m tests.screenshots [--only views|docs] [--work DIR]

All views go to build/screenshots, over the real photos beside the checkout where there are any. What README shows goes
to docs, over drawn photos always: nobody's photos are shown.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.screenshots.albums import drawn_album, real_album

ROOT = Path(__file__).resolve().parents[2]
THEMES = ("light", "dark")
SCALES = (1, 2)
DOCS_SCALE = 2
# larger than any picture, so that menus and dialogs find room
SCREEN = (2600, 1600)


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("views", "docs"), default="")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "screenshots")
    given = parser.parse_args()
    work: Path = given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if given.only != "docs":
        album = real_album(work / "photos")
        for theme in THEMES:
            for scale in SCALES:
                go("whole", album, work, work / f"{theme}-{scale}x", theme, scale)
    if given.only != "views":
        album = drawn_album(work / "photos")
        for theme in THEMES:
            go("docs", album, work, ROOT / "docs", theme, DOCS_SCALE)


def go(route: str, album: Path, work: Path, folder: Path, theme: str, scale: int) -> None:
    """Go through the program once, in a process of its own: what it scales by is settled when it starts."""
    place = work / "place"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    screen = place / "screen.json"
    width, height = (side * scale for side in SCREEN)
    screen.write_text(
        json.dumps({"screens": [{"name": "drawn", "x": 0, "y": 0, "width": width, "height": height}]}),
        encoding="utf-8",
    )
    words = ["tests.screenshots.tour", route, album, place, folder, theme]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(scale),
        # where the folder of pictures is looked for
        "HOME": str(album.parent),
    }
    subprocess.run([sys.executable, "-m", *map(str, words)], check=True, cwd=ROOT, env=environment)


if __name__ == "__main__":
    main()
