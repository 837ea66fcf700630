"""Make a folder of drawn photos such as people have: a camera card, a phone backup, what friends sent, and debris.

usage: python -m tests.helpers.demo_library FOLDER
"""

import shutil
import sys
from pathlib import Path

from PIL import Image

from tests.helpers.edits import EDITS, Edit, encode
from tests.helpers.landscape import draw_landscape

ORIGINALS = 14
SENT = ("jpeg-50", "size-0.5", "format.webp", "format.heic", "grey", "caption-inside", "sticker", "watermark")
KEPT = ("crop-20%-off", "crop-40%", "turn-90", "mirror", "border-white", "polaroid", "side-30%", "tilt-4-cut")
DONE = ".complete"


def _taken(image: Image.Image, minute: int) -> bytes:
    """Write a camera's JPEG with its maker and the time it was taken."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Drawn", "Easel 1"
    exif.get_ifd(0x8769)[0x9003] = f"2024:06:15 10:{minute:02d}:00"
    return encode(image, ".jpg", quality=92, exif=exif)


def _burst(image: Image.Image, shift: int) -> Image.Image:
    """Return the same scene from a step to the side."""
    return image.crop((shift, shift // 2, image.width - 24 + shift, image.height - 16 + shift // 2))


def make_demo_library(folder: Path) -> Path:
    """Write the library, once: a folder that is complete already is left as it is.

    Args:
        folder: Where to; what an interrupted call left there is replaced.

    Returns:
        The folder.
    """
    if (folder / DONE).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    card, phone, sent, kept = (folder / name for name in ("2024 Camera", "Phone backup", "From friends", "Edited"))
    for place in (card, phone, sent, kept):
        place.mkdir(parents=True)
    edits = {edit.name: edit for edit in EDITS}

    for number in range(ORIGINALS):
        portrait = number % 5 == 3
        image = draw_landscape(2000 + number, 720 if portrait else 960, 960 if portrait else 720)
        original = card / f"IMG_{1001 + number}.jpg"
        original.write_bytes(_taken(image, number))
        if number % 3 == 0:
            shutil.copyfile(original, phone / original.name)
        if number % 4 == 1:
            (phone / f"{original.stem} (1).jpg").write_bytes(_taken(image, number + 30))
        if number == 2:
            for frame, shift in enumerate((4, 12, 20)):
                (card / f"IMG_{1001 + number}_burst{frame}.jpg").write_bytes(_taken(_burst(image, shift), number))
        _write_edit(edits[SENT[number % len(SENT)]], image, sent / f"photo-{number:02d}")
        _write_edit(edits[KEPT[number % len(KEPT)]], image, kept / f"{original.stem}-edit")

    whole = (card / "IMG_1001.jpg").read_bytes()
    (phone / "interrupted-download.jpg").write_bytes(whole[: len(whole) // 3])
    (phone / "not-really-a-photo.jpg").write_text("Only the name says so.\n", encoding="utf-8")
    (folder / DONE).touch()
    return folder


def _write_edit(edit: Edit, image: Image.Image, stem: Path) -> None:
    stem.with_suffix(edit.suffix).write_bytes(edit.apply(image, seed=1))


if __name__ == "__main__":
    make_demo_library(Path(sys.argv[1]))
