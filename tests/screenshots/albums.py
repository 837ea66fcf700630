"""The photos that pictures of the window show: real ones from beside the checkout, or drawn ones that may be shown."""

import io
import os
import random
import shutil
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, ImageOps

from tests.helpers.edits import EDITS, encode
from tests.helpers.scenery import SCENERIES, draw_scenery
from tests.quality.photo_sets import SHARED

DONE: Final = ".complete"
WEB_PHOTOS: Final = 150
EDITED_PHOTOS: Final = 24
REAL_EDITS: Final = (
    "crop-20%-off",
    "jpeg-50",
    "mirror",
    "grey",
    "size-0.5",
    "caption-inside",
    "turn-90",
    "border-white",
)

_WIDTH, _HEIGHT = 1600, 1200
# What people have of a place besides the photo: of its camera, in the backup, sent by friends, edited.
_PLACES: Final = (
    ("Königssee", ("copy", "sent jpeg-30", "kept crop-20%-off", "sent grey")),
    ("Erg Chebbi", ("tags", "kept mirror")),
    ("Schwarzwald", ("burst", "burst", "kept crop-10%")),
    ("Lofoten", ("copy", "kept crop-30%-off", "sent size-0.5", "kept saturation-1.8")),
    ("Monte Rosa", ("tags", "kept contrast-1.5", "sent caption-inside")),
    ("Hochkönig", ("burst", "kept tilt-4-cut")),
    ("Milford Sound", ("copy", "sent format.webp")),
    ("Loch Ness", ("copy", "kept border-white", "sent jpeg-50", "kept crop-5%")),
    ("Wadi Rum", ("sent watermark", "kept crop-40%")),
    ("Toskana", ("burst", "sent size-0.25", "kept vignette")),
    ("Geiranger", ("tags", "kept crop-20%", "sent jpeg-30", "kept gamma-0.6")),
    ("Plitvice", ("copy", "kept square")),
    ("Zillertal", ("sent jpeg-50", "kept side-30%")),
    ("Lanzarote", ("copy", "kept crop-10%-off", "kept sepia")),
    ("Sogndal", ("tags", "kept brightness-1.35")),
    ("Atlas", ("sent size-0.5", "kept caption-below", "copy")),
    ("Eifel", ("burst", "kept crop-30%")),
    ("Ötztal", ("copy", "sent format.heic", "kept crop-40%-off")),
    ("Müritz", ("kept colour-shift", "sent jpeg-30")),
    ("Mont Blanc", ("tags", "kept crop-20%-off", "sent screenshot-dark")),
    ("Korsika", ("burst", "burst", "sent jpeg-50")),
    ("Petra", ("copy", "kept polaroid", "kept crop-5%-off")),
    ("Rhön", ("sent sticker", "kept saturation-0.4")),
)


def real_album(work: Path) -> Path:
    """Return a folder of real photos, edits of some and debris, made once; drawn ones where there are none."""
    folder = work / "real" / "Pictures"
    if not (SHARED / "photos").is_dir():
        return drawn_album(work)
    if (folder / DONE).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    camera = sorted((SHARED / "photos" / "camera").iterdir())
    web = sorted((SHARED / "photos" / "web").iterdir())[:WEB_PHOTOS]
    _copy(camera, folder / "Camera")
    _copy(camera[::4], folder / "Phone backup")
    _copy(web, folder / "Web")
    shutil.copytree(SHARED / "neardup", folder / "Found on a drive")
    edits = {edit.name: edit for edit in EDITS}
    (folder / "Edited").mkdir()
    for number, path in enumerate((camera + web)[:EDITED_PHOTOS]):
        with Image.open(path) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((_WIDTH, _WIDTH))
        for name in random.Random(number).sample(REAL_EDITS, 3):
            edit = edits[name]
            target = folder / "Edited" / f"{path.stem} {name.replace('%', '').replace('.', '-')}{edit.suffix}"
            target.write_bytes(edit.apply(upright, number))
    _add_debris(folder, camera[0])
    (folder / DONE).touch()
    return folder


