"""A measurer without decoders: the bytes of a file say what it does."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.core.facts import Measures
from tests.helpers.fake_describer import JPEG_START

# Words at which ``FakeDescriber``, which has the photos before, does nothing special.
BREAKS = b"breaks when measured"
FAULTY = b"faulty when measured"
CRASHES = b"crashes when measured"


def _nothing(_content: bytes) -> None:
    pass


@dataclass(frozen=True, slots=True)
class FakeMeasurer:
    """Finds as much sharpness as the file has bytes; fails or crashes where the content begins with such a word."""

    on_measure: Callable[[bytes], None] = _nothing

    def measure(self, data: bytes, image_format: ImageFormat, smaller: tuple[tuple[int, int], ...]) -> Measures:
        """Measure the bytes."""
        content = data[len(JPEG_START) :]
        self.on_measure(content)
        if content.startswith(BREAKS):
            raise DecodeError("the fake picture is broken")
        if content.startswith(FAULTY):
            raise ValueError("a fault of the fake")
        if content.startswith(CRASHES):
            os.abort()
        return Measures(float(len(content)), 0.5 if smaller else None)
