"""Embedded colour profiles to sRGB, with the transforms kept for the next photo of the same camera."""

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.imaging.faults import DECODER_FAULTS

_PIL_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_MAX_PROFILE_BYTES = 8_000_000

# Two steps of 255 on a grid over the cube of colours: what sRGB profiles of different makers differ by.
_SAME_AS_SRGB = 2


def to_srgb(image: Image.Image, icc: bytes) -> Image.Image:
    """Return an image of mode RGB in sRGB.

    Args:
        image: Of mode L, RGB or CMYK.
        icc: The embedded profile, or empty bytes. One that is broken or of another colour space than the image is
            passed over, as browsers do.
    """
    if icc:
        transform = _transform(icc, image.mode)
        if transform is not None:
            return ImageCms.applyTransform(image, transform) or image
    return image if image.mode == "RGB" else image.convert("RGB")


def array_to_srgb(pixels: NDArray[np.uint8], icc: bytes) -> NDArray[np.uint8]:
    """Return a picture in sRGB; uint8, shape (height, width) or (height, width, 3) in, (height, width, 3) out."""
    mode = "L" if pixels.ndim == 2 else "RGB"
    if icc and _transform(icc, mode) is not None:
        return np.asarray(to_srgb(Image.fromarray(pixels), icc))
    return pixels if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2)


@lru_cache(maxsize=32)
def _transform(icc: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Build the transform from a profile to sRGB, or None where there is nothing to do or the profile does not fit."""
    if len(icc) > _MAX_PROFILE_BYTES or _PIL_MODES.get(icc[16:20].decode("latin-1")) != mode:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        transform = ImageCms.buildTransform(
            profile,
            ImageCms.createProfile("sRGB"),
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return None if mode == "RGB" and _is_identity(transform) else transform
    except DECODER_FAULTS:
        # a photo with a broken profile is still a photo; its numbers are then taken as sRGB
        return None


def _is_identity(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tell whether a transform leaves all colours as they are, but for rounding."""
    steps = np.linspace(0, 255, 9).round().astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(27, 27, 3)
    moved = np.asarray(ImageCms.applyTransform(Image.fromarray(grid), transform))
    return int(np.abs(moved.astype(np.int16) - grid).max()) <= _SAME_AS_SRGB
