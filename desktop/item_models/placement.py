"""How pictures lie in each other: affine maps between their unit coordinates, put together.

Unit coordinates of a picture run from (0, 0), its upper left corner, to (1, 1); those of its frame, what is left of it
without uniform borders, do so within that. A map is six numbers (a, b, c, d, e, f) and takes (x, y) to (a x + b y + c,
d x + e y + f).
"""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

UnitMap = tuple[float, float, float, float, float, float]
Frame = tuple[float, float, float, float]
"""Left, top, right and bottom in 0..1 of the picture."""

STILL: Final[UnitMap] = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
WHOLE: Final[Frame] = (0.0, 0.0, 1.0, 1.0)

_LEAST_AREA: Final = 1e-9


def then(first: UnitMap, second: UnitMap) -> UnitMap:
    """Return the map that does one after the other."""
    a, b, c, d, e, f = second
    return (
        a * first[0] + b * first[3],
        a * first[1] + b * first[4],
        a * first[2] + b * first[5] + c,
        d * first[0] + e * first[3],
        d * first[1] + e * first[4],
        d * first[2] + e * first[5] + f,
    )


def is_usable(placement: UnitMap) -> bool:
    """Tell whether a map can be undone; one that squeezes a picture to a line cannot."""
    a, b, _, d, e, _ = placement
    return abs(a * e - b * d) > _LEAST_AREA


def undone(placement: UnitMap) -> UnitMap:
    """Return the map back; ``is_usable`` must hold."""
    a, b, c, d, e, f = placement
    area = a * e - b * d
    return e / area, -b / area, (b * f - c * e) / area, -d / area, a / area, (c * d - a * f) / area


def out_of_frame(frame: Frame) -> UnitMap:
    """Return the map from unit coordinates of a frame to those of its picture."""
    left, top, right, bottom = frame
    return right - left, 0.0, left, 0.0, bottom - top, top


def of_pictures(frames_map: UnitMap, first: Frame, second: Frame) -> UnitMap:
    """Return the map between two pictures, given that between their frames."""
    return then(then(undone(out_of_frame(first)), frames_map), out_of_frame(second))


def by_shape(size: tuple[int, int], into: tuple[int, int]) -> UnitMap:
    """Lay one picture over another of which nothing is known but their sizes: centred, as large as fits."""
    width, height = size
    other_width, other_height = into
    scale = min(other_width / width, other_height / height)
    across, down = width * scale / other_width, height * scale / other_height
    return across, 0.0, (1 - across) / 2, 0.0, down, (1 - down) / 2


def chained(
    count: int, links: Mapping[tuple[int, int], UnitMap], order: Sequence[tuple[int, int]]
) -> list[UnitMap | None]:
    """Return how each of ``count`` pictures, at least one, lies in the first, by as few steps as lead there.

    Args:
        count: Of pictures.
        links: How a picture lies in another, by (the one, the other).
        order: The keys of ``links``, the most certain first: those are taken where there is a choice.
    """
    ways: dict[int, list[tuple[int, UnitMap]]] = {}
    for one, other in order:
        placement = links[one, other]
        if is_usable(placement):
            ways.setdefault(other, []).append((one, placement))
            ways.setdefault(one, []).append((other, undone(placement)))
    found: list[UnitMap | None] = [STILL, *(None for _ in range(count - 1))]
    waiting = deque([0])
    while waiting:
        at = waiting.popleft()
        here = found[at]
        assert here is not None
        for near, placement in ways.get(at, ()):
            if found[near] is None:
                found[near] = then(placement, here)
                waiting.append(near)
    return found
