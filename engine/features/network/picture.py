"""Make of a picture of any size what VGG16 was trained on."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.features.network.architecture import SIDE

MEANS: Final = (103.939, 116.779, 123.68)
"""Mean blue, green and red of ImageNet, which Keras' preprocessing of VGG16 takes away."""

SCALE: Final = (255 - MEANS[0] + MEANS[2]) / 255
"""Real value of one step of a byte, so that the range of all three centred channels has room."""

ZERO: Final = -128 + round(MEANS[2] / SCALE)
"""Byte that stands for 0, which is also what the network pads with."""

_LEVELS: Final = np.arange(256, dtype=np.float64)[:, None] - MEANS
_BYTES: Final = np.clip(np.rint(_LEVELS / SCALE) + ZERO, -128, 127).astype(np.int8).view(np.uint8).reshape(1, 256, 3)


def fit(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Resize a picture of shape (height, width, 3), borders already cut away, to (224, 224, 3).

    The aspect ratio is given up, as in Keras' ``load_img``. Its nearest neighbour is not followed: it takes one pixel
    of many and so changes with every re-encoding and resizing. What shrinks is averaged by area, what grows is
    interpolated.
    """
    height, width = rgb.shape[:2]
    if height > SIDE or width > SIDE:
        rgb = np.asarray(cv2.resize(rgb, (min(width, SIDE), min(height, SIDE)), interpolation=cv2.INTER_AREA), np.uint8)
    if rgb.shape[:2] != (SIDE, SIDE):
        rgb = np.asarray(cv2.resize(rgb, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR_EXACT), np.uint8)
    return rgb


def centred(fitted: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Give centred blue, green and red as in Keras' preprocessing of VGG16, shape (1, 224, 224, 3)."""
    return np.asarray(fitted[None, :, :, ::-1] - np.array(MEANS), np.float32)


def centred_bytes(fitted: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Give centred blue, green and red in steps of ``SCALE`` around ``ZERO``, shape (1, 224, 224, 3)."""
    return np.asarray(cv2.LUT(np.ascontiguousarray(fitted[:, :, ::-1]), _BYTES)).view(np.int8)[None]
