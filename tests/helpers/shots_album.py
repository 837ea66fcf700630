"""Shots as cameras and phones leave them: RAW files with their pictures, films, and sidecars of programs."""

from pathlib import Path
from typing import Final

import numpy as np

from engine.core.domain import ImageFormat
from engine.core.notes import Notes
from engine.review.metadata.packet_writer import write_notes
from tests.helpers.image_files import coded, shot_dng
from tests.helpers.scenes import scene

SHOT: Final = ("shot.DNG", "shot.JPG", "shot.xmp")
LIVE: Final = ("live.HEIC", "live.MOV")
SENT: Final = "sent.jpg"
_WIDTH, _HEIGHT = 640, 480


def draw_shots(folder: Path) -> None:
    """Write a shot and a Live Photo into ``camera``, copies of both into ``backup``, a smaller one of the shot."""
    pixels = np.ascontiguousarray(scene(4, _WIDTH, _HEIGHT))
    still = np.ascontiguousarray(scene(6, _WIDTH, _HEIGHT))
    files = {
        "shot.DNG": shot_dng(pixels),
        "shot.JPG": coded(pixels, ImageFormat.JPEG, quality=92),
        "shot.xmp": write_notes(None, Notes(rating=3)),
        "live.HEIC": coded(still, ImageFormat.HEIF),
        "live.MOV": b"a film",
    }
    for place in ("camera", "backup"):
        (folder / place).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (folder / place / name).write_bytes(data)
    (folder / SENT).write_bytes(coded(np.ascontiguousarray(pixels[::2, ::2]), ImageFormat.JPEG, quality=85))
