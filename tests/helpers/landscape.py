"""Landscapes drawn from a seed, for demonstrations that people look at; tests use ``tests.helpers.drawing``."""

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from tests.helpers.drawing import Field, noise

Colour = tuple[int, int, int]

# sky above, sky at the horizon, nearest ground, light
PALETTES: tuple[tuple[Colour, Colour, Colour, Colour], ...] = (
    ((58, 110, 176), (208, 226, 236), (38, 66, 44), (255, 250, 230)),
    ((38, 48, 96), (244, 150, 96), (28, 26, 44), (255, 220, 150)),
    ((96, 140, 160), (236, 220, 190), (104, 82, 48), (255, 244, 214)),
    ((24, 30, 62), (110, 126, 160), (16, 24, 34), (236, 240, 250)),
    ((150, 186, 206), (246, 240, 236), (60, 84, 98), (255, 255, 250)),
    ((92, 62, 110), (250, 186, 160), (52, 34, 48), (255, 230, 190)),
    ((74, 148, 190), (224, 240, 214), (86, 112, 40), (255, 252, 220)),
    ((120, 124, 130), (214, 210, 204), (58, 60, 54), (244, 244, 240)),
)


def draw_landscape(seed: int, width: int = 960, height: int = 720) -> Image.Image:
    """Return the landscape of a seed: a sky with clouds and light, ridges in haze, water or a wood in front."""
    rng = np.random.default_rng([seed, 0x5CE2E])
    high, low, ground, light = (np.array(c, dtype=np.float32) for c in PALETTES[seed % len(PALETTES)])
    horizon = height * rng.uniform(0.4, 0.65)
    canvas = _sky(rng, width, height, high, low, light, horizon)
    ridges = int(rng.integers(3, 6))
    for number in range(ridges):
        near = (number + 1) / ridges
        base = horizon + (height - horizon) * 0.55 * near**1.5 - height * 0.06
        line = base - np.abs(noise(rng, width, 1, 1.35)[0]) * height * rng.uniform(0.05, 0.16) * (1.25 - near)
        colour = low * (1 - near) * 0.8 + ground * (0.2 + 0.8 * near)
        _ridge(rng, canvas, line, colour, near)
    if rng.random() < 0.5:
        _water(rng, canvas, round(horizon + (height - horizon) * rng.uniform(0.62, 0.75)))
    image = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8))
    _trees(rng, image, ground)
    grain = rng.standard_normal((height, width, 1), dtype=np.float32) * 2.5
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.float32)
    return Image.fromarray(np.clip(soft + grain, 0, 255).astype(np.uint8))


def _sky(
    rng: np.random.Generator, width: int, height: int, high: Field, low: Field, light: Field, horizon: float
) -> Field:
    fall = np.clip(np.linspace(0, height / horizon, height, dtype=np.float32), 0, 1)[:, None, None] ** 1.3
    sky = np.broadcast_to(high + (low - high) * fall, (height, width, 3)).astype(np.float32)
    down, right = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = rng.uniform(0.1, 0.9) * width, rng.uniform(0.12, 0.8) * horizon
    away = np.hypot(down - y, right - x) / height
    radius = rng.uniform(0.02, 0.06)
    glow = (np.exp(-away / 0.22) * 0.55 + np.clip((radius - away) / 0.004, 0, 1))[:, :, None]
    sky += (light - sky) * np.clip(glow, 0, 1)
    stretched = noise(rng, max(8, width // 4), height, 1.5)
    clouds = np.asarray(Image.fromarray(stretched).resize((width, height), Image.Resampling.BICUBIC))
    cover = np.clip((clouds - rng.uniform(0.1, 0.9)) * 0.5, 0, 0.8)[:, :, None]
    return np.asarray(sky + (light * 0.96 - sky) * cover, dtype=np.float32)


def _ridge(rng: np.random.Generator, canvas: Field, line: npt.NDArray[np.float32], colour: Field, near: float) -> None:
    height, width = canvas.shape[:2]
    rows = np.arange(height, dtype=np.float32)[:, None]
    inside = np.clip(rows - line[None, :] + 0.5, 0, 1)[:, :, None]
    depth = np.clip((rows - line[None, :]) / height, 0, 1)[:, :, None]
    rock = noise(rng, width, height, 1.0)[:, :, None] * (6 + 16 * near)
    canvas += (colour * (1.12 - 0.9 * depth) + rock - canvas) * inside


def _water(rng: np.random.Generator, canvas: Field, shore: int) -> None:
    """Let everything below the shore mirror what stands above it, rippled and darker."""
    height, width = canvas.shape[:2]
    rows = np.arange(shore, height)
    ripple = noise(rng, width, height, 1.1)[: len(rows)] * np.linspace(0.5, 4, len(rows), dtype=np.float32)[:, None]
    source = np.clip(2 * shore - rows[:, None] + ripple, 0, height - 1).astype(np.intp)
    canvas[shore:] = canvas[source, np.arange(width)[None, :]] * 0.72 + np.float32(12)


def _trees(rng: np.random.Generator, image: Image.Image, ground: Field) -> None:
    """Plant firs and round trees along the lower edge."""
    pen = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(0, 26))):
        x, foot = rng.uniform(0, image.width), image.height * rng.uniform(0.86, 1.08)
        tall = image.height * rng.uniform(0.08, 0.3)
        shade = rng.uniform(0.45, 0.95)
        ink = tuple(int(channel * shade) for channel in ground)
        if rng.random() < 0.7:
            for part in range(4):
                top, half = foot - tall * (1 - part * 0.2), tall * (0.08 + 0.05 * part)
                pen.polygon([(x, top), (x - half, top + tall * 0.32), (x + half, top + tall * 0.32)], fill=ink)
        else:
            pen.rectangle((x - tall * 0.02, foot - tall * 0.5, x + tall * 0.02, foot), fill=ink)
            for _ in range(7):
                cx, cy = x + rng.normal() * tall * 0.12, foot - tall * 0.6 + rng.normal() * tall * 0.1
                pen.ellipse((cx - tall * 0.13, cy - tall * 0.12, cx + tall * 0.13, cy + tall * 0.12), fill=ink)
