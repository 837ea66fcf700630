"""Draw the pictures of the manual that show what each kind of match means: a drawn photo beside what became of it.

usage: python -m tests.screenshots.kinds [FOLDER]
"""

import io
import sys
from pathlib import Path

from PIL import Image

from tests.helpers.edits import EDITS
from tests.helpers.landscape import draw_landscape

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "manual" / "pictures"
# so that four of them stand side by side in the window of the manual
HEIGHT = 120
GAP = 10
SEED = 6
# Kind, and the edits that are shown beside the photo.
KINDS = {
    "same-picture": ("jpeg-30", "grey", "turn-90"),
    "edited": ("crop-30%-off", "polaroid", "caption-inside"),
}
BURST = (0, 26, 52)


def draw(folder: Path) -> list[Path]:
    """Draw all of them; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    edits = {edit.name: edit for edit in EDITS}
    photo = draw_landscape(SEED)
    written = []
    for kind, names in KINDS.items():
        changed = [Image.open(io.BytesIO(edits[name].apply(photo, SEED))).convert("RGB") for name in names]
        written.append(_save(folder / f"{kind}.webp", [photo, *changed]))
    scene = draw_landscape(SEED - 5, 1100, 720)
    burst = [scene.crop((shift, 0, shift + 960, 720)) for shift in BURST]
    written.append(_save(folder / "similar-scene.webp", burst))
    return written


def _save(path: Path, pictures: list[Image.Image]) -> Path:
    """Lay pictures side by side, each at the same height."""
    small = [
        picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT), Image.Resampling.LANCZOS)
        for picture in pictures
    ]
    width = sum(picture.width for picture in small) + GAP * (len(small) - 1)
    sheet = Image.new("RGBA", (width, HEIGHT), (0, 0, 0, 0))
    at = 0
    for picture in small:
        sheet.paste(picture, (at, 0))
        at += picture.width + GAP
    sheet.save(path, quality=80, method=6)
    return path


if __name__ == "__main__":
    for file in draw(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(file, file.stat().st_size)
