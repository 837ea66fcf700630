"""Photo-like pictures drawn from a seed, so that tests and demonstrations need no photos of anyone.

A scene has what hashes, local features and codecs meet in real photos: large soft areas with a slope of light, texture
whose amplitude falls with frequency (1/f, as in natural scenes), a horizon, objects with hard and soft edges and a
surface of their own, fine clutter, and sensor noise. Two seeds share nothing but these habits.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

Pixels = npt.NDArray[np.uint8]
Field = npt.NDArray[np.float32]


def noise(rng: np.random.Generator, width: int, height: int, slope: float) -> Field:
    """Return noise of unit variance with a spectrum of 1/f**slope, float32 of shape (height, width)."""
    white = rng.standard_normal((height, width), dtype=np.float32)
    down = np.fft.fftfreq(height)[:, None]
    right = np.fft.rfftfreq(width)[None, :]
    frequency = np.hypot(down, right)
    frequency[0, 0] = 1.0
    spectrum = np.fft.rfft2(white) / frequency**slope
    spectrum[0, 0] = 0.0
    field = np.fft.irfft2(spectrum, s=(height, width)).astype(np.float32)
    return np.asarray(field / max(float(field.std()), 1e-6), dtype=np.float32)


def _slope(rng: np.random.Generator, width: int, height: int) -> Field:
    """Return a ramp in a random direction from -1 to 1, float32 of shape (height, width)."""
    angle = rng.uniform(0, 2 * np.pi)
    down, right = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    return np.asarray((np.cos(angle) * right + np.sin(angle) * down) / np.sqrt(2), dtype=np.float32)


def _outline(rng: np.random.Generator, width: int, height: int) -> list[tuple[float, float]]:
    """Return a random closed outline: a blob, a box or a shard somewhere on the picture."""
    side = min(width, height)
    centre = rng.uniform((0, 0), (width, height))
    radius = side * rng.uniform(0.05, 0.32)
    corners = int(rng.choice([3, 4, 5, 7, 24]))
    angles = np.sort(rng.uniform(0, 2 * np.pi, corners)) if corners < 24 else np.linspace(0, 2 * np.pi, 24, False)
    radii = radius * (rng.uniform(0.6, 1.4, corners) if corners < 24 else 1 + 0.2 * np.sin(angles * rng.integers(2, 5)))
    stretch = rng.uniform(0.5, 1.8)
    points = centre + np.stack([np.cos(angles) * radii * stretch, np.sin(angles) * radii / stretch], axis=1)
    return [(float(x), float(y)) for x, y in points]


def _mask(outlines: list[list[tuple[float, float]]], width: int, height: int, softness: float) -> Field:
    """Return how much of each pixel the outlines cover, 0..1, float32 of shape (height, width, 1)."""
    image = Image.new("L", (width, height))
    pen = ImageDraw.Draw(image)
    for outline in outlines:
        pen.polygon(outline, fill=255)
    image = image.filter(ImageFilter.GaussianBlur(float(softness)))
    return np.asarray(image, dtype=np.float32)[:, :, None] / np.float32(255)


def _surface(rng: np.random.Generator, width: int, height: int) -> npt.NDArray[np.float32]:
    """Return one textured, coloured, unevenly lit surface, float32 of shape (height, width, 3) about 0..255."""
    vivid = rng.uniform(20, 235, 3).astype(np.float32)
    colour = vivid.mean() + (vivid - vivid.mean()) * rng.uniform(0.2, 0.7)  # nature is seldom as vivid as chance
    light = _slope(rng, width, height) * rng.uniform(10, 60)
    grain = noise(rng, width, height, rng.uniform(0.7, 1.6)) * rng.uniform(8, 32)
    tint = noise(rng, width, height, 1.8)[:, :, None] * rng.uniform(-14, 14, 3).astype(np.float32)
    return np.asarray(colour + (light + grain)[:, :, None] + tint, dtype=np.float32)


def draw_photo(seed: int, width: int = 480, height: int = 360) -> Pixels:
    """Return the scene of a seed, uint8 of shape (height, width, 3); it depends on the size too."""
    rng = np.random.default_rng([seed, 0x10CA1])
    canvas = _surface(rng, width, height)
    scale = min(width, height) / 360

    crest = noise(rng, width, 1, 1.3)[0] * height * 0.08 + height * rng.uniform(0.3, 0.7)
    horizon = [(float(x), float(y)) for x, y in enumerate(crest)] + [(float(width), height * 1.5), (0.0, height * 1.5)]
    mask = _mask([horizon], width, height, rng.uniform(0.3, 2.0) * scale)
    canvas += (_surface(rng, width, height) - canvas) * mask

    for _ in range(int(rng.integers(3, 7))):
        outlines = [_outline(rng, width, height) for _ in range(int(rng.integers(1, 4)))]
        mask = _mask(outlines, width, height, float(rng.choice([0.4, 0.7, 3.0])) * scale)
        canvas += (_surface(rng, width, height) - canvas) * mask

    clutter = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(clutter)
    for _ in range(int(rng.integers(25, 90))):
        x, y = rng.uniform((0, 0), (width, height))
        reach, lean = rng.uniform(2, 14, 2) * scale
        ink = tuple(int(c) for c in rng.integers(20, 230) + rng.integers(-25, 26, 3))
        shape = int(rng.integers(3))
        if shape == 0:
            pen.ellipse((x - reach, y - lean, x + reach, y + lean), fill=ink)
        elif shape == 1:
            pen.rectangle((x - reach, y - lean, x + reach, y + lean), fill=ink)
        else:
            end = (x + rng.uniform(-60, 60) * scale, y + rng.uniform(-60, 60) * scale)
            pen.line((x, y, *end), fill=ink, width=max(1, round(rng.uniform(1, 4) * scale)))
    soft = clutter.filter(ImageFilter.GaussianBlur(0.5 * scale))
    sensor = rng.standard_normal((height, width, 1), dtype=np.float32) * rng.uniform(1, 4)
    return np.clip(np.asarray(soft, dtype=np.float32) + sensor, 0, 255).astype(np.uint8)


def draw_image(seed: int, width: int = 480, height: int = 360) -> Image.Image:
    """Return the scene of a seed as a Pillow picture."""
    return Image.fromarray(draw_photo(seed, width, height))


def save_photo(path: Path, seed: int, width: int = 480, height: int = 360, quality: int = 90) -> Path:
    """Write the scene of a seed in the format of the suffix, making the folder where needed; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draw_image(seed, width, height).save(path, quality=quality)
    return path
