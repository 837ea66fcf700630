"""Drawn pictures that many tests look at, each drawn once, and pictures that no camera takes."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tests.helpers.drawing import draw_photo

Pixels = npt.NDArray[np.uint8]


@lru_cache(maxsize=64)
def scene(seed: int, width: int = 320, height: int = 240) -> Pixels:
    """Return the scene of a seed, uint8 of shape (height, width, 3), read-only as it is shared."""
    pixels = draw_photo(seed, width, height)
    pixels.setflags(write=False)
    return pixels


def odd_pictures() -> dict[str, Pixels]:
    """Return pictures of odd sizes and of no content, by name; uint8 of shape (height, width, 3)."""
    rng = np.random.default_rng(11)
    sizes = (
        (1, 1),
        (2, 1),
        (1, 2),
        (2, 2),
        (3, 2),
        (3, 3),
        (1, 400),
        (400, 1),
        (5, 400),
        (700, 3),
        (31, 33),
        (321, 319),
    )
    pictures = {f"noise-{h}x{w}": rng.integers(0, 256, (h, w, 3), np.uint8) for h, w in sizes}
    pictures |= {f"flat-{level}": np.full((240, 320, 3), level, np.uint8) for level in (0, 128, 255)}
    pictures["flat-1x1"] = np.full((1, 1, 3), 77, np.uint8)
    ramp = np.broadcast_to(np.linspace(0, 255, 500).astype(np.uint8)[None, :, None], (333, 500, 3))
    pictures["ramp"] = np.ascontiguousarray(ramp)
    pictures["stripes"] = np.ascontiguousarray(
        np.broadcast_to((np.arange(640) % 2 * 255).astype(np.uint8)[:, None, None], (640, 480, 3))
    )
    spot = np.zeros((300, 300, 3), np.uint8)
    spot[150, 150] = 255
    pictures["one-pixel"] = spot
    return pictures
