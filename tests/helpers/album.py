"""An album of drawn photos in which every kind of match occurs, as files and as a scanned library."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from engine.core.domain import Folder, ImageFormat
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.image_files import coded, exif_block
from tests.helpers.scenes import Pixels, scene

BUG = ("bug.jpg", "bug copy.jpg", "bug small.png", "bug crop.jpg")
GALLEON = ("galleon.jpg", "galleon tagged.jpg", "galleon flipped.jpg")
STORK = ("stork 1.jpg", "stork 2.jpg")
ALONE = "alone.jpg"
_WIDTH, _HEIGHT = 640, 480


@dataclass(frozen=True, slots=True)
class Album:
    """Where the photos and their library are."""

    photos: Path
    library: Path

    def path(self, name: str) -> str:
        """Return the path of a photo."""
        return str(self.photos / name)


def draw_album(folder: Path) -> None:
    """Write the photos: copies and a crop of one, a retagged and a mirrored copy of another, a burst, one alone."""
    folder.mkdir(parents=True, exist_ok=True)
    bug, galleon, stork = (scene(seed, _WIDTH, _HEIGHT) for seed in (1, 2, 3))

    def write(name: str, pixels: Pixels, exif: bytes = b"", quality: int = 92) -> None:
        image_format = ImageFormat.PNG if name.endswith(".png") else ImageFormat.JPEG
        options = {"exif": exif, "quality": quality} if image_format is ImageFormat.JPEG else {}
        (folder / name).write_bytes(coded(np.ascontiguousarray(pixels), image_format, **options))

    write("bug.jpg", bug)
    (folder / "bug copy.jpg").write_bytes((folder / "bug.jpg").read_bytes())
    write("bug small.png", bug[::2, ::2])
    write("bug crop.jpg", bug[40:440, 60:600])
    write("galleon.jpg", galleon)
    tags = exif_block(make="Lumen", model="L1", taken="2018:05:12 14:02:00")
    write("galleon tagged.jpg", galleon, exif=tags)
    write("galleon flipped.jpg", galleon[:, ::-1], quality=85)
    moved = np.asarray(Image.fromarray(stork).rotate(3, Image.Resampling.BICUBIC, expand=False))[20:460, 24:616]
    write("stork 1.jpg", stork[20:460, 24:616], exif=exif_block(taken="2019:06:01 10:00:00", subsec="00"))
    write("stork 2.jpg", moved, exif=exif_block(taken="2019:06:01 10:00:01", subsec="20"))
    write(ALONE, scene(9, _WIDTH, _HEIGHT))


def scan_album(directory: Path, *folders: Path, settings: Settings | None = None) -> None:
    """Scan folders into the library of a directory."""
    with Library.open(directory, settings or Settings(workers=2)) as library:
        library.scan([Folder(str(folder)) for folder in folders], Monitor())
