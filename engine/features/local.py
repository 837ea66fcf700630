"""Local features: about a hundred ORB corners a picture, which survive crops, borders, captions and turns.

ORB (Rublee et al., ICCV 2011) describes a corner by 256 comparisons of grey levels, laid along the corner's own
direction, so that descriptors are compared by counting bits and tell the turn and the scale between two pictures.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec

LOCAL: Final = DescriptorSpec("orb", 1)

FEATURES: Final = 120
SIDE: Final = 320
"""Longest side in pixels at which features are sought."""

_HEADER: Final = np.dtype([("width", "<u2"), ("height", "<u2"), ("count", "<u2")])
_KEYPOINT: Final = np.dtype([("x", "<u2"), ("y", "<u2"), ("size", "<u2"), ("angle", "<u2")])
_STEP: Final = 1 / 64
"""Pixels per unit of a stored coordinate."""

_DESCRIPTOR_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class LocalFeatures:
    """Corners of a picture of ``width`` x ``height`` pixels.

    Attributes:
        points: float32, shape (n, 2), x and y in pixels.
        sizes: float32, shape (n,), diameter in pixels of what was described.
        angles: float32, shape (n,), degrees.
        descriptors: uint8, shape (n, 32).
    """

    width: int
    height: int
    points: NDArray[np.float32]
    sizes: NDArray[np.float32]
    angles: NDArray[np.float32]
    descriptors: NDArray[np.uint8]


class LocalExtractor:
    """Finds local features; one object per thread, as OpenCV's detector keeps state."""

    def __init__(self, features: int = FEATURES) -> None:
        # The default margin of 31 pixels would leave nothing of the upper levels of so small a picture.
        self._orb = cv2.ORB_create(nfeatures=features, scaleFactor=1.2, nlevels=7, edgeThreshold=12, fastThreshold=12)

    def extract(self, grey: NDArray[np.uint8]) -> LocalFeatures:
        """Find the features of a grey picture of shape (height, width)."""
        keypoints, descriptors = self._orb.detectAndCompute(grey, None)
        height, width = grey.shape
        if descriptors is None:
            descriptors = np.zeros((0, _DESCRIPTOR_BYTES), np.uint8)
        flat = np.array([(*k.pt, k.size, k.angle) for k in keypoints], np.float32).reshape(-1, 4)
        return LocalFeatures(width, height, flat[:, :2], flat[:, 2], flat[:, 3], descriptors)


def pack(features: LocalFeatures) -> bytes:
    """Write features: a header, then all keypoints, then all descriptors, of 40 bytes a feature."""
    header = np.array([(features.width, features.height, len(features.points))], _HEADER)
    keypoints = np.zeros(len(features.points), _KEYPOINT)
    keypoints["x"] = np.rint(features.points[:, 0] / _STEP)
    keypoints["y"] = np.rint(features.points[:, 1] / _STEP)
    keypoints["size"] = np.rint(features.sizes / _STEP)
    keypoints["angle"] = np.rint(features.angles * 100)
    return header.tobytes() + keypoints.tobytes() + features.descriptors.tobytes()


def unpack(data: bytes) -> LocalFeatures:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: if the bytes are no packed features.
    """
    if len(data) < _HEADER.itemsize:
        raise ValueError("not packed features")
    header = np.frombuffer(data, _HEADER, 1)[0]
    count = int(header["count"])
    if len(data) != _HEADER.itemsize + count * (_KEYPOINT.itemsize + _DESCRIPTOR_BYTES):
        raise ValueError("not packed features")
    keypoints = np.frombuffer(data, _KEYPOINT, count, _HEADER.itemsize)
    descriptors = np.frombuffer(data, np.uint8, offset=_HEADER.itemsize + keypoints.nbytes)
    return LocalFeatures(
        int(header["width"]),
        int(header["height"]),
        np.stack([keypoints["x"], keypoints["y"]], axis=1).astype(np.float32) * np.float32(_STEP),
        keypoints["size"].astype(np.float32) * np.float32(_STEP),
        keypoints["angle"].astype(np.float32) / 100,
        descriptors.reshape(count, _DESCRIPTOR_BYTES),
    )


def descriptors_of(data: bytes) -> NDArray[np.uint8]:
    """Give only the descriptors of packed features, shape (n, 32), without a copy."""
    count = (len(data) - _HEADER.itemsize) // (_KEYPOINT.itemsize + _DESCRIPTOR_BYTES)
    start = _HEADER.itemsize + count * _KEYPOINT.itemsize
    return np.frombuffer(data, np.uint8, offset=start).reshape(count, _DESCRIPTOR_BYTES)
