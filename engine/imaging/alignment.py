"""Lay one picture exactly over another, from a placement that is right to about a hundredth of a side.

Descriptors are made of small pictures, so what registration finds is off by some pixels of a large one. Here the pixels
decide: the affine map that maximises the enhanced correlation coefficient (Evangelidis and Psarakis, "Parametric image
alignment using enhanced correlation coefficient maximization", PAMI 30, 2008), which does not mind another brightness
or contrast. A result that all but says "cut out" or "turned, nothing else" is taken to mean that, so that what is the
same in both comes out as the same to the last bit.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.orientation import COUNT, unit_map
from engine.imaging.difference import UnitMap
from engine.imaging.levels import Level, best_level

_SIDES: Final = (256, 1024)
"""Long sides in pixels at which the pictures are laid over each other, one after the other."""
_ITERATIONS: Final = 60
_EPSILON: Final = 1e-6
_BLUR: Final = 5
_MOST: Final = 0.05
"""Share of a side by which a corner may move; what moves more has found something else."""
_LEAST_CORRELATION: Final = 0.5
_SNAP_PX: Final = 0.25
"""Pixels, of the larger side above, by which a simple map may be off and still be taken."""
_WHOLE_PX: Final = 0.3
_EDGE_PX: Final = 4
"""Pixels beside the edge of a frame that are blended with what is beyond it."""

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom of what is within the borders, in 0..1 of the picture."""
WHOLE: Final[Frame] = (0.0, 0.0, 1.0, 1.0)

Affine = NDArray[np.float64]
"""float64, shape (2, 3)."""
Grey = NDArray[np.uint8]


def refine_placement(
    first: tuple[Level, ...],
    first_size: tuple[int, int],
    second: tuple[Level, ...],
    second_size: tuple[int, int],
    placement: UnitMap,
    frames: tuple[Frame, Frame] = (WHOLE, WHOLE),
) -> UnitMap:
    """Return a better map from unit coordinates of the first picture to those of the second.

    Args:
        first: Levels of the first picture.
        first_size: Width and height of the whole first picture, of which the levels may be reductions.
        second: Levels of the second.
        second_size: Likewise.
        placement: The map to begin with, which is returned where the pixels do not agree on a better one.
        frames: What of each picture is within its borders, which say nothing about how they lie.
    """
    begin = np.array(placement, dtype=np.float64).reshape(2, 3)
    found = begin
    for side in _SIDES:
        better = _climb(first, second, found, side, frames)
        if better is None or _farthest(better, begin) > _MOST:
            break
        found = better
    if found is begin:
        return placement
    simple = _snapped(found, first_size, second_size)
    a, b, c, d, e, f = (float(number) for number in simple.ravel())
    return a, b, c, d, e, f


def _climb(
    first: tuple[Level, ...], second: tuple[Level, ...], unit: Affine, side: int, frames: tuple[Frame, Frame]
) -> Affine | None:
    """Improve a map on pictures of about that side, or tell by None that they do not agree."""
    stretch = np.linalg.norm(unit[:, :2], axis=0).max()
    one = _grey(first, side)
    other = _grey(second, max(32.0, min(side / stretch, 2.0 * side)) if stretch > 0 else side)
    left, top, right, bottom = _inside(frames[0], one.shape)
    shift = np.array([[1.0, 0.0, left], [0.0, 1.0, top], [0.0, 0.0, 1.0]])
    pixels = _to_pixels(unit, one.shape, other.shape) @ shift
    mask = np.zeros(other.shape, dtype=np.uint8)
    within = _inside(frames[1], other.shape)
    mask[within[1] : within[3], within[0] : within[2]] = 255
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, _ITERATIONS, _EPSILON)
    part = np.ascontiguousarray(one[top:bottom, left:right])
    try:
        correlation, refined = cv2.findTransformECC(
            part, other, pixels.astype(np.float32), cv2.MOTION_AFFINE, stop, mask, _BLUR
        )
    except cv2.error:
        # too little in common, or nothing but an even colour
        return None
    if not correlation >= _LEAST_CORRELATION:
        return None
    back = np.vstack([np.asarray(refined, dtype=np.float64), [0.0, 0.0, 1.0]]) @ np.linalg.inv(shift)
    return _to_units(back[:2], one.shape, other.shape)


def _inside(frame: Frame, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return a frame in pixels, a little smaller where it is not the edge of the picture."""
    height, width = shape
    left, top, right, bottom = frame
    return (
        round(left * width) + (_EDGE_PX if left > 0 else 0),
        round(top * height) + (_EDGE_PX if top > 0 else 0),
        round(right * width) - (_EDGE_PX if right < 1 else 0),
        round(bottom * height) - (_EDGE_PX if bottom < 1 else 0),
    )


def _grey(levels: tuple[Level, ...], side: float) -> Grey:
    """Return the picture in grey with a long side of at most ``side``."""
    level = best_level(levels, side)
    height, width = level.shape[:2]
    scale = min(1.0, side / max(height, width))
    grey = cv2.cvtColor(level, cv2.COLOR_BGRA2GRAY)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _pixels_of_units(shape: tuple[int, ...]) -> Affine:
    """Return the 3 x 3 map from unit coordinates to pixels, the middle of the first of which is (0, 0)."""
    height, width = shape[:2]
    return np.array([[width, 0.0, -0.5], [0.0, height, -0.5], [0.0, 0.0, 1.0]])


def _to_pixels(unit: Affine, one: tuple[int, ...], other: tuple[int, ...]) -> Affine:
    whole = np.vstack([unit, [0.0, 0.0, 1.0]])
    return np.asarray((_pixels_of_units(other) @ whole @ np.linalg.inv(_pixels_of_units(one)))[:2])


def _to_units(pixels: Affine, one: tuple[int, ...], other: tuple[int, ...]) -> Affine:
    whole = np.vstack([pixels, [0.0, 0.0, 1.0]])
    return np.asarray((np.linalg.inv(_pixels_of_units(other)) @ whole @ _pixels_of_units(one))[:2])


def _farthest(one: Affine, other: Affine) -> float:
    """Return how far apart two maps put a corner of the unit square, along an axis."""
    corners = np.array([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0]])
    return float(np.abs((one - other) @ corners).max())


def _snapped(unit: Affine, first_size: tuple[int, int], second_size: tuple[int, int]) -> Affine:
    """Return the nearest simple map if it is near enough: the whole turned, or a part cut out pixel by pixel."""
    tolerance = _SNAP_PX / _SIDES[-1]
    turned = min((unit_map(number) for number in range(COUNT)), key=lambda exact: _farthest(exact, unit))
    if _farthest(turned, unit) <= tolerance:
        return turned
    one, other = first_size[::-1], second_size[::-1]
    pixels = _to_pixels(unit, one, other)
    cut = np.hstack([np.rint(pixels[:, :2]), np.rint(pixels[:, 2:])])
    is_whole = np.abs(pixels[:, 2] - cut[:, 2]).max() <= _WHOLE_PX and abs(np.linalg.det(cut[:, :2])) == 1
    exact = _to_units(cut, one, other)
    return exact if is_whole and _farthest(exact, unit) <= tolerance else unit
