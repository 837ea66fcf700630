"""Local features: about a hundred ORB corners a picture, which survive crops, borders, captions and turns.

ORB (Rublee et al., ICCV 2011) describes a corner by 256 comparisons of grey levels, laid along the corner's own
direction, so that descriptors are compared by counting bits and tell the turn and the scale between two pictures.
The corners are those of OpenCV's; finding and describing them is compiled code of our own, which takes two thirds of
the time and does not change with the version of a library.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec
from engine.features import _corners

LOCAL: Final = DescriptorSpec("orb", 2)

FEATURES: Final = 140
SIDE: Final = 288
"""Longest side in pixels at which features are sought."""

_HEADER: Final = np.dtype([("width", "<u2"), ("height", "<u2"), ("count", "<u2")])
_STEPS: Final = np.array([1 / 64, 1 / 64, 1 / 64, 1 / 100], np.float32)
"""Pixels, and degrees, per unit of a stored keypoint."""

_KEYPOINT_BYTES: Final = 8
_DESCRIPTOR_BYTES: Final = 32
_PATCH: Final = 31
_PYRAMID_STEP: Final = 1.41


@dataclass(frozen=True, slots=True)
class LocalFeatures:
    """Corners of a picture of ``width`` x ``height`` pixels.

    Attributes:
        keypoints: float32, shape (n, 4): x, y and diameter in pixels of what was described, direction in degrees.
        descriptors: uint8, shape (n, 32).
    """

    width: int
    height: int
    keypoints: NDArray[np.float32]
    descriptors: NDArray[np.uint8]


def extract(grey: NDArray[np.uint8]) -> bytes:
    """Find the features of a grey picture of shape (height, width), and pack them as ``pack`` does.

    Raises:
        ValueError: a side is longer than a thousand pixels.
    """
    keypoints, descriptors = _corners.find(grey, FEATURES, True)
    height, width = grey.shape
    header = np.array([(width, height, len(keypoints) // _KEYPOINT_BYTES)], _HEADER)
    return b"".join((header.tobytes(), keypoints, descriptors))


def pack(features: LocalFeatures) -> bytes:
    """Write features: a header, then all keypoints, then all descriptors, of 40 bytes a feature."""
    header = np.array([(features.width, features.height, len(features.keypoints))], _HEADER)
    keypoints = np.rint(features.keypoints / _STEPS).astype("<u2")
    return b"".join((header.tobytes(), keypoints.tobytes(), features.descriptors.tobytes()))


def unpack(data: bytes) -> LocalFeatures:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: if the bytes are no packed features.
    """
    return unpack_all([data])[0]


def unpack_all(packed: Sequence[bytes]) -> list[LocalFeatures]:
    """Read the features of several pictures, in half the time.

    Raises:
        ValueError: if one of them is no packed features.
    """
    if any(len(data) < _HEADER.itemsize for data in packed):
        raise ValueError("not packed features")
    headers = np.frombuffer(b"".join(data[: _HEADER.itemsize] for data in packed), "<u2").reshape(-1, 3).tolist()
    each = _KEYPOINT_BYTES + _DESCRIPTOR_BYTES
    if any(len(data) != _HEADER.itemsize + head[2] * each for data, head in zip(packed, headers, strict=True)):
        raise ValueError("not packed features")
    keypoints = _units_of(packed, [count for _, _, count in headers]).astype(np.float32) * _STEPS
    found = []
    start = 0
    for data, (width, height, count) in zip(packed, headers, strict=True):
        found.append(LocalFeatures(width, height, keypoints[start : start + count], descriptors_of(data)))
        start += count
    return found


def _units_of(packed: Sequence[bytes], counts: Sequence[int]) -> NDArray[np.uint16]:
    """Give the keypoints of several pictures as they are stored, shape (sum of counts, 4)."""
    joined = b"".join(
        data[_HEADER.itemsize : _HEADER.itemsize + count * _KEYPOINT_BYTES]
        for data, count in zip(packed, counts, strict=True)
    )
    return np.frombuffer(joined, "<u2").reshape(-1, 4)


def poses_of(data: bytes) -> NDArray[np.uint8]:
    """Give direction and scale of packed features, shape (n, 2): 256ths of a full turn, octave of the pyramid 0..7."""
    return poses_of_all([data])[0]


def poses_of_all(packed: Sequence[bytes]) -> list[NDArray[np.uint8]]:
    """Give what ``poses_of`` gives of each of several pictures, in a tenth of the time."""
    counts = [(len(data) - _HEADER.itemsize) // (_KEYPOINT_BYTES + _DESCRIPTOR_BYTES) for data in packed]
    keypoints = _units_of(packed, counts) * _STEPS
    turns = np.rint(keypoints[:, 3] * (256 / 360)).astype(np.int64) % 256
    octaves = np.rint(np.log(keypoints[:, 2] / _PATCH) / np.log(_PYRAMID_STEP))
    poses = np.stack([turns, np.clip(octaves, 0, 7)], axis=1).astype(np.uint8)
    return np.split(poses, np.cumsum(counts)[:-1])


def descriptors_of(data: bytes) -> NDArray[np.uint8]:
    """Give only the descriptors of packed features, shape (n, 32), without a copy."""
    count = (len(data) - _HEADER.itemsize) // (_KEYPOINT_BYTES + _DESCRIPTOR_BYTES)
    start = _HEADER.itemsize + count * _KEYPOINT_BYTES
    return np.frombuffer(data, np.uint8, offset=start).reshape(count, _DESCRIPTOR_BYTES)
