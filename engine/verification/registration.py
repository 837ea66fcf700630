"""Where one picture lies in another: a similarity transform that enough local features agree on.

Mutual nearest descriptors are paired; pairs whose turn and scale are those of the most pairs go on; every two of the
surest pairs propose a placement and the one that most pairs fit is refined by least squares. Where RANSAC (Fischler
and Bolles 1981) would draw proposals at random, these are few enough to try them all, so that the same two pictures
always get the same answer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.verification import _registration

Affine = NDArray[np.float64]

MAX_DISTANCE: Final = 72
"""Bits of 256 by which paired descriptors differ at most."""
TOLERANCE_PX: Final = 4.0
"""Pixels (of 288) by which a feature may miss its place."""
MIN_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Placement:
    """Where picture a lies in picture b.

    Attributes:
        transform: 2 x 3, from unit coordinates of picture a to those of picture b.
        inliers: Distinct places whose features agree.
        extent: Share of picture a that the rectangle around these places covers, 0..1.
        scale: Pixels of picture b for one of picture a, both at the size of description.
        turn_degrees: How far a is turned to lie in b, -180..180.
    """

    transform: Affine
    inliers: int
    extent: float
    scale: float
    turn_degrees: float


@dataclass(frozen=True, slots=True)
class Corners:
    """Local features of one picture of ``width`` x ``height`` pixels.

    Attributes:
        keypoints: float32, shape (n, 4): x, y and diameter in pixels, direction in degrees; n <= 512.
        descriptors: uint8, shape (n, 32).
    """

    width: int
    height: int
    keypoints: NDArray[np.float32]
    descriptors: NDArray[np.uint8]


def register(a: Corners, b: Corners) -> Placement | None:
    """Place picture a in picture b, or tell by None that too few features agree."""
    return register_all([(a, b)])[0]


def register_all(pairs: Sequence[tuple[Corners, Corners]]) -> list[Placement | None]:
    """Place pictures as ``register`` does, in one call during which other threads go on."""
    cases = [(a.keypoints, a.descriptors, b.keypoints, b.descriptors) for a, b in pairs]
    placed = _registration.place(cases, MAX_DISTANCE, TOLERANCE_PX, _registration.KERNELS[0])
    return [_placement(a, b, *numbers) for (a, b), numbers in zip(pairs, placed, strict=True)]


def _placement(
    a: Corners, b: Corners, places: int, cosine: float, sine: float, x: float, y: float, extent: float
) -> Placement | None:
    scale = math.hypot(cosine, sine)
    if places < MIN_PLACES or scale == 0:
        return None
    transform = np.array(
        [
            [cosine * a.width / b.width, -sine * a.height / b.width, x / b.width],
            [sine * a.width / b.height, cosine * a.height / b.height, y / b.height],
        ]
    )
    share = extent / (a.width * a.height)
    return Placement(transform, places, share, scale, math.degrees(math.atan2(sine, cosine)))
