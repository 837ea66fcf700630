"""The search for borders in the words of NumPy and OpenCV: what the compiled one must find, to the pixel."""

import cv2
import numpy as np
from numpy.typing import NDArray

# Segments into which a line is divided.
_SEGMENTS = 20

# Steps of 255 by which a segment may be off the colour of the border: where it is taken as exactly constant, where it
# must end at an edge, and where that edge must run along the whole line (near strong colours JPEG leaves much noise,
# which for the mean of the line still cancels out).
_CONSTANT, _NEAR, _NOISY, _NOISY_LINE = 2.0, 4.5, 25.0, 9.0

# An edge is a rise to this much within this part of the side: of any segment, and of the middle one.
_EDGE, _WHOLE_EDGE, _EDGE_REACH = 16.0, 30.0, 0.04

# What noise may be of the whole edge behind it.
_NOISE_OF_EDGE = 0.3

# The foot of an edge: lines that are off by this part of its height, and at most so much, are blends of the two.
_FOOT, _MAX_FOOT, _FOOT_REACH, _BLENDED_LINES = 0.2, 25.0, 0.03, 2

# An exactly constant border without an edge must be this deep to count.
_MIN_CONSTANT_DEPTH = 0.05

# Lines beside a border just removed in which its edge still rings.
_RINGING_LINES = 3

# A frame that would keep less than this of a side is no frame but a picture of emptiness.
_MIN_KEPT = 0.3

# Frames within frames.
_MAX_ROUNDS = 4

_ROWS, _COLUMNS = 0, 1

Lines = NDArray[np.float32]


def find_frame(rgb: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """Return the part within the borders as (left, top, right, bottom) in pixels, right and bottom exclusive.

    Args:
        rgb: uint8, shape (height, width, 3).

    Returns:
        The whole picture if there is no border, or if less than three tenths of a side would be left.
    """
    height, width = rgb.shape[:2]
    near, far = [0, 0], [height, width]
    was_cut = [False] * 4
    for _ in range(_MAX_ROUNDS):
        before = (*near, *far)
        for axis in (_ROWS, _COLUMNS):
            view = rgb[near[0] : far[0], near[1] : far[1]]
            first = _depth(view, axis, from_end=False, rings=was_cut[axis])
            last = _depth(view, axis, from_end=True, rings=was_cut[axis + 2])
            near[axis] += first
            far[axis] -= last
            if far[axis] - near[axis] < _MIN_KEPT * rgb.shape[axis]:
                return 0, 0, width, height
            was_cut[axis] |= first > 0
            was_cut[axis + 2] |= last > 0
        if before == (*near, *far):
            break
    return near[1], near[0], far[1], far[0]


def _depth(view: NDArray[np.uint8], axis: int, from_end: bool, rings: bool) -> int:
    """Count the lines of the border on one side; ``rings`` if another border has just been removed there."""
    count = view.shape[axis]
    for skipped in (0, _RINGING_LINES) if rings else (0,):
        if count < skipped + 4 or not _begins_uniform(view, axis, from_end, skipped):
            continue
        depth = None
        for part in (count // 4, count):
            if depth is None and part >= skipped + 4:
                lines = _segment_means(_outer(view, axis, from_end, 0, part), axis, from_end)
                depth = _border_lines(lines[skipped:], count, must_end_at_edge=rings)
        if depth and skipped + depth > (_MIN_CONSTANT_DEPTH * count if skipped else 0):
            return skipped + depth
    return 0


def _outer(view: NDArray[np.uint8], axis: int, from_end: bool, start: int, stop: int) -> NDArray[np.uint8]:
    """Return the lines ``start`` to ``stop`` counted from one side, in the order of the picture."""
    if from_end:
        start, stop = view.shape[axis] - stop, view.shape[axis] - start
    return view[start:stop] if axis == _ROWS else view[:, start:stop]


def _begins_uniform(view: NDArray[np.uint8], axis: int, from_end: bool, skipped: int) -> bool:
    """Tell cheaply whether the outermost lines may be a border at all; for most photos that ends the search."""
    means = _segment_means(_outer(view, axis, from_end, skipped, skipped + 2), axis, from_end).mean(axis=0)
    return bool((means.max(axis=0) - means.min(axis=0)).max() <= 2 * _NOISY)


def _segment_means(view: NDArray[np.uint8], axis: int, from_end: bool) -> Lines:
    """Average segments of lines; float32, shape (lines, segments, 3), the outermost line first."""
    height, width = view.shape[:2]
    size = (min(_SEGMENTS, width), height) if axis == _ROWS else (width, min(_SEGMENTS, height))
    means = np.asarray(cv2.resize(view, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
    lines = means if axis == _ROWS else means.transpose(1, 0, 2)
    return lines[::-1] if from_end else lines


def _border_lines(lines: Lines, side: int, must_end_at_edge: bool) -> int | None:
    """Count the border lines at the beginning of segment means of shape (lines, segments, 3).

    Returns:
        None if these lines are too few of the ``side`` to tell.
    """
    count, segments = lines.shape[:2]
    outer = np.sort(lines[:2].reshape(-1, 3), axis=0)
    colour = outer[len(outer) // 2]
    # averaged over three lines too, which quietens noise further
    off = cv2.blur((lines - colour).reshape(count, -1), (1, 3), borderType=cv2.BORDER_REPLICATE).reshape(count, -1)
    by_segment = _largest_of_three(np.abs(off))
    worst = by_segment.max(axis=1)
    line = _largest_of_three(np.abs(off @ np.tile(np.eye(3, dtype=np.float32) / segments, (segments, 1))))[:, 0]
    reach = max(2, round(_EDGE_REACH * side))

    noisy = _first((worst > _NOISY) | (line > _NOISY_LINE))
    if noisy + 5 * reach > count and count < side - _RINGING_LINES:
        return None
    near = _first(worst > _NEAR)
    if near == count or (near and worst[near : near + reach + 1].max() >= _EDGE):
        return _past_the_foot(worst, near, side)
    if 0 < noisy < count:
        edge = np.median(by_segment[noisy : noisy + reach + 1], axis=1).max()
        if edge >= _WHOLE_EDGE and worst[:noisy].max() <= _NOISE_OF_EDGE * edge:
            return _past_the_foot(worst, noisy, side)
    # the steps of a coded slope are constant too, and would be taken one by one
    constant = 0 if must_end_at_edge else _first(worst > _CONSTANT)
    return constant if constant >= _MIN_CONSTANT_DEPTH * side else 0


def _largest_of_three(flat: Lines) -> Lines:
    """Return the largest of each three columns; much faster than a maximum over an axis of three."""
    return np.asarray(np.maximum(np.maximum(flat[:, 0::3], flat[:, 1::3]), flat[:, 2::3]), dtype=np.float32)


def _first(marks: NDArray[np.bool_]) -> int:
    """Return the index of the first mark, or their number if there is none."""
    return int(marks.argmax()) if marks.any() else len(marks)


def _past_the_foot(worst: NDArray[np.float32], depth: int, side: int) -> int:
    """Extend a border that ends at an edge over the lines in which both sides blend."""
    count = len(worst)
    if depth == count:
        return count
    height = float(worst[depth : depth + 4 * max(2, round(_EDGE_REACH * side))].max())
    foot = min(_MAX_FOOT, max(_NEAR, _FOOT * height))
    limit = min(count, depth + max(2, round(_FOOT_REACH * side)))
    while depth < limit and worst[depth] <= foot:
        depth += 1
    return min(count, depth + _BLENDED_LINES)
