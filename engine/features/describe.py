"""Every descriptor of one picture."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec
from engine.features import local, perceptual, signature, thumbprint

ALL_SPECS: Final = (
    perceptual.PHASH_64,
    perceptual.PHASH_256,
    signature.SIGNATURE,
    thumbprint.THUMBPRINT,
    local.LOCAL,
)

_AREA_BELOW: Final = 0.6

TARGET_SIDE: Final = local.SIDE
"""Longest side in pixels that a decoder should give at least."""

# Photos are described side by side; threads of OpenCV's own would only take the cores from each other.
cv2.setNumThreads(1)


def prepare(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Make the grey picture that all descriptors are computed from.

    Args:
        rgb: Shape (height, width, 3), borders already cut away.

    Returns:
        Shape (height, width), the longest side of 288 pixels at most; smaller pictures keep their size.
    """
    # One channel first: shrinking three costs three times as much.
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    height, width = grey.shape
    scale = local.SIDE / max(height, width)
    if scale < 1:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        # Averaging areas of less than two pixels gains nothing over interpolation and takes seven times as long.
        method = cv2.INTER_AREA if scale < _AREA_BELOW else cv2.INTER_LINEAR
        grey = np.asarray(cv2.resize(grey, size, interpolation=method), np.uint8)
    return grey


def describe_picture(rgb: NDArray[np.uint8]) -> dict[DescriptorSpec, bytes]:
    """Compute all descriptors of a picture of shape (height, width, 3), borders already cut away."""
    grey = prepare(rgb)
    # Hashes see nothing finer than the thumbprint, and from it they cost a tenth.
    small = thumbprint.thumbprint(grey)
    coarse, fine = perceptual.hashes(small)
    return {
        perceptual.PHASH_64: coarse,
        perceptual.PHASH_256: fine,
        signature.SIGNATURE: signature.pack(signature.free_levels(grey)),
        thumbprint.THUMBPRINT: small.tobytes(),
        local.LOCAL: local.extract(grey),
    }