def drawn_album(work: Path) -> Path:
    """Return a folder of photos of places that are nowhere, with copies, edits, bursts and debris, made once."""
    folder = work / "drawn" / "Pictures"
    if (folder / DONE).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(_draw_place, range(len(SCENERIES)), [folder] * len(SCENERIES)):
            pass
    _add_debris(folder, next((folder / "Camera").rglob("*.jpg")))
    (folder / DONE).touch()
    return folder


def _draw_place(number: int, folder: Path) -> None:
    """Write a place as people have it."""
    scenery, (place, others) = SCENERIES[number], _PLACES[number]
    card, phone = folder / "Camera" / f"{place} {2019 + number % 6}", folder / "Phone backup"
    sent, kept = folder / "From friends", folder / "Edited"
    for each in (card, phone, sent, kept):
        each.mkdir(parents=True, exist_ok=True)
    first = 412 + 37 * number
    image = draw_scenery(scenery, _WIDTH, _HEIGHT)
    original = card / f"DSC_{first:04}.jpg"
    original.write_bytes(_photo(image, number, 2))
    edits = {edit.name: edit for edit in EDITS}
    for turn, wish in enumerate(others, 1):
        what, _, name = wish.partition(" ")
        if what == "copy":
            shutil.copyfile(original, phone / original.name)
        elif what == "tags":
            (phone / f"{original.stem} (1).jpg").write_bytes(_retagged(image, number))
        elif what == "burst":
            moved = draw_scenery(replace(scenery, above=scenery.above + 0.2 * turn), _WIDTH, _HEIGHT, 0.012 * turn)
            (card / f"DSC_{first + turn:04}.jpg").write_bytes(_photo(moved, number, 2 + turn))
        else:
            edit, where = edits[name], sent if what == "sent" else kept
            title = f"IMG-2023{turn:02}14-WA{first % 97:04}" if what == "sent" else f"{original.stem}-{turn}"
            (where / f"{title}{edit.suffix}").write_bytes(edit.apply(image, number))


def _photo(image: Image.Image, number: int, second: int) -> bytes:
    """Write a photo as a camera does, with its name, the time and the place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Easel", f"Easel {1 + number % 2} Pro"
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.DateTimeOriginal] = (
        f"{2019 + number % 6}:0{1 + number % 9}:15 1{number % 8}:2{number % 6}:{second:02}"
    )
    inner[ExifTags.Base.LensModel] = "24-70 mm f/2.8"
    position = exif.get_ifd(ExifTags.IFD.GPSInfo)
    position[ExifTags.GPS.GPSLatitudeRef], position[ExifTags.GPS.GPSLongitudeRef] = "N", "E"
    position[ExifTags.GPS.GPSLatitude] = (40.0 + number, 12.0, 30.0)
    position[ExifTags.GPS.GPSLongitude] = (8.0 + number, 40.0, 12.0)
    return encode(image, ".jpg", quality=94, exif=exif)


def _retagged(image: Image.Image, number: int) -> bytes:
    """Write the same pixels in the same way with fewer tags, as some programs leave them."""
    exif = Image.Exif()
    exif[ExifTags.Base.Software] = f"Tagger {number}"
    out = io.BytesIO()
    image.save(out, "JPEG", quality=94, exif=exif.tobytes())
    return out.getvalue()


def _add_debris(folder: Path, photo: Path) -> None:
    """Add files that are no photos, though their names say so."""
    (folder / "Downloads").mkdir()
    whole = photo.read_bytes()
    (folder / "Downloads" / "interrupted.jpg").write_bytes(whole[:200])
    (folder / "Downloads" / "half-loaded.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "Downloads" / "page.png").write_text("<!doctype html><title>Not found</title>", encoding="utf-8")


def _copy(paths: Iterable[Path], folder: Path) -> None:
    folder.mkdir(parents=True)
    for path in paths:
        shutil.copyfile(path, folder / path.name)
