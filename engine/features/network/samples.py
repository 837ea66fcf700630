"""Draw pictures with the statistics of photos, for converting the network where there are no photos yet."""

import numpy as np
from numpy.typing import NDArray

from engine.features.network.architecture import SIDE


def draw_samples(count: int, seed: int = 0) -> list[NDArray[np.uint8]]:
    """Draw pictures of shape (224, 224, 3): coloured clouds, half of them broken up by hard edges.

    The spectrum of photos falls with the frequency, and edges come from things that hide one another ("dead leaves").
    """
    rng = np.random.default_rng([seed, 0x5EED])
    return [_draw(rng, place % 2 == 1) for place in range(count)]


def _draw(rng: np.random.Generator, has_edges: bool) -> NDArray[np.uint8]:
    canvas = _clouds(rng)
    if has_edges:
        down, right = np.mgrid[:SIDE, :SIDE]
        for _ in range(40):
            row, column = rng.uniform(0, SIDE, 2)
            radius = SIDE / rng.uniform(3, 30)
            inside = (down - row) ** 2 + (right - column) ** 2 < radius**2
            canvas[inside] = (0.3 * canvas + rng.uniform(0, 255, 3))[inside]
    return np.clip(canvas, 0, 255).astype(np.uint8)


def _clouds(rng: np.random.Generator) -> NDArray[np.float64]:
    frequencies = np.hypot(np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE))
    frequencies[0, 0] = 1
    spectrum = np.fft.rfft2(rng.standard_normal((3, SIDE, SIDE))) / frequencies ** rng.uniform(0.8, 1.6)
    spectrum[:, 0, 0] = 0
    planes = np.fft.irfft2(spectrum, (SIDE, SIDE))
    # Mostly light and little colour, as in most photos.
    mixed = planes[:1] + rng.uniform(0.1, 0.8) * planes[1:].repeat((2, 1), axis=0)
    mixed = mixed / mixed.std() * rng.uniform(30, 80) + rng.uniform(70, 180)
    return np.ascontiguousarray(mixed.transpose(1, 2, 0))
