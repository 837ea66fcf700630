"""From any mode of Pillow to a picture that is only as large as needed and of mode L, RGB or CMYK."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

# What shows through transparent parts.
NEUTRAL_GREY = (128, 128, 128)

# Pixels that are converted at a time, so that only the decoder ever holds a large picture.
_BAND_PIXELS = 2_000_000

_KEPT_MODES = frozenset({"L", "RGB", "CMYK"})
_NUMBER_MODES = frozenset({"I", "F", "I;16", "I;16L", "I;16B", "I;16N"})


def reduction(width: int, height: int, target_side: int) -> int:
    """Return the whole number by which a picture may shrink so that its long side is still ``target_side``."""
    return max(1, max(width, height) // max(1, target_side))


def reduced(image: Image.Image, target_side: int) -> Image.Image:
    """Shrink by averaging whole blocks, band by band, and bring numbers, palettes and alpha to plain 8-bit colours.

    Args:
        image: A loaded image of any mode.
        target_side: The long side shrinks to at least this and less than twice this.

    Returns:
        An image of mode L, RGB or CMYK; transparency is laid over a neutral grey.
    """
    factor = reduction(image.width, image.height, target_side)
    scale = _number_scale(image)
    if image.width * image.height <= _BAND_PIXELS:
        band = _plain(image, scale)
        return band.reduce(factor) if factor > 1 else band
    result: Image.Image | None = None
    for top, band in _bands(image, factor):
        small = _plain(band, scale)
        if factor > 1:
            small = small.reduce(factor)
        if result is None:
            result = Image.new(small.mode, (small.width, -(-image.height // factor)))
        result.paste(small, (0, top // factor))
    assert result is not None
    return result


def _bands(image: Image.Image, factor: int) -> Iterator[tuple[int, Image.Image]]:
    """Yield (top, band) down the image; every band but the last is a multiple of ``factor`` high."""
    rows = max(1, _BAND_PIXELS // image.width // factor) * factor
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(top + rows, image.height)))


def _plain(image: Image.Image, scale: tuple[float, float]) -> Image.Image:
    """Return a band in mode L, RGB or CMYK; ``scale`` is (black, white) of a mode of numbers."""
    if image.mode in _NUMBER_MODES:
        low, high = scale
        numbers = np.nan_to_num(np.asarray(image, dtype=np.float32), nan=low, posinf=high, neginf=low)
        grey = np.clip((numbers - low) * (255.0 / (high - low)), 0, 255)
        return Image.fromarray((grey + 0.5).astype(np.uint8))
    if image.has_transparency_data or image.mode in ("La", "RGBa"):
        if image.mode in ("La", "RGBa"):
            image = image.convert("LA" if image.mode == "La" else "RGBA")
        image = image.convert("RGBA")
        ground = Image.new("RGB", image.size, NEUTRAL_GREY)
        ground.paste(image, mask=image.getchannel("A"))
        return ground
    if image.mode == "LAB":
        lab = ImageCms.buildTransform(ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB")
        return ImageCms.applyTransform(image, lab) or image
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in _KEPT_MODES else image.convert("RGB")


def _number_scale(image: Image.Image) -> tuple[float, float]:
    """Return the numbers that mean black and white in a mode of whole numbers or floats.

    Sixteen bits use their whole range. Floats and 32-bit numbers say nowhere what white is: those that fit 0..1, 0..255
    or 0..65535 are taken so, others by their own range.
    """
    if image.mode not in _NUMBER_MODES:
        return 0.0, 255.0
    if image.mode.startswith("I;16"):
        return 0.0, 65535.0
    low, high = np.inf, -np.inf
    for _, band in _bands(image, 1):
        numbers: NDArray[np.float64] = np.asarray(band, dtype=np.float64)
        finite = numbers[np.isfinite(numbers)]
        if finite.size:
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    if not low <= high:
        return 0.0, 1.0
    if low >= 0:
        for white in (1.0, 255.0, 65535.0) if image.mode == "F" else (255.0, 65535.0):
            if high <= white * 1.001:
                return 0.0, white
    return (low, high) if high > low else (low - 1.0, low + 1.0)
