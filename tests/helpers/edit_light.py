"""Edits that keep every pixel in its place and change its light: blur, noise, tone and colour."""

import random

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageEnhance, ImageFilter, ImageOps


def _pixels(image: Image.Image) -> npt.NDArray[np.float32]:
    return np.asarray(image, dtype=np.float32)


def _image(pixels: npt.NDArray[np.float32]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def blurred(image: Image.Image, chance: random.Random, strength: float) -> Image.Image:
    """Blur with a Gaussian whose sigma is ``strength`` pixels per 500 pixels of the long side."""
    return image.filter(ImageFilter.GaussianBlur(strength * max(image.size) / 500))


def sharpened(image: Image.Image, chance: random.Random) -> Image.Image:
    """Sharpen with a strong unsharp mask."""
    return image.filter(ImageFilter.UnsharpMask(radius=2, percent=180, threshold=2))


def noisy(image: Image.Image, chance: random.Random, sigma: float) -> Image.Image:
    """Add Gaussian noise, independent in the three channels."""
    rng = np.random.default_rng(chance.getrandbits(32))
    grain = rng.standard_normal((image.height, image.width, 3), dtype=np.float32) * np.float32(sigma)
    return _image(_pixels(image) + grain)


def gamma(image: Image.Image, chance: random.Random, exponent: float) -> Image.Image:
    """Raise the light in 0..1 to a power."""
    table = [round(255 * (level / 255) ** exponent) for level in range(256)]
    return image.point(table * 3)


def brightened(image: Image.Image, chance: random.Random, factor: float) -> Image.Image:
    """Multiply the light."""
    return ImageEnhance.Brightness(image).enhance(factor)


def contrasted(image: Image.Image, chance: random.Random, factor: float) -> Image.Image:
    """Stretch or squeeze the light about its mean."""
    return ImageEnhance.Contrast(image).enhance(factor)


def saturated(image: Image.Image, chance: random.Random, factor: float) -> Image.Image:
    """Multiply the distance of each colour from grey."""
    return ImageEnhance.Color(image).enhance(factor)


def colour_shifted(image: Image.Image, chance: random.Random, shift: int) -> Image.Image:
    """Add up to ``shift`` levels to each channel, a colour cast."""
    cast = np.array([chance.choice((-1, 1)) * shift, chance.randint(-shift, shift), chance.choice((-1, 1)) * shift])
    return _image(_pixels(image) + cast.astype(np.float32))


def grey(image: Image.Image, chance: random.Random) -> Image.Image:
    """Drop the colour."""
    return image.convert("L")


def sepia(image: Image.Image, chance: random.Random) -> Image.Image:
    """Brown the picture as an old print."""
    brown = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]], dtype=np.float32)
    return _image(_pixels(image) @ brown.T)


def vignetted(image: Image.Image, chance: random.Random) -> Image.Image:
    """Darken towards the corners."""
    down, right = np.mgrid[-1 : 1 : image.height * 1j, -1 : 1 : image.width * 1j]
    light = 1 - 0.75 * np.clip(np.hypot(down, right) / np.sqrt(2), 0, 1) ** 2
    return _image((_pixels(image) * light[:, :, None]).astype(np.float32))


def equalised(image: Image.Image, chance: random.Random) -> Image.Image:
    """Let the automatic contrast of a photo program loose on it."""
    return ImageOps.autocontrast(image, cutoff=2)
