"""Photos to scan: those beside the checkout, else drawn ones with an edit in HEIC."""

from pathlib import Path
from typing import Final

import pillow_heif

from tests.helpers.drawing import save_photo

_SEEDS: Final = (1, 2, 3)


def draw_photos(folder: Path) -> Path:
    """Draw a few photos, each as JPEG and as HEIC."""
    pillow_heif.register_heif_opener()
    for seed in _SEEDS:
        for suffix in (".jpg", ".heic"):
            save_photo(folder / f"drawn-{seed}{suffix}", seed)
    return folder
