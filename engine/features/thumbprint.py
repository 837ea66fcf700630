"""The thumbprint: a tiny grey copy of a picture, to compare two pictures pixel by pixel once they are aligned."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec

THUMBPRINT: Final = DescriptorSpec("thumbprint", 1)

SIDE: Final = 64


def thumbprint(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Shrink a grey picture of shape (height, width) to (64, 64) by area; its aspect ratio is given up."""
    return np.asarray(cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8)


def unpack(data: bytes) -> NDArray[np.uint8]:
    """Read a stored thumbprint as shape (64, 64)."""
    return np.frombuffer(data, np.uint8).reshape(SIDE, SIDE)
