"""A describer without decoders: the bytes of a file say what it does."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import DescriptorSpec, ImageFormat, PictureInfo
from engine.core.errors import DecodeError
from engine.stages.describer import Description

SPEC = DescriptorSpec("fake", 1)
JPEG_START = b"\xff\xd8\xff"
ABORT = b"abort"
BAD = b"bad"
BUG = b"bug"
SLOW = b"slow"


def fake_photo(path: Path, content: bytes) -> Path:
    """Write a file that looks like a JPEG from its first bytes and holds ``content``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(JPEG_START + content)
    return path


@dataclass(frozen=True, slots=True)
class FakeDescriber:
    """Describes any bytes; fails, crashes or dawdles where they begin with one of the words above."""

    decoder: str = "fake 1"
    specs: tuple[DescriptorSpec, ...] = (SPEC,)

    def describe(self, data: bytes, image_format: ImageFormat) -> Description:
        """Return a picture of 4 x 3 pixels whose descriptor is the content of the file."""
        content = data[len(JPEG_START) :]
        if content.startswith(BAD):
            raise DecodeError("the fake picture is broken")
        if content.startswith(BUG):
            raise ValueError("a fault of the fake")
        if content.startswith(ABORT):
            os.abort()
        if content.startswith(SLOW):
            time.sleep(0.4)
        info = PictureInfo(image_format, 4, 3, False, (0.0, 0.0, 1.0, 1.0))
        return Description(info, dict.fromkeys(self.specs, content))
